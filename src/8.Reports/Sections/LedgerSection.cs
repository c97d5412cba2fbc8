using System.Globalization;
using System.Text;
using Stockade.Reports.Charts;
using Stockade.Reports.Html;
using Stockade.Reports.Words;
using Stockade.Results;

namespace Stockade.Reports.Sections;

/// <summary>The rounds ledger of every party, item and month with its residual; flows; money.</summary>
internal static class LedgerSection
{
    private const int FlowsDrawn = 8;

    private static readonly string[] Columns =
        ["Month", "Opening", "+ made", "+ received", "− sent", "− fired", "− routine", "Closing", "80 % band",
            "Residual"];

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
            html.Append(Ledger(rows));
        }

        return html.Append(Flows(study)).Append(Money(study)).Append("</section>\n").ToString();
    }

    private static StringBuilder Ledger(List<LedgerRow> rows)
    {
        StringBuilder html = new();
        LedgerRow worst = rows.MaxBy(row => Math.Abs(row.Residual))!;
        string finding = Math.Abs(worst.Residual) < 0.05
            ? "Every round is accounted for: no month of any party leaves a residual."
            : $"The largest residual is {Figures.Signed(worst.Residual, 1)} rounds ({worst.PartyName}, "
                + $"{worst.ItemName}, "
                + $"{Figures.Month(worst.Month)}): what no posting explains.";
        html.Append($"<p><strong>{Escape.Text(finding)}</strong> Opening + made + received − sent − fired − routine + "
            + "residual = closing. Means over all replications of the baseline, so that they add up; the band is of "
            + "what is not known.</p>\n");
        List<IGrouping<(string, string), LedgerRow>> books = [.. rows.GroupBy(row => (row.PartyName, row.ItemName))];
        HtmlTable whole = new(
            "Whole horizon, rounds", ["Party and item", .. Columns[1..]], stacks: true, captionSeen: true);
        foreach (IGrouping<(string Party, string Item), LedgerRow> book in books)
        {
            whole.Add(Line($"{book.Key.Party}, {book.Key.Item}", Total([.. book])));
        }

        html.Append($"<div class=\"broad\">\n{whole}</div>\n")
            .Append("<details class=\"screen\"><summary>Every party and item, month by month</summary>\n");
        foreach (IGrouping<(string Party, string Item), LedgerRow> book in books)
        {
            string name = $"{book.Key.Party}, {book.Key.Item}";
            HtmlTable months = new($"{name}: rounds by month", Columns, stacks: false);
            foreach (LedgerRow row in book)
            {
                months.Add(Line(Figures.Month(row.Month), row));
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
        Residual = rows.Sum(row => row.Residual),
    };

    private static List<HtmlCell> Line(string name, LedgerRow row)
    {
        double[] values = [row.Opening, row.Made, row.Received, row.Sent, row.Fired, row.Routine, row.Closing];
        List<HtmlCell> cells = [HtmlCell.Text(name)];
        cells.AddRange(values.Select(value => HtmlCell.Number(Figures.Plain(value, 1))));
        cells.Add(HtmlCell.Number(Figures.WholeBand(row.Closing, row.ClosingLow80, row.ClosingHigh80)));
        cells.Add(HtmlCell.Number(Figures.Signed(row.Residual, 1)));
        return cells;
    }

    private static string Flows(StudyView study)
    {
        List<FlowRow> flows = [.. study.Results.Flows.Where(row => row.Option == study.BaselineId)];
        if (flows.Count == 0)
        {
            return "";
        }

        HtmlTable table = new(
            "Rounds from party to party by period", ["Period and way", "Rounds, mean", "80 % band"], stacks: true);
        foreach (FlowRow flow in flows)
        {
            table.Add(
            [
                HtmlCell.Text($"{flow.Period}: {flow.From} → {flow.To}"), HtmlCell.Number(Figures.Plain(flow.Mean, 0)),
                HtmlCell.Number(Figures.WholeBand(flow.Mean, flow.Low80, flow.High80)),
            ]);
        }

        FlowRow largest = flows.MaxBy(flow => flow.Mean)!;
        string title =
            $"The largest flow is {largest.From} → {largest.To}: {Figures.Plain(largest.Mean, 0)} rounds in "
            + $"{largest.Period}";
        return new Figure(
            "flows", title,
            $"The {FlowsDrawn} largest flows of each period, baseline, means; lines: 80 % band. The table holds all.",
            canvas =>
                FlowsChart.Draw(canvas, Largest(flows), title), table,
                "Table flows; the residual is in the ledger above.")
                .ToString();
    }

    private static List<FlowRow> Largest(IEnumerable<FlowRow> flows) =>
    [
        .. flows.GroupBy(flow => flow.Period, StringComparer.Ordinal)
            .SelectMany(period => period.OrderByDescending(flow => flow.Mean).Take(FlowsDrawn)),
    ];

    private static string Money(StudyView study)
    {
        StringBuilder html = new();
        foreach (IGrouping<(string Account, string Colour), MoneyRow> account in study.Results.Money
            .Where(row => row.Option == study.BaselineId).GroupBy(row => (row.Account, row.Colour)))
        {
            List<MoneyRow> rows = [.. account];
            int dead = rows.Count(row => row.Dead);
            string title = dead == 0
                ? $"{Phrases.Quote(account.Key.Account)}: money was there in every month"
                : $"{Phrases.Quote(account.Key.Account)}: {Figures.Count(dead, "month", "months")} in which nothing "
                    + $"could be obligated";
            HtmlTable table = new(
                $"{account.Key.Account}, millions of US dollars", ["Month", "Usable", "Obligated so far", "Dead month"],
                stacks: false);
            foreach (MoneyRow row in rows)
            {
                table.Add(
                [
                    HtmlCell.Text(Figures.Month(row.Month)), HtmlCell.Number(Millions(row.Available)),
                    HtmlCell.Number(Millions(row.Obligated)), HtmlCell.Text(row.Dead ? "dead" : ""),
                ]);
            }

            html.Append(new Figure(
                "money-" + account.Key.Account, title,
                $"{Phrases.Capital(account.Key.Colour)}: usable as each month closes, mean; hatched: dead months.",
                canvas => MoneyChart.Draw(canvas, rows, title), table,
                "Table money; mean over all replications of the baseline."));
        }

        return html.ToString();
    }

    private static string Millions(double dollars) => (dollars / 1e6).ToString("N0", CultureInfo.InvariantCulture);
}
