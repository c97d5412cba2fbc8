using Stockade.Reports.Words;

namespace Stockade.Reports.Charts;

/// <summary>A row of dots: one future each.</summary>
/// <param name="Dry">For each future, when it runs dry, or null where it does not.</param>
internal sealed record DotsEntry(string Label, IReadOnlyList<DateOnly?> Dry)
{
    public int Count => Dry.Count(future => future is not null);
}

/// <summary>Futures as dots, the dry ones filled and first: readers decide better by dots than by bands (Fernandes et
/// al. 2018, "Uncertainty displays using quantile dotplots or CDFs improve transit decision-making").</summary>
internal static class DotsChart
{
    public static string Draw(Canvas canvas, IReadOnlyList<DotsEntry> entries, string label)
    {
        Svg svg = new();
        double labels = canvas.IsNarrow ? 0 : 232;
        double pitch = canvas.IsNarrow ? 16 : 18;
        double y = Readout.Height(canvas, 1) + 4;
        Readout.DrawHint(svg, canvas);
        foreach (DotsEntry entry in entries)
        {
            string count = $"{entry.Count} of {entry.Dry.Count}";
            if (canvas.IsNarrow)
            {
                y += canvas.LineHeight;
                svg.Text(0, y - 4, TextWidth.Clip(entry.Label, canvas.TextSize, canvas.Width - 70), "label");
                svg.Text(canvas.Width, y - 4, count, "label strong", Anchor.End);
            }
            else
            {
                string name = TextWidth.Clip(entry.Label, canvas.TextSize, labels - 12);
                svg.Text(labels - 10, y + 14, name, "label", Anchor.End);
                svg.Text(labels + entry.Dry.Count * pitch + 8, y + 14, count, "label strong");
            }

            DrawDots(svg, canvas, entry, labels, y, pitch);
            y += canvas.IsNarrow ? 32 : 26;
        }

        return svg.Finish(canvas, y + 2, label);
    }

    private static void DrawDots(Svg svg, Canvas canvas, DotsEntry entry, double left, double y, double pitch)
    {
        int place = 0;
        foreach (DateOnly? dry in entry.Dry.OrderBy(future => future ?? DateOnly.MaxValue))
        {
            double x = left + place * pitch + pitch / 2;
            place++;
            svg.Circle(x, y + 10, pitch / 2 - 2, dry is null ? "future" : "future dry");
            string when = dry is { } day ? $"runs dry in {Figures.Month(day)}" : "does not run dry";
            Readout.Draw(svg, canvas, (x - pitch / 2, y, pitch, 20), [$"{entry.Label}: a future that {when}"]);
        }
    }
}
