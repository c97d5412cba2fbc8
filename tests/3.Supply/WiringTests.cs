using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>Where two parts of supply meet: ageing and reservations, swaps and cancelled orders, decrees and suspended
/// ones, last days of windows and of the horizon.</summary>
public sealed class WiringTests
{
    private static readonly DateOnly NewYear = Draft.Date(2023, 1, 1);

    private static Draft Gift(int lifeDays, double reserveDays, int months = 6)
    {
        Draft draft = new Draft(NewYear, NewYear.AddMonths(months).AddDays(-1)).Item("mse", 2).Party("us", "mse", 50)
            .Party("ukraine").Party("poland");
        draft.Items[0] = draft.Items[0] with { ShelfLife = draft.Time(lifeDays, "shelf") };
        draft.Stock(0, stock => stock with { Age = draft.Time(300) });
        return draft.Add(draft.Shipment("gift", "us", "ukraine", 50, NewYear) with
        {
            Lead = draft.Time(170),
            Reserve = draft.Time(reserveDays),
        });
    }

    [Fact]
    public void A_reserved_lot_that_grows_too_old_is_let_go_and_written_off()
    {
        SupplyRun run = Gift(365, 180).Run();
        Posting[] late = [.. run.Postings().Where(posting => posting.From.Ledger == LedgerKind.Rounds
            && posting.Day == 65)];
        Assert.Equal(["reserved to free", "free to expired"], late.Select(posting =>
            $"{posting.From.State} to {posting.To.State}"), StringComparer.Ordinal);
        Assert.All(late, posting => Assert.Equal(("shelf life of mse", 50L), (posting.Cause, posting.Amount)));
        Assert.Equal((50, 0, 0), (run.Transfer(0).Voided, run.Transfer(0).Reserved, run.Transfer(0).Released));
    }

    [Fact]
    public void A_reserved_lot_that_can_be_recertified_is_overhauled_and_reserved_again()
    {
        Draft draft = Gift(365, 180);
        draft.Items[0] = draft.Items[0] with
        {
            Recertification = new Recertification(draft.Time(900), draft.Time(20), draft.Value(0.9), 1),
        };
        SupplyRun run = draft.Run();
        Assert.Equal((50, 45), (run.Transfer(0).Voided, run.Transfer(0).Arrived));
        Assert.Equal(5, run.Record.Total(Flow.Expired, 0));
        Assert.Equal([65, 85], run.Postings().Where(posting => posting.To.State == "in overhaul"
            || posting.From.State == "in overhaul").Select(posting => posting.Day).Distinct());
    }

