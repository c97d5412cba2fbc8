using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense;

/// <summary>Heights of the ground around a place, along rays of equal azimuth at equal steps. Found once a place;
/// antennas of any height may stand there. Points are placed on a sphere: up to 0.3 % of the distance off.</summary>
internal sealed class TerrainProfile
{
    /// <summary>Rays around the place: what lies between two takes the nearer.</summary>
    public const int Rays = 720;

    /// <summary>Distance from one look at the ground to the next along a ray.</summary>
    public const double StepMetres = 250;

    private const double Turn = 2 * Math.PI;

    private readonly double[] heights = [];

    /// <param name="place">Where the radar stands; its ground counts where no tile covers it.</param>
    /// <param name="reachMetres">Distance up to which the ground is looked at.</param>
    public TerrainProfile(Terrain terrain, Place place, double reachMetres)
    {
        bool isCovered = terrain.TryHeight(place.LatitudeRadians, place.LongitudeRadians, out double ground);
        GroundMetres = isCovered ? ground : place.GroundMetres;
        if (terrain.IsEmpty)
        {
            return;
        }

        Steps = Math.Max(1, (int)Math.Ceiling(reachMetres / StepMetres));
        double[] column = new double[Rays * Steps];
        for (int ray = 0; ray < Rays; ray++)
        {
            isCovered |= Ray(terrain, place, Turn * ray / Rays, column.AsSpan(ray * Steps, Steps));
        }

        if (isCovered)
        {
            heights = column;
        }
    }

    /// <summary>Height of the ground at the place.</summary>
    public double GroundMetres { get; }

    /// <summary>Steps along a ray.</summary>
    public int Steps { get; }

    /// <summary>True where no tile covers any ground in reach.</summary>
    public bool IsEmpty => heights.Length == 0;

    /// <summary>Heights along one ray, the first a step away from the place.</summary>
    public ReadOnlySpan<double> Heights(int ray) => heights.AsSpan(ray * Steps, Steps);

    /// <summary>The ray nearest to an azimuth, whole turns apart or not.</summary>
    public static int Nearest(double azimuthRadians)
    {
        double ray = Math.Floor((azimuthRadians / Turn * Rays) + 0.5);
        return (int)(ray - (Rays * Math.Floor(ray / Rays)));
    }

    /// <summary>Looks at the ground along one ray; true where a tile covers any of it.</summary>
    private static bool Ray(Terrain terrain, Place place, double azimuthRadians, Span<double> heights)
    {
        (double sinLatitude, double cosLatitude) = PortableMath.SinCos(place.LatitudeRadians);
        (double sinAzimuth, double cosAzimuth) = PortableMath.SinCos(azimuthRadians);
        bool isCovered = false;
        for (int step = 0; step < heights.Length; step++)
        {
            double angle = (step + 1) * StepMetres / Earth.RadiusMetres;
            (double sinAngle, double cosAngle) = PortableMath.SinCos(angle);
            double sinNorth = (sinLatitude * cosAngle) + (cosLatitude * sinAngle * cosAzimuth);
            double latitude = PortableMath.Asin(Math.Clamp(sinNorth, -1, 1));
            double longitude = place.LongitudeRadians + PortableMath.Atan2(
                sinAzimuth * sinAngle * cosLatitude, cosAngle - (sinLatitude * sinNorth));
            isCovered |= terrain.TryHeight(latitude, longitude, out heights[step]);
        }

        return isCovered;
    }
}
