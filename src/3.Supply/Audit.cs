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
    private readonly long[] sums;
    private readonly long[] builtIn;
    private readonly int[] live;
    private readonly int[] earmarked;
    private readonly int[] ready;

    public Audit(SupplyPlan plan, Today today, Books books, Lines lines, Orders orders, Swaps swaps)
    {
        this.today = today;
        this.books = books;
        this.lines = lines;
        this.orders = orders;
        this.swaps = swaps;
        replay = new Replay(books);
        sums = new long[plan.Inputs.Items.Count];
        builtIn = new long[sums.Length];
        live = new int[books.Rounds.Live.Length];
        earmarked = new int[plan.Holdings.Count];
        ready = new int[plan.Holdings.Count];
    }

    public void Reset()
    {
        replay.Reset();
        Array.Clear(builtIn);
        Array.Clear(live);
        Array.Clear(earmarked);
        Array.Clear(ready);
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
        Span<RoundAccount> rows = books.Rounds.Rows;
        if (all)
        {
            foreach (ref RoundAccount row in rows)
            {
                Check(ref row);
            }
        }
        else
        {
            foreach (int account in books.Rounds.Touched)
            {
                Check(ref rows[account]);
            }
        }

        books.Rounds.Audited();
    }

    private void Check(ref RoundAccount row)
    {
        int balance = row.Balance;
        int change = balance - row.Audited;
        row.Audited = balance;
        row.Marks &= ~AccountMarks.Touched;
        sums[row.Item] += change;
        if (RoundLedger.IsFinal(row.State))
        {
            today.That(change >= 0, BookRules.FinalStatesNeverFall);
            today.That(balance >= 0, BookRules.OnlySourcesAreNegative);
            if (row.State == RoundState.BuiltIn)
            {
                builtIn[row.Item] += change;
            }
        }
        else
        {
            CheckLive(row, balance, change);
        }
    }

    private void CheckLive(in RoundAccount row, int balance, int change)
    {
        int holding = row.Holding;
        live[((int)row.State * ready.Length) + holding] += change;
        today.That(
            RoundLedger.IsSource(row.State) ? balance <= 0 : balance >= 0, BookRules.OnlySourcesAreNegative);
        today.That(balance <= 0 || row.Is(AccountMarks.MayHold), BookRules.BurdensBind);
        if (row.State == RoundState.Free)
        {
            if (row.Is(AccountMarks.Ready))
            {
                ready[holding] += change;
            }
            else if (!row.Is(AccountMarks.MayUse))
            {
                earmarked[holding] += change;
            }
        }
    }

    private void CheckTotals(bool all)
    {
        foreach (long sum in sums)
        {
            today.That(sum == 0, BookRules.SumsToZero);
        }

        RoundLedger rounds = books.Rounds;
        today.That(rounds.Free.SequenceEqual(Live(RoundState.Free)), BookRules.FreeIsKept);
        today.That(rounds.InTransit.SequenceEqual(Live(RoundState.InTransit)), BookRules.InTransitIsKept);
        today.That(rounds.Live.SequenceEqual(live), BookRules.LiveIsKept);
        today.That(rounds.ReadyRounds.SequenceEqual(ready), BookRules.ReadyIsKept);
        today.That(rounds.Earmarked.SequenceEqual(earmarked), BookRules.SetAsideIsKept);
        books.Reservations.Audit();
        swaps.Audit();
        books.Money.Audit(all);
        books.Promises.Audit(all);
        orders.Audit();
        lines.Audit(builtIn);
        today.That(books.Journal is null || replay.Agrees(books.Journal), BookRules.ReplayGivesTheEndState);
    }

    /// <summary>The free accounts of each holding hang together, and nothing else hangs there.</summary>
    private void CheckChains()
    {
        RoundLedger rounds = books.Rounds;
        for (int holding = 0; holding < earmarked.Length; holding++)
        {
            int left = rounds.Free[holding];
            for (int account = rounds.FirstFree(holding); account >= 0; account = rounds.NextFree(account))
            {
                ref readonly RoundAccount row = ref rounds[account];
                today.That(
                    row.State == RoundState.Free && row.Holding == holding && row.Balance > 0, BookRules.ChainIsKept);
                left -= row.Balance;
            }

            today.That(left == 0, BookRules.ChainIsKept);
        }
    }

    private ReadOnlySpan<int> Live(RoundState state) =>
        live.AsSpan((int)state * earmarked.Length, earmarked.Length);
}
