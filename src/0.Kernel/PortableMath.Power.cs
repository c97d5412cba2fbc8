namespace Stockade.Kernel;

/// <content>Powers, through a logarithm in two doubles (Dekker 1971: a value is the sum of a double and of a smaller
/// one that holds what the first could not).</content>
public static partial class PortableMath
{
    /// <summary><paramref name="x"/> to the power <paramref name="y"/>.</summary>
    /// <remarks>As ISO C: 1 where y is zero or x is 1, even for NaN; NaN for a negative x with a y that is not whole;
    /// the sign of x is kept for odd whole y, also at zero and infinity; infinity above the range and 0 below
    /// it.</remarks>
    public static double Pow(double x, double y)
    {
        if (y == 0 || x == 1)
        {
            return 1;
        }

        if (double.IsNaN(x) || double.IsNaN(y))
        {
            return double.NaN;
        }

        double size = Math.Abs(x);
        if (double.IsInfinity(y))
        {
            return size == 1 ? 1 : (size > 1) == (y > 0) ? double.PositiveInfinity : 0;
        }

        bool negative = double.IsNegative(x) && IsOdd(y);
        if (size == 0 || double.IsInfinity(size))
        {
            double edge = (size == 0) == (y < 0) ? double.PositiveInfinity : 0;
            return negative ? -edge : edge;
        }

        if (x < 0 && Math.Floor(y) != y)
        {
            return double.NaN;
        }

        double result = PositivePower(size, y);
        return negative ? -result : result;
    }

    /// <summary>The logarithm to base 10; exact at whole powers of ten.</summary>
    /// <remarks>Special values as <see cref="Log"/>.</remarks>
    public static double Log10(double x)
    {
        const double InverseHigh = 0.4342944819032518;
        const double InverseLow = 1.098319650216765e-17;
        if (!(x > 0) || double.IsPositiveInfinity(x))
        {
            return LogAtTheEdges(x);
        }

        LogOfTwoDoubles(x, out double high, out double low);
        double product = high * InverseHigh;
        double error = Math.FusedMultiplyAdd(high, InverseHigh, -product);
        return product + (error + (low * InverseHigh) + (high * InverseLow));
    }

    private static double PositivePower(double x, double y)
    {
        LogOfTwoDoubles(x, out double high, out double low);
        double product = y * high;
        if (!(product <= ExpOverflows && product >= ExpVanishes))
        {
            return product > 0 ? double.PositiveInfinity : 0;
        }

        double rest = Math.FusedMultiplyAdd(y, high, -product) + (y * low);
        return ExpOfSum(product, rest);
    }

    private static bool IsOdd(double y)
    {
        double size = Math.Abs(y);
        // From 2^53 on every double is even.
        return size < 9007199254740992.0 && Math.Floor(size) == size && ((long)size & 1) == 1;
    }

    /// <summary>ln x as high + low, relative error below 2^-66; x positive and finite.</summary>
    private static void LogOfTwoDoubles(double x, out double high, out double low)
    {
        int exponent = Normalise(x, out double mantissa);
        double f = mantissa - 1;
        // s = f / (1 + mantissa), in two doubles.
        double sum = 1 + mantissa;
        double sumRest = mantissa > 1 ? 1 - (sum - mantissa) : mantissa - (sum - 1);
        double s = f / sum;
        double sRest = (Math.FusedMultiplyAdd(-s, sum, f) - (s * sumRest)) / sum;
        double z = s * s;
        double zRest = Math.FusedMultiplyAdd(s, s, -z) + (2 * s * sRest);

        // atanh(s)/s = 1 + z/3 + z^2/5 + z^3 (1/7 + ...): what follows 1/5 needs one double only.
        (double u, double uRest) = Add(0.2, -1.1102230246251566e-17, z * PowerTail(z));
        (u, uRest) = Multiply(u, uRest, z, zRest);
        (double v, double vRest) = Add(1.0 / 3, 1.850371707708594e-17, u);
        (v, vRest) = Multiply(v, vRest + uRest, z, zRest);
        (v, vRest) = Multiply(v, vRest, 2 * s, 2 * sRest);
        (double log, double logRest) = Add(2 * s, 2 * sRest, v);
        logRest += vRest;

        double whole = exponent * Ln2High;
        (high, double error) = exponent == 0 ? Add(log, logRest, 0) : Add(whole, exponent * Ln2Low, log);
        low = exponent == 0 ? error : error + logRest;
    }

    /// <summary>1/7 + z/9 + ... + z^9/25.</summary>
    private static double PowerTail(double z)
    {
        double w = z * z;
        double even = (1.0 / 7) + (w * ((1.0 / 11) + (w * ((1.0 / 15) + (w * ((1.0 / 19) + (w * (1.0 / 23))))))));
        double odd = (1.0 / 9) + (w * ((1.0 / 13) + (w * ((1.0 / 17) + (w * ((1.0 / 21) + (w * (1.0 / 25))))))));
        return even + (z * odd);
    }

    /// <summary>(a + aRest) + b for |a| at least |b|.</summary>
    private static (double High, double Low) Add(double a, double aRest, double b)
    {
        double sum = a + b;
        return (sum, b - (sum - a) + aRest);
    }

    /// <summary>(a + aRest)(b + bRest).</summary>
    private static (double High, double Low) Multiply(double a, double aRest, double b, double bRest)
    {
        double product = a * b;
        return (product, Math.FusedMultiplyAdd(a, b, -product) + ((a * bRest) + (aRest * b)));
    }
}
