namespace Stockade.Supply;

/// <summary>What transfers waited for: what a look left unsent counts until the next look, by the reason that bound
/// then. Work in hand (lead, transit, setting up) counts when it is begun.</summary>
internal sealed class TransferWaits(SupplyPlan plan, Waits waits)
{
    private readonly int[] left = new int[plan.Transfers.Length];
    private readonly int[] edges = new int[plan.Transfers.Length];
    private int lastLook;

    public void Reset()
    {
        Array.Clear(left);
        lastLook = 0;
    }

    /// <summary>Counts the days since the last look, up to the last day of each transfer.</summary>
    public void Count(int day)
    {
        for (int transfer = 0; transfer < left.Length; transfer++)
        {
            if (left[transfer] > 0)
            {
                long end = Math.Min(day, plan.Transfers[transfer].Last + 1L);
                waits.Add(edges[transfer], left[transfer], (int)Math.Max(0, end - lastLook));
                left[transfer] = 0;
            }
        }

        lastLook = day;
    }

    /// <summary>A look left so many rounds unsent, for one reason.</summary>
    public void Leave(int transfer, int rounds, int edge)
    {
        left[transfer] = rounds;
        edges[transfer] = edge;
    }

    /// <summary>So many rounds were worked on for so many days.</summary>
    public void Work(TransferSpec spec, int rounds, int days) => waits.Add(spec.Edges.Work, rounds, days);
}
