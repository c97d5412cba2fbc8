using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>One path as one fire unit sees it. The unit stands abeam of the aim point: the closest the ground track
/// comes to it is its offset, and the threat's path ends there. No azimuth enters.</summary>
internal sealed class Approach
{
    /// <summary>Steps of equal angle from the far end of the path to the aim point.</summary>
    public const int Steps = 512;

    private readonly FlightPath path;
    private readonly double haversineOfOffset;
    private readonly Sight[] sights = new Sight[Steps + 1];

    public Approach(FlightPath path, double offsetMetres)
    {
        this.path = path;
        double half = PortableMath.Sin(offsetMetres / Earth.RadiusMetres / 2);
        haversineOfOffset = half * half;
        for (int step = 0; step <= Steps; step++)
        {
            sights[step] = At((double)step / Steps);
        }
    }

    /// <summary>What the unit sees after the given number of steps.</summary>
    public Sight this[int step] => sights[step];

    /// <summary>What the unit sees when the threat has covered a share of its path's ground track: 0 at the far end, 1
    /// at the aim point. Slant by the law of cosines, in haversines so that near ranges keep their digits.</summary>
    public Sight At(double share)
    {
        double angle = path.FarAngle * (1 - share);
        double height = path.HeightMetres(angle);
        double half = PortableMath.Sin(angle / 2);
        double along = half * half;
        double haversine = along + haversineOfOffset - 2 * along * haversineOfOffset;
        double ground = 2 * Earth.RadiusMetres * PortableMath.Asin(Math.Sqrt(haversine));
        double chordSquared = 4 * Earth.RadiusMetres * (Earth.RadiusMetres + height) * haversine;
        return new Sight(ground, Math.Sqrt(height * height + chordSquared), height);
    }

    /// <summary>Time until the threat reaches its aim point, when it has covered a share of its ground track.</summary>
    public double SecondsToGo(double share) => path.SecondsToGo(path.FarAngle * (1 - share));
}
