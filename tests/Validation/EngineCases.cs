using Stockade.Defense;
using Stockade.Defense.Tests;
using Stockade.Kernel;

namespace Stockade.Validation.Tests;

/// <summary>The raid engine itself, in scenes where windows and channels never bind, against the closed forms: the mean
/// of many raids lies within four standard errors. Fixed seed.</summary>
public sealed class EngineCases
{
    private const int Raids = 100_000;

    [Theory]
    [InlineData(5, 0.99, 0.8, 2, 0.7754113223777213, 0.24800000000000044, 0.4854886198460273, 0.9777492937052414)]
    [InlineData(10, 1.0, 0.7, 4, 0.9218895723334809, 0.08099999999999996, 0.2834499955900511, 0.9971724187484541)]
    [InlineData(20, 0.99, 0.7, 6, 0.8060640814907614, 0.2144341999999999, 0.46058126176986175, 0.9807850960024678)]
    [InlineData(4, 0.95, 0.5, 4, 0.6291866898536682, 0.4375, 0.624218261107443, 0.9382608532905579)]
    [InlineData(10, 0.95, 0.85, 2, 0.4768740757416795, 0.7137499999999997, 0.8141290399869051, 0.8434040222331304)]
    public void Barrage_with_common_mode_per_target(
        int threats, double track, double kill, int rounds, double none, double mean, double deviation,
        double atMostOne)
    {
        Scene scene = Scene.PerfectWindows(kill, rounds, 1);
        scene.CommonModePerTarget = 1 - track;
        Tallied tallied = Fight(scene, threats, threats * rounds);
        Share(none, tallied.NoLeak);
        Share(atMostOne, tallied.AtMostOne);
        Mean(mean, deviation, tallied.Leaks);
        Assert.Equal((long)Raids * threats * rounds, tallied.Fired);
    }

    [Fact]
    public void Barrage_with_common_mode_for_the_whole_raid()
    {
        Scene scene = Scene.PerfectWindows(0.5, 4, 1);
        scene.CommonModePerRaid = 0.05;
        LeakDistribution expected = LeakDistribution.WholeRaid(4, 0.95, 0.5, 4);
        Tallied tallied = Fight(scene, 4, 16);
        Share(expected.Exactly(0), tallied.NoLeak);
        Share(expected.AtMost(1), tallied.AtMostOne);
        Mean(expected.Mean, expected.StandardDeviation, tallied.Leaks);
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
    public void Shoot_look_shoot_at_one_threat(double kill, int shotsMax, double killed, double shots)
    {
        Tallied tallied = Fight(Scene.PerfectWindows(kill, 1, shotsMax), 1, shotsMax);
        Share(killed, tallied.NoLeak);
        double meanSquare = 0;
        for (int shot = 1; shot <= shotsMax; shot++)
        {
            double last = shot == shotsMax ? 1 : kill;
            meanSquare += shot * shot * Math.Pow(1 - kill, shot - 1) * last;
        }

        Mean(shots, Math.Sqrt(meanSquare - shots * shots), tallied.Fired);
    }

    [Theory]
    [InlineData(10, 4, 0.7, 0.9894079215999999, 0.012332055600000011, 5.696668492000001)]
    [InlineData(44, 15, 0.56, 0.9989576837423588, 0.0015412557189557847, 26.782962043359007)]
    [InlineData(64, 20, 0.8, 1.0, 5.482998314891956e-18, 25.0)]
    public void A_magazine_used_one_look_at_a_time(
        int rounds, int threats, double kill, double none, double leaks, double used)
    {
        Tallied tallied = Fight(Scene.PerfectWindows(kill, 1, rounds), threats, rounds);
        Share(none, tallied.NoLeak);

        // Leaks are rare and at most a few: their standard deviation from the sample, at least that of the mean itself.
        double squares = (double)tallied.LeaksSquared / Raids;
        double deviation = Math.Sqrt(Math.Max(squares, leaks));
        Mean(leaks, deviation, tallied.Leaks);

        // Rounds to the N-th success: variance N (1 - p) / p^2, an upper bound where the magazine cuts it off.
        Mean(used, Math.Sqrt(threats * (1 - kill)) / kill, tallied.Fired);
    }

    private sealed record Tallied(long NoLeak, long AtMostOne, long Leaks, long LeaksSquared, long Fired);

    private static Tallied Fight(Scene scene, int threats, int rounds)
    {
        var fight = new RaidFight(scene.Tables(0));
        int[] sizes = [threats];
        long none = 0;
        long atMostOne = 0;
        long leaks = 0;
        long squares = 0;
        long fired = 0;
        for (uint raid = 0; raid < Raids; raid++)
        {
            var input = new RaidInput
            {
                Threats = sizes, Units = 1, Entity = 1, Stream = ChanceStream.Validation,
            };
            RaidOutcome outcome = fight.Fight(input, [rounds], new Chance(2024, 0, raid));
            int leaked = outcome.Leaked[0];
            none += leaked == 0 ? 1 : 0;
            atMostOne += leaked <= 1 ? 1 : 0;
            leaks += leaked;
            squares += leaked * leaked;
            fired += outcome.Fired[0];
        }

        return new Tallied(none, atMostOne, leaks, squares, fired);
    }

    private static void Share(double expected, long count) =>
        Mean(expected, Math.Sqrt(Math.Max(0, expected * (1 - expected))), count);

    private static void Mean(double expected, double deviation, long sum)
    {
        double slack = 4 * deviation / Math.Sqrt(Raids) + 1e-12;
        Assert.InRange((double)sum / Raids, expected - slack, expected + slack);
    }
}
