using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>A dated decision with alternatives.</summary>
public sealed record Choice(string Id, string Name, DateOnly? On, IReadOnlyList<Alternative> Alternatives);

public sealed record Alternative(string Id, string Name, IReadOnlyList<Effect> Effects);

/// <summary>What an alternative changes in the scenario.</summary>
public abstract record Effect;

/// <summary>The named rules of law packs (<c>pack/rule</c>) were never made.</summary>
public sealed record WithoutRules(IReadOnlyList<string> Rules) : Effect;

/// <summary>A legislative item passes on a date, or never (null).</summary>
public sealed record BillPasses(string Bill, DateOnly? On) : Effect;

/// <summary>A transfer's count is another claim.</summary>
public sealed record TransferCount(string Transfer, Claim Count) : Effect;

/// <summary>An actor's consent to a transfer has a state from a date on.</summary>
public sealed record ConsentGiven(string Transfer, Grant Grant) : Effect;

/// <summary>A transfer moves against the law's answer. Flagged wherever it is shown.</summary>
public sealed record Counterfactual(string Transfer, string Reason) : Effect;

/// <summary>Whole fire units leave one area or party and stand in another area from a date on.</summary>
/// <param name="Share">Share of the units that reach the area, as a claim (pass-through); rounded to whole
/// units.</param>
public sealed record FireUnitsMoved(PartyId From, string ToArea, int Units, DateOnly On, Claim? Share) : Effect;

/// <summary>A decree is issued on a date, or never (null).</summary>
public sealed record DecreeIssued(string Decree, DateOnly? On) : Effect;

/// <summary>A policy is switched on or off.</summary>
public sealed record PolicySwitched(string Policy, bool Applies) : Effect;

/// <summary>One alternative at each choice; choices not named keep their first alternative.</summary>
/// <param name="Picks">Choice id to alternative id.</param>
/// <param name="Note">A remark shown beside the option (for example "reported, not in the record"), or null.</param>
public sealed record Option(
    string Id, string Name, IReadOnlyDictionary<string, string> Picks, string? Note, bool IsCounterfactual);

/// <summary>What is measured. Each kind has one implementation, in Studies.</summary>
public enum MeasureKind
{
    /// <summary>Mean over month ends of rounds on hand / rounds wanted a month.</summary>
    MonthsOfSupply,

    /// <summary>Threats of a class stopped by all layers over the horizon.</summary>
    Stopped,

    /// <summary>Share of reported launches of a class stopped at covered areas.</summary>
    StoppedShare,

    /// <summary>Threats of a class stopped by the batteries of the area (the Patriot layer).</summary>
    StoppedByBatteries,

    /// <summary>Days the party's stock lasts against the raid case.</summary>
    DaysOfSupply,

    /// <summary>Leakers added in the raid case per ten rounds fewer.</summary>
    AddedLeakersPerTenRounds,

    /// <summary>Share of month ends with fewer rounds than the floor.</summary>
    BelowFloor,

    /// <summary>Rounds times months by which third parties' orders wait longer than in the baseline.</summary>
    Displaced,

    /// <summary>Rounds delivered to the party over the horizon.</summary>
    RoundsReceived,

    /// <summary>Months until the named transfer's last round arrives, from its decision.</summary>
    MonthsToDelivery,

    /// <summary>1 where the party's stock is empty at some month end, else 0: its mean is the probability of running
    /// dry.</summary>
    RunsDry,

    /// <summary>Years to refill what the party lacks of its floors as the horizon ends, at the rate at which it was
    /// supplied in the last twelve months: deficit / (rate - regular use), the longest of its items.</summary>
    YearsToRebuildRecent,

    /// <summary>The same if every line of the item worked at its capacity for the party alone.</summary>
    YearsToRebuildSurge,

    /// <summary>Mean over month ends of the party's batteries that stand complete and ready, where their equipment is
    /// followed.</summary>
    UnitsReady,

    /// <summary>Share of a raid case's raids that meet no battery, because the party's batteries or their parts have
    /// gone.</summary>
    RaidsUncovered,
}

/// <summary>A quantity reported for each option.</summary>
/// <param name="Subject">The party, area or transfer it is about, by kind.</param>
/// <param name="Threat">Threat class, or null for all / not applicable.</param>
/// <param name="Family">Item family the measure counts (months of supply, days of supply), or null for all.</param>
/// <param name="Principal">Shown on page one, and what the study's precision is asked of.</param>
public sealed record Measure(
    string Id, string Name, MeasureKind Kind, string Subject, string? Threat, string? Family, string Unit,
    bool Principal);

public enum TargetKind
{
    Input,
    HeldOut,
}

/// <summary>What a target compares with: a quantity of the baseline.</summary>
public enum TargetQuantity
{
    /// <summary>Rounds of an item made by all lines of the subject owner between two dates.</summary>
    Made,

    /// <summary>Rounds received by the subject party between two dates.</summary>
    Received,

    /// <summary>Rounds released under the subject transfer between two dates.</summary>
    Released,

    /// <summary>Share of launches of a class stopped between two dates.</summary>
    StoppedShare,

    /// <summary>Months from decision to last delivery of the subject transfer.</summary>
    MonthsToDelivery,

    /// <summary>Rounds the subject party fired at the raids of the record between two dates.</summary>
    Fired,

    /// <summary>Rounds the subject party has on hand as the last month between two dates ends.</summary>
    Held,

    /// <summary>Rounds the subject party received between two dates, less those fired at the raids of the record, less
    /// what its stock rose by: rounds that the record of raids does not account for.</summary>
    Unaccounted,
}

/// <summary>An observation of the record and how the model is held to it.</summary>
/// <param name="Limit">Widest 80 % band, as a share of the observation, that still counts as informative; in the
/// quantity's own unit where the observation is 0.</param>
public sealed record Target(
    string Id, string Name, TargetQuantity Quantity, string Subject, string? Item, string? Threat,
    DateOnly From, DateOnly To,
    double Observed, TargetKind Kind, double Limit, Source? Source);
