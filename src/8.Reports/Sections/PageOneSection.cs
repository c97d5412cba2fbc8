using System.Text;
using Stockade.Reports.Html;
using Stockade.Reports.Words;

namespace Stockade.Reports.Sections;

/// <summary>The answer on one page, and the way to everything behind it.</summary>
internal static class PageOneSection
{
    /// <summary>With more columns the table takes more room than the text, where the screen has it.</summary>
    private const int ColumnsFit = 7;

    private static readonly (string Id, string Name)[] Sections =
    [
        ("law", "May it be sent?"), ("stock", "Where are the rounds?"), ("ledger", "Ledger"),
        ("waits", "What waits?"),
        ("protected", "Who is protected?"), ("options", "Other choices"), ("hangs", "What it hangs on"),
        ("claims", "Assumptions and sources"), ("checks", "Checks"), ("limits", "Limits"),
    ];

    public static string Render(PageOne answer)
    {
        StringBuilder html = new();
        html.Append("<section class=\"page-one\">\n");
        html.Append($"<h1>{Escape.Text(answer.Title)}</h1>\n<p class=\"meta\">{Escape.Text(answer.Meta)}</p>\n");
        html.Append($"<p class=\"question\">{Escape.Text(answer.Question)}</p>\n");
        if (answer.Warnings.Count > 0)
        {
            html.Append("<ul class=\"warnings\">");
            html.AppendJoin("", answer.Warnings.Select(warning =>
                $"<li{(warning.Alarm ? " class=\"alarm\"" : "")}>{Escape.Text(warning.Text)}</li>")).Append("</ul>\n");
        }

        html.Append("<div class=\"answer\"><h2>Answer</h2>\n");
        foreach (Sentence sentence in answer.Answer)
        {
            html.Append("<p>").AppendJoin("", sentence.Pieces.Select(Stressed)).Append("</p>\n");
        }

        string room = answer.Columns.Count > ColumnsFit ? " class=\"broad\"" : "";
        html.Append($"</div>\n<div{room}>\n{Table(answer)}</div>\n").Append(Notes(answer));
        html.Append(
            $"<p class=\"meta\">{Escape.Text(answer.Words)}</p>\n<p class=\"meta\">{Escape.Text(answer.Run)}</p>\n");
        html.Append("<nav aria-label=\"Sections\">");
        html.AppendJoin(' ', Sections.Select(section => HtmlLink.Inside(section.Name, section.Id)));
        return html.Append("</nav>\n</section>\n").ToString();
    }

    private static string Stressed(Piece piece) =>
        piece.Strong ? $"<strong>{Escape.Text(piece.Text)}</strong>" : Escape.Text(piece.Text);

    private static HtmlTable Table(PageOne answer)
    {
        HtmlTable table = new("Options: the first row in full, the others as changes from it, with 80 % bands",
            answer.Columns, stacks: true);
        foreach (AnswerRow row in answer.Rows)
        {
            List<HtmlCell> cells =
                [.. row.Cells.Select(cell => HtmlCell.With(cell.Main, cell.Small, cell.Pale ? "pale" : ""))];
            table.Add(cells, row.Option.IsBaseline ? "base" : "");
        }

        return table;
    }

    private static StringBuilder Notes(PageOne answer)
    {
        StringBuilder html = new("<dl class=\"notes\">\n");
        foreach (AnswerNote note in answer.Notes)
        {
            string style = note.Alarm ? " class=\"alarm\"" : "";
            html.Append($"<dt>{HtmlLink.Inside(note.Label, note.Link)}</dt>");
            html.Append($"<dd{style}>{Escape.Text(note.Text)}.</dd>\n");
        }

        return html.Append("</dl>\n");
    }
}
