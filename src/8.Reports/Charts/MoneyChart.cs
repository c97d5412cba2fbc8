using Stockade.Reports.Words;
using Stockade.Results;

namespace Stockade.Reports.Charts;

/// <summary>Money usable by month as bars; months in which nothing could be obligated are hatched and named.</summary>
internal static class MoneyChart
{
    private const int Steps = 3;
    private const double PlotHeight = 110;

    public static string Draw(Canvas canvas, IReadOnlyList<MoneyRow> rows, string label)
    {
        Svg svg = new();
        double strip = Readout.Height(canvas, 1);
        double top = strip + canvas.SmallSize + 8;
        double bottom = top + PlotHeight;
        double most = Math.Max(1, rows.Max(row => row.AvailableHigh80 ?? row.Available));
        LinearScale scale = LinearScale.Round(0, most / 1e9, bottom, top, Steps);
        double left = scale.Ticks().Max(tick => canvas.SmallWidth(Text(tick, scale))) + 8;
        foreach (double tick in scale.Ticks())
        {
            svg.Line(left, scale.At(tick), canvas.Width, scale.At(tick), tick == 0 ? "axis" : "grid");
            svg.Text(left - 6, scale.At(tick) + 4, Text(tick, scale), "tick", Anchor.End);
        }

        svg.Text(0, top - 8, "billions of US dollars", "tick");
        Readout.DrawHint(svg, canvas);
        double pitch = (canvas.Width - left) / rows.Count;
        TimeScale time = new(rows[0].Month, rows[^1].Month.AddMonths(1).AddDays(-1), left, canvas.Width);
        time.DrawYears(svg, canvas, top, bottom);
        for (int index = 0; index < rows.Count; index++)
        {
            MoneyRow row = rows[index];
            double x = left + index * pitch;
            double y = scale.At(row.Available / 1e9);
            double height = bottom - (row.Dead ? top : y);
            svg.Rect(x + pitch * 0.1, bottom - height, pitch * 0.8, height, row.Dead ? "dead" : "available");
            if (row is { AvailableLow80: { } low, AvailableHigh80: { } high } && high > low)
            {
                double middle = x + (pitch / 2);
                svg.Line(middle, scale.At(low / 1e9), middle, scale.At(high / 1e9), "whisker");
            }

            string dead = row.Dead ? ", dead month" : "";
            Readout.Draw(svg, canvas, (x, top, pitch, PlotHeight),
                [$"{Figures.Month(row.Month)}: {Figures.Short(row.Available / 1e9)} bn usable{dead}"]);
        }

        return svg.Finish(canvas, bottom + canvas.SmallSize + 10, label);
    }

    private static string Text(double tick, LinearScale scale) => Figures.Plain(tick, scale.Decimals());
}
