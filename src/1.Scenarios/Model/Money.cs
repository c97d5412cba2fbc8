using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>What money may be used for.</summary>
public enum MoneyColour
{
    /// <summary>Authority to draw from stock.</summary>
    Drawdown,

    /// <summary>Money to refill the stock drawn from.</summary>
    Replenishment,

    /// <summary>Money to buy new rounds.</summary>
    Purchase,

    /// <summary>A state's own budget.</summary>
    National,

    /// <summary>A trust account into which several parties pay.</summary>
    Pooled,
}

/// <summary>Money or authority of one colour that becomes usable in steps.</summary>
public sealed record MoneyAccount(string Id, PartyId Holder, MoneyColour Colour, IReadOnlyList<MoneyStep> Steps)
{
    /// <summary>Name in the report; the identifier where none is given.</summary>
    public string Name { get; init; } = Id;
}

/// <summary>An amount that becomes usable on a date (null: never, unless an option or the bill's stages pass
/// it).</summary>
/// <param name="Bill">Name of the legislative item it comes from, or null for money in hand.</param>
/// <param name="Until">End of the window in which it may be obligated, exclusive, or null.</param>
public sealed record MoneyStep(string? Bill, DateOnly? From, DateOnly? Until, Claim AmountUsd)
{
    /// <summary>Who pays it in, for a pooled account; null: the holder.</summary>
    public PartyId? By { get; init; }
}

/// <summary>A legislative item that passes through its stages one after another. The steps of money that wait for it
/// become usable on the day the last stage is passed; never, where a stage fails or it expires before.</summary>
/// <param name="Introduced">Day on which the first stage begins.</param>
/// <param name="Expires">First day on which it can no longer pass, or null.</param>
public sealed record Bill(
    string Id, string Name, DateOnly Introduced, DateOnly? Expires, IReadOnlyList<BillStage> Stages)
{
    /// <summary>An option says when it passes (null: never), and the stages are not asked. Not null: decided.</summary>
    public BillDecision? Decided { get; init; }
}

/// <param name="On">Null: never.</param>
public sealed record BillDecision(DateOnly? On);

/// <summary>One stage. It ends on a stated day; or after a time; or with a hazard, so that the time is exponential:
/// -ln(1 - chance) / hazard.</summary>
/// <param name="On">Day on which it ends, or null.</param>
/// <param name="After">Time it takes, seconds, or null.</param>
/// <param name="HazardPerDay">Probability of ending per day, or null.</param>
/// <param name="Chance">Uniform claim, drawn once a world, that the hazard is turned into a time with; not null where
/// there is a hazard.</param>
/// <param name="Passes">Whether it is passed when it ends: from one half.</param>
public sealed record BillStage(
    string Name, DateOnly? On, Claim? After, Claim? HazardPerDay, Claim? Chance, Claim Passes);

/// <summary>A named rule of a party's own making that can be switched, for example
/// <c>no-draw-without-refill</c>.</summary>
/// <param name="Applies">Probability that the rule binds in a world (a claim, drawn once a world: it binds where the
/// value is at least one half).</param>
public sealed record Policy(string Id, PartyId Party, Claim Applies);
