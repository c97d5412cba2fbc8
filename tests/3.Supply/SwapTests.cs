using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>What is owed under swaps, settled and defaulted, worked out by hand.</summary>
public sealed class SwapTests
{
    private const double Day = 86400;
    private static readonly DateOnly NewYear = Draft.Date(2023, 1, 1);

    /// <summary>Germany gives; the United States give back.</summary>
    private static Draft Two(int german, int american) =>
        new Draft(NewYear, Draft.Date(2023, 12, 31)).Item("mse", 2).Party("germany", "mse", german)
            .Party("us", "mse", american).Party("ukraine").Party("poland");

    private static SwapLeg Leg(
        Draft draft, string? transfer, double ratio = 1, double? due = null, double grace = 0, bool lapses = false,
        string? order = null) => new(
            transfer, order, draft.Value(ratio), due is { } days ? draft.Value(days * Day) : null,
            draft.Value(grace * Day))
        { Default = lapses ? DefaultRule.Lapses : DefaultRule.StaysOwed };

    private static Draft GiveAndReturn(
        int american, double ratio = 1, double? due = null, double grace = 0, bool lapses = false)
    {
        Draft draft = Two(40, american);
        draft.Add(draft.Shipment("gift", "germany", "ukraine", 10, NewYear))
            .Add(draft.Shipment("return", "us", "germany", 40, NewYear) with { Transit = draft.Value(5 * Day) });
        draft.Swaps.Add(new Swap(
            "swap", "swap", [Leg(draft, "gift"), Leg(draft, "return", ratio, due, grace, lapses)]));
        return draft;
    }

    [Fact]
    public void A_return_is_owed_by_the_ratio_of_what_was_released_and_settled_by_arrivals()
    {
        // floor(1.25 x 10) = 12 on day 0; sent at the same look, there on day 5.
        SupplyRun run = GiveAndReturn(100, 1.25, 30).Run();
        Assert.Equal(new SwapLegOutcome(10, 0, 0, 0, -1, -1), run.Swap(0, 0));
        Assert.Equal(new SwapLegOutcome(12, 12, 12, 0, 30, -1), run.Swap(0, 1));
        Assert.Equal((12, 5), (run.Transfer(1).Arrived, run.Transfer(1).LastArrival));
        Posting[] promises = [.. run.Postings().Where(posting => posting.From.Ledger == LedgerKind.Promises
            && posting.From.Holder == "swap swap leg 2")];
        Assert.Equal(["owed", "settled"], promises.Select(posting => posting.To.State), StringComparer.Ordinal);
        Assert.All(promises, posting => Assert.Equal(12, posting.Amount));
        Assert.DoesNotContain(run.Postings(), posting => posting.From.Holder == "transfer return");
    }

    [Fact]
    public void What_is_not_given_by_the_end_of_grace_lapses_where_the_rule_says_so()
    {
        // 4 of 10 can be given; due on day 30, grace of 20 days: 6 lapse on day 50, and nothing more is sent though
        // the line brings rounds from the end of February on.
        Draft draft = GiveAndReturn(4, 1, 30, 20, lapses: true);
        draft.Lines.Add(new Line(
            "camden", new PartyId("us"), new ItemId("mse"),
            [new CapacityStep(Draft.Date(2023, 2, 1), draft.Value(0)),
                new CapacityStep(Draft.Date(2023, 3, 1), draft.Value(1))],
            draft.Value(1), draft.Value(1), [], null));
        SupplyRun run = draft.Run();
        Assert.Equal(new SwapLegOutcome(4, 10, 4, 6, 30, 50), run.Swap(0, 1));
        Assert.Equal(0, run.Swap(0, 1).Outstanding);
        Assert.Equal((4, 4), (run.Transfer(1).Released, run.Transfer(1).Wanted));
        Posting lapsed = Assert.Single(run.Postings(), posting => posting.To.State == "defaulted");
        Assert.Equal((50, 6, "swap swap"), (lapsed.Day, lapsed.Amount, lapsed.Cause));
    }

