namespace Stockade.Supply;

/// <summary>What something waits for.</summary>
public enum WaitReason
{
    /// <summary>The law's gate is closed.</summary>
    Law,

    /// <summary>Authority to draw.</summary>
    Authority,

    /// <summary>Money to refill, by the donor's rule.</summary>
    RefillMoney,

    /// <summary>Money to sign an order or to add capacity.</summary>
    Money,

    /// <summary>The giver's floor.</summary>
    Floor,

    /// <summary>The giver has none that may go.</summary>
    Stock,

    /// <summary>Orders that are served before it.</summary>
    Queue,

    /// <summary>A decree puts others first, or stands in the way.</summary>
    Decree,

    /// <summary>The lines of the item at their capacity.</summary>
    Capacity,

    /// <summary>A component.</summary>
    Component,

    /// <summary>Too few orders for the line's minimum rate; or none.</summary>
    Orders,

    /// <summary>The licence of a line.</summary>
    Licence,

    /// <summary>First articles, qualification, restart.</summary>
    Qualifying,

    /// <summary>Payment is suspended.</summary>
    Payment,

    /// <summary>Another leg of a swap.</summary>
    Swap,

    /// <summary>Work in hand: under way in the line, on the road, in overhaul, being set up.</summary>
    Work,

    /// <summary>The time before the horizon opens: an order that is overdue by then waited for what is not
    /// simulated.</summary>
    Before,
}

/// <summary>One edge of the waits-for graph.</summary>
/// <param name="Waiter">For example <c>order poland-mse</c>.</param>
/// <param name="Blocker">For example <c>decree priority-2024</c>, <c>item seeker</c>, <c>money us-refill</c>.</param>
public readonly record struct WaitEdge(string Waiter, WaitReason Reason, string Blocker);

/// <summary>How much waited for what.</summary>
/// <param name="RoundDays">Rounds x days.</param>
public readonly record struct Wait(WaitEdge Edge, long RoundDays);

/// <summary>Numbers the edges of a plan's waits-for graph as the readers find them.</summary>
internal sealed class WaitEdges
{
    private readonly List<WaitEdge> edges = [];
    private readonly Dictionary<WaitEdge, int> places = [];

    public IReadOnlyList<WaitEdge> All => edges;

    /// <summary>The place of an edge; a new one where there is none yet.</summary>
    public int Place(string waiter, WaitReason reason, string blocker)
    {
        WaitEdge edge = new(waiter, reason, blocker);
        if (!places.TryGetValue(edge, out int place))
        {
            place = edges.Count;
            edges.Add(edge);
            places.Add(edge, place);
        }

        return place;
    }
}

/// <summary>Rounds x days waited, by edge of the plan's graph.</summary>
internal sealed class Waits(SupplyPlan plan)
{
    private readonly long[] roundDays = new long[plan.WaitEdges.Count];

    public ReadOnlySpan<long> RoundDays => roundDays;

    public void Reset() => Array.Clear(roundDays);

    public void Add(int edge, long rounds, int days) => roundDays[edge] += rounds * days;
}
