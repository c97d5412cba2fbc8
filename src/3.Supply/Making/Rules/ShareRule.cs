namespace Stockade.Supply;

/// <summary>Somebody who waits for rounds of an item.</summary>
/// <param name="Owed">Rounds it is owed, at least 1.</param>
/// <param name="Precedence">Its place in the queue: smaller is served first; no two have the same.</param>
/// <param name="Stock">Rounds it has.</param>
/// <param name="UsePerMonth">Rounds it used a month of late.</param>
/// <param name="Lack">Rounds that it lacks of its floor, at least 0.</param>
internal readonly record struct Claimant(int Owed, int Precedence, int Stock, double UsePerMonth, double Lack);

/// <summary>A rule by which finished rounds are divided. It hands out one round after another; the next goes to the
/// claimant whose turn is smallest, and among equals to the one that stands first in the queue. Therefore no one gets
/// fewer where one round more is divided.</summary>
internal abstract class ShareRule
{
    /// <summary>Whether the rule is the queue itself, order by order; others divide among buyers.</summary>
    public virtual bool IsQueue => false;

    /// <summary>When it is a claimant's turn for a further round: smaller is sooner. Must not fall as it is
    /// given more.</summary>
    public abstract double Turn(in Claimant claimant, int given);

    /// <summary>Divides rounds: each claimant gets at most what it is owed, and all of them together as many rounds as
    /// there are, or what is owed.</summary>
    /// <param name="claimants">In any order.</param>
    /// <param name="rounds">At least 0.</param>
    /// <param name="shares">As many as claimants; overwritten.</param>
    /// <param name="heap">As many as claimants; to work in.</param>
    public void Divide(ReadOnlySpan<Claimant> claimants, int rounds, Span<int> shares, Span<int> heap)
    {
        shares.Clear();
        int count = claimants.Length;
        for (int claimant = 0; claimant < count; claimant++)
        {
            heap[claimant] = claimant;
        }

        for (int place = (count / 2) - 1; place >= 0; place--)
        {
            Sink(claimants, shares, heap[..count], place);
        }

        while (rounds > 0 && count > 0)
        {
            int first = heap[0];
            shares[first]++;
            rounds--;
            if (shares[first] == claimants[first].Owed)
            {
                heap[0] = heap[--count];
            }

            Sink(claimants, shares, heap[..count], 0);
        }
    }

    private void Sink(ReadOnlySpan<Claimant> claimants, ReadOnlySpan<int> shares, Span<int> heap, int place)
    {
        while ((2 * place) + 1 < heap.Length)
        {
            int child = (2 * place) + 1;
            child += child + 1 < heap.Length && IsSooner(claimants, shares, heap[child + 1], heap[child]) ? 1 : 0;
            if (!IsSooner(claimants, shares, heap[child], heap[place]))
            {
                return;
            }

            (heap[place], heap[child]) = (heap[child], heap[place]);
            place = child;
        }
    }

    private bool IsSooner(ReadOnlySpan<Claimant> claimants, ReadOnlySpan<int> shares, int left, int right)
    {
        double one = Turn(claimants[left], shares[left]);
        double other = Turn(claimants[right], shares[right]);
        return one != other ? one < other : claimants[left].Precedence < claimants[right].Precedence;
    }
}
