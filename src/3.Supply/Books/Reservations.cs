namespace Stockade.Supply;

/// <summary>Rounds set aside for a shipment, in two phases: pending (free to reserved), then posted whole or in part
/// (reserved to in transit), voided or expired (reserved to free). One reservation per account and transfer, as columns
/// in order of reservation; a transfer's reservations form a chain, the first made first.</summary>
internal sealed class Reservations
{
    private readonly SupplyPlan plan;
    private readonly Today today;
    private readonly RoundLedger rounds;
    private readonly int[] first;
    private readonly int[] last;
    private readonly int[] openOf;
    private readonly int[] voided;
    private readonly int[] expired;
    private int[] accounts = new int[16];
    private int[] transfers = new int[16];
    private int[] open = new int[16];
    private int[] next = new int[16];
    private int[] sums = new int[256];
    private int count;

    public Reservations(SupplyPlan plan, Today today, RoundLedger rounds)
    {
        this.plan = plan;
        this.today = today;
        this.rounds = rounds;
        first = new int[plan.Transfers.Length];
        last = new int[first.Length];
        openOf = new int[first.Length];
        voided = new int[first.Length];
        expired = new int[first.Length];
    }

    public void Reset()
    {
        count = 0;
        Array.Fill(first, -1);
        Array.Fill(last, -1);
        Array.Clear(openOf);
        Array.Clear(voided);
        Array.Clear(expired);
    }

    /// <summary>Rounds that stand reserved for a transfer.</summary>
    public int Open(int transfer) => openOf[transfer];

    /// <summary>Rounds whose reservation for a transfer was voided.</summary>
    public int Voided(int transfer) => voided[transfer];

    /// <summary>Rounds whose reservation for a transfer ran out.</summary>
    public int Expired(int transfer) => expired[transfer];

    /// <summary>The first reservation of a transfer, open or not, or -1.</summary>
    public int First(int transfer) => first[transfer];

    public int Next(int reservation) => next[reservation];

    /// <summary>The account in which the reservation's rounds stand.</summary>
    public int Account(int reservation) => accounts[reservation];

    public int Pending(int reservation) => open[reservation];

    /// <summary>Sets free rounds aside.</summary>
    public void Reserve(int freeAccount, int transfer, int number)
    {
        int account = rounds.Onward(freeAccount, RoundState.Reserved);
        int reservation = Find(transfer, account);
        open[reservation] += number;
        openOf[transfer] += number;
        rounds.Post(freeAccount, account, number, CauseOf(transfer));
    }

    /// <summary>Rounds of a reservation were released: posted out of its account by whoever releases them.</summary>
    public void Posted(int reservation, int number)
    {
        today.That(number <= open[reservation], "posted is at most what was reserved");
        open[reservation] -= number;
        openOf[transfers[reservation]] -= number;
    }

    /// <summary>The rounds of a reservation are free again: what they were set aside for cannot be.</summary>
    public void Void(int reservation) => Void(reservation, CauseOf(transfers[reservation]));

    /// <summary>The reservations of a transfer are voided.</summary>
    public void VoidAll(int transfer)
    {
        for (int reservation = first[transfer]; reservation >= 0; reservation = next[reservation])
        {
            Void(reservation);
        }
    }

    /// <summary>The reservations on a lot are voided, whatever they were made for.</summary>
    public void VoidLot(int lot, in Cause cause)
    {
        for (int reservation = 0; reservation < count; reservation++)
        {
            if (open[reservation] > 0 && rounds.Lot(accounts[reservation]) == lot)
            {
                Void(reservation, cause);
            }
        }
    }

    /// <summary>The time for which rounds were set aside for a transfer is over.</summary>
    public void Expire(int transfer)
    {
        expired[transfer] += openOf[transfer];
        for (int reservation = first[transfer]; reservation >= 0; reservation = next[reservation])
        {
            Free(reservation, CauseOf(transfer));
        }
    }

    /// <summary>Reserved is the sum of the open reservations, per account and in all.</summary>
    public void Audit()
    {
        if (sums.Length < rounds.Accounts)
        {
            Array.Resize(ref sums, Math.Max(rounds.Accounts, 2 * sums.Length));
        }

        long total = 0;
        for (int reservation = 0; reservation < count; reservation++)
        {
            sums[accounts[reservation]] = 0;
        }

        for (int reservation = 0; reservation < count; reservation++)
        {
            sums[accounts[reservation]] += open[reservation];
            total += open[reservation];
        }

        for (int reservation = 0; reservation < count; reservation++)
        {
            int account = accounts[reservation];
            today.That(
                sums[account] == rounds.Balance(account), BookRules.ReservedIsReserved);
        }

        today.That(total == Columns.Sum(rounds.Totals.Of(StockKind.Reserved)), BookRules.ReservedIsReserved);
    }

    /// <summary>Breaks the books on purpose, for the tests of the audit.</summary>
    internal void Tamper(int reservation, int number) => open[reservation] += number;

    private Cause CauseOf(int transfer) => new(CauseKind.Transfer, transfer, plan.Transfers[transfer].Document);

    private void Void(int reservation, in Cause cause)
    {
        voided[transfers[reservation]] += open[reservation];
        Free(reservation, cause);
    }

    private void Free(int reservation, in Cause cause)
    {
        int number = open[reservation];
        if (number > 0)
        {
            int account = accounts[reservation];
            int transfer = transfers[reservation];
            open[reservation] = 0;
            openOf[transfer] -= number;
            rounds.Post(account, rounds.Onward(account, RoundState.Free), number, cause);
        }
    }

    /// <summary>The reservation of a transfer on an account; a new one where there is none yet.</summary>
    private int Find(int transfer, int account)
    {
        for (int known = first[transfer]; known >= 0; known = next[known])
        {
            if (accounts[known] == account)
            {
                return known;
            }
        }

        if (count == accounts.Length)
        {
            Array.Resize(ref accounts, 2 * count);
            Array.Resize(ref transfers, 2 * count);
            Array.Resize(ref open, 2 * count);
            Array.Resize(ref next, 2 * count);
        }

        int added = count++;
        accounts[added] = account;
        transfers[added] = transfer;
        open[added] = 0;
        next[added] = -1;
        if (last[transfer] < 0)
        {
            first[transfer] = added;
        }
        else
        {
            next[last[transfer]] = added;
        }

        last[transfer] = added;
        return added;
    }
}
