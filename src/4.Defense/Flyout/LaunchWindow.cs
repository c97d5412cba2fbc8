namespace Stockade.Defense;

/// <summary>When a round type can be launched at a threat class from one place, in microseconds from the threat's
/// arrival, and how long it then flies: a table of equal steps with linear interpolation.</summary>
/// <param name="Earliest">First launch: track confirmed, reaction over, intercept within reach and ceiling.</param>
/// <param name="Latest">Last launch whose intercept is beyond minimum range and before arrival.</param>
/// <param name="Table">Where its flight times begin in the column of all tables.</param>
/// <param name="StepsPerMicrosecond">Table steps for each microsecond of launch time; 0 for a window of one
/// moment.</param>
internal readonly record struct LaunchWindow(long Earliest, long Latest, int Table, double StepsPerMicrosecond)
{
    /// <summary>Steps of one table of flight times.</summary>
    public const int Steps = 64;

    public static LaunchWindow None { get; } = new(long.MaxValue, long.MinValue, 0, 0);

    public bool IsOpenEver => Earliest <= Latest;

    /// <summary>Flight time, microseconds, of a round launched in the window.</summary>
    public long FlightMicroseconds(double[] tables, long launch)
    {
        double position = (launch - Earliest) * StepsPerMicrosecond;
        int step = Math.Min((int)position, Steps - 1);
        double before = tables[Table + step];
        double after = tables[Table + step + 1];
        return (long)(before + (after - before) * (position - step) + 0.5);
    }
}
