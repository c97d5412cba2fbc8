using Stockade.Kernel;

namespace Stockade.Supply;

/// <summary>One lot's biography: where its rounds came from, every move, and where each round was in the end.</summary>
/// <param name="Lot">Its name.</param>
/// <param name="Count">Rounds it was made of.</param>
/// <param name="LastDay">Day up to which it is told.</param>
/// <param name="Moves">Every move of its rounds, in order; lots reclassified from it are part of it.</param>
/// <param name="Places">Where its rounds are on that day, in the order in which they came there; the counts sum to
/// <paramref name="Count"/>.</param>
public sealed record LotBiography(
    string Lot, string Item, long Count, int LastDay, IReadOnlyList<LotMove> Moves, IReadOnlyList<LotPlace> Places);

/// <summary>Rounds of a lot that moved together.</summary>
/// <param name="Parent">Place of the move that had brought them where they left; -1 for the lot's beginning.</param>
/// <param name="Posting">What moved them; its amount may be larger, where it moved rounds that had come apart.</param>
/// <param name="Count">Rounds.</param>
/// <param name="Stayed">Of these, rounds that moved no further.</param>
public readonly record struct LotMove(int Parent, Posting Posting, long Count, long Stayed);

/// <summary>Rounds of a lot in one place.</summary>
public readonly record struct LotPlace(LedgerAccount Account, long Count);

/// <summary>Tells the biographies of lots from a run's journal. Rounds of one lot that lie in one account are not told
/// apart by the books; here those that came first leave first.</summary>
public static class SupplyTrace
{
    /// <summary>Names of all lots of the run so far, in order of creation.</summary>
    public static IReadOnlyList<string> Lots(SupplyRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return [.. Names(run).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The biography of a lot, or null where the run has none of that name.</summary>
    /// <param name="run">A run with a journal.</param>
    /// <param name="lot">One of <see cref="Lots"/>.</param>
    /// <param name="lastDay">Days from the first day of the horizon; what is posted later is left out.</param>
    public static LotBiography? Of(SupplyRun run, string lot, int lastDay = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(run);
        Journal journal = run.Journal
            ?? throw new InvariantException("a lot is traced in a run that keeps a journal");
        string[] names = Names(run);
        HashSet<int> family = [.. Enumerable.Range(0, names.Length).Where(number => names[number] == lot)];
        if (family.Count == 0)
        {
            return null;
        }

        var parcels = new LotParcels();
        string item = "";
        for (int place = 0; place < journal.Count && journal[place].Day <= lastDay; place++)
        {
            Posting posting = journal[place];
            if (posting.From.Ledger == LedgerKind.Rounds && family.Contains(posting.To.Lot))
            {
                item = posting.To.Subject;
                parcels.Move(posting, family.Contains(posting.From.Lot));
            }
        }

        IReadOnlyList<LotPlace> places = parcels.Places();
        Invariant.That(places.Sum(place => place.Count) == parcels.Count, "every round of a lot is somewhere");
        return new LotBiography(lot, item, parcels.Count, Math.Min(lastDay, run.Day), parcels.Moves(), places);
    }

    private static string[] Names(SupplyRun run) => [.. Enumerable.Range(0, run.Lots).Select(run.LotName)];
}

/// <summary>Follows rounds from account to account, first come, first out.</summary>
internal sealed class LotParcels
{
    private readonly List<LotMove> moves = [];
    private readonly List<LedgerAccount> accounts = [];
    private readonly Dictionary<LedgerAccount, Queue<int>> there = [];

    /// <summary>Rounds that came from a source.</summary>
    public long Count { get; private set; }

    public void Move(in Posting posting, bool isOfLot)
    {
        if (!isOfLot || !there.TryGetValue(posting.From, out Queue<int>? queue) || queue.Count == 0)
        {
            Count += posting.Amount;
            Add(-1, posting, posting.Amount);
            return;
        }

        long left = posting.Amount;
        while (left > 0)
        {
            Invariant.That(queue.Count > 0, "no more rounds leave an account than came");
            int parcel = queue.Peek();
            long part = Math.Min(left, moves[parcel].Stayed);
            moves[parcel] = moves[parcel] with { Stayed = moves[parcel].Stayed - part };
            left -= part;
            if (moves[parcel].Stayed == 0)
            {
                queue.Dequeue();
            }

            Add(parcel, posting, part);
        }
    }

    public IReadOnlyList<LotMove> Moves() => [.. moves];

    public IReadOnlyList<LotPlace> Places() => [.. accounts.Select(account => new LotPlace(
        account, there[account].Sum(parcel => moves[parcel].Stayed))).Where(place => place.Count > 0)];

    private void Add(int parent, in Posting posting, long count)
    {
        if (!there.TryGetValue(posting.To, out Queue<int>? queue))
        {
            queue = [];
            there.Add(posting.To, queue);
            accounts.Add(posting.To);
        }

        queue.Enqueue(moves.Count);
        moves.Add(new LotMove(parent, posting, count, count));
    }
}
