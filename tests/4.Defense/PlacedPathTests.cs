using Stockade.Scenarios;

namespace Stockade.Defense.Tests;

/// <summary>Paths over the ground from the figures of a class.</summary>
public sealed class PlacedPathTests
{
    private static readonly GeoPoint Target = new(0.8, 0.2, 150);
    private static readonly Ground Plain = new FlatGround(150);

    private readonly Scene scene = new();

    [Fact]
    public void A_ballistic_path_starts_at_its_launch_and_ends_at_its_target()
    {
        ThreatClass threat = scene.Ballistic("b", 300_000).Threats[0];
        GeoPoint from = From(300_000);
        PlacedPath path = Path(threat, from);
        Assert.Equal(0, (path.PositionAt(0) - Ecef.Of(Target)).Length, 1.0);
        Assert.Equal(0, (path.PositionAt(path.FlightSeconds) - Ecef.Of(from)).Length, 1e-6);
        BallisticHit level = BallisticHit.MinimumEnergy(300_000)!.Value;
        Assert.Equal(level.Seconds, path.FlightSeconds, level.Seconds * 0.02);
        Assert.Equal(level.MetresPerSecond, path.SpeedAt(path.FlightSeconds), level.MetresPerSecond * 0.02);
        Continuous(path);

        ThreatClass heavy = threat with { BallisticCoefficient = scene.Claim(8_000) };
        PlacedPath slowed = Path(heavy, from);
        Assert.True(slowed.SpeedAt(0) < 0.8 * path.SpeedAt(0));
        Assert.Equal(0, (slowed.PositionAt(0) - Ecef.Of(Target)).Length, 1.0);
        Continuous(slowed);
    }

    [Fact]
    public void A_ballistic_class_with_a_height_flies_to_that_apogee()
    {
        ThreatClass lofted = scene.Ballistic("b", 300_000).Threats[0] with { HeightMetres = scene.Claim(200_000) };
        var path = Assert.IsType<PlacedBallistic>(Path(lofted, From(300_000)));
        Assert.Equal(200_000, path.ApogeeMetres, 1.0);
    }

    [Fact]
    public void An_aeroballistic_path_is_a_parabola_at_the_published_speed()
    {
        ThreatClass threat = scene.Depressed("a", 400_000, 40_000, 1_500).Threats[0];
        GeoPoint start = From(400_000, 150);
        PlacedPath path = Path(threat, start);
        Assert.Equal(0, (path.PositionAt(0) - Ecef.Of(Target)).Length, 1e-3);
        Assert.Equal(0, (path.PositionAt(path.FlightSeconds) - Ecef.Of(start)).Length, 1e-3);
        Assert.Equal(40_150, path.PositionAt(path.FlightSeconds / 2).HeightMetres(), 1.0);
        var notional = new DepressedArc(400_000, 40_000, 1_500);
        Assert.Equal(notional.SecondsToGo(notional.FarAngle), path.FlightSeconds, path.FlightSeconds * 0.01);
        Continuous(path);
    }

    [Fact]
    public void An_aeroballistic_path_with_a_coefficient_is_slowed_on_its_way_down()
    {
        ThreatClass threat = scene.Depressed("a", 400_000, 40_000, 1_500).Threats[0] with
        {
            BallisticCoefficient = scene.Claim(8_000),
        };
        PlacedPath path = Path(threat, From(400_000));
        Assert.Equal(1_500, path.SpeedAt(path.FlightSeconds), 1e-9);

        // Speed falls by the drag of the air passed through: the column over the sine of the way down, more or less.
        double column = 101_325 / 9.80665;
        double sine = Math.Sin(Math.Atan(4 * 40_000.0 / 400_000));
        Assert.InRange(path.SpeedAt(0), 1_500 * Math.Exp(-column * 1.5 / sine / 16_000),
            1_500 * Math.Exp(-column * 0.9 / sine / 16_000));
        Continuous(path);
    }

    [Fact]
    public void A_route_is_flown_over_its_points_at_one_height_and_speed()
    {
        ThreatClass threat = scene.Level("c", 250, 80, flight: FlightKind.Cruise).Threats[0];
        GeoPoint from = From(300_000);
        GeoPoint over = Geodesic.Direct(Target, 2.0, 150_000).Point;
        PlacedPath path = Path(threat, from, over);
        double first = Geodesic.Inverse(from, over).DistanceMetres;
        double last = Geodesic.Inverse(over, Target).DistanceMetres;
        Assert.Equal((first + last) / 250, path.FlightSeconds, 1e-6);
        Assert.Equal(0, (path.PositionAt(last / 250) - Ecef.Of(over with { HeightMetres = 230 })).Length, 1e-3);
        Assert.Equal(0, (path.PositionAt(0) - Ecef.Of(Target with { HeightMetres = 230 })).Length, 1e-3);
        Assert.Equal(230, path.PositionAt(path.FlightSeconds * 0.7).HeightMetres(), 1e-6);
        Assert.Equal(250, path.SpeedAt(10));
        Continuous(path);
    }

