namespace Stockade.Defense;

/// <summary>What is known of a threat during a raid.</summary>
[Flags]
internal enum FlightMarks : byte
{
    None = 0,

    /// <summary>Rounds are on their way to it, or the result is being judged.</summary>
    Engaged = 1,

    /// <summary>Called a kill: nobody shoots at it any more.</summary>
    CalledKill = 2,

    Killed = 4,

    /// <summary>Some unit had no round for it.</summary>
    LackedRound = 8,

    /// <summary>Some unit refused its present salvo for good, for lack of rounds.</summary>
    Refused = 16,

    /// <summary>Every shot at it fails.</summary>
    CommonMode = 32,
}

/// <summary>One threat in a raid.</summary>
internal struct Flight
{
    /// <summary>When it reaches its aim point, microseconds of the raid.</summary>
    public long Arrival;

    /// <summary>The address of its chance.</summary>
    public ulong Entity;

    /// <summary>When its present salvo was first refused.</summary>
    public long RefusedAt;

    public int Class;

    /// <summary>The one unit whose envelope it crosses, or -1 where it meets all.</summary>
    public int Home;

    /// <summary>Rounds fired at it.</summary>
    public int Shots;

    /// <summary>Salvos fired at it.</summary>
    public int Salvos;

    /// <summary>The unit that refused.</summary>
    public int RefusedUnit;

    public FlightMarks Marks;

    public readonly bool Is(FlightMarks mark) => (Marks & mark) != FlightMarks.None;
}
