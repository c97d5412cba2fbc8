namespace Stockade.Supply;

/// <summary>States of money: appropriated is the source, obligated and lapsed are final.</summary>
internal enum MoneyState
{
    Appropriated,
    Available,
    Obligated,
    Lapsed,
}

/// <summary>States of a promise, in rounds: promised is the source, owed is live.</summary>
internal enum PromiseState
{
    Promised,
    Owed,
    Settled,

    /// <summary>Not kept in time, and not owed any more.</summary>
    Defaulted,

    /// <summary>Cancelled by whom it was made to.</summary>
    Voided,
}

/// <summary>A double-entry ledger of few subjects in few states: state 0 is the source, state 1 is live, all others are
/// final. An account is subject x states + state.</summary>
internal sealed class Ledger(LedgerKind kind, int subjects, int states, Today today, Journal? journal)
{
    private readonly long[] balances = new long[subjects * states];
    private readonly int[] touched = new int[subjects];
    private readonly bool[] isTouched = new bool[subjects];
    private int touchedCount;

    public int Accounts => balances.Length;

    public ReadOnlySpan<long> Balances => balances;

    public long Balance(int subject, int state) => balances[(subject * states) + state];

    public long Balance(int account) => balances[account];

    public void Reset()
    {
        Array.Clear(balances);
        Forget();
    }

    public void Post(int subject, int from, int to, long amount, in Cause cause)
    {
        int source = (subject * states) + from;
        int target = (subject * states) + to;
        today.That(amount > 0, "a posting moves something");
        today.That(from < to && from <= 1, BookRules.NothingLeavesAFinalAccount);
        today.That(from == 0 || balances[source] >= amount, BookRules.OnlySourcesAreNegative);
        balances[source] -= amount;
        balances[target] += amount;
        if (!isTouched[subject])
        {
            isTouched[subject] = true;
            touched[touchedCount++] = subject;
        }

        journal?.Add(today.Day, kind, source, target, amount, cause);
    }

    /// <summary>States the books' rules for every subject, or for those posted to since the last audit: they sum to
    /// zero and only the source is negative.</summary>
    public void Audit(bool all)
    {
        for (int place = 0; place < (all ? subjects : touchedCount); place++)
        {
            int subject = all ? place : touched[place];
            ReadOnlySpan<long> accounts = balances.AsSpan(subject * states, states);
            long sum = accounts[0];
            today.That(sum <= 0, BookRules.OnlySourcesAreNegative);
            foreach (long balance in accounts[1..])
            {
                sum += balance;
                today.That(balance >= 0, BookRules.OnlySourcesAreNegative);
            }

            today.That(sum == 0, BookRules.PromisesSumToZero);
        }

        Forget();
    }

    private void Forget()
    {
        foreach (int subject in touched.AsSpan(0, touchedCount))
        {
            isTouched[subject] = false;
        }

        touchedCount = 0;
    }

    /// <summary>Breaks the books on purpose, for the tests of the audit.</summary>
    internal void Tamper(int subject, int state, long amount) => balances[(subject * states) + state] += amount;
}
