using Stockade.Defense;

namespace Stockade.Validation.Tests;

/// <summary>Wilkening, "A simple model for calculating ballistic missile defense effectiveness", Science and Global
/// Security 8 (2000), 183-215, and the binomial that his formulas are.</summary>
public sealed class BarrageCases
{
    [Fact]
    public void Wilkening_113_rounds_at_20_threats_and_116_in_whole_rounds()
    {
        BarrageSize size = Barrage.Size(threats: 20, track: 0.99, kill: 0.7, goal: 0.8);
        Assert.True(size.Feasible);
        Near(5.65361440798352, size.PerThreat, 1e-9);
        Near(113.07228815967039, size.Total, 1e-9);
        Assert.Equal(113, Math.Round(size.Total));
        Assert.Equal(0.7965, size.NoLeakAtRoundedTotal, 5e-5);
        Assert.Equal(116, size.WholeTotal);
        Assert.True(size.NoLeakAtWholeTotal >= 0.8);
        Assert.True(Barrage.NoLeak(20, 0.99, 0.7, 115) < 0.8);
    }

    [Theory]
    [InlineData(4, 0.9457416090031758)]
    [InlineData(5, 0.956352499790037)]
    [InlineData(10, 0.9779327685429285)]
    [InlineData(20, 0.9889048329050316)]
    public void Smallest_track_probability_for_no_leak_with_0_8(int threats, double expected)
    {
        Near(expected, Barrage.SmallestTrack(threats, 0.8), 1e-12);
        Assert.False(Barrage.Size(threats, expected - 1e-9, 0.7, 0.8).Feasible);
        Assert.True(Barrage.Size(threats, expected + 1e-6, 0.7, 0.8).Feasible);
    }

    [Theory]
    [InlineData(5, 0.99, 0.8, 2, 0.7754113223777213, 0.24800000000000044, 0.4854886198460273, 0.9777492937052414)]
    [InlineData(10, 1.0, 0.7, 4, 0.9218895723334809, 0.08099999999999996, 0.2834499955900511, 0.9971724187484541)]
    [InlineData(20, 0.99, 0.7, 6, 0.8060640814907614, 0.2144341999999999, 0.46058126176986175, 0.9807850960024678)]
    [InlineData(4, 0.95, 0.5, 4, 0.6291866898536682, 0.4375, 0.624218261107443, 0.9382608532905579)]
    [InlineData(10, 0.95, 0.85, 2, 0.4768740757416795, 0.7137499999999997, 0.8141290399869051, 0.8434040222331304)]
    public void Leaks_of_a_barrage(
        int threats, double track, double kill, int rounds, double none, double mean, double deviation,
        double atMostOne)
    {
        LeakDistribution leaks = LeakDistribution.PerTarget(threats, track, kill, rounds);
        Near(none, leaks.Exactly(0), 1e-9);
        Near(mean, leaks.Mean, 1e-9);
        Near(deviation, leaks.StandardDeviation, 1e-9);
        Near(atMostOne, leaks.AtMost(1), 1e-9);
        LeakDistribution raid = LeakDistribution.WholeRaid(threats, track, kill, rounds);
        Near(mean, raid.Mean, 1e-9);
        Assert.True(track == 1 || raid.Exactly(threats) > leaks.Exactly(threats));
    }

    [Theory]
    [InlineData(0.5, 2, 0.75, 1.5)]
    [InlineData(0.5, 3, 0.875, 1.75)]
    [InlineData(0.5, 4, 0.9375, 1.875)]
    [InlineData(0.7, 2, 0.91, 1.3)]
    [InlineData(0.7, 3, 0.973, 1.39)]
    [InlineData(0.7, 4, 0.9919, 1.417)]
    [InlineData(0.8, 2, 0.96, 1.2)]
    [InlineData(0.8, 3, 0.992, 1.24)]
    [InlineData(0.8, 4, 0.9984, 1.248)]
    [InlineData(0.9, 2, 0.99, 1.1)]
    [InlineData(0.9, 3, 0.999, 1.11)]
    [InlineData(0.9, 4, 0.9999, 1.111)]
    public void Shoot_look_shoot(double kill, int shotsMax, double killed, double shots)
    {
        Near(killed, ShootLookShoot.Kill(kill, shotsMax), 1e-12);
        Near(shots, ShootLookShoot.Shots(kill, shotsMax), 1e-12);
    }

    [Theory]
    [InlineData(10, 4, 0.7, 0.7839862848999998, 0.23400000000000007)]
    [InlineData(44, 15, 0.56, 0.23185851158631413, 1.3861759999999996)]
    [InlineData(64, 20, 0.8, 0.8737859230561754, 0.1343999999999999)]
    public void A_magazine_spread_evenly(int rounds, int threats, double kill, double none, double leaks)
    {
        MagazineResult result = LimitedMagazine.Uniform(rounds, threats, kill);
        Near(none, result.NoLeak, 1e-9);
        Near(leaks, result.Leaks, 1e-9);
        Assert.Equal(rounds, result.Used);
    }

    [Theory]
    [InlineData(10, 4, 0.7, 0.9894079215999999, 0.012332055600000011, 5.696668492000001)]
    [InlineData(44, 15, 0.56, 0.9989576837423588, 0.0015412557189557847, 26.782962043359007)]
    [InlineData(64, 20, 0.8, 1.0, 5.482998314891956e-18, 25.0)]
    public void A_magazine_used_one_look_at_a_time(
        int rounds, int threats, double kill, double none, double leaks, double used)
    {
        MagazineResult result = LimitedMagazine.Sequential(rounds, threats, kill);
        Near(none, result.NoLeak, 1e-9);
        Near(leaks, result.Leaks, 1e-9);
        Near(used, result.Used, 1e-9);
    }

    private static void Near(double expected, double actual, double tolerance) =>
        Assert.InRange(actual, expected - tolerance * Math.Max(1, Math.Abs(expected)),
            expected + tolerance * Math.Max(1, Math.Abs(expected)));
}
