namespace Stockade.Kernel;

/// <summary>The Poisson distribution: how many of many rare things happen, by their mean.</summary>
public static class Poisson
{
    private const double ShortMean = 30;
    private const double MeanMax = 1e9;

    /// <summary>The probability of exactly k.</summary>
    public static double Probability(double mean, int k)
    {
        Check(mean);
        return k < 0 ? 0
            : mean == 0 ? (k == 0 ? 1 : 0)
            : k == 0 ? PortableMath.Exp(-mean)
            : Deviance.Poisson(k, mean);
    }

    /// <summary>The probability of at most k: Q(k + 1, mean) (DLMF 8.4.10).</summary>
    public static double Cumulative(double mean, int k)
    {
        Check(mean);
        return k < 0 ? 0 : GammaFunction.Upper(k + 1.0, mean);
    }

    /// <summary>The smallest k whose cumulative probability reaches u, 0 &lt; u &lt; 1. No allocation.</summary>
    /// <param name="mean">From 0 to 1e9.</param>
    public static int Quantile(double mean, double u)
    {
        Check(mean);
        Invariant.That(u > 0 && u < 1, "a share lies strictly between 0 and 1");
        if (mean == 0)
        {
            return 0;
        }

        Counts counts = new(mean);
        if (mean <= ShortMean)
        {
            return CountSearch.FromZero(counts, PortableMath.Exp(-mean), u, passing: false);
        }

        // Cornish and Fisher (1938): the normal quantile, mended for skewness.
        double z = Normal.Quantile(u);
        double guess = mean + (z * Math.Sqrt(mean)) + (((z * z) - 1) / 6) - 0.5;
        int k = (int)Math.Max(0, Math.Floor(guess + 0.5));
        return CountSearch.FromGuess(counts, k, Cumulative(mean, k), Probability(mean, k), u, passing: false);
    }

    private static void Check(double mean) =>
        Invariant.That(mean >= 0 && mean <= MeanMax, "the mean of a Poisson count lies between 0 and 1e9");

    private readonly record struct Counts(double Mean) : ICounts
    {
        public int Max => int.MaxValue;

        public double Ratio(int count) => Mean / count;
    }
}
