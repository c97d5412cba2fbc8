namespace Stockade.Kernel;

/// <summary>A finding: a central value between a low and a high end, at a stated level.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="Centre">Mean, median or share, as the maker says.</param>
/// <param name="High">Upper end.</param>
/// <param name="Level">Share of cases the interval is made to hold, 0 to 1.</param>
public readonly record struct Interval(double Low, double Centre, double High, double Level)
{
    /// <summary>True where zero lies within the interval, ends included: the sign cannot be told.</summary>
    public bool SpansZero => Low <= 0 && High >= 0;

    /// <summary>Half the distance between the ends.</summary>
    public double HalfWidth => (High - Low) * 0.5;

    /// <summary>The share behind k successes in n trials, by the score test (E. B. Wilson, Journal of the American
    /// Statistical Association 22, 1927). The everyday choice: right on average. Centre: k / n.</summary>
    public static Interval Wilson(long successes, long trials, double level)
    {
        CheckShare(successes, trials, level);
        double z = Normal.Quantile(0.5 + (level * 0.5));
        double n = trials;
        double p = successes / n;
        double square = z * z / n;
        double middle = (p + (square * 0.5)) / (1 + square);
        double half = z / (1 + square) * Math.Sqrt((p * (1 - p) / n) + (square / (4 * n)));
        return new Interval(
            successes == 0 ? 0 : middle - half, p, successes == trials ? 1 : middle + half, level);
    }

    /// <summary>The share behind k successes in n trials, by the binomial tails (C. J. Clopper and E. S. Pearson,
    /// Biometrika 26, 1934). Never holds less than its level, mostly more. Centre: k / n.</summary>
    public static Interval ClopperPearson(long successes, long trials, double level)
    {
        CheckShare(successes, trials, level);
        double tail = (1 - level) * 0.5;
        double failures = trials - successes;
        double low = successes == 0 ? 0 : BetaFunction.Quantile(successes, failures + 1, tail);
        double high = successes == trials ? 1 : BetaFunction.QuantileBothEnds(failures, successes + 1.0, tail).OneLessX;
        return new Interval(low, (double)successes / trials, high, level);
    }

    /// <summary>The share behind k successes in n trials, by Jeffreys's prior: equal tails of the beta distribution
    /// with shapes k + 1/2 and n - k + 1/2, also where k is 0 or n (Brown, Cai and DasGupta, Statistical Science 16,
    /// 2001, set those ends to 0 and 1; here they keep their tails). Centre: k / n.</summary>
    public static Interval Jeffreys(long successes, long trials, double level)
    {
        CheckShare(successes, trials, level);
        double tail = (1 - level) * 0.5;
        double won = successes + 0.5;
        double lost = trials - successes + 0.5;
        double low = BetaFunction.Quantile(won, lost, tail);
        double high = BetaFunction.QuantileBothEnds(lost, won, tail).OneLessX;
        return new Interval(low, (double)successes / trials, high, level);
    }

    /// <summary>The mean behind a sample, by Student's t (Biometrika 6, 1908). Centre: the sample's mean. Infinite ends
    /// where there is one number only, which says nothing of the spread.</summary>
    public static Interval OfMean(Tally sample, double level)
    {
        CheckLevel(level);
        Invariant.That(sample.Count > 0, "the mean of a sample needs at least one number");
        double half = sample.Count == 1
            ? double.PositiveInfinity
            : StudentT.Quantile(sample.Count - 1, 0.5 + (level * 0.5)) * sample.StandardError;
        return new Interval(sample.Mean - half, sample.Mean, sample.Mean + half, level);
    }

    /// <summary>The quantile behind a sample, between two of its order statistics, whatever the distribution (H. A.
    /// David and H. N. Nagaraja, Order Statistics, 3rd edition, 2003, section 7.1). Holds at least its level. Centre:
    /// the sample's quantile. An end is infinite where the sample is too small to bound that side.</summary>
    /// <param name="sorted">The sample, smallest first; at least one number.</param>
    /// <param name="share">Which quantile, strictly between 0 and 1.</param>
    /// <param name="level">Strictly between 0 and 1.</param>
    public static Interval OfQuantile(ReadOnlySpan<double> sorted, double share, double level)
    {
        CheckLevel(level);
        Invariant.That(share > 0 && share < 1, "a quantile's share lies strictly between 0 and 1");
        double tail = (1 - level) * 0.5;
        // The number of values below the quantile is binomial: cut each of its tails at no more than the level leaves.
        int lower = Binomial.Quantile(sorted.Length, share, tail);
        int upper = Binomial.Quantile(sorted.Length, share, 1 - tail) + 1;
        return new Interval(
            lower == 0 ? double.NegativeInfinity : sorted[lower - 1], Sample.Quantile(sorted, share),
            upper > sorted.Length ? double.PositiveInfinity : sorted[upper - 1], level);
    }

    private static void CheckShare(long successes, long trials, double level)
    {
        CheckLevel(level);
        Invariant.That(trials > 0, "a share is told from at least one trial");
        Invariant.That(successes >= 0 && successes <= trials, "successes lie between 0 and the trials");
    }

    private static void CheckLevel(double level) =>
        Invariant.That(level > 0 && level < 1, "the level of an interval lies strictly between 0 and 1");
}
