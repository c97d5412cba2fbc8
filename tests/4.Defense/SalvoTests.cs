using CsCheck;
using Stockade.Kernel;

namespace Stockade.Defense.Tests;

/// <summary>Salvo equations, with and without chance; channels under too many threats.</summary>
public sealed class SalvoTests
{
    [Fact]
    public void Exchange_after_exchange_ends_when_a_side_is_gone()
    {
        SalvoForce a = new() { Units = 4, Strike = 3, Defence = 1, StayingPower = 2 };
        SalvoForce b = new() { Units = 3, Strike = 3, Defence = 1, StayingPower = 2 };
        IReadOnlyList<SalvoResult> results = SalvoExchange.Many(a, b, 100);
        Assert.Equal(2.5, results[0].First.Units);
        Assert.Equal(3, results[0].Second.Units);
        Assert.Equal(4.5, results[0].Second.Uncapped);
        Assert.Single(results);
    }

    [Fact]
    public void Two_sides_that_cannot_hurt_each_other_stop_after_one_exchange()
    {
        SalvoForce wall = new() { Units = 4, Strike = 1, Defence = 5, StayingPower = 2 };
        SalvoResult result = Assert.Single(SalvoExchange.Many(wall, wall, 100));
        Assert.Equal(-8, result.First.Uncapped);
        Assert.Equal(0, result.First.Units);
    }

    [Fact]
    public void Without_luck_the_stochastic_salvo_is_that_of_Hughes()
    {
        Gen.Select(Gen.Int[1, 6], Gen.Int[0, 6], Gen.Int[0, 6], Gen.Int[1, 4]).Sample((units, shots, stops, staying) =>
        {
            StochasticForce side = new(units, shots, 1, stops, 1, staying);
            StochasticSalvo salvo = StochasticSalvo.At(side, side);
            SalvoForce force = new() { Units = units, Strike = shots, Defence = stops, StayingPower = staying };
            Assert.Equal(SalvoExchange.Once(force, force).First.Units, salvo.Mean, 1e-12);
            Assert.Equal(0, salvo.StandardDeviation, 1e-6);
        }, seed: "0000KOIKQ0K2");
    }

    [Fact]
    public void A_stochastic_salvo_small_enough_to_write_out_is_right()
    {
        // One unit a side; two shots at .5, one stop at .5: hits 2 with 1/4 x 1/2, 1 with 1/4 x 1/2 + 1/2 x 1/2.
        StochasticForce side = new(1, 2, 0.5, 1, 0.5, 2);
        StochasticSalvo salvo = StochasticSalvo.At(side, side);
        Assert.Equal(0.125, salvo.Hits(2), 1e-15);
        Assert.Equal(0.375, salvo.Hits(1), 1e-15);
        Assert.Equal(0.5, salvo.Hits(0), 1e-15);
        Assert.Equal(0.125 + 0.375 / 2, salvo.Mean, 1e-15);
        Assert.Equal(Math.Sqrt(0.125 + 0.375 / 4 - 0.3125 * 0.3125), salvo.StandardDeviation, 1e-15);
        Assert.Equal(0.125, salvo.LostAtLeast(1), 1e-15);
        Assert.Equal(1, salvo.LostAtLeast(0), 1e-15);
    }

    [Fact]
    public void A_stochastic_salvo_drawn_shot_by_shot_loses_as_much()
    {
        const int Draws = 100_000;
        StochasticForce side = new(3, 2, 0.7, 2, 0.5, 2);
        StochasticForce other = new(2, 4, 0.7, 3, 0.6, 2);
        StochasticSalvo salvo = StochasticSalvo.At(side, other);
        double sum = 0;
        for (uint draw = 0; draw < Draws; draw++)
        {
            Chance chance = new(2024, 0, draw);
            int good = Successes(chance, 1, 8, 0.7);
            int stopped = Successes(chance, 2, 6, 0.5);
            sum += Math.Min(3, Math.Max(0, good - stopped) / 2.0);
        }

        double slack = 4 * salvo.StandardDeviation / Math.Sqrt(Draws);
        Assert.InRange(sum / Draws, salvo.Mean - slack, salvo.Mean + slack);
    }

