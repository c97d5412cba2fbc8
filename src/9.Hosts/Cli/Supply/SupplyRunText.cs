using System.Globalization;
using System.Text;
using Stockade.Campaigns;
using Stockade.Studies;
using Stockade.Supply;

namespace Stockade.Cli;

/// <summary>What <c>supply run</c> prints.</summary>
internal sealed class SupplyRunText
{
    private const int OrdersMax = 8;
    private const int WaitersMax = 8;
    private readonly StringBuilder text = new();

    public static string Of(SupplyAnswer answer)
    {
        SupplyRunText page = new();
        page.Line($"Supply alone: {answer.Title}");
        page.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(answer.Worlds, "world")} of {Count(answer.Replications, "replication")}, seed {answer.Seed}; ")
            + "raids use the mean of a salvo table.");
        page.Line("Figures are medians with the band that holds 80 % of the runs, where there is one.");
        if (!answer.Complete)
        {
            page.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"Interrupted: {answer.Worlds} of {answer.WorldsAsked} worlds were done."));
        }

        foreach (SupplyOptionAnswer option in answer.Options)
        {
            page.Line("");
            page.Line($"Option \u201c{option.Name}\u201d");
            page.StockOuts(option);
            page.Orders(option);
            page.Waits(option);
            page.Money(option);
            page.Rebuild(option);
            page.Line("");
            page.Line($"Displaced buyers waited {SupplyFigures.Of(option.DisplacedRoundMonths)} rounds x months.");
        }

        return page.text.ToString();
    }

    private void StockOuts(SupplyOptionAnswer option)
    {
        Line("");
        Line("Who ran dry: share of runs with a month, up to then, that ended without a round / below the floor");
        DateOnly[] ends = [.. option.StockOuts.Select(row => row.By).Distinct().Order()];
        int name = option.StockOuts.Select(row => Name(row.Holding).Length).DefaultIfEmpty(0).Max();
        Line($"  {"".PadRight(name)}{string.Concat(ends.Select(end => $"  {end,-13:yyyy-MM-dd}"))}  months of supply");
        int never = 0;
        foreach (IGrouping<Holding, StockOutShare> rows in option.StockOuts.GroupBy(row => row.Holding))
        {
            if (rows.All(row => row is { RanOut: 0, BelowFloor: null or 0 }))
            {
                never++;
                continue;
            }

            string shares = string.Concat(rows.OrderBy(row => row.By).Select(row => "  " + (row.BelowFloor is { } below
                ? $"{SupplyFigures.Percent(row.RanOut)} / {SupplyFigures.Percent(below)}"
                : SupplyFigures.Percent(row.RanOut)).PadRight(13)));
            SupplyMonthsRow[] supply = [.. option.Supply.Where(row => row.Holding == rows.Key)];
            string months = supply.Length == 0 ? ""
                : supply[0].Months.Low80 >= CampaignOutcome.MonthsOfSupplyMax ? "24 or more"
                : SupplyFigures.Of(supply[0].Months);
            Line($"  {Name(rows.Key).PadRight(name)}{shares}  {months}");
        }

        bool isAll = never == option.StockOuts.Select(row => row.Holding).Distinct().Count();
        Line(never == 0 ? "  nobody else" : $"  {Count(never, isAll ? "stock" : "other stock")}: never");
    }

    private void Orders(SupplyOptionAnswer option)
    {
        Line("");
        OrderRow[] waited = [.. option.Orders.Where(row => row.RoundMonthsWaited.High80 > 0)
            .OrderByDescending(row => row.RoundMonthsWaited.Median)
            .ThenByDescending(row => row.RoundMonthsWaited.High80)
            .ThenBy(row => row.Order.Id, StringComparer.Ordinal)];
        Line(waited.Length == 0
            ? "No order waited beyond its day." : "Orders that waited longest (rounds x months beyond their day):");
        foreach (OrderRow row in waited.Take(OrdersMax))
        {
            Line($"  {row.Order.Id} ({row.Order.Buyer}, {row.Order.Item}): "
                + SupplyFigures.Of(row.RoundMonthsWaited) + $"; {SupplyFigures.Of(row.Delivered)} of "
                + $"{SupplyFigures.Of(row.Ordered)} delivered, signed in {SupplyFigures.Percent(row.Signed)} of runs");
        }

        if (waited.Length > OrdersMax)
        {
            Line($"  and {Count(waited.Length - OrdersMax, "more order")}");
        }
    }

    private void Waits(SupplyOptionAnswer option)
    {
        string[] waiters = [.. option.Waits.Links.Where(link => IsFirst(link.Edge.Waiter))
            .GroupBy(link => link.Edge.Waiter, StringComparer.Ordinal)
            .OrderByDescending(links => links.Sum(link => link.RoundMonths))
            .ThenBy(links => links.Key, StringComparer.Ordinal).Select(links => links.Key)];
        if (waiters.Length == 0)
        {
            return;
        }

        Line("");
        Line("Who waited for whom (mean rounds x months a run):");
        HashSet<string> told = new(StringComparer.Ordinal);
        foreach (string waiter in waiters.Take(WaitersMax).Where(waiter => !told.Contains(waiter)))
        {
            Line($"  {waiter} waits for");
            foreach (string line in SupplyFigures.Waits(option.Waits, waiter, 4, told))
            {
                Line(line);
            }
        }

        if (waiters.Length > WaitersMax)
        {
            Line($"  and {waiters.Length - WaitersMax} more that waited");
        }
    }

    private static bool IsFirst(string waiter) =>
        waiter.StartsWith("order ", StringComparison.Ordinal)
        || waiter.StartsWith("transfer ", StringComparison.Ordinal);

    private void Money(SupplyOptionAnswer option)
    {
        if (option.Accounts.Count == 0)
        {
            return;
        }

        Line("");
        Line("Money (means; a dead month: rounds waited for it and none of it was obligated):");
        int name = option.Accounts.Max(row => row.Account.Id.Length);
        foreach (AccountRow row in option.Accounts)
        {
            string spans = SupplyFigures.DeadSpans(option, row.Account.Id);
            Line($"  {row.Account.Id.PadRight(name)}  {WaitWords.Usd(row.Obligated)} obligated, "
                + $"{WaitWords.Usd(row.Left)} left; dead months: {SupplyFigures.Of(row.DeadMonths)}"
                + (spans.Length == 0 ? "" : $" ({spans})"));
        }
    }

    private void Rebuild(SupplyOptionAnswer option)
    {
        if (option.Rebuild.Count == 0)
        {
            return;
        }

        Line("");
        Line("Years to rebuild from the last day on: deficit / (rate - regular use), were all output for this stock");
        int name = option.Rebuild.Max(row => Name(row.Holding).Length);
        foreach (RebuildYears row in option.Rebuild)
        {
            Line($"  {Name(row.Holding).PadRight(name)}  {SupplyFigures.Of(row.Deficit)} short; at the recent rate "
                + $"{SupplyFigures.Of(row.Recent)}, at surge {SupplyFigures.Of(row.Surge)}");
        }
    }

    private static string Count(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 ? "" : "s")}");

    private static string Name(in Holding holding) => $"{holding.Party} {holding.Item}";

    private void Line(FormattableString line) => Line(FormattableString.Invariant(line));

    private void Line(string line) => text.Append(line.TrimEnd()).Append('\n');
}
