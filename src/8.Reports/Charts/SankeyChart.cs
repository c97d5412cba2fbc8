using System.Globalization;
using Stockade.Reports.Words;
using Stockade.Results;

namespace Stockade.Reports.Charts;

/// <summary>Rounds from where they come to where they end, as bands whose width is their number: what goes into a party
/// and what comes out of it balance, and what does not is drawn as a residual. For wide canvases; a phone shows bars
/// (<see cref="FlowsChart"/>).</summary>
internal static class SankeyChart
{
    private const double NodeWide = 9;
    private const double Gap = 26;
    private const double PlotHeight = 420;

    /// <summary>Parties that fewer rounds pass through than this share of the busiest are drawn as one.</summary>
    private const double SmallShare = 0.04;

    private const string Others = "Other parties";

    private static readonly string[] Starts = [ResultWords.Flow.Start, ResultWords.Flow.Made];

    /// <summary>They stand in the last column.</summary>
    private static readonly string[] Finishes =
    [
        ResultWords.Flow.Fired, ResultWords.Flow.Used, ResultWords.Flow.Expired, ResultWords.Flow.Lost,
        ResultWords.Flow.End, ResultWords.Flow.Residual,
    ];

    /// <summary>True for a beginning or an end, which is no party.</summary>
    public static bool IsEnd(string name) =>
        Starts.Contains(name, StringComparer.Ordinal) || Finishes.Contains(name, StringComparer.Ordinal);

    /// <summary>Flows that lead back, and so would close a circle: they stand in the table alone.</summary>
    public static int LeftOut(IReadOnlyList<FlowRow> flows)
    {
        List<Band> bands = Merged(flows);
        return ColumnsOf(bands, Names(bands)).Kept.Count(kept => !kept);
    }

    /// <param name="flows">Flows of one period.</param>
    public static string Draw(Canvas canvas, IReadOnlyList<FlowRow> flows, string label)
    {
        List<Band> bands = Merged(flows);
        List<string> names = Names(bands);
        Columns columns = ColumnsOf(bands, names);
        bands = [.. bands.Where((_, edge) => columns.Kept[edge])];
        Box[] boxes = Place(canvas, names, bands, columns);
        Svg svg = new();
        Readout.DrawHint(svg, canvas);
        foreach (Band band in bands)
        {
            Draw(svg, band, boxes[names.IndexOf(band.From)], boxes[names.IndexOf(band.To)]);
        }

        foreach (Box box in boxes)
        {
            DrawNode(svg, canvas, box, bands);
        }

        double height = boxes.Max(box => box.Y + box.Height) + canvas.LineHeight;
        return svg.Finish(canvas, height, label);
    }

    private static List<string> Names(List<Band> bands) =>
        [.. bands.SelectMany(band => new[] { band.From, band.To }).Distinct(StringComparer.Ordinal)];

    private static Columns ColumnsOf(List<Band> bands, List<string> names) => new(
        names.Count, [.. bands.Select(band => (names.IndexOf(band.From), names.IndexOf(band.To)))],
        [.. names.Index().Where(name => Finishes.Contains(name.Item, StringComparer.Ordinal))
            .Select(name => name.Index)]);

    /// <summary>Small parties as one, heaviest band first.</summary>
    private static List<Band> Merged(IReadOnlyList<FlowRow> flows)
    {
        Dictionary<string, double> through = flows.GroupBy(flow => flow.From, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(flow => flow.Mean), StringComparer.Ordinal);
        double busiest = through.Where(party => !IsEnd(party.Key)).Select(party => party.Value)
            .DefaultIfEmpty(0).Max();
        string Name(string name) =>
            IsEnd(name) || through.GetValueOrDefault(name) >= SmallShare * busiest ? name : Others;
        return
        [
            .. flows.GroupBy(flow => (From: Name(flow.From), To: Name(flow.To)))
                .Where(group => group.Key.From != group.Key.To)
                .Select(group => new Band(group.Key.From, group.Key.To, group.Sum(flow => flow.Mean)))
                .Where(band => band.Rounds > 0)
                .OrderByDescending(band => band.Rounds)
                .ThenBy(band => band.From, StringComparer.Ordinal).ThenBy(band => band.To, StringComparer.Ordinal),
        ];
    }

