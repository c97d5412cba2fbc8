namespace Stockade.Kernel;

/// <summary>The gamma function and its regularised incomplete forms, the distribution of waiting times.</summary>
public static class GammaFunction
{
    private const double HalfLogTwoPi = 0.91893853320467274;
    private const int StepsMax = 100000;

    /// <summary>ln Gamma(x) for positive x. Absolute error near 1e-15 where the value is small.</summary>
    public static double Log(double x)
    {
        Invariant.That(x > 0 && double.IsFinite(x), "the gamma function is taken of a positive number");
        return ((x - 0.5) * PortableMath.Log(x)) - x + HalfLogTwoPi + Deviance.StirlingRest(x);
    }

    /// <summary>P(a, x): the share of a gamma distribution of shape a and scale 1 that lies below x (DLMF
    /// 8.2.4).</summary>
    public static double Lower(double a, double x) => x <= 0 ? 0 : Shares(a, x).Lower;

    /// <summary>Q(a, x) = 1 - P(a, x), with its own digits where it is small.</summary>
    public static double Upper(double a, double x) => x <= 0 ? 1 : Shares(a, x).Upper;

    /// <summary>The x with P(a, x) = u, for a positive and u strictly between 0 and 1.</summary>
    public static double Quantile(double a, double u)
    {
        Invariant.That(u > 0 && u < 1, "a share lies strictly between 0 and 1");
        // Wilson and Hilferty (1931): the cube root is nearly normal. Near zero P is (x^a) / Gamma(a + 1).
        double cube = 1 - (1 / (9 * a)) + (Normal.Quantile(u) / (3 * Math.Sqrt(a)));
        double start = cube > 0.1
            ? PortableMath.Log(a) + (3 * PortableMath.Log(cube))
            : (PortableMath.Log(u) + Log(a + 1)) / a;
        bool upper = u > 0.5;
        double t = LogConcave.Solve(new LogGammaTail(a, upper), upper ? 1 - u : u, upper ? -start : start);
        return PortableMath.Exp(upper ? -t : t);
    }

    private static (double Lower, double Upper, double Front) Shares(double a, double x)
    {
        Invariant.That(a > 0 && double.IsFinite(a), "the shape of a gamma distribution is positive");
        if (double.IsPositiveInfinity(x))
        {
            return (1, 0, 0);
        }

        double front = a * Deviance.Poisson(a, x);
        if (x < a + 1)
        {
            double lower = front * Series(a, x);
            return (lower, 1 - lower, front);
        }

        double upper = front * Fraction(a, x);
        return (1 - upper, upper, front);
    }

    /// <summary>Sum of x^n / (a (a + 1) ... (a + n)) (DLMF 8.11.4).</summary>
    private static double Series(double a, double x)
    {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < StepsMax; n++)
        {
            term *= x / (a + n);
            double next = sum + term;
            if (next == sum)
            {
                return sum;
            }

            sum = next;
        }

        Invariant.Broken("the series of the incomplete gamma function converges");
        return 0;
    }

    /// <summary>Legendre's continued fraction (DLMF 8.9.2) by the method of Lentz (1976).</summary>
    private static double Fraction(double a, double x)
    {
        const double Tiny = 1e-300;
        double b = x + 1 - a;
        double c = 1 / Tiny;
        double d = 1 / b;
        double value = d;
        for (int n = 1; n < StepsMax; n++)
        {
            double numerator = -n * (n - a);
            b += 2;
            d = (numerator * d) + b;
            d = 1 / (Math.Abs(d) < Tiny ? Tiny : d);
            c = b + (numerator / c);
            c = Math.Abs(c) < Tiny ? Tiny : c;
            double factor = c * d;
            value *= factor;
            if (Math.Abs(factor - 1) < 3e-16)
            {
                return value;
            }
        }

        Invariant.Broken("the fraction of the incomplete gamma function converges");
        return 0;
    }

    /// <summary>A gamma variable on the logarithmic scale, where its density is log-concave; mirrored for the upper
    /// tail.</summary>
    private readonly record struct LogGammaTail(double A, bool Mirrored) : ILogConcave
    {
        public (double Share, double Density) At(double t)
        {
            (double lower, double upper, double front) = Shares(A, PortableMath.Exp(Mirrored ? -t : t));
            return (Mirrored ? upper : lower, front);
        }
    }
}
