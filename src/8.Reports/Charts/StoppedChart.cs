using Stockade.Reports.Words;
using Stockade.Results;

namespace Stockade.Reports.Charts;

/// <summary>What became of launches by class and layer: the outline is every launch that the layer could have met,
/// inside it what was covered, inside that what was engaged, inside that what was killed, with the band of the
/// last.</summary>
internal static class StoppedChart
{
    private const double LabelsWide = 190;
    private const double ValuesWide = 214;
    private const double BarHeight = 20;

    public static string Draw(
        Canvas canvas, IReadOnlyList<(string Heading, IReadOnlyList<StoppedRow> Rows)> groups, string label)
    {
        Svg svg = new();
        double left = canvas.IsNarrow ? 0 : LabelsWide;
        double right = canvas.IsNarrow ? canvas.Width : canvas.Width - ValuesWide;
        LinearScale scale = new(0, 1, left, right, 0.5);
        Readout.DrawHint(svg, canvas);
        double y = Readout.Height(canvas, 2) + 4;
        foreach ((string heading, IReadOnlyList<StoppedRow> rows) in groups)
        {
            y += canvas.LineHeight;
            svg.Text(0, y, heading, "label strong");
            y += 6;
            foreach (StoppedRow row in rows)
            {
                y = DrawRow(svg, canvas, row, scale, y);
            }

            y += 8;
        }

        foreach (double tick in (double[])[0, 0.5, 1])
        {
            Anchor anchor = tick == 0 ? Anchor.Start : tick == 1 ? Anchor.End : Anchor.Middle;
            svg.Text(scale.At(tick), y + canvas.SmallSize, Figures.Plain(tick * 100, 0) + " %", "tick", anchor);
        }

        return svg.Finish(canvas, y + canvas.SmallSize + 8, label);
    }

    /// <summary>Share of launches stopped, with the ends of its band.</summary>
    public static (double Low, double Median, double High) Share(StoppedRow row) => row.Launched > 0
        ? (row.StoppedLow80 / row.Launched, row.Stopped / row.Launched, row.StoppedHigh80 / row.Launched)
        : (0, 0, 0);

    public static string Words(StoppedRow row)
    {
        (double low, double median, double high) = Share(row);
        return $"{Figures.Percent(median)} stopped ({Figures.Percent(low)} to {Figures.Percent(high)})";
    }

    public static string Parts(StoppedRow row) =>
        $"covered {Figures.Percent(row.Covered)} × engaged {Figures.Percent(row.Engaged)} × killed "
            + $"{Figures.Percent(row.Killed)}";

    private static double DrawRow(Svg svg, Canvas canvas, StoppedRow row, LinearScale scale, double y)
    {
        double bar = canvas.IsNarrow ? y + canvas.LineHeight + 4 : y + 6;
        double height;
        if (canvas.IsNarrow)
        {
            string words = Words(row);
            double room = canvas.Width - canvas.LabelWidth(words) - 8;
            svg.Text(0, y + 15, TextWidth.Clip(row.LayerName, canvas.TextSize, room), "label");
            svg.Text(canvas.Width, y + 15, words, "note", Anchor.End);
            height = canvas.LineHeight + BarHeight + 14;
        }
        else
        {
            string name = TextWidth.Clip(row.LayerName, canvas.TextSize, LabelsWide - 12);
            svg.Text(LabelsWide - 10, bar + 14, name, "label", Anchor.End);
            svg.Text(canvas.Width - ValuesWide + 12, bar + 14, Words(row), "label");
            height = BarHeight + 12;
        }

        DrawBar(svg, row, scale, bar);
        List<string> lines =
        [
            $"{row.LayerName}: {Figures.Plain(row.Launched, 0)} {row.ThreatName.ToLowerInvariant()} launched",
            Parts(row),
        ];
        Readout.Draw(svg, canvas, (0, y, canvas.Width, height), lines);
        return y + height;
    }

    private static void DrawBar(Svg svg, StoppedRow row, LinearScale scale, double y)
    {
        (double low, double median, double high) = Share(row);
        svg.Rect(scale.From, y, scale.To - scale.From, BarHeight, "launched");
        svg.Rect(scale.From, y + 2, scale.At(row.Covered) - scale.From, BarHeight - 4, "covered");
        svg.Rect(scale.From, y + 4, scale.At(row.Covered * row.Engaged) - scale.From, BarHeight - 8, "engaged");
        svg.Rect(scale.From, y + 6, scale.At(median) - scale.From, BarHeight - 12, "killed");
        double middle = y + BarHeight / 2;
        svg.Line(scale.At(low), middle, scale.At(high), middle, "whisker");
        svg.Line(scale.At(low), middle - 5, scale.At(low), middle + 5, "whisker");
        svg.Line(scale.At(high), middle - 5, scale.At(high), middle + 5, "whisker");
    }
}
