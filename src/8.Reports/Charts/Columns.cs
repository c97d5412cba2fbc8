namespace Stockade.Reports.Charts;

/// <summary>Puts the nodes of a directed graph into columns, so that its edges lead to the right: a node's column is
/// the length of the longest way to it. Edges are taken heaviest first; one that would close a circle is left out and
/// told.</summary>
internal sealed class Columns
{
    private readonly List<int>[] next;

    /// <param name="nodes">Number of nodes.</param>
    /// <param name="edges">From and to, heaviest first.</param>
    /// <param name="last">Nodes that stand in the last column, whatever leads to them.</param>
    public Columns(int nodes, IReadOnlyList<(int From, int To)> edges, IReadOnlyCollection<int> last)
    {
        next = [.. Enumerable.Range(0, nodes).Select(_ => new List<int>())];
        bool[] kept = new bool[edges.Count];
        for (int edge = 0; edge < edges.Count; edge++)
        {
            (int from, int to) = edges[edge];
            kept[edge] = from != to && !Reaches(to, from, new bool[nodes]);
            if (kept[edge])
            {
                next[from].Add(to);
            }
        }

        Kept = kept;
        Of = new int[nodes];
        bool moved = true;
        while (moved)
        {
            moved = false;
            for (int node = 0; node < nodes; node++)
            {
                foreach (int other in next[node])
                {
                    moved |= Of[other] <= Of[node];
                    Of[other] = Math.Max(Of[other], Of[node] + 1);
                }
            }
        }

        int end = Of.Length == 0 ? 0 : Of.Max();
        foreach (int node in last)
        {
            Of[node] = end;
        }

        Count = end + 1;
    }

    /// <summary>Column of each node, from 0.</summary>
    public int[] Of { get; }

    public int Count { get; }

    /// <summary>By edge: false where it would have closed a circle.</summary>
    public IReadOnlyList<bool> Kept { get; }

    private bool Reaches(int from, int target, bool[] seen)
    {
        if (from == target)
        {
            return true;
        }

        seen[from] = true;
        foreach (int node in next[from])
        {
            if (!seen[node] && Reaches(node, target, seen))
            {
                return true;
            }
        }

        return false;
    }
}
