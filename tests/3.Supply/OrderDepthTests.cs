using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>Beneficiaries, schedules, options, suspension and cancellation, worked by hand.</summary>
public sealed class OrderDepthTests
{
    private static readonly DateOnly NewYear = Draft.Date(2023, 1, 1);

    private static Draft Case(int months, int count, double perDay = 1) =>
        new Draft(NewYear, NewYear.AddMonths(months).AddDays(-1)).Item("mse", 2).Party("lockheed").Party("poland")
            .Party("ukraine").Line("camden", "lockheed", "mse", perDay).Order("a", "poland", "mse", count, NewYear);

    private static Draft With(Draft draft, Func<Order, Order> change, int order = 0)
    {
        draft.Orders[order] = change(draft.Orders[order]);
        return draft;
    }

    private static int[] Received(Draft draft, SupplyRun run, string party = "poland") =>
        run.Flows(draft.Plan, Flow.Received, draft.Holding(party, "mse"));

    [Fact]
    public void Rounds_go_to_the_beneficiary()
    {
        Draft draft = Case(2, 40);
        With(draft, order => order with
        {
            Beneficiary = new PartyId("ukraine"),
            Payer = new PartyId("poland"),
            Route = OrderRoute.PooledPurchase,
        });
        SupplyRun run = draft.Run();
        Assert.Equal([31, 9], Received(draft, run, "ukraine"));
        Assert.Equal([0, 0], Received(draft, run));
    }

    [Fact]
    public void A_tied_line_serves_its_partys_orders_for_others()
    {
        Draft draft = Case(1, 10);
        draft.Lines[0] = draft.Lines[0] with { TiedTo = new PartyId("poland") };
        With(draft, order => order with { Beneficiary = new PartyId("ukraine") });
        SupplyRun run = draft.Run();
        Assert.Equal([10], Received(draft, run, "ukraine"));
        Assert.Equal([21], Received(draft, run));
    }

    [Fact]
    public void A_payer_that_is_nobody_is_an_error()
    {
        Draft draft = With(Case(1, 1), order => order with { Payer = new PartyId("nobody") });
        var diagnostics = new DiagnosticBag();
        Assert.Null(SupplyStage.Plan(draft.Inputs, diagnostics));
        Assert.Contains(diagnostics.All, one => one.Message.Contains("order a", StringComparison.Ordinal)
            && one.Message.Contains("nobody", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_part_of_a_schedule_stands_in_the_queue_by_its_own_day()
    {
        Draft draft = Case(3, 40);
        With(draft, order => order with
        {
            Schedule =
            [
                new ScheduledDelivery(Draft.Date(2023, 12, 1), draft.Value(1)),
                new ScheduledDelivery(Draft.Date(2023, 1, 11), draft.Value(0.25)),
            ],
        });
        draft.Order("b", "ukraine", "mse", 30, NewYear, Draft.Date(2023, 2, 1));

        // Ten of a are promised before b, thirty after it.
        SupplyRun run = draft.Run();
        Assert.Equal([10, 19, 11], Received(draft, run));
        Assert.Equal([21, 9, 0], Received(draft, run, "ukraine"));

        // Ten rounds came twenty days after their day, on 31 January; the others are not due yet.
        Assert.Equal(10 * 20, run.Order(0).RoundDaysWaited);
        Assert.Equal(9 * 27, run.Order(1).RoundDaysWaited);
    }

    [Fact]
    public void An_option_is_taken_up_on_its_day_once_there_is_money()
    {
        Draft draft = Case(4, 10);
        draft.Account("money", "poland", (NewYear, null, 20), (Draft.Date(2023, 3, 10), null, 16));
        With(draft, order => order with
        {
            FundedBy = "money",
            Options =
            [
                new OrderOption(draft.Value(8), Draft.Date(2023, 2, 5), draft.Value(0.5)),
                new OrderOption(draft.Value(50), Draft.Date(2023, 2, 6), draft.Value(0.4)),
            ],
        });
        SupplyRun run = draft.Run();
        Assert.Equal([10, 0, 8, 0], Received(draft, run));
        OrderOutcome outcome = run.Order(0);
        Assert.Equal((18, 18, 8, 0), (outcome.Count, outcome.Delivered, outcome.Optional, outcome.Remaining));

        // Waiting of the option's rounds counts from 10 March, when it is taken up.
        Assert.Equal((10 * 30) + (8 * 21), run.Order(0).RoundDaysWaited);
        Assert.Equal(0, run.AvailableUsd(0));
    }

    [Fact]
    public void An_option_without_money_is_never_taken_up()
    {
        Draft draft = Case(2, 10).Account("money", "poland", (NewYear, null, 20));
        With(draft, order => order with
        {
            FundedBy = "money",
            Options = [new OrderOption(draft.Value(8), NewYear, draft.Value(1))],
        });
        Assert.Equal(10, draft.Run().Order(0).Count);
    }

    [Fact]
    public void While_payment_is_suspended_the_queue_goes_past_an_order()
    {
        Draft draft = Case(3, 60).Order("b", "ukraine", "mse", 100, NewYear.AddDays(1));
        With(draft, order => order with
        {
            Suspended = [new DateSpan(Draft.Date(2023, 2, 5), Draft.Date(2023, 3, 30))],
        });
        SupplyRun run = draft.Run();
        Assert.Equal([31, 0, 29], Received(draft, run));
        Assert.Equal([0, 28, 2], Received(draft, run, "ukraine"));
        Assert.Equal(29 * 54, run.WaitedRoundDays[Edge(draft, "order a", WaitReason.Payment, "payment of poland")]);
    }

    [Fact]
    public void What_is_not_delivered_is_voided_when_an_order_is_cancelled()
    {
        Draft draft = Case(3, 60).Account("money", "poland", (NewYear, null, 120))
            .Order("b", "ukraine", "mse", 100, NewYear.AddDays(1));
        With(draft, order => order with { FundedBy = "money", Cancelled = Draft.Date(2023, 2, 10) });
        SupplyRun run = draft.Run();
        Assert.Equal([31, 0, 0], Received(draft, run));
        Assert.Equal([0, 28, 31], Received(draft, run, "ukraine"));
        OrderOutcome outcome = run.Order(0);
        Assert.Equal((60, 31, 29, 0), (outcome.Count, outcome.Delivered, outcome.Voided, outcome.Remaining));
        Posting voided = Assert.Single(run.Postings(), posting => posting.To.State == "voided");
        Assert.Equal((29L, 40), (voided.Amount, voided.Day));
        Assert.Equal((31 * 30) + (29 * 40), run.Order(0).RoundDaysWaited);
        Assert.Equal(0, run.AvailableUsd(0));
    }

    [Fact]
    public void An_order_cancelled_before_its_money_comes_is_never_signed()
    {
        Draft draft = Case(2, 10).Account("money", "poland", (Draft.Date(2023, 2, 1), null, 90));
        With(draft, order => order with { FundedBy = "money", Cancelled = Draft.Date(2023, 1, 15) });
        SupplyRun run = draft.Run();
        Assert.Equal((-1, 10, 90L), (run.Order(0).SignedOn, run.Order(0).Voided, run.AvailableUsd(0)));
    }

    internal static int Edge(Draft draft, string waiter, WaitReason reason, string blocker) =>
        draft.Plan.WaitEdges.ToList().IndexOf(new WaitEdge(waiter, reason, blocker));
}
