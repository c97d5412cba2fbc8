namespace Stockade.Results;

/// <summary>One raid of a fictional scenario from begin to end. Times are seconds from the start of the raid and may be
/// below zero: a path begins before the arrival by plan that the start refers to. Angles are degrees (WGS-84), heights
/// metres above the ellipsoid.</summary>
public sealed record ReplayRecord
{
    public required string Scenario { get; init; }

    public required string ProductVersion { get; init; }

    public required string Raid { get; init; }

    public required string RaidName { get; init; }

    public required ulong Seed { get; init; }

    public required int World { get; init; }

    public required int Replication { get; init; }

    public required IReadOnlyList<ReplayUnit> Units { get; init; }

    public required IReadOnlyList<ReplayRadar> Radars { get; init; }

    public required IReadOnlyList<ReplayAsset> Assets { get; init; }

    public required IReadOnlyList<ReplayRound> Rounds { get; init; }

    /// <summary>Everything that flew; events name a threat by its place here, from 0.</summary>
    public required IReadOnlyList<ReplayThreat> Threats { get; init; }

    /// <summary>Moments from which a unit may shoot at a threat, in order of time.</summary>
    public required IReadOnlyList<ReplayTrack> Tracks { get; init; }

    public required IReadOnlyList<ReplayLaunch> Launches { get; init; }

    public required IReadOnlyList<ReplayAssessment> Assessments { get; init; }

    public required IReadOnlyList<ReplayLoss> Losses { get; init; }
}

/// <summary>A point of a path or of the ground.</summary>
public readonly record struct ReplayPoint(double Latitude, double Longitude, double HeightMetres);

/// <param name="Magazine">Rounds when the raid begins, by round type.</param>
public sealed record ReplayUnit(
    string Id, string FireUnit, ReplayPoint At, double Azimuth, IReadOnlyList<ReplayStock> Magazine);

public readonly record struct ReplayStock(string Round, int Count);

/// <param name="Role">cue: it warns; shared: units fire on its tracks.</param>
public sealed record ReplayRadar(string Id, string Name, string Role, ReplayPoint At, double Azimuth);

public sealed record ReplayAsset(string Id, string Name, ReplayPoint At, double RadiusMetres, double Value);

/// <param name="Fired">Rounds of the type fired in this raid.</param>
public sealed record ReplayRound(string Id, string Name, int Fired);

/// <summary>Something that flew.</summary>
/// <param name="Group">The group of the attack it belongs to, or that of what released it.</param>
/// <param name="Class">Its threat class.</param>
/// <param name="Begins">First moment of its path.</param>
/// <param name="Ends">When it was killed or came to the end of its path.</param>
/// <param name="Fate">killed, leaked, passed (a decoy or friend that nobody killed), or not-released (what carried it
/// was killed before).</param>
/// <param name="Cause">Why it leaked; null for other fates.</param>
/// <param name="Path">Where it was, from begin to end.</param>
public sealed record ReplayThreat(
    string Group, string Class, string ClassName, bool Decoy, bool Friend, double Begins, double Ends, string Fate,
    string? Cause, IReadOnlyList<ReplaySample> Path);

public readonly record struct ReplaySample(double Seconds, ReplayPoint At);

public readonly record struct ReplayTrack(string Unit, int Threat, double Seconds);

/// <summary>A salvo.</summary>
/// <param name="Seconds">Its first launch.</param>
/// <param name="InterceptSeconds">Its last intercept.</param>
/// <param name="Intercept">Where its target is then, or was when it ended.</param>
/// <param name="Kills">It kills; a salvo at what an earlier one kills does not.</param>
public readonly record struct ReplayLaunch(
    string Unit, int Threat, string Round, int Shots, double Seconds, double InterceptSeconds, ReplayPoint Intercept,
    bool Kills);

/// <param name="CalledKill">The salvo is called a kill, rightly or not.</param>
public readonly record struct ReplayAssessment(string Unit, int Threat, double Seconds, bool CalledKill);

public readonly record struct ReplayLoss(string Unit, double Seconds);
