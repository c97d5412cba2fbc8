namespace Stockade.Supply;

/// <summary>The balances that adding up the journal gives, kept up with it from audit to audit.</summary>
internal sealed class Replay(Books books)
{
    private readonly long[] money = new long[books.Money.Ledger.Accounts];
    private readonly long[] promises = new long[books.Promises.Accounts];
    private long[] rounds = new long[256];
    private int read;

    public void Reset()
    {
        read = 0;
        Array.Clear(rounds);
        Array.Clear(money);
        Array.Clear(promises);
    }

    /// <summary>Whether the postings so far give the balances that the ledgers have.</summary>
    public bool Agrees(Journal journal)
    {
        if (rounds.Length < books.Rounds.Accounts)
        {
            Array.Resize(ref rounds, 2 * books.Rounds.Accounts);
        }

        for (; read < journal.Count; read++)
        {
            (LedgerKind ledger, int from, int to, long amount) = journal.Legs(read);
            long[] balances = ledger switch
            {
                LedgerKind.Rounds => rounds,
                LedgerKind.Money => money,
                _ => promises,
            };
            balances[from] -= amount;
            balances[to] += amount;
        }

        long wrong = 0;
        for (int account = 0; account < books.Rounds.Accounts; account++)
        {
            wrong |= rounds[account] - books.Rounds.Balance(account);
        }

        return wrong == 0 && money.AsSpan().SequenceEqual(books.Money.Ledger.Balances)
            && promises.AsSpan().SequenceEqual(books.Promises.Balances);
    }
}
