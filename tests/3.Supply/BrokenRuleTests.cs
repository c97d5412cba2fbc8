using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>Each of the ten rules is broken on purpose, by a posting or by a kept total; the error names the rule, the
/// event and the day.</summary>
public sealed class BrokenRuleTests
{
    private const double Day = 86400;
    private static readonly DateOnly NewYear = Draft.Date(2023, 1, 1);
    private static readonly Cause Why = new(CauseKind.Transfer, 0, 0);

    /// <summary>A quarter with a line that takes two months and builds in seekers, an order with money, a reservation,
    /// a swap, and rounds under an undertaking.</summary>
    private readonly Draft draft = new Draft(NewYear, Draft.Date(2023, 3, 31)).Item("mse", 2)
        .Item("seeker", 0, ItemKind.Component).Party("us", "mse", 100).Party("ukraine").Party("japan", "mse", 20)
        .Party("boeing", "seeker", 200).Line("camden", "us", "mse", 1, 1, 1, null, ("seeker", 1))
        .Account("money", "us", (NewYear, null, 1000)).Order("one", "ukraine", "mse", 40, NewYear, null, 1, "money");

    private SupplyRun Begun(int untilDay, bool journal = false)
    {
        draft.Lines[0] = draft.Lines[0] with { Cycle = draft.Value(20 * Day) };
        draft.Add(draft.Shipment("gift", "us", "ukraine", 10, NewYear) with
        {
            Lead = draft.Value(60 * Day),
            Reserve = draft.Value(80 * Day),
        });
        draft.Add(draft.Shipment("give", "japan", "us", 5, NewYear) with
        {
            Undertaking = new Burden(BurdenKind.EndUser, new PartyId("us"), "undertaking"),
        });
        draft.Add(draft.Shipment("return", "us", "japan", 9, NewYear) with { Lead = draft.Value(70 * Day) });
        draft.Swaps.Add(new Swap(
            "swap", "swap",
            [new SwapLeg("give", null, draft.Value(1), null, null),
                new SwapLeg("return", null, draft.Value(1), null, null)]));
        SupplyRun run = draft.Begin(
            null, new SupplyWatch(journal, AuditFrequency.EveryEvent), [.. Enumerable.Range(0, 90)]);
        int day;
        do
        {
            Assert.True(run.Next(out day));
            run.Close(day);
        }
        while (day < untilDay);
        return run;
    }

    private static void Breaks(SupplyRun run, string rule, string month = "2023-0")
    {
        string message = Assert.Throws<InvariantException>(run.Finish).Message;
        Assert.Contains(rule, message, StringComparison.Ordinal);
        Assert.Matches($@"\(at [A-Z][A-Za-z]+( .+)? on {month}", message);
    }

    private static void Refused(string rule, Action posting)
    {
        string message = Assert.Throws<InvariantException>(posting).Message;
        Assert.Contains(rule, message, StringComparison.Ordinal);
        Assert.Matches(@"\(at [A-Z][A-Za-z]+( .+)? on 2023-0", message);
    }

    private static int Account(SupplyRun run, RoundState state) => Enumerable.Range(0, run.Books.Rounds.Accounts)
        .First(account => run.Books.Rounds.State(account) == state && run.Books.Rounds.Balance(account) != 0);

    [Fact]
    public void Rule_1_a_round_from_nowhere()
    {
        SupplyRun run = Begun(5);
        run.Books.Rounds.Tamper(Account(run, RoundState.Free), 1);
        Breaks(run, BookRules.SumsToZero, "2023-01-08");
    }

    [Fact]
    public void Rule_1_an_account_below_zero()
    {
        SupplyRun run = Begun(5);
        int free = Account(run, RoundState.Free);
        run.Books.Rounds.Tamper(free, -run.Books.Rounds.Balance(free) - 1);
        run.Books.Rounds.Tamper(Account(run, RoundState.Opening), 1);
        Breaks(run, BookRules.OnlySourcesAreNegative, "2023-01-08");
    }

    [Fact]
    public void Rule_1_more_than_there_is_is_refused()
    {
        SupplyRun run = Begun(5);
        RoundLedger rounds = run.Books.Rounds;
        int free = Account(run, RoundState.Free);
        int fired = rounds.Account(rounds.Holding(free), 0, rounds.Lot(free), RoundState.Fired);
        Refused(BookRules.OnlySourcesAreNegative, () => rounds.Post(free, fired, rounds.Balance(free) + 1, Why));
        Refused(BookRules.OnlySourcesAreNegative, () => run.Books.Money.Ledger.Post(
            0, (int)MoneyState.Available, (int)MoneyState.Lapsed, 5000, Why));
        Refused(BookRules.OnlySourcesAreNegative, () => run.Books.Promises.Post(
            0, (int)PromiseState.Owed, (int)PromiseState.Voided, 5000, Why));
    }

