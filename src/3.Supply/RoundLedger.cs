namespace Stockade.Supply;

/// <summary>The rounds ledger: accounts (party, site, lot, state), found by walking a lot's few accounts; the free
/// accounts of a holding form a chain, oldest arrival first, from which everything leaves.</summary>
internal sealed partial class RoundLedger
{
    private readonly SupplyPlan plan;
    private readonly Today today;
    private readonly SupplyRecord record;
    private readonly Agenda agenda;
    private readonly Journal? journal;
    private readonly TransferSpec[] transfers;
    private readonly int parties;
    private readonly int holdings;
    private readonly int[] live;
    private readonly int[] setAside;
    private readonly int[] ready;
    private readonly int[] firstFree;
    private readonly int[] lastFree;
    private int[] firstOfLot = new int[64];
    private RoundAccount[] rows = new RoundAccount[256];
    private int[] touched = new int[256];
    private int[] onward = new int[256];
    private int touchedCount;

    public RoundLedger(SupplyPlan plan, Today today, SupplyRecord record, Agenda agenda, Journal? journal)
    {
        this.plan = plan;
        this.today = today;
        this.record = record;
        this.agenda = agenda;
        this.journal = journal;
        transfers = plan.Transfers;
        parties = plan.Inputs.Parties.Count;
        holdings = plan.Holdings.Count;
        live = new int[(int)RoundState.Fired * holdings];
        setAside = new int[holdings];
        ready = new int[holdings];
        firstFree = new int[holdings];
        lastFree = new int[holdings];
        Lots = new Lots();
    }

    public Lots Lots { get; }

    /// <summary>Number of accounts opened so far.</summary>
    public int Accounts { get; private set; }

    /// <summary>Accounts posted to since the books were last audited.</summary>
    public ReadOnlySpan<int> Touched => touched.AsSpan(0, touchedCount);

    /// <summary>By holding: rounds in free accounts.</summary>
    public ReadOnlySpan<int> Free => live.AsSpan((int)RoundState.Free * holdings, holdings);

    /// <summary>By holding: rounds on their way to it.</summary>
    public ReadOnlySpan<int> InTransit => live.AsSpan((int)RoundState.InTransit * holdings, holdings);

    /// <summary>By holding: rounds set aside by open reservations.</summary>
    public ReadOnlySpan<int> Reserved => live.AsSpan((int)RoundState.Reserved * holdings, holdings);

    /// <summary>By holding: equipment that is being set up.</summary>
    public ReadOnlySpan<int> SettingUp => live.AsSpan((int)RoundState.SettingUp * holdings, holdings);

    /// <summary>By state that is not final, then by holding: rounds.</summary>
    public ReadOnlySpan<int> Live => live;

    /// <summary>By holding: free rounds that are earmarked for another.</summary>
    public ReadOnlySpan<int> Earmarked => setAside;

    /// <summary>By holding: usable rounds at sites that fire.</summary>
    public ReadOnlySpan<int> ReadyRounds => ready;

    /// <summary>Rounds of a holding in a state that is not final.</summary>
    public int InState(RoundState state, int holding) => live[((int)state * holdings) + holding];

    /// <summary>Free rounds that the holder may itself use, wherever they lie: without those set aside for
    /// another.</summary>
    public int Usable(int holding) => live[((int)RoundState.Free * holdings) + holding] - setAside[holding];

    /// <summary>Usable rounds at sites that fire: what raids and training can draw on.</summary>
    public int Ready(int holding) => ready[holding];

    /// <summary>The first free account of a holding, or -1.</summary>
    public int FirstFree(int holding) => firstFree[holding];

    public int NextFree(int account) => rows[account].NextFree;

    /// <summary>The account of a lot that was opened last, or -1.</summary>
    public int FirstOfLot(int lot) => firstOfLot[lot];

    public int NextOfLot(int account) => rows[account].NextOfLot;

    public ref readonly RoundAccount this[int account] => ref rows[account];

    public int Lot(int account) => rows[account].Lot;

    public int Holding(int account) => rows[account].Holding;

    public int Site(int account) => rows[account].Site;

    public RoundState State(int account) => rows[account].State;

    public int Balance(int account) => rows[account].Balance;

    public int LotClass(int account) => Lots.Class(rows[account].Lot);

    public static bool IsSource(RoundState state) => state <= RoundState.Made;

    public static bool IsFinal(RoundState state) => state >= RoundState.Fired;

    public void Reset()
    {
        Lots.Reset();
        Accounts = 0;
        touchedCount = 0;
        Array.Clear(live);
        Array.Clear(setAside);
        Array.Clear(ready);
        Array.Fill(firstFree, -1);
        Array.Fill(lastFree, -1);
    }

    /// <summary>The books were audited as they are, and no account is marked as touched any more.</summary>
    public void Audited() => touchedCount = 0;

    /// <summary>All accounts, for the audit.</summary>
    public Span<RoundAccount> Rows => rows.AsSpan(0, Accounts);

    /// <param name="source">Place of the line in the inputs, or the complement of the opening's.</param>
    public int NewLot(int item, int lotClass, int source, int day) => Opened(Lots.Add(item, lotClass, source, day));

    /// <summary>Says when a lot was made and when it is too old; on that day it expires.</summary>
    public void Age(int lot, int madeOn, int expiresOn)
    {
        Lots.Age(lot, madeOn, expiresOn);
        ExpectExpiry(lot);
    }

    /// <summary>The lot with the burdens of another class; reclassified rounds go there.</summary>
    public int DerivedLot(int lot, int lotClass) => Grown(Lots.Count, Lots.Derived(lot, lotClass));

