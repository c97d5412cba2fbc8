namespace Stockade.Defense;

/// <summary>What came of the raids on an area, summed over as many days as were added to it: columns by threat class,
/// by (layer, class), by (cause, class) and by round type.</summary>
public sealed class DayOutcome
{
    private readonly int classes;
    private readonly int[] causes;

    internal DayOutcome(int classes, int rounds, int layers)
    {
        this.classes = classes;
        causes = new int[RaidOutcome.CauseCount * classes];
        Launched = new int[classes];
        Covered = new int[classes];
        Detected = new int[classes];
        Engaged = new int[classes];
        KilledByBatteries = new int[classes];
        Leaked = new int[classes];
        FiredAt = new int[classes];
        LayerReached = new int[layers * classes];
        LayerEngaged = new int[layers * classes];
        LayerKilled = new int[layers * classes];
        Fired = new int[rounds];
        Wanted = new int[rounds];
    }

    /// <summary>Launches at the area, by class.</summary>
    public int[] Launched { get; }

    /// <summary>Of these, crossing a battery's envelope.</summary>
    public int[] Covered { get; }

    /// <summary>Of these, seen by its radar.</summary>
    public int[] Detected { get; }

    /// <summary>Of these, shot at by the batteries.</summary>
    public int[] Engaged { get; }

    /// <summary>Of these, killed by the batteries.</summary>
    public int[] KilledByBatteries { get; }

    /// <summary>Stopped by no layer: launched = killed by batteries + killed by each other layer + leaked.</summary>
    public int[] Leaked { get; }

    /// <summary>Batteries' rounds fired at each class.</summary>
    public int[] FiredAt { get; }

    /// <summary>Threats that came to another layer, by (layer, class): index layer x classes + class.</summary>
    public int[] LayerReached { get; }

    /// <summary>Of these, engaged.</summary>
    public int[] LayerEngaged { get; }

    /// <summary>Of these, stopped.</summary>
    public int[] LayerKilled { get; }

    /// <summary>Batteries' rounds fired, by round type.</summary>
    public int[] Fired { get; }

    /// <summary>Batteries' rounds fired and refused for lack of rounds, by round type.</summary>
    public int[] Wanted { get; }

    /// <summary>Threats that the batteries did not stop, by cause and class; over the causes they sum to launched less
    /// killed by batteries. Other layers may still have stopped them.</summary>
    public int Causes(LeakCause cause, int threat) => causes[(int)cause * classes + threat];

    /// <summary>Back to nothing.</summary>
    public void Clear()
    {
        Array.Clear(causes);
        Array.Clear(Launched);
        Array.Clear(Covered);
        Array.Clear(Detected);
        Array.Clear(Engaged);
        Array.Clear(KilledByBatteries);
        Array.Clear(Leaked);
        Array.Clear(FiredAt);
        Array.Clear(LayerReached);
        Array.Clear(LayerEngaged);
        Array.Clear(LayerKilled);
        Array.Clear(Fired);
        Array.Clear(Wanted);
    }

    internal void AddBatteries(RaidOutcome raid, int threat, int uncovered)
    {
        Covered[threat] += raid.Launched[threat];
        Detected[threat] += raid.Detected[threat];
        Engaged[threat] += raid.Engaged[threat];
        KilledByBatteries[threat] += raid.Killed[threat];
        FiredAt[threat] += raid.FiredAt[threat];
        for (int cause = 0; cause < RaidOutcome.CauseCount; cause++)
        {
            causes[cause * classes + threat] += raid.Causes((LeakCause)cause, threat);
        }

        causes[(int)LeakCause.NotCovered * classes + threat] += uncovered;
    }
}
