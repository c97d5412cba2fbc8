using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>How many of a number of threats leak through a barrage. Common mode per target and for the whole raid have
/// the same mean; for the whole raid the tail is far longer (Wilkening 2000).</summary>
public sealed class LeakDistribution
{
    private readonly double[] probabilities;

    private LeakDistribution(double[] probabilities) => this.probabilities = probabilities;

    /// <summary>Each threat fails to be tracked on its own.</summary>
    /// <param name="threats">Threats, at least 1.</param>
    /// <param name="track">Probability that a threat is tracked, 0 to 1.</param>
    /// <param name="kill">Single-shot probability of kill, 0 to 1.</param>
    /// <param name="rounds">Rounds at each threat.</param>
    public static LeakDistribution PerTarget(int threats, double track, double kill, int rounds) =>
        new(Probabilities(threats, 1 - Barrage.Stopped(track, kill, rounds)));

    /// <summary>Tracking fails for the whole raid or for none of it.</summary>
    /// <param name="threats">Threats, at least 1.</param>
    /// <param name="track">Probability that tracking works, 0 to 1.</param>
    /// <param name="kill">Single-shot probability of kill, 0 to 1.</param>
    /// <param name="rounds">Rounds at each threat.</param>
    public static LeakDistribution WholeRaid(int threats, double track, double kill, int rounds)
    {
        double[] tracked = Probabilities(threats, PortableMath.Pow(1 - kill, rounds));
        for (int leaks = 0; leaks <= threats; leaks++)
        {
            tracked[leaks] *= track;
        }

        tracked[threats] += 1 - track;
        return new LeakDistribution(tracked);
    }

    /// <summary>Probability of exactly this many leaks.</summary>
    public double Exactly(int leaks) => probabilities[leaks];

    /// <summary>Probability of at most this many leaks.</summary>
    public double AtMost(int leaks)
    {
        double sum = 0;
        for (int count = 0; count <= leaks; count++)
        {
            sum += probabilities[count];
        }

        return sum;
    }

    /// <summary>Expected leaks.</summary>
    public double Mean
    {
        get
        {
            double sum = 0;
            for (int count = 0; count < probabilities.Length; count++)
            {
                sum += count * probabilities[count];
            }

            return sum;
        }
    }

    /// <summary>Standard deviation of the leaks.</summary>
    public double StandardDeviation
    {
        get
        {
            double mean = Mean;
            double sum = 0;
            for (int count = 0; count < probabilities.Length; count++)
            {
                sum += (count - mean) * (count - mean) * probabilities[count];
            }

            return Math.Sqrt(sum);
        }
    }

    private static double[] Probabilities(int threats, double leak)
    {
        double[] exactly = new double[threats + 1];
        for (int leaks = 0; leaks <= threats; leaks++)
        {
            exactly[leaks] = Binomial.Probability(threats, leak, leaks);
        }

        return exactly;
    }
}
