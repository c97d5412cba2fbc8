using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense;

/// <summary>A receiver that adds the squared envelopes of N pulses and compares the sum with a threshold. With noise of
/// unit mean power a pulse, the sum is a gamma variable of shape N + k, where k is Poisson with mean x, the signal's
/// energy; an echo that fluctuates makes x a gamma variable, and k negative binomial (Swerling, "Probability of
/// detection for fluctuating targets", IRE Trans. IT-6, 1960; Shnidman, "Radar detection probabilities and their
/// calculation", IEEE Trans. AES-31, 1995). So the probability of detection is the mean of Q(N + k, threshold) over k:
/// sums of positive terms for every kind of echo, without approximation.</summary>
internal sealed class SquareLawDetector
{
    /// <summary>Beyond this mean energy no kind of echo is missed with a probability that a double can tell from
    /// 0.</summary>
    private const double EnergyMax = 1e20;

    /// <summary>Weights begin at k = 0 while the logarithm of the first is above this.</summary>
    private const double LogWeightMin = -600;

    private readonly int pulses;
    private readonly double falseAlarm;
    private readonly double shape;
    private readonly double[] above;
    private readonly double[] below;

    /// <param name="falseAlarm">Probability of a false alarm a look, above 0 and below 1.</param>
    /// <param name="pulses">Pulses that one look adds up, at least 1.</param>
    public SquareLawDetector(Fluctuation fluctuation, double falseAlarm, int pulses)
    {
        Invariant.That(falseAlarm > 0 && falseAlarm < 1, "a false-alarm probability lies strictly between 0 and 1");
        Invariant.That(pulses >= 1, "a look has at least one pulse");
        this.pulses = pulses;
        this.falseAlarm = falseAlarm;
        shape = Shape(fluctuation, pulses);
        Threshold = ThresholdOf(falseAlarm, pulses);

        // P(a, T) is below 1e-19 from a = top on (Chernoff's bound of the Poisson tail).
        double top = Threshold + 15 + Math.Sqrt(225 + (90 * Threshold));
        int last = Math.Max(0, (int)Math.Ceiling(top) - pulses);
        above = new double[last + 1];
        below = new double[last + 1];
        Fill(last);
    }

    /// <summary>The threshold, in units of the noise's mean power a pulse.</summary>
    public double Threshold { get; }

    /// <summary>The probability of detection by one look.</summary>
    /// <param name="signalToNoise">Mean power of the echo over that of the noise, a pulse; at least 0.</param>
    public double Detection(double signalToNoise)
    {
        double energy = pulses * signalToNoise;
        if (!(energy > 0))
        {
            return falseAlarm;
        }

        return energy > EnergyMax ? 1 : double.IsPositiveInfinity(shape) ? Steady(energy) : Fluctuating(energy);
    }

    /// <summary>The smallest signal-to-noise ratio at which a look detects with the probability; 0 where a false alarm
    /// alone does.</summary>
    public double SignalToNoise(double probability)
    {
        Invariant.That(probability >= 0 && probability < 1, "a probability of detection is below 1");
        if (probability <= falseAlarm)
        {
            return 0;
        }

        double high = 1;
        while (Detection(high) < probability)
        {
            high *= 2;
        }

        double low = high / 2;
        while (low > 1e-30 && Detection(low) >= probability)
        {
            (low, high) = (low / 2, low);
        }

        for (double middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2)
        {
            (low, high) = Detection(middle) < probability ? (middle, high) : (low, middle);
        }

        return high;
    }

    /// <summary>The T with Q(N, T) equal to the false-alarm probability. ln Q is concave, so that Newton's method comes
    /// down on the root from the right after at most one step.</summary>
    private static double ThresholdOf(double falseAlarm, int pulses)
    {
        double logAlarm = PortableMath.Log(falseAlarm);
        double logFactorial = GammaFunction.Log(pulses);
        double low = 0;
        double high = double.PositiveInfinity;
        double threshold = pulses;
        for (int step = 0; step < 200; step++)
        {
            double share = GammaFunction.Upper(pulses, threshold);
            double density = PortableMath.Exp(
                ((pulses - 1) * PortableMath.Log(threshold)) - threshold - logFactorial);
            (low, high) = share > falseAlarm ? (threshold, high) : (low, threshold);
            double next = threshold + ((PortableMath.Log(share) - logAlarm) * share / density);
            if (!double.IsFinite(next) || next <= low || next > high)
            {
                next = double.IsFinite(high) ? (low + high) / 2 : 2 * threshold;
            }

            if (Math.Abs(next - threshold) <= 2e-16 * threshold)
            {
                return next;
            }

            threshold = next;
        }

        return threshold;
    }

