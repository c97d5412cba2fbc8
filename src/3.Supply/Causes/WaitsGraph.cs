namespace Stockade.Supply;

/// <summary>An edge with its weight.</summary>
/// <param name="RoundMonths">Rounds x months waited, a month being 30.4375 days.</param>
public readonly record struct WaitLink(WaitEdge Edge, double RoundMonths);

/// <summary>Who waited for what, and how much, over a run or over the mean of many: a graph whose nodes are orders,
/// transfers, lines and what they waited for.</summary>
/// <param name="Nodes">In ordinal order.</param>
/// <param name="Links">Those with a weight, the heaviest first, equal ones by waiter, blocker and reason.</param>
public sealed record WaitsGraph(IReadOnlyList<string> Nodes, IReadOnlyList<WaitLink> Links)
{
    private const double DaysPerMonth = 30.4375;

    /// <summary>The graph of a plan's edges.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="roundDays">Rounds x days by edge of the plan: <see cref="SupplyRun.WaitedRoundDays"/>, or sums of
    /// it.</param>
    /// <param name="runs">Runs that the sums are of.</param>
    public static WaitsGraph Of(SupplyPlan plan, ReadOnlySpan<long> roundDays, long runs = 1)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfLessThan(runs, 1);
        var links = new List<WaitLink>();
        for (int edge = 0; edge < roundDays.Length; edge++)
        {
            if (roundDays[edge] > 0)
            {
                links.Add(new WaitLink(plan.WaitEdges[edge], roundDays[edge] / DaysPerMonth / runs));
            }
        }

        return new WaitsGraph(
            [.. links.SelectMany(link => (string[])[link.Edge.Waiter, link.Edge.Blocker])
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. links.OrderByDescending(link => link.RoundMonths)
                .ThenBy(link => link.Edge.Waiter, StringComparer.Ordinal)
                .ThenBy(link => link.Edge.Blocker, StringComparer.Ordinal).ThenBy(link => link.Edge.Reason)]);
    }

    /// <summary>What a node waited for, the heaviest first.</summary>
    public IEnumerable<WaitLink> Of(string waiter) => Links.Where(link => link.Edge.Waiter == waiter);
}
