using System.Text;
using Stockade.Reports.Html;
using Stockade.Reports.Words;
using Stockade.Results;

namespace Stockade.Reports.Sections;

/// <summary>The rounds ledger of every party, item and month with its residual.</summary>
internal static class LedgerSection
{
    private static readonly (string Heading, Func<LedgerRow, double> Value, bool Always)[] Parts =
    [
        ("Opening", row => row.Opening, true),
        ("+ made", row => row.Made, true),
        ("+ received", row => row.Received, true),
        ("− sent", row => row.Sent, true),
        ("− fired", row => row.Fired, true),
        ("− routine", row => row.Routine, true),
        ("− expired", row => row.Expired ?? 0, false),
        ("+ set free", row => row.SetFree ?? 0, false),
        ("Closing", row => row.Closing, true),
    ];

    public static string Render(StudyView study)
    {
        StringBuilder html = new("<section id=\"ledger\">\n<h2>Rounds ledger</h2>\n");
        List<LedgerRow> rows = [.. study.Results.Ledger.Where(row => row.Option == study.BaselineId)];
        if (rows.Count == 0)
        {
            html.Append("<p>This scenario keeps no ledger.</p>\n");
        }
        else
        {
            html.Append(Ledger(study, rows));
        }

        return html.Append(FlowsPart.Render(study)).Append(MoneyPart.Render(study)).Append("</section>\n").ToString();
    }

    private static StringBuilder Ledger(StudyView study, List<LedgerRow> rows)
    {
        StringBuilder html = new();
        LedgerRow worst = rows.MaxBy(row => Math.Abs(row.Residual))!;
        string finding = Math.Abs(worst.Residual) < 0.05
            ? "Every round is accounted for: no month of any party leaves a residual."
            : $"The largest residual is {Figures.Signed(worst.Residual, 1)} rounds ({worst.PartyName}, "
                + $"{worst.ItemName}, "
                + $"{Figures.Month(worst.Month)}): what no posting explains.";
        List<(string Heading, Func<LedgerRow, double> Value)> parts = [.. Parts
            .Where(part => part.Always || rows.Exists(row => part.Value(row) != 0))
            .Select(part => (part.Heading, part.Value))];
        string sum = string.Join(' ', parts.SkipLast(1).Select(part => part.Heading));
        html.Append($"<p><strong>{Escape.Text(finding)}</strong> {Escape.Text(sum)} + residual = closing"
            + (parts.Exists(part => part.Heading == "+ set free")
                ? " (set free: back from what was set aside or in overhaul, less what newly is)" : "")
            + ". Means over all replications of the baseline, so that they add up; the band is of what is not "
            + "known.</p>\n");
        string[] columns = [.. parts.Select(part => part.Heading), "80 % band", "Residual"];
        HashSet<string> drawn = [.. study.Results.Series.Select(series => series.PartyName)];
        List<IGrouping<(string, string), LedgerRow>> books = [.. rows.GroupBy(row => (row.PartyName, row.ItemName))];
        HtmlTable whole = new(
            "Whole horizon, rounds", ["Party and item", .. columns], stacks: true, captionSeen: true);
        HtmlTable others = new("The other parties over the whole horizon, rounds", whole.Headings, stacks: true);
        foreach (IGrouping<(string Party, string Item), LedgerRow> book in books)
        {
            HtmlTable table = drawn.Count == 0 || drawn.Contains(book.Key.Party) ? whole : others;
            table.Add(Line($"{book.Key.Party}, {book.Key.Item}", Total([.. book]), parts));
        }

        html.Append($"<div class=\"broad\">\n{whole}</div>\n");
        if (others.Rows > 0)
        {
            html.Append("<details class=\"rest\"><summary>The other parties</summary>\n<div class=\"broad\">\n")
                .Append(others).Append("</div></details>\n");
        }

        html.Append("<details class=\"screen\"><summary>Every party and item, month by month</summary>\n");
        foreach (IGrouping<(string Party, string Item), LedgerRow> book in books)
        {
            string name = $"{book.Key.Party}, {book.Key.Item}";
            HtmlTable months = new($"{name}: rounds by month", ["Month", .. columns], stacks: false);
            foreach (LedgerRow row in book)
            {
                months.Add(Line(Figures.Month(row.Month), row, parts));
            }

            string summary = Escape.Text(name);
            html.Append($"<details><summary>{summary}</summary>\n{months}</details>\n");
        }

        return html.Append("</details>\n");
    }

    private static LedgerRow Total(IReadOnlyList<LedgerRow> rows) => rows[^1] with
    {
        Opening = rows[0].Opening,
        Made = rows.Sum(row => row.Made),
        Received = rows.Sum(row => row.Received),
        Sent = rows.Sum(row => row.Sent),
        Fired = rows.Sum(row => row.Fired),
        Routine = rows.Sum(row => row.Routine),
        Expired = rows.Sum(row => row.Expired),
        SetFree = rows.Sum(row => row.SetFree),
        Residual = rows.Sum(row => row.Residual),
    };

    private static List<HtmlCell> Line(
        string name, LedgerRow row, List<(string Heading, Func<LedgerRow, double> Value)> parts)
    {
        List<HtmlCell> cells = [HtmlCell.Text(name)];
        cells.AddRange(parts.Select(part => HtmlCell.Number(Figures.Plain(part.Value(row), 1))));
        cells.Add(HtmlCell.Number(Figures.WholeBand(row.Closing, row.ClosingLow80, row.ClosingHigh80)));
        cells.Add(HtmlCell.Number(Figures.Signed(row.Residual, 1)));
        return cells;
    }
}
