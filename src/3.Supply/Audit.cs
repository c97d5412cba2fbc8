namespace Stockade.Supply;

/// <summary>Checks the books as a whole. Each posting is checked as it is made; the audit finds what no single posting
/// shows: sums that do not close, totals that were kept beside the accounts and drifted from them. The full audit goes
/// through every account; the short one, at month ends, through those that were posted to since the last.</summary>
internal sealed class Audit
{
    private readonly SupplyPlan plan;
    private readonly Today today;
    private readonly Books books;
    private readonly Lines lines;
    private readonly Orders orders;
    private readonly Swaps swaps;
    private readonly long[] sums;
    private readonly long[] builtIn;
    private readonly int[] free;
    private readonly int[] inTransit;
    private int[] audited = new int[256];
    private int accounts;

    public Audit(SupplyPlan plan, Today today, Books books, Lines lines, Orders orders, Swaps swaps)
    {
        this.plan = plan;
        this.today = today;
        this.books = books;
        this.lines = lines;
        this.orders = orders;
        this.swaps = swaps;
        sums = new long[plan.Inputs.Items.Count];
        builtIn = new long[sums.Length];
        free = new int[plan.Holdings.Count];
        inTransit = new int[plan.Holdings.Count];
    }

    public void Reset()
    {
        accounts = 0;
        Array.Clear(builtIn);
        Array.Clear(free);
        Array.Clear(inTransit);
    }

    /// <summary>Every account of every ledger.</summary>
    public void CheckAll()
    {
        Open();
        for (int account = 0; account < accounts; account++)
        {
            CheckAccount(account);
        }

        CheckTotals();
    }

    /// <summary>The accounts posted to since the last audit, and every total.</summary>
    public void CheckTouched()
    {
        Open();
        foreach (int account in books.Rounds.Touched)
        {
            CheckAccount(account);
        }

        CheckTotals();
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
        RoundLedger rounds = books.Rounds;
        int balance = rounds.Balance(account);
        RoundState state = rounds.State(account);
        int holding = rounds.Holding(account);
        int item = plan.HoldingTable.Item[holding];
        int change = balance - audited[account];
        audited[account] = balance;
        sums[item] += change;
        today.That(RoundLedger.IsSource(state) ? balance <= 0 : balance >= 0, "no account but a source is negative");
        if (state == RoundState.Free || state == RoundState.InTransit)
        {
            (state == RoundState.Free ? free : inTransit)[holding] += change;
            today.That(balance == 0 || rounds.MayHold(account), "a burdened lot never reaches a forbidden holder");
        }
        else if (state is RoundState.Reserved or RoundState.SettingUp)
        {
            today.That(balance == 0 || rounds.MayHold(account), "a burdened lot never reaches a forbidden holder");
        }
        else if (RoundLedger.IsFinal(state))
        {
            today.That(change >= 0, "final states never fall");
            builtIn[item] += state == RoundState.BuiltIn ? change : 0;
        }
    }

    private void CheckTotals()
    {
        foreach (long sum in sums)
        {
            today.That(sum == 0, "all accounts of an item sum to zero");
        }

        RoundLedger rounds = books.Rounds;
        today.That(rounds.Free.SequenceEqual(free), "free rounds by holding are those of its accounts");
        today.That(rounds.InTransit.SequenceEqual(inTransit), "rounds in transit by holding are those of its accounts");
        rounds.Audited();
        books.Reservations.Audit();
        swaps.Audit();
        books.Money.Audit();
        books.Promises.Audit();
        orders.Audit();
        lines.Audit(builtIn);
    }
}
