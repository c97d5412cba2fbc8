namespace Stockade.Supply;

/// <summary>Checks the books as a whole. Each posting is checked as it is made; the audit finds what no single posting
/// shows: sums that do not close, totals that were kept beside the accounts and drifted from them. The full audit goes
/// through every account; the short one, at month ends, through those that were posted to since the last.</summary>
internal sealed class Audit
{
    private readonly int[] itemOf;
    private readonly Today today;
    private readonly Books books;
    private readonly Lines lines;
    private readonly Orders orders;
    private readonly Replay replay;
    private readonly long[] sums;
    private readonly long[] builtIn;
    private readonly int[] live;
    private readonly int[] earmarked;
    private readonly int[] ready;
    private int[] audited = new int[256];
    private int accounts;

    public Audit(SupplyPlan plan, Today today, Books books, Lines lines, Orders orders)
    {
        itemOf = plan.HoldingTable.Item;
        this.today = today;
        this.books = books;
        this.lines = lines;
        this.orders = orders;
        replay = new Replay(books);
        sums = new long[plan.Inputs.Items.Count];
        builtIn = new long[sums.Length];
        live = new int[books.Rounds.Live.Length];
        earmarked = new int[plan.Holdings.Count];
        ready = new int[plan.Holdings.Count];
    }

    public void Reset()
    {
        accounts = 0;
        replay.Reset();
        Array.Clear(builtIn);
        Array.Clear(live);
        Array.Clear(earmarked);
        Array.Clear(ready);
    }

    /// <summary>Every account of every ledger, and the chains of free accounts.</summary>
    public void CheckAll()
    {
        Open();
        for (int account = 0; account < accounts; account++)
        {
            CheckAccount(account);
        }

        CheckTotals(all: true);
        CheckChains();
    }

    /// <summary>The accounts posted to since the last audit, and every total.</summary>
    public void CheckTouched()
    {
        Open();
        foreach (int account in books.Rounds.Touched)
        {
            CheckAccount(account);
        }

        CheckTotals(all: false);
    }

    private void Open()
    {
        int count = books.Rounds.Accounts;
        if (audited.Length < count)
        {
            Array.Resize(ref audited, Math.Max(count, 2 * audited.Length));
        }

        Array.Clear(audited, accounts, count - accounts);
        Array.Clear(sums);
        accounts = count;
    }

    private void CheckAccount(int account)
    {
        ref readonly RoundAccount row = ref books.Rounds[account];
        int holding = row.Holding;
        int item = itemOf[holding];
        int change = row.Balance - audited[account];
        audited[account] = row.Balance;
        sums[item] += change;
        today.That(
            RoundLedger.IsSource(row.State) ? row.Balance <= 0 : row.Balance >= 0, BookRules.OnlySourcesAreNegative);
        if (RoundLedger.IsFinal(row.State))
        {
            today.That(change >= 0, BookRules.FinalStatesNeverFall);
            builtIn[item] += row.State == RoundState.BuiltIn ? change : 0;
            return;
        }

        live[((int)row.State * earmarked.Length) + holding] += change;
        today.That(row.Balance <= 0 || row.MayHold, BookRules.BurdensBind);
        if (row.State == RoundState.Free)
        {
            earmarked[holding] += row.MayUse ? 0 : change;
            ready[holding] += row.IsReady ? change : 0;
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
        CheckReserved();
        rounds.Audited();
        books.Money.Audit(all);
        books.Promises.Audit(all);
        orders.Audit();
        lines.Audit(builtIn);
        today.That(books.Journal is null || replay.Agrees(books.Journal), BookRules.ReplayGivesTheEndState);
    }

    /// <summary>Rule 3. What is reserved is compared with the open reservations here.</summary>
    private void CheckReserved() =>
        today.That(!Live(RoundState.Reserved).ContainsAnyExcept(0), BookRules.ReservedIsReserved);

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
