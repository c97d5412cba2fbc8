namespace Stockade.Defense;

/// <summary>World Geodetic System 1984: ellipsoid, rotation and gravity (NIMA TR8350.2, third edition, 2000, tables 3.1
/// to 3.4).</summary>
internal static class Wgs84
{
    /// <summary>Equatorial radius, metres.</summary>
    public const double EquatorialMetres = 6_378_137;

    public const double Flattening = 1 / 298.257223563;

    /// <summary>Polar radius, metres.</summary>
    public const double PolarMetres = EquatorialMetres * (1 - Flattening);

    /// <summary>Square of the first eccentricity.</summary>
    public const double EccentricitySquared = Flattening * (2 - Flattening);

    /// <summary>Square of the second eccentricity.</summary>
    public const double SecondEccentricitySquared = EccentricitySquared / ((1 - Flattening) * (1 - Flattening));

    /// <summary>Third flattening, (a - b) / (a + b).</summary>
    public const double ThirdFlattening = Flattening / (2 - Flattening);

    /// <summary>Rotation, radians a second.</summary>
    public const double RotationRadiansPerSecond = 7.292115e-5;

    /// <summary>Gravitational parameter, the air's mass included, m3/s2.</summary>
    public const double GravitationalParameter = 3.986004418e14;

    /// <summary>Second zonal harmonic, from the normalised coefficient -0.484166774985e-3 by J2 = -sqrt(5)
    /// C20.</summary>
    public const double J2 = 1.0826298213133e-3;
}
