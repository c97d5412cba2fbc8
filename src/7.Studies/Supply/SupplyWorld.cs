using Stockade.Campaigns;
using Stockade.Kernel;
using Stockade.Scenarios;
using Stockade.Supply;

namespace Stockade.Studies;

/// <summary>What came of one option in one world: sums over its replications, and for what has a band, a value each.
/// Columns by run are [replication, ...].</summary>
internal sealed class SupplyWorld
{
    private const int Flows = (int)Flow.Returned + 1;
    private const int TrailingMonths = 3;
    private readonly SupplyShape shape;
    private readonly SupplyPlan plan;
    private readonly CampaignAxes axes;
    private readonly World world;
    private readonly int holdings;
    private readonly int months;
    private readonly bool[] isForMoney;
    private readonly int[] accountOf;
    private readonly long[] before;
    private readonly long[] waitedForMoney;
    private int run;
    private int month;

    public SupplyWorld(SupplyShape shape, CampaignAxes axes, int replications, World world)
    {
        this.shape = shape;
        this.axes = axes;
        this.world = world;
        plan = shape.Plan;
        holdings = plan.Holdings.Count;
        months = plan.Months.Count;
        int accounts = plan.Inputs.Accounts.Count;
        int orders = plan.Inputs.Orders.Count;
        Closing = new int[replications * months * holdings];
        FirstBelow = new int[replications * holdings];
        Array.Fill(FirstBelow, int.MaxValue);
        MonthsOfSupply = new double[replications * holdings];
        Deficit = new double[replications * holdings];
        Recent = new double[replications * holdings];
        Surge = new double[replications * holdings];
        OrderWaited = new double[replications * orders];
        DeadMonths = new double[replications * accounts];
        FlowSums = new long[Flows * months * holdings];
        WaitSums = new long[plan.WaitEdges.Count];
        Ordered = new long[orders];
        Delivered = new long[orders];
        Signed = new long[orders];
        Obligated = new long[months * accounts];
        Available = new long[months * accounts];
        Dead = new long[months * accounts];
        before = new long[WaitSums.Length];
        waitedForMoney = new long[accounts];
        accountOf = [.. plan.WaitEdges.Select(edge => AccountOf(edge.Blocker))];
        isForMoney = [.. accountOf.Select(account => account >= 0)];
    }

    /// <summary>[replication, month, holding]</summary>
    public int[] Closing { get; }

    /// <summary>[replication, holding]: first month that ended below the floor.</summary>
    public int[] FirstBelow { get; }

    /// <summary>[replication, holding]; NaN where nothing was used.</summary>
    public double[] MonthsOfSupply { get; }

    /// <summary>[replication, holding]</summary>
    public double[] Deficit { get; }

    /// <summary>[replication, holding]</summary>
    public double[] Recent { get; }

    /// <summary>[replication, holding]</summary>
    public double[] Surge { get; }

    /// <summary>[replication, order], rounds x months.</summary>
    public double[] OrderWaited { get; }

    /// <summary>[replication, account]</summary>
    public double[] DeadMonths { get; }

    /// <summary>[flow, month, holding]</summary>
    public long[] FlowSums { get; }

    public long[] WaitSums { get; }

    public long[] Ordered { get; }

    public long[] Delivered { get; }

    public long[] Signed { get; }

    /// <summary>[month, account]</summary>
    public long[] Obligated { get; }

    public long[] Available { get; }

    public long[] Dead { get; }

    public void Begin(int replication)
    {
        run = replication;
        month = 0;
        Array.Clear(before);
    }

    /// <summary>Looks at the money whenever a month has ended.</summary>
    public void Closed(SupplyRun supply)
    {
        if (month == months || supply.Day < axes.LastDays[month])
        {
            return;
        }

        Array.Clear(waitedForMoney);
        ReadOnlySpan<long> waited = supply.WaitedRoundDays;
        for (int edge = 0; edge < before.Length; edge++)
        {
            if (isForMoney[edge])
            {
                waitedForMoney[accountOf[edge]] += waited[edge] - before[edge];
                before[edge] = waited[edge];
            }
        }

        int accounts = waitedForMoney.Length;
        for (int account = 0; account < accounts; account++)
        {
            int at = (month * accounts) + account;
            bool isDead = waitedForMoney[account] > 0 && supply.Record.ObligatedUsd(month)[account] == 0;
            Available[at] += supply.AvailableUsd(account);
            Dead[at] += isDead ? 1 : 0;
            DeadMonths[(run * accounts) + account] += isDead ? 1 : 0;
        }

        month++;
    }

