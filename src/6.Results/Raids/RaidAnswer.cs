namespace Stockade.Results;

/// <summary>What many repetitions of one raid came to. Every figure is a mean over raids with two intervals kept apart:
/// what chance leaves open, and how far the worlds differ.</summary>
public sealed record RaidAnswer
{
    /// <summary>Short name of the scenario.</summary>
    public required string Scenario { get; init; }

    public required string ProductVersion { get; init; }

    /// <summary>Short name of the attack or raid case.</summary>
    public required string Raid { get; init; }

    public required string RaidName { get; init; }

    /// <summary>True for an attack of a fictional scenario, whose units stand somewhere; false for a raid case on a
    /// notional layout.</summary>
    public required bool Placed { get; init; }

    public required ulong Seed { get; init; }

    /// <summary>Worlds done.</summary>
    public required int Worlds { get; init; }

    /// <summary>Worlds asked for: more than were done where the user interrupted.</summary>
    public required int WorldsAsked { get; init; }

    /// <summary>Replications of chance in each world.</summary>
    public required int Replications { get; init; }

    public bool Complete => Worlds == WorldsAsked;

    public long Raids => (long)Worlds * Replications;

    /// <summary>Probability that nothing leaks; its interval by Wilson (1927).</summary>
    public required RaidEstimate NoLeaker { get; init; }

    /// <summary>Leakers of all classes.</summary>
    public required RaidEstimate Leakers { get; init; }

    /// <summary>Worth of the assets that were hit, each counted once; null where there is no asset.</summary>
    public required RaidEstimate? ValueLost { get; init; }

    /// <summary>Raids by the number of their leakers, fewest first.</summary>
    public required IReadOnlyList<RaidLeakCount> LeakCounts { get; init; }

    /// <summary>Classes that were launched, or whose launches failed, in the scenario's order.</summary>
    public required IReadOnlyList<RaidClassRow> Classes { get; init; }

    /// <summary>Classes of which decoys or friends flew; these stand in no other row but as targets of
    /// rounds.</summary>
    public required IReadOnlyList<RaidHarmlessRow> Harmless { get; init; }

    /// <summary>Round types that some unit has or doctrine wants.</summary>
    public required IReadOnlyList<RaidRoundRow> Rounds { get; init; }

    /// <summary>Magazines by unit and round type.</summary>
    public required IReadOnlyList<RaidMagazineRow> Magazines { get; init; }

    /// <summary>Units that stand somewhere; empty for a raid case.</summary>
    public required IReadOnlyList<RaidUnitRow> Units { get; init; }

    public required IReadOnlyList<RaidAssetRow> Assets { get; init; }

    /// <summary>Groups that cannot fly in some world.</summary>
    public required IReadOnlyList<RaidGroundedRow> Grounded { get; init; }
}

/// <summary>A mean over raids.</summary>
/// <param name="Mean">Over all worlds and replications.</param>
/// <param name="Low95">95 % interval of the mean from chance alone, for these worlds; null where one replication a
/// world tells nothing of chance. Of probabilities: by Wilson (1927).</param>
/// <param name="WorldsLow80">80 % band of the means of worlds, chance taken out; null with one world.</param>
public sealed record RaidEstimate(
    double Mean, double? Low95, double? High95, double? WorldsLow80, double? WorldsHigh80);

/// <summary>In so many raids there were so many leakers.</summary>
public readonly record struct RaidLeakCount(int Leakers, long Raids);

/// <param name="Failed">Launches that failed; not among the launched.</param>
/// <param name="Seen">Seen by the radar of some unit, or by one whose tracks it may use.</param>
/// <param name="RoundsFired">At the class, its decoys and friends too.</param>
/// <param name="Causes">Every cause, in the raid engine's order; over them they sum to the leaked.</param>
public sealed record RaidClassRow(
    string Id, string Name, RaidEstimate Launched, RaidEstimate Failed, RaidEstimate Seen, RaidEstimate Engaged,
    RaidEstimate Killed, RaidEstimate Leaked, RaidEstimate RoundsFired, IReadOnlyList<RaidCauseRow> Causes);

/// <param name="Cause">Its stable name, for example <c>no-round</c>.</param>
/// <param name="Words">The same to read.</param>
public sealed record RaidCauseRow(string Cause, string Words, RaidEstimate Leakers);

public sealed record RaidHarmlessRow(
    string Id, string Name, RaidEstimate Decoys, RaidEstimate DecoysEngaged, RaidEstimate Friends,
    RaidEstimate FriendsEngaged, RaidEstimate FriendsKilled);

/// <param name="Wanted">Fired, and those that doctrine would have fired had they been there.</param>
public sealed record RaidRoundRow(string Id, string Name, RaidEstimate Fired, RaidEstimate Wanted);

/// <param name="Unit">The unit, or <c>all</c> for those of a raid case, which share.</param>
/// <param name="Start">Rounds when the raid begins.</param>
/// <param name="Dry">Share of raids in which all of them were fired.</param>
public sealed record RaidMagazineRow(
    string Unit, string Round, RaidEstimate Start, RaidEstimate Fired, RaidEstimate Dry);

/// <param name="Lost">Share of raids in which it was hit.</param>
public sealed record RaidUnitRow(string Unit, RaidEstimate Lost);

/// <param name="Hits">Leakers that came down on it.</param>
/// <param name="Hit">Share of raids in which it was hit.</param>
/// <param name="ValueLost">Its worth, in raids in which it was hit.</param>
public sealed record RaidAssetRow(
    string Id, string Name, RaidEstimate Hits, RaidEstimate Hit, RaidEstimate ValueLost);

/// <param name="Words">The group and why no path leads to its target.</param>
/// <param name="Worlds">Worlds in which that is so.</param>
public sealed record RaidGroundedRow(string Words, int Worlds);
