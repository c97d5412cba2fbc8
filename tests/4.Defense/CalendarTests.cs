using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense.Tests;

public sealed class CalendarTests
{
    private static readonly int[] RecordedDrones = [310, 0, 77, 1, 2040, 415];
    private static readonly int[] RecordedMissiles = [3, 41, 12, 0, 28, 9];

    [Fact]
    public void Each_month_sums_to_its_recorded_total_over_days_areas_and_elsewhere()
    {
        var (scenario, world) = TwoAreas();
        var calendar = new RaidCalendar(scenario, world);
        for (uint replication = 0; replication < 50; replication++)
        {
            calendar.Draw(new Chance(1, 0, replication));
            for (int month = 0; month < 12; month++)
            {
                int drones = month < 6 ? RecordedDrones[month] : 500;
                int missiles = month < 6 ? RecordedMissiles[month] : 21;
                Assert.Equal(drones, Sum(calendar, month, 0) + calendar.Elsewhere(month, 0));
                Assert.Equal(missiles, Sum(calendar, month, 1) + calendar.Elsewhere(month, 1));
                Assert.Equal(0, calendar.Elsewhere(month, 0));
            }
        }
    }

    [Fact]
    public void Raids_fall_on_no_more_days_than_claimed_and_the_rarer_class_joins_the_commoner()
    {
        var (scenario, world) = TwoAreas();
        var calendar = new RaidCalendar(scenario, world);
        calendar.Draw(new Chance(1, 0, 3));
        for (int month = 0; month < calendar.Months; month++)
        {
            int[] days = [.. Enumerable.Range(0, calendar.Days).Where(day => calendar.MonthOf(day) == month)];
            int[] missiles = [.. days.Where(day => calendar.On(day, 0)[1] + calendar.On(day, 1)[1] > 0)];
            int[] drones = [.. days.Where(day => calendar.On(day, 0)[0] + calendar.On(day, 1)[0] > 0)];
            Assert.InRange(missiles.Length, 0, 4);
            Assert.InRange(drones.Length, 0, 20);
            if (calendar.Total(month, 0) > 400)
            {
                Assert.Subset(drones.ToHashSet(), missiles.ToHashSet());
            }
        }
    }

    [Fact]
    public void Areas_get_their_claimed_shares_on_average()
    {
        var (scenario, world) = TwoAreas();
        var calendar = new RaidCalendar(scenario, world);
        double north = 0;
        double all = 0;
        for (uint replication = 0; replication < 200; replication++)
        {
            calendar.Draw(new Chance(9, 0, replication));
            for (int day = 0; day < calendar.Days; day++)
            {
                north += calendar.On(day, 0)[0];
                all += calendar.On(day, 0)[0] + calendar.On(day, 1)[0];
            }
        }

        double standardError = Math.Sqrt(0.7 * 0.3 / all);
        Assert.InRange(north / all, 0.7 - 4 * standardError, 0.7 + 4 * standardError);
    }

    [Fact]
    public void Only_months_after_the_record_react_and_a_factor_of_one_changes_nothing()
    {
        var (scenario, world) = TwoAreas();
        var calendar = new RaidCalendar(scenario, world);
        calendar.Draw(new Chance(1, 0, 0));
        int[] before = Everything(calendar);
        calendar.Redraw(9, 1);
        calendar.Redraw(2, 3);
        Assert.Equal(before, Everything(calendar));
        calendar.Redraw(9, 1.5);
        Assert.Equal(750, Sum(calendar, 9, 0));
        Assert.Equal(500, Sum(calendar, 8, 0));
        Assert.Equal(500, Sum(calendar, 10, 0));
    }

    [Fact]
    public void The_reaction_runs_from_none_with_a_months_supply_to_the_elasticity_with_none()
    {
        Assert.Equal(1, RaidCalendar.ReactionFactor(0, 0));
        Assert.Equal(1, RaidCalendar.ReactionFactor(1, 1.5));
        Assert.Equal(1.25, RaidCalendar.ReactionFactor(0.5, 0.5));
        Assert.Equal(2, RaidCalendar.ReactionFactor(1, 0));
    }

    [Fact]
    public void A_horizon_that_cuts_a_month_sees_the_same_days_as_one_that_does_not()
    {
        var (whole, world) = TwoAreas();
        var (cut, cutWorld) = TwoAreas(new DateOnly(2024, 1, 17));
        var calendar = new RaidCalendar(whole, world);
        var later = new RaidCalendar(cut, cutWorld);
        calendar.Draw(new Chance(1, 0, 0));
        later.Draw(new Chance(1, 0, 0));
        for (int day = 0; day < later.Days; day++)
        {
            Assert.Equal(calendar.On(day + 16, 0).ToArray(), later.On(day, 0).ToArray());
        }
    }

    [Fact]
    public void Drawing_again_allocates_nothing()
    {
        var (scenario, world) = TwoAreas();
        var calendar = new RaidCalendar(scenario, world);
        calendar.Draw(new Chance(1, 0, 0));
        long before = GC.GetAllocatedBytesForCurrentThread();
        calendar.Draw(new Chance(1, 0, 1));
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static int Sum(RaidCalendar calendar, int month, int threat) =>
        Enumerable.Range(0, calendar.Days).Where(day => calendar.MonthOf(day) == month)
            .Sum(day => calendar.On(day, 0)[threat] + calendar.On(day, 1)[threat]);

    private static int[] Everything(RaidCalendar calendar) =>
        [.. Enumerable.Range(0, calendar.Days).SelectMany(
            day => calendar.On(day, 0).ToArray().Concat(calendar.On(day, 1).ToArray()))];

    /// <summary>Drones at two areas, 70 and 30 %; missiles at the first only, half of them, the others
    /// elsewhere.</summary>
    private static (Scenario Scenario, World World) TwoAreas(DateOnly? first = null)
    {
        var scene = new Scene();
        scene.Horizon = scene.Horizon with { First = first ?? scene.Horizon.First };
        scene.Level("drone", 50, 500).Ballistic("missile", 300_000);
        scene.Area("north", 1, 0.5, 5_000).Area("south", 1, 0.5, 5_000);
        List<RaidMonth> months = [];
        for (int month = 0; month < RecordedDrones.Length; month++)
        {
            var opening = new DateOnly(2024, month + 1, 1);
            months.Add(new RaidMonth(opening, "drone", RecordedDrones[month], 0, 0));
            months.Add(new RaidMonth(opening, "missile", RecordedMissiles[month], 0, 0));
        }

        scene.Raids = new RaidRecord(
            months,
            [
                new RaidShare("north", "drone", scene.Claim(0.7)), new RaidShare("south", "drone", scene.Claim(0.3)),
                new RaidShare("north", "missile", scene.Claim(0.5)),
            ],
            [
                new RaidClass("drone", scene.Claim(20), scene.Claim(500)),
                new RaidClass("missile", scene.Claim(4), scene.Claim(20.6)),
            ],
            scene.Claim(0), "invented", null);
        return (scene.Built, scene.World);
    }
}