    public void Add(SupplyRun supply, CampaignOutcome outcome)
    {
        SupplyRecord record = supply.Record;
        int accounts = waitedForMoney.Length;
        for (int at = 0; at < months; at++)
        {
            record.Closing(at).CopyTo(Closing.AsSpan(((run * months) + at) * holdings));
            for (int flow = 0; flow < Flows; flow++)
            {
                ReadOnlySpan<int> counts = record.Of((Flow)flow, at);
                for (int holding = 0; holding < holdings; holding++)
                {
                    FlowSums[(((flow * months) + at) * holdings) + holding] += counts[holding];
                }
            }

            for (int account = 0; account < accounts; account++)
            {
                Obligated[(at * accounts) + account] += record.ObligatedUsd(at)[account];
            }
        }

        for (int edge = 0; edge < WaitSums.Length; edge++)
        {
            WaitSums[edge] += supply.WaitedRoundDays[edge];
        }

        for (int order = 0; order < Ordered.Length; order++)
        {
            OrderOutcome of = supply.Order(order);
            Ordered[order] += of.Count;
            Delivered[order] += of.Delivered;
            Signed[order] += of.SignedOn >= 0 ? 1 : 0;
            OrderWaited[(run * Ordered.Length) + order] = of.RoundMonthsWaited;
        }

        for (int holding = 0; holding < holdings; holding++)
        {
            AddSupply(record, outcome, holding);
        }
    }

    private void AddSupply(SupplyRecord record, CampaignOutcome outcome, int holding)
    {
        int at = (run * holdings) + holding;
        int closing = record.Closing(months - 1)[holding];
        long used = Trailing(TrailingMonths, late => record.Of(Flow.Used, late)[holding])
            + Trailing(TrailingMonths, late => Wanted(outcome, holding, late));
        double perMonth = (double)used / Math.Min(TrailingMonths, months);
        MonthsOfSupply[at] = used == 0
            ? double.NaN : Math.Min(CampaignOutcome.MonthsOfSupplyMax, closing / perMonth);
        for (int late = months - 1; late >= 0; late--)
        {
            FirstBelow[at] = record.Closing(late)[holding] < record.Floor(late)[holding] ? late : FirstBelow[at];
        }

        double target = shape.HasFloor[holding] ? record.Floor(months - 1)[holding] : record.Opening(0, holding);
        Deficit[at] = Math.Max(0, target - closing);
        ItemId item = plan.Holdings[holding].Item;
        const int Year = 12;
        double shareOfYear = (double)Math.Min(Year, months) / Year;
        double routine = Trailing(Year, late => record.Of(Flow.Used, late)[holding]) / shareOfYear;
        double made = Trailing(Year, late => MadeOf(record, item, late)) / shareOfYear;
        Recent[at] = Years(Deficit[at], made - routine);
        Surge[at] = Years(Deficit[at], SurgePerYear(item) - routine);
    }

    private static double Years(double deficit, double perYear) =>
        deficit <= 0 ? 0 : perYear > 0 ? deficit / perYear : double.PositiveInfinity;

    private long Trailing(int count, Func<int, long> of)
    {
        long sum = 0;
        for (int late = Math.Max(0, months - count); late < months; late++)
        {
            sum += of(late);
        }

        return sum;
    }

    private int Wanted(CampaignOutcome outcome, int holding, int late)
    {
        int item = axes.Item(plan.Holdings[holding].Item);
        return item < 0 ? 0 : outcome.Wanted[outcome.Holding(axes.Party(plan.Holdings[holding].Party), item, late)];
    }

    private long MadeOf(SupplyRecord record, ItemId item, int late)
    {
        long made = 0;
        for (int holding = 0; holding < holdings; holding++)
        {
            made += plan.Holdings[holding].Item == item ? record.Of(Flow.Made, late)[holding] : 0;
        }

        return made;
    }

    /// <summary>Announced capacity of an item's lines on the last day, with every expansion.</summary>
    private double SurgePerYear(ItemId item)
    {
        const double DaysPerYear = 365.25;
        double perDay = 0;
        foreach (Line line in plan.Inputs.Lines.Where(line => line.Makes == item))
        {
            CapacityStep? last = line.Capacity.Where(step => plan.Day(step.From) < plan.Days)
                .OrderBy(step => step.From).LastOrDefault();
            perDay += last is null ? 0 : world[last.PerDay];
            perDay += line.Expansions.Sum(expansion => world[expansion.PerDay]);
        }

        return perDay * DaysPerYear;
    }

    private int AccountOf(string blocker)
    {
        const string Money = "money ";
        return blocker.StartsWith(Money, StringComparison.Ordinal)
            ? plan.Inputs.Accounts.ToList().FindIndex(account => account.Id == blocker[Money.Length..]) : -1;
    }
}
