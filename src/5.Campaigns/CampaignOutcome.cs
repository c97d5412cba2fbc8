namespace Stockade.Campaigns;

/// <summary>What one replication came to, in columns. Allocated once and refilled, so that a study of any length
/// allocates nothing in steady state. Every count is exact; nothing here is rounded or averaged.</summary>
/// <remarks>Columns by holding are laid out [party, round item, month]; columns of raids [area, threat class, month];
/// columns of layers [area, layer, threat class]; see the index methods.</remarks>
public sealed class CampaignOutcome(CampaignAxes axes)
{

    public CampaignAxes Axes { get; } = axes;

    /// <summary>Rounds on hand as a month opens, [party, item, month].</summary>
    public int[] Opening { get; } = new int[axes.Parties * axes.Items * axes.Months];

    /// <summary>Rounds from production, by order or into stock.</summary>
    public int[] Made { get; } = new int[axes.Parties * axes.Items * axes.Months];

    /// <summary>Rounds that arrived under transfers.</summary>
    public int[] Received { get; } = new int[axes.Parties * axes.Items * axes.Months];

    /// <summary>Rounds released under transfers.</summary>
    public int[] Sent { get; } = new int[axes.Parties * axes.Items * axes.Months];

    /// <summary>Rounds fired in raids.</summary>
    public int[] Fired { get; } = new int[axes.Parties * axes.Items * axes.Months];

    /// <summary>Training and other routine use.</summary>
    public int[] Routine { get; } = new int[axes.Parties * axes.Items * axes.Months];

    /// <summary>Rounds written off for age.</summary>
    public int[] Expired { get; } = new int[axes.Parties * axes.Items * axes.Months];

    /// <summary>Rounds set aside or taken into overhaul: the party's still, not on hand.</summary>
    public int[] Withdrawn { get; } = new int[axes.Parties * axes.Items * axes.Months];

    /// <summary>Rounds on hand again, or sent from what was set aside (then counted as sent too).</summary>
    public int[] Returned { get; } = new int[axes.Parties * axes.Items * axes.Months];

    /// <summary>The party's floor as a month closes, in rounds; 0 where it has none.</summary>
    public int[] Floor { get; } = new int[axes.Parties * axes.Items * axes.Months];

    /// <summary>Rounds that left one party for another, delivered or released, [year, giver, receiver].</summary>
    public int[] Moved { get; } = new int[axes.Years.Count * axes.Parties * axes.Parties];

    /// <summary>Rounds a party has as the horizon opens, free or not, [party, item].</summary>
    public int[] HeldFirst { get; } = new int[axes.Parties * axes.Items];

    /// <summary>Rounds a party has as the horizon ends, free or not, on their way to it too, [party, item].</summary>
    public int[] HeldLast { get; } = new int[axes.Parties * axes.Items];

    /// <summary>Rounds on hand as a month closes.</summary>
    public int[] Closing { get; } = new int[axes.Parties * axes.Items * axes.Months];

    /// <summary>Rounds that the doctrine would have fired had there been enough, [party, item, month].</summary>
    public int[] Wanted { get; } = new int[axes.Parties * axes.Items * axes.Months];

    /// <summary>Threats launched at an area, [area, threat class, month].</summary>
    public int[] Launched { get; } = new int[axes.Areas * axes.Threats * axes.Months];

    /// <summary>Threats that crossed a battery's envelope.</summary>
    public int[] Covered { get; } = new int[axes.Areas * axes.Threats * axes.Months];

    /// <summary>Threats that a battery fired at.</summary>
    public int[] Engaged { get; } = new int[axes.Areas * axes.Threats * axes.Months];

    /// <summary>Threats that a battery killed.</summary>
    public int[] Killed { get; } = new int[axes.Areas * axes.Threats * axes.Months];

    /// <summary>Threats that no layer stopped.</summary>
    public int[] Leaked { get; } = new int[axes.Areas * axes.Threats * axes.Months];

    /// <summary>Threats that reached another layer, [area, layer, threat class].</summary>
    public int[] LayerMet { get; } = new int[axes.Areas * axes.LayersMax * axes.Threats];

    public int[] LayerEngaged { get; } = new int[axes.Areas * axes.LayersMax * axes.Threats];

