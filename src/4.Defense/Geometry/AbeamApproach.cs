using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>A path of a notional layout. The unit stands abeam of the aim point: the closest the ground track comes to
/// it is its offset, and the threat's path ends there. No azimuth enters.</summary>
internal sealed class AbeamApproach : Approach
{
    private readonly FlightPath path;
    private readonly double haversineOfOffset;

    public AbeamApproach(FlightPath path, double offsetMetres)
    {
        this.path = path;
        double half = PortableMath.Sin(offsetMetres / Earth.RadiusMetres / 2);
        haversineOfOffset = half * half;
    }

    /// <summary>Slant by the law of cosines, in haversines so that near ranges keep their digits; elevation by the same
    /// law: (R + h)^2 = R^2 + s^2 + 2 R s sin(elevation).</summary>
    public override Sight At(double share)
    {
        double angle = path.FarAngle * (1 - share);
        double height = path.HeightMetres(angle);
        double half = PortableMath.Sin(angle / 2);
        double along = half * half;
        double haversine = along + haversineOfOffset - 2 * along * haversineOfOffset;
        double ground = 2 * Earth.RadiusMetres * PortableMath.Asin(Math.Sqrt(haversine));
        double chordSquared = 4 * Earth.RadiusMetres * (Earth.RadiusMetres + height) * haversine;
        double slantSquared = height * height + chordSquared;
        double slant = Math.Sqrt(slantSquared);
        double sine = slant == 0
            ? 0 : (height * (2 * Earth.RadiusMetres + height) - slantSquared) / (2 * Earth.RadiusMetres * slant);
        return new Sight(ground, slant, height, 0, PortableMath.Asin(Math.Clamp(sine, -1, 1)));
    }

    public override double SecondsToGo(double share) => path.SecondsToGo(path.FarAngle * (1 - share));
}
