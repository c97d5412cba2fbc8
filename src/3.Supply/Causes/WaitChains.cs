using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>What was waited for until some time before a day: against what is waited for on the day it shows what was
/// in the way in between.</summary>
/// <param name="lastDay">Last day before the window.</param>
public sealed class WaitsWindow(int lastDay)
{
    /// <summary>Days in which what was in the way counts as in the way: every order is looked at once a
    /// month.</summary>
    public const int Days = 31;

    private long[] before = [];

    /// <summary>Keeps what the run has waited so far, if the day it stands at is before the window. Call it after every
    /// day that is closed.</summary>
    public void Closed(SupplyRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (run.Day <= lastDay)
        {
            before = run.WaitedRoundDays.ToArray();
        }
    }

    internal long Before(int edge) => edge < before.Length ? before[edge] : 0;
}

/// <summary>How a blocker stood on the day.</summary>
public enum BlockerStateKind
{
    /// <summary>Nothing is known beyond its name.</summary>
    Plain,

    /// <summary>Money: none free since the day (-1: from the start).</summary>
    EmptySince,

    /// <summary>Money: some is free, and too little.</summary>
    HasMoney,

    /// <summary>A bill in a stage, named, since the day.</summary>
    InStage,

    /// <summary>A bill that was passed on the day.</summary>
    Passed,

    /// <summary>A bill that failed in a stage or expired, or will never pass.</summary>
    Failed,

    /// <summary>A decree that holds since the day.</summary>
    HoldsSince,

    /// <summary>Money, a bill or a decree that comes on a day.</summary>
    ComesOn,

    /// <summary>Free rounds or components, counted.</summary>
    HasRounds,

    /// <summary>It stands above in the chain already: a circle.</summary>
    Above,
}

/// <param name="Day">Days from the first day of the horizon.</param>
/// <param name="Name">Name of a stage; else empty.</param>
/// <param name="Amount">Dollars or rounds.</param>
public readonly record struct BlockerState(BlockerStateKind Kind, int Day = 0, string Name = "", long Amount = 0);

/// <summary>One step of a chain of waiting.</summary>
/// <param name="Depth">0 for what the order or transfer itself waits for.</param>
/// <param name="RoundDays">Rounds x days waited in the days before; 0 where the step follows from the records
/// alone.</param>
public readonly record struct WaitStep(int Depth, WaitEdge Edge, long RoundDays, BlockerState State);

/// <summary>Follows what waits on a day down to its root causes: along the edges that were waited on in the days
/// before, and where these end along the records (money comes from a bill, a component from a line, and an order that
/// is not due, of which no waiting is counted, from what stands in its way today).</summary>
internal sealed class WaitChains(SupplyRun run, int day, WaitsWindow window)
{
    private const int DepthMax = 12;
    private const int StepsMax = 200;
    private readonly SupplyPlan plan = run.Plan;
    private readonly BlockerStates states = new(run, day);

    /// <summary>Orders and transfers that should have brought rounds of an item to a party by the day.</summary>
    public IReadOnlyList<ExpectedRounds> Expected(PartyId party, ItemId item)
    {
        var expected = new List<ExpectedRounds>();
        foreach (Incoming incoming in Coming(party, item))
        {
            var chain = new List<WaitStep>();
            Follow(incoming.Node, item, 0, [incoming.Node], chain);
            expected.Add(new ExpectedRounds(incoming.Node, incoming.Owed, incoming.UnderWay, chain));
        }

        return expected;
    }

