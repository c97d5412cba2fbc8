using Stockade.Reports.Charts;
using Stockade.Reports.Html;
using Stockade.Reports.Words;
using Stockade.Results;

namespace Stockade.Reports.Sections;

/// <summary>What waits for what, how probably stocks run dry by a date, and how long refilling them takes.</summary>
internal static class WaitsSection
{
    private const int EdgesDrawn = 14;

    public static string Render(StudyView study)
    {
        string waits = Waits(study);
        string dry = StockOuts(study);
        string rebuild = Rebuild(study);
        string nothing = waits.Length + dry.Length + rebuild.Length == 0
            ? "<p>Nothing waits, and no stock runs dry or falls below a floor.</p>\n" : "";
        return $"<section id=\"waits\">\n<h2>What waits for what?</h2>\n{nothing}{waits}{dry}{rebuild}</section>\n";
    }

    private static string Waits(StudyView study)
    {
        List<WaitRow> all = [.. study.Results.Waits.Where(row => row.Option == study.BaselineId)
            .OrderByDescending(row => row.RoundMonths).ThenBy(row => row.Waiter, StringComparer.Ordinal)
            .ThenBy(row => row.Blocker, StringComparer.Ordinal)];
        if (all.Count == 0)
        {
            return "";
        }

        // What waited before the horizon opened has no cause in the model.
        List<WaitRow> drawn = [.. all.Where(row => row.Reason != ResultWords.Wait.Before
            && row.Waiter != row.Blocker).Take(EdgesDrawn)];
        if (drawn.Count == 0)
        {
            return "";
        }

        WaitRow longest = drawn[0];
        string title = $"The longest wait: {longest.Waiter} for {longest.Blocker}, "
            + $"{Figures.Short(longest.RoundMonths)} round-months";
        HtmlTable table = new(
            "What waits, and under it what that waits for", ["Waits", "for", "because of", "Round-months, mean",
                "80 % band"], stacks: true);
        foreach ((int depth, WaitRow wait) in WaitsChart.Indented(all))
        {
            table.Add(
            [
                HtmlCell.Text(string.Concat(Enumerable.Repeat("→ ", depth)) + wait.Waiter),
                HtmlCell.Text(wait.Blocker), HtmlCell.Text(wait.Reason),
                HtmlCell.Number(Figures.Short(wait.RoundMonths)),
                HtmlCell.Number(Figures.WholeBand(wait.RoundMonths, wait.Low80, wait.High80)),
            ]);
        }

        return new Figure(
            "waits-for", title,
            $"The {drawn.Count} heaviest edges of the waits-for graph, baseline: rounds x months waited, means; the "
            + "table holds all, indented.",
            canvas => WaitsChart.Draw(canvas, drawn, title), table, "Table waits.").ToString();
    }

    private static string StockOuts(StudyView study)
    {
        ILookup<(string, string), StockOutRow> stocks = study.Results.StockOuts
            .Where(row => row.Option == study.BaselineId).ToLookup(row => (row.PartyName, row.ItemName));
        DateOnly[] ends = [.. study.Results.StockOuts.GroupBy(row => row.By.Year)
            .Select(year => year.Max(row => row.By)).Order()];
        HtmlTable table = new(
            "Probability that a stock has been empty, or below its floor, by a date",
            ["Stock", .. ends.Select(Figures.Month)], stacks: true, captionSeen: true);
        foreach (IGrouping<(string Party, string Item), StockOutRow> stock in stocks)
        {
            List<StockOutRow> rows = [.. stock.Where(row => ends.Contains(row.By))];
            string name = $"{stock.Key.Party}, {stock.Key.Item}: ";
            if (stock.Any(row => row.Dry > 0))
            {
                table.Add([HtmlCell.Text(name + "empty"), .. rows.Select(row => Chance(row.Dry, row.DryLow80,
                    row.DryHigh80))]);
            }

            if (stock.Any(row => row.Below > 0))
            {
                table.Add([HtmlCell.Text(name + "below its floor"), .. rows.Select(row => Chance(row.Below,
                    row.BelowLow80, row.BelowHigh80))]);
            }
        }

        return table.Rows == 0 ? "" : "<h3>Who runs dry, and by when</h3>\n<p>Share of all replications of the baseline"
            + "; under it the 80 % band over what is not known. Month ends only. Month by month: table "
            + $"stock_outs.</p>\n<div class=\"broad\">\n{table}</div>\n";
    }

    private static HtmlCell Chance(double share, double low, double high) => HtmlCell.With(
        Figures.Percent(share),
        low.Equals(high) && low.Equals(share) ? "exact" : $"{Figures.Percent(low)} to {Figures.Percent(high)}", "");

    private static string Rebuild(StudyView study)
    {
        HtmlTable table = new(
            "Years to refill what is missing of the floor at the end of the horizon",
            ["Stock", "Missing, rounds", "At the rate of the last year", "At surge rate"], stacks: true,
            captionSeen: true);
        foreach (RebuildRow row in study.Results.Rebuild.Where(row => row.Option == study.BaselineId))
        {
            table.Add(
            [
                HtmlCell.Text($"{row.PartyName}, {row.ItemName}"),
                HtmlCell.Text($"{Figures.Plain(row.Deficit, 0)} "
                    + $"({Figures.WholeBand(row.Deficit, row.DeficitLow80, row.DeficitHigh80)})"),
                HtmlCell.Text(Years(row.RecentYears, row.RecentLow80, row.RecentHigh80)),
                HtmlCell.Text(Years(row.SurgeYears, row.SurgeLow80, row.SurgeHigh80)),
            ]);
        }

        return table.Rows == 0 ? "" : "<h3>How long refilling takes</h3>\n<p>Deficit / (rate − regular use), "
            + "after published studies of stocks. Surge: every line of the item at its capacity, for this party "
            + $"alone. A queue in front of the party is not in the surge figure.</p>\n{table}";
    }

    private static string Years(double? years, double? low, double? high)
    {
        string Of(double? value) => value is { } known ? Figures.Short(known) : "never";
        return low == high && low == years ? $"{Of(years)} (exact)" : $"{Of(years)} ({Of(low)} to {Of(high)})";
    }
}
