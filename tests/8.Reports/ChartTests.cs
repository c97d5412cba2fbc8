using Stockade.Reports.Charts;
using Stockade.Results;
using Stockade.Testing;

namespace Stockade.Reports.Tests;

/// <summary>Each chart, narrow and wide, as it was approved by eye.</summary>
public sealed class ChartTests
{
    private static readonly StudyResults Study = PageText.Small();

    [Fact]
    public void A_stock_is_drawn_as_a_fan() => Approve(canvas => FanChart.Draw(
        canvas, Study.Series[0], [.. Study.Points.Where(point => point.Series == Study.Series[0].Id)],
        [new(null, null, new DateOnly(2023, 6, 1), "a mark"),
            new(null, null, new DateOnly(2023, 7, 20), "another mark")],
        "fan"));

    [Fact]
    public void Futures_are_drawn_as_dots() => Approve(canvas => DotsChart.Draw(
        canvas, [new("Estmark", [new DateOnly(2024, 2, 1), null, null]), new("Norland", [null, null, null])], "dots"));

    [Fact]
    public void Differences_are_drawn_as_intervals() => Approve(canvas => IntervalChart.Draw(
        canvas,
        [new("Told", 5, 2, 9, "+5 (2 to 9)", null, true),
            new("Spanning", 1, -2, 4, "+1 (−2 to 4)", "cannot be told from zero", false)],
        IntervalAxis.Differences(
            [new("", 5, 2, 9, "", null, true), new("", 1, -2, 4, "", null, false)], "change, rounds"),
        "intervals"));

    [Fact]
    public void Drivers_are_drawn_as_a_tornado() => Approve(canvas => TornadoChart.Draw(
        canvas,
        [new("Pass-through", 0.6, 0.5, 0.7, "1 at 0, 2 at 1", "above 0.8"),
            new("Radar range", -0.02, -0.1, 0.06, "1 at 90 km, 1 at 130 km", null)],
        "tornado"));

    [Fact]
    public void Law_is_drawn_in_lanes() => Approve(canvas => LanesChart.Draw(
        canvas,
        [.. Study.LawSpans.GroupBy(span => span.Transfer, StringComparer.Ordinal).Take(2).Select(leg => new Lane(
            leg.First().Leg, [.. leg], [.. Study.LawConsents.Where(consent => consent.Transfer == leg.Key)]))],
        Invented.First, Invented.Last, new DateOnly(2026, 3, 1), "lanes"));

    [Fact]
    public void Protection_is_drawn_in_three_parts() => Approve(canvas => StoppedChart.Draw(
        canvas, [("Ballistic missiles", [.. Study.Stopped.Take(3)])], "stopped"));

    [Fact]
    public void Money_is_drawn_by_month() => Approve(canvas => MoneyChart.Draw(canvas, Study.Money, "money"));

    [Fact]
    public void Flows_are_drawn_as_bars() => Approve(canvas => FlowsChart.Draw(
        canvas, [.. Study.Flows.Where(flow => flow.Period != ResultWords.Flow.Whole)], "flows"));

    [Fact]
    public void Rounds_flow_from_the_left_to_the_right() => Approve(canvas => canvas.IsNarrow ? "" : SankeyChart.Draw(
        canvas, [.. Study.Flows.Where(flow => flow.Period == ResultWords.Flow.Whole)], "sankey"));

    [Fact]
    public void What_waits_is_drawn_left_of_what_it_waits_for() => Approve(canvas => WaitsChart.Draw(
        canvas, [.. Study.Waits.Where(wait => wait.Option == Invented.Base)], "waits"));

    [Fact]
    public void An_edge_that_closes_a_circle_is_left_out_of_a_drawing_and_told()
    {
        Columns columns = new(3, [(0, 1), (1, 2), (2, 0), (0, 2)], []);
        Assert.Equal([true, true, false, true], columns.Kept);
        Assert.Equal([0, 1, 2], columns.Of);
        IReadOnlyList<(int Depth, WaitRow Wait)> lines = WaitsChart.Indented(
            [new("", "a", "queue", "b", 3, 3, 3), new("", "b", "queue", "a", 2, 2, 2)]);
        Assert.Equal(2, lines.Count);
    }

    [Theory]
    [InlineData(-3, 63, 4)]
    [InlineData(0, 0.7, 4)]
    [InlineData(0, 0, 3)]
    [InlineData(-1e-9, 1e-9, 3)]
    [InlineData(-4.2, -0.1, 4)]
    public void A_scale_holds_its_values_and_marks_its_ends(double low, double high, int steps)
    {
        LinearScale scale = LinearScale.Round(low, high, 0, 100, steps);
        Assert.True(scale.Low <= low && scale.High >= high);
        IReadOnlyList<double> ticks = scale.Ticks();
        Assert.InRange(ticks.Count, 2, steps + 3);
        Assert.Equal(scale.Low, ticks[0], 1e-9);
        Assert.Equal(scale.High, ticks[^1], 1e-9);
        Assert.Equal(0, scale.At(scale.Low), 1e-9);
        Assert.Equal(100, scale.At(scale.High), 1e-9);
    }

    [Fact]
    public void A_long_label_is_broken_or_cut_to_its_room()
    {
        IReadOnlyList<string> lines = TextWidth.Wrap(
            "Pass-through from Westmark to Estmark in every month", 13, 120, 2);
        Assert.Equal(2, lines.Count);
        Assert.All(lines, line => Assert.True(TextWidth.Of(line, 13) <= 120, line));
        Assert.EndsWith("…", lines[1], StringComparison.Ordinal);
        Assert.Equal("short", TextWidth.Clip("short", 13, 120));
    }

    private static void Approve(
        Func<Canvas, string> draw, [System.Runtime.CompilerServices.CallerMemberName] string name = "") =>
        Snapshot.Matches(
            string.Join('\n', Canvas.Both.Select(draw)).Replace("><", ">\n<", StringComparison.Ordinal), name);
}
