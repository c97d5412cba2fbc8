using CsCheck;

namespace Stockade.Defense.Tests;

/// <summary>Free flight over the turning, flattened Earth, and the burnout that hits a target.</summary>
public sealed class BallisticFlightTests
{
    private const double Degree = Math.PI / 180;

    private static readonly FlightForces Vacuum = new();

    private static readonly Gen<GeoPoint> Places =
        from latitude in Gen.Double[-80, 80]
        from longitude in Gen.Double[-180, 180]
        from height in Gen.Double[0, 2_000]
        select new GeoPoint(latitude * Degree, longitude * Degree, height);

    [Fact]
    public void Without_drag_the_jacobi_integral_is_constant() =>
        Gen.Select(Places, Gen.Double[0, 360], Gen.Double[20, 85], Gen.Double[1_000, 5_000]).Sample(
            (place, azimuth, angle, speed) =>
            {
                FlightState burnout = Burnout(place, azimuth * Degree, angle * Degree, speed);
                BallisticFlight flight = BallisticFlight.Fly(Vacuum, burnout, 0);
                Assert.Equal(FlightOutcome.Hit, flight.Outcome);
                double first = Vacuum.Jacobi(burnout);
                for (int part = 0; part <= 20; part++)
                {
                    double now = Vacuum.Jacobi(flight.At(flight.Seconds * part / 20));
                    Assert.Equal(first, now, Math.Abs(first) * 1e-9);
                }
            },
            iter: 100);

    [Fact]
    public void A_tighter_tolerance_moves_the_impact_by_less_than_a_centimetre()
    {
        var forces = new FlightForces { Air = StandardAtmosphere.Instance, BallisticCoefficient = 5_000 };
        FlightState burnout = Burnout(new GeoPoint(0.8, 0.3, 0), 1.2, 0.8, 4_500);
        Ecef exact = BallisticFlight.Fly(forces, burnout, 0, 1e-14).End.Position;
        double coarse = (BallisticFlight.Fly(forces, burnout, 0, 1e-7).End.Position - exact).Length;
        double usual = (BallisticFlight.Fly(forces, burnout, 0).End.Position - exact).Length;
        Assert.True(usual < 0.01, $"{usual} m");
        Assert.True(usual < coarse / 10, $"{usual} m at the usual tolerance, {coarse} m at a coarse one");
    }

    [Fact]
    public void More_drag_means_a_slower_impact()
    {
        double before = double.PositiveInfinity;
        foreach (double coefficient in (double[])[double.PositiveInfinity, 20_000, 10_000, 5_000, 2_000, 500])
        {
            var forces = new FlightForces
            {
                Air = StandardAtmosphere.Instance, BallisticCoefficient = coefficient, DragOnAscent = false,
            };
            BallisticFlight flight = BallisticFlight.Fly(
                forces, Burnout(new GeoPoint(0.7, 0.5, 0), 0.3, 0.75, 2_500), 0);
            double speed = flight.End.Velocity.Length;
            Assert.True(speed < before, $"{speed} m/s at {coefficient} kg/m2, {before} m/s with less drag");
            before = speed;
        }
    }

    /// <summary>A body thrown straight up at the equator falls behind the turning ground: by 4/3 omega v^3 / g^2 to the
    /// west in the flat limit (Landau and Lifshitz, "Mechanics", section 39).</summary>
    [Fact]
    public void What_is_thrown_straight_up_comes_down_to_the_west()
    {
        var round = new FlightForces { J2 = 0, SphereMetres = Wgs84.EquatorialMetres };
        const double speed = 100;
        var start = new Ecef(Wgs84.EquatorialMetres, 0, 0);
        BallisticFlight flight = BallisticFlight.Fly(round, new FlightState(start, new Ecef(speed, 0, 0)), 0);
        double spin = Wgs84.RotationRadiansPerSecond;
        double gravity = Wgs84.GravitationalParameter / (Wgs84.EquatorialMetres * Wgs84.EquatorialMetres)
            - (spin * spin * Wgs84.EquatorialMetres);
        double west = 4.0 / 3 * spin * speed * speed * speed / (gravity * gravity);
        Assert.Equal(-west, flight.End.Position.Y, west * 1e-3);
    }

