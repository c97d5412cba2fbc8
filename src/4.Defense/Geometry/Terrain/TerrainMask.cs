using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense;

/// <summary>What the ground hides from a radar. On an Earth whose radius is stretched by 4/3 the straight ray to a
/// point at distance d and height h rises by (h - antenna) / d - d / (2 k R); a target is seen where no ground before
/// it rises more. Along rays of equal azimuth the greatest rise up to each distance is kept. Without tiles it is the
/// smooth horizon of <see cref="RadarHorizon"/>, exactly. Ground points are found on a sphere: up to 0.3 % of the
/// distance off.</summary>
internal sealed class TerrainMask
{
    /// <summary>Rays around the radar: what lies between two takes the nearer.</summary>
    public const int Rays = 720;

    /// <summary>Distance from one look at the ground to the next along a ray.</summary>
    public const double StepMetres = 250;

    private const double Turn = 2 * Math.PI;
    private const double TwiceStretchedRadiusMetres = 2 * (Earth.RadiusMetres * 4 / 3);

    private readonly int steps;
    private readonly double[] rises = [];

    /// <param name="place">Where the radar stands; its ground counts where no tile covers it.</param>
    /// <param name="antennaHeightMetres">Height of the antenna above the ground.</param>
    /// <param name="reachMetres">Distance up to which the ground is looked at.</param>
    public TerrainMask(Terrain terrain, Place place, double antennaHeightMetres, double reachMetres)
    {
        bool isCovered = terrain.TryHeight(place.LatitudeRadians, place.LongitudeRadians, out double ground);
        AntennaMetres = antennaHeightMetres + (isCovered ? ground : place.GroundMetres);
        if (terrain.IsEmpty)
        {
            return;
        }

        steps = Math.Max(1, (int)Math.Ceiling(reachMetres / StepMetres));
        double[] column = new double[Rays * steps];
        for (int step = 0; step < steps; step++)
        {
            isCovered |= Ring(terrain, place, step, column);
        }

        if (isCovered)
        {
            rises = column;
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

        int passed = (int)Math.Min(steps, groundMetres / StepMetres);
        if (passed == 0)
        {
            return true;
        }

        double rays = azimuthRadians / Turn * Rays;
        int ray = (int)(Math.Floor(rays + 0.5) - (Rays * Math.Floor((rays + 0.5) / Rays)));
        return Rise(targetHeightMetres, groundMetres) >= rises[(ray * steps) + passed - 1];
    }

    private double Rise(double heightMetres, double groundMetres) =>
        ((heightMetres - AntennaMetres) / groundMetres) - (groundMetres / TwiceStretchedRadiusMetres);

    /// <summary>Looks at the ground one step farther out on every ray; true where a tile covers any of it.</summary>
    private bool Ring(Terrain terrain, Place place, int step, double[] column)
    {
        double distance = (step + 1) * StepMetres;
        (double sinAngle, double cosAngle) = PortableMath.SinCos(distance / Earth.RadiusMetres);
        (double sinLatitude, double cosLatitude) = PortableMath.SinCos(place.LatitudeRadians);
        bool isCovered = false;
        for (int ray = 0; ray < Rays; ray++)
        {
            (double sinAzimuth, double cosAzimuth) = PortableMath.SinCos(Turn * ray / Rays);
            double sinNorth = (sinLatitude * cosAngle) + (cosLatitude * sinAngle * cosAzimuth);
            double latitude = PortableMath.Asin(Math.Clamp(sinNorth, -1, 1));
            double longitude = place.LongitudeRadians + PortableMath.Atan2(
                sinAzimuth * sinAngle * cosLatitude, cosAngle - (sinLatitude * sinNorth));
            isCovered |= terrain.TryHeight(latitude, longitude, out double height);
            double rise = Rise(height, distance);
            int at = (ray * steps) + step;
            column[at] = step == 0 ? rise : Math.Max(rise, column[at - 1]);
        }

        return isCovered;
    }
}
