namespace Stockade.Defense;

/// <summary>What a moment of a replayed raid is.</summary>
public enum RaidMomentKind
{
    /// <summary>A salvo leaves; it meets its threat at <see cref="RaidMoment.EndMicroseconds"/>.</summary>
    Launch,

    /// <summary>A salvo has been judged.</summary>
    Assessed,

    /// <summary>A unit may begin to shoot at a threat.</summary>
    Tracked,

    /// <summary>A threat comes to the end of its path.</summary>
    Arrived,

    /// <summary>A unit is hit.</summary>
    UnitLost,
}

/// <summary>One moment of a replayed raid.</summary>
/// <param name="AtMicroseconds">When, from the start of the raid.</param>
/// <param name="EndMicroseconds">The intercept, for a launch.</param>
/// <param name="Unit">Position of the fire unit, or -1.</param>
/// <param name="Threat">Position of the threat among those of the record, or -1.</param>
/// <param name="Round">Position of the round type, or -1.</param>
/// <param name="Shots">Rounds of the salvo.</param>
/// <param name="Kill">It kills, or is called a kill.</param>
public readonly record struct RaidMoment(
    RaidMomentKind Kind, long AtMicroseconds, long EndMicroseconds, int Unit, int Threat, int Round, int Shots,
    bool Kill);

/// <summary>One threat of a replayed raid.</summary>
/// <param name="Class">Position of its class in the scenario.</param>
/// <param name="Path">Its path in the attack's tables.</param>
/// <param name="BeginsMicroseconds">First moment of its path, from the start of the raid.</param>
/// <param name="EndsMicroseconds">When it was killed, or came to the end of its path.</param>
/// <param name="ArrivesMicroseconds">When it would have come to the end of its path.</param>
/// <param name="Killed">It was killed.</param>
/// <param name="Cause">Why it was not, for one that leaked.</param>
public readonly record struct RaidTrack(
    int Class, int Path, long BeginsMicroseconds, long EndsMicroseconds, long ArrivesMicroseconds, bool Killed,
    bool Decoy, bool Friend, LeakCause? Cause);

/// <summary>A raid written down as it is fought, for a replay. Kept only when asked.</summary>
public sealed class RaidReplay
{
    private readonly List<RaidMoment> moments = [];
    private readonly List<RaidTrack> tracks = [];

    /// <summary>In the order in which they happened.</summary>
    public IReadOnlyList<RaidMoment> Moments => moments;

    public IReadOnlyList<RaidTrack> Tracks => tracks;

    internal void Shoot(long now, long intercept, int unit, int threat, int round, int shots, bool kills) =>
        moments.Add(new RaidMoment(RaidMomentKind.Launch, now, intercept, unit, threat, round, shots, kills));

    internal void Assess(long now, int unit, int threat, bool called) =>
        moments.Add(new RaidMoment(RaidMomentKind.Assessed, now, now, unit, threat, -1, 0, called));

    internal void Begin(long from, int unit, int threat) =>
        moments.Add(new RaidMoment(RaidMomentKind.Tracked, from, from, unit, threat, -1, 0, false));

    internal void Lose(long now, int unit) =>
        moments.Add(new RaidMoment(RaidMomentKind.UnitLost, now, now, unit, -1, -1, 0, false));

    /// <summary>Closes the record: moments in the order of time, then the threats' ends.</summary>
    internal void Close(IReadOnlyList<RaidTrack> ends)
    {
        tracks.AddRange(ends);
        moments.Sort(static (left, right) => left.AtMicroseconds.CompareTo(right.AtMicroseconds));
    }
}
