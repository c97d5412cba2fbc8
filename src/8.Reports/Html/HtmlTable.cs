using System.Text;

namespace Stockade.Reports.Html;

/// <summary>A cell: safe HTML made by the functions here, and the class that styles it.</summary>
internal readonly record struct HtmlCell(string Html, string Style)
{
    public static HtmlCell Text(string? text) => new(Escape.Text(text), "");

    public static HtmlCell Number(string text) => new(Escape.Text(text), "n");

    public static HtmlCell Strong(string text) => new($"<b>{Escape.Text(text)}</b>", "");

    /// <summary>A text with a smaller remark under it.</summary>
    public static HtmlCell With(string text, string? small, string style = "") => new(
        small is { Length: > 0 }
            ? $"{Escape.Text(text)} <small>{Escape.Text(small)}</small>"
            : Escape.Text(text),
        style);

    /// <summary>A text that leads to a place in the page.</summary>
    public static HtmlCell Inside(string text, string id) => new(HtmlLink.Inside(text, id), "");
}

/// <summary>A table with a caption, for readers, phones and readers' software alike: on a phone each row of a stacking
/// table becomes a card, its headings standing beside the values.</summary>
/// <param name="caption">What the table shows; read out, and seen unless hidden.</param>
/// <param name="headings">One for each column; the first column names the row.</param>
/// <param name="stacks">True where rows become cards on a phone; else the table scrolls sideways.</param>
internal sealed class HtmlTable(string caption, IReadOnlyList<string> headings, bool stacks, bool captionSeen = false)
{
    private readonly StringBuilder rows = new();

    public int Rows { get; private set; }

    public IReadOnlyList<string> Headings => headings;

    /// <summary>Adds a row.</summary>
    /// <param name="cells">As many as there are headings.</param>
    /// <param name="style">Class of the row, or none.</param>
    /// <param name="id">Id of the row, for links, or none.</param>
    public void Add(IReadOnlyList<HtmlCell> cells, string style = "", string? id = null)
    {
        Kernel.Invariant.That(cells.Count == headings.Count, "a row has a cell for each heading");
        string name = id is null ? "" : $" id=\"{Escape.Id(id)}\"";
        rows.Append($"<tr{Role("row")}{Class(style)}{name}>");
        for (int column = 0; column < cells.Count; column++)
        {
            HtmlCell cell = cells[column];
            if (column == 0)
            {
                rows.Append($"<th scope=\"row\"{Role("rowheader")}{Class(cell.Style)}>{cell.Html}</th>");
                continue;
            }

            string heading = stacks ? $" data-heading=\"{Escape.Attribute(headings[column])}\"" : "";
            string value = stacks ? $"<span>{cell.Html}</span>" : cell.Html;
            rows.Append($"<td{Role("cell")}{Class(stacks ? cell.Style : "")}{heading}>{value}</td>");
        }

        rows.Append("</tr>\n");
        Rows++;
    }

    public override string ToString()
    {
        StringBuilder html = new();
        html.Append($"<div class=\"{(stacks ? "stacks" : "scrolls")}\"{(stacks ? "" : " tabindex=\"0\"")}>");
        html.Append($"<table{Role("table")}><caption{(captionSeen ? "" : " class=\"unseen\"")}>");
        html.Append(Escape.Text(caption)).Append($"</caption>\n<thead{Role("rowgroup")}><tr{Role("row")}>");
        foreach (string heading in headings)
        {
            html.Append($"<th scope=\"col\"{Role("columnheader")}>{Escape.Text(heading)}</th>");
        }

        html.Append($"</tr></thead>\n<tbody{Role("rowgroup")}>\n").Append(rows).Append("</tbody></table></div>\n");
        return html.ToString();
    }

    /// <summary>The role that a stacking table keeps although its rows are drawn as cards.</summary>
    private string Role(string role) => stacks ? $" role=\"{role}\"" : "";

    private static string Class(string style) => style.Length == 0 ? "" : $" class=\"{style}\"";
}

/// <summary>Links: inside the page, and to sources on the web.</summary>
internal static class HtmlLink
{
    public static string Inside(string text, string id) => $"<a href=\"#{Escape.Id(id)}\">{Escape.Text(text)}</a>";

    /// <summary>A citation that leads to its source where there is an address; the page loads nothing from
    /// it.</summary>
    public static string Source(string citation, string? address) => Escape.Address(address) is { } safe
        ? $"<a href=\"{safe}\" rel=\"noreferrer noopener\">{Escape.Text(citation)}</a>"
        : Escape.Text(citation);
}
