using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>Supply of one option, ready to run in any world: names turned into indexes, events known beforehand sorted,
/// the classes of lots that can arise. Immutable; many runs, on any threads, share one plan.</summary>
public sealed class SupplyPlan
{
    internal SupplyPlan(SupplyInputs inputs, Words words, LotClassColumns classes, Timetable timetable)
    {
        Inputs = inputs;
        Calendar = words.Calendar;
        HoldingTable = words.Holdings;
        Documents = words.Documents;
        WaitEdges = words.Waits.All;
        Classes = classes;
        Timetable = timetable;
        Holdings = [.. Enumerable.Range(0, words.Holdings.Count).Select(row => new Holding(
            inputs.Parties[words.Holdings.Party[row]].Id, inputs.Items[words.Holdings.Item[row]].Id))];
        Fires = [true, .. inputs.Sites.Select(site => site.Fires)];
        HoldingsOfItem = [.. Enumerable.Range(0, inputs.Items.Count).Select(item =>
            (int[])[.. Enumerable.Range(0, words.Holdings.Count).Where(row => words.Holdings.Item[row] == item)])];
    }

    /// <summary>The records the plan was made from; orders, transfers, accounts and lines keep their places.</summary>
    public SupplyInputs Inputs { get; }

    /// <summary>Rows of every column of stocks and flows: by party, then item, in the order of the scenario.</summary>
    public IReadOnlyList<Holding> Holdings { get; }

    /// <summary>First day of each calendar month of the horizon; the first and last month may be cut.</summary>
    public IReadOnlyList<DateOnly> Months => Calendar.Months;

    /// <summary>Days of the horizon.</summary>
    public int Days => Calendar.Days;

    /// <summary>Everything that can wait for something, as edges of a graph.</summary>
    public IReadOnlyList<WaitEdge> WaitEdges { get; }

    internal Calendar Calendar { get; }

    internal HoldingTable HoldingTable { get; }

    internal IReadOnlyList<string> Documents { get; }

    internal LotClassColumns Classes { get; }

    internal Timetable Timetable { get; }

    internal int[][] HoldingsOfItem { get; }

    /// <summary>By site (0: none named): whether raids and training may use what lies there.</summary>
    internal bool[] Fires { get; }

    internal OpeningSpec[] Openings { get; init; } = [];

    /// <summary>By item.</summary>
    internal AgeingSpec[] Ageing { get; init; } = [];

    internal Need?[] Floors { get; init; } = [];

    internal RoutineSpec[] Routine { get; init; } = [];

    /// <summary>In working order.</summary>
    internal LineSpec[] Lines { get; init; } = [];

    internal OrderSpec[] Orders { get; init; } = [];

    internal ProductionPlan Production { get; init; } = ProductionPlan.Empty;

    /// <summary>Steps of all money accounts, by account, first to lapse first.</summary>
    internal MoneySpec[] Money { get; init; } = [];

    internal TransferSpec[] Transfers { get; init; } = [];

    /// <summary>The order in which transfers take from a common stock: by first day, then id.</summary>
    internal int[] TransferOrder { get; init; } = [];

    /// <summary>The shipments among the transfers, in that order.</summary>
    internal int[] Shipments { get; init; } = [];

    /// <summary>The backfilled among the transfers.</summary>
    internal int[] Backfilled { get; init; } = [];

    /// <summary>The transfers for which rounds are set aside, in the order in which they take.</summary>
    internal int[] Reserving { get; init; } = [];

    internal SwapSpec[] Swaps { get; init; } = [];

    /// <summary>Legs of all swaps, by swap, in their order.</summary>
    internal SwapLegSpec[] Legs { get; init; } = [];

    /// <summary>Row of a party and item, or -1 where the party can never hold the item.</summary>
    public int Holding(PartyId party, ItemId item) => HoldingTable.Of(party, item);

    /// <summary>The date of a day of the horizon (0 is its first day).</summary>
    public DateOnly Date(int day) => Calendar.Date(day);

    /// <summary>Days from the first day of the horizon; negative before it.</summary>
    public int Day(DateOnly date) => Calendar.Day(date);

    /// <summary>Free rounds at such a site are called deployed.</summary>
    internal bool IsForward(int site) =>
        site > 0 && Inputs.Sites[site - 1].Kind is (SiteKind.Unit or SiteKind.Theatre);

    /// <summary>Subject of a shipment's promise in the ledger of promises: after the orders.</summary>
    internal int PromiseOf(TransferSpec spec) => Orders.Length + spec.Index;

    /// <summary>Subject of what is owed under a leg of a swap: after the transfers.</summary>
    internal int PromiseOf(SwapLegSpec leg) => Orders.Length + Transfers.Length + leg.Index;

    /// <summary>Place in <see cref="Months"/> of a day of the horizon.</summary>
    public int Month(int day) => Calendar.Month(day);
}
