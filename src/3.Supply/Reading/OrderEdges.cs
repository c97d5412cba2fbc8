using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>The edges of the waits-for graph that begin at one order.</summary>
/// <param name="Unsigned">Its day has come and its money has not; without an account: its day has not come.</param>
/// <param name="Swap">It waits for the leg of a swap before it; -1 where it is none.</param>
/// <param name="Unpaid">Payment is suspended.</param>
/// <param name="Decrees">By priority decree.</param>
/// <param name="Behind">By place among the item's orders: that order stands at the head of the queue. A single edge
/// where there are too many orders.</param>
/// <param name="Lines">Lines that can serve it, in working order.</param>
/// <param name="LineEdges">By such a line and what holds the line up.</param>
/// <param name="NoLine">No line makes the item for it.</param>
internal sealed record OrderEdges(
    int Unsigned, int Swap, int Unpaid, int[] Decrees, int[] Behind, int[] Lines, int[] LineEdges, int NoLine)
{
    /// <summary>With more orders of one item, the queue is one blocker and not each order a blocker of each.</summary>
    private const int PairsMax = 400;

    public int Line(int place, WaitReason reason)
    {
        int column = 0;
        while (Reasons[column] != reason)
        {
            column++;
        }

        return LineEdges[(place * Reasons.Length) + column];
    }

    public static OrderEdges[] All(
        SupplyInputs inputs, Words words, OrderSpec[] orders, LineSpec[] lines, PrioritySpec[] priorities)
    {
        var rivals = orders.GroupBy(order => order.Item).ToDictionary(item => item.Key, item => item.ToArray());
        var swaps = inputs.Swaps.SelectMany(swap => swap.Legs.Select(leg => (leg.Order, swap.Id)))
            .Where(leg => leg.Order is not null).ToLookup(leg => leg.Order!, leg => leg.Id, StringComparer.Ordinal);
        return [.. orders.Select(order => Of(
            order, inputs, words, rivals[order.Item], swaps[inputs.Orders[order.Index].Id].FirstOrDefault(), lines,
            priorities))];
    }

    private static OrderEdges Of(
        OrderSpec spec, SupplyInputs inputs, Words words, OrderSpec[] rivals, string? swap, LineSpec[] lines,
        PrioritySpec[] priorities)
    {
        Order order = inputs.Orders[spec.Index];
        string waiter = "order " + order.Id;
        int Edge(WaitReason reason, string blocker) => words.Waits.Place(waiter, reason, blocker);
        int[] able =
        [
            .. Enumerable.Range(0, lines.Length).Where(line => lines[line].Item == spec.Item
                && (lines[line].TiedTo < 0 || lines[line].TiedTo == spec.BuyerHolding)),
        ];
        return new OrderEdges(
            order.FundedBy is { } account
                ? Edge(WaitReason.Money, "money " + account) : Edge(WaitReason.Before, "the time before the horizon"),
            swap is null ? -1 : Edge(WaitReason.Swap, "swap " + swap),
            spec.Suspended.Length == 0
                ? -1 : Edge(WaitReason.Payment, "payment of " + (order.Payer ?? order.Buyer).Value),
            [.. priorities.Select(decree => decree.Items[spec.Item]
                ? Edge(WaitReason.Decree, "decree " + inputs.Decrees[decree.Index].Id) : -1)],
            rivals.Length > PairsMax
                ? [Edge(WaitReason.Queue, "queue of " + order.Item.Value)]
                : [.. rivals.Select(rival => rival.Index == spec.Index
                    ? -1 : Edge(WaitReason.Queue, "order " + inputs.Orders[rival.Index].Id))],
            able,
            [.. able.SelectMany(line => Reasons.ToArray().Select(reason =>
                Edge(reason, "line " + inputs.Lines[lines[line].Index].Id)))],
            Edge(WaitReason.Capacity, "item " + order.Item.Value));
    }

    /// <summary>What may hold a line up.</summary>
    private static ReadOnlySpan<WaitReason> Reasons =>
    [
        WaitReason.Capacity, WaitReason.Component, WaitReason.Orders, WaitReason.Licence, WaitReason.Qualifying,
        WaitReason.Work,
    ];
}
