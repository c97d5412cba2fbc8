using CsCheck;
using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>War-reserve floors by the definitions of need that are in use.</summary>
public sealed class NeedTests
{
    private static readonly DateOnly NewYear = Draft.Date(2023, 1, 1);

    private static Draft With(Func<Draft, Need> need, double perDay = 0)
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 12, 31)).Item("mse", 2).Party("us", "mse", 1000, 0, perDay)
            .Party("ukraine");
        draft.Parties[0] = draft.Parties[0] with { Floors = [new Floor(new ItemId("mse"), need(draft))] };
        return draft;
    }

    private static int[] Floors(Draft draft)
    {
        SupplyRun run = draft.Run();
        return [.. Enumerable.Range(0, 12).Select(month => run.Record.Floor(month)[0])];
    }

    [Fact]
    public void A_stated_need_stands_still() =>
        Assert.All(Floors(With(draft => new StatedNeed(draft.Value(12)))), floor => Assert.Equal(12, floor));

    [Fact]
    public void A_level_of_effort_is_rate_times_time() => Assert.All(
        Floors(With(draft => new LevelOfEffort(draft.Value(1.5), draft.Time(30)))),
        floor => Assert.Equal(45, floor));

    /// <summary>Two rounds a target bring 0.7 to 0.91; three to 0.973.</summary>
    [Theory]
    [InlineData(0.7, 0.9, 20)]
    [InlineData(0.7, 0.95, 30)]
    [InlineData(1, 0.95, 10)]
    [InlineData(0, 0.95, 1000)]
    [InlineData(0.5, 0, 0)]
    public void Target_oriented_is_targets_times_rounds_for_the_wanted_kill(double kill, double wanted, int expected) =>
        Assert.All(
            Floors(With(draft => new TargetOriented(draft.Value(10), draft.Value(kill), draft.Value(wanted)))),
            floor => Assert.Equal(expected, floor));

    [Fact]
    public void Days_of_supply_follow_the_last_three_months_that_are_over()
    {
        // One round a day from the first day on; the floor of 60 days of supply is 60 once a month is over.
        int[] floors = Floors(With(draft => new DaysOfSupply(draft.Time(60), draft.Value(0.25)), 1));
        Assert.Equal([15, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60], floors);
    }

    [Fact]
    public void What_was_fired_raises_the_floor_for_three_months()
    {
        Draft draft = With(draft => new DaysOfSupply(draft.Time(30), null));
        SupplyRun run = draft.Begin(null, default(SupplyWatch), [40]);
        while (run.Next(out int day))
        {
            if (day == 40)
            {
                run.Post(new Fired(0, 90, day, "raid", "record"));
                Assert.Equal(0, run.Floor(0));
            }

            run.Close(day);
        }

        // 90 in February: 90 x 30 / (31 + 28) in March, / (31 + 28 + 31) in April, / (28 + 31 + 30) in May.
        Assert.Equal([0, 0, 46, 30, 30, 0], Enumerable.Range(0, 6).Select(month => run.Record.Floor(month)[0]));
    }

    [Fact]
    public void A_floor_that_rises_holds_back_a_programme()
    {
        Draft draft = With(draft => new DaysOfSupply(draft.Time(300), null), 2);
        draft.Add(draft.Programme("gift", "us", "ukraine", 80, NewYear));
        SupplyRun run = draft.Run();
        int[] closings = run.Closings(draft.Plan, 0);
        Assert.Equal(600, run.Record.Floor(3)[0]);
        Assert.Equal(80 + 80 + 80, run.Consignments.ToArray().Where(row => row.ReleasedOn < 90).Sum(row => row.Count));
        Assert.True(run.Transfer(0).Released < run.Transfer(0).Wanted);
        Assert.All(closings[5..], closing => Assert.True(closing <= 600));
    }

    [Fact]
    public void The_floor_of_every_month_is_what_its_definition_gives()
    {
        Cases.Each(Cases.Few, random =>
        {
            SupplyRun run = random.Begin(AuditFrequency.MonthEnds, journal: false);
            random.Finish(run);
            SupplyPlan plan = random.Plan;
            foreach (Party party in plan.Inputs.Parties)
            {
                foreach (Floor floor in party.Floors)
                {
                    int holding = plan.Holding(party.Id, floor.Item);
                    for (int month = 0; month < plan.Months.Count; month++)
                    {
                        double rounds = Plain(floor.Need, random.Draft.World, run.Record, plan, month, holding);
                        Assert.Equal((int)Math.Floor(rounds + 0.5), run.Record.Floor(month)[holding]);
                    }
                }
            }
        });
    }

    private static double Plain(
        Need need, World world, SupplyRecord record, SupplyPlan plan, int month, int holding)
    {
        if (need is not DaysOfSupply supply || month == 0)
        {
            return need.LeastRounds(world);
        }

        DateOnly horizon = plan.Date(0);
        DateOnly begin = plan.Months[Math.Max(0, month - 3)];
        int days = plan.Months[month].DayNumber - (begin < horizon ? horizon : begin).DayNumber;
        double used = Enumerable.Range(0, month).Where(before => before >= month - 3).Sum(before =>
            record.Of(Flow.Fired, before)[holding] + record.Of(Flow.Used, before)[holding]);
        return Math.Max(need.LeastRounds(world), world[supply.Lasting] / 86_400 * used / days);
    }
}
