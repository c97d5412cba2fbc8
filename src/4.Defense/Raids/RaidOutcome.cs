namespace Stockade.Defense;

/// <summary>What came of a raid at the fire units, as columns by threat class or by round type. Owned by the fight that
/// filled it and overwritten by its next one.</summary>
public sealed class RaidOutcome
{
    /// <summary>Number of causes.</summary>
    public const int CauseCount = (int)LeakCause.CommonMode + 1;

    private readonly int classes;
    private readonly int[] causes;

    internal RaidOutcome(int classes, int rounds)
    {
        this.classes = classes;
        causes = new int[CauseCount * classes];
        Launched = new int[classes];
        Detected = new int[classes];
        Engaged = new int[classes];
        Killed = new int[classes];
        Leaked = new int[classes];
        FiredAt = new int[classes];
        Fired = new int[rounds];
        Wanted = new int[rounds];
    }

    /// <summary>Threats that met the units, by class.</summary>
    public int[] Launched { get; }

    /// <summary>Seen by some unit's radar, by class.</summary>
    public int[] Detected { get; }

    /// <summary>Shot at, by class.</summary>
    public int[] Engaged { get; }

    /// <summary>Killed, by class.</summary>
    public int[] Killed { get; }

    /// <summary>Launched less killed, by class.</summary>
    public int[] Leaked { get; }

    /// <summary>Rounds fired at each class.</summary>
    public int[] FiredAt { get; }

    /// <summary>Rounds fired, by round type.</summary>
    public int[] Fired { get; }

    /// <summary>Rounds fired and those that doctrine would have fired had they been there, by round type. Refused shots
    /// are counted with the round type doctrine likes best, on the same draws, without waiting for channels.</summary>
    public int[] Wanted { get; }

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
        Array.Clear(Detected);
        Array.Clear(Engaged);
        Array.Clear(Killed);
        Array.Clear(Leaked);
        Array.Clear(FiredAt);
        Array.Clear(Fired);
        Array.Clear(Wanted);
    }
}