    public int[] LayerKilled { get; } = new int[axes.Areas * axes.LayersMax * axes.Threats];

    /// <summary>Why threats passed the batteries, [area, threat class, cause].</summary>
    public int[] Causes { get; } = new int[axes.Areas * axes.Threats * axes.Causes.Count];

    /// <summary>Rounds released under a transfer, [transfer, month].</summary>
    public int[] Released { get; } = new int[axes.Scenario.Transfers.Count * axes.Months];

    /// <summary>Rounds that arrived under a transfer, [transfer].</summary>
    public int[] Arrived { get; } = new int[axes.Scenario.Transfers.Count];

    /// <summary>Months that close with fewer rounds than the party's floor, [party, item].</summary>
    public int[] BelowFloor { get; } = new int[axes.Parties * axes.Items];

    /// <summary>Day (offset) of a transfer's last arrival, or -1 where nothing arrived.</summary>
    public int[] LastArrival { get; } = new int[axes.Scenario.Transfers.Count];

    /// <summary>Rounds that a line finished, [line, month].</summary>
    public int[] MadeByLine { get; } = new int[axes.Scenario.Lines.Count * axes.Months];

    /// <summary>Rounds times days by which an order's rounds came after its promised (else signed) date, [order];
    /// rounds still owed wait to the horizon's end.</summary>
    public long[] RoundDaysWaited { get; } = new long[axes.Scenario.Orders.Count];

    /// <summary>Rounds times days waited, by <see cref="CampaignAxes.Waits"/>.</summary>
    public long[] Waited { get; } = new long[axes.Waits.Count];

    /// <summary>US dollars obligated in a month, [account, month].</summary>
    public double[] Obligated { get; } = new double[axes.Scenario.Accounts.Count * axes.Months];

    /// <summary>US dollars usable as a month closes, [account, month].</summary>
    public double[] Available { get; } = new double[axes.Scenario.Accounts.Count * axes.Months];

    /// <summary>US dollars lapsed in a month, [account, month].</summary>
    public double[] Lapsed { get; } = new double[axes.Scenario.Accounts.Count * axes.Months];

    /// <summary>Days the rounds left at the horizon's end last against a raid case, at most 365, [case].</summary>
    public double[] CaseDays { get; } = new double[axes.Scenario.Cases.Count];

    /// <summary>Leakers of a raid case added per ten rounds fewer, on the same draws, [case].</summary>
    public double[] CaseAddedLeakers { get; } = new double[axes.Scenario.Cases.Count];

    /// <summary>Share of a raid case's raids that meets no battery when the horizon ends, because its party has fewer
    /// complete sets of equipment than it opened with, [case]. Days and leakers above are of the raids that do meet the
    /// batteries.</summary>
    public double[] CaseUncovered { get; } = new double[axes.Scenario.Cases.Count];

    /// <summary>Complete sets of equipment that stand ready as a month closes, [party, fire-unit type with equipment,
    /// month]; 0 where the party's equipment is not in the books.</summary>
    public int[] UnitsReady { get; } = new int[axes.Parties * axes.UnitTypes.Count * axes.Months];

    /// <summary>Index into <see cref="UnitsReady"/>.</summary>
    public int Ready(int party, int type, int month) =>
        (((party * Axes.UnitTypes.Count) + type) * Axes.Months) + month;

    /// <summary>Index into columns by holding.</summary>
    public int Holding(int party, int item, int month) => (((party * Axes.Items) + item) * Axes.Months) + month;

    /// <summary>Index into columns of raids.</summary>
    public int Raid(int area, int threat, int month) => (((area * Axes.Threats) + threat) * Axes.Months) + month;

    /// <summary>Index into columns of layers.</summary>
    public int Layer(int area, int layer, int threat) =>
        (((area * Axes.LayersMax) + layer) * Axes.Threats) + threat;

    /// <summary>Index into <see cref="Causes"/>.</summary>
    public int Cause(int area, int threat, int cause) =>
        (((area * Axes.Threats) + threat) * Axes.Causes.Count) + cause;

