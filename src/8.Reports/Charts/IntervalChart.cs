using Stockade.Reports.Words;

namespace Stockade.Reports.Charts;

/// <summary>A dot with its interval.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">The figures in words, beside the dot.</param>
/// <param name="Remark">A remark under the figures, or null.</param>
/// <param name="Told">False where the interval spans zero (or the reference): drawn pale and hollow.</param>
internal sealed record IntervalEntry(
    string Label, double Centre, double Low, double High, string Value, string? Remark, bool Told);

/// <summary>Rows of dots and intervals against a reference line, in the order given.</summary>
/// <param name="Reference">Where the line stands: 0 for differences, 1 for ratios to the record.</param>
/// <param name="Low">Lowest value shown; intervals are cut off there, with an arrow.</param>
/// <param name="High">Highest value shown.</param>
/// <param name="Tick">How a value of the axis is written.</param>
internal sealed record IntervalAxis(
    double Reference, double Low, double High, string Caption, Func<double, int, string> Tick)
{
    /// <summary>The axis for differences of entries.</summary>
    public static IntervalAxis Differences(IEnumerable<IntervalEntry> entries, string caption)
    {
        double low = 0;
        double high = 0;
        foreach (IntervalEntry entry in entries)
        {
            low = Math.Min(low, entry.Low);
            high = Math.Max(high, entry.High);
        }

        return new IntervalAxis(0, low, high == low ? low + 1 : high, caption, Figures.Signed);
    }
}

internal static class IntervalChart
{
    private const double LabelsWide = 196;
    private const double ValuesWide = 176;
    private const double IntervalRoom = 20;

    public static string Draw(Canvas canvas, IReadOnlyList<IntervalEntry> entries, IntervalAxis axis, string label)
    {
        Svg svg = new();
        double left = canvas.IsNarrow ? 8 : LabelsWide;
        double right = canvas.IsNarrow ? canvas.Width - 8 : canvas.Width - ValuesWide;
        LinearScale scale = LinearScale.Round(axis.Low, axis.High, left, right, canvas.IsNarrow ? 3 : 4);
        double top = canvas.SmallSize + 8;
        List<double> heights = [.. entries.Select(entry => Height(canvas, entry))];
        double bottom = top + heights.Sum();
        svg.Text(canvas.IsNarrow ? 0 : left, canvas.SmallSize, axis.Caption, "tick");
        if (!canvas.IsNarrow)
        {
            DrawGrid(svg, scale, axis, top, bottom);
        }

        double y = top;
        for (int index = 0; index < entries.Count; index++)
        {
            if (canvas.IsNarrow)
            {
                DrawGrid(svg, scale, axis, y + heights[index] - IntervalRoom, y + heights[index]);
                DrawNarrow(svg, canvas, entries[index], scale, y, heights[index]);
            }
            else
            {
                DrawWide(svg, canvas, entries[index], scale, y);
            }

            y += heights[index];
        }

        DrawTicks(svg, canvas, scale, axis, bottom);
        return svg.Finish(canvas, bottom + canvas.SmallSize + 10, label);
    }

    /// <summary>Lines at the values marked. On a narrow canvas they stand behind the intervals only, clear of
    /// words.</summary>
    private static void DrawGrid(Svg svg, LinearScale scale, IntervalAxis axis, double top, double bottom)
    {
        foreach (double tick in scale.Ticks())
        {
            bool reference = Math.Abs(tick - axis.Reference) < 1e-9;
            svg.Line(scale.At(tick), top, scale.At(tick), bottom, reference ? "zero" : "grid");
        }
    }

    private static void DrawTicks(Svg svg, Canvas canvas, LinearScale scale, IntervalAxis axis, double bottom)
    {
        foreach (double tick in scale.Ticks())
        {
            double x = scale.At(tick);
            string text = axis.Tick(tick, scale.Decimals());
            double half = canvas.SmallWidth(text) / 2;
            Anchor anchor = x - half < 0 ? Anchor.Start : x + half > canvas.Width ? Anchor.End : Anchor.Middle;
            double at = anchor == Anchor.Start ? 0 : anchor == Anchor.End ? canvas.Width : x;
            svg.Text(at, bottom + canvas.SmallSize + 4, text, "tick", anchor);
        }
    }

    private static double Height(Canvas canvas, IntervalEntry entry) => canvas.IsNarrow
        ? (Name(canvas, entry).Count + (FiguresFit(canvas, entry) ? 1 : 2)) * canvas.LineHeight + IntervalRoom + 6
        : 40;

    private static IReadOnlyList<string> Name(Canvas canvas, IntervalEntry entry) => TextWidth.Wrap(
        entry.Label, canvas.TextSize, canvas.IsNarrow ? canvas.Width : LabelsWide - 12, 2);

    /// <summary>True where figures and remark share a line.</summary>
    private static bool FiguresFit(Canvas canvas, IntervalEntry entry) => entry.Remark is null
        || canvas.LabelWidth(entry.Value) * TextWidth.BoldWider + canvas.SmallWidth(entry.Remark) + 8 <= canvas.Width;

    private static void DrawNarrow(
        Svg svg, Canvas canvas, IntervalEntry entry, LinearScale scale, double y, double height)
    {
        double line = y + canvas.LineHeight;
        foreach (string part in Name(canvas, entry))
        {
            svg.Text(0, line, part, "label");
            line += canvas.LineHeight;
        }

        svg.Text(0, line, entry.Value, "label strong");
        if (entry.Remark is { } remark)
        {
            bool fits = FiguresFit(canvas, entry);
            double x = fits ? canvas.Width : 0;
            svg.Text(x, fits ? line : line + canvas.LineHeight, remark, "note", fits ? Anchor.End : Anchor.Start);
        }

        DrawInterval(svg, entry, scale, y + height - IntervalRoom / 2);
    }

    private static void DrawWide(Svg svg, Canvas canvas, IntervalEntry entry, LinearScale scale, double y)
    {
        IReadOnlyList<string> lines = Name(canvas, entry);
        double first = y + (lines.Count == 1 ? 24 : 16);
        foreach (string line in lines)
        {
            svg.Text(LabelsWide - 10, first, line, "label", Anchor.End);
            first += 16;
        }

        double text = canvas.Width - ValuesWide + 12;
        svg.Text(text, entry.Remark is null ? y + 24 : y + 16, entry.Value, "label strong");
        if (entry.Remark is { } note)
        {
            svg.Text(text, y + 32, note, "note");
        }

        DrawInterval(svg, entry, scale, y + 20);
    }

    private static void DrawInterval(Svg svg, IntervalEntry entry, LinearScale scale, double y)
    {
        string pale = entry.Told ? "" : " pale";
        double low = scale.At(entry.Low);
        double high = scale.At(entry.High);
        svg.Line(low, y, high, y, "interval" + pale);
        Arrow(svg, low, y, -1, entry.Low < scale.Low);
        Arrow(svg, high, y, 1, entry.High > scale.High);
        svg.Circle(scale.At(entry.Centre), y, 5.5, "point" + pale);
    }

    private static void Arrow(Svg svg, double x, double y, int way, bool cut)
    {
        if (cut)
        {
            svg.Path($"M{Svg.Number(x + way * 7)} {Svg.Number(y)}L{Svg.Number(x)} {Svg.Number(y - 5)}L{Svg.Number(x)} "
                + $"{Svg.Number(y + 5)}Z", "arrow");
        }
    }
}
