using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>Money accounts in whole dollars. Each step becomes available on its day and lapses at the end of its
/// window; what lapses first is obligated first.</summary>
internal sealed class Money
{
    private readonly SupplyPlan plan;
    private readonly Today today;
    private readonly SupplyRecord record;
    private readonly long[] amounts;
    private readonly long[] available;
    private readonly int[] firstStep;

    public Money(SupplyPlan plan, Today today, SupplyRecord record, Journal? journal)
    {
        this.plan = plan;
        this.today = today;
        this.record = record;
        amounts = new long[plan.Money.Length];
        available = new long[plan.Inputs.Accounts.Count];
        firstStep = new int[available.Length + 1];
        Ledger = new Ledger(LedgerKind.Money, amounts.Length, (int)MoneyState.Lapsed + 1, today, journal);
        foreach (MoneySpec step in plan.Money)
        {
            firstStep[step.Account + 1]++;
        }

        for (int account = 0; account < available.Length; account++)
        {
            firstStep[account + 1] += firstStep[account];
        }
    }

    public Ledger Ledger { get; }

    public void Reset(World world)
    {
        Ledger.Reset();
        Array.Clear(available);
        for (int step = 0; step < amounts.Length; step++)
        {
            amounts[step] = Rounding.Nearest(world[plan.Money[step].Amount]);
        }
    }

    public long Available(int account) => available[account];

    public void Appropriate(int step) => Move(step, MoneyState.Appropriated, MoneyState.Available, amounts[step]);

    public void Lapse(int step) =>
        Move(step, MoneyState.Available, MoneyState.Lapsed, Ledger.Balance(step, (int)MoneyState.Available));

    /// <summary>Obligates dollars of an account for the cause; there must be enough.</summary>
    public void Obligate(int account, long dollars, in Cause cause)
    {
        today.That(dollars <= available[account], BookRules.ObligatedIsWithinMoney);
        record.Obligate(today.Month, account, dollars);
        available[account] -= dollars;
        for (int step = firstStep[account]; step < firstStep[account + 1] && dollars > 0; step++)
        {
            long part = Math.Min(dollars, Ledger.Balance(step, (int)MoneyState.Available));
            if (part > 0)
            {
                Ledger.Post(step, (int)MoneyState.Available, (int)MoneyState.Obligated, part, cause);
                dollars -= part;
            }
        }
    }

    /// <summary>Breaks a kept total on purpose, for the tests of the audit.</summary>
    internal void TamperAvailable(int account) => available[account]++;

    /// <summary>Obligated is at most appropriated, and what is available is what the steps hold.</summary>
    public void Audit(bool all)
    {
        Ledger.Audit(all);
        for (int account = 0; account < available.Length; account++)
        {
            long held = 0;
            for (int step = firstStep[account]; step < firstStep[account + 1]; step++)
            {
                held += Ledger.Balance(step, (int)MoneyState.Available);
                today.That(
                    Ledger.Balance(step, (int)MoneyState.Obligated) <= amounts[step],
                    BookRules.ObligatedIsWithinAppropriated);
            }

            today.That(held == available[account], BookRules.MoneyIsKept);
        }
    }

    private void Move(int step, MoneyState from, MoneyState to, long dollars)
    {
        if (dollars > 0)
        {
            MoneySpec spec = plan.Money[step];
            available[spec.Account] += to == MoneyState.Available ? dollars : -dollars;
            Ledger.Post(step, (int)from, (int)to, dollars, new Cause(CauseKind.Money, spec.Account, spec.Document));
        }
    }
}