    /// <summary>Rounds on hand as a month closes, over the items of a family (null: all).</summary>
    public int StockOf(int party, string? family, int month)
    {
        int stock = 0;
        for (int item = 0; item < Axes.Items; item++)
        {
            if (family is null || Axes.Rounds[item].Family == family)
            {
                stock += Closing[Holding(party, item, month)];
            }
        }

        return stock;
    }

    /// <summary>Rounds wanted in a month, over the items of a family (null: all).</summary>
    public int WantedBy(int party, string? family, int month)
    {
        int wanted = 0;
        for (int item = 0; item < Axes.Items; item++)
        {
            if (family is null || Axes.Rounds[item].Family == family)
            {
                wanted += Wanted[Holding(party, item, month)];
            }
        }

        return wanted;
    }

    /// <summary>Months of supply are not told beyond two years: a stock that nobody draws on would else be
    /// endless.</summary>
    public const double MonthsOfSupplyMax = 24;

    /// <summary>Trailing months over which the rounds wanted a month are averaged.</summary>
    public const int TrailingMonths = 3;

    /// <summary>Months of supply of a party as a month closes: rounds on hand over the rounds wanted a month,
    /// averaged over the last three months; at most <see cref="MonthsOfSupplyMax"/>.</summary>
    public double MonthsOfSupply(int party, string? family, int month)
    {
        int wanted = 0;
        int first = Math.Max(0, month - TrailingMonths + 1);
        for (int earlier = first; earlier <= month; earlier++)
        {
            wanted += WantedBy(party, family, earlier);
        }

        int stock = StockOf(party, family, month);
        double perMonth = (double)wanted / (month - first + 1);
        return perMonth > 0 ? Math.Min(MonthsOfSupplyMax, stock / perMonth) : stock > 0 ? MonthsOfSupplyMax : 0;
    }

    /// <summary>Months that close with fewer rounds than the floor in the worst item of a family (null: all).</summary>
    public int MonthsBelowFloor(int party, string? family)
    {
        int months = 0;
        for (int item = 0; item < Axes.Items; item++)
        {
            if (family is null || Axes.Rounds[item].Family == family)
            {
                months = Math.Max(months, BelowFloor[(party * Axes.Items) + item]);
            }
        }

        return months;
    }

    /// <summary>Threats of an area and class stopped by any layer in a month: launched less leaked.</summary>
    public int Stopped(int area, int threat, int month)
    {
        int index = Raid(area, threat, month);
        return Launched[index] - Leaked[index];
    }

    /// <summary>Empties every column.</summary>
    public void Clear()
    {
        foreach (int[] column in (ReadOnlySpan<int[]>)[
            Opening, Made, Received, Sent, Fired, Routine, Expired, Withdrawn, Returned, Floor, Closing, Wanted, Launched,
            Covered, Engaged, Killed, Leaked, LayerMet, LayerEngaged, LayerKilled, Causes, Released, Arrived,
            MadeByLine, BelowFloor, UnitsReady, Moved, HeldFirst, HeldLast])
        {
            Array.Clear(column);
        }

        Array.Fill(LastArrival, -1);
        Array.Clear(RoundDaysWaited);
        Array.Clear(Waited);
        Array.Clear(Obligated);
        Array.Clear(Lapsed);
        Array.Clear(Available);
        Array.Clear(CaseDays);
        Array.Clear(CaseAddedLeakers);
        Array.Clear(CaseUncovered);
    }

    /// <summary>A hash of everything: equal on every machine, at any number of threads.</summary>
    public ulong Hash()
    {
        ulong hash = 0;
        foreach (int[] column in (ReadOnlySpan<int[]>)[
            Closing, Fired, Wanted, Launched, Covered, Engaged, Killed, Leaked, LayerKilled, Causes, Released, Arrived,
            LastArrival, MadeByLine, UnitsReady])
        {
            foreach (int value in column)
            {
                hash = Kernel.StableHash.Combine(hash, unchecked((ulong)value));
            }
        }

        foreach (double value in CaseAddedLeakers)
        {
            hash = Kernel.StableHash.Combine(hash, value);
        }

        // Without equipment in the books the share is 0 by definition, and says nothing.
        for (int index = 0; index < CaseUncovered.Length && UnitsReady.Length > 0; index++)
        {
            hash = Kernel.StableHash.Combine(hash, CaseUncovered[index]);
        }

        return hash;
    }
}
