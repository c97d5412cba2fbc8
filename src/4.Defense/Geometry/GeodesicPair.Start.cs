using Stockade.Kernel;

namespace Stockade.Defense;

/// <content>Where Newton's method starts.</content>
internal sealed partial class GeodesicPair
{
    // Below this arc the spherical answer with the mean stretch is exact to rounding.
    private const double ShortArc = 0.1 * 1.4901161193847656e-8 / 0.0409;

    private static readonly double NearCut = 1000 * Math.Sqrt(RoundOff);

    /// <summary>From the sphere, eq. (48) to (51); nearly antipodal points from the astroid, eq. (53) to
    /// (58).</summary>
    private Start FirstAzimuth()
    {
        double sinStep = (sin2 * cos1) - (cos2 * sin1);
        double cosStep = (cos2 * cos1) + (sin2 * sin1);
        double sinSum = (sin2 * cos1) + (cos2 * sin1);
        double stretch = 1;
        (double sinOmega, double cosOmega) = (longitude.Sin, longitude.Cos);
        bool isShort = cosStep >= 0 && sinStep < 0.5 && cos2 * longitude.Radians < 0.5;
        if (isShort)
        {
            double sinMean = (sin1 + sin2) * (sin1 + sin2);
            sinMean /= sinMean + ((cos1 + cos2) * (cos1 + cos2));
            stretch = Math.Sqrt(1 + (Wgs84.SecondEccentricitySquared * sinMean));
            (sinOmega, cosOmega) = PortableMath.SinCos(longitude.Radians / ((1 - Wgs84.Flattening) * stretch));
        }

        double sin = cos2 * sinOmega;
        double cos = cosOmega >= 0
            ? sinStep + (cos2 * sin1 * sinOmega * sinOmega / (1 + cosOmega))
            : sinSum - (cos2 * sin1 * sinOmega * sinOmega / (1 - cosOmega));
        double sinArc = Geodesic.Hypotenuse(sin, cos);
        double cosArc = (sin1 * sin2) + (cos1 * cos2 * cosOmega);
        if (isShort && sinArc < ShortArc)
        {
            double versine = cosOmega >= 0 ? sinOmega * sinOmega / (1 + cosOmega) : 1 - cosOmega;
            (double sinAt2, double cosAt2) =
                Geodesic.Unit(cos1 * sinOmega, sinStep - (cos1 * sin2 * versine));
            return Begin(sin, cos) with
            {
                Arc = PortableMath.Atan2(sinArc, cosArc), Stretch = stretch, SinAt2 = sinAt2, CosAt2 = cosAt2,
            };
        }

        bool antipodal = cosArc < 0 && sinArc < 6 * Wgs84.ThirdFlattening * Math.PI * cos1 * cos1;
        return antipodal ? NearlyAntipodal(sinSum) : Begin(sin, cos);
    }

    private Start NearlyAntipodal(double sinSum)
    {
        double epsilon = GeodesicSeries.Epsilon(sin1 * sin1);
        double longitudeScale = Wgs84.Flattening * cos1 * GeodesicSeries.A3(epsilon) * Math.PI;
        double x = -longitude.Supplement / longitudeScale;
        double y = sinSum / (longitudeScale * cos1);
        if (y > -200 * RoundOff && x > -1 - NearCut)
        {
            double onCut = Math.Min(1, -x);
            return Begin(onCut, -Math.Sqrt(1 - (onCut * onCut)));
        }

        double k = Astroid(x, y);
        (double sinOmega, double cosOmega) = PortableMath.SinCos(longitudeScale * -x * k / (1 + k));
        return Begin(cos2 * sinOmega, sinSum - (cos2 * sin1 * sinOmega * sinOmega / (1 + cosOmega)));
    }

    private static Start Begin(double sin, double cos)
    {
        (double unitSin, double unitCos) = sin > 0 ? Geodesic.Unit(sin, cos) : (1, 0);
        return new Start(unitSin, unitCos, -1, 1, 0, 0);
    }

    /// <summary>The positive root k of k^4 + 2 k^3 - (x^2 + y^2 - 1) k^2 - 2 y^2 k - y^2 = 0, eq. (55), solved as in
    /// its appendix B.</summary>
    private static double Astroid(double x, double y)
    {
        double p = x * x;
        double q = y * y;
        double r = (p + q - 1) / 6;
        if (q == 0 && r <= 0)
        {
            return 0;
        }

        double s = p * q / 4;
        double cube = r * r * r;
        double discriminant = s * (s + (2 * cube));
        double u = r;
        if (discriminant >= 0)
        {
            double third = s + cube;
            third += third < 0 ? -Math.Sqrt(discriminant) : Math.Sqrt(discriminant);
            double root = CubeRoot(third);
            u += root + (root != 0 ? r * r / root : 0);
        }
        else
        {
            double angle = PortableMath.Atan2(Math.Sqrt(-discriminant), -(s + cube));
            u += 2 * r * PortableMath.Cos(angle / 3);
        }

        double v = Math.Sqrt((u * u) + q);
        double sum = u < 0 ? q / (v - u) : u + v;
        double w = (sum - q) / (2 * v);
        return sum / (Math.Sqrt(sum + (w * w)) + w);
    }

    private static double CubeRoot(double x)
    {
        double size = Math.Abs(x);
        double root = size == 0 ? 0 : PortableMath.Exp(PortableMath.Log(size) / 3);
        return x < 0 ? -root : root;
    }
}
