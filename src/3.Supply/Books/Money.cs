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
    private readonly BillOutcome[] bills;

    public Money(SupplyPlan plan, Today today, SupplyRecord record, Journal? journal)
    {
        this.plan = plan;
        this.today = today;
        this.record = record;
        amounts = new long[plan.Money.Length];
        available = new long[plan.Inputs.Accounts.Count];
        firstStep = new int[available.Length + 1];
        bills = new BillOutcome[plan.Inputs.Bills.Count];
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

        for (int bill = 0; bill < bills.Length; bill++)
        {
            bills[bill] = Bills.Outcome(plan.Inputs.Bills[bill], plan.Calendar, world);
        }
    }

    public BillOutcome Bill(int bill) => bills[bill];

    /// <summary>Puts down when the steps become usable that wait for bills: in each world on its own day.</summary>
    public void Schedule(Agenda agenda)
    {
        int last = -1;
        for (int step = 0; step < amounts.Length; step++)
        {
            int from = From(step);
            if (plan.Money[step].Bill >= 0 && from < Math.Min(plan.Days, plan.Money[step].Until))
            {
                agenda.Add(from, Phase.Money, new Event(EventKind.Appropriate, step));
                last = step;
            }
        }

        for (int step = 0; step <= last; step++)
        {
            MoneySpec spec = plan.Money[step];
            int from = From(step);
            if (spec.Bill >= 0 && from < Math.Min(plan.Days, spec.Until))
            {
                agenda.Add(from, Phase.Money, new Event(EventKind.Sign, 0));
                agenda.Add(from, Phase.Transfer, new Event(EventKind.Release, 0));
                if (spec.Until < plan.Days)
                {
                    agenda.Add(spec.Until, Phase.Money, new Event(EventKind.Lapse, step));
                }
            }
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

    /// <summary>Day of the horizon from which a step is usable; <see cref="int.MaxValue"/>: never.</summary>
    private int From(int step)
    {
        MoneySpec spec = plan.Money[step];
        if (spec.Bill >= 0 && bills[spec.Bill].Result != BillResult.Passed)
        {
            return int.MaxValue;
        }

        int from = spec.Bill >= 0 ? Math.Max(spec.From, bills[spec.Bill].Day) : spec.From;
        return Math.Max(0, from);
    }

    private void Move(int step, MoneyState from, MoneyState to, long dollars)
    {
        if (dollars > 0)
        {
            MoneySpec spec = plan.Money[step];
            available[spec.Account] += to == MoneyState.Available ? dollars : -dollars;
            if (to == MoneyState.Lapsed)
            {
                record.Lapse(today.Month, spec.Account, dollars);
            }

            Ledger.Post(step, (int)from, (int)to, dollars, new Cause(CauseKind.Money, spec.Account, spec.Document));
        }
    }
}
