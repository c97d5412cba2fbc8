using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>Books that are broken on purpose are found, and the error names the event.</summary>
public sealed class BrokenBooksTests
{
    private static readonly DateOnly NewYear = Draft.Date(2023, 1, 1);

    /// <summary>The plan of the last run begun.</summary>
    private SupplyPlan Kept { get; set; } = null!;

    private SupplyRun Begun(AuditFrequency audit, bool journal = false)
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 3, 31)).Item("mse", 2).Party("us", "mse", 50).Party("ukraine")
            .Line("camden", "us", "mse", 1).Order("one", "ukraine", "mse", 500, NewYear)
            .Account("money", "us", (NewYear, null, 1000));
        draft.Add(draft.Programme("monthly", "us", "ukraine", 8, NewYear) with { DrawsOn = "money" });
        Kept = draft.Plan;
        SupplyRun run = draft.Begin(null, new SupplyWatch(journal, audit));
        Assert.True(run.Next(out int day));
        run.Close(day);
        return run;
    }

    private static string Breach(SupplyRun run) => Assert.Throws<InvariantException>(run.Finish).Message;

    [Fact]
    public void A_round_from_nowhere_is_found_at_the_next_event()
    {
        SupplyRun run = Begun(AuditFrequency.EveryEvent);
        run.Books.Rounds.Tamper(1, 1);
        string message = Breach(run);
        Assert.Contains("sum to zero", message, StringComparison.Ordinal);
        Assert.Contains("Release on 2023-01-08", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_round_from_nowhere_is_found_at_the_end_of_the_month_at_the_latest()
    {
        SupplyRun run = Begun(AuditFrequency.MonthEnds);
        run.Books.Rounds.Tamper(1, 1);
        Assert.Contains("CloseMonth on 2023-01-31", Breach(run), StringComparison.Ordinal);
    }

    [Fact]
    public void A_round_moved_behind_the_books_back_is_found_though_the_sum_is_right()
    {
        SupplyRun run = Begun(AuditFrequency.EveryEvent);
        run.Books.Rounds.Tamper(0, 1);
        run.Books.Rounds.Tamper(1, -1);
        Assert.Contains("rounds ready to fire by holding", Breach(run), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData((int)MoneyState.Available, "sum to zero")]
    [InlineData((int)MoneyState.Obligated, "sum to zero")]
    public void A_dollar_from_nowhere_is_found(int state, string statement)
    {
        SupplyRun run = Begun(AuditFrequency.EveryEvent);
        run.Books.Money.Ledger.Tamper(0, state, 1);
        Assert.Contains(statement, Breach(run), StringComparison.Ordinal);
    }

    [Fact]
    public void A_promise_that_no_order_owes_is_found()
    {
        SupplyRun run = Begun(AuditFrequency.EveryEvent);
        run.Books.Promises.Tamper(0, (int)PromiseState.Promised, -1);
        run.Books.Promises.Tamper(0, (int)PromiseState.Owed, 1);
        Assert.Contains("owed is promised less settled", Breach(run), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stored", "free rounds by holding that are stored")]
    [InlineData("in transit", "rounds in transit by holding")]
    [InlineData("in overhaul", "rounds by holding and state")]
    [InlineData("reserved", "rounds by holding and state")]
    [InlineData("ready", "rounds ready to fire by holding")]
    [InlineData("earmarked", "rounds earmarked for others")]
    [InlineData("cell", "an account counts towards the total of its state and holding")]
    [InlineData("chain", "the chain of a holding's free accounts")]
    [InlineData("money", "available money is what the steps hold")]
    public void A_kept_total_that_drifts_is_found(string total, string statement)
    {
        SupplyRun run = Begun(AuditFrequency.EveryEvent);
        RoundLedger rounds = run.Books.Rounds;

        // Nothing is posted to what Ukraine holds before the next audit.
        const int Holding = 1;
        Assert.Equal("ukraine", Kept.Holdings[Holding].Party.Value);
        switch (total)
        {
            case "stored": rounds.TamperTotal(StockKind.Stored, Holding); break;
            case "in transit": rounds.TamperTotal(StockKind.InTransit, Holding); break;
            case "in overhaul": rounds.TamperTotal(StockKind.InOverhaul, Holding); break;
            case "reserved": rounds.TamperTotal(StockKind.Reserved, Holding); break;
            case "ready": rounds.TamperTotal(StockKind.Ready, Holding); break;
            case "earmarked": rounds.TamperTotal(StockKind.Earmarked, Holding); break;
            case "cell": rounds.Row(rounds.FirstFree(Holding)).Cell++; break;
            case "chain": rounds.TamperChain(Holding); break;
            default: run.Books.Money.TamperAvailable(0); break;
        }

        string message = Breach(run);
        Assert.Contains(statement, message, StringComparison.Ordinal);
        Assert.Contains(" on 2023-01-", message, StringComparison.Ordinal);
    }

    /// <summary>Rounds, money and promises that changed hands without a posting balance, but the journal does not know
    /// of it.</summary>
    [Theory]
    [InlineData("rounds")]
    [InlineData("money")]
    [InlineData("promises")]
    public void What_the_journal_does_not_say_is_found(string ledger)
    {
        SupplyRun run = Begun(AuditFrequency.EveryEvent, journal: true);
        switch (ledger)
        {
            case "rounds":
                RoundLedger rounds = run.Books.Rounds;
                int free = rounds.FirstFree(0);
                int other = rounds.NewLot(0, rounds.LotClass(free), 0, 0);
                rounds.Tamper(free, -1);
                rounds.Tamper(rounds.Account(0, 0, other, RoundState.Free), 1);
                break;
            case "money":
                run.Books.Money.Ledger.Tamper(0, (int)MoneyState.Appropriated, -1);
                run.Books.Money.Ledger.Tamper(0, (int)MoneyState.Lapsed, 1);
                break;
            default:
                run.Books.Promises.Tamper(1, (int)PromiseState.Promised, -1);
                run.Books.Promises.Tamper(1, (int)PromiseState.Settled, 1);
                break;
        }

        Assert.Contains("replaying the journal", Breach(run), StringComparison.Ordinal);
    }

    [Fact]
    public void A_burdened_lot_with_a_forbidden_holder_is_found()
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 1, 31)).Item("mse").Party("japan", "mse", 5).Party("us")
            .Party("ukraine");
        draft.Add(draft.Shipment("return", "japan", "us", 5, NewYear) with
        {
            Undertaking = new Burden(BurdenKind.EndUser, new PartyId("us"), "undertaking"),
        });
        draft.Add(draft.Shipment("onward", "us", "ukraine", 1, Draft.Date(2023, 1, 31)));
        SupplyRun run = draft.Begin();
        run.Next(out int day);
        run.Close(day);
        RoundLedger rounds = run.Books.Rounds;
        int held = rounds.FirstFree(draft.Holding("us", "mse"));
        int elsewhere = rounds.Account(draft.Holding("ukraine", "mse"), 0, rounds.Lot(held), RoundState.InTransit);
        rounds.Tamper(held, -1);
        rounds.Tamper(elsewhere, 1);
        Assert.Contains("forbidden holder", Breach(run), StringComparison.Ordinal);
    }

    [Fact]
    public void A_final_state_that_falls_is_found()
    {
        SupplyRun run = Begun(AuditFrequency.EveryEvent);
        run.Next(out int day);
        run.Post(new Fired(0, 5, day, "raid", "record"));
        run.Close(day);
        RoundLedger rounds = run.Books.Rounds;
        int fired = Enumerable.Range(0, rounds.Accounts).First(account => rounds.State(account) == RoundState.Fired);
        rounds.Tamper(fired, -1);
        rounds.Tamper(0, 1);
        Assert.Contains("final states never fall", Breach(run), StringComparison.Ordinal);
    }

    [Fact]
    public void No_more_is_fired_than_is_there()
    {
        SupplyRun run = Begun(AuditFrequency.MonthEnds);
        run.Next(out int day);
        int magazine = run.Magazine(0);
        string message = Assert.Throws<InvariantException>(
            () => run.Post(new Fired(0, magazine + 1, day, "raid", "record"))).Message;
        Assert.Contains("magazine", message, StringComparison.Ordinal);
        Assert.Contains("Fire from", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_are_stepped_in_order()
    {
        SupplyRun run = Begun(AuditFrequency.MonthEnds);
        Assert.Throws<InvariantException>(() => run.Close(0));
        run.Next(out int day);
        Assert.Throws<InvariantException>(() => run.Next(out _));
        Assert.Throws<InvariantException>(() => run.Post(new Fired(0, 1, day + 1, "raid", "record")));
    }

    [Fact]
    public void A_posting_behind_the_law_is_refused()
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 1, 31)).Item("mse").Party("japan", "mse", 5).Party("us")
            .Party("ukraine");
        draft.Add(draft.Shipment("return", "japan", "us", 5, NewYear) with
        {
            Undertaking = new Burden(BurdenKind.EndUser, new PartyId("us"), "undertaking"),
        });
        draft.Add(draft.Shipment("onward", "us", "ukraine", 5, Draft.Date(2023, 1, 31)));
        SupplyRun run = draft.Begin();
        run.Next(out int day);
        run.Close(day);
        RoundLedger rounds = run.Books.Rounds;
        int held = rounds.FirstFree(draft.Holding("us", "mse"));
        int elsewhere = rounds.Account(draft.Holding("ukraine", "mse"), 0, rounds.Lot(held), RoundState.Free);
        var cause = new Cause(CauseKind.Transfer, 1, 0);
        string message = Assert.Throws<InvariantException>(() => rounds.Post(held, elsewhere, 1, cause)).Message;
        Assert.Contains("forbidden holder", message, StringComparison.Ordinal);
        int other = rounds.NewLot(0, rounds.LotClass(held), 0, 0);
        int relabelled = rounds.Account(draft.Holding("us", "mse"), 0, other, RoundState.Free);
        Assert.Throws<InvariantException>(() => rounds.Post(held, relabelled, 1, cause));
        Assert.Throws<InvariantException>(() => rounds.Reclassify(held, relabelled, 1, cause, ""));
    }
}
