namespace Stockade.Kernel;

/// <summary>Student's t distribution: the mean of a normal sample over its own standard error.</summary>
public static class StudentT
{
    /// <summary>The value below which the share u lies, 0 &lt; u &lt; 1, for positive degrees of freedom.</summary>
    public static double Quantile(double degrees, double u)
    {
        Invariant.That(degrees > 0, "degrees of freedom are positive");
        Invariant.That(u > 0 && u < 1, "a share lies strictly between 0 and 1");
        if (u == 0.5)
        {
            return 0;
        }

        // P(|T| > t) = I_x(degrees / 2, 1/2) with x = degrees / (degrees + t^2) (DLMF 8.17; Abramowitz and Stegun
        // 26.7.1).
        double tail = 2 * (u < 0.5 ? u : 1 - u);
        (double x, double rest) = tail < 1
            ? BetaFunction.QuantileBothEnds(degrees / 2, 0.5, tail)
            : (1, 0);
        double t = Math.Sqrt(degrees * rest / x);
        return u < 0.5 ? -t : t;
    }
}
