using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>A production line. Capacity is a step function of the date; what is made is capacity times the realised
/// share times yield, and never more than its inputs.</summary>
/// <param name="Realised">Share of announced capacity that is realised, drawn once a world.</param>
/// <param name="Yield">Share of starts that pass inspection.</param>
/// <param name="Inputs">Components built into one round, by count.</param>
/// <param name="LicenceFrom">Party the licence came from, or null.</param>
public sealed record Line(
    string Id, PartyId Owner, ItemId Makes, IReadOnlyList<CapacityStep> Capacity, Claim Realised, Claim Yield,
    IReadOnlyList<LineInput> Inputs, string? LicenceFrom)
{
    /// <summary>Contract-tied output: what the line makes goes to this party's orders, then to its stock, outside the
    /// queue. Null: the queue of all orders; for a line under licence, its owner.</summary>
    public PartyId? TiedTo { get; init; }

    /// <summary>Days on which the licence lets the line start rounds; null: always.</summary>
    public DateSpan? Licensed { get; init; }

    public RampKind Ramp { get; init; }

    /// <summary>From start to hand-over, seconds: rounds in between are work in progress. Null: within the
    /// month.</summary>
    public Claim? Cycle { get; init; }

    /// <summary>From the first day of capacity to the first round that counts (first articles, qualification), seconds;
    /// null: none.</summary>
    public Claim? Qualifying { get; init; }

    /// <summary>Rounds a day below which the line cannot be kept going, or null. A month in which orders ask for less
    /// is a month in which it stands.</summary>
    public Claim? MinimumPerDay { get; init; }

    /// <summary>From the month in which orders ask for the minimum again to the first start, seconds; null: at
    /// once.</summary>
    public Claim? Restart { get; init; }

    /// <summary>Capacity that waits for money.</summary>
    public IReadOnlyList<Expansion> Expansions { get; init; } = [];

    /// <summary>Site of the owner at which it hands over, or null.</summary>
    public string? Site { get; init; }
}

/// <param name="PerDay">Announced capacity from that date on, rounds per day.</param>
public sealed record CapacityStep(DateOnly From, Claim PerDay);

/// <summary>Between the dates of its steps, capacity stands still or climbs evenly.</summary>
public enum RampKind
{
    Stepped,
    Linear,
}

/// <summary>Capacity added once it is paid for.</summary>
/// <param name="PerDay">Rounds a day added.</param>
/// <param name="From">First day on which it can be paid for.</param>
/// <param name="FundedBy">Money account that pays, or null: it is paid on that day.</param>
/// <param name="CostUsd">US dollars; null only without an account.</param>
/// <param name="Lag">From payment to the first qualified round, seconds.</param>
public sealed record Expansion(Claim PerDay, DateOnly From, string? FundedBy, Claim? CostUsd, Claim Lag);

public sealed record LineInput(ItemId Component, int Count);
