namespace Stockade.Defense;

/// <summary>The sphere on which distances of this floor are measured.</summary>
internal static class Earth
{
    /// <summary>Mean radius, metres.</summary>
    public const double RadiusMetres = 6_371_000;

    /// <summary>Gravitational parameter, m3/s2 (WGS-84 with atmosphere: 3.986004418e14).</summary>
    public const double GravitationalParameter = 3.986004418e14;
}
