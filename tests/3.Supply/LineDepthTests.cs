using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>Ramps, cycles, licences, qualification, minimum rates and expansions, worked by hand.</summary>
public sealed class LineDepthTests
{
    private const double Day = 86400;
    private static readonly DateOnly NewYear = Draft.Date(2023, 1, 1);

    /// <summary>One round a day to the stock of the United States, in 2023 until a month's end.</summary>
    private static Draft Stocked(int months, double perDay = 1) =>
        new Draft(NewYear, NewYear.AddMonths(months).AddDays(-1)).Item("mse").Party("us", "mse", 1)
            .Line("camden", "us", "mse", perDay);

    private static Draft With(Draft draft, Func<Line, Line> change)
    {
        draft.Lines[0] = change(draft.Lines[0]);
        return draft;
    }

    private static int[] Made(Draft draft, string party = "us") =>
        draft.Run().Flows(draft.Plan, Flow.Made, draft.Holding(party, "mse"));

    [Fact]
    public void A_linear_ramp_makes_the_integral_of_its_slope()
    {
        Draft draft = Stocked(3);
        With(draft, line => line with
        {
            Ramp = RampKind.Linear,
            Capacity = [line.Capacity[0], new CapacityStep(Draft.Date(2023, 3, 1), draft.Value(3))],
        });

        // From 1 to 3 over 59 days: by day 31 it is at 1 + 62/59, so January is 31 x (1 + 31/59) = 47.29; January and
        // February are 59 x 2 = 118; March is 31 x 3.
        Assert.Equal([47, 118 - 47, 93], Made(draft));
    }

    [Fact]
    public void Rounds_are_handed_over_at_the_first_month_end_a_cycle_after_their_start()
    {
        Draft draft = Stocked(6);
        With(draft, line => line with { Cycle = draft.Value(60 * Day) });

        // Started on 31 January, 28 February, 31 March, 30 April: 60 days later is 1 April, 29 April, 30 May, 29 June.
        Assert.Equal([0, 0, 0, 31 + 28, 31, 30], Made(draft));
        LineOutcome line = draft.Run().Line(0);
        Assert.Equal((181, 120, 61), (line.Started, line.HandedOver, line.InWork));
    }

