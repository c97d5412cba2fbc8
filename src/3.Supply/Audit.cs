namespace Stockade.Supply;

/// <summary>Checks the whole of the books. Each posting is checked as it is made; the audit finds what no single
/// posting shows: sums that do not close, totals that were kept beside the accounts and drifted from them.</summary>
internal sealed class Audit
{
    private readonly SupplyPlan plan;
    private readonly Today today;
    private readonly Books books;
    private readonly Lines lines;
    private readonly Orders orders;
    private readonly SupplyRecord record;
    private readonly long[] sums;
    private readonly long[] finals;
    private readonly long[] finalsBefore;
    private readonly int[] free;
    private readonly int[] inTransit;

    public Audit(SupplyPlan plan, Today today, Books books, Lines lines, Orders orders, SupplyRecord record)
    {
        this.plan = plan;
        this.today = today;
        this.books = books;
        this.lines = lines;
        this.orders = orders;
        this.record = record;
        sums = new long[plan.Inputs.Items.Count];
        finals = new long[sums.Length];
        finalsBefore = new long[sums.Length];
        free = new int[plan.Holdings.Count];
        inTransit = new int[plan.Holdings.Count];
    }

    public void Reset() => Array.Clear(finalsBefore);

    public void Check()
    {
        CheckRounds();
        books.Money.Audit();
        books.Promises.Audit();
        orders.Audit();
        lines.Audit();
    }

    /// <summary>The flows of a closed month explain its closing stock without residual.</summary>
    public void CheckMonth(int month)
    {
        for (int holding = 0; holding < free.Length; holding++)
        {
            today.That(record.Residual(month, holding) == 0, "a month's flows explain its closing stock");
        }
    }

    private void CheckRounds()
    {
        RoundLedger rounds = books.Rounds;
        Array.Clear(sums);
        Array.Clear(finals);
        Array.Clear(free);
        Array.Clear(inTransit);
        for (int account = 0; account < rounds.Accounts; account++)
        {
            int balance = rounds.Balance(account);
            RoundState state = rounds.State(account);
            int holding = rounds.Holding(account);
            int item = plan.HoldingTable.Item[holding];
            sums[item] += balance;
            today.That(
                RoundLedger.IsSource(state) ? balance <= 0 : balance >= 0, "no account but a source is negative");
            finals[item] += RoundLedger.IsFinal(state) ? balance : 0;
            free[holding] += state == RoundState.Free ? balance : 0;
            inTransit[holding] += state == RoundState.InTransit ? balance : 0;
            today.That(
                balance == 0 || RoundLedger.IsSource(state) || RoundLedger.IsFinal(state) || rounds.MayHold(account),
                "a burdened lot never reaches a forbidden holder");
        }

        for (int item = 0; item < sums.Length; item++)
        {
            today.That(sums[item] == 0, "all accounts of an item sum to zero");
            today.That(finals[item] >= finalsBefore[item], "final states never fall");
            finalsBefore[item] = finals[item];
        }

        today.That(rounds.Free.SequenceEqual(free), "free rounds by holding are those of its accounts");
        today.That(rounds.InTransit.SequenceEqual(inTransit), "rounds in transit by holding are those of its accounts");
    }
}
