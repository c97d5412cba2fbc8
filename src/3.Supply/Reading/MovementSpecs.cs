using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>Days on which a decree lets a transfer release nothing.</summary>
/// <param name="From">First of them.</param>
/// <param name="Until">First day on which it no longer holds; <see cref="int.MaxValue"/>: no end.</param>
/// <param name="Edge">Place in the waits-for graph.</param>
internal sealed record PauseSpec(int From, int Until, int Edge);

/// <summary>Places in the waits-for graph of what a transfer can wait for; -1 where it cannot.</summary>
internal sealed record TransferEdges(
    int Law, int Swap, int Stock, int Floor, int Authority, int RefillMoney, int Work)
{
    public static TransferEdges None { get; } = new(-1, -1, -1, -1, -1, -1, -1);
}

/// <summary>A swap's legs are a stretch of the plan's.</summary>
internal sealed record SwapSpec(int FirstLeg, int Legs, bool AllOrNone);

/// <param name="Index">Place among the legs of all swaps.</param>
/// <param name="Transfer">Index of the shipment, or -1.</param>
/// <param name="Order">Index of the order, or -1.</param>
/// <param name="Before">The leg whose release makes this one owed; -1 for the first, which is given freely.</param>
/// <param name="After">The leg that this one's release makes owed, or -1.</param>
internal sealed record SwapLegSpec(
    int Index, int Swap, int Transfer, int Order, int Before, int After, Claim Ratio, Claim? Due, Claim? Grace,
    bool Lapses, int Document);