    [Fact]
    public void A_flight_that_never_comes_down_ends_all_the_same()
    {
        var start = new Ecef(7_000_000, 0, 0);
        double circular = Math.Sqrt(Wgs84.GravitationalParameter / 7_000_000);
        FlightForces still = Vacuum with { RotationRadiansPerSecond = 0 };
        BallisticFlight orbit = BallisticFlight.Fly(still, new FlightState(start, new Ecef(0, circular, 1)), 0);
        Assert.Equal(FlightOutcome.LimitReached, orbit.Outcome);
        Assert.InRange(orbit.Seconds, BallisticFlight.SecondsMax, 2 * BallisticFlight.SecondsMax);
        BallisticFlight gone = BallisticFlight.Fly(still, new FlightState(start, new Ecef(12_000, 0, 0)), 0);
        Assert.Equal(FlightOutcome.Escaped, gone.Outcome);
    }

    [Fact]
    public void The_record_between_steps_follows_the_flight()
    {
        var forces = new FlightForces { Air = StandardAtmosphere.Instance, BallisticCoefficient = 3_000 };
        FlightState burnout = Burnout(new GeoPoint(0.8, 0.3, 0), 2, 0.7, 3_000);
        BallisticFlight usual = BallisticFlight.Fly(forces, burnout, 0);
        BallisticFlight exact = BallisticFlight.Fly(forces, burnout, 0, 1e-14);
        for (int part = 0; part <= 200; part++)
        {
            double seconds = usual.Seconds * part / 200;
            double off = (usual.At(seconds).Position - exact.At(seconds).Position).Length;
            Assert.True(off < 0.05, $"{off} m at {seconds} s");
        }
    }

    [Fact]
    public void A_burnout_is_found_that_comes_down_within_a_metre_of_the_target() =>
        Gen.Select(Places, Gen.Double[0, 360], Gen.Double[60_000, 3_000_000], Gen.Double[0.4, 3], Gen.Int[0, 2]).Sample(
            (from, azimuth, range, share, kind) =>
            {
                GeodesicEnd end = Geodesic.Direct(from, azimuth * Degree, range);
                GeoPoint to = end.Point with { HeightMetres = 2_000 - from.HeightMetres };
                FlightForces forces = kind == 0 ? Vacuum : WithAir(8_000);
                double level = BallisticHit.MinimumEnergy(range)!.Value.ApogeeMetres;
                double? apogee = kind == 2 ? Math.Max(20_000, level * share) : null;
                AimResult aim = BallisticAim.Find(forces, from, to, apogee);
                Assert.NotNull(aim.Flight);
                Assert.True((aim.Flight.End.Position - Ecef.Of(to)).Length < BallisticAim.MissMax);
                Assert.Equal(apogee ?? aim.Flight.ApogeeMetres, aim.Flight.ApogeeMetres, 1.0);
            },
            iter: 60);

    [Fact]
    public void The_minimum_energy_burnout_is_hardly_faster_than_any_other()
    {
        var from = new GeoPoint(0.75, 0.4, 0);
        GeoPoint to = Geodesic.Direct(from, 1.0, 900_000).Point;
        AimResult least = BallisticAim.Find(Vacuum, from, to, null);
        Assert.NotNull(least.Flight);
        foreach (double share in (double[])[0.7, 0.8, 0.9, 0.95, 1.05, 1.1, 1.2, 1.4])
        {
            AimResult other = BallisticAim.Find(Vacuum, from, to, least.Flight.ApogeeMetres * share);
            Assert.NotNull(other.Flight);
            double inertial = Inertial(from, other);
            Assert.True(inertial > Inertial(from, least) * 0.999, $"{inertial} m/s at {share} of the apogee");
        }
    }

    [Fact]
    public void A_target_out_of_reach_has_no_burnout()
    {
        var from = new GeoPoint(0.75, 0.4, 0);
        Assert.Null(BallisticAim.Find(Vacuum, from, from, null).Flight);
        GeoPoint to = Geodesic.Direct(from, 1.0, 900_000).Point;
        Assert.Null(BallisticAim.Find(Vacuum, from, to with { HeightMetres = 30_000 }, 20_000).Flight);
    }

    private static FlightForces WithAir(double coefficient) => new()
    {
        Air = StandardAtmosphere.Instance, BallisticCoefficient = coefficient, DragOnAscent = false,
    };

    private static double Inertial(GeoPoint from, AimResult aim)
    {
        FlightState state = Burnout(from, aim.AzimuthRadians, aim.AngleRadians, aim.MetresPerSecond);
        double spin = Wgs84.RotationRadiansPerSecond;
        var ground = new Ecef(-spin * state.Position.Y, spin * state.Position.X, 0);
        return (state.Velocity + ground).Length;
    }

    private static FlightState Burnout(GeoPoint place, double azimuth, double angle, double speed)
    {
        var frame = new LocalFrame(place);
        return new FlightState(frame.Origin, frame.Direction(azimuth, angle) * speed);
    }
}
