using System.Numerics;
using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>Ways in which a holding's free rounds change.</summary>
public enum Flow
{
    /// <summary>Opening stock, put down when the books are opened: the opening of the first month.</summary>
    Opening,

    /// <summary>Handed over by the holder's lines.</summary>
    Made,

    /// <summary>Came from another party, bought or given.</summary>
    Received,

    /// <summary>Went to another party (given rounds leave on release, before they arrive).</summary>
    Sent,

    /// <summary>Fired in raids.</summary>
    Fired,

    /// <summary>Training and tests.</summary>
    Used,

    /// <summary>Components built into rounds.</summary>
    BuiltIn,

    /// <summary>Written off for age.</summary>
    Expired,

    /// <summary>Equipment lost.</summary>
    Lost,

    /// <summary>Set aside, or taken into overhaul: still the holder's, not free.</summary>
    Withdrawn,

    /// <summary>Free again, or sent from what was set aside (then counted as sent too).</summary>
    Returned,
}

/// <summary>What a run leaves behind, by month and holding, in whole rounds; and dollars obligated by month and money
/// account. Overwritten when the run is reset.</summary>
public sealed partial class SupplyRecord
{
    private const int Flows = (int)Flow.Returned + 1;
    private readonly int holdings;

    /// <summary>Holdings, with padding.</summary>
    private readonly int stride;

    private readonly int months;
    private readonly int accounts;
    private readonly int[] flows;
    private readonly int[] none;
    private readonly int[] closing;
    private readonly int[] inTransit;
    private readonly int[] floors;
    private readonly int[] floorsOf;
    private readonly long[] obligatedUsd;

    /// <summary>Months that are closed: the place of the one under way.</summary>
    private int closed;

    /// <summary>Months that have begun: those with floors.</summary>
    private int begun;

    internal SupplyRecord(SupplyPlan plan)
    {
        holdings = plan.Holdings.Count;
        months = plan.Months.Count;
        accounts = plan.Inputs.Accounts.Count;
        stride = Columns.Padded(holdings);
        flows = new int[Flows * months * stride];
        none = new int[stride];
        closing = new int[months * stride];
        inTransit = new int[months * stride];
        floors = new int[months * holdings];
        floorsOf = new int[months];
        obligatedUsd = new long[months * accounts];
        availableUsd = new long[months * accounts];
        lapsedUsd = new long[months * accounts];
        parties = plan.Inputs.Parties.Count;
        partyOf = plan.HoldingTable.Party;
        isRound = [.. plan.HoldingTable.Item.Select(item => plan.Inputs.Items[item].Kind == ItemKind.Round)];
        Years = [.. plan.Months.Select(month => month.Year).Distinct()];
        yearOf = [.. plan.Months.Select(month => month.Year - Years[0])];
        moved = new int[Years.Count * parties * parties];
    }

    /// <summary>Rounds of a flow in a month, by holding; 0 in months that have not begun.</summary>
    public ReadOnlySpan<int> Of(Flow flow, int month) => Padded(flow, month)[..holdings];

    /// <summary>Free rounds at the end of a month, by holding, as the ledger has them.</summary>
    public ReadOnlySpan<int> Closing(int month) =>
        (month < closed ? closing.AsSpan(month * stride, stride) : none)[..holdings];

    /// <summary>Rounds on their way to the holding at the end of a month.</summary>
    public ReadOnlySpan<int> InTransit(int month) =>
        (month < closed ? inTransit.AsSpan(month * stride, stride) : none)[..holdings];

    /// <summary>Floors in force in a month that has begun, by holding; 0 where there is none.</summary>
    public ReadOnlySpan<int> Floor(int month) =>
        month < begun ? floors.AsSpan(floorsOf[month] * holdings, holdings) : none.AsSpan(0, holdings);

    /// <summary>Dollars obligated in a month, by money account.</summary>
    public ReadOnlySpan<long> ObligatedUsd(int month) => obligatedUsd.AsSpan(month * accounts, accounts);

    /// <summary>Free rounds when a month opens: the opening stock, or what the month before closed with.</summary>
    public int Opening(int month, int holding) =>
        month == 0 ? Of(Flow.Opening, 0)[holding] : Closing(month - 1)[holding];

    /// <summary>Opening + in - out - closing of a month: 0, or the books are wrong.</summary>
    public int Residual(int month, int holding)
    {
        int free = Opening(month, holding);
        for (Flow flow = Flow.Made; flow <= Flow.Returned; flow++)
        {
            free += Sign(flow) * Of(flow, month)[holding];
        }

        return free - Closing(month)[holding];
    }

    /// <summary>Rounds of a flow of one holding over all months.</summary>
    public long Total(Flow flow, int holding)
    {
        long total = 0;
        for (int month = 0; month < months; month++)
        {
            total += Of(flow, month)[holding];
        }

        return total;
    }

    /// <summary>A hash of everything recorded: equal on every machine and at every repetition.</summary>
    public ulong Hash()
    {
        var digest = new Digest(StableHash.Of((ulong)holdings, (ulong)months, (ulong)accounts));
        for (int month = 0; month < months; month++)
        {
            for (Flow flow = Flow.Opening; flow <= Flow.Returned; flow++)
            {
                if (Of(flow, month).ContainsAnyExcept(0))
                {
                    digest.Add((ulong)((month * Flows) + (int)flow));
                    digest.Add(Of(flow, month));
                }
            }
        }

        for (int month = 0; month < months; month++)
        {
            digest.Add(Closing(month));
            digest.Add(InTransit(month));
            digest.Add(Floor(month));
        }

        digest.Add(obligatedUsd);
        digest.Add(availableUsd);
        digest.Add(lapsedUsd);
        digest.Add(moved);
        return digest.Value;
    }

