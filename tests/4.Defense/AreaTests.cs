using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense.Tests;

public sealed class AreaTests
{
    private static readonly DateOnly First = new(2024, 1, 1);

    [Fact]
    public void Every_launch_is_stopped_by_one_layer_or_leaks()
    {
        AreaDefense area = Area(units: 3, coverage: 0.5, stock: 60, perDay: 0.4);
        DayOutcome sum = area.OpenOutcome();
        LayerStocks stocks = area.OpenStocks();
        int[] magazine = [400];
        for (int day = 0; day < 200; day++)
        {
            int launched = day * 7 % 23;
            area.Fight(Today(day, [launched], 3), magazine, stocks, new Chance(4, 0, 0), sum);
            int causes = Enum.GetValues<LeakCause>().Sum(cause => sum.Causes(cause, 0));
            Assert.Equal(sum.Launched[0], sum.KilledByBatteries[0] + sum.LayerKilled.Sum() + sum.Leaked[0]);
            Assert.Equal(sum.Launched[0] - sum.KilledByBatteries[0], causes);
            Assert.Equal(sum.Launched[0] - sum.KilledByBatteries[0], sum.LayerReached[0]);
            Assert.Equal(sum.LayerReached[0] - sum.LayerKilled[0], sum.LayerReached[1]);
            Assert.Equal(sum.Launched[0] - sum.Covered[0], sum.Causes(LeakCause.NotCovered, 0));
            Assert.InRange(stocks.Rounds(0), 0, int.MaxValue);
        }

        Assert.Equal(400, magazine[0] + sum.Fired[0]);
        Assert.True(sum.KilledByBatteries[0] > 0 && sum.LayerKilled[0] > 0 && sum.LayerKilled[1] > 0);
    }

    [Fact]
    public void A_layer_stops_covered_times_engaged_times_killed()
    {
        AreaDefense area = Area(units: 2, coverage: 0.4, stock: null, perDay: null);
        DayOutcome sum = area.OpenOutcome();
        LayerStocks stocks = area.OpenStocks();
        for (int day = 0; day < 20_000; day++)
        {
            area.Fight(Today(day, [10], 1), [1000], stocks, new Chance(5, 0, 0), sum);
        }

        // One battery of two: half the claimed coverage; every covered threat is shot at and killed with 0.8.
        Near(sum.Covered[0], sum.Launched[0], 0.2);
        Near(sum.Engaged[0], sum.Covered[0], 1);
        Near(sum.KilledByBatteries[0], sum.Engaged[0], 0.8);
        Near(sum.LayerEngaged[0], sum.LayerReached[0], 0.3);
        Near(sum.LayerKilled[0], sum.LayerEngaged[0], 0.6);
        Near(sum.LayerKilled[1], sum.LayerReached[1], 0.9 * 0.5);
    }

    [Fact]
    public void Without_batteries_nothing_is_covered_and_without_rounds_everything_covered_leaks_to_the_next_layer()
    {
        AreaDefense area = Area(units: 2, coverage: 1, stock: null, perDay: null);
        DayOutcome none = area.OpenOutcome();
        area.Fight(Today(0, [50], 0), [1000], area.OpenStocks(), new Chance(5, 0, 0), none);
        Assert.Equal(50, none.Causes(LeakCause.NotCovered, 0));
        Assert.Equal(0, none.Wanted[0]);
        DayOutcome empty = area.OpenOutcome();
        area.Fight(Today(0, [50], 2), [0], area.OpenStocks(), new Chance(5, 0, 0), empty);
        Assert.Equal(50, empty.Causes(LeakCause.NoRound, 0));
        Assert.Equal(50, empty.LayerReached[0]);
        Assert.Equal(50, empty.Wanted[0]);
        Assert.Equal(0, empty.Fired[0]);
    }

    [Fact]
    public void A_layer_fires_no_round_it_does_not_have_and_gets_its_rate_exactly()
    {
        AreaDefense area = Area(units: 1, coverage: 0, stock: 10, perDay: 0.3);
        DayOutcome sum = area.OpenOutcome();
        LayerStocks stocks = area.OpenStocks();
        for (int day = 0; day <= 1000; day++)
        {
            area.Fight(Today(day, [1000], 1), [0], stocks, new Chance(5, 0, 0), sum);
        }

        // 310 rounds in all, 1.5 an engagement, parts of a round lost or left over each day.
        Assert.InRange(sum.LayerEngaged[0], 150, 206);
        Assert.InRange(stocks.Rounds(0), 0, 1);
        stocks.Reset();
        Assert.Equal(10, stocks.Rounds(0));
    }

    [Fact]
    public void More_batteries_cover_the_same_threats_and_more()
    {
        AreaDefense area = Area(units: 4, coverage: 0.9, stock: null, perDay: null);
        for (int day = 0; day < 300; day++)
        {
            int previous = 0;
            for (int units = 0; units <= 6; units++)
            {
                DayOutcome outcome = area.OpenOutcome();
                area.Fight(Today(day, [30], units), [0], area.OpenStocks(), new Chance(8, 0, 0), outcome);
                Assert.InRange(outcome.Covered[0], previous, 30);
                previous = outcome.Covered[0];
            }
        }
    }

    [Fact]
    public void The_second_day_allocates_nothing()
    {
        AreaDefense area = Area(units: 3, coverage: 0.5, stock: 60, perDay: 0.4);
        DayOutcome sum = area.OpenOutcome();
        LayerStocks stocks = area.OpenStocks();
        int[] magazine = [100_000];
        int[] launched = [40];
        for (int day = 0; day < 100; day++)
        {
            area.Fight(Today(day, launched, 3), magazine, stocks, new Chance(4, 0, 0), sum);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        area.Fight(Today(5, launched, 3), magazine, stocks, new Chance(4, 0, 0), sum);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Units_follow_the_latest_step_that_has_begun()
    {
        AreaDefense area = Area(units: 3, coverage: 0.5, stock: 60, perDay: 0.4);
        Assert.Equal(0, area.UnitsOn(First.AddDays(-1)));
        Assert.Equal(3, area.UnitsOn(First));
        Assert.Equal(3, area.UnitsOn(First.AddYears(1)));
    }

    private static AreaDay Today(int day, int[] launched, int units) => new()
    {
        Day = day, Date = First.AddDays(day), Launched = launched, Units = units,
    };

    private static void Near(int part, int whole, double share)
    {
        double standardError = Math.Sqrt(share * (1 - share) / whole);
        Assert.InRange((double)part / whole, share - 4 * standardError - 1e-12, share + 4 * standardError + 1e-12);
    }

    private static AreaDefense Area(double units, double coverage, double? stock, double? perDay)
    {
        Scene scene = Scene.PerfectWindows(0.8, 1, 1);
        OtherLayer missiles = scene.Layer("missiles", stock, perDay, 1.5, ("threat", 0.3, 0.6));
        OtherLayer guns = scene.Layer("guns", null, null, null, ("threat", 0.9, 0.5));
        scene.Area("area", units, coverage, 0, missiles, guns);
        return DefenseStage.Prepare(scene.Built, scene.World).Areas[0];
    }
}
