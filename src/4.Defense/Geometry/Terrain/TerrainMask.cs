namespace Stockade.Defense;

/// <summary>What the ground hides from an antenna. On an Earth whose radius is stretched by 4/3 the straight ray to a
/// point at distance d and height h rises by (h - antenna) / d - d / (2 k R); a target is seen where no ground before
/// it rises more. Along each ray of the profile the greatest rise up to each step is kept. Without tiles it is the
/// smooth horizon of <see cref="RadarHorizon"/>, exactly.</summary>
internal sealed class TerrainMask
{
    private const double TwiceStretchedRadiusMetres = 2 * (Earth.RadiusMetres * 4 / 3);

    private readonly int steps;
    private readonly double[] rises = [];

    /// <param name="antennaHeightMetres">Height of the antenna above the ground.</param>
    public TerrainMask(TerrainProfile profile, double antennaHeightMetres)
    {
        AntennaMetres = profile.GroundMetres + antennaHeightMetres;
        if (profile.IsEmpty)
        {
            return;
        }

        steps = profile.Steps;
        rises = new double[TerrainProfile.Rays * steps];
        for (int ray = 0; ray < TerrainProfile.Rays; ray++)
        {
            ReadOnlySpan<double> heights = profile.Heights(ray);
            double greatest = double.NegativeInfinity;
            for (int step = 0; step < steps; step++)
            {
                greatest = Math.Max(greatest, Rise(heights[step], (step + 1) * TerrainProfile.StepMetres));
                rises[(ray * steps) + step] = greatest;
            }
        }
    }

    /// <summary>Height of the antenna above the ellipsoid.</summary>
    public double AntennaMetres { get; }

    /// <summary>True where no tile covers any ground in reach: the horizon is that of a smooth Earth.</summary>
    public bool IsSmooth => rises.Length == 0;

    /// <summary>True where neither the Earth nor the terrain hides a target.</summary>
    /// <param name="azimuthRadians">Its azimuth at the radar, clockwise from north.</param>
    /// <param name="groundMetres">Distance along the ground to the point below it.</param>
    /// <param name="targetHeightMetres">Its height above the ellipsoid.</param>
    public bool Visible(double azimuthRadians, double groundMetres, double targetHeightMetres)
    {
        if (IsSmooth)
        {
            return groundMetres <= RadarHorizon.RangeMetres(
                Math.Max(0, AntennaMetres), Math.Max(0, targetHeightMetres));
        }

        int passed = (int)Math.Min(steps, groundMetres / TerrainProfile.StepMetres);
        int ray = TerrainProfile.Nearest(azimuthRadians);
        return passed == 0 || Rise(targetHeightMetres, groundMetres) >= rises[(ray * steps) + passed - 1];
    }

    private double Rise(double heightMetres, double groundMetres) =>
        ((heightMetres - AntennaMetres) / groundMetres) - (groundMetres / TwiceStretchedRadiusMetres);
}
