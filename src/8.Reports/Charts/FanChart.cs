using System.Text;
using Stockade.Reports.Words;
using Stockade.Results;

namespace Stockade.Reports.Charts;

/// <summary>A quantity over time: median, fans of what is not known (50 % and 80 %), the band of chance nested inside,
/// floor, dated marks, and the end of the record.</summary>
internal sealed class FanChart
{
    private const int Steps = 4;
    private const double PlotHeight = 176;
    private const int MarkRowsMax = 4;

    private readonly Canvas canvas;
    private readonly SeriesRow series;
    private readonly IReadOnlyList<PointRow> points;
    private readonly IReadOnlyList<MarkRow> marks;
    private readonly Svg svg = new();
    private readonly TimeScale time;
    private readonly LinearScale scale;
    private readonly double top;
    private readonly double bottom;
    private readonly double right;
    private readonly int markRows;
    private readonly List<(string Words, double X, int Row, double Start)> placed = [];

    private FanChart(Canvas canvas, SeriesRow series, IReadOnlyList<PointRow> points, IReadOnlyList<MarkRow> marks)
    {
        this.canvas = canvas;
        this.series = series;
        this.points = points;
        this.marks = marks;
        double highest = points.Max(point => Math.Max(point.High80, point.ChanceHigh80));
        scale = LinearScale.Round(0, Math.Max(highest, series.FloorHigh80 ?? series.Floor ?? 0), 0, 1, Steps);
        double left = scale.Ticks().Max(tick => canvas.SmallWidth(Tick(tick))) + 8;
        right = canvas.Width - canvas.LabelWidth(EndText) - 8;
        time = new TimeScale(points[0].Date, points[^1].Date, left, right);
        markRows = Place();
        top = Readout.Height(canvas, canvas.IsNarrow ? 2 : 1) + (markRows + 1) * (canvas.SmallSize + 4) + 4;
        bottom = top + PlotHeight;
        scale = scale with { From = bottom, To = top };
    }

    private string EndText => Figures.Plain(points[^1].Median, DecimalsOf(points[^1]));

    /// <summary>Draws the chart; there must be at least one point.</summary>
    public static string Draw(
        Canvas canvas, SeriesRow series, IReadOnlyList<PointRow> points, IReadOnlyList<MarkRow> marks, string label) =>
        new FanChart(canvas, series, points, marks).Draw(label);

    private static int DecimalsOf(PointRow point) =>
        Figures.Decimals(point.High80 > point.Low80 ? point.High80 - point.Low80 : Math.Max(1, point.Median));

    private string Draw(string label)
    {
        Readout.DrawHint(svg, canvas);
        DrawAxes();
        svg.Path(Band(point => point.Low80, point => point.High80), "fan80");
        svg.Path(Band(point => point.Low50, point => point.High50), "fan50");
        svg.Path(Band(point => point.ChanceLow80, point => point.ChanceHigh80), "chance");
        svg.Path(Line(point => point.Median), "median");
        DrawFloor();
        DrawMarks();
        PointRow last = points[^1];
        svg.Text(right + 6, Math.Max(top + 10, scale.At(last.Median) + 4), EndText, "label strong");
        DrawReadouts();
        return svg.Finish(canvas, bottom + canvas.SmallSize + 10, label);
    }

    private void DrawAxes()
    {
        foreach (double tick in scale.Ticks())
        {
            svg.Line(time.From, scale.At(tick), time.To, scale.At(tick), tick == 0 ? "axis" : "grid");
            svg.Text(time.From - 6, scale.At(tick) + 4, Tick(tick), "tick", Anchor.End);
        }

        time.DrawYears(svg, canvas, top, bottom);
        svg.Text(0, top - 8, series.Unit, "tick");
    }

    private string Tick(double value) => Figures.Plain(value, scale.Decimals());

    private void DrawFloor()
    {
        if (series.Floor is not { } floor)
        {
            return;
        }

        double y = scale.At(floor);
        if (series is { FloorLow80: { } low, FloorHigh80: { } high } && high > low)
        {
            svg.Rect(time.From, scale.At(high), right - time.From, scale.At(low) - scale.At(high), "floorband");
        }

        svg.Line(time.From, y, right, y, "floor");
        double words = y < top + 18 ? y + canvas.SmallSize + 3 : y - 5;
        svg.Text(time.From + 4, words, $"floor {Figures.Short(floor)}", "floortext");
    }

