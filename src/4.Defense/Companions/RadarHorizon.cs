namespace Stockade.Defense;

/// <summary>How far a radar sees over a smooth Earth whose radius is stretched by 4/3 for the bending of the rays in a
/// standard atmosphere: d = sqrt(2 k R h1) + sqrt(2 k R h2) (Skolnik, "Introduction to Radar Systems", 2001, s.
/// 8.5).</summary>
public static class RadarHorizon
{
    private const double StretchedRadiusMetres = Earth.RadiusMetres * 4 / 3;

    /// <summary>Ground range at which a threat comes over the horizon, metres.</summary>
    /// <param name="antennaHeightMetres">Height of the antenna above the ground, at least 0.</param>
    /// <param name="threatHeightMetres">Height of the threat above the ground, at least 0.</param>
    public static double RangeMetres(double antennaHeightMetres, double threatHeightMetres) =>
        Math.Sqrt(2 * StretchedRadiusMetres * antennaHeightMetres)
        + Math.Sqrt(2 * StretchedRadiusMetres * threatHeightMetres);

    /// <summary>The rule of thumb of the textbooks: 4.12 (sqrt h1 + sqrt h2) km, heights in metres; within 0.1 % of the
    /// range above.</summary>
    public static double RuleOfThumbMetres(double antennaHeightMetres, double threatHeightMetres) =>
        4120 * (Math.Sqrt(antennaHeightMetres) + Math.Sqrt(threatHeightMetres));
}
