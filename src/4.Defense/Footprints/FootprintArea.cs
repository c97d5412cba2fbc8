using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>Areas on the ellipsoid: latitudes become those of the sphere of equal area (Snyder, "Map Projections",
/// USGS 1395 (1987), equations 3-11 to 3-13), on which a ring is cut into triangles from its first point; the signed
/// excess of each by Eriksson, Mathematics Magazine 63 (1990) 184. Neither poles nor the antimeridian are
/// special.</summary>
internal static class FootprintArea
{
    private const double Degree = Math.PI / 180;

    private static double Eccentricity => Math.Sqrt(Wgs84.EccentricitySquared);

    /// <summary>Square metres; positive for a counter-clockwise ring.</summary>
    public static double Of(IReadOnlyList<FootprintPoint> ring)
    {
        double excess = 0;
        Ecef first = Authalic(ring[0]);
        Ecef before = ring.Count > 1 ? Authalic(ring[1]) : first;
        for (int point = 2; point < ring.Count; point++)
        {
            Ecef after = Authalic(ring[point]);
            excess += Excess(first, before, after);
            before = after;
        }

        double radiusSquared = Wgs84.EquatorialMetres * Wgs84.EquatorialMetres * Q(1) / 2;
        return excess * radiusSquared;
    }

    private static double Excess(Ecef a, Ecef b, Ecef c)
    {
        var cross = new Ecef((b.Y * c.Z) - (b.Z * c.Y), (b.Z * c.X) - (b.X * c.Z), (b.X * c.Y) - (b.Y * c.X));
        return 2 * PortableMath.Atan2(a.Dot(cross), 1 + a.Dot(b) + b.Dot(c) + c.Dot(a));
    }

    private static Ecef Authalic(FootprintPoint point)
    {
        double sine = Math.Clamp(Q(PortableMath.Sin(point.LatitudeDegrees * Degree)) / Q(1), -1, 1);
        double cosine = Math.Sqrt((1 - sine) * (1 + sine));
        (double sinLongitude, double cosLongitude) = PortableMath.SinCos(point.LongitudeDegrees * Degree);
        return new Ecef(cosine * cosLongitude, cosine * sinLongitude, sine);
    }

    private static double Q(double sine)
    {
        double e = Eccentricity;
        double along = e * sine;
        double inverse = (PortableMath.Log1p(along) - PortableMath.Log1p(-along)) / 2;
        return (1 - Wgs84.EccentricitySquared) * ((sine / (1 - (along * along))) + (inverse / e));
    }
}