    [Fact]
    public void Rule_2_legs_of_two_lots_or_items_or_burdens_or_without_a_ground_are_refused()
    {
        SupplyRun run = Begun(5);
        RoundLedger rounds = run.Books.Rounds;
        int free = Account(run, RoundState.Free);
        int holding = rounds.Holding(free);
        int like = rounds.Account(
            holding, 0, rounds.NewLot(0, rounds.LotClass(free), 0, 0), RoundState.Free);
        int other = rounds.Account(
            draft.Holding("boeing", "seeker"), 0, rounds.NewLot(1, rounds.LotClass(free), 0, 0), RoundState.Free);
        Refused(BookRules.LegsAreOfOneLot, () => rounds.Post(free, like, 1, Why));
        Refused(BookRules.LegsAreOfOneItem, () => rounds.Reclassify(free, other, 1, Why, "consent"));
        Refused(BookRules.LegsAreOfOneItem, () => rounds.Renew(free, other, 1, Why));
        Refused(BookRules.LegsAreOfOneClass, () => rounds.Renew(free, like, 1, Why));
        Refused(BookRules.CitesItsGround, () => rounds.Reclassify(free, like, 1, Why, ""));
    }

    [Fact]
    public void Rule_3_reserved_rounds_without_a_reservation()
    {
        SupplyRun run = Begun(5);
        RoundLedger rounds = run.Books.Rounds;
        int free = rounds.FirstFree(draft.Holding("japan", "mse"));
        rounds.Post(
            free, rounds.Account(rounds.Holding(free), 0, rounds.Lot(free), RoundState.Reserved), 1, Why);
        Breaks(run, BookRules.ReservedIsReserved, "2023-01-08");
    }

    [Fact]
    public void Rule_3_a_reservation_without_rounds()
    {
        SupplyRun run = Begun(5);
        run.Books.Reservations.Tamper(0, 1);
        Breaks(run, BookRules.ReservedIsReserved, "2023-01-08");
    }

    [Fact]
    public void Rule_4_a_fired_round_comes_back()
    {
        SupplyRun run = Begun(5);
        Assert.True(run.Next(out int day));
        run.Post(new Fired(draft.Holding("us", "mse"), 3, day, "raid", "record"));
        run.Close(day);
        int fired = Account(run, RoundState.Fired);
        int free = Account(run, RoundState.Free);
        Refused(BookRules.NothingLeavesAFinalAccount, () => run.Books.Rounds.Post(
            fired, run.Books.Rounds.Account(0, 0, run.Books.Rounds.Lot(fired), RoundState.Free), 1, Why));
        Refused(BookRules.NothingLeavesAFinalAccount, () => run.Books.Money.Ledger.Post(
            0, (int)MoneyState.Obligated, (int)MoneyState.Lapsed, 1, Why));
        run.Books.Rounds.Tamper(fired, -1);
        run.Books.Rounds.Tamper(free, 1);
        Breaks(run, BookRules.FinalStatesNeverFall, "2023-01-08");
    }

    [Fact]
    public void Rule_5_a_round_more_than_the_integral_of_capacity()
    {
        SupplyRun run = Begun(31);
        Assert.Equal(31, run.Made(0));
        run.WorkingLines.Tamper(0, 10);
        Breaks(run, BookRules.MadeIsWithinCapacity, "2023-02-0");
    }

    [Fact]
    public void Rule_5_a_component_built_into_nothing()
    {
        SupplyRun run = Begun(31);
        run.Books.Rounds.Spend(draft.Holding("boeing", "seeker"), 1, RoundState.BuiltIn, Why);
        Breaks(run, BookRules.ComponentsSuffice, "2023-02-0");
    }

    [Fact]
    public void Rule_5_a_round_without_its_component()
    {
        SupplyRun run = Begun(33);
        run.WorkingLines.Tamper(0, 1);
        Breaks(run, BookRules.ComponentsSuffice, "2023-02-0");
    }

    [Fact]
    public void Rule_6_more_than_is_available_is_refused_and_more_than_appropriated_is_found()
    {
        SupplyRun run = Begun(5);
        Assert.Equal(920, run.AvailableUsd(0));
        Refused(BookRules.ObligatedIsWithinMoney, () => run.Books.Money.Obligate(0, 921, Why));
        run.Books.Money.Ledger.Tamper(0, (int)MoneyState.Appropriated, -1000);
        run.Books.Money.Ledger.Tamper(0, (int)MoneyState.Obligated, 1000);
        Breaks(run, BookRules.ObligatedIsWithinAppropriated, "2023-01-08");
    }

    [Fact]
    public void Rule_6_money_kept_beside_the_steps()
    {
        SupplyRun run = Begun(5);
        run.Books.Money.Ledger.Post(0, (int)MoneyState.Available, (int)MoneyState.Lapsed, 1, Why);
        Breaks(run, BookRules.MoneyIsKept, "2023-01-08");
    }

