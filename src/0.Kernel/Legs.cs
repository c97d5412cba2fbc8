namespace Stockade.Kernel;

/// <summary>What a leg of a transfer is in law: the first export out of the country of origin, the passing on of what
/// was received from it, the return to the state the licence came from, or a movement inside one state.</summary>
public enum LegKind
{
    Export,
    Retransfer,
    Return,
    Domestic,
}

/// <summary>One movement of an item between two parties under a named transfer of the scenario.</summary>
public readonly record struct Leg(string Transfer, PartyId From, PartyId To, ItemId Item);

/// <summary>What a burden on a lot forbids or asks for.</summary>
public enum BurdenKind
{
    /// <summary>Only the named end users may hold the lot.</summary>
    EndUser,

    /// <summary>The holder's consent is needed before the lot is passed on or used otherwise.</summary>
    ConsentHolder,

    /// <summary>The lot is set aside for the named party.</summary>
    Earmark,
}

/// <summary>A promise or right that travels with a lot.</summary>
/// <param name="Kind">What the burden forbids or asks for.</param>
/// <param name="Holder">The party the burden belongs to: the consent holder, the only end user, or the earmarked
/// party.</param>
/// <param name="Document">The instrument it rests on (a source id of the scenario or pack, with article).</param>
public sealed record Burden(BurdenKind Kind, PartyId Holder, string Document);

/// <summary>Whether a leg may move on a day.</summary>
public enum GateState
{
    Open,
    Closed,

    /// <summary>Closed now, and known to open on <see cref="Gate.OpensOn"/>.</summary>
    Until,
}

/// <summary>The law's answer to a shipment on a day: open, closed, or closed until a date.</summary>
public readonly record struct Gate(GateState State, DateOnly OpensOn, string Reason)
{
    /// <summary>Of an open gate: the first day on which the answer may be another. An answer that does not say so is
    /// for its own day alone.</summary>
    public DateOnly HoldsUntil { get; init; }

    public static Gate Open(string reason) => new(GateState.Open, default, reason);

    public static Gate Closed(string reason) => new(GateState.Closed, default, reason);

    public static Gate Until(DateOnly day, string reason) => new(GateState.Until, day, reason);
}
