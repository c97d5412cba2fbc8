using Stockade.Reports.Words;
using Stockade.Results;

namespace Stockade.Reports.Charts;

/// <summary>Rounds from party to party as bars, by period, all on one scale so that they can be compared.</summary>
internal static class FlowsChart
{
    private const double LabelsWide = 200;
    private const double ValuesWide = 150;

    public static string Draw(Canvas canvas, IReadOnlyList<FlowRow> flows, string label)
    {
        Svg svg = new();
        double left = canvas.IsNarrow ? 0 : LabelsWide;
        double right = canvas.IsNarrow ? canvas.Width : canvas.Width - ValuesWide;
        LinearScale scale = new(0, Math.Max(1, flows.Max(flow => flow.High80)), left, right, 1);
        double y = 0;
        foreach (IGrouping<string, FlowRow> period in flows.GroupBy(flow => flow.Period, StringComparer.Ordinal))
        {
            y += canvas.LineHeight;
            svg.Text(0, y, period.Key, "label strong");
            y += 4;
            foreach (FlowRow flow in period)
            {
                y = DrawFlow(svg, canvas, flow, scale, y);
            }

            y += 8;
        }

        return svg.Finish(canvas, y, label);
    }

    private static double DrawFlow(Svg svg, Canvas canvas, FlowRow flow, LinearScale scale, double y)
    {
        string way = $"{flow.From} → {flow.To}";
        string value =
            $"{Figures.Plain(flow.Mean, 0)} ({Figures.WholeBand(flow.Mean, flow.Low80, flow.High80)})";
        double bar = y + 5;
        if (canvas.IsNarrow)
        {
            double room = canvas.Width - canvas.SmallWidth(value) - 8;
            svg.Text(0, y + 15, TextWidth.Clip(way, canvas.TextSize, room), "label");
            svg.Text(canvas.Width, y + 15, value, "note", Anchor.End);
            bar = y + 21;
        }
        else
        {
            string name = TextWidth.Clip(way, canvas.TextSize, LabelsWide - 12);
            svg.Text(LabelsWide - 10, bar + 11, name, "label", Anchor.End);
            svg.Text(canvas.Width - ValuesWide + 12, bar + 11, value, "label");
        }

        svg.Rect(scale.From, bar, scale.At(flow.Mean) - scale.From, 14, "flow");
        svg.Line(scale.At(flow.Low80), bar + 7, scale.At(flow.High80), bar + 7, "whisker");
        return bar + 20;
    }
}
