using Stockade.Kernel;

namespace Stockade.Supply;

/// <summary>What is known about a lot.</summary>
/// <param name="Name">The name of opening stock, or <c>line/2024-03</c>; reclassified and recertified rounds keep
/// it.</param>
/// <param name="MadeOn">Day of the horizon, negative before it; null where it is not known.</param>
/// <param name="ExpiresOn">First day on which it is too old; null where it does not expire.</param>
/// <param name="Condition">For example <c>new</c> or <c>recertified</c>.</param>
/// <param name="Origin">Who made it.</param>
/// <param name="Burdens">What was promised about it.</param>
public readonly record struct LotFacts(
    string Name, ItemId Item, int? MadeOn, int? ExpiresOn, string Condition, PartyId Origin,
    IReadOnlyList<Burden> Burdens);
