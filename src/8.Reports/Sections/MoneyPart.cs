using System.Globalization;
using System.Text;
using Stockade.Reports.Charts;
using Stockade.Reports.Html;
using Stockade.Reports.Words;
using Stockade.Results;

namespace Stockade.Reports.Sections;

/// <summary>Money and authority as they burn down, with the months in which nothing could be obligated.</summary>
internal static class MoneyPart
{
    public static string Render(StudyView study)
    {
        StringBuilder html = new();
        foreach (IGrouping<(string Account, string Colour), MoneyRow> account in study.Results.Money
            .Where(row => row.Option == study.BaselineId).GroupBy(row => (row.Account, row.Colour)))
        {
            List<MoneyRow> rows = [.. account];
            string name = rows[0].Name ?? account.Key.Account;
            string title = Title(name, rows);
            HtmlTable table = new(
                $"{name}, millions of US dollars",
                ["Month", "Usable", "80 % band", "Obligated so far", "Lapsed so far", "Dead month"], stacks: false);
            foreach (MoneyRow row in rows)
            {
                table.Add(
                [
                    HtmlCell.Text(Figures.Month(row.Month)), HtmlCell.Number(Millions(row.Available)),
                    HtmlCell.Number(Band(row)), HtmlCell.Number(Millions(row.Obligated)),
                    HtmlCell.Number(row.Lapsed is { } lapsed ? Millions(lapsed) : "–"),
                    HtmlCell.Text(row.Dead ? "dead" : ""),
                ]);
            }

            html.Append(new Figure(
                "money-" + account.Key.Account, title,
                $"{Phrases.Capital(account.Key.Colour)}: usable as each month closes, mean; lines: 80 % band; hatched: "
                + "dead months.",
                canvas => MoneyChart.Draw(canvas, rows, title), table,
                "Table money; means over all replications of the baseline."));
        }

        return html.ToString();
    }

    /// <summary>Months before an account opens are not dead: there was nothing to spend yet.</summary>
    private static string Title(string account, List<MoneyRow> rows)
    {
        int opens = rows.FindIndex(row => !row.Dead);
        if (opens < 0)
        {
            return $"{Phrases.Quote(account)}: nothing could be obligated in any month";
        }

        int dead = rows.Skip(opens).Count(row => row.Dead);
        string opened = opens == 0 ? "" : $"opens in {Figures.Month(rows[opens].Month)}; ";
        string after = opens == 0 ? "" : " from then on";
        return $"{Phrases.Quote(account)}: {opened}" + (dead == 0
            ? $"money was there in every month{after}"
            : $"{Figures.Count(dead, "month", "months")}{after} in which nothing could be obligated");
    }

    private static string Band(MoneyRow row) => row is { AvailableLow80: { } low, AvailableHigh80: { } high }
        ? low.Equals(high) ? "exact" : $"{Millions(low)} to {Millions(high)}" : "–";

    private static string Millions(double dollars) => (dollars / 1e6).ToString("N0", CultureInfo.InvariantCulture);
}
