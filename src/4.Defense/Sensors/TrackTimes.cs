using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>When tracks are confirmed: for every path and sensor the cumulative distribution of the time, as knots in
/// columns that all tables share, linear between knots. Built by one thread, then only read. The phase of the looks
/// against the path is not known: a track that a look confirms may come at any time since the look before.</summary>
internal sealed class TrackTimes
{
    /// <summary>Knots a table has at most.</summary>
    public const int KnotsMax = 64;

    /// <summary>The time of a track that never comes.</summary>
    public const long Never = long.MaxValue;

    private const double Microseconds = 1e6;

    /// <summary>How far the probability between knots may be off that of the looks left out, unless 64 knots do not
    /// suffice.</summary>
    private const double Tolerance = 5e-4;

    private double[] times = [];
    private double[] shares = [];
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

    private double Time(in TrackTable table, double uniform)
    {
        int low = table.Start;
        int high = table.Start + table.Count - 1;
        if (uniform <= shares[low])
        {
            return times[low];
        }

        // shares[low] < uniform <= shares[high] throughout.
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            if (shares[middle] < uniform)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        double part = (uniform - shares[low]) / (shares[high] - shares[low]);
        return times[low] + (part * (times[high] - times[low]));
    }

    /// <summary>Leaves out looks that lie near the line between others: first those before the distribution leaves 0
    /// and those after it has reached its end, then as many as the tolerance lets, which doubles until 64 knots
    /// suffice.</summary>
    private TrackTable Compress(ReadOnlySpan<double> secondsToGo, ReadOnlySpan<double> cumulative)
    {
        int first = Math.Max(0, cumulative.IndexOfAnyExcept(0.0) - 1);
        int last = cumulative.IndexOf(cumulative[^1]);
        int start = used;
        for (double tolerance = Tolerance; ; tolerance *= 2)
        {
            used = start;
            int look = first;
            while (look < last && used - start < KnotsMax - 1)
            {
                Knot(secondsToGo[look], cumulative[look]);
                look = Farthest(secondsToGo, cumulative, look, last, tolerance);
            }

            if (look == last)
            {
                return Close(start, secondsToGo[last], cumulative[last]);
            }
        }
    }

    /// <summary>The last look to which a line can be drawn from one that stays within the tolerance of all between
    /// (the swing filter; Elmeleegy and others 2009).</summary>
    private static int Farthest(
        ReadOnlySpan<double> secondsToGo, ReadOnlySpan<double> cumulative, int from, int last, double tolerance)
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

            steepest = Math.Min(steepest, (rise + tolerance) / seconds);
            flattest = Math.Max(flattest, (rise - tolerance) / seconds);
        }

        return farthest;
    }

    private TrackTable Close(int start, double secondsToGo, double share)
    {
        Knot(secondsToGo, share);
        return new TrackTable(start, used - start, share);
    }

    private void Knot(double secondsToGo, double share)
    {
        if (used == times.Length)
        {
            int size = Math.Max(KnotsMax, 2 * used);
            Array.Resize(ref times, size);
            Array.Resize(ref shares, size);
        }

        times[used] = -secondsToGo * Microseconds;
        shares[used] = share;
        used++;
    }
}
