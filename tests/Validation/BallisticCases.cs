using Stockade.Defense;

namespace Stockade.Validation.Tests;

/// <summary>Free flight over a sphere of 6,371 km with mu = 3.986004418e14, no air, no rotation (Bate, Mueller and
/// White, "Fundamentals of Astrodynamics", 1971, section 6.2): the closed form, and the integrator with everything else
/// switched off.</summary>
public sealed class BallisticCases
{
    private const double Degree = Math.PI / 180;

    [Theory]
    [InlineData(120, 1080.4713949589377, 44.73020351822438, 29.858292475639843, 157.30967810692331)]
    [InlineData(300, 1696.4810460449341, 44.32550879556096, 74.11020494650491, 251.03478969771209)]
    [InlineData(600, 2371.748285894103, 43.65101759112191, 146.41359810708184, 360.3926774023646)]
    [InlineData(1000, 3016.1183074131886, 42.75169598520317, 239.9384026439218, 474.36007036606776)]
    [InlineData(1300, 3400.911170183685, 42.07720478076413, 307.8718153403802, 548.4887018034552)]
    public void Minimum_energy(
        double rangeKilometres, double speed, double angleDegrees, double apogeeKilometres, double seconds)
    {
        BallisticHit hit = BallisticHit.MinimumEnergy(rangeKilometres * 1000) ?? throw new InvalidOperationException();
        Assert.Equal(speed, hit.MetresPerSecond, speed * 1e-6);
        Assert.Equal(angleDegrees, hit.AngleRadians / Degree, angleDegrees * 1e-6);
        Assert.Equal(apogeeKilometres * 1000, hit.ApogeeMetres, apogeeKilometres * 1e-3);
        Assert.Equal(seconds, hit.Seconds, seconds * 1e-6);
        Assert.Equal(rangeKilometres * 1000, hit.RangeMetres, rangeKilometres * 1e-3);
        Integrate(speed, angleDegrees, rangeKilometres, apogeeKilometres, seconds);

        BallisticHit byApogee =
            BallisticHit.WithApogee(rangeKilometres * 1000, hit.ApogeeMetres) ?? throw new InvalidOperationException();
        Assert.Equal(speed, byApogee.MetresPerSecond, speed * 1e-6);
    }

    [Theory]
    [InlineData(2000, 45, 420.61950328053547, 106.92948264609556, 304.1009115340823)]
    [InlineData(3000, 45, 985.5299601728502, 256.4270102215409, 489.7123591618615)]
    [InlineData(3000, 60, 822.1545464363575, 377.21238700803553, 591.877268185269)]
    [InlineData(3000, 25, 795.0950168084402, 94.08912926965114, 298.20496792498017)]
    [InlineData(4000, 40, 1874.2109433536402, 419.8277207272341, 666.0747349071503)]
    [InlineData(5000, 38, 3215.2877575092293, 700.8197228089375, 938.1971787842477)]
    public void The_hit_equation(
        double speed, double angleDegrees, double rangeKilometres, double apogeeKilometres, double seconds)
    {
        BallisticHit hit =
            BallisticHit.FromBurnout(speed, angleDegrees * Degree) ?? throw new InvalidOperationException();
        Assert.Equal(rangeKilometres * 1000, hit.RangeMetres, rangeKilometres * 1e-3);
        Assert.Equal(apogeeKilometres * 1000, hit.ApogeeMetres, apogeeKilometres * 1e-3);
        Assert.Equal(seconds, hit.Seconds, seconds * 1e-6);
        Integrate(speed, angleDegrees, rangeKilometres, apogeeKilometres, seconds);

        BallisticHit byApogee =
            BallisticHit.WithApogee(hit.RangeMetres, hit.ApogeeMetres) ?? throw new InvalidOperationException();
        Assert.Equal(speed, byApogee.MetresPerSecond, speed * 1e-9);
        Assert.Equal(angleDegrees, byApogee.AngleRadians / Degree, angleDegrees * 1e-9);
    }

    [Fact]
    public void What_does_not_come_down_or_does_not_rise_is_no_hit()
    {
        double escape = Math.Sqrt(2 * 3.986004418e14 / 6_371_000);
        Assert.Null(BallisticHit.FromBurnout(escape * (1 + 1e-12), 0.5));
        Assert.Null(BallisticHit.FromBurnout(3000, 0));
        Assert.Null(BallisticHit.FromBurnout(0, 0.5));
        Assert.Null(BallisticHit.MinimumEnergy(0));
        Assert.Null(BallisticHit.MinimumEnergy(Math.PI * 6_371_000));
        Assert.Null(BallisticHit.WithApogee(300_000, 0));
    }

    /// <summary>Published to 1e-4; the integrator keeps 1e-6.</summary>
    private static void Integrate(
        double speed, double angleDegrees, double rangeKilometres, double apogeeKilometres, double seconds)
    {
        var start = new Ecef(6_371_000, 0, 0);
        double angle = angleDegrees * Degree;
        var velocity = new Ecef(speed * Math.Sin(angle), speed * Math.Cos(angle) * 0.6, speed * Math.Cos(angle) * 0.8);
        BallisticFlight flight = BallisticFlight.Fly(FlightForces.Sphere, new FlightState(start, velocity), 0);
        Assert.Equal(FlightOutcome.Hit, flight.Outcome);
        Ecef end = flight.End.Position;
        double range = 6_371_000 * Math.Atan2(Math.Sqrt((end.Y * end.Y) + (end.Z * end.Z)), end.X);
        Assert.Equal(rangeKilometres * 1000, range, rangeKilometres * 1e-3);
        Assert.Equal(apogeeKilometres * 1000, flight.ApogeeMetres, apogeeKilometres * 1e-3);
        Assert.Equal(seconds, flight.Seconds, seconds * 1e-6);
        Assert.Equal(seconds / 2, flight.ApogeeSeconds, seconds * 1e-6);
        Assert.Equal(speed, flight.End.Velocity.Length, speed * 1e-6);
    }
}
