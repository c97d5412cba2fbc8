using Stockade.Kernel;

namespace Stockade.Scenarios;

public enum ItemKind
{
    /// <summary>Fired once.</summary>
    Round,

    /// <summary>Built into a round.</summary>
    Component,

    /// <summary>Part of a battery that stands and is used again: radar, control station, launcher.</summary>
    Equipment,
}

/// <summary>A round type, a component, or equipment of a battery.</summary>
/// <param name="Family">Group shown as one in charts, for example <c>patriot</c>.</param>
/// <param name="PriceUsd">US dollars for one, or null.</param>
public sealed record Item(ItemId Id, string Name, ItemKind Kind, string Family, Claim? PriceUsd)
{
    /// <summary>From the day made until it expires, seconds; null: it does not.</summary>
    public Claim? ShelfLife { get; init; }

    /// <summary>What can be done with what has expired; null: it is written off.</summary>
    public Recertification? Recertification { get; init; }

    /// <summary>Overhaul of a lot that opens in need of it, seconds; null: none is known, and such a lot stays in
    /// overhaul.</summary>
    public Claim? Refurbishment { get; init; }

    /// <summary>How finished rounds are divided among orders that wait.</summary>
    public AllocationRule Allocation { get; init; } = AllocationRule.Queue;
}

/// <summary>Expired rounds are overhauled; those that pass live on.</summary>
/// <param name="Extends">Life gained, from the end of the overhaul, seconds.</param>
/// <param name="Takes">Time in overhaul, seconds.</param>
/// <param name="Passing">Share that passes; the rest is written off as expired.</param>
/// <param name="Times">How often one lot can be recertified.</param>
public sealed record Recertification(Claim Extends, Claim Takes, Claim Passing, int Times);

/// <summary>Rules by which finished rounds are divided among the orders that wait for them. Each hands out one round
/// after another: the next goes to whoever the rule puts first, so that one round more never gives anybody
/// fewer.</summary>
public enum AllocationRule
{
    /// <summary>Class, promised day, day of signature, identifier; one order after the other.</summary>
    Queue,

    /// <summary>In proportion to what is still owed (Webster's divisors).</summary>
    Proportional,

    /// <summary>To the buyer whose stock would last shortest at its recent rate of use.</summary>
    MaxMinMonthsOfSupply,

    /// <summary>In proportion to what buyers lack of their floors (Webster's divisors).</summary>
    NeedWeighted,
}