    private static Box[] Place(Canvas canvas, List<string> names, List<Band> bands, Columns columns)
    {
        double[] weights = [.. names.Select(name => Math.Max(
            bands.Where(band => band.From == name).Sum(band => band.Rounds),
            bands.Where(band => band.To == name).Sum(band => band.Rounds)))];
        ILookup<int, int> byColumn = Enumerable.Range(0, names.Count).ToLookup(node => columns.Of[node]);
        double scale = byColumn.Min(column =>
            (PlotHeight - (Gap * (column.Count() - 1))) / Math.Max(1, column.Sum(node => weights[node])));
        double top = Readout.Height(canvas, 4) + canvas.LineHeight;
        double pitch = columns.Count == 1 ? 0 : (canvas.Width - NodeWide - 92) / (columns.Count - 1);
        Box[] boxes = new Box[names.Count];
        foreach (IGrouping<int, int> column in byColumn)
        {
            double y = top;
            foreach (int node in column.OrderByDescending(node => weights[node])
                .ThenBy(node => names[node], StringComparer.Ordinal))
            {
                double height = Math.Max(1.5, weights[node] * scale);
                boxes[node] = new Box(
                    names[node], column.Key * pitch, y, height, weights[node], scale, Math.Max(90, pitch - 6));
                y += height + Gap;
            }
        }

        Order(names, bands, boxes);
        return boxes;
    }

    /// <summary>Where on its node each band begins and ends: in the order of the nodes on the other side, so that bands
    /// cross as little as may be.</summary>
    private static void Order(List<string> names, List<Band> bands, Box[] boxes)
    {
        for (int node = 0; node < names.Count; node++)
        {
            double y = boxes[node].Y;
            foreach (Band band in bands.Where(band => band.From == names[node])
                .OrderBy(band => boxes[names.IndexOf(band.To)].Y))
            {
                band.Left = y;
                y += band.Rounds * boxes[node].Scale;
            }

            y = boxes[node].Y;
            foreach (Band band in bands.Where(band => band.To == names[node])
                .OrderBy(band => boxes[names.IndexOf(band.From)].Y))
            {
                band.Right = y;
                y += band.Rounds * boxes[node].Scale;
            }
        }
    }

    private static void Draw(Svg svg, Band band, Box from, Box to)
    {
        double height = Math.Max(0.6, band.Rounds * from.Scale);
        double left = from.X + NodeWide;
        double bend = (to.X - left) / 2;
        string N(double value) => Svg.Number(value);
        svg.Path(
            string.Create(CultureInfo.InvariantCulture, $"M{N(left)} {N(band.Left)}")
            + $"C{N(left + bend)} {N(band.Left)} {N(to.X - bend)} {N(band.Right)} {N(to.X)} {N(band.Right)}"
            + $"V{N(band.Right + height)}"
            + $"C{N(to.X - bend)} {N(band.Right + height)} {N(left + bend)} {N(band.Left + height)} "
            + $"{N(left)} {N(band.Left + height)}Z",
            "flow");
    }

    private static void DrawNode(Svg svg, Canvas canvas, Box box, List<Band> bands)
    {
        svg.Rect(box.X, box.Y, NodeWide, box.Height, "node");
        string name = TextWidth.Clip($"{box.Name} {Figures.Plain(box.Rounds, 0)}", canvas.SmallSize, box.Room);
        bool atEdge = box.X + canvas.SmallWidth(name) > canvas.Width;
        svg.Text(
            atEdge ? canvas.Width : box.X, box.Y - 4, name, "note", atEdge ? Anchor.End : Anchor.Start);
        Readout.Draw(
            svg, canvas, (box.X - 4, box.Y - 4, NodeWide + 8, box.Height + 8),
            [
                $"{box.Name}: {Figures.Plain(box.Rounds, 0)} rounds",
                Listed("from", bands.Where(band => band.To == box.Name).Select(band => (band.From, band.Rounds))),
                Listed("to", bands.Where(band => band.From == box.Name).Select(band => (band.To, band.Rounds))),
            ]);
    }

    private static string Listed(string word, IEnumerable<(string Name, double Rounds)> others)
    {
        string list = string.Join(", ", others.Select(other => $"{other.Name} {Figures.Plain(other.Rounds, 0)}"));
        return list.Length == 0 ? "" : $"{word} {list}";
    }

    private sealed record Band(string From, string To, double Rounds)
    {
        public double Left { get; set; }

        public double Right { get; set; }
    }

    private readonly record struct Box(
        string Name, double X, double Y, double Height, double Rounds, double Scale, double Room);
}