    internal void Reset()
    {
        Begin(0);
        begun = 0;
        Array.Clear(obligatedUsd);
        Array.Clear(availableUsd);
        Array.Clear(lapsedUsd);
        Array.Clear(moved);
    }

    /// <summary>The floors of a month that begins.</summary>
    internal void Keep(int month, int[] floorsByHolding)
    {
        floorsByHolding.CopyTo(floors.AsSpan(month * holdings));
        floorsOf[month] = month;
        begun = month + 1;
    }

    /// <summary>A month begins with the floors of the month before.</summary>
    internal void KeepAsBefore(int month)
    {
        floorsOf[month] = floorsOf[month - 1];
        begun = month + 1;
    }

    internal void Obligate(int month, int account, long dollars) =>
        obligatedUsd[(month * accounts) + account] += dollars;

    /// <summary>Counts what a posting between two states means for the holdings on both sides.</summary>
    /// <param name="within">Between sites of one party: nothing is sent or received.</param>
    internal void Count(RoundState left, RoundState entered, int from, int to, int count, bool within)
    {
        if (left == RoundState.Free && (entered != RoundState.Free || from != to))
        {
            Add(within ? Flow.Withdrawn : WaysOut[(int)entered], from, count);
        }
        else if (left is RoundState.Reserved or RoundState.InOverhaul
            && (entered == RoundState.InTransit || RoundLedger.IsFinal(entered)))
        {
            // What was withdrawn goes its way without having been free again.
            Add(Flow.Returned, from, count);
            Add(within ? Flow.Withdrawn : WaysOut[(int)entered], from, count);
        }

        if (from != to && !within && entered is (RoundState.Free or RoundState.InTransit))
        {
            Move(from, to, count);
        }

        if (entered == RoundState.Free && (left != RoundState.Free || from != to))
        {
            Add(within ? Flow.Returned : WaysIn[(int)left], to, count);
        }
    }

    /// <summary>Counts free rounds that came to an end.</summary>
    internal void Spend(RoundState end, int holding, int count) => Add(WaysOut[(int)end], holding, count);

    /// <summary>Whether every residual of a month is 0: <see cref="Residual"/> for all holdings.</summary>
    internal bool Explains(int month)
    {
        ReadOnlySpan<Vector<int>> before = Columns.Blocks(
            month == 0 ? Padded(Flow.Opening, 0) : closing.AsSpan((month - 1) * stride, stride));
        ReadOnlySpan<Vector<int>> after = Columns.Blocks(closing.AsSpan(month * stride, stride));
        ReadOnlySpan<Vector<int>> changes = Columns.Blocks(flows.AsSpan(month * Flows * stride, Flows * stride));
        int blocks = before.Length;
        Vector<int> unexplained = Vector<int>.Zero;
        for (int block = 0; block < blocks; block++)
        {
            Vector<int> added = changes[((int)Flow.Made * blocks) + block]
                + changes[((int)Flow.Received * blocks) + block] + changes[((int)Flow.Returned * blocks) + block];
            Vector<int> taken = changes[((int)Flow.Sent * blocks) + block]
                + changes[((int)Flow.Fired * blocks) + block] + changes[((int)Flow.Used * blocks) + block]
                + changes[((int)Flow.BuiltIn * blocks) + block] + changes[((int)Flow.Expired * blocks) + block]
                + changes[((int)Flow.Lost * blocks) + block] + changes[((int)Flow.Withdrawn * blocks) + block];
            unexplained |= (before[block] + added - taken) ^ after[block];
        }

        return unexplained == Vector<int>.Zero;
    }

    /// <summary>As <see cref="Explains"/>, row by row.</summary>
    internal bool ExplainsEach(int month)
    {
        bool explains = true;
        for (int row = 0; row < holdings; row++)
        {
            explains &= Residual(month, row) == 0;
        }

        return explains;
    }

    /// <summary>+1 for what adds to free rounds, -1 for what takes from them.</summary>
    private static int Sign(Flow flow) => flow is Flow.Made or Flow.Received or Flow.Returned ? 1 : -1;

    /// <summary>How free rounds leave, by the state they enter.</summary>
    private static ReadOnlySpan<Flow> WaysOut =>
    [
        Flow.Sent, Flow.Sent, Flow.Sent, Flow.Sent, Flow.Withdrawn, Flow.Sent, Flow.Sent, Flow.Withdrawn, Flow.Fired,
        Flow.Lost, Flow.Expired, Flow.Used, Flow.BuiltIn,
    ];

    /// <summary>How rounds become free, by the state they leave.</summary>
    private static ReadOnlySpan<Flow> WaysIn =>
    [
        Flow.Opening, Flow.Made, Flow.Made, Flow.Received, Flow.Returned, Flow.Received, Flow.Received, Flow.Returned,
    ];

    internal void CloseMonth(int month, StockTotals totals)
    {
        totals.CopyFree(closing.AsSpan(month * stride, stride));
        totals.Padded(StockKind.InTransit).CopyTo(inTransit.AsSpan(month * stride, stride));
        Begin(month + 1);
    }

    /// <summary>Breaks a closed month on purpose, for the tests of the audit.</summary>
    internal void Tamper(Flow flow, int month, int holding) =>
        flows[(((month * Flows) + (int)flow) * stride) + holding]++;

    private void Begin(int month)
    {
        closed = month;
        if (month < months)
        {
            flows.AsSpan(month * Flows * stride, Flows * stride).Clear();
        }
    }

    private void Add(Flow flow, int holding, int count) =>
        flows[unchecked((((closed * Flows) + (int)flow) * stride) + holding)] += count;

    private ReadOnlySpan<int> Padded(Flow flow, int month) =>
        month <= closed ? flows.AsSpan(((month * Flows) + (int)flow) * stride, stride) : none;
}
