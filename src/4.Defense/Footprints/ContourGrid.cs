namespace Stockade.Defense;

/// <summary>Outlines of what holds on a square grid: marching squares (Lorensen and Cline, SIGGRAPH 1987, in two
/// dimensions), where two corners across are told apart by the middle, with each crossing sought on its grid line.
/// Nothing holds at the grid's rim.</summary>
/// <param name="half">Grid lines on either side of the middle.</param>
/// <param name="holds">At a node, by its distance in steps from the middle to the right and ahead.</param>
internal sealed class ContourGrid(int half, Func<double, double, bool> holds)
{
    private readonly int width = (2 * half) + 1;
    private readonly bool[] inside = new bool[((2 * half) + 1) * ((2 * half) + 1)];
    private readonly Dictionary<int, int> next = [];
    private readonly List<int> starts = [];

    /// <summary>Rings as crossings of grid lines in order, what holds on their left: between two neighbouring nodes,
    /// the first inside and the second outside.</summary>
    public IReadOnlyList<IReadOnlyList<((int Right, int Ahead) In, (int Right, int Ahead) Out)>> Rings()
    {
        for (int node = 0; node < inside.Length; node++)
        {
            (int right, int ahead) = At(node);
            inside[node] = Math.Max(Math.Abs(right), Math.Abs(ahead)) < half && holds(right, ahead);
        }

        for (int row = 0; row < width - 1; row++)
        {
            for (int column = 0; column < width - 1; column++)
            {
                Cell(column, row);
            }
        }

        List<IReadOnlyList<((int Right, int Ahead) In, (int Right, int Ahead) Out)>> rings = [];
        HashSet<int> done = [];
        foreach (int start in starts)
        {
            List<((int Right, int Ahead) In, (int Right, int Ahead) Out)> ring = [];
            for (int edge = start; done.Add(edge); edge = next[edge])
            {
                ring.Add(Crossing(edge));
            }

            if (ring.Count > 0)
            {
                rings.Add(ring);
            }
        }

        return rings;
    }

    private (int Right, int Ahead) At(int node) => ((node % width) - half, (node / width) - half);

    /// <summary>Walks round a cell; between neighbouring crossings runs a line from where the walk leaves what holds to
    /// where it comes in again.</summary>
    private void Cell(int column, int row)
    {
        int corner = (row * width) + column;
        ReadOnlySpan<int> corners = [corner, corner + 1, corner + width + 1, corner + width];
        ReadOnlySpan<int> edges = [2 * corner, (2 * (corner + 1)) + 1, 2 * (corner + width), (2 * corner) + 1];
        Span<int> leaves = stackalloc int[2];
        Span<int> enters = stackalloc int[2];
        int crossings = 0;
        int entered = 0;
        for (int side = 0; side < 4; side++)
        {
            bool from = inside[corners[side]];
            bool to = inside[corners[(side + 1) & 3]];
            if (from && !to)
            {
                leaves[crossings++] = edges[side];
            }
            else if (!from && to)
            {
                enters[entered++] = edges[side];
            }
        }

        if (crossings == 2)
        {
            // With the first corner inside the walk leaves first; else it enters first.
            (int right, int ahead) = At(corner);
            bool joined = holds(right + 0.5, ahead + 0.5);
            bool swap = inside[corner] != joined;
            Link(leaves[0], enters[swap ? 1 : 0]);
            Link(leaves[1], enters[swap ? 0 : 1]);
            return;
        }

        if (crossings == 1)
        {
            Link(leaves[0], enters[0]);
        }
    }

    private void Link(int from, int to)
    {
        next[from] = to;
        starts.Add(from);
    }

    private ((int Right, int Ahead) In, (int Right, int Ahead) Out) Crossing(int edge)
    {
        int node = edge / 2;
        int other = (edge & 1) == 0 ? node + 1 : node + width;
        return inside[node] ? (At(node), At(other)) : (At(other), At(node));
    }
}
