using Stockade.Reports.Words;

namespace Stockade.Reports.Charts;

/// <summary>A bar of the tornado: a rank correlation with its interval.</summary>
/// <param name="Swing">What the measure comes to at the low and the high value of the claim, in words.</param>
/// <param name="Reverses">The value that turns the answer, in words, or null.</param>
internal sealed record TornadoEntry(
    string Label, double Correlation, double Low, double High, string Swing, string? Reverses)
{
    public bool Told => Low > 0 || High < 0;

    public string Value =>
        $"{Figures.Signed(Correlation, 2)} ({Figures.Span(Low, High, 2)})";
}

/// <summary>What an answer hangs on: bars from zero to the rank correlation, strongest first, with intervals; a diamond
/// and words where a value would reverse the answer.</summary>
internal static class TornadoChart
{
    private const double LabelsWide = 210;
    private const double ValuesWide = 190;

    public static string Draw(Canvas canvas, IReadOnlyList<TornadoEntry> entries, string label)
    {
        Svg svg = new();
        double left = canvas.IsNarrow ? 8 : LabelsWide;
        double right = canvas.IsNarrow ? canvas.Width - 14 : canvas.Width - ValuesWide;
        double low = entries.Any(entry => Math.Min(entry.Correlation, entry.Low) < -0.05) ? -1 : 0;
        LinearScale scale = new(low, 1, left, right, 0.5);
        double strip = Readout.Height(canvas, canvas.IsNarrow ? 3 : 2);
        double top = strip + canvas.SmallSize + 8;
        List<double> heights = [.. entries.Select(entry => Pitch(canvas, entry))];
        double bottom = top + heights.Sum();
        Readout.DrawHint(svg, canvas);
        svg.Text(canvas.IsNarrow ? 0 : left, strip + canvas.SmallSize, "rank correlation", "tick");
        double y = top;
        for (int index = 0; index < entries.Count; index++)
        {
            double bar = canvas.IsNarrow ? y + heights[index] - BarRoom(entries[index])
                : y + heights[index] / 2 - 9;
            DrawGrid(svg, scale, canvas.IsNarrow ? bar - 3 : y, canvas.IsNarrow ? bar + 17 : y + heights[index]);
            DrawWords(svg, canvas, entries[index], y);
            DrawBar(svg, entries[index], scale, bar, canvas.IsNarrow ? 14 : 18);
            string swing = $"{entries[index].Label}: {entries[index].Swing}";
            Readout.Draw(svg, canvas, (0, y, canvas.Width, heights[index]), [swing]);
            y += heights[index];
        }

        foreach (double tick in scale.Ticks())
        {
            svg.Text(scale.At(tick), bottom + canvas.SmallSize + 4, Figures.Signed(tick, 1), "tick", Anchor.Middle);
        }

        return svg.Finish(canvas, bottom + canvas.SmallSize + 10, label);
    }

    private static void DrawGrid(Svg svg, LinearScale scale, double top, double bottom)
    {
        foreach (double tick in scale.Ticks())
        {
            svg.Line(scale.At(tick), top, scale.At(tick), bottom, tick == 0 ? "zero" : "grid");
        }
    }

    /// <summary>Height of a narrow entry from its bar down.</summary>
    private static double BarRoom(TornadoEntry entry) => entry.Reverses is null ? 25 : 43;

    private static double Pitch(Canvas canvas, TornadoEntry entry) =>
        canvas.IsNarrow
        ? (Name(canvas, entry).Count - 1) * canvas.LineHeight + (entry.Reverses is null ? 66 : 84)
        : Math.Max(40, Name(canvas, entry).Count * 16 + 12);

    private static IReadOnlyList<string> Name(Canvas canvas, TornadoEntry entry) => TextWidth.Wrap(
        entry.Label, canvas.TextSize, canvas.IsNarrow ? canvas.Width : LabelsWide - 12, canvas.IsNarrow ? 2 : 3);

    private static void DrawWords(Svg svg, Canvas canvas, TornadoEntry entry, double y)
    {
        if (canvas.IsNarrow)
        {
            double line = y + 16;
            foreach (string part in Name(canvas, entry))
            {
                svg.Text(0, line, part, "label");
                line += canvas.LineHeight;
            }

            svg.Text(0, line, entry.Value, "note");
            if (entry.Reverses is not null)
            {
                string turn = TextWidth.Clip(
                    "◆ reverses the answer: " + entry.Reverses, canvas.SmallSize, canvas.Width);
                svg.Text(0, line + 41, turn, "turn");
            }

            return;
        }

        IReadOnlyList<string> lines = Name(canvas, entry);
        double first = y + (lines.Count == 1 ? 24 : 16);
        foreach (string line in lines)
        {
            svg.Text(LabelsWide - 10, first, line, "label", Anchor.End);
            first += 16;
        }

        double text = canvas.Width - ValuesWide + 12;
        double middle = y + Pitch(canvas, entry) / 2;
        svg.Text(text, entry.Reverses is null ? middle + 4 : middle - 4, entry.Value, "label strong");
        if (entry.Reverses is not null)
        {
            string turn = TextWidth.Clip("◆ reverses: " + entry.Reverses, canvas.SmallSize, ValuesWide - 14);
            svg.Text(text, middle + 13, turn, "turn");
        }
    }

    private static void DrawBar(Svg svg, TornadoEntry entry, LinearScale scale, double y, double height)
    {
        string pale = entry.Told ? "" : " pale";
        double zero = scale.At(0);
        double end = scale.At(entry.Correlation);
        svg.Rect(Math.Min(zero, end), y, Math.Abs(end - zero), height, "bar" + pale);
        double middle = y + height / 2;
        svg.Line(scale.At(entry.Low), middle, scale.At(entry.High), middle, "whisker");
        svg.Line(scale.At(entry.Low), middle - 4, scale.At(entry.Low), middle + 4, "whisker");
        svg.Line(scale.At(entry.High), middle - 4, scale.At(entry.High), middle + 4, "whisker");
    }
}
