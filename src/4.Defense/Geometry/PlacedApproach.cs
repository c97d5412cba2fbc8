using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>A path over the Earth as a place sees it. Distances along the ground are those between the directions from
/// the Earth's centre, on a sphere.</summary>
internal sealed class PlacedApproach(PlacedPath path, LocalFrame frame) : Approach
{
    private readonly Ecef zenith = frame.Origin * (1 / frame.Origin.Length);

    public override Sight At(double share)
    {
        Ecef point = path.PositionAt(SecondsToGo(share));
        Bearing bearing = frame.See(point);
        double chord = (point * (1 / point.Length) - zenith).Length;
        double ground = 2 * Earth.RadiusMetres * PortableMath.Asin(Math.Min(1, chord / 2));
        return new Sight(
            ground, bearing.SlantMetres, point.HeightMetres(), bearing.AzimuthRadians, bearing.ElevationRadians);
    }

    public override double SecondsToGo(double share) => path.FlightSeconds * (1 - share);
}
