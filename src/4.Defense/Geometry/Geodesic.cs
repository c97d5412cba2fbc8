using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>The shortest way over the ellipsoid between two points.</summary>
/// <param name="DistanceMetres">Its length.</param>
/// <param name="FromAzimuthRadians">Direction at the first point, clockwise from north, within half a turn.</param>
/// <param name="ToAzimuthRadians">Direction onwards at the second point.</param>
internal readonly record struct GeodesicArc(
    double DistanceMetres, double FromAzimuthRadians, double ToAzimuthRadians);

/// <summary>Geodesics on the ellipsoid of <see cref="Wgs84"/>, by Karney, "Algorithms for geodesics", Journal of
/// Geodesy 87 (2013) 43. Heights do not enter.</summary>
internal static class Geodesic
{
    private const double Degree = Math.PI / 180;
    private const double Tiny = 1e-150;

    /// <summary>The inverse problem.</summary>
    public static GeodesicArc Inverse(GeoPoint from, GeoPoint to)
    {
        // Whole turns go first, so that a difference across the antimeridian loses nothing.
        double difference = WithinHalfTurn(WithinHalfTurn(to.LongitudeRadians) - WithinHalfTurn(from.LongitudeRadians));
        double longitude = Math.Abs(difference);
        (double sin, double cos) = longitude == Math.PI ? (0, -1) : PortableMath.SinCos(longitude);
        return Inverse(
            (from.LatitudeRadians / Degree, PortableMath.SinCos(from.LatitudeRadians)),
            (to.LatitudeRadians / Degree, PortableMath.SinCos(to.LatitudeRadians)),
            new LongitudeStep(longitude, sin, cos, Math.PI - longitude, difference < 0));
    }

    /// <summary>The inverse problem from degrees, which are reduced without loss; for published values in
    /// degrees.</summary>
    public static GeodesicArc InverseDegrees(
        double latitude1, double longitude1, double latitude2, double longitude2)
    {
        double from = WithinHalfTurnDegrees(longitude1);
        double to = WithinHalfTurnDegrees(longitude2);
        double difference = to - from;
        double fromSeen = to - difference;
        double toSeen = difference + fromSeen;
        double lost = (to - toSeen) - (from - fromSeen);
        double turned = WithinHalfTurnDegrees(difference);
        bool west = turned < 0 || (turned == 0 && lost < 0);
        (double size, double rest) = west ? (-turned, -lost) : (turned, lost);
        double supplement = 180 - size - rest;
        (double sin, double cos) = SinCosDegrees(size > 90 ? supplement : size, size > 90 ? 0 : rest);
        return Inverse(
            (latitude1, SinCosDegrees(latitude1, 0)),
            (latitude2, SinCosDegrees(latitude2, 0)),
            new LongitudeStep(
                (size * Degree) + (rest * Degree), sin, size > 90 ? -cos : cos, supplement * Degree, west));
    }

    /// <summary>The direct problem.</summary>
    public static GeodesicEnd Direct(GeoPoint from, double azimuthRadians, double metres) =>
        new GeodesicLine(from, azimuthRadians).At(metres);

    internal static double Hypotenuse(double a, double b) => Math.Sqrt((a * a) + (b * b));

    internal static (double Sin, double Cos) Unit(double sin, double cos)
    {
        double length = Hypotenuse(sin, cos);
        return (sin / length, cos / length);
    }

    /// <summary>The reduced latitude, tan beta = (1 - f) tan phi, eq. (6); the pole is a hair away from itself so that
    /// directions there mean something.</summary>
    internal static (double Sin, double Cos) Reduced((double Sin, double Cos) latitude)
    {
        (double sin, double cos) = Unit(latitude.Sin * (1 - Wgs84.Flattening), latitude.Cos);
        return (sin, Math.Max(Tiny, cos));
    }

    internal static double WithinHalfTurn(double radians)
    {
        double turns = Math.Ceiling((radians / (2 * Math.PI)) - 0.5);
        return turns == 0 ? radians : radians - (turns * 2 * Math.PI);
    }

    private static double WithinHalfTurnDegrees(double degrees) =>
        degrees - (360 * Math.Ceiling((degrees / 360) - 0.5));

    private static (double Sin, double Cos) SinCosDegrees(double degrees, double rest)
    {
        double quarters = Math.Floor((degrees / 90) + 0.5);
        (double s, double c) = PortableMath.SinCos((degrees - (90 * quarters) + rest) * Degree);
        return ((int)quarters & 3) switch
        {
            0 => (s, c),
            1 => (c, -s),
            2 => (-s, -c),
            _ => (-c, s),
        };
    }

    /// <summary>Brings the two ends into the order that section 3 works in (the first in the south and at least as far
    /// from the equator, the second to the east), and the answer back.</summary>
    private static GeodesicArc Inverse(
        (double Degrees, (double Sin, double Cos) Of) first, (double Degrees, (double Sin, double Cos) Of) second,
        LongitudeStep longitude)
    {
        bool swapped = Math.Abs(first.Degrees) < Math.Abs(second.Degrees);
        if (swapped)
        {
            (first, second) = (second, first);
        }

        double eastward = longitude.West != swapped ? -1 : 1;
        double southward = first.Degrees < 0 ? 1 : -1;
        (double sin1, double cos1) = Reduced((first.Of.Sin * southward, first.Of.Cos));
        (double sin2, double cos2) = Reduced((second.Of.Sin * southward, second.Of.Cos));
        if (cos1 < -sin1)
        {
            // Equal latitudes stay equal after rounding.
            sin2 = cos2 == cos1 ? (sin2 < 0 ? sin1 : -sin1) : sin2;
        }
        else
        {
            cos2 = Math.Abs(sin2) == -sin1 ? cos1 : cos2;
        }

        GeodesicPair pair = new(sin1, cos1, sin2, cos2, longitude);
        InverseAnswer answer = pair.Solve();
        (double sinAt1, double cosAt1) = (answer.SinAzimuth1, answer.CosAzimuth1);
        (double sinAt2, double cosAt2) = (answer.SinAzimuth2, answer.CosAzimuth2);
        if (swapped)
        {
            (sinAt1, cosAt1, sinAt2, cosAt2) = (sinAt2, cosAt2, sinAt1, cosAt1);
        }

        double across = swapped ? -eastward : eastward;
        double along = swapped ? -southward : southward;
        return new GeodesicArc(
            answer.DistanceMetres,
            PortableMath.Atan2(sinAt1 * across, cosAt1 * along),
            PortableMath.Atan2(sinAt2 * across, cosAt2 * along));
    }
}

/// <summary>The way east or west from one meridian to another.</summary>
/// <param name="Radians">From 0 to half a turn.</param>
/// <param name="Supplement">Half a turn less that.</param>
/// <param name="West">True when the second meridian lies to the west.</param>
internal readonly record struct LongitudeStep(double Radians, double Sin, double Cos, double Supplement, bool West);

/// <summary>A solved pair: length, and the azimuths at both ends as sines and cosines.</summary>
internal readonly record struct InverseAnswer(
    double DistanceMetres, double SinAzimuth1, double CosAzimuth1, double SinAzimuth2, double CosAzimuth2);