    [Fact]
    public void What_stays_owed_is_given_however_late()
    {
        Draft draft = GiveAndReturn(4, 1, 30, 20);
        draft.Lines.Add(new Line(
            "camden", new PartyId("us"), new ItemId("mse"), [new CapacityStep(Draft.Date(2023, 3, 1), draft.Value(1))],
            draft.Value(1), draft.Value(1), [], null));
        SupplyRun run = draft.Run();
        Assert.Equal(new SwapLegOutcome(10, 10, 10, 0, 30, 50), run.Swap(0, 1));
        Assert.Equal(NewYear.AddDays(run.Transfer(1).LastArrival), Draft.Date(2023, 4, 6));
    }

    [Fact]
    public void What_is_under_way_on_the_last_day_of_grace_still_settles()
    {
        // Sent on day 0, there on day 40; due on day 30 without grace: late, not lapsed.
        Draft draft = GiveAndReturn(100, 1, 30, 0, lapses: true);
        draft.Transfers[1] = draft.Transfers[1] with { Transit = draft.Value(40 * Day) };
        SupplyRun run = draft.Run();
        Assert.Equal(new SwapLegOutcome(10, 10, 10, 0, 30, 30), run.Swap(0, 1));
    }

    [Fact]
    public void A_promise_without_a_day_never_lapses()
    {
        SupplyRun run = GiveAndReturn(4, lapses: true).Run();
        Assert.Equal(new SwapLegOutcome(4, 10, 4, 0, int.MaxValue, -1), run.Swap(0, 1));
        Assert.Equal(6, run.Swap(0, 1).Outstanding);
    }

    [Fact]
    public void A_ring_of_three_passes_the_promise_on_and_back_to_the_first_giver()
    {
        // Germany gives 10 to Ukraine; the United States owe Germany 10; Poland then owes the United States 8. At the
        // look of day 0 the last comes first by its name: it has a look of its own on day 1.
        Draft draft = Two(40, 100);
        draft.Parties[3] = draft.Parties[3] with { Stock = [draft.Opening("mse", 20, "poland")] };
        draft.Add(draft.Shipment("gift", "germany", "ukraine", 10, NewYear))
            .Add(draft.Shipment("return", "us", "germany", 20, NewYear))
            .Add(draft.Shipment("at-last", "poland", "us", 20, NewYear));
        draft.Swaps.Add(new Swap(
            "ring", "ring", [Leg(draft, "gift"), Leg(draft, "return"), Leg(draft, "at-last", 0.85)]));
        SupplyRun run = draft.Run();
        Assert.Equal([10, 10, 8], Enumerable.Range(0, 3).Select(leg => run.Swap(0, leg).Given));
        Assert.Equal([0, 10, 8], Enumerable.Range(0, 3).Select(leg => run.Swap(0, leg).Settled));
        Assert.Equal([0, 0, 1], run.Consignments.ToArray().Select(row => row.ReleasedOn));
        Assert.Equal(40, run.Magazine(draft.Holding("germany", "mse")));
        Assert.Equal(98, run.Magazine(draft.Holding("us", "mse")));
    }

    [Fact]
    public void All_or_none_waits_until_every_shipment_is_lawful_on_one_day()
    {
        // The gift is lawful in January and from March on, its return in February and from April on: April it is.
        Draft draft = GiveAndReturn(100);
        draft.Swaps[0] = draft.Swaps[0] with { AllOrNone = true };
        var gate = new GateOf((leg, _, day) =>
            (leg.Transfer == "gift" ? day.Month is 1 or > 2 : day.Month is 2 or > 3)
                ? Gate.Open("permitted") : Gate.Closed("barred"));
        SupplyRun run = draft.Begin(gate);
        run.Finish();
        Assert.Equal(Draft.Date(2023, 4, 1), NewYear.AddDays(run.Consignments[0].ReleasedOn));
        Assert.Equal(10, run.Swap(0, 1).Settled);
        SupplyRun each = GiveAndReturn(100).Begin(gate);
        each.Finish();
        Assert.Equal(0, each.Consignments[0].ReleasedOn);
    }

