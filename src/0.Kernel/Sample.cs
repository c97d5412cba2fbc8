namespace Stockade.Kernel;

/// <summary>What a list of numbers says by its order.</summary>
public static class Sample
{
    /// <summary>The quantile of a sample, between the neighbouring values in a straight line (R. J. Hyndman and Y.
    /// Fan, The American Statistician 50, 1996, definition 7).</summary>
    /// <param name="sorted">The sample, smallest first; at least one number, none of them NaN.</param>
    /// <param name="share">From 0 (the smallest) to 1 (the largest).</param>
    public static double Quantile(ReadOnlySpan<double> sorted, double share)
    {
        Invariant.That(sorted.Length > 0, "the quantile of a sample needs at least one number");
        Invariant.That(share >= 0 && share <= 1, "a quantile's share lies between 0 and 1");
        double place = (sorted.Length - 1) * share;
        int below = (int)Math.Floor(place);
        double low = sorted[below];
        double high = sorted[Math.Min(below + 1, sorted.Length - 1)];
        // Equal neighbours first: two infinities have no difference.
        return low == high ? low : low + ((place - below) * (high - low));
    }

    /// <summary>The rank of each number, from 1; equal numbers share the mean of their ranks.</summary>
    /// <param name="values">None of them NaN.</param>
    /// <param name="ranks">As long; overwritten.</param>
    public static void Ranks(ReadOnlySpan<double> values, Span<double> ranks)
    {
        Invariant.That(values.Length == ranks.Length, "there is one rank for each number");
        double[] sorted = values.ToArray();
        int[] places = new int[sorted.Length];
        for (int place = 0; place < places.Length; place++)
        {
            Invariant.That(!double.IsNaN(sorted[place]), "a number that has a rank is not NaN");
            places[place] = place;
        }

        Array.Sort(sorted, places);
        for (int first = 0; first < sorted.Length;)
        {
            int end = first + 1;
            while (end < sorted.Length && sorted[end] == sorted[first])
            {
                end++;
            }

            double rank = (first + 1 + end) * 0.5;
            for (int place = first; place < end; place++)
            {
                ranks[places[place]] = rank;
            }

            first = end;
        }
    }
}