    /// <summary>The shape of the gamma variable that the energy of N pulses is: half the degrees of freedom of its
    /// chi-square.</summary>
    private static double Shape(Fluctuation fluctuation, int pulses)
    {
        switch (fluctuation)
        {
            case Fluctuation.Swerling0:
                return double.PositiveInfinity;
            case Fluctuation.Swerling1:
                return 1;
            case Fluctuation.Swerling2:
                return pulses;
            case Fluctuation.Swerling3:
                return 2;
            case Fluctuation.Swerling4:
                return 2.0 * pulses;
            default:
                Invariant.Broken("an echo fluctuates in one of five ways");
                return 0;
        }
    }

    /// <summary>Q(N + k, T) upwards and P(N + k, T) downwards, each in the direction that adds: Q(a + 1, T) - Q(a, T) =
    /// T^a e^-T / Gamma(a + 1) (DLMF 8.8.6).</summary>
    private void Fill(int last)
    {
        double[] steps = new double[last + 1];
        double step = PortableMath.Exp(
            (pulses * PortableMath.Log(Threshold)) - Threshold - GammaFunction.Log(pulses + 1.0));
        above[0] = falseAlarm;
        for (int k = 0; k <= last; k++)
        {
            steps[k] = step;
            if (k < last)
            {
                above[k + 1] = Math.Min(1, above[k] + step);
            }

            step *= Threshold / (pulses + k + 1.0);
        }

        below[last] = GammaFunction.Lower(pulses + (double)last, Threshold);
        for (int k = last - 1; k >= 0; k--)
        {
            below[k] = below[k + 1] + steps[k];
        }
    }

    /// <summary>k is Poisson (Marcum 1947).</summary>
    private double Steady(double energy)
    {
        int first = First(-energy, energy, Math.Sqrt(energy));
        double weight = first == 0
            ? PortableMath.Exp(-energy)
            : PortableMath.Exp((first * PortableMath.Log(energy)) - energy - GammaFunction.Log(first + 1.0));
        double hit = 0;
        double miss = 0;
        for (int k = first; k < above.Length; k++)
        {
            hit += weight * above[k];
            miss += weight * below[k];
            weight *= energy / (k + 1.0);
        }

        double ratio = energy / (above.Length + 1.0);
        return miss < 0.5 ? 1 - miss
            : IsSpent(weight, ratio, hit) ? hit
            : hit + GammaFunction.Lower(above.Length, energy);
    }

    /// <summary>k is negative binomial: w(k + 1) / w(k) = q (m + k) / (k + 1), with q = energy / (energy +
    /// m).</summary>
    private double Fluctuating(double energy)
    {
        double q = energy / (energy + shape);
        double logWeight = -shape * PortableMath.Log1p(energy / shape);
        int first = First(logWeight, energy, Math.Sqrt(energy * (1 + (energy / shape))));
        double weight = PortableMath.Exp(first == 0 ? logWeight
            : logWeight - (first * PortableMath.Log1p(shape / energy)) + GammaFunction.Log(shape + first)
                - GammaFunction.Log(shape) - GammaFunction.Log(first + 1.0));
        double hit = 0;
        double miss = 0;
        for (int k = first; k < above.Length; k++)
        {
            hit += weight * above[k];
            miss += weight * below[k];
            weight *= q * (shape + k) / (k + 1.0);
        }

        double ratio = q * (shape + above.Length) / (above.Length + 1.0);
        return miss < 0.5 ? 1 - miss
            : IsSpent(weight, ratio, hit) ? hit
            : hit + BetaFunction.Cumulative(above.Length, shape, q);
    }

    /// <summary>The first k that counts: 0, unless the weight there vanishes in a double. Ten standard deviations below
    /// the mean the lower tail is below 1e-20 for both families.</summary>
    private int First(double logWeight, double mean, double deviation)
    {
        double first = logWeight > LogWeightMin ? 0 : Math.Max(0, Math.Floor(mean - (10 * deviation)));
        return (int)Math.Min(first, above.Length);
    }

    /// <summary>True where the weights beyond the table, below a geometric series, add nothing.</summary>
    private static bool IsSpent(double weight, double ratio, double hit) =>
        ratio < 1 && weight <= 1e-17 * (1 - ratio) * hit;
}
