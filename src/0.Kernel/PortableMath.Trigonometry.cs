namespace Stockade.Kernel;

/// <content>Sine, cosine and their inverses, in radians.</content>
public static partial class PortableMath
{
    /// <summary>The largest angle, 2^20 radians: beyond it an angle no longer says where in the circle it
    /// points.</summary>
    public const double AngleMax = 1048576;

    private const double HalfPi = 1.5707963267948966;
    private const double HalfPiLow = 6.123233995736766e-17;
    private const double Pi = 3.141592653589793;
    private const double PiLow = 1.2246467991473532e-16;

    /// <summary>The sine of an angle of at most <see cref="AngleMax"/> either way.</summary>
    /// <remarks>NaN at infinity. Keeps the sign of zero.</remarks>
    /// <exception cref="InvariantException">The angle is finite and larger.</exception>
    public static double Sin(double radians)
    {
        int quarter = Reduce(radians, out double high, out double low);
        double value = (quarter & 1) == 0 ? SinNearZero(high, low) : CosNearZero(high, low);
        return (quarter & 2) == 0 ? value : -value;
    }

    /// <summary>The cosine; range and special values as <see cref="Sin"/>.</summary>
    public static double Cos(double radians)
    {
        int quarter = Reduce(radians, out double high, out double low);
        double value = (quarter & 1) == 0 ? CosNearZero(high, low) : SinNearZero(high, low);
        return ((quarter + 1) & 2) == 0 ? value : -value;
    }

    /// <summary>Sine and cosine of one angle, the same bits as <see cref="Sin"/> and <see cref="Cos"/>.</summary>
    public static (double Sin, double Cos) SinCos(double radians)
    {
        int quarter = Reduce(radians, out double high, out double low);
        double s = SinNearZero(high, low);
        double c = CosNearZero(high, low);
        (double sin, double cos) = (quarter & 1) == 0 ? (s, c) : (c, s);
        return ((quarter & 2) == 0 ? sin : -sin, ((quarter + 1) & 2) == 0 ? cos : -cos);
    }

    /// <summary>The tangent, sine over cosine: within 3 units in the last place.</summary>
    public static double Tan(double radians)
    {
        (double sin, double cos) = SinCos(radians);
        return sin / cos;
    }

    /// <summary>The angle from the positive x axis to the point (x, y), from -pi to pi.</summary>
    /// <remarks>As ISO C: the signs of zeros count, and infinite coordinates give multiples of pi/4.</remarks>
    public static double Atan2(double y, double x)
    {
        if (double.IsNaN(x) || double.IsNaN(y))
        {
            return double.NaN;
        }

        double up = Math.Abs(y);
        double along = Math.Abs(x);
        if (double.IsInfinity(up) || double.IsInfinity(along))
        {
            // Only which of the two is infinite counts.
            up = double.IsInfinity(up) ? 1 : 0;
            along = double.IsInfinity(along) ? 1 : 0;
        }

        bool back = double.IsNegative(x);
        double angle = up == 0 ? (back ? Pi : 0)
            : up > along ? AtanFrom(HalfPi, HalfPiLow, back ? 1 : -1, along / up)
            : back ? AtanFrom(Pi, PiLow, -1, up / along)
            : AtanFrom(0, 0, 1, up / along);
        return double.IsNegative(y) ? -angle : angle;
    }

    /// <summary>The angle whose tangent is <paramref name="x"/>, from -pi/2 to pi/2.</summary>
    public static double Atan(double x) => Atan2(x, 1);

    /// <summary>The angle whose sine is <paramref name="x"/>: within 4 units in the last place; NaN outside -1 to
    /// 1.</summary>
    public static double Asin(double x) => Atan2(x, Math.Sqrt((1 - x) * (1 + x)));

    /// <summary>The angle whose cosine is <paramref name="x"/>: within 4 units in the last place; NaN outside -1 to
    /// 1.</summary>
    public static double Acos(double x) => Atan2(Math.Sqrt((1 - x) * (1 + x)), x);