    /// <summary>The lot to which recertified rounds go.</summary>
    public int RenewedLot(int lot, int expiresOn) => Grown(Lots.Count, Lots.Renewed(lot, expiresOn));

    /// <summary>Moves rounds between two accounts of one lot.</summary>
    public void Post(int from, int to, int count, in Cause cause)
    {
        today.That(rows[from].Lot == rows[to].Lot, BookRules.LegsAreOfOneLot);
        Move(from, to, count, cause);
    }

    /// <summary>Moves rounds to a lot with other burdens, on the ground that the cause's document states.</summary>
    public void Reclassify(int from, int to, int count, in Cause cause, string ground)
    {
        today.That(ground.Length > 0, BookRules.CitesItsGround);
        today.That(Lots.Item(rows[from].Lot) == Lots.Item(rows[to].Lot), BookRules.LegsAreOfOneItem);
        Move(from, to, count, cause);
    }

    /// <summary>Moves rounds to a lot with the same burdens that lasts longer; the cause says who
    /// recertified.</summary>
    public void Renew(int from, int to, int count, in Cause cause)
    {
        Lot before = Lots.Row(rows[from].Lot);
        Lot after = Lots.Row(rows[to].Lot);
        today.That(before.Item == after.Item, BookRules.LegsAreOfOneItem);
        today.That(before.Class == after.Class && before.Root == after.Root, BookRules.LegsAreOfOneClass);
        Move(from, to, count, cause);
    }

    /// <summary>Takes rounds of a holding, oldest arrival first, to a final state: components wherever they lie, all
    /// else from sites that fire.</summary>
    public void Spend(int holding, int count, RoundState end, in Cause cause)
    {
        AccountMarks wanted = end == RoundState.BuiltIn ? AccountMarks.MayUse : AccountMarks.Ready;
        int account = firstFree[holding];
        while (account >= 0 && count > 0)
        {
            int next = rows[account].NextFree;
            if (rows[account].Is(wanted))
            {
                int part = Math.Min(count, rows[account].Balance);
                Post(account, Onward(account, end), part, cause);
                count -= part;
            }

            account = next;
        }

        today.That(count == 0, "no more rounds are spent than may be used");
    }

    /// <summary>Breaks the books on purpose, for the tests of the audit.</summary>
    internal void Tamper(int account, int count) => rows[account].Balance += count;

    /// <summary>Breaks a kept total on purpose, for the tests of the audit.</summary>
    internal void TamperTotal(RoundState state, int holding) => live[((int)state * holdings) + holding]++;

    internal void TamperReady(int holding) => ready[holding]++;

    internal void TamperEarmarked(int holding) => setAside[holding]++;

    internal void TamperChain(int holding) => firstFree[holding] = -1;

    private void Move(int from, int to, int count, in Cause cause)
    {
        ref RoundAccount source = ref rows[from];
        ref RoundAccount target = ref rows[to];
        RoundState left = source.State;
        RoundState entered = target.State;
        today.That(count > 0, "a posting moves something");
        today.That(!IsFinal(left) && !IsSource(entered), BookRules.NothingLeavesAFinalAccount);
        today.That(IsSource(left) || source.Balance >= count, BookRules.OnlySourcesAreNegative);
        today.That(IsFinal(entered) || target.Is(AccountMarks.MayHold), BookRules.BurdensBind);
        source.Balance -= count;
        target.Balance += count;
        live[((int)left * holdings) + source.Holding] -= count;
        if (!IsFinal(entered))
        {
            live[((int)entered * holdings) + target.Holding] += count;
        }

        Touch(ref source, from);
        Touch(ref target, to);
        if (left == RoundState.Free)
        {
            LeaveFree(ref source, count);
        }

        if (entered == RoundState.Free)
        {
            EnterFree(to, ref target, count);
        }

        bool within = cause.Kind == CauseKind.Transfer && transfers[cause.Index].IsWithin;
        record.Count(today.Month, left, entered, source.Holding, target.Holding, count, within);
        journal?.Add(today.Day, LedgerKind.Rounds, from, to, count, cause);
    }

    private void Touch(ref RoundAccount row, int account)
    {
        if (!row.Is(AccountMarks.Touched))
        {
            row.Marks |= AccountMarks.Touched;
            touched[touchedCount++] = account;
        }
    }

    private void LeaveFree(ref RoundAccount row, int count)
    {
        Keep(row, -count);
        if (row.Balance == 0)
        {
            Unchain(ref row);
        }
    }

    private void EnterFree(int account, ref RoundAccount row, int count)
    {
        Keep(row, count);
        if (row.Balance == count)
        {
            Chain(account, ref row);
        }
    }

    private void Keep(in RoundAccount row, int change)
    {
        if (row.Is(AccountMarks.Ready))
        {
            ready[row.Holding] += change;
        }
        else if (!row.Is(AccountMarks.MayUse))
        {
            setAside[row.Holding] += change;
        }
    }

    private void Chain(int account, ref RoundAccount row)
    {
        int last = lastFree[row.Holding];
        row.PreviousFree = last;
        row.NextFree = -1;
        lastFree[row.Holding] = account;
        if (last < 0)
        {
            firstFree[row.Holding] = account;
        }
        else
        {
            rows[last].NextFree = account;
        }
    }

    private void Unchain(ref RoundAccount row)
    {
        if (row.PreviousFree < 0)
        {
            firstFree[row.Holding] = row.NextFree;
        }
        else
        {
            rows[row.PreviousFree].NextFree = row.NextFree;
        }

        if (row.NextFree < 0)
        {
            lastFree[row.Holding] = row.PreviousFree;
        }
        else
        {
            rows[row.NextFree].PreviousFree = row.PreviousFree;
        }
    }
}
