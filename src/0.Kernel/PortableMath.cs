namespace Stockade.Kernel;

/// <summary>Elementary functions from + - x / sqrt, explicit fused multiply-add and bit patterns only, so that every
/// machine and every instruction set yields the same bits. Within 2 units in the last place of the exact value, of a
/// normal result and of a subnormal one. Constants carry 17 digits: that many name one double and no other.</summary>
/// <remarks>NaN in, NaN out, except for <see cref="Pow"/>, which follows ISO C (Annex F.10.4.4). The sign of zero is
/// kept where the function is odd. A method's remarks name its other special values. The series are the exact Taylor
/// or Bernoulli coefficients, taken far enough that the first term left out is below 2^-58 of the result; the
/// arrangement that keeps the rounding errors small is that of Tang (1989, 1990) and of Ng's fdlibm (1993).</remarks>
public static partial class PortableMath
{
    private const double Log2OfE = 1.4426950408889634;

    /// <summary>ln 2, in 41 bits (a product with an exponent is exact) and the rest.</summary>
    private const double Ln2High = 0.693147180559663;
    private const double Ln2Low = 2.8235290563031577e-13;

    private const double ExpOverflows = 709.79;
    private const double ExpVanishes = -745.14;
    private const double SmallestNormal = 2.2250738585072014e-308;
    private const double TwoTo54 = 18014398509481984.0;
    private const double TwoTo1000 = 1.0715086071862673e301;
    private const double TwoToMinus1000 = 9.332636185032189e-302;

    /// <summary>e to the power <paramref name="x"/>.</summary>
    /// <remarks>0 at negative infinity and below -745.13; infinity above 709.78; subnormal results are rounded
    /// once.</remarks>
    public static double Exp(double x) => ExpOfSum(x, 0);

    /// <summary>e^x - 1, without the loss of digits near zero. Within 4 units in the last place.</summary>
    public static double Expm1(double x)
    {
        if (!(Math.Abs(x) < 0.35))
        {
            return ExpOfSum(x, 0) - 1;
        }

        // e^x - 1 = x + x c / (2 - c), with c as in ExpOfSum.
        double c = x - ExpRest(x * x);
        return x + (x * c / (2 - c));
    }

    /// <summary>The natural logarithm.</summary>
    /// <remarks>Negative infinity at either zero; NaN below zero; infinity at infinity.</remarks>
    public static double Log(double x)
    {
        if (!(x > 0) || double.IsPositiveInfinity(x))
        {
            return LogAtTheEdges(x);
        }

        int exponent = Normalise(x, out double mantissa);
        double f = mantissa - 1;
        double halfSquare = 0.5 * f * f;
        double s = f / (2 + f);
        double rest = s * (halfSquare + LogRest(s * s));
        // ln(1 + f) = f - f^2/2 + rest: the largest parts are added last.
        return (exponent * Ln2High) - (halfSquare - (rest + (exponent * Ln2Low)) - f);
    }

    /// <summary>ln(1 + x), without the loss of digits near zero. Within 3 units in the last place.</summary>
    /// <remarks>Negative infinity at -1; NaN below.</remarks>
    public static double Log1p(double x)
    {
        double sum = 1 + x;
        if (!(sum > 0) || double.IsPositiveInfinity(sum))
        {
            return LogAtTheEdges(sum);
        }

        // What the sum lost, carried on to first order; exact zero stays zero with its sign.
        return x == 0 ? x : Log(sum) + ((Math.Abs(x) < 1 ? x - (sum - 1) : 1 - (sum - x)) / sum);
    }

    /// <summary>e^(high + low), with |low| far below |high|, or 0.</summary>
    private static double ExpOfSum(double high, double low)
    {
        if (!(high <= ExpOverflows && high >= ExpVanishes))
        {
            return high > 0 ? double.PositiveInfinity : high < 0 ? 0 : double.NaN;
        }

        double exponent = Math.Floor((high * Log2OfE) + 0.5);
        double upper = high - (exponent * Ln2High);
        double lower = (exponent * Ln2Low) - low;
        double r = upper - lower;
        // With R(r) = r coth(r/2) = 2 + rest, e^r = 1 + 2r / (R - r) = 1 + r + r c / (2 - c), c = r - rest.
        double c = r - ExpRest(r * r);
        double result = 1 - (lower - (r * c / (2 - c)) - upper);
        return Scale(result, (int)exponent);
    }

    /// <summary>r coth(r/2) - 2 at r^2 = t, |r| below 0.36: 2 B(2n) t^n / (2n)!, Bernoulli's numbers.</summary>
    private static double ExpRest(double t)
    {
        const double First = 1.0 / 6;
        const double Second = -1.0 / 360;
        const double Third = 1.0 / 15120;
        const double Fourth = -1.0 / 604800;
        const double Fifth = 1.0 / 23950080;
        const double Sixth = -691.0 / 653837184000;
        return t * (First + (t * (Second + (t * (Third + (t * (Fourth + (t * (Fifth + (t * Sixth))))))))));
    }

    /// <summary>2 atanh(s)/s - 2 at s^2 = z, z below 0.0295: the sum of 2 z^n / (2n + 1).</summary>
    private static double LogRest(double z)
    {
        double w = z * z;
        double odd = (2.0 / 3) + (w * ((2.0 / 7) + (w * ((2.0 / 11) + (w * ((2.0 / 15) + (w * (2.0 / 19))))))));
        double even = (2.0 / 5) + (w * ((2.0 / 9) + (w * ((2.0 / 13) + (w * ((2.0 / 17) + (w * (2.0 / 21))))))));
        return (z * odd) + (w * even);
    }

    private static double LogAtTheEdges(double x) =>
        x == 0 ? double.NegativeInfinity : x > 0 ? double.PositiveInfinity : double.NaN;

    /// <summary>Splits a positive finite x into mantissa x 2^exponent with the mantissa from sqrt(1/2) to
    /// sqrt(2).</summary>
    private static int Normalise(double x, out double mantissa)
    {
        const double SquareRootOfTwo = 1.4142135623730951;
        int exponent = -1023;
        if (x < SmallestNormal)
        {
            x *= TwoTo54;
            exponent -= 54;
        }

        ulong bits = BitConverter.DoubleToUInt64Bits(x);
        exponent += (int)(bits >> 52);
        mantissa = BitConverter.UInt64BitsToDouble((bits & 0x000F_FFFF_FFFF_FFFF) | 0x3FF0_0000_0000_0000);
        if (mantissa > SquareRootOfTwo)
        {
            mantissa *= 0.5;
            exponent++;
        }

        return exponent;
    }

    /// <summary>value x 2^exponent, rounded once; the value from 1/2 to 2, the exponent from -1080 to 1030.</summary>
    private static double Scale(double value, int exponent)
    {
        // One product by 2^1000 carries both ends of the range where the second one may round or overflow.
        return exponent < -1000 ? value * PowerOfTwo(exponent + 1000) * TwoToMinus1000
            : exponent > 1000 ? value * PowerOfTwo(exponent - 1000) * TwoTo1000
            : value * PowerOfTwo(exponent);
    }

    private static double PowerOfTwo(int exponent) => BitConverter.UInt64BitsToDouble((ulong)(exponent + 1023) << 52);
}
