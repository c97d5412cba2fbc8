using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>The inverse problem for two points in standard order: the first in the south and at least as far from the
/// equator, the second to the east. Karney (2013), section 4: the azimuth at the first point is sought by Newton's
/// method, bracketed and halved where that fails, until the geodesic meets the second point's meridian at its
/// latitude.</summary>
internal sealed partial class GeodesicPair
{
    private const double RoundOff = 2.220446049250313e-16;
    private const double Tiny = 1e-150;

    /// <summary>Newton's steps before the bracket is only halved, and steps in all.</summary>
    private const int NewtonMax = 20;
    private const int StepsMax = 83;

    private readonly double sin1;
    private readonly double cos1;
    private readonly double stretch1;
    private readonly double sin2;
    private readonly double cos2;
    private readonly double stretch2;
    private readonly LongitudeStep longitude;

    public GeodesicPair(double sin1, double cos1, double sin2, double cos2, LongitudeStep longitude)
    {
        this.sin1 = sin1;
        this.cos1 = cos1;
        this.sin2 = sin2;
        this.cos2 = cos2;
        this.longitude = longitude;
        stretch1 = Math.Sqrt(1 + (Wgs84.SecondEccentricitySquared * sin1 * sin1));
        stretch2 = Math.Sqrt(1 + (Wgs84.SecondEccentricitySquared * sin2 * sin2));
    }

    public InverseAnswer Solve()
    {
        bool meridian = cos1 <= Tiny * 10 || longitude.Sin == 0;
        if (meridian && AlongMeridian() is { } straight)
        {
            return straight;
        }

        // Along the equator, as long as the points are nearer than the first conjugate point.
        if (sin1 == 0 && longitude.Supplement >= Wgs84.Flattening * Math.PI)
        {
            return new InverseAnswer(Wgs84.EquatorialMetres * longitude.Radians, 1, 0, 1, 0);
        }

        Start start = FirstAzimuth();
        return start.Arc >= 0
            ? new InverseAnswer(
                start.Arc * Wgs84.PolarMetres * start.Stretch, start.Sin, start.Cos, start.SinAt2, start.CosAt2)
            : ByNewton(start.Sin, start.Cos);
    }

    /// <summary>A geodesic over a pole is the shortest as long as its reduced length is not negative.</summary>
    private InverseAnswer? AlongMeridian()
    {
        Ends ends = new(sin1, longitude.Cos * cos1, sin2, cos2);
        double arc = PortableMath.Atan2(
            Math.Max(0, (ends.Cos1 * ends.Sin2) - (ends.Sin1 * ends.Cos2)),
            (ends.Cos1 * ends.Cos2) + (ends.Sin1 * ends.Sin2));
        (double distance, double reduced) = Lengths(Wgs84.ThirdFlattening, arc, ends);
        if (arc >= 1 && reduced < 0)
        {
            return null;
        }

        bool same = arc < 3 * Tiny || (arc < RoundOff && (distance < 0 || reduced < 0));
        return new InverseAnswer(
            same ? 0 : distance * Wgs84.PolarMetres, longitude.Sin, longitude.Cos, 0, 1);
    }

    private InverseAnswer ByNewton(double sinAzimuth, double cosAzimuth)
    {
        (double Sin, double Cos) at = (sinAzimuth, cosAzimuth);
        (double Sin, double Cos) low = (Tiny, 1);
        (double Sin, double Cos) high = (Tiny, -1);
        bool near = false;
        bool halved = false;
        Hit hit = default;
        for (int step = 0; step <= StepsMax; step++)
        {
            hit = Meet(at.Sin, at.Cos, step < NewtonMax);
            double miss = hit.Longitude;
            if (halved || !(Math.Abs(miss) >= (near ? 8 : 1) * RoundOff) || step == StepsMax)
            {
                break;
            }

            if (miss > 0 && (step > NewtonMax || at.Cos / at.Sin > high.Cos / high.Sin))
            {
                high = at;
            }
            else if (miss < 0 && (step > NewtonMax || at.Cos / at.Sin < low.Cos / low.Sin))
            {
                low = at;
            }

            if (step < NewtonMax && hit.Slope > 0 && Turned(at, -miss / hit.Slope) is { } next)
            {
                at = next;
                near = Math.Abs(miss) <= 16 * RoundOff;
                continue;
            }

            at = Geodesic.Unit((low.Sin + high.Sin) / 2, (low.Cos + high.Cos) / 2);
            near = false;
            halved = Math.Abs(low.Sin - at.Sin) + (low.Cos - at.Cos) < RoundOff
                || Math.Abs(at.Sin - high.Sin) + (at.Cos - high.Cos) < RoundOff;
        }

        (double distance, _) = Lengths(hit.Epsilon, hit.Arc, hit.Ends);
        return new InverseAnswer(
            distance * Wgs84.PolarMetres, at.Sin, at.Cos, hit.SinAzimuth2, hit.CosAzimuth2);
    }

