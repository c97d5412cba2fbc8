using System.Runtime.CompilerServices;

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
    private readonly int[] partyOf;
    private readonly bool[] mayHold;
    private readonly bool[] mayUse;
    private readonly bool[] fires;
    private readonly int[] cells;
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
        partyOf = plan.HoldingTable.Party;
        mayHold = plan.Classes.MayHold;
        mayUse = plan.Classes.MayUse;
        fires = plan.Fires;
        Totals = new StockTotals(plan.Holdings.Count);
        cells = Totals.Cells;
        firstFree = new int[plan.Holdings.Count];
        lastFree = new int[firstFree.Length];
        Lots = new Lots();
    }

    public Lots Lots { get; }

    /// <summary>Number of accounts opened so far.</summary>
    public int Accounts { get; private set; }

    /// <summary>Accounts posted to since the books were last audited.</summary>
    public ReadOnlySpan<int> Touched => touched.AsSpan(0, touchedCount);

    /// <summary>What the accounts add up to, kept with every posting.</summary>
    public StockTotals Totals { get; }

    /// <summary>Free rounds, whoever may use them.</summary>
    public int Free(int holding) => Totals.Free(holding);

    /// <summary>Free rounds that the holder may itself use, wherever they lie: without those set aside for
    /// another.</summary>
    public int Usable(int holding) => Totals.Usable(holding);

    /// <summary>Usable rounds at sites that fire: what raids and training can draw on.</summary>
    public int Ready(int holding) => Totals.Of(StockKind.Ready, holding);

    /// <summary>The first free account of a holding, or -1.</summary>
    public int FirstFree(int holding) => firstFree[holding];

    public int NextFree(int account) => rows[account].NextFree;

    /// <summary>The account of a lot that was opened last, or -1.</summary>
    public int FirstOfLot(int lot) => firstOfLot[lot];

    public int NextOfLot(int account) => rows[account].NextOfLot;

    public ref RoundAccount Row(int account) => ref rows[account];

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
        Totals.Clear();
        Array.Fill(firstFree, -1);
        Array.Fill(lastFree, -1);
    }

    /// <summary>The books were audited as they are, and no account is marked as touched any more.</summary>
    public void Audited() => touchedCount = 0;

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
    /// else from sites that fire. What <see cref="Move"/> asks of a posting holds here as it is made.</summary>
    public void Spend(int holding, int count, RoundState end, in Cause cause)
    {
        AccountMarks wanted = end == RoundState.BuiltIn ? AccountMarks.MayUse : AccountMarks.Ready;
        int left = count;
        int account = firstFree[holding];
        while (account >= 0 && left > 0)
        {
            int next = rows[account].NextFree;
            if (rows[account].Is(wanted))
            {
                int to = Gone(account, end);
                ref RoundAccount source = ref rows[account];
                int part = Math.Min(left, source.Balance);
                left -= part;
                Shift(ref source, account, ref rows[to], to, part);
                if (source.Balance == 0)
                {
                    Unchain(ref source);
                }

                journal?.Add(today.Day, LedgerKind.Rounds, account, to, part, cause);
            }

            account = next;
        }

        today.That(left == 0, "no more rounds are spent than may be used");
        record.Spend(end, holding, count);
    }

    /// <summary>Breaks the books on purpose, for the tests of the audit.</summary>
    internal void Tamper(int account, int count) => rows[account].Balance += count;

    /// <summary>Breaks a kept total on purpose, for the tests of the audit.</summary>
    internal void TamperTotal(StockKind kind, int holding) => cells[Totals.Cell(kind, holding)]++;

    internal void TamperChain(int holding) => firstFree[holding] = -1;

    // A copy in every caller would crowd the caller's own code out of the nearest cache.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Move(int from, int to, int count, in Cause cause)
    {
        ref RoundAccount source = ref rows[from];
        ref RoundAccount target = ref rows[to];
        RoundState left = source.State;
        RoundState entered = target.State;
        today.That(count > 0, "a posting moves something");
        today.That(!IsFinal(left) && !IsSource(entered), BookRules.NothingLeavesAFinalAccount);
        today.That(IsSource(left) || source.Balance >= count, BookRules.OnlySourcesAreNegative);
        today.That(target.Is(AccountMarks.MayHold), BookRules.BurdensBind);
        Shift(ref source, from, ref target, to, count);
        if (left == RoundState.Free && source.Balance == 0)
        {
            Unchain(ref source);
        }

        if (entered == RoundState.Free && target.Balance == count)
        {
            Chain(to, ref target);
        }

        bool within = cause.Kind == CauseKind.Transfer && transfers[cause.Index].IsWithin;
        record.Count(left, entered, source.Holding, target.Holding, count, within);
        journal?.Add(today.Day, LedgerKind.Rounds, from, to, count, cause);
    }

    /// <summary>Changes two balances and what they count towards.</summary>
    private void Shift(ref RoundAccount source, int from, ref RoundAccount target, int to, int count)
    {
        source.Balance -= count;
        target.Balance += count;
        cells[source.Cell] -= count;
        cells[target.Cell] += count;
        Touch(ref source, from);
        Touch(ref target, to);
    }

    private void Touch(ref RoundAccount row, int account)
    {
        if (!row.Is(AccountMarks.Touched))
        {
            row.Marks |= AccountMarks.Touched;
            touched[touchedCount++] = account;
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
