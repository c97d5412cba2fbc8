using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>A point or a direction in Cartesian coordinates that turn with the Earth: X to latitude and longitude 0, Z
/// to the north pole; metres.</summary>
internal readonly record struct Ecef(double X, double Y, double Z)
{
    // The second pass from the first's latitude leaves 1e-13 rad at 2,000 km, the third nothing.
    private const int Passes = 4;

    public double Length => Math.Sqrt(Dot(this));

    public static Ecef operator +(Ecef left, Ecef right) =>
        new(left.X + right.X, left.Y + right.Y, left.Z + right.Z);

    public static Ecef operator -(Ecef left, Ecef right) =>
        new(left.X - right.X, left.Y - right.Y, left.Z - right.Z);

    public static Ecef operator *(Ecef vector, double factor) =>
        new(vector.X * factor, vector.Y * factor, vector.Z * factor);

    public static Ecef operator *(double factor, Ecef vector) => vector * factor;

    public static Ecef Of(GeoPoint point)
    {
        (double sinLatitude, double cosLatitude) = PortableMath.SinCos(point.LatitudeRadians);
        (double sinLongitude, double cosLongitude) = PortableMath.SinCos(point.LongitudeRadians);
        double normal = Wgs84.EquatorialMetres
            / Math.Sqrt(1 - (Wgs84.EccentricitySquared * sinLatitude * sinLatitude));
        double across = (normal + point.HeightMetres) * cosLatitude;
        double up = ((normal * (1 - Wgs84.EccentricitySquared)) + point.HeightMetres) * sinLatitude;
        return new Ecef(across * cosLongitude, across * sinLongitude, up);
    }

    public double Dot(Ecef other) => (X * other.X) + (Y * other.Y) + (Z * other.Z);

    /// <summary>The place above which the point lies, and its height.</summary>
    public GeoPoint ToGeoPoint()
    {
        double across = Math.Sqrt((X * X) + (Y * Y));
        (double sin, double cos) = Vertical(across, Passes);
        return new GeoPoint(
            PortableMath.Atan2(sin, cos), PortableMath.Atan2(Y, X), Height(across, sin, cos));
    }

    /// <summary>Height above the ellipsoid alone, without an angle; two passes, which are within a millimetre up to
    /// 2,000 km.</summary>
    public double HeightMetres()
    {
        double across = Math.Sqrt((X * X) + (Y * Y));
        (double sin, double cos) = Vertical(across, 2);
        return Height(across, sin, cos);
    }

    /// <summary>Away from the ellipsoid, as a unit vector.</summary>
    public Ecef Up()
    {
        double across = Math.Sqrt((X * X) + (Y * Y));
        (double sin, double cos) = Vertical(across, 2);
        return across > 0 ? new Ecef(cos * X / across, cos * Y / across, sin) : new Ecef(0, 0, sin);
    }

    /// <summary>Sine and cosine of the geodetic latitude by Bowring's iteration over the reduced latitude
    /// ("Transformation from spatial to geographical coordinates", Survey Review 23 (1976) 323).</summary>
    private (double Sin, double Cos) Vertical(double across, int passes)
    {
        // The first reduced latitude, as if the point lay on the ellipsoid's surface.
        double sinReduced = Z;
        double cosReduced = (1 - Wgs84.Flattening) * across;
        double sin = 0;
        double cos = 1;
        for (int pass = 0; pass < passes; pass++)
        {
            double norm = Math.Sqrt((sinReduced * sinReduced) + (cosReduced * cosReduced));
            double s = norm > 0 ? sinReduced / norm : 0;
            double c = norm > 0 ? cosReduced / norm : 1;
            double up = Z + (Wgs84.SecondEccentricitySquared * Wgs84.PolarMetres * s * s * s);
            double outward = across - (Wgs84.EccentricitySquared * Wgs84.EquatorialMetres * c * c * c);
            double length = Math.Sqrt((up * up) + (outward * outward));
            sin = up / length;
            cos = outward / length;
            sinReduced = (1 - Wgs84.Flattening) * sin;
            cosReduced = cos;
        }

        return (sin, cos);
    }

    /// <summary>Height along the vertical, a form that holds at the poles as well as at the equator.</summary>
    private double Height(double across, double sin, double cos) =>
        (across * cos) + (Z * sin)
        - (Wgs84.EquatorialMetres * Math.Sqrt(1 - (Wgs84.EccentricitySquared * sin * sin)));
}
