using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>When tracks are confirmed: for every path and sensor the cumulative distribution of the time, as knots in
/// columns that all tables share, linear between knots. Built by one thread, then only read. The phase of the looks
/// against the path is not known: a track that a look confirms may come at any time since the look before.</summary>
internal sealed class TrackTimes
{
    /// <summary>The time of a track that never comes.</summary>
    public const long Never = long.MaxValue;

    private const double Microseconds = 1e6;

    /// <summary>How far the probability between knots may be off that of the looks left out. Some 40 knots do for a
    /// path in plain sight; one that dips behind ridges takes more.</summary>
    private const double Tolerance = 5e-4;
    private const int FirstSize = 64;

    private double[] times = [];
    private double[] shares = [];
    private int[] guide = [];
    private int used;
    private double[] confirmed = [];

    /// <summary>Adds the table of one path.</summary>
    /// <param name="secondsToGo">Times of the looks until the threat arrives, from early to late, so
    /// descending.</param>
    /// <param name="singleLook">Probability that each look detects.</param>
    public TrackTable Add(SearchRadar radar, ReadOnlySpan<double> secondsToGo, ReadOnlySpan<double> singleLook)
    {
        Invariant.That(secondsToGo.Length == singleLook.Length, "each look has a time");
        if (radar.IsCertain)
        {
            int first = singleLook.IndexOfAnyExcept(0.0);
            return first < 0 ? default : Close(used, secondsToGo[first], 1);
        }

        int looks = singleLook.Length;
        if (confirmed.Length < looks)
        {
            confirmed = new double[looks];
        }

        Span<double> cumulative = confirmed.AsSpan(0, looks);
        TrackConfirmation.Cumulative(singleLook, radar.Hits, radar.Of, cumulative);
        return looks == 0 || cumulative[^1] == 0 ? default : Compress(secondsToGo, cumulative);
    }

    /// <summary>The time to go when the track is confirmed, by the inverse of the distribution at a uniform number; NaN
    /// where it never is.</summary>
    public double SecondsToGo(in TrackTable table, double uniform) =>
        table.Count == 0 || uniform > table.Ever ? double.NaN : -Time(table, uniform) / Microseconds;

    /// <summary>The same in whole microseconds from arrival, negative before it; <see cref="Never"/> where it never is.
    /// No allocation.</summary>
    public long MicrosecondsFromArrival(in TrackTable table, double uniform) =>
        table.Count == 0 || uniform > table.Ever ? Never : (long)Math.Ceiling(Time(table, uniform));

    /// <summary>The guide says near which knot a draw falls (Chen and Asau 1974); a step back mends its
    /// rounding.</summary>
    private double Time(in TrackTable table, double uniform)
    {
        int cell = Math.Min((int)(uniform / table.Ever * table.Count), table.Count - 1);
        int knot = guide[table.Start + cell];
        while (knot > table.Start && shares[knot - 1] >= uniform)
        {
            knot--;
        }

        while (shares[knot] < uniform)
        {
            knot++;
        }

        if (knot == table.Start)
        {
            return times[knot];
        }

        double part = (uniform - shares[knot - 1]) / (shares[knot] - shares[knot - 1]);
        return times[knot - 1] + (part * (times[knot] - times[knot - 1]));
    }

    /// <summary>Leaves out the looks before the distribution leaves 0, those after it has reached its end, and those
    /// that lie near the line between others.</summary>
    private TrackTable Compress(ReadOnlySpan<double> secondsToGo, ReadOnlySpan<double> cumulative)
    {
        int first = Math.Max(0, cumulative.IndexOfAnyExcept(0.0) - 1);
        int last = cumulative.IndexOf(cumulative[^1]);
        int start = used;
        for (int look = first; look < last; look = Farthest(secondsToGo, cumulative, look, last))
        {
            Knot(secondsToGo[look], cumulative[look]);
        }

        return Close(start, secondsToGo[last], cumulative[last]);
    }

    /// <summary>The last look to which a line can be drawn from one that stays within the tolerance of all between
    /// (the swing filter; Elmeleegy and others 2009).</summary>
    private static int Farthest(
        ReadOnlySpan<double> secondsToGo, ReadOnlySpan<double> cumulative, int from, int last)
    {
        int farthest = from + 1;
        double steepest = double.PositiveInfinity;
        double flattest = double.NegativeInfinity;
        for (int look = from + 1; look <= last && flattest <= steepest; look++)
        {
            double seconds = secondsToGo[from] - secondsToGo[look];
            Invariant.That(seconds > 0, "looks come one after another");
            double rise = cumulative[look] - cumulative[from];
            double slope = rise / seconds;
            if (slope >= flattest && slope <= steepest)
            {
                farthest = look;
            }

            steepest = Math.Min(steepest, (rise + Tolerance) / seconds);
            flattest = Math.Max(flattest, (rise - Tolerance) / seconds);
        }

        return farthest;
    }

    private TrackTable Close(int start, double secondsToGo, double share)
    {
        Knot(secondsToGo, share);
        int count = used - start;
        int knot = start;
        for (int cell = 0; cell < count; cell++)
        {
            while (shares[knot] < share * cell / count)
            {
                knot++;
            }

            guide[start + cell] = knot;
        }

        return new TrackTable(start, count, share);
    }

    private void Knot(double secondsToGo, double share)
    {
        if (used == times.Length)
        {
            int size = Math.Max(FirstSize, 2 * used);
            Array.Resize(ref times, size);
            Array.Resize(ref shares, size);
            Array.Resize(ref guide, size);
        }

        times[used] = -secondsToGo * Microseconds;
        shares[used] = share;
        used++;
    }
}
