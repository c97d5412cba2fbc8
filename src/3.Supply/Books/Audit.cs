namespace Stockade.Supply;

/// <summary>Checks the books as a whole. Each posting is checked as it is made; the audit finds what no single posting
/// shows: sums that do not close, totals that were kept beside the accounts and drifted from them. The full audit goes
/// through every account; the short one, at month ends, through those that were posted to since the last.</summary>
internal sealed class Audit
{
    private readonly Today today;
    private readonly Books books;
    private readonly Lines lines;
    private readonly Orders orders;
    private readonly Swaps swaps;
    private readonly Replay replay;
    private readonly int holdings;
    private readonly long[] sums;
    private readonly StockTotals totals;

    public Audit(SupplyPlan plan, Today today, Books books, Lines lines, Orders orders, Swaps swaps)
    {
        this.today = today;
        this.books = books;
        this.lines = lines;
        this.orders = orders;
        this.swaps = swaps;
        replay = new Replay(books);
        sums = new long[plan.Inputs.Items.Count];
        holdings = plan.Holdings.Count;
        totals = new StockTotals(holdings);
    }

    public void Reset()
    {
        replay.Reset();
        totals.Clear();
    }

    /// <summary>Every account of every ledger, and the chains of free accounts.</summary>
    public void CheckAll()
    {
        CheckAccounts(all: true);
        CheckTotals(all: true);
        CheckChains();
    }

    /// <summary>Everything, and the whole journal once more from its beginning: what was posted must not have been
    /// changed since.</summary>
    public void CheckEnd()
    {
        replay.Reset();
        CheckAll();
    }

    /// <summary>The accounts posted to since the last audit, and every total.</summary>
    public void CheckTouched()
    {
        CheckAccounts(all: false);
        CheckTotals(all: false);
    }

    /// <summary>Adds what each account gained since it was last audited to the sums that the kept totals are compared
    /// with.</summary>
    private void CheckAccounts(bool all)
    {
        Array.Clear(sums);
        RoundLedger rounds = books.Rounds;
        if (all)
        {
            for (int account = 0; account < rounds.Accounts; account++)
            {
                ref RoundAccount row = ref rounds.Row(account);
                today.That(row.Cell == totals.Cell(KindOf(row), row.Holding), BookRules.CellIsOfItsState);
                Check(ref row);
            }
        }
        else
        {
            foreach (int account in rounds.Touched)
            {
                Check(ref rounds.Row(account));
            }
        }

        rounds.Audited();
    }

    /// <summary>Asks at once for all that must hold of an account; what is broken is asked for when something
    /// is.</summary>
    private void Check(ref RoundAccount row)
    {
        int balance = row.Balance;
        int change = balance - row.Audited;
        row.Audited = balance;
        row.Marks &= ~AccountMarks.Touched;
        sums[row.Item] += change;
        totals.Cells[row.Cell] += change;
        bool isBroken = RoundLedger.IsFinal(row.State) ? balance < 0 | change < 0
            : RoundLedger.IsSource(row.State) ? balance > 0
            : balance < 0 | (balance > 0 & !row.Is(AccountMarks.MayHold));
        if (isBroken)
        {
            Blame(row, change);
        }
    }

    /// <summary>What an account counts towards, by its state and what holds of it.</summary>
    private static StockKind KindOf(in RoundAccount row) => row.State != RoundState.Free ? StockTotals.KindOf(row.State)
        : row.Is(AccountMarks.Ready) ? StockKind.Ready
        : row.Is(AccountMarks.MayUse) ? StockKind.Stored : StockKind.Earmarked;

    private void Blame(in RoundAccount row, int change)
    {
        today.That(change >= 0 || !RoundLedger.IsFinal(row.State), BookRules.FinalStatesNeverFall);
        today.That(
            RoundLedger.IsSource(row.State) ? row.Balance <= 0 : row.Balance >= 0, BookRules.OnlySourcesAreNegative);
        today.Broken(BookRules.BurdensBind);
    }

    private void CheckTotals(bool all)
    {
        foreach (long sum in sums)
        {
            today.That(sum == 0, BookRules.SumsToZero);
        }

        if (!books.Rounds.Totals.Cells.AsSpan().SequenceEqual(totals.Cells))
        {
            BlameTotals();
        }

        books.Reservations.Audit();
        swaps.Audit();
        books.Money.Audit(all);
        books.Promises.Audit(all);
        orders.Audit();
        lines.Audit(totals.Of(StockKind.BuiltIn));
        today.That(books.Journal is null || replay.Agrees(books.Journal), BookRules.ReplayGivesTheEndState);
    }

    private void BlameTotals()
    {
        StockTotals kept = books.Rounds.Totals;
        today.That(kept.Of(StockKind.Stored).SequenceEqual(totals.Of(StockKind.Stored)), BookRules.StoredIsKept);
        today.That(kept.Of(StockKind.Ready).SequenceEqual(totals.Of(StockKind.Ready)), BookRules.ReadyIsKept);
        today.That(
            kept.Of(StockKind.Earmarked).SequenceEqual(totals.Of(StockKind.Earmarked)), BookRules.SetAsideIsKept);
        today.That(
            kept.Of(StockKind.InTransit).SequenceEqual(totals.Of(StockKind.InTransit)), BookRules.InTransitIsKept);
        today.Broken(BookRules.TotalsAreKept);
    }

    /// <summary>The free accounts of each holding hang together, and nothing else hangs there.</summary>
    private void CheckChains()
    {
        RoundLedger rounds = books.Rounds;
        for (int holding = 0; holding < holdings; holding++)
        {
            int left = rounds.Free(holding);
            for (int account = rounds.FirstFree(holding); account >= 0; account = rounds.NextFree(account))
            {
                ref readonly RoundAccount row = ref rounds.Row(account);
                today.That(
                    row.State == RoundState.Free && row.Holding == holding && row.Balance > 0, BookRules.ChainIsKept);
                left -= row.Balance;
            }

            today.That(left == 0, BookRules.ChainIsKept);
        }
    }
}
