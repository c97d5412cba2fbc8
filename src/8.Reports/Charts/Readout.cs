namespace Stockade.Reports.Charts;

/// <summary>The figures under the pointer or finger, shown in a strip kept free at the top of the chart. Works by style
/// alone: the group of a hit area shows its strip while it is pointed at or holds the focus.</summary>
internal static class Readout
{
    public const string Hint = "Point at the chart, or tap it, for figures.";

    /// <summary>No line of a read-out is broken into more than this many.</summary>
    private const int LinesMax = 3;

    /// <summary>Height of the strip for as many lines.</summary>
    public static double Height(Canvas canvas, int lines) => lines * (canvas.SmallSize + 5) + 4;

    /// <summary>The words that stand in the strip until something is pointed at.</summary>
    public static void DrawHint(Svg svg, Canvas canvas) => svg.Text(0, canvas.SmallSize + 1, Hint, "hint");

    /// <summary>A hit area with its read-out; lines that are too long are broken. <paramref name="mark"/> draws what is
    /// shown with it.</summary>
    public static void Draw(
        Svg svg, Canvas canvas, (double X, double Y, double Width, double Height) area, IReadOnlyList<string> lines,
        Action? mark = null)
    {
        List<string> broken = [.. lines.SelectMany(line =>
            TextWidth.Wrap(line, canvas.SmallSize * TextWidth.BoldWider, canvas.Width, LinesMax))];
        svg.Open("hit", focusable: true);
        svg.Rect(area.X, area.Y, area.Width, area.Height, "pad");
        svg.Open("tip");
        svg.Rect(0, 0, canvas.Width, Height(canvas, broken.Count), "strip");
        double y = canvas.SmallSize + 1;
        foreach (string line in broken)
        {
            svg.Text(0, y, line, "read");
            y += canvas.SmallSize + 5;
        }

        mark?.Invoke();
        svg.Close();
        svg.Close();
    }
}
