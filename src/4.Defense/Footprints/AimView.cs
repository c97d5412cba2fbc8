namespace Stockade.Defense;

/// <summary>What the battery can do about a threat aimed at one point: its track, and the launch windows of the round
/// types in doctrine's order.</summary>
/// <param name="Track">Microseconds from arrival; <see cref="TrackColumn.Never"/> without one.</param>
/// <param name="Windows">By position in doctrine's order; their tables are in <paramref name="Flights"/>.</param>
/// <param name="Flights">Flight times, microseconds.</param>
/// <param name="Closed">Why no window is ever open for a whole salvo; null where one is.</param>
internal sealed record AimView(long Track, LaunchWindow[] Windows, double[] Flights, FootprintLimit? Closed)
{
    public static AimView Shut(FootprintLimit why) => new(TrackColumn.Never, [], [], why);

    /// <summary>From the first launch of a salvo to its last.</summary>
    public static long Rest(UnitFigures figures, int threat) =>
        (figures.Doctrine.Salvo[threat] - 1) * figures.SpacingMicroseconds;

    /// <summary>True where a whole salvo can be launched in the window.</summary>
    public static bool Holds(LaunchWindow window, long rest) =>
        window.IsOpenEver && window.Earliest <= window.Latest - rest;

    /// <summary>What keeps the aim point from being defended, or null where it is.</summary>
    public FootprintLimit? Limit(FootprintRule rule, UnitFigures figures, int threat)
    {
        if (Closed is { } closed)
        {
            return closed;
        }

        long rest = Rest(figures, threat);
        long latest = Windows.Where(window => Holds(window, rest)).Max(window => window.Latest) - rest;
        if (Track == TrackColumn.Never || Track > latest)
        {
            return FootprintLimit.Radar;
        }

        long ready = Track + (rule.Cued ? figures.CuedReactionMicroseconds : figures.ReactionMicroseconds);
        if (ready > latest)
        {
            return FootprintLimit.Reaction;
        }

        for (int look = 0; look < rule.Looks; look++)
        {
            if (Next(ready, rest) is not { } salvo)
            {
                return FootprintLimit.Looks;
            }

            ready = LastIntercept(salvo.Round, salvo.At, rest, figures.SpacingMicroseconds)
                + figures.AssessmentMicroseconds;
        }

        return null;
    }

    /// <summary>The next salvo: as in a raid it leaves when the first window for the whole of it opens, and of the
    /// round types whose window is open then it takes the first in doctrine's order.</summary>
    private (int Round, long At)? Next(long ready, long rest)
    {
        long at = long.MaxValue;
        foreach (LaunchWindow window in Windows)
        {
            long first = Math.Max(ready, window.Earliest);
            at = Holds(window, rest) && first <= window.Latest - rest ? Math.Min(at, first) : at;
        }

        for (int round = 0; round < Windows.Length; round++)
        {
            LaunchWindow window = Windows[round];
            if (Holds(window, rest) && window.Earliest <= at && at <= window.Latest - rest)
            {
                return (round, at);
            }
        }

        return null;
    }

    private long LastIntercept(int round, long first, long rest, long spacing)
    {
        long last = long.MinValue;
        for (long after = 0; after <= rest; after += Math.Max(1, spacing))
        {
            last = Math.Max(last, first + after + Windows[round].FlightMicroseconds(Flights, first + after));
        }

        return last;
    }
}