    private List<Incoming> Coming(PartyId party, ItemId item)
    {
        var coming = new List<Incoming>();
        for (int order = 0; order < plan.Inputs.Orders.Count; order++)
        {
            Order record = plan.Inputs.Orders[order];
            long owed = run.Order(order).Remaining;
            if ((record.Beneficiary ?? record.Buyer) == party && record.Item == item && owed > 0
                && plan.Day(record.Signed) <= day)
            {
                coming.Add(new Incoming("order " + record.Id, owed, 0));
            }
        }

        for (int transfer = 0; transfer < plan.Inputs.Transfers.Count; transfer++)
        {
            Transfer record = plan.Inputs.Transfers[transfer];
            TransferOutcome outcome = run.Transfer(transfer);
            long underWay = outcome.Released - outcome.Arrived;
            long owed = Math.Max(0, outcome.Wanted - outcome.Released) + underWay;
            if (record.To == party && record.Items[outcome.Item] == item && owed > 0)
            {
                coming.Add(new Incoming("transfer " + record.Id, owed, underWay));
            }
        }

        return coming;
    }

    private void Follow(string node, ItemId item, int depth, HashSet<string> above, List<WaitStep> chain)
    {
        foreach ((WaitEdge edge, long roundDays) in Waiting(node).Concat(Recorded(node, item)))
        {
            if (chain.Count >= StepsMax)
            {
                return;
            }

            bool circle = edge.Blocker != node && !above.Add(edge.Blocker);
            BlockerState state = circle
                ? new BlockerState(BlockerStateKind.Above) : states.Of(edge.Blocker, item);
            chain.Add(new WaitStep(depth, edge, roundDays, state));
            if (!circle && edge.Blocker != node)
            {
                // A line that lacks orders waits for nothing that its item waits for.
                if (depth < DepthMax && edge.Reason != WaitReason.Orders)
                {
                    Follow(edge.Blocker, item, depth + 1, above, chain);
                }

                above.Remove(edge.Blocker);
            }
        }
    }

    /// <summary>The edges of a node that rounds waited on in the window, the heaviest first.</summary>
    private IEnumerable<(WaitEdge Edge, long RoundDays)> Waiting(string node)
    {
        long[] waited = run.WaitedRoundDays.ToArray();
        return Enumerable.Range(0, waited.Length).Where(edge => plan.WaitEdges[edge].Waiter == node)
            .Select(edge => (plan.WaitEdges[edge], waited[edge] - window.Before(edge)))
            .Where(wait => wait.Item2 > 0).OrderByDescending(wait => wait.Item2);
    }

    /// <summary>What the records say about a blocker for which no rounds were counted.</summary>
    private IEnumerable<(WaitEdge Edge, long RoundDays)> Recorded(string node, ItemId item)
    {
        HashSet<string> counted = [.. Waiting(node).Select(wait => wait.Edge.Blocker)];
        int space = node.IndexOf(' ', StringComparison.Ordinal);
        string name = node[(space + 1)..];
        IEnumerable<WaitEdge> edges = node[..space] switch
        {
            "money" => plan.Inputs.Accounts.Where(account => account.Id == name)
                .SelectMany(account => account.Steps)
                .Where(step => step.Bill is not null && states.IsPending(step))
                .Select(step => new WaitEdge(node, WaitReason.Money, "bill " + step.Bill)),
            "order" when counted.Count == 0 => InTheWay(name),
            "item" => plan.Inputs.Lines.Where(line => line.Makes.Value == name)
                .Select(line => new WaitEdge(node, WaitReason.Capacity, "line " + line.Id)),
            "stock" or "floor" => Coming(new PartyId(name["of ".Length..]), item)
                .Select(incoming => new WaitEdge(node, WaitReason.Stock, incoming.Node)),
            _ => [],
        };
        return edges.Where(edge => counted.Add(edge.Blocker)).Select(edge => (edge, 0L));
    }

    private IEnumerable<WaitEdge> InTheWay(string name)
    {
        int order = plan.Inputs.Orders.ToList().FindIndex(candidate => candidate.Id == name);
        if (order >= 0 && run.OrderBook.IsSigned(order) && run.OrderBook.Remaining(order) > 0)
        {
            yield return plan.WaitEdges[run.OrderBook.InTheWay(order)];
        }
    }

    private readonly record struct Incoming(string Node, long Owed, long UnderWay);
}
