namespace Stockade.Defense;

/// <summary>The series for geodesics on an ellipsoid to the sixth order in the flattening: Karney, "Algorithms for
/// geodesics", Journal of Geodesy 87 (2013) 43. Equation numbers here and in <see cref="Geodesic"/> are of that
/// paper.</summary>
internal static class GeodesicSeries
{
    /// <summary>Order of the series; coefficients of a sine series are kept at their own index from 1.</summary>
    public const int Order = 6;

    private const double N = Wgs84.ThirdFlattening;

    /// <summary>The expansion parameter of a geodesic, from the square of the cosine of its azimuth at the equator: k =
    /// e' cos a0, eq. (9), and epsilon = (sqrt(1 + k^2) - 1) / (sqrt(1 + k^2) + 1), eq. (16).</summary>
    public static double Epsilon(double cosineSquared)
    {
        double k2 = cosineSquared * Wgs84.SecondEccentricitySquared;
        return k2 / ((2 * (1 + Math.Sqrt(1 + k2))) + k2);
    }

    /// <summary>A1, eq. (17).</summary>
    public static double A1(double e)
    {
        double e2 = e * e;
        return (1 + (e2 * ((1.0 / 4) + (e2 * ((1.0 / 64) + (e2 / 256)))))) / (1 - e);
    }

    /// <summary>C1, eq. (18).</summary>
    public static void C1(double e, Span<double> c)
    {
        double e2 = e * e;
        double d = e;
        c[1] = d * (((6 - e2) * e2) - 16) / 32;
        d *= e;
        c[2] = d * (((64 - (9 * e2)) * e2) - 128) / 2048;
        d *= e;
        c[3] = d * ((9 * e2) - 16) / 768;
        d *= e;
        c[4] = d * ((3 * e2) - 5) / 512;
        d *= e;
        c[5] = d * -7 / 1280;
        d *= e;
        c[6] = d * -7 / 2048;
    }

    /// <summary>C1', the series of eq. (17) turned about, eq. (21).</summary>
    public static void C1Reverted(double e, Span<double> c)
    {
        double e2 = e * e;
        double d = e;
        c[1] = d * ((e2 * ((205 * e2) - 432)) + 768) / 1536;
        d *= e;
        c[2] = d * ((e2 * ((4005 * e2) - 4736)) + 3840) / 12288;
        d *= e;
        c[3] = d * (116 - (225 * e2)) / 384;
        d *= e;
        c[4] = d * (2695 - (7173 * e2)) / 7680;
        d *= e;
        c[5] = d * 3467 / 7680;
        d *= e;
        c[6] = d * 38081 / 61440;
    }

    /// <summary>A2, eq. (42), in the equivalent form that divides by 1 + epsilon.</summary>
    public static double A2(double e)
    {
        double e2 = e * e;
        return (1 - (e2 * ((3.0 / 4) + (e2 * ((7.0 / 64) + (e2 * 11 / 256)))))) / (1 + e);
    }

    /// <summary>C2, eq. (43).</summary>
    public static void C2(double e, Span<double> c)
    {
        double e2 = e * e;
        double d = e;
        c[1] = d * ((e2 * (e2 + 2)) + 16) / 32;
        d *= e;
        c[2] = d * ((e2 * ((35 * e2) + 64)) + 384) / 2048;
        d *= e;
        c[3] = d * ((15 * e2) + 80) / 768;
        d *= e;
        c[4] = d * ((7 * e2) + 35) / 512;
        d *= e;
        c[5] = d * 63 / 1280;
        d *= e;
        c[6] = d * 77 / 2048;
    }

    /// <summary>A3, eq. (24).</summary>
    public static double A3(double e) =>
        1 - (e * (((1 - N) / 2)
            + (e * (((2 + N - (3 * N * N)) / 8)
            + (e * (((1 + (3 * N) + (N * N)) / 16)
            + (e * (((3 + (2 * N)) / 64)
            + (e * 3 / 128)))))))));

    /// <summary>C3, eq. (25); its coefficients end at index 5.</summary>
    public static void C3(double e, Span<double> c)
    {
        double d = e;
        c[1] = d * (((1 - N) / 4)
            + (e * (((1 - (N * N)) / 8)
            + (e * (((3 + (3 * N) - (N * N)) / 64)
            + (e * (((5 + (2 * N)) / 128) + (e * 3 / 128))))))));
        d *= e;
        c[2] = d * (((2 - (3 * N) + (N * N)) / 32)
            + (e * (((3 - (2 * N) - (3 * N * N)) / 64)
            + (e * (((3 + N) / 128) + (e * 5 / 256))))));
        d *= e;
        c[3] = d * (((5 - (9 * N) + (5 * N * N)) / 192)
            + (e * (((9 - (10 * N)) / 384) + (e * 7 / 512))));
        d *= e;
        c[4] = d * (((7 - (14 * N)) / 512) + (e * 7 / 512));
        d *= e;
        c[5] = d * 21 / 2560;
        c[6] = 0;
    }

    /// <summary>Sum of c[k] sin(2 k x), by Clenshaw's recurrence (1955).</summary>
    public static double Sum(ReadOnlySpan<double> c, double sin, double cos)
    {
        double twice = 2 * (cos - sin) * (cos + sin);
        double before = 0;
        double sum = 0;
        for (int k = Order; k >= 1; k--)
        {
            (sum, before) = ((twice * sum) - before + c[k], sum);
        }

        return 2 * sin * cos * sum;
    }
}