    [Fact]
    public void A_low_flyer_follows_the_ground()
    {
        ThreatClass threat = scene.Level("d", 50, 60).Threats[0];
        var slope = new Slope();
        PathResult result = PlacedPaths.Of(threat, scene.World, From(100_000), [], Target, slope);
        Assert.NotNull(result.Path);
        GeoPoint at = result.Path.PositionAt(1_000).ToGeoPoint();
        Assert.Equal(slope.HeightMetres(at.LatitudeRadians, at.LongitudeRadians) + 60, at.HeightMetres, 1e-3);
    }

    [Fact]
    public void An_aircraft_that_stands_off_turns_back_at_its_release()
    {
        ThreatClass threat = scene.Level("p", 300, 9_000, flight: FlightKind.Aircraft).Threats[0] with
        {
            StandOff = new StandOff("c", 2, scene.Claim(60_000)),
        };
        GeoPoint from = From(200_000);
        var path = Assert.IsType<PlacedStandOff>(Path(threat, from));
        Assert.Equal(60_000, Geodesic.Inverse(path.ReleasePoint, Target).DistanceMetres, 1e-3);
        Assert.Equal(140_000 / 300.0, path.ReleaseSecondsToGo, 1e-3);
        Assert.Equal(2 * path.ReleaseSecondsToGo, path.FlightSeconds, 1e-9);
        var home = new GeoPoint(from.LatitudeRadians, from.LongitudeRadians, 9_150);
        Assert.Equal(0, (path.PositionAt(0) - Ecef.Of(home)).Length, 1e-3);
        Assert.Equal(0, (path.PositionAt(path.FlightSeconds) - Ecef.Of(home)).Length, 1e-3);
        Assert.Equal(0, (path.PositionAt(path.ReleaseSecondsToGo) - Ecef.Of(path.ReleasePoint)).Length, 1e-3);
        Continuous(path);

        ThreatClass weapon = scene.Level("c", 250, 80, flight: FlightKind.Cruise).Threats[1];
        PlacedPath released = Path(weapon, path.ReleasePoint);
        Assert.Equal(60_000 / 250.0, released.FlightSeconds, 1e-3);
    }

    [Fact]
    public void What_has_no_path_says_why()
    {
        GeoPoint from = From(200_000);
        ThreatClass ballistic = scene.Ballistic("b", 300_000).Threats[0];
        ThreatClass depressed = scene.Depressed("a", 400_000, 40_000, 1_500).Threats[1];
        ThreatClass drone = scene.Level("d", 50, 60).Threats[2];
        ThreatClass aircraft = scene.Level("p", 300, 9_000, flight: FlightKind.Aircraft).Threats[3] with
        {
            StandOff = new StandOff("d", 1, scene.Claim(250_000)),
        };
        Assert.Equal(PathFault.NoDistance, Fault(ballistic, Target));
        Assert.Equal(PathFault.NoDistance, Fault(depressed, Target));
        Assert.Equal(PathFault.NoDistance, Fault(drone, Target));
        Assert.Equal(PathFault.OutOfReach, Fault(ballistic with { HeightMetres = scene.Claim(100) }, from));
        Assert.Equal(PathFault.NoHeight, Fault(depressed with { HeightMetres = null }, from));
        Assert.Equal(PathFault.NoSpeed, Fault(depressed with { SpeedMetresPerSecond = scene.Claim(0) }, from));
        Assert.Equal(
            PathFault.OutOfReach, Fault(depressed with { BallisticCoefficient = scene.Claim(200) }, from));
        Assert.Equal(PathFault.NoSpeed, Fault(drone with { SpeedMetresPerSecond = null }, from));
        Assert.Equal(PathFault.NoHeight, Fault(drone with { HeightMetres = null }, from));
        Assert.Equal(PathFault.ReleaseBehindStart, Fault(aircraft, from));
        Assert.Equal(PathFault.None, Fault(depressed with { SpeedMetresPerSecond = null }, from));
    }

    private static GeoPoint From(double metres, double height = 0) =>
        Geodesic.Direct(Target, 1.1, metres).Point with { HeightMetres = height };

    /// <summary>Where the threat is moves at the speed it is said to have.</summary>
    private static void Continuous(PlacedPath path)
    {
        const double half = 0.01;
        for (int part = 1; part < 100; part++)
        {
            double seconds = path.FlightSeconds * (part + 0.37) / 101;
            double way = (path.PositionAt(seconds - half) - path.PositionAt(seconds + half)).Length;
            Assert.Equal(path.SpeedAt(seconds), way / (2 * half), path.SpeedAt(seconds) * 3e-3);
        }
    }

    private PlacedPath Path(ThreatClass threat, GeoPoint from, params GeoPoint[] route)
    {
        PathResult result = PlacedPaths.Of(threat, scene.World, from, route, Target, Plain);
        Assert.Equal(PathFault.None, result.Fault);
        Assert.NotNull(result.Path);
        return result.Path;
    }

    private PathFault Fault(ThreatClass threat, GeoPoint from) =>
        PlacedPaths.Of(threat, scene.World, from, [], Target, Plain).Fault;

    private sealed class Slope : Ground
    {
        public override double HeightMetres(double latitudeRadians, double longitudeRadians) =>
            1_000 * (latitudeRadians + longitudeRadians);
    }
}