    [Fact]
    public void Equipment_that_grows_too_old_while_it_is_set_up_is_written_off_when_it_is_ready()
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 6, 30)).Item("radar", 2, ItemKind.Equipment)
            .Party("us", "radar", 4).Party("ukraine");
        draft.Items[0] = draft.Items[0] with { ShelfLife = draft.Time(50) };
        draft.Stock(0, stock => stock with { Age = draft.Time(0) });
        draft.Add(draft.Shipment("radars", "us", "ukraine", 2, NewYear, "radar") with
        {
            Transit = draft.Time(10),
            Setup = draft.Time(60),
        });
        SupplyRun run = draft.Run();
        Assert.Equal([(50, "us"), (70, "ukraine")], run.Postings().Where(posting => posting.To.State == "expired")
            .Select(posting => (posting.Day, posting.To.Holder)));
    }

    [Fact]
    public void All_that_is_recertified_for_no_time_at_all_is_written_off()
    {
        // One lot with two holders, overhauled on the same day: the second part comes back to a lot whose day is over.
        Draft draft = Gift(365, 0);
        draft.Items[0] = draft.Items[0] with
        {
            Recertification = new Recertification(draft.Time(0), draft.Time(20), draft.Value(1), 1),
        };
        draft.Transfers[0] = draft.Transfers[0] with { Count = draft.Value(20), Lead = null, Reserve = null };
        SupplyRun run = draft.Run();
        Assert.Equal(30, run.Record.Total(Flow.Expired, draft.Holding("us", "mse")));
        Assert.Equal(20, run.Record.Total(Flow.Expired, draft.Holding("ukraine", "mse")));
    }

    [Fact]
    public void Rounds_that_a_closed_law_lets_go_of_are_promised_before_they_are_sent_elsewhere()
    {
        Draft draft = Gift(9000, 180);
        draft.Add(draft.Shipment("other", "us", "poland", 50, Draft.Date(2023, 2, 1)));
        var gate = new GateOf((leg, _, day) =>
            leg.Transfer == "gift" && day.Month > 1 ? Gate.Closed("barred") : Gate.Open("permitted"));
        SupplyRun run = draft.Run(gate);
        Assert.Equal((50, 0), (run.Transfer(0).Voided, run.Transfer(0).Released));
        Assert.Equal((31, 50), (run.Transfer(1).PromisedOn, run.Transfer(1).Arrived));
        Assert.Equal(50, run.Postings().Where(posting => posting.From.Holder == "transfer other"
            && posting.To.State == "settled").Sum(posting => posting.Amount));
    }

    [Theory]
    [InlineData(57, 50, 0)]
    [InlineData(58, 50, 0)]
    [InlineData(59, 0, 50)]
    public void A_reservation_that_ends_with_the_horizon_expires_and_a_longer_one_stands(
        int days, int expired, int reserved)
    {
        // Two months: the last day is day 58.
        SupplyRun run = Gift(9000, days, 2).Run();
        Assert.Equal((expired, reserved), (run.Transfer(0).Expired, run.Transfer(0).Reserved));
    }

    [Fact]
    public void A_reservation_for_no_time_is_made_and_expires_on_one_day() =>
        Assert.Equal((50, 0), (Gift(9000, 0).Run().Transfer(0).Expired, Gift(9000, 0).Run().Transfer(0).Reserved));

    [Fact]
    public void A_reservation_of_the_last_day_is_in_the_books()
    {
        Draft draft = Gift(9000, 10, 1);
        draft.Transfers[0] = draft.Transfers[0] with { Signed = Draft.Date(2023, 1, 31) };
        SupplyRun run = draft.Run();
        Assert.Equal((30, 50), (run.Transfer(0).PromisedOn, run.Transfer(0).Reserved));
    }

    [Theory]
    [InlineData(DefaultRule.Lapses, 4, 6)]
    [InlineData(DefaultRule.StaysOwed, 4, 0)]
    public void An_order_that_is_a_leg_and_cancelled_is_owed_until_grace_ends(
        DefaultRule rule, int settled, int defaulted)
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 6, 30)).Item("mse", 2).Party("germany", "mse", 40)
            .Party("ukraine").Party("maker").Line("camden", "maker", "mse", 4 / 31.0);
        draft.Order("new", "germany", "mse", 15, NewYear);
        draft.Orders[0] = draft.Orders[0] with { Cancelled = Draft.Date(2023, 2, 10) };
        draft.Add(draft.Shipment("gift", "germany", "ukraine", 10, NewYear));
        draft.Swaps.Add(new Swap("swap", "swap",
        [
            new SwapLeg("gift", null, draft.Value(1), null, null),
            new SwapLeg(null, "new", draft.Value(1), draft.Time(60), draft.Time(20)) { Default = rule },
        ]));
        SupplyRun run = draft.Run();
        Assert.Equal((4, 11), (run.Order(0).Delivered, run.Order(0).Voided));
        Assert.Equal(new SwapLegOutcome(4, 10, settled, defaulted, 60, 80), run.Swap(0, 1));
        Assert.Equal(6 - defaulted, run.Swap(0, 1).Outstanding);
    }

    /// <summary>Nothing of what is promised comes within the horizon: what is released comes from under the
    /// floor.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.5, 11)]
    [InlineData(1, 21)]
    public void A_floor_falls_against_a_promise_by_the_credit_before_anything_comes(double credit, int released)
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 6, 30)).Item("mse", 2).Party("us", "mse", 100, 100)
            .Party("ukraine").Party("japan", "mse", 50);
        draft.Add(draft.Shipment("return", "japan", "us", 21, NewYear) with { Lead = draft.Time(900) });
        draft.Add(draft.Backfilled("backfill", "us", "ukraine", credit, NewYear) with { Backs = "return" });
        SupplyRun run = draft.Run();
        Assert.Equal((0, released), (run.Transfer(0).Released, run.Transfer(1).Released));
    }

    private static Draft Decreed(int most)
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 4, 30)).Item("mse").Item("gem-t").Party("us").Party("ukraine")
            .Party("poland").Line("camden", "us", "mse", 1).Line("andover", "us", "gem-t", 1);
        foreach (string item in new[] { "mse", "gem-t" })
        {
            draft.Order($"pl-{item}", "poland", item, 90, NewYear, null, 1)
                .Order($"ua-{item}", "ukraine", item, 60, NewYear.AddDays(1), null, 1);
        }

        draft.Decrees.Add(new Decree("first", "first", DecreeKind.Priority, new PartyId("us"), NewYear, null)
        {
            Items = [new ItemId("mse"), new ItemId("gem-t")],
            Favours = [new PartyId("ukraine")],
            Most = draft.Value(most),
        });
        return draft;
    }

    [Fact]
    public void A_decree_that_is_used_up_by_one_item_puts_nobody_first_for_another()
    {
        // Of the first 31 MSE Ukraine gets 20 and Poland 11; all 31 GEM-T go to Poland.
        SupplyRun run = Decreed(20).Begin(null, new SupplyWatch(true, AuditFrequency.EveryEvent));
        for (int day = 0; day < 30; run.Close(day))
        {
            Assert.True(run.Next(out day));
        }

        Assert.Equal([11, 20, 31, 0], Enumerable.Range(0, 4).Select(order => run.Order(order).Delivered));
        run.Finish();
        Assert.Equal([90, 30, 90, 30], Enumerable.Range(0, 4).Select(order => run.Order(order).Delivered));
    }

    [Fact]
    public void Two_orders_of_one_favoured_buyer_share_what_a_decree_may_put_first()
    {
        // In proportion: 12 of 31 to Ukraine first, then 19 among Poland's 40 and the 28 that Ukraine still waits for.
        Draft draft = new Draft(NewYear, Draft.Date(2023, 1, 31)).Item("mse").Party("us").Party("ukraine")
            .Party("poland").Line("camden", "us", "mse", 1).Order("pl", "poland", "mse", 40, NewYear)
            .Order("ua-1", "ukraine", "mse", 20, NewYear).Order("ua-2", "ukraine", "mse", 20, NewYear);
        draft.Items[0] = draft.Items[0] with { Allocation = AllocationRule.Proportional };
        draft.Decrees.Add(new Decree("first", "first", DecreeKind.Priority, new PartyId("us"), NewYear, null)
        {
            Items = [new ItemId("mse")],
            Favours = [new PartyId("ukraine")],
            Most = draft.Value(12),
        });
        SupplyRun run = draft.Run();
        Assert.Equal((11, 20), (run.Order(0).Delivered, run.Order(1).Delivered + run.Order(2).Delivered));
    }

    [Fact]
    public void A_favoured_order_whose_payment_is_suspended_is_passed_over_and_first_again_afterwards()
    {
        Draft draft = Decreed(1000);
        draft.Orders[1] = draft.Orders[1] with
        {
            Suspended = [new DateSpan(Draft.Date(2023, 2, 1), Draft.Date(2023, 2, 28))],
        };
        SupplyRun run = draft.Run();

        // January to Ukraine, February to Poland, of March 29 to Ukraine and 2 to Poland, April to Poland.
        Assert.Equal([0, 28, 2, 30], run.Flows(draft.Plan, Flow.Received, draft.Holding("poland", "mse")));
        Assert.Equal([31, 0, 29, 0], run.Flows(draft.Plan, Flow.Received, draft.Holding("ukraine", "mse")));
    }

    [Theory]
    [InlineData(303, 303)]
    [InlineData(304, 304)]
    [InlineData(305, -1)]
    public void A_bill_that_passes_on_the_last_day_of_the_window_brings_its_money(int passesAfter, int signed)
    {
        // The window ends on 1 November 2024, day 305 of the year counted from 0.
        Draft draft = new Draft(Draft.Date(2024, 1, 1), Draft.Date(2024, 12, 31)).Item("mse", 2).Party("us")
            .Order("refill", "us", "mse", 20, Draft.Date(2024, 1, 1), null, 1, "money");
        draft.Accounts.Add(new MoneyAccount("money", new PartyId("us"), MoneyColour.Replenishment,
            [new MoneyStep("aid", null, Draft.Date(2024, 11, 1), draft.Value(50))]));
        draft.Bills.Add(new Bill("aid", "aid", Draft.Date(2024, 1, 1), null,
            [new BillStage("vote", null, draft.Time(passesAfter), null, null, draft.Value(1))]));
        SupplyRun run = draft.Run();
        Assert.Equal((signed, 0), (run.Order(0).SignedOn, run.AvailableUsd(0)));
        Assert.Equal(signed < 0 ? 0 : 10, Enumerable.Range(0, 12).Sum(month => run.Record.LapsedUsd(month)[0]));
    }
}
