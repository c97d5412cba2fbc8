using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>East, north and up at a place.</summary>
internal sealed class LocalFrame
{
    public LocalFrame(GeoPoint origin)
    {
        (double sinLatitude, double cosLatitude) = PortableMath.SinCos(origin.LatitudeRadians);
        (double sinLongitude, double cosLongitude) = PortableMath.SinCos(origin.LongitudeRadians);
        Place = origin;
        Origin = Ecef.Of(origin);
        East = new Ecef(-sinLongitude, cosLongitude, 0);
        North = new Ecef(-sinLatitude * cosLongitude, -sinLatitude * sinLongitude, cosLatitude);
        Up = new Ecef(cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude);
    }

    public GeoPoint Place { get; }

    public Ecef Origin { get; }

    public Ecef East { get; }

    public Ecef North { get; }

    /// <summary>Away from the ellipsoid.</summary>
    public Ecef Up { get; }

    /// <summary>Where a point is seen from the origin; straight, without refraction.</summary>
    public Bearing See(Ecef point)
    {
        Ecef line = point - Origin;
        double east = line.Dot(East);
        double north = line.Dot(North);
        double azimuth = PortableMath.Atan2(east, north);
        return new Bearing(
            azimuth < 0 ? azimuth + (2 * Math.PI) : azimuth,
            PortableMath.Atan2(line.Dot(Up), Math.Sqrt((east * east) + (north * north))),
            line.Length);
    }

    /// <summary>The unit vector in a direction.</summary>
    public Ecef Direction(double azimuthRadians, double elevationRadians)
    {
        (double sinAzimuth, double cosAzimuth) = PortableMath.SinCos(azimuthRadians);
        (double sinElevation, double cosElevation) = PortableMath.SinCos(elevationRadians);
        return (East * (cosElevation * sinAzimuth)) + (North * (cosElevation * cosAzimuth)) + (Up * sinElevation);
    }
}

/// <summary>Direction and distance of a point.</summary>
/// <param name="AzimuthRadians">Clockwise from north, 0 to a full turn.</param>
/// <param name="ElevationRadians">Above the horizontal.</param>
/// <param name="SlantMetres">Straight distance.</param>
internal readonly record struct Bearing(double AzimuthRadians, double ElevationRadians, double SlantMetres);
