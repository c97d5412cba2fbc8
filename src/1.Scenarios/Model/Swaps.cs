using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>Something given now against a promise of something later: legs in order, each owed once the one before it
/// is released. Three legs or more that lead back to the first giver are a ring.</summary>
public sealed record Swap(string Id, string Name, IReadOnlyList<SwapLeg> Legs)
{
    /// <summary>Nothing moves before every leg that is a transfer is lawful on the same day.</summary>
    public bool AllOrNone { get; init; }
}

/// <summary>One leg: a shipment, or an order that is placed for whoever is owed. The first leg is given freely; every
/// other is owed.</summary>
/// <param name="Transfer">The shipment, or null.</param>
/// <param name="Order">The order, or null. It is not signed before the leg before it is released.</param>
/// <param name="Ratio">Owed for each one released in the leg before.</param>
/// <param name="Due">From that release to the day on which it is due, seconds; null: no day was named.</param>
/// <param name="Grace">From the due day to default, seconds; null: none.</param>
public sealed record SwapLeg(string? Transfer, string? Order, Claim Ratio, Claim? Due, Claim? Grace)
{
    public DefaultRule Default { get; init; }
}

/// <summary>What becomes of a promise that is not kept in time.</summary>
public enum DefaultRule
{
    /// <summary>It stays owed, however late.</summary>
    StaysOwed,

    /// <summary>What is still owed is defaulted, and nothing more comes.</summary>
    Lapses,
}
