using Stockade.Kernel;

namespace Stockade.Supply;

/// <summary>One order for one season of normal demand (K. Arrow, T. Harris, J. Marschak 1951; L. Snyder and Z.-J. Shen,
/// Fundamentals of Supply Chain Theory, section 4.3).</summary>
/// <param name="Mean">Mean demand.</param>
/// <param name="StandardDeviation">Of demand, at least 0.</param>
/// <param name="HoldingCost">For each left over, above 0.</param>
/// <param name="PenaltyCost">For each short, above 0.</param>
public sealed record Newsvendor(double Mean, double StandardDeviation, double HoldingCost, double PenaltyCost)
{
    private const double RootTwoPi = 2.5066282746310005;

    /// <summary>Probability that the best order lasts: p / (p + h).</summary>
    public double CriticalRatio => PenaltyCost / (PenaltyCost + HoldingCost);

    /// <summary>The best order: S = mean + z sd, z the normal quantile of the critical ratio (eq. 4.24).</summary>
    public double BestOrder => Mean + (StandardDeviation * BestZ);

    /// <summary>Its expected cost: (h + p) sd phi(z) (eq. 4.30).</summary>
    public double BestCost => (HoldingCost + PenaltyCost) * StandardDeviation * Density(BestZ);

    private double BestZ
    {
        get
        {
            // Of the smaller tail: 1 - u rounds where u is nearly 1.
            double rest = HoldingCost / (PenaltyCost + HoldingCost);
            return CriticalRatio <= 0.5 ? Normal.Quantile(CriticalRatio) : -Normal.Quantile(rest);
        }
    }

    /// <summary>Expected cost of any order: h (S - mean) + (h + p) sd L(z), with the normal loss L(z) = phi(z) - z (1 -
    /// Phi(z)) (eq. 4.6 and C.22).</summary>
    public double Cost(double order)
    {
        double over = order - Mean;
        if (StandardDeviation == 0)
        {
            return over >= 0 ? HoldingCost * over : -PenaltyCost * over;
        }

        double z = over / StandardDeviation;
        double loss = Density(z) - (z * Normal.Cumulative(-z));
        return (HoldingCost * over) + ((HoldingCost + PenaltyCost) * StandardDeviation * loss);
    }

    private static double Density(double z) => PortableMath.Exp(-0.5 * z * z) / RootTwoPi;
}
