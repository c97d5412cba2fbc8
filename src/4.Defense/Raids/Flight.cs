namespace Stockade.Defense;

/// <summary>What is known of a threat during a raid.</summary>
[Flags]
internal enum FlightMarks : ushort
{
    None = 0,

    /// <summary>It will be, or has been, killed by a salvo that has been launched.</summary>
    Killed = 1,

    /// <summary>Killed, and seen to be: nobody shoots at it any more.</summary>
    Gone = 2,

    /// <summary>Some unit had no round for it.</summary>
    LackedRound = 4,

    /// <summary>Some unit refused its present salvo for good, for lack of rounds.</summary>
    Refused = 8,

    /// <summary>Every shot at it fails.</summary>
    CommonMode = 16,

    /// <summary>Some radar had a track in time.</summary>
    Tracked = 32,

    /// <summary>Some unit could have launched at it.</summary>
    Windowed = 64,

    /// <summary>It carries nothing.</summary>
    Decoy = 128,

    /// <summary>One of one's own.</summary>
    Friend = 256,

    /// <summary>Predicted to hit nothing that is defended.</summary>
    LetGo = 512,

    /// <summary>Taken for a friend.</summary>
    CalledFriend = 1024,

    /// <summary>A unit that could have shot at it was not ready, or was lost.</summary>
    LackedUnit = 2048,

    /// <summary>What carried it was killed before the release: it never flew.</summary>
    NotReleased = 4096,

    /// <summary>A miss was called a kill.</summary>
    CalledKill = 8192,
}

/// <summary>One threat in a raid.</summary>
internal struct Flight
{
    /// <summary>When it reaches the end of its path, microseconds of the raid.</summary>
    public long Arrival;

    /// <summary>The address of its chance.</summary>
    public ulong Entity;

    /// <summary>When its present salvo was first refused.</summary>
    public long RefusedAt;

    /// <summary>When it is killed, for one that is.</summary>
    public long KilledAt;

    /// <summary>When it is released by what carries it.</summary>
    public long Release;

    /// <summary>Value at stake as command sees it; 0 where nothing is.</summary>
    public double Stake;

    public int Path;

    public int Class;

    /// <summary>The units it meets are a run of them.</summary>
    public int FirstUnit;

    public int UnitCount;

    /// <summary>Where its columns by unit begin.</summary>
    public int Slot;

    /// <summary>Rounds fired at it.</summary>
    public int Shots;

    /// <summary>Salvos fired at it by all units.</summary>
    public int Salvos;

    /// <summary>The unit that refused.</summary>
    public int RefusedUnit;

    /// <summary>The threat that carries it, or -1.</summary>
    public int Carrier;

    /// <summary>The asset it hits if it is not stopped (0 or more), the unit (-2 and below), or -1 for
    /// nothing.</summary>
    public int Hits;

    public FlightMarks Marks;

    public readonly bool Is(FlightMarks mark) => (Marks & mark) != FlightMarks.None;
}

/// <summary>Where an engagement stands: of a threat by one unit, or by all that act as one.</summary>
internal struct Engagement
{
    /// <summary>Salvos fired.</summary>
    public int Salvos;

    /// <summary>Rounds are on their way, or the result is being judged.</summary>
    public bool Busy;

    /// <summary>Called a kill.</summary>
    public bool CalledKill;
}
