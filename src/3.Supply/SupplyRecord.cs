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
    private readonly int months;
    private readonly int accounts;
    private readonly int[] flows;
    private readonly bool[] isUsed;
    private readonly int[] unexplained;
    private readonly int[] closing;
    private readonly int[] inTransit;
    private readonly int[] floors;
    private readonly long[] obligatedUsd;

    internal SupplyRecord(SupplyPlan plan)
    {
        holdings = plan.Holdings.Count;
        months = plan.Months.Count;
        accounts = plan.Inputs.Accounts.Count;
        flows = new int[Flows * months * holdings];
        isUsed = new bool[Flows * months];
        unexplained = new int[holdings];
        closing = new int[months * holdings];
        inTransit = new int[months * holdings];
        floors = new int[months * holdings];
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

    /// <summary>Rounds of a flow in a month, by holding.</summary>
    public ReadOnlySpan<int> Of(Flow flow, int month) => flows.AsSpan(Place(flow, month, 0), holdings);

    /// <summary>Free rounds at the end of a month, by holding, as the ledger has them.</summary>
    public ReadOnlySpan<int> Closing(int month) => closing.AsSpan(month * holdings, holdings);

    /// <summary>Rounds on their way to the holding at the end of a month.</summary>
    public ReadOnlySpan<int> InTransit(int month) => inTransit.AsSpan(month * holdings, holdings);

    /// <summary>Floors in force in a month that has begun, by holding; 0 where there is none.</summary>
    public ReadOnlySpan<int> Floor(int month) => floors.AsSpan(month * holdings, holdings);

    /// <summary>Dollars obligated in a month, by money account.</summary>
    public ReadOnlySpan<long> ObligatedUsd(int month) => obligatedUsd.AsSpan(month * accounts, accounts);

    /// <summary>Free rounds when a month opens: the opening stock, or what the month before closed with.</summary>
    public int Opening(int month, int holding) =>
        month == 0 ? Of(Flow.Opening, 0)[holding] : closing[((month - 1) * holdings) + holding];

    /// <summary>Opening + in - out - closing of a month: 0, or the books are wrong.</summary>
    public int Residual(int month, int holding)
    {
        int free = Opening(month, holding);
        for (Flow flow = Flow.Made; flow <= Flow.Returned; flow++)
        {
            free += Sign(flow) * Of(flow, month)[holding];
        }

        return free - closing[(month * holdings) + holding];
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
        for (int strip = 0; strip < isUsed.Length; strip++)
        {
            if (isUsed[strip])
            {
                digest.Add((ulong)strip);
                digest.Add(flows.AsSpan(strip * holdings, holdings));
            }
        }

        digest.Add(closing);
        digest.Add(inTransit);
        digest.Add(floors);
        digest.Add(obligatedUsd);
        digest.Add(availableUsd);
        digest.Add(lapsedUsd);
        digest.Add(moved);
        return digest.Value;
    }

    internal void Reset()
    {
        for (int strip = 0; strip < isUsed.Length; strip++)
        {
            if (isUsed[strip])
            {
                isUsed[strip] = false;
                flows.AsSpan(strip * holdings, holdings).Clear();
            }
        }

        Array.Clear(closing);
        Array.Clear(inTransit);
        Array.Clear(floors);
        Array.Clear(obligatedUsd);
        Array.Clear(availableUsd);
        Array.Clear(lapsedUsd);
        Array.Clear(moved);
    }

    internal void Keep(int month, int[] floorsByHolding) => floorsByHolding.CopyTo(floors.AsSpan(month * holdings));

    internal void Obligate(int month, int account, long dollars) =>
        obligatedUsd[(month * accounts) + account] += dollars;

    /// <summary>Counts what a posting between two states means for the holdings on both sides.</summary>
    /// <param name="within">Between sites of one party: nothing is sent or received.</param>
    internal void Count(int month, RoundState left, RoundState entered, int from, int to, int count, bool within)
    {
        if (left == RoundState.Free && (entered != RoundState.Free || from != to))
        {
            Add(within ? Flow.Withdrawn : WaysOut[(int)entered], month, from, count);
        }
        else if (left is RoundState.Reserved or RoundState.InOverhaul
            && (entered == RoundState.InTransit || entered >= RoundState.Fired))
        {
            // What was withdrawn goes its way without having been free again.
            Add(Flow.Returned, month, from, count);
            Add(within ? Flow.Withdrawn : WaysOut[(int)entered], month, from, count);
        }

        if (from != to && !within && entered is (RoundState.Free or RoundState.InTransit))
        {
            Move(month, from, to, count);
        }

        if (entered == RoundState.Free && (left != RoundState.Free || from != to))
        {
            Add(within ? Flow.Returned : WaysIn[(int)left], month, to, count);
        }
    }

    /// <summary>Whether every residual of a month is 0: <see cref="Residual"/> for all holdings.</summary>
    internal bool Explains(int month)
    {
        Span<int> free = unexplained;
        (month == 0 ? Of(Flow.Opening, 0) : Closing(month - 1)).CopyTo(free);
        for (Flow flow = Flow.Made; flow <= Flow.Returned; flow++)
        {
            if (isUsed[(month * Flows) + (int)flow])
            {
                Columns.Add(free, Of(flow, month), Sign(flow));
            }
        }

        return free.SequenceEqual(Closing(month));
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

    internal void CloseMonth(int month, RoundLedger rounds)
    {
        rounds.Free.CopyTo(closing.AsSpan(month * holdings));
        rounds.InTransit.CopyTo(inTransit.AsSpan(month * holdings));
    }

    private void Add(Flow flow, int month, int holding, int count)
    {
        int strip = (month * Flows) + (int)flow;
        isUsed[strip] = true;
        flows[(strip * holdings) + holding] += count;
    }

    private int Place(Flow flow, int month, int holding) => (((month * Flows) + (int)flow) * holdings) + holding;
}