    [Fact]
    public void The_first_evenly_spaced_threat_to_get_through_is_that_of_a_queue_played_through()
    {
        Gen.Select(Gen.Int[1, 6], Gen.Double[1, 60], Gen.Double[0, 90], Gen.Double[1.01, 3]).Sample(
            (channels, cycle, window, excess) =>
            {
                Saturation saturation = new(channels, cycle, window);
                double rate = saturation.ServedPerSecond * excess;
                long first = saturation.FirstThrough(rate)!.Value;

                // A threat may come on the very edge of its window: a hair slower or quicker decides which side.
                Assert.Equal(-1, Played(saturation, rate * (1 - 1e-6), first - 1));
                Assert.InRange(Played(saturation, rate * (1 + 1e-6), first + 1), 1, first);
                Assert.Null(saturation.FirstThrough(saturation.ServedPerSecond));
            }, seed: "0000KOIKQ0K2");
    }

    [Fact]
    public void A_raid_at_its_highest_rate_is_stopped_and_just_above_it_is_not()
    {
        Saturation saturation = new(6, 30, 45);
        double highest = saturation.HighestPerSecond(60);
        Assert.Equal(9 * 6 / (9 * 30 - 45.0), highest, 1e-12);
        Assert.Equal(-1, Played(saturation, highest * (1 - 1e-9), 60));
        Assert.InRange(Played(saturation, highest * (1 + 1e-9), 60), 1, 60);
        Assert.Equal(double.PositiveInfinity, saturation.HighestPerSecond(12));
    }

    [Fact]
    public void Waiting_never_lets_more_through_and_the_rate_for_a_share_gives_that_share()
    {
        Gen.Select(Gen.Int[1, 12], Gen.Double[1, 60], Gen.Double[0, 90], Gen.Double[0.1, 3]).Sample(
            (channels, cycle, window, load) =>
            {
                Saturation saturation = new(channels, cycle, window);
                double rate = saturation.ServedPerSecond * load;
                double through = saturation.ShareThroughAtRandom(rate);
                Assert.InRange(through, 0, saturation.ShareThroughWithoutWaiting(rate) + 1e-12);
                Assert.True(through >= 1 - 1 / load - 1e-9);
                double share = saturation.ShareThroughAtRandom(saturation.PerSecondForShare(0.01));
                Assert.Equal(0.01, share, 1e-9);
            }, seed: "0000KOIKQ0K2");
    }

    [Fact]
    public void The_last_threat_may_get_fewer_shots()
    {
        Assert.Equal(4, new MagazineDepletion(7, 1, 2).Threats);
        Assert.Equal(4, new MagazineDepletion(8, 1, 2).Threats);
        Assert.Equal(1, new MagazineDepletion(1, 1, 2).Threats);
    }

    /// <summary>Ordinal of the first threat that waits longer than the window, or -1.</summary>
    private static long Played(Saturation saturation, double perSecond, long threats)
    {
        double[] free = new double[saturation.Channels];
        for (long threat = 0; threat < threats; threat++)
        {
            double arrives = threat / perSecond;
            int channel = Array.IndexOf(free, free.Min());
            double taken = Math.Max(arrives, free[channel]);
            if (taken - arrives > saturation.WindowSeconds + 1e-9)
            {
                return threat + 1;
            }

            free[channel] = taken + saturation.CycleSeconds;
        }

        return -1;
    }

    private static int Successes(Chance chance, ulong entity, int tries, double probability)
    {
        int good = 0;
        for (uint ordinal = 0; ordinal < tries; ordinal++)
        {
            bool isGood = chance.Uniform(ChanceStream.Validation, ChancePurpose.Kill, entity, ordinal) < probability;
            good += isGood ? 1 : 0;
        }

        return good;
    }
}