    /// <summary>The angle less whole quarter turns, as high + low with |high| up to pi/4; returns the quarters, 0 to
    /// 3. Cody and Waite (1980) with pi/2 in 33 + 33 + 33 + 53 bits: a product with 20 bits of quarters is
    /// exact.</summary>
    private static int Reduce(double radians, out double high, out double low)
    {
        const double TwoOverPi = 0.6366197723675814;
        const double First = 1.5707963267341256;
        const double Second = 6.077100506303966e-11;
        const double Third = 2.0222662487111665e-21;
        const double Fourth = 8.4784276603689e-32;
        double size = Math.Abs(radians);
        low = 0;
        high = radians;
        if (!(size > 0.78539816339744830))
        {
            return 0;
        }

        if (double.IsInfinity(radians))
        {
            high = double.NaN;
            return 0;
        }

        Invariant.That(size <= AngleMax, "an angle is at most 2^20 radians");
        double quarters = Math.Floor((radians * TwoOverPi) + 0.5);
        double left = radians - (quarters * First);
        (left, double lost) = AddExactly(left, -quarters * Second);
        (left, double lostNext) = AddExactly(left, -quarters * Third);
        double rest = lost + lostNext - (quarters * Fourth);
        high = left + rest;
        low = left - high + rest;
        return (int)quarters & 3;
    }

    /// <summary>The rounded sum and what the rounding lost (Knuth 1969), whichever is larger.</summary>
    private static (double Sum, double Lost) AddExactly(double a, double b)
    {
        double sum = a + b;
        double bSeen = sum - a;
        return (sum, a - (sum - bSeen) + (b - bSeen));
    }

    /// <summary>sin(x + low) for |x| up to pi/4: Taylor's series to x^17.</summary>
    private static double SinNearZero(double x, double low)
    {
        if (Math.Abs(x) < 1e-8)
        {
            // The cube is lost in rounding, and the sign of zero is kept.
            return x;
        }

        double z = x * x;
        double w = z * z;
        double odd = (-1.0 / 6) + (w * ((-1.0 / 5040) + (w * ((-1.0 / 39916800) + (w * (-1.0 / 1307674368000))))));
        double even = (1.0 / 120) + (w * ((1.0 / 362880) + (w * ((1.0 / 6227020800) + (w * (1.0 / 355687428096000))))));
        double rest = odd + (z * even);
        return x + ((x * z * rest) + (low * (1 - (0.5 * z))));
    }

    /// <summary>cos(x + low) for |x| up to pi/4: Taylor's series to x^16.</summary>
    private static double CosNearZero(double x, double low)
    {
        double z = x * x;
        double w = z * z;
        double even = (1.0 / 24) + (w * ((1.0 / 40320) + (w * ((1.0 / 479001600) + (w * (1.0 / 20922789888000))))));
        double odd = (-1.0 / 720) + (w * ((-1.0 / 3628800) + (w * (-1.0 / 87178291200))));
        double rest = even + (z * odd);
        double half = 0.5 * z;
        double first = 1 - half;
        return first + (1 - first - half + ((w * rest) - (x * low)));
    }

    /// <summary>base + sign x atan(q) for q from 0 to 1, the base in two doubles, rounded once: atan q = atan c +
    /// atan((q - c) / (1 + c q)) with c the nearest quarter, then Taylor's series to the 23rd power.</summary>
    private static double AtanFrom(double baseHigh, double baseLow, int sign, double q)
    {
        // Below 3/16 the series alone loses less than the difference to 1/4 would.
        int step = q < 0.1875 ? 0 : (int)Math.Floor((4 * q) + 0.5);
        double c = 0.25 * step;
        double t = step == 0 ? q : (q - c) / (1 + (c * q));
        double z = t * t;
        double rest = z * ((-1.0 / 3) + (z * ((1.0 / 5) + (z * ((-1.0 / 7) + (z * ((1.0 / 9) + (z * ((-1.0 / 11)
            + (z * ((1.0 / 13) + (z * ((-1.0 / 15) + (z * ((1.0 / 17) + (z * ((-1.0 / 19)
            + (z * ((1.0 / 21) + (z * (-1.0 / 23)))))))))))))))))))));
        (double high, double low) = step switch
        {
            0 => (0, 0),
            1 => (0.24497866312686414, 1.0698755618734451e-17),
            2 => (0.4636476090008061, 2.2698777452961687e-17),
            3 => (0.6435011087932844, 1.5834785051444286e-17),
            _ => (0.7853981633974483, 3.061616997868383e-17),
        };
        // The tabulated angles first: their sum loses nothing that the low parts do not give back.
        (double sum, double lost) = AddExactly(baseHigh, sign * high);
        return sum + (lost + baseLow + (sign * (low + (t * rest) + t)));
    }
}