    [Fact]
    public void Components_are_taken_at_the_start_of_a_cycle()
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 2, 28)).Item("mse").Item("seeker", 0, ItemKind.Component)
            .Party("us", "mse", 1).Party("boeing", "seeker", 50)
            .Line("camden", "us", "mse", 1, 1, 1, null, ("seeker", 1));
        With(draft, line => line with { Cycle = draft.Value(300 * Day) });
        SupplyRun run = draft.Run();
        Assert.Equal([31, 19], run.Flows(draft.Plan, Flow.BuiltIn, draft.Holding("boeing", "seeker")));
        Assert.Equal(0, run.Line(0).HandedOver);
        Assert.Equal(50, run.Line(0).InWork);
    }

    [Fact]
    public void What_is_under_way_counts_against_the_orders_it_is_made_for()
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 6, 30)).Item("mse").Party("lockheed").Party("poland")
            .Line("camden", "lockheed", "mse", 1).Order("pl", "poland", "mse", 40, NewYear);
        With(draft, line => line with { Cycle = draft.Value(50 * Day) });
        Assert.Equal([0, 0, 31, 9, 0, 0], Made(draft, "lockheed"));
    }

    [Fact]
    public void A_line_starts_nothing_outside_its_licence()
    {
        Draft draft = Stocked(4);
        With(draft, line => line with
        {
            Licensed = new DateSpan(Draft.Date(2023, 1, 11), Draft.Date(2023, 3, 10)),
        });
        Assert.Equal([21, 28, 10, 0], Made(draft));
        Assert.Equal(10 + 21 + 30, draft.Run().Line(0).LostToLicence, 9);
    }

    [Fact]
    public void Capacity_counts_after_qualification()
    {
        Draft draft = Stocked(3);
        With(draft, line => line with { Qualifying = draft.Value(41 * Day) });
        Assert.Equal([0, 18, 31], Made(draft));
        Assert.Equal(41, draft.Run().Line(0).LostToQualifying, 9);
    }

    [Fact]
    public void Below_its_minimum_rate_a_line_stands_and_restarts_later()
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 6, 30)).Item("mse").Party("lockheed").Party("poland")
            .Line("camden", "lockheed", "mse", 1).Order("a", "poland", "mse", 41, NewYear)
            .Order("b", "poland", "mse", 90, Draft.Date(2023, 4, 3));
        With(draft, line => line with { MinimumPerDay = draft.Value(0.5), Restart = draft.Value(20 * Day) });

        // February asks for 10 of at least 14: the line stands until April, restarts on 21 April, and by the end of May
        // has made 31 + 10 + 31; June asks for 131 - 72 = 59.
        Assert.Equal([31, 0, 0, 10, 31, 30], Made(draft, "lockheed"));
        LineOutcome line = draft.Run().Line(0);
        Assert.Equal(28 + 31, line.LostToOrders, 9);
        Assert.Equal(20, line.LostToQualifying, 9);
    }

    [Fact]
    public void A_line_that_makes_to_stock_never_stands()
    {
        Draft draft = Stocked(2);
        With(draft, line => line with { MinimumPerDay = draft.Value(5) });
        Assert.Equal([31, 28], Made(draft));
    }

    [Fact]
    public void An_expansion_counts_after_its_lag_once_the_account_holds_its_cost()
    {
        Draft draft = Stocked(4);
        draft.Account("industry", "us", (Draft.Date(2023, 1, 5), null, 60), (Draft.Date(2023, 2, 10), null, 60));
        With(draft, line => line with
        {
            Expansions =
            [
                new Expansion(draft.Value(2), Draft.Date(2023, 1, 20), "industry", draft.Value(100),
                    draft.Value(10 * Day)),
            ],
        });

        // Paid on 10 February, counts from 20 February on: nine days of it in February.
        Assert.Equal([31, 28 + (9 * 2), 93, 90], Made(draft));
        SupplyRun run = draft.Run();
        Assert.Equal(20, run.AvailableUsd(0));
        Assert.Equal(100, run.Record.ObligatedUsd(1)[0]);
        Assert.Equal(21 * 2, run.Line(0).LostToMoney, 9);
        Assert.Equal(
            [60, 20, 20, 20], Enumerable.Range(0, 4).Select(month => run.Record.AvailableUsd(month)[0]));
    }

    [Fact]
    public void An_expansion_without_an_account_is_paid_on_its_day_and_shares_in_realised_and_yield()
    {
        Draft draft = Stocked(2, 0);
        With(draft, line => line with
        {
            Realised = draft.Value(0.5),
            Yield = draft.Value(0.5),
            Expansions = [new Expansion(draft.Value(4), NewYear, null, null, draft.Value(31 * Day))],
        });
        Assert.Equal([0, 28], Made(draft));
    }

    [Fact]
    public void Announced_capacity_is_what_was_started_what_was_lost_and_less_than_two_rounds()
    {
        Draft draft = new Draft(NewYear, Draft.Date(2024, 12, 31)).Item("mse").Item("seeker", 0, ItemKind.Component)
            .Party("lockheed").Party("poland").Party("boeing", "seeker", 120)
            .Line("camden", "lockheed", "mse", 0.7, 1, 1, null, ("seeker", 1))
            .Order("a", "poland", "mse", 100, NewYear).Order("b", "poland", "mse", 200, Draft.Date(2024, 2, 3));
        With(draft, line => line with
        {
            Qualifying = draft.Value(25 * Day),
            Licensed = new DateSpan(NewYear, Draft.Date(2024, 10, 15)),
            MinimumPerDay = draft.Value(0.2),
            Restart = draft.Value(40 * Day),
        });
        LineOutcome line = draft.Run().Line(0);
        double lost = line.LostToOrders + line.LostToLicence + line.LostToQualifying + line.LostToComponents;
        Assert.All(
            (double[])[line.LostToOrders, line.LostToLicence, line.LostToQualifying, line.LostToComponents],
            rounds => Assert.True(rounds > 5));
        Assert.InRange((0.7 * 731) - line.Started - lost, 0, 2);
    }
}
