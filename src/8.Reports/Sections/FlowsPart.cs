using Stockade.Reports.Charts;
using Stockade.Reports.Html;
using Stockade.Reports.Words;
using Stockade.Results;

namespace Stockade.Reports.Sections;

/// <summary>Rounds from party to party: a balancing Sankey of the whole horizon on wide screens, bars on
/// phones.</summary>
internal static class FlowsPart
{
    private const int FlowsDrawn = 8;

    public static string Render(StudyView study)
    {
        List<FlowRow> flows = [.. study.Results.Flows.Where(row => row.Option == study.BaselineId)];
        if (flows.Count == 0)
        {
            return "";
        }

        HtmlTable table = new(
            "Rounds from party to party by period", ["Period and way", "Rounds, mean", "80 % band"], stacks: true);
        foreach (FlowRow flow in flows)
        {
            table.Add(
            [
                HtmlCell.Text($"{flow.Period}: {flow.From} → {flow.To}"), HtmlCell.Number(Figures.Plain(flow.Mean, 0)),
                HtmlCell.Number(Figures.WholeBand(flow.Mean, flow.Low80, flow.High80)),
            ]);
        }

        List<FlowRow> whole = [.. flows.Where(flow => flow.Period == ResultWords.Flow.Whole)];
        List<FlowRow> years = [.. flows.Where(flow => flow.Period != ResultWords.Flow.Whole)];
        int back = whole.Count == 0 ? 0 : SankeyChart.LeftOut(whole);
        string leftOut = back == 0 ? ""
            : $" {Figures.Count(back, "flow that leads", "flows that lead")} back to an earlier party "
                + "are in the table alone.";
        string title = Title(whole.Count > 0 ? whole : years);
        return new Figure(
            "flows", title,
            whole.Count > 0
                ? "Baseline, means over all replications, whole horizon: what goes into a party comes out of it or is "
                    + "in its stock at the end. On a phone: the largest flows of each year as bars, lines: 80 % band."
                    + leftOut
                : $"The {FlowsDrawn} largest flows of each period, baseline, means; lines: 80 % band. The table holds "
                    + "all.",
            canvas => canvas.IsNarrow || whole.Count == 0
                ? FlowsChart.Draw(canvas, Largest(years.Count > 0 ? years : whole), title)
                : SankeyChart.Draw(canvas, whole, title),
            table, "Table flows; the residual is in the ledger above.").ToString();
    }

    /// <summary>The largest flow between parties; where there is none, the largest of all.</summary>
    private static string Title(List<FlowRow> flows)
    {
        FlowRow largest = flows.Where(flow => !SankeyChart.IsEnd(flow.From) && !SankeyChart.IsEnd(flow.To))
            .DefaultIfEmpty(flows.MaxBy(flow => flow.Mean)!).MaxBy(flow => flow.Mean)!;
        string when = largest.Period == ResultWords.Flow.Whole ? "over the whole horizon" : $"in {largest.Period}";
        return $"The largest flow between parties is {largest.From} → {largest.To}: {Figures.Plain(largest.Mean, 0)} "
            + $"rounds {when}";
    }

    private static List<FlowRow> Largest(IEnumerable<FlowRow> flows) =>
    [
        .. flows.GroupBy(flow => flow.Period, StringComparer.Ordinal)
            .SelectMany(period => period.OrderByDescending(flow => flow.Mean).Take(FlowsDrawn)),
    ];
}