    [Fact]
    public void An_order_is_placed_for_whoever_is_owed_and_settles_by_deliveries()
    {
        // 10 given on day 0: the order of 15 is signed on day 1 and delivered at month ends by 10/31 a day.
        Draft draft = Two(40, 0).Party("maker").Line("camden", "maker", "mse", 10 / 31.0)
            .Order("new", "germany", "mse", 15, NewYear);
        draft.Add(draft.Shipment("gift", "germany", "ukraine", 10, NewYear.AddDays(10)));
        draft.Swaps.Add(new Swap("swap", "swap", [Leg(draft, "gift"), Leg(draft, null, 1, 365, order: "new")]));
        SupplyRun run = draft.Run();
        Assert.Equal(11, run.Order(0).SignedOn);
        Assert.Equal(15, run.Order(0).Delivered);
        Assert.Equal(new SwapLegOutcome(15, 10, 10, 0, 375, -1), run.Swap(0, 1));
        Posting first = run.Postings().First(posting => posting.To.State == "settled"
            && posting.From.Holder == "swap swap leg 2");
        Assert.Equal(30, first.Day);
    }

    [Fact]
    public void An_order_that_lapses_is_cancelled()
    {
        Draft draft = Two(40, 0).Party("maker").Line("camden", "maker", "mse", 4 / 31.0)
            .Order("new", "germany", "mse", 15, NewYear).Order("next", "poland", "mse", 5, Draft.Date(2023, 1, 2));
        draft.Add(draft.Shipment("gift", "germany", "ukraine", 10, NewYear));
        draft.Swaps.Add(new Swap(
            "swap", "swap", [Leg(draft, "gift"), Leg(draft, null, 1, 40, 5, lapses: true, order: "new")]));
        SupplyRun run = draft.Run();
        Assert.Equal(new SwapLegOutcome(4, 10, 4, 6, 40, 45), run.Swap(0, 1));
        Assert.Equal((4, 5), (run.Order(0).Delivered, run.Order(1).Delivered));
    }

    [Fact]
    public void A_swap_that_promises_more_than_there_is_names_both_ends()
    {
        Draft draft = GiveAndReturn(100, 5);
        var diagnostics = new DiagnosticBag();
        Assert.Null(SupplyStage.Plan(draft.Inputs, diagnostics));
        Diagnostic fault = Assert.Single(diagnostics.All);
        Assert.Equal(DiagnosticCodes.SupplySwapTooLarge, fault.Code);
        Assert.Equal(
            "swap swap promises more than there is: transfer gift makes 50 owed, transfer return gives 40 at most",
            fault.Message);
    }

    [Fact]
    public void A_leg_that_is_none_or_of_two_swaps_is_refused()
    {
        Draft draft = GiveAndReturn(100);
        draft.Swaps.Add(new Swap("again", "again", [Leg(draft, "gift"), Leg(draft, null)]));
        draft.Swaps.Add(new Swap("alone", "alone", [Leg(draft, "nowhere")]));
        var diagnostics = new DiagnosticBag();
        Assert.Null(SupplyStage.Plan(draft.Inputs, diagnostics));
        Assert.Equal(
            [
                "transfer gift is a leg of swap swap and again of swap again",
                "each leg of swap again names either a transfer or an order",
                "swap alone has 1 legs; it needs two or more",
            ],
            diagnostics.All.Where(fault => fault.Code == DiagnosticCodes.SupplySwapUnclear)
                .Select(fault => fault.Message), StringComparer.Ordinal);
        Assert.Contains(diagnostics.All, fault => fault.Code == DiagnosticCodes.SupplyUnknownName);
    }

    [Fact]
    public void A_promise_that_differs_from_what_is_owed_is_found()
    {
        Draft draft = GiveAndReturn(4);
        SupplyRun run = draft.Begin();
        Assert.True(run.Next(out int day));
        run.Close(day);
        int subject = draft.Plan.PromiseOf(draft.Plan.Legs[1]);
        run.Books.Promises.Tamper(subject, (int)PromiseState.Owed, -1);
        run.Books.Promises.Tamper(subject, (int)PromiseState.Settled, 1);
        Assert.Contains(
            BookRules.SwapsOweWhatIsLeft, Assert.Throws<InvariantException>(run.Finish).Message,
            StringComparison.Ordinal);
    }
}
