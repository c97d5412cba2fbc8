namespace Stockade.Supply;

/// <summary>The rounds ledger: accounts (party, lot, state), found by walking a lot's few accounts; the free accounts
/// of a holding form a chain, oldest arrival first, from which everything leaves.</summary>
internal sealed class RoundLedger
{
    private readonly SupplyPlan plan;
    private readonly Today today;
    private readonly SupplyRecord record;
    private readonly Journal? journal;
    private readonly int parties;
    private readonly bool[] mayHold;
    private readonly bool[] mayUse;
    private readonly int[] free;
    private readonly int[] setAside;
    private readonly int[] inTransit;
    private readonly int[][] inState;
    private readonly int[] firstFree;
    private readonly int[] lastFree;
    private int[] firstOfLot = new int[64];
    private int[] lots = new int[256];
    private int[] holdings = new int[256];
    private RoundState[] states = new RoundState[256];
    private int[] balances = new int[256];
    private int[] nextOfLot = new int[256];
    private int[] nextFree = new int[256];
    private int[] previousFree = new int[256];
    private bool[] isTouched = new bool[256];
    private int[] touched = new int[256];
    private int touchedCount;

    public RoundLedger(SupplyPlan plan, Today today, SupplyRecord record, Journal? journal)
    {
        this.plan = plan;
        this.today = today;
        this.record = record;
        this.journal = journal;
        parties = plan.Inputs.Parties.Count;
        mayHold = plan.Classes.MayHold;
        mayUse = plan.Classes.MayUse;
        int holdingCount = plan.Holdings.Count;
        free = new int[holdingCount];
        setAside = new int[holdingCount];
        inTransit = new int[holdingCount];
        inState = [.. Enumerable.Range(0, (int)RoundState.Fired).Select(_ => new int[holdingCount])];
        firstFree = new int[holdingCount];
        lastFree = new int[holdingCount];
        Lots = new Lots();
    }

    public Lots Lots { get; }

    /// <summary>Number of accounts opened so far.</summary>
    public int Accounts { get; private set; }

    /// <summary>Accounts posted to since the books were last audited.</summary>
    public ReadOnlySpan<int> Touched => touched.AsSpan(0, touchedCount);

    /// <summary>By holding: rounds in free accounts.</summary>
    public ReadOnlySpan<int> Free => free;

    /// <summary>By holding: rounds on their way to it.</summary>
    public ReadOnlySpan<int> InTransit => inTransit;

    /// <summary>Rounds of a holding in a live state.</summary>
    public int InState(RoundState state, int holding) => inState[(int)state][holding];

    /// <summary>Free rounds that the holder may itself use: without those set aside for another.</summary>
    public int Usable(int holding) => free[holding] - setAside[holding];

    /// <summary>The first free account of a holding, or -1.</summary>
    public int FirstFree(int holding) => firstFree[holding];

    public int NextFree(int account) => nextFree[account];

    public int Lot(int account) => lots[account];

    public int Holding(int account) => holdings[account];

    public RoundState State(int account) => states[account];

    public int Balance(int account) => balances[account];

    public int LotClass(int account) => Lots.Class(lots[account]);

    public bool MayUse(int account) => mayUse[(LotClass(account) * parties) + Party(account)];

    public bool MayHold(int account) => mayHold[(LotClass(account) * parties) + Party(account)];

    public static bool IsSource(RoundState state) => state <= RoundState.Made;

    public static bool IsFinal(RoundState state) => state >= RoundState.Fired;

    public void Reset()
    {
        Lots.Reset();
        Accounts = 0;
        touchedCount = 0;
        Array.Clear(free);
        Array.Clear(setAside);
        Array.Clear(inTransit);
        foreach (int[] column in inState)
        {
            Array.Clear(column);
        }

        Array.Fill(firstFree, -1);
        Array.Fill(lastFree, -1);
    }

    /// <summary>The books were audited as they are.</summary>
    public void Audited()
    {
        foreach (int account in Touched)
        {
            isTouched[account] = false;
        }

        touchedCount = 0;
    }

    public int NewLot(int item, int lotClass, int day) => Opened(Lots.Add(item, lotClass, day));

    /// <summary>The lot with the burdens of another class; reclassified rounds go there.</summary>
    public int DerivedLot(int lot, int lotClass)
    {
        int before = Lots.Count;
        int derived = Lots.Derived(lot, lotClass);
        return derived < before ? derived : Opened(derived);
    }

    /// <summary>The account of a holding, lot and state; opened where there is none.</summary>
    public int Account(int holding, int lot, RoundState state)
    {
        for (int account = firstOfLot[lot]; account >= 0; account = nextOfLot[account])
        {
            if (holdings[account] == holding && states[account] == state)
            {
                return account;
            }
        }

        int opened = Accounts++;
        if (opened == lots.Length)
        {
            Grow();
        }

        lots[opened] = lot;
        holdings[opened] = holding;
        states[opened] = state;
        balances[opened] = 0;
        isTouched[opened] = false;
        nextOfLot[opened] = firstOfLot[lot];
        firstOfLot[lot] = opened;
        return opened;
    }

