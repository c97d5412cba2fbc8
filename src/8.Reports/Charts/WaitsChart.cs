using Stockade.Reports.Words;
using Stockade.Results;

namespace Stockade.Reports.Charts;

/// <summary>What waits for what, from left to right: each line is as wide as the rounds x months that waited. A phone
/// shows the same as an indented list.</summary>
internal static class WaitsChart
{
    private const double BoxHigh = 52;
    private const double RowGap = 14;
    private const double ColumnGap = 58;
    private const double LineWidest = 16;

    /// <param name="waits">The edges drawn, heaviest first.</param>
    public static string Draw(Canvas canvas, IReadOnlyList<WaitRow> waits, string label) =>
        canvas.IsNarrow ? DrawList(canvas, waits, label) : DrawGraph(canvas, waits, label);

    /// <summary>The waits as a list: what waits longest first, and under it what it waits for, and what that waits for
    /// in turn.</summary>
    public static IReadOnlyList<(int Depth, WaitRow Wait)> Indented(IReadOnlyList<WaitRow> waits)
    {
        List<(int, WaitRow)> lines = [];
        HashSet<string> blockers = [.. waits.Select(wait => wait.Blocker)];
        HashSet<string> told = new(StringComparer.Ordinal);
        foreach (WaitRow wait in waits.Where(wait => !blockers.Contains(wait.Waiter)))
        {
            lines.Add((0, wait));
            Follow(waits, wait.Blocker, 1, told, lines);
        }

        // What stands in a circle only has no beginning; it is told at the end.
        foreach (WaitRow wait in waits.Where(wait => !lines.Exists(line => line.Item2 == wait)))
        {
            lines.Add((0, wait));
        }

        return lines;
    }

    private static void Follow(
        IReadOnlyList<WaitRow> waits, string waiter, int depth, HashSet<string> told, List<(int, WaitRow)> lines)
    {
        if (!told.Add(waiter))
        {
            return;
        }

        foreach (WaitRow wait in waits.Where(wait => wait.Waiter == waiter))
        {
            lines.Add((depth, wait));
            Follow(waits, wait.Blocker, depth + 1, told, lines);
        }
    }

    private static string DrawGraph(Canvas canvas, IReadOnlyList<WaitRow> waits, string label)
    {
        List<string> names = [.. waits.SelectMany(wait => new[] { wait.Waiter, wait.Blocker })
            .Distinct(StringComparer.Ordinal)];
        Columns columns = new(
            names.Count, [.. waits.Select(wait => (names.IndexOf(wait.Waiter), names.IndexOf(wait.Blocker)))], []);
        double wide = (canvas.Width - (ColumnGap * (columns.Count - 1))) / columns.Count;
        double top = Readout.Height(canvas, 2) + 6;
        double[] y = Rows(waits, names, columns, top);
        double most = waits.Max(wait => wait.RoundMonths);
        Svg svg = new();
        Readout.DrawHint(svg, canvas);
        for (int edge = 0; edge < waits.Count; edge++)
        {
            if (columns.Kept[edge])
            {
                int from = names.IndexOf(waits[edge].Waiter);
                int to = names.IndexOf(waits[edge].Blocker);
                double left = (columns.Of[from] * (wide + ColumnGap)) + wide;
                double right = columns.Of[to] * (wide + ColumnGap);
                DrawEdge(
                    svg, canvas, waits[edge], most, (left, y[from] + (BoxHigh / 2)), (right, y[to] + (BoxHigh / 2)));
            }
        }

        for (int node = 0; node < names.Count; node++)
        {
            double x = columns.Of[node] * (wide + ColumnGap);
            svg.Rect(x, y[node], wide, BoxHigh, "v-none", 4);
            int space = names[node].IndexOf(' ', StringComparison.Ordinal);
            svg.Text(x + 7, y[node] + 15, names[node][..Math.Max(0, space)], "tick");
            string name = names[node][(space + 1)..].Replace('-', ' ');
            double line = y[node] + 30;
            foreach (string part in TextWidth.Wrap(name, canvas.SmallSize * TextWidth.BoldWider, wide - 12, 2))
            {
                svg.Text(x + 7, line, part, "read");
                line += 15;
            }
        }

        return svg.Finish(canvas, y.Max() + BoxHigh + 8, label);
    }

    /// <summary>The row of each node: heaviest first in the first column, then beside what leads to it.</summary>
    private static double[] Rows(
        IReadOnlyList<WaitRow> waits, List<string> names, Columns columns, double top)
    {
        double[] y = new double[names.Count];
        for (int column = 0; column < columns.Count; column++)
        {
            double next = top;
            IEnumerable<int> nodes = Enumerable.Range(0, names.Count).Where(node => columns.Of[node] == column)
                .OrderBy(node => column == 0 ? 0 : waits.Where(wait => wait.Blocker == names[node])
                    .Select(wait => y[names.IndexOf(wait.Waiter)]).DefaultIfEmpty(0).Average())
                .ThenByDescending(node => waits.Where(wait => wait.Waiter == names[node])
                    .Sum(wait => wait.RoundMonths))
                .ThenBy(node => names[node], StringComparer.Ordinal);
            foreach (int node in nodes)
            {
                y[node] = next;
                next += BoxHigh + RowGap;
            }
        }

        return y;
    }

    private static void DrawEdge(
        Svg svg, Canvas canvas, WaitRow wait, double most, (double X, double Y) from, (double X, double Y) to)
    {
        double width = Math.Max(1, LineWidest * wait.RoundMonths / most);
        double bend = (to.X - from.X) / 2;
        string N(double value) => Svg.Number(value);
        svg.Path(
            $"M{N(from.X)} {N(from.Y - (width / 2))}C{N(from.X + bend)} {N(from.Y - (width / 2))} "
            + $"{N(to.X - bend)} {N(to.Y - (width / 2))} {N(to.X)} {N(to.Y - (width / 2))}V{N(to.Y + (width / 2))}"
            + $"C{N(to.X - bend)} {N(to.Y + (width / 2))} {N(from.X + bend)} {N(from.Y + (width / 2))} "
            + $"{N(from.X)} {N(from.Y + (width / 2))}Z",
            "flow");
        svg.Text(
            from.X + bend, ((from.Y + to.Y) / 2) - (width / 2) - 3, Figures.Short(wait.RoundMonths), "note",
            Anchor.Middle);
        Readout.Draw(
            svg, canvas, (from.X, Math.Min(from.Y, to.Y) - 8, to.X - from.X, Math.Abs(to.Y - from.Y) + 16),
            [$"{wait.Waiter} waits for {wait.Blocker} ({wait.Reason}): {Amount(wait)} round-months"]);
    }

    private static string DrawList(Canvas canvas, IReadOnlyList<WaitRow> waits, string label)
    {
        Svg svg = new();
        double y = 0;
        foreach ((int depth, WaitRow wait) in Indented(waits))
        {
            double x = depth * 14;
            string text = depth == 0 ? $"{wait.Waiter} waits for {wait.Blocker}" : $"which waits for {wait.Blocker}";
            foreach (string line in TextWidth.Wrap(text, canvas.TextSize, canvas.Width - x))
            {
                y += canvas.LineHeight;
                svg.Text(x, y, line, "label");
            }

            y += canvas.LineHeight;
            svg.Text(x, y, $"{Amount(wait)} round-months, {wait.Reason}", "note");
            y += 6;
        }

        return svg.Finish(canvas, y + 6, label);
    }

    private static string Amount(WaitRow wait) =>
        $"{Figures.Short(wait.RoundMonths)} ({Figures.WholeBand(wait.RoundMonths, wait.Low80, wait.High80)})";
}
