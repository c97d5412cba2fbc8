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
    private readonly List<(MarkRow Mark, double X, int Row, double Text)> placed = [];

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
        top = Readout.Height(canvas, ReadLines(points[0]).Count) + (markRows + 1) * (canvas.SmallSize + 4) + 4;
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

    /// <summary>Puts each mark's words on the lowest row where they do not run into others; returns the rows
    /// used.</summary>
    private int Place()
    {
        List<double> rowEnds = [];
        foreach (MarkRow mark in marks.OrderBy(mark => mark.Date))
        {
            double x = time.At(mark.Date);
            double width = canvas.SmallWidth(mark.Label) + 10;
            double start = x + width <= canvas.Width ? x + 5
                : x - width >= time.From ? x - width + 5
                : canvas.Width - width + 10;
            int row = rowEnds.FindIndex(end => end <= Math.Min(x, start));
            if (row < 0)
            {
                row = rowEnds.Count;
                rowEnds.Add(0);
            }

            rowEnds[row] = Math.Max(x + 4, start + width - 5);
            placed.Add((mark, x, row, start));
        }

        return rowEnds.Count;
    }

    private void DrawMarks()
    {
        foreach ((MarkRow mark, double x, int row, double text) in placed)
        {
            double y = top - 8 - (markRows - row) * (canvas.SmallSize + 4) + 4;
            svg.Line(x, y - canvas.SmallSize + 2, x, bottom, "mark");
            svg.Text(text, y, mark.Label, "note");
        }
    }

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
        return canvas.IsNarrow ? [$"{head}; {unknown}", chance] : [$"{head}; {unknown}; {half}; {chance}"];
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
