namespace Stockade.Kernel;

/// <summary>The binomial distribution: how many of n succeed, each with probability p, none minding the
/// others.</summary>
public static class Binomial
{
    /// <summary>Up to this mean the search begins at zero; beyond, at a guess.</summary>
    private const double ShortMean = 30;
    private const double LargestShare = 1 - (1 / 9007199254740992.0);

    /// <summary>The probability of exactly k successes.</summary>
    public static double Probability(int n, double p, int k)
    {
        Check(n, p);
        return k < 0 || k > n ? 0
            : p == 0 || p == 1 ? (k == (p == 0 ? 0 : n) ? 1 : 0)
            : k == 0 ? PortableMath.Exp(n * PortableMath.Log1p(-p))
            : k == n ? PortableMath.Exp(n * PortableMath.Log(p))
            : Deviance.Binomial(k, n - k, p, 1 - p);
    }

    /// <summary>The probability of at most k successes: I_(1-p)(n - k, k + 1) (DLMF 8.17.5).</summary>
    public static double Cumulative(int n, double p, int k)
    {
        Check(n, p);
        return k < 0 ? 0 : k >= n ? 1 : BetaFunction.Share(n - k, k + 1.0, 1 - p, p).Below;
    }

    /// <summary>The smallest k whose cumulative probability reaches u: the inverse of the distribution at one uniform
    /// number, 0 &lt; u &lt; 1. Grows with n, with p and with u. No allocation; time grows at most as the square root
    /// of n.</summary>
    public static int Quantile(int n, double p, double u)
    {
        Check(n, p);
        Invariant.That(u > 0 && u < 1, "a share lies strictly between 0 and 1");
        if (n == 0 || p == 0 || p == 1)
        {
            return p == 1 ? n : 0;
        }

        // At most k succeed where at least n - k fail: count the rarer of the two.
        return p <= 0.5 ? Search(n, p, u, passing: false)
            : n - Search(n, 1 - p, Math.Min(1 - u, LargestShare), passing: true);
    }

    private static int Search(int n, double p, double u, bool passing)
    {
        Counts counts = new(n, p / (1 - p));
        double mean = n * p;
        if (mean <= ShortMean)
        {
            return CountSearch.FromZero(counts, PortableMath.Exp(n * PortableMath.Log1p(-p)), u, passing);
        }

        // Cornish and Fisher (1938): the normal quantile, mended for skewness.
        double z = Normal.Quantile(u);
        double guess = mean + (z * Math.Sqrt(mean * (1 - p))) + ((1 - (2 * p)) * ((z * z) - 1) / 6) - 0.5;
        int k = (int)Math.Clamp(Math.Floor(guess + 0.5), 0, n);
        return CountSearch.FromGuess(counts, k, Cumulative(n, p, k), Probability(n, p, k), u, passing);
    }

    private static void Check(int n, double p)
    {
        Invariant.That(n >= 0, "the number of trials is not negative");
        Invariant.That(p >= 0 && p <= 1, "a probability lies between 0 and 1");
    }

    private readonly record struct Counts(int Max, double Odds) : ICounts
    {
        public double Ratio(int count) => (Max - count + 1) * Odds / count;
    }
}
