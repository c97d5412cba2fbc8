using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense;

internal sealed class StraightFlyoutStub(double speed, double reach, double ceiling, double minimum) : Flyout
{
    public override double ReachMetres => reach;
    public override double CeilingMetres => ceiling;
    public override double MinimumRangeMetres => minimum;
    public override double Seconds(double groundMetres, double heightMetres, double slantMetres) => slantMetres / speed;
}

internal static class Flyouts
{
    public static FlyoutResult Of(RoundType round, World world, bool againstBallistic) => new(new StraightFlyoutStub(
        world[round.SpeedMetresPerSecond],
        world[againstBallistic ? round.ReachBallisticMetres : round.ReachAirMetres],
        world[round.CeilingMetres],
        world[round.MinimumRangeMetres]), FlyoutFault.None);
}

internal abstract class PlacedStandOff : PlacedPath
{
    public double ReleaseSecondsToGo { get; }
    public GeoPoint ReleasePoint { get; }
}

internal static class PlacedPaths
{
    public static PathResult Of(ThreatClass threat, World world, GeoPoint from, IReadOnlyList<GeoPoint> route, GeoPoint target, Ground ground) => throw new NotSupportedException(threat.Id + world + from + route + target + ground);
}
