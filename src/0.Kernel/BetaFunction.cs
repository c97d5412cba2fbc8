namespace Stockade.Kernel;

/// <summary>The regularised incomplete beta function, the distribution of shares.</summary>
public static class BetaFunction
{
    private const int StepsMax = 100000;

    /// <summary>ln B(a, b), both positive.</summary>
    public static double Log(double a, double b) =>
        GammaFunction.Log(a) + GammaFunction.Log(b) - GammaFunction.Log(a + b);

    /// <summary>I_x(a, b): the share of a beta distribution with shapes a and b that lies below x (DLMF
    /// 8.17.2).</summary>
    public static double Cumulative(double a, double b, double x) =>
        x <= 0 ? 0 : x >= 1 ? 1 : Share(a, b, x, 1 - x).Below;

    /// <summary>The x with I_x(a, b) = u, for a and b positive and u strictly between 0 and 1. For shapes so small
    /// that the quantile lies below 1e-308 it is about that.</summary>
    public static double Quantile(double a, double b, double u) => QuantileBothEnds(a, b, u).X;

    /// <summary>The quantile x and 1 - x, each with its own digits.</summary>
    internal static (double X, double OneLessX) QuantileBothEnds(double a, double b, double u)
    {
        Invariant.That(a > 0 && b > 0 && double.IsFinite(a + b), "the shapes of a beta distribution are positive");
        Invariant.That(u > 0 && u < 1, "a share lies strictly between 0 and 1");
        if (u > 0.5)
        {
            (double mirrored, double rest) = QuantileBothEnds(b, a, 1 - u);
            return (rest, mirrored);
        }

        // The log-odds of a beta variable are nearly normal for large shapes.
        double start = PortableMath.Log(a / b) + (Normal.Quantile(u) * Math.Sqrt((1 / a) + (1 / b)));
        double odds = LogConcave.Solve(new LogOdds(a, b), u, start);
        return (1 / (1 + PortableMath.Exp(-odds)), 1 / (1 + PortableMath.Exp(odds)));
    }

    /// <summary>The share below x, and x^a y^b / B(a, b), with y = 1 - x given apart so that it may be small.</summary>
    internal static (double Below, double Front) Share(double a, double b, double x, double y)
    {
        if (x <= 0 || y <= 0)
        {
            return (x <= 0 ? 0 : 1, 0);
        }

        double front = a * b / (a + b) * Deviance.Binomial(a, b, x, y);
        bool lower = x < (a + 1) / (a + b + 2);
        double below = lower ? front * Fraction(a, b, x) / a : 1 - (front * Fraction(b, a, y) / b);
        return (below, front);
    }

    /// <summary>The continued fraction (DLMF 8.17.22) by the method of Lentz (1976).</summary>
    private static double Fraction(double a, double b, double x)
    {
        const double Tiny = 1e-300;
        double c = 1;
        double d = 1 / NotZero(1 - ((a + b) * x / (a + 1)));
        double value = d;
        for (int m = 1; m < StepsMax; m++)
        {
            double even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / NotZero(1 + (even * d));
            c = NotZero(1 + (even / c));
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / NotZero(1 + (odd * d));
            c = NotZero(1 + (odd / c));
            double factor = d * c;
            value *= factor;
            if (Math.Abs(factor - 1) < 3e-16)
            {
                return value;
            }
        }

        Invariant.Broken("the fraction of the incomplete beta function converges");
        return 0;

        static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
    }

    /// <summary>The log-odds ln(x / (1 - x)) of a beta variable: its log-density a ln x + b ln(1 - x) is
    /// concave.</summary>
    private readonly record struct LogOdds(double A, double B) : ILogConcave
    {
        public (double Share, double Density) At(double t)
        {
            double x = 1 / (1 + PortableMath.Exp(-t));
            double y = 1 / (1 + PortableMath.Exp(t));
            (double below, double front) = Share(A, B, x, y);
            return (below, front);
        }
    }
}
