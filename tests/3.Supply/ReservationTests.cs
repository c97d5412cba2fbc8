using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>Rounds set aside for a shipment, day by day. The looks of January are the 1st, 8th, 15th and 22nd (days 0,
/// 7, 14, 21).</summary>
public sealed class ReservationTests
{
    private const double Day = 86400;
    private static readonly DateOnly NewYear = Draft.Date(2023, 1, 1);

    private static Draft Two(int stock, int floor = -1, int months = 4) =>
        new Draft(NewYear, NewYear.AddMonths(months).AddDays(-1)).Item("mse", 2).Party("us", "mse", stock, floor)
            .Party("ukraine").Party("poland");

    private static Transfer Gift(Draft draft, double count, int lead, double reserve) =>
        draft.Shipment("gift", "us", "ukraine", count, NewYear) with
        {
            Lead = draft.Value(lead * Day),
            Reserve = draft.Value(reserve * Day),
        };

    [Fact]
    public void Rounds_set_aside_are_not_given_elsewhere_nor_used_nor_fired()
    {
        Draft draft = Two(50);
        draft.Parties[0] = draft.Parties[0] with { Demands = [new RoutineUse(new ItemId("mse"), draft.Value(1))] };
        draft.Add(Gift(draft, 30, 60, 100)).Add(draft.Shipment("other", "us", "poland", 40, NewYear));
        SupplyRun run = draft.Begin(raidDays: [3]);
        int us = draft.Holding("us", "mse");
        Assert.True(run.Next(out int day));
        Assert.Equal(0, day);
        Assert.Equal(30, run.Transfer(0).Reserved);
        Assert.Equal(20, run.Transfer(1).Released);
        Assert.Equal(0, run.Magazine(us));
        run.Close(day);
        run.Finish();
        Assert.Equal(30, run.Transfer(0).Arrived);
        Assert.Equal(20, run.Transfer(1).Released);
        Assert.Equal(0, run.Record.Total(Flow.Used, us));
        Assert.Equal(30, run.Record.Total(Flow.Withdrawn, us));
        Assert.Equal(30, run.Record.Total(Flow.Returned, us));
        Assert.Equal(50, run.Record.Total(Flow.Sent, us));
    }

    [Fact]
    public void Later_rounds_are_set_aside_as_they_come_in_but_none_below_the_floor()
    {
        // 10 a month come in at month ends (31 days x 10/31, ...): of 25 wanted, 50 - 40 are free on the first day.
        Draft draft = Two(50, 40).Line("camden", "us", "mse", 10 / 31.0);
        draft.Add(Gift(draft, 25, 300, 365));
        SupplyRun run = draft.Begin();
        int[] held = [.. Steps(run).Where(step => step.Day is 0 or 31 or 59).Select(step => step.Reserved)];
        Assert.Equal([10, 20, 25], held);
        Assert.Equal(25, run.Transfer(0).Reserved);
        Assert.True(run.Magazine(draft.Holding("us", "mse")) >= 40);
    }

    [Fact]
    public void What_is_not_released_by_its_last_day_is_free_again()
    {
        // Set aside on day 0 for 40 days; released from day 50 on.
        Draft draft = Two(50);
        draft.Add(Gift(draft, 30, 50, 40)).Add(draft.Shipment("other", "us", "poland", 40, NewYear));
        SupplyRun run = draft.Begin();
        (int Day, int Reserved)[] steps = Steps(run);
        Assert.Equal(30, steps.Last(step => step.Day < 40).Reserved);
        Assert.Equal(0, steps.First(step => step.Day >= 40).Reserved);
        Assert.Contains(steps, step => step.Day == 40);
        TransferOutcome gift = run.Transfer(0);
        Assert.Equal((30, 0, 0), (gift.Expired, gift.Voided, gift.Reserved));

        // On the next look (1 March is day 59, 15 February day 45) the other shipment takes its 20; 10 are left.
        Assert.Equal(40, run.Transfer(1).Released);
        Assert.Equal(10, gift.Released);
    }

    [Fact]
    public void A_release_on_the_last_day_still_takes_from_what_was_set_aside()
    {
        Draft draft = Two(50);
        draft.Add(Gift(draft, 30, 40, 40));
        SupplyRun run = draft.Run();
        Assert.Equal((30, 0), (run.Transfer(0).Released, run.Transfer(0).Expired));
    }

    [Fact]
    public void Authority_for_part_posts_part_of_the_reservation()
    {
        // Authority covers 12 of 30 rounds at 2 dollars; the rest stays set aside until its last day.
        Draft draft = Two(50).Account("authority", "us", (NewYear, null, 24));
        draft.Add(Gift(draft, 30, 7, 60) with { DrawsOn = "authority" });
        SupplyRun run = draft.Begin();
        (int Day, int Reserved)[] steps = Steps(run);
        Assert.Equal(18, steps.Last(step => step.Day < 60).Reserved);
        Assert.Equal((12, 18), (run.Transfer(0).Released, run.Transfer(0).Expired));
        Assert.Equal(38, run.Magazine(draft.Holding("us", "mse")));
    }

    [Fact]
    public void A_reservation_is_voided_when_the_law_closes_and_made_again_when_it_opens()
    {
        Draft draft = Two(50);
        draft.Add(Gift(draft, 30, 90, 200));
        var gate = new GateOf((_, _, day) =>
            day.Month == 2 ? Gate.Until(Draft.Date(2023, 3, 1), "waits") : Gate.Open("permitted"));
        SupplyRun run = draft.Begin(gate);
        (int Day, int Reserved)[] steps = Steps(run);
        Assert.All(steps, step => Assert.Equal(
            NewYear.AddDays(step.Day).Month == 2 || step.Day >= 90 ? 0 : 30, step.Reserved));
        Assert.Equal((30, 30), (run.Transfer(0).Voided, run.Transfer(0).Arrived));
    }

    [Fact]
    public void A_reservation_is_voided_when_the_shipments_window_ends()
    {
        Draft draft = Two(50);
        draft.Add(Gift(draft, 30, 90, 200) with { Last = Draft.Date(2023, 2, 10) });
        SupplyRun run = draft.Begin();
        (int Day, int Reserved)[] steps = Steps(run);
        Assert.Contains((41, 0), steps);
        Assert.Equal((30, 0), (run.Transfer(0).Voided, run.Transfer(0).Released));
    }

    [Fact]
    public void What_lies_in_a_lot_is_free_again_when_the_lot_is_needed_for_something_else()
    {
        Draft draft = Two(50);
        draft.Add(Gift(draft, 30, 90, 200));
        SupplyRun run = draft.Begin();
        Assert.True(run.Next(out int day));
        run.Books.Reservations.VoidLot(0, new Cause(CauseKind.Age, 0, 0));
        Assert.Equal((0, 30), (run.Transfer(0).Reserved, run.Transfer(0).Voided));
        Assert.Equal(50, run.Magazine(draft.Holding("us", "mse")));
        run.Close(day);
        run.Finish();
        Assert.Equal(30, run.Transfer(0).Arrived);
    }

    [Fact]
    public void A_reservation_that_differs_from_its_account_is_found()
    {
        Draft draft = Two(50);
        draft.Add(Gift(draft, 30, 90, 200));
        SupplyRun run = draft.Begin();
        Assert.True(run.Next(out int day));
        run.Close(day);
        run.Books.Reservations.Tamper(0, -1);
        Assert.Contains(
            BookRules.ReservedIsReserved, Assert.Throws<InvariantException>(run.Finish).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_reservation_for_a_programme_is_said_to_change_nothing()
    {
        Draft draft = Two(50);
        draft.Add(draft.Programme("monthly", "us", "ukraine", 4, NewYear) with { Reserve = draft.Value(Day) });
        var diagnostics = new DiagnosticBag();
        Assert.NotNull(SupplyStage.Plan(draft.Inputs, diagnostics));
        Assert.Equal(DiagnosticCodes.SupplyStatedForNothing, Assert.Single(diagnostics.All).Code);
    }

    /// <summary>Runs to the end; rounds that stand reserved for the first transfer as each day ends.</summary>
    private static (int Day, int Reserved)[] Steps(SupplyRun run)
    {
        var steps = new List<(int, int)>();
        while (run.Next(out int day))
        {
            run.Close(day);
            steps.Add((day, run.Transfer(0).Reserved));
        }

        return [.. steps];
    }
}