    [Fact]
    public void Rule_7_an_order_that_owes_less_than_is_left()
    {
        SupplyRun run = Begun(5);
        run.Books.Promises.Post(0, (int)PromiseState.Owed, (int)PromiseState.Settled, 1, Why);
        Breaks(run, BookRules.OwedIsWhatIsLeft, "2023-01-08");
    }

    [Fact]
    public void Rule_7_a_swap_that_owes_more_than_it_promised()
    {
        SupplyRun run = Begun(5);
        Assert.Equal(5, run.Swap(0, 1).Outstanding);
        run.Books.Promises.Post(
            draft.Plan.PromiseOf(draft.Plan.Legs[1]), (int)PromiseState.Promised, (int)PromiseState.Owed, 1, Why);
        Breaks(run, BookRules.SwapsOweWhatIsLeft, "2023-01-08");
    }

    [Fact]
    public void Rule_7_a_swap_that_owes_more_than_its_ratio_gives()
    {
        SupplyRun run = Begun(5);
        run.Books.Promises.Post(
            draft.Plan.PromiseOf(draft.Plan.Legs[1]), (int)PromiseState.Promised, (int)PromiseState.Owed, 1, Why);
        run.SwapBook.Tamper(1, 1);
        Breaks(run, BookRules.SwapsOweByRatio, "2023-01-08");
    }

    [Fact]
    public void Rule_7_a_promise_from_nowhere()
    {
        SupplyRun run = Begun(5);
        run.Books.Promises.Tamper(1, (int)PromiseState.Owed, 1);
        Breaks(run, BookRules.PromisesSumToZero, "2023-01-08");
    }

    [Fact]
    public void Rule_8_more_delivered_than_ordered()
    {
        SupplyRun run = Begun(5);
        Refused(BookRules.DeliveredIsWithinOrdered, () => run.OrderBook.Deliver(0, 41));
        run.OrderBook.Tamper(0, 41);
        Breaks(run, BookRules.DeliveredIsWithinOrdered, "2023-01-08");
    }

    [Fact]
    public void Rule_8_open_orders_that_nobody_placed()
    {
        SupplyRun run = Begun(5);
        run.OrderBook.TamperOpen(0);
        Breaks(run, BookRules.OpenOrdersAreKept, "2023-01-08");
    }

    [Fact]
    public void Rule_9_a_burdened_lot_with_a_forbidden_holder_is_refused_and_found()
    {
        SupplyRun run = Begun(5);
        RoundLedger rounds = run.Books.Rounds;
        int held = Enumerable.Range(0, rounds.Accounts).First(account => rounds.State(account) == RoundState.Free
            && rounds.Balance(account) == 5);
        int elsewhere = rounds.Account(draft.Holding("ukraine", "mse"), 0, rounds.Lot(held), RoundState.InTransit);
        Refused(BookRules.BurdensBind, () => rounds.Post(held, elsewhere, 1, Why));
        rounds.Tamper(held, -1);
        rounds.Tamper(elsewhere, 1);
        Breaks(run, BookRules.BurdensBind, "2023-01-08");
    }

    [Fact]
    public void Rule_10_a_posting_that_is_changed_before_it_is_audited()
    {
        SupplyRun run = Begun(5, journal: true);
        run.Books.Rounds.Spend(draft.Holding("us", "mse"), 2, RoundState.Used, Why);
        run.Journal!.Tamper(run.Journal.Count - 1, -1);
        Breaks(run, BookRules.ReplayGivesTheEndState, "2023-01-08");
    }

    [Theory]
    [InlineData(LedgerKind.Rounds)]
    [InlineData(LedgerKind.Money)]
    [InlineData(LedgerKind.Promises)]
    public void Rule_10_a_posting_that_is_changed_long_after_it_was_audited(LedgerKind ledger)
    {
        SupplyRun run = Begun(5, journal: true);
        int place = Enumerable.Range(0, run.Journal!.Count).First(entry => run.Journal[entry].From.Ledger == ledger);
        run.Journal.Tamper(place, 1);
        Breaks(run, BookRules.ReplayGivesTheEndState, "2023-03-31");
    }

    [Fact]
    public void A_flow_that_no_posting_explains()
    {
        SupplyRun run = Begun(5);
        run.Record.Count(RoundState.Free, RoundState.Fired, 0, 0, 1, within: false);
        Breaks(run, BookRules.FlowsExplainStock, "2023-01-31");
    }

    [Fact]
    public void A_round_in_work_that_is_handed_over_behind_the_lines_back()
    {
        SupplyRun run = Begun(31);
        RoundLedger rounds = run.Books.Rounds;
        int work = Account(run, RoundState.InWork);
        rounds.Post(
            work, rounds.Account(rounds.Holding(work), 0, rounds.Lot(work), RoundState.Free), 1, Why);
        Breaks(run, "rounds in work are those of the lots in work", "2023-02-0");
    }
}
