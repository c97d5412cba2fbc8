namespace Stockade.Defense;

/// <summary>What came of a raid at the fire units, as columns by threat class or by round type. Owned by the fight that
/// filled it and overwritten by its next one.</summary>
/// <remarks>Decoys and friends stand in columns of their own and in no other.</remarks>
public sealed class RaidOutcome
{
    /// <summary>Number of causes.</summary>
    public const int CauseCount = (int)LeakCause.NoUnit + 1;

    private readonly int classes;
    private readonly int[] causes;

    internal RaidOutcome(int classes, int rounds, int units, int assets)
    {
        this.classes = classes;
        causes = new int[CauseCount * classes];
        Launched = new int[classes];
        Failed = new int[classes];
        Detected = new int[classes];
        Engaged = new int[classes];
        Killed = new int[classes];
        Leaked = new int[classes];
        FiredAt = new int[classes];
        Decoys = new int[classes];
        DecoysEngaged = new int[classes];
        Friends = new int[classes];
        FriendsEngaged = new int[classes];
        FriendsKilled = new int[classes];
        Fired = new int[rounds];
        Wanted = new int[rounds];
        FiredBy = new int[units * rounds];
        UnitsLost = new int[units];
        Hits = new int[assets];
    }

    /// <summary>Threats that met the units, by class.</summary>
    public int[] Launched { get; }

    /// <summary>Launches that failed, by class; not among the launched.</summary>
    public int[] Failed { get; }

    /// <summary>Seen by some unit's radar, by class.</summary>
    public int[] Detected { get; }

    /// <summary>Shot at, by class.</summary>
    public int[] Engaged { get; }

    /// <summary>Killed, by class.</summary>
    public int[] Killed { get; }

    /// <summary>Launched less killed, by class.</summary>
    public int[] Leaked { get; }

    /// <summary>Rounds fired at each class, at decoys and friends of it too.</summary>
    public int[] FiredAt { get; }

    /// <summary>Threats of a class that carried nothing.</summary>
    public int[] Decoys { get; }

    /// <summary>Of these, shot at.</summary>
    public int[] DecoysEngaged { get; }

    /// <summary>Friends in the air, by class.</summary>
    public int[] Friends { get; }

    /// <summary>Of these, taken for foes and shot at.</summary>
    public int[] FriendsEngaged { get; }

    /// <summary>Of these, killed.</summary>
    public int[] FriendsKilled { get; }

    /// <summary>Rounds fired, by round type.</summary>
    public int[] Fired { get; }

    /// <summary>Rounds fired and those that doctrine would have fired had they been there, by round type. Refused shots
    /// are counted with the round type doctrine likes best, on the same draws, without waiting for channels.</summary>
    public int[] Wanted { get; }

    /// <summary>Rounds fired by (unit, round type), for units that stand somewhere.</summary>
    public int[] FiredBy { get; }

    /// <summary>1 for a unit that was hit, by unit that stands somewhere.</summary>
    public int[] UnitsLost { get; }

    /// <summary>Leakers that came down on each asset.</summary>
    public int[] Hits { get; }

    /// <summary>Leakers by cause and class. Over the causes they sum to <see cref="Leaked"/>.</summary>
    public int Causes(LeakCause cause, int threat) => causes[(int)cause * classes + threat];

    internal void Leak(LeakCause cause, int threat, int count)
    {
        causes[(int)cause * classes + threat] += count;
        Leaked[threat] += count;
    }

    internal void Clear()
    {
        Array.Clear(causes);
        Array.Clear(Launched);
        Array.Clear(Failed);
        Array.Clear(Detected);
        Array.Clear(Engaged);
        Array.Clear(Killed);
        Array.Clear(Leaked);
        Array.Clear(FiredAt);
        Array.Clear(Decoys);
        Array.Clear(DecoysEngaged);
        Array.Clear(Friends);
        Array.Clear(FriendsEngaged);
        Array.Clear(FriendsKilled);
        Array.Clear(Fired);
        Array.Clear(Wanted);
        Array.Clear(FiredBy);
        Array.Clear(UnitsLost);
        Array.Clear(Hits);
    }
}