    /// <summary>Newton's step as a turn of the azimuth; none where it leaves the half circle to the east.</summary>
    private static (double Sin, double Cos)? Turned((double Sin, double Cos) at, double turn)
    {
        if (!(Math.Abs(turn) < Math.PI))
        {
            return null;
        }

        (double s, double c) = PortableMath.SinCos(turn);
        double sin = (at.Sin * c) + (at.Cos * s);
        return sin > 0 ? Geodesic.Unit(sin, (at.Cos * c) - (at.Sin * s)) : null;
    }

    /// <summary>Follows the geodesic with this azimuth at the first point to the second point's latitude: how far it
    /// misses the meridian, eq. (8), and how that changes with the azimuth, eq. (46).</summary>
    private Hit Meet(double sinAzimuth, double cosAzimuth, bool slope)
    {
        if (sin1 == 0 && cosAzimuth == 0)
        {
            // Breaks the tie on the equator: the shortest way leaves it.
            cosAzimuth = -Tiny;
        }

        double sinEquator = sinAzimuth * cos1;
        double cosEquator = Geodesic.Hypotenuse(cosAzimuth, sinAzimuth * sin1);
        double sinOmega1 = sinEquator * sin1;
        double cosOmega1 = cosAzimuth * cos1;

        // The azimuth at the second point, eq. (5) and (45), without loss where the latitudes are opposite.
        double sinAzimuth2 = cos2 != cos1 ? sinEquator / cos2 : sinAzimuth;
        double step = cos1 < -sin1 ? (cos2 - cos1) * (cos1 + cos2) : (sin1 - sin2) * (sin1 + sin2);
        double cosAzimuth2 = cos2 != cos1 || Math.Abs(sin2) != -sin1
            ? Math.Sqrt((cosOmega1 * cosOmega1) + step) / cos2
            : Math.Abs(cosAzimuth);
        double sinOmega2 = sinEquator * sin2;
        double cosOmega2 = cosAzimuth2 * cos2;
        (double s1, double c1) = Geodesic.Unit(sin1, cosOmega1);
        (double s2, double c2) = Geodesic.Unit(sin2, cosOmega2);
        Ends ends = new(s1, c1, s2, c2);
        double arc = PortableMath.Atan2(Math.Max(0, (c1 * s2) - (s1 * c2)), (c1 * c2) + (s1 * s2));
        double sinOmega = Math.Max(0, (cosOmega1 * sinOmega2) - (sinOmega1 * cosOmega2));
        double cosOmega = (cosOmega1 * cosOmega2) + (sinOmega1 * sinOmega2);
        double miss = PortableMath.Atan2(
            (sinOmega * longitude.Cos) - (cosOmega * longitude.Sin),
            (cosOmega * longitude.Cos) + (sinOmega * longitude.Sin));

        double epsilon = GeodesicSeries.Epsilon(cosEquator * cosEquator);
        Span<double> c = stackalloc double[GeodesicSeries.Order + 1];
        GeodesicSeries.C3(epsilon, c);
        double sums = GeodesicSeries.Sum(c, s2, c2) - GeodesicSeries.Sum(c, s1, c1);
        miss -= Wgs84.Flattening * GeodesicSeries.A3(epsilon) * sinEquator * (arc + sums);
        double change = !slope ? 0
            : cosAzimuth2 == 0 ? -2 * (1 - Wgs84.Flattening) * stretch1 / sin1
            : Lengths(epsilon, arc, ends).Reduced * (1 - Wgs84.Flattening) / (cosAzimuth2 * cos2);
        return new Hit(miss, change, arc, epsilon, ends, sinAzimuth2, cosAzimuth2);
    }

    /// <summary>Distance, eq. (7) and (15), and reduced length, eq. (38) and (40), over the polar radius.</summary>
    private (double Distance, double Reduced) Lengths(double epsilon, double arc, Ends ends)
    {
        Span<double> c = stackalloc double[GeodesicSeries.Order + 1];
        GeodesicSeries.C1(epsilon, c);
        double a1 = GeodesicSeries.A1(epsilon);
        double b1 = GeodesicSeries.Sum(c, ends.Sin2, ends.Cos2) - GeodesicSeries.Sum(c, ends.Sin1, ends.Cos1);
        GeodesicSeries.C2(epsilon, c);
        double a2 = GeodesicSeries.A2(epsilon);
        double b2 = GeodesicSeries.Sum(c, ends.Sin2, ends.Cos2) - GeodesicSeries.Sum(c, ends.Sin1, ends.Cos1);
        double j = ((a1 - a2) * arc) + ((a1 * b1) - (a2 * b2));
        double reduced = (stretch2 * ends.Cos1 * ends.Sin2) - (stretch1 * ends.Sin1 * ends.Cos2)
            - (ends.Cos1 * ends.Cos2 * j);
        return (a1 * (arc + b1), reduced);
    }

    /// <summary>Arcs of the auxiliary sphere from the node to both points.</summary>
    private readonly record struct Ends(double Sin1, double Cos1, double Sin2, double Cos2);

    /// <summary>One trial of an azimuth.</summary>
    private readonly record struct Hit(
        double Longitude, double Slope, double Arc, double Epsilon, Ends Ends, double SinAzimuth2, double CosAzimuth2);

    /// <summary>A first azimuth; with an arc of at least 0 it is the answer.</summary>
    private readonly record struct Start(
        double Sin, double Cos, double Arc, double Stretch, double SinAt2, double CosAt2);
}