    /// <summary>Puts each mark's words on the first row where they do not run into others; marks of one day share their
    /// words. A mark that finds no room keeps its line, and its words in the read-out. Returns the rows used.</summary>
    private int Place()
    {
        List<double> rowEnds = [];
        foreach (IGrouping<DateOnly, MarkRow> day in marks.GroupBy(mark => mark.Date).OrderBy(day => day.Key))
        {
            string words = string.Join(", ", day.Select(mark => mark.Label).Distinct(StringComparer.Ordinal));
            double x = time.At(day.Key);
            double width = canvas.SmallWidth(words) + 10;
            double start = x + width <= canvas.Width ? x + 5
                : x - width >= time.From ? x - width + 5
                : Math.Max(0, canvas.Width - width + 10);
            int row = rowEnds.FindIndex(end => end <= Math.Min(x, start));
            if (row < 0)
            {
                row = rowEnds.Count;
                rowEnds.Add(0);
            }

            rowEnds[row] = Math.Max(x + 4, start + width - 5);
            placed.Add((words, x, row, start));
        }

        return Math.Min(rowEnds.Count, MarkRowsMax);
    }

    /// <summary>Lines first, then words, so that no line crosses a word.</summary>
    private void DrawMarks()
    {
        foreach ((_, double x, int row, _) in placed)
        {
            svg.Line(x, row < markRows ? MarkLine(row) - canvas.SmallSize + 2 : top, x, bottom, "mark");
        }

        foreach ((string words, _, int row, double start) in placed)
        {
            if (row < markRows)
            {
                svg.Text(start, MarkLine(row), TextWidth.Clip(words, canvas.SmallSize, canvas.Width - start), "note");
            }
        }
    }

    private double MarkLine(int row) => top - 4 - (markRows - row) * (canvas.SmallSize + 4);

    /// <summary>A hit area a month on a wide canvas, a quarter on a narrow one, where a finger needs room.</summary>
    private void DrawReadouts()
    {
        int stride = canvas.IsNarrow ? 3 : 1;
        double half = points.Count > 1 ? (time.To - time.From) / (points.Count - 1) * stride / 2 : 20;
        for (int index = (points.Count - 1) % stride; index < points.Count; index += stride)
        {
            PointRow point = points[index];
            double x = time.At(point.Date);
            Readout.Draw(svg, canvas, (x - half, top, half * 2, bottom - top), ReadLines(point), () =>
            {
                svg.Line(x, top, x, bottom, "cursor");
                svg.Circle(x, scale.At(point.Median), 4, "dot");
            });
        }
    }

    private List<string> ReadLines(PointRow point)
    {
        int decimals = DecimalsOf(point);
        string Span(double low, double high) => Figures.Span(low, high, decimals);
        string head = $"{Figures.Month(point.Date)}: {Figures.Plain(point.Median, decimals)} {series.Unit}";
        string unknown = $"80 % {Span(point.Low80, point.High80)}";
        string half = $"50 % {Span(point.Low50, point.High50)}";
        string chance = $"chance alone {Span(point.ChanceLow80, point.ChanceHigh80)}";
        DateOnly month = new(point.Date.Year, point.Date.Month, 1);
        List<string> events = [.. marks
            .Where(mark => mark.Date >= month && mark.Date <= point.Date)
            .Select(mark => mark.Label)
            .Distinct(StringComparer.Ordinal)];
        string more = events.Count == 0 ? "" : " — " + string.Join(", ", events);
        return canvas.IsNarrow
            ? [$"{head}; {unknown}", chance + more]
            : [$"{head}; {unknown}; {half}; {chance}{more}"];
    }

    private string Line(Func<PointRow, double> value)
    {
        StringBuilder path = new();
        Append(path, points, value);
        return path.ToString();
    }

    private string Band(Func<PointRow, double> low, Func<PointRow, double> high)
    {
        StringBuilder path = new();
        Append(path, points, high);
        Append(path, points.Reverse(), low);
        return path.Append('Z').ToString();
    }

    private void Append(StringBuilder path, IEnumerable<PointRow> along, Func<PointRow, double> value)
    {
        foreach (PointRow point in along)
        {
            path.Append(path.Length == 0 ? 'M' : 'L')
                .Append(Svg.Number(time.At(point.Date))).Append(' ').Append(Svg.Number(scale.At(value(point))));
        }
    }
}
