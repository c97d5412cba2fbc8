using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

public sealed class LineTests
{
    private static readonly DateOnly NewYear = Draft.Date(2023, 1, 1);

    [Theory]
    [InlineData(1.0, 1.0, 1.0)]
    [InlineData(0.29, 1.0, 1.0)]
    [InlineData(500 / 365.25, 0.9, 0.95)]
    [InlineData(0.01, 1.3, 0.5)]
    public void What_is_made_is_the_whole_part_of_the_integral_of_capacity(double perDay, double realised, double yield)
    {
        Draft draft = new Draft(NewYear, Draft.Date(2024, 12, 31)).Item("mse").Party("us", "mse", 1)
            .Line("camden", "us", "mse", perDay, yield, realised);
        SupplyPlan plan = draft.Plan;
        SupplyRun run = draft.Run();
        long made = 0;
        for (int month = 0; month < 24; month++)
        {
            made += run.Record.Of(Flow.Made, month)[0];
            int days = NewYear.AddMonths(month + 1).DayNumber - NewYear.DayNumber;
            double integral = perDay * realised * yield * days;
            Assert.True(made <= integral + 1e-6 && made > integral - 1 - 1e-6, $"month {month}: {made} of {integral}");
        }

        Assert.Equal(made, run.Made(0));
        Assert.Equal(1 + made, run.Closings(plan, 0)[^1]);
    }

    [Fact]
    public void A_rate_that_is_exact_in_decimals_is_exact_in_rounds()
    {
        SupplyRun run = new Draft(NewYear, NewYear.AddDays(99)).Item("mse").Party("us", "mse", 1)
            .Line("camden", "us", "mse", 0.29).Run();
        Assert.Equal(29, run.Made(0));
    }

    [Fact]
    public void Capacity_follows_its_steps()
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 3, 31)).Item("mse").Party("us", "mse", 1);
        draft.Line("camden", "us", "mse", 1);
        draft.Lines[0] = draft.Lines[0] with
        {
            Capacity =
            [
                new CapacityStep(Draft.Date(2023, 2, 15), draft.Value(2)),
                new CapacityStep(Draft.Date(2020, 1, 1), draft.Value(1)),
            ],
        };
        Assert.Equal([31, 14 + (2 * 14), 2 * 31], draft.Run().Flows(draft.Plan, Flow.Made, 0));
    }

    [Fact]
    public void A_line_builds_in_what_it_starts_and_stops_when_components_end()
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 3, 31)).Item("mse").Item("seeker", 0, ItemKind.Component)
            .Party("us", "mse", 1).Party("boeing", "seeker", 50)
            .Line("camden", "us", "mse", 1, 0.5, 1, null, ("seeker", 2));
        SupplyRun run = draft.Run();

        // 50 seekers are 25 starts, of which every second passes.
        Assert.Equal(12, run.Made(0));
        int seekers = draft.Holding("boeing", "seeker");
        Assert.Equal(48, run.Record.Total(Flow.BuiltIn, seekers));
        Assert.Equal(2, run.Closings(draft.Plan, seekers)[^1]);
    }

    [Fact]
    public void Two_lines_share_seekers_in_proportion_to_their_need()
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 1, 31)).Item("mse").Item("seeker", 0, ItemKind.Component)
            .Party("us", "mse", 1).Party("japan", "mse", 1).Party("boeing", "seeker", 40)
            .Line("camden", "us", "mse", 3, 1, 1, null, ("seeker", 1))
            .Line("nagoya", "japan", "mse", 1, 1, 1, null, ("seeker", 1));
        SupplyRun run = draft.Run();
        Assert.Equal(30, run.Made(0));
        Assert.Equal(10, run.Made(1));
    }

    [Fact]
    public void Components_of_the_month_are_made_before_they_are_built_in()
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 1, 31)).Item("mse").Item("seeker", 0, ItemKind.Component)
            .Party("us", "mse", 1).Party("boeing")
            .Line("camden", "us", "mse", 1, 1, 1, null, ("seeker", 1))
            .Line("zz-seekers", "boeing", "seeker", 0.5);
        SupplyRun run = draft.Run();
        Assert.Equal(15, run.Made(0));
        Assert.Equal(15, run.Made(1));
    }

    [Fact]
    public void A_line_of_a_firm_makes_to_order_only()
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 4, 30)).Item("mse").Party("lockheed").Party("poland")
            .Line("camden", "lockheed", "mse", 1).Order("pl", "poland", "mse", 40, NewYear)
            .Order("pl-2", "poland", "mse", 10, Draft.Date(2023, 4, 15));
        Assert.Equal([31, 9, 0, 10], draft.Run().Flows(draft.Plan, Flow.Made, draft.Holding("lockheed", "mse")));
        Assert.Equal([31, 9, 0, 10], draft.Run().Flows(draft.Plan, Flow.Received, draft.Holding("poland", "mse")));
    }

    [Fact]
    public void A_tied_line_serves_its_party_alone_and_then_its_stock()
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 2, 28)).Item("mse")
            .Party("mhi").Party("japan").Party("poland").Line("nagoya", "mhi", "mse", 1, 1, 1, "japan")
            .Order("pl", "poland", "mse", 40, NewYear)
            .Order("jp", "japan", "mse", 10, NewYear);
        SupplyRun run = draft.Run();
        Assert.Equal(0, run.Order(0).Delivered);
        Assert.Equal(10, run.Order(1).Delivered);
        Assert.Equal(59, run.Closings(draft.Plan, draft.Holding("japan", "mse"))[^1]);
    }

    [Fact]
    public void A_licensed_line_works_for_its_owner_unless_told_otherwise()
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 1, 31)).Item("mse").Party("japan").Party("poland")
            .Line("nagoya", "japan", "mse", 1).Order("pl", "poland", "mse", 40, NewYear);
        draft.Lines[0] = draft.Lines[0] with { LicenceFrom = "united-states" };
        SupplyRun run = draft.Run();
        Assert.Equal(0, run.Order(0).Delivered);
        Assert.Equal(31, run.Closings(draft.Plan, draft.Holding("japan", "mse"))[^1]);
    }

    [Fact]
    public void Capacity_without_components_is_lost_but_for_the_round_on_the_line()
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 2, 28)).Item("mse").Item("seeker", 0, ItemKind.Component)
            .Party("us", "mse", 1).Party("boeing")
            .Line("camden", "us", "mse", 1, 1, 1, null, ("seeker", 1)).Line("seekers", "boeing", "seeker", 100);
        draft.Lines[1] = draft.Lines[1] with
        {
            Capacity = [new CapacityStep(Draft.Date(2023, 2, 1), draft.Value(100))],
        };
        Assert.Equal([0, 29], draft.Run().Flows(draft.Plan, Flow.Made, draft.Holding("us", "mse")));
    }
}