    /// <summary>Moves rounds between two accounts of one lot.</summary>
    public void Post(int from, int to, int count, in Cause cause)
    {
        today.That(lots[from] == lots[to], "both legs of a posting are of one lot");
        Move(from, to, count, cause);
    }

    /// <summary>Moves rounds to a lot with other burdens, on the ground that the cause's document states.</summary>
    public void Reclassify(int from, int to, int count, in Cause cause, string ground)
    {
        today.That(ground.Length > 0, "a reclassification cites its ground");
        today.That(Lots.Item(lots[from]) == Lots.Item(lots[to]), "both legs of a posting are of one item");
        Move(from, to, count, cause);
    }

    /// <summary>Takes usable rounds of a holding, oldest arrival first, to a final state.</summary>
    public void Spend(int holding, int count, RoundState end, in Cause cause)
    {
        int account = firstFree[holding];
        while (account >= 0 && count > 0)
        {
            int next = nextFree[account];
            if (MayUse(account))
            {
                int part = Math.Min(count, balances[account]);
                Post(account, Account(holding, lots[account], end), part, cause);
                count -= part;
            }

            account = next;
        }

        today.That(count == 0, "no more rounds are spent than may be used");
    }

    /// <summary>Breaks the books on purpose, for the tests of the audit.</summary>
    internal void Tamper(int account, int count) => balances[account] += count;

    private int Party(int account) => plan.HoldingTable.Party[holdings[account]];

    private void Move(int from, int to, int count, in Cause cause)
    {
        RoundState left = states[from];
        RoundState entered = states[to];
        today.That(count > 0, "a posting moves something");
        today.That(!IsFinal(left) && !IsSource(entered), "nothing leaves a final account or enters a source");
        today.That(IsSource(left) || balances[from] >= count, "no account but a source is negative");
        today.That(IsFinal(entered) || MayHold(to), "a burdened lot never reaches a forbidden holder");
        balances[from] -= count;
        balances[to] += count;
        Touch(from);
        Touch(to);
        Leave(from, left, count);
        Enter(to, entered, count);
        if (!IsSource(left))
        {
            inState[(int)left][holdings[from]] -= count;
        }

        if (!IsFinal(entered))
        {
            inState[(int)entered][holdings[to]] += count;
        }

        record.Count(today.Month, left, entered, holdings[from], holdings[to], count);
        journal?.Add(today.Day, LedgerKind.Rounds, from, to, count, cause);
    }

    private void Touch(int account)
    {
        if (!isTouched[account])
        {
            isTouched[account] = true;
            touched[touchedCount++] = account;
        }
    }

    private void Leave(int account, RoundState state, int count)
    {
        int holding = holdings[account];
        if (state == RoundState.InTransit)
        {
            inTransit[holding] -= count;
        }
        else if (state == RoundState.Free)
        {
            free[holding] -= count;
            setAside[holding] -= MayUse(account) ? 0 : count;
            if (balances[account] == 0)
            {
                Unchain(account, holding);
            }
        }
    }

    private void Enter(int account, RoundState state, int count)
    {
        int holding = holdings[account];
        if (state == RoundState.InTransit)
        {
            inTransit[holding] += count;
        }
        else if (state == RoundState.Free)
        {
            free[holding] += count;
            setAside[holding] += MayUse(account) ? 0 : count;
            if (balances[account] == count)
            {
                Chain(account, holding);
            }
        }
    }

    private void Chain(int account, int holding)
    {
        int last = lastFree[holding];
        previousFree[account] = last;
        nextFree[account] = -1;
        lastFree[holding] = account;
        if (last < 0)
        {
            firstFree[holding] = account;
        }
        else
        {
            nextFree[last] = account;
        }
    }

    private void Unchain(int account, int holding)
    {
        int previous = previousFree[account];
        int next = nextFree[account];
        if (previous < 0)
        {
            firstFree[holding] = next;
        }
        else
        {
            nextFree[previous] = next;
        }

        if (next < 0)
        {
            lastFree[holding] = previous;
        }
        else
        {
            previousFree[next] = previous;
        }
    }

    private int Opened(int lot)
    {
        if (lot >= firstOfLot.Length)
        {
            Array.Resize(ref firstOfLot, 2 * firstOfLot.Length);
        }

        firstOfLot[lot] = -1;
        return lot;
    }

    private void Grow()
    {
        int size = 2 * lots.Length;
        Array.Resize(ref lots, size);
        Array.Resize(ref holdings, size);
        Array.Resize(ref states, size);
        Array.Resize(ref balances, size);
        Array.Resize(ref nextOfLot, size);
        Array.Resize(ref nextFree, size);
        Array.Resize(ref previousFree, size);
        Array.Resize(ref isTouched, size);
        Array.Resize(ref touched, size);
    }
}
