using Stockade.Kernel;

namespace Stockade.Studies;

/// <summary>One difference in one world, before and after a group's claims were drawn anew.</summary>
/// <param name="First">Mean over the replications of the world as drawn.</param>
/// <param name="Second">The same after the redraw, by the same chance.</param>
/// <param name="FirstChance">What chance adds to the variance of <paramref name="First"/>.</param>
/// <param name="SecondChance">Likewise of <paramref name="Second"/>.</param>
/// <param name="Square">Unbiased estimate of the squared change of the expected value; may be negative.</param>
internal readonly record struct ShareTerm(
    double First, double Second, double FirstChance, double SecondChance, double Square)
{
    /// <summary>From the replications of both. Replications are independent of one another, so products of the
    /// changes of two different ones hold no chance on average: with changes d of R replications, the mean of
    /// d_i d_j over i != j is mean(d)^2 - var(d) / R.</summary>
    public static ShareTerm Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        Tally before = Tally.Of(first);
        Tally after = Tally.Of(second);
        Tally change = default;
        for (int index = 0; index < first.Length; index++)
        {
            change = change.With(second[index] - first[index]);
        }

        int replications = first.Length;
        return new ShareTerm(
            before.Mean, after.Mean, before.Variance / replications, after.Variance / replications,
            (change.Mean * change.Mean) - (change.Variance / replications));
    }
}

/// <summary>A group's total effect: E[(Y(A) - Y(A with the group from B))^2] / (2 Var Y) (Jansen, Computer Physics
/// Communications 117, 1999, 35; Saltelli et al., Computer Physics Communications 181, 2010, 259, table 2 (f)), Y being
/// the expected value over chance.</summary>
internal static class ShareEstimate
{
    private const double Level = 0.95;

    /// <summary>The share, with an interval of the ratio from its terms by linearisation (the delta method; Cochran,
    /// Sampling Techniques, 1977, section 6.3). Var Y is taken over both halves of every pair, about their common mean;
    /// its bias, one part in the number of worlds at most, is far inside the interval.</summary>
    public static ShareOfGroup Of(ReadOnlySpan<ShareTerm> terms, string group)
    {
        Tally middle = default;
        foreach (ShareTerm term in terms)
        {
            middle = middle.With((term.First + term.Second) / 2);
        }

        double[] variances = new double[terms.Length];
        Tally squares = default;
        for (int world = 0; world < terms.Length; world++)
        {
            ShareTerm term = terms[world];
            double first = term.First - middle.Mean;
            double second = term.Second - middle.Mean;
            variances[world] = ((first * first) + (second * second) - term.FirstChance - term.SecondChance) / 2;
            squares = squares.With(term.Square / 2);
        }

        Interval variance = Interval.OfMean(Tally.Of(variances), Level);
        if (variance.Low <= 0)
        {
            return new ShareOfGroup(group, null, null, null);
        }

        double share = squares.Mean / variance.Centre;
        Tally residuals = default;
        for (int world = 0; world < terms.Length; world++)
        {
            residuals = residuals.With(((terms[world].Square / 2) - (share * variances[world])) / variance.Centre);
        }

        double half = Interval.OfMean(residuals, Level).HalfWidth;
        return new ShareOfGroup(group, share, share - half, share + half);
    }
}
