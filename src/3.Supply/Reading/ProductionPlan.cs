namespace Stockade.Supply;

/// <summary>What the plan works out about orders, lines and decrees beside their records.</summary>
/// <param name="Edges">By order: its edges of the waits-for graph.</param>
/// <param name="OrdersOfItem">By item.</param>
/// <param name="Signatures">Orders and options in the order in which they are signed.</param>
/// <param name="Priorities">Priority decrees, the first to hold first.</param>
/// <param name="Rules">By item.</param>
/// <param name="Expansions">Expansions of lines (by working order) that wait for money.</param>
internal sealed record ProductionPlan(
    OrderEdges[] Edges, int[][] OrdersOfItem, SignatureSpec[] Signatures, PrioritySpec[] Priorities,
    ShareRule[] Rules, (int Line, int Expansion)[] Expansions)
{
    public static ProductionPlan Empty { get; } = new([], [], [], [], [], []);

    public static ProductionPlan Of(
        SupplyInputs inputs, Words words, LineSpec[] lines, OrderSpec[] orders, PrioritySpec[] priorities) => new(
            OrderEdges.All(inputs, words, orders, lines, priorities),
            [.. inputs.Items.Select((_, item) =>
                (int[])[.. orders.Where(order => order.Item == item).Select(order => order.Index)])],
            OrderReader.Signatures(orders), priorities,
            [.. inputs.Items.Select(item => ShareRules.Of(item.Allocation))], LineReader.Expansions(lines));
}
