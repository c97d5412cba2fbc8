using System.Text;
using Stockade.Reports.Charts;
using Stockade.Reports.Html;
using Stockade.Reports.Words;
using Stockade.Results;

namespace Stockade.Reports.Sections;

/// <summary>Does it match the record? Inputs and held-out targets apart; only held-out ones count.</summary>
internal static class ChecksSection
{
    private const double RatioShown = 2.5;

    public static string Render(StudyView study)
    {
        StringBuilder html = new("<section id=\"checks\">\n<h2>Does it match the record?</h2>\n");
        IReadOnlyList<TargetRow> targets = study.Results.Targets;
        if (targets.Count == 0)
        {
            return html.Append("<p>The scenario names no target: nothing checks it.</p>\n</section>\n").ToString();
        }

        html.Append(
            "<p>Only held-out targets count; an input cannot check the model. PASS: the record lies in the model’s "
            + "80 % band, and the band is no wider than the target’s limit. FAIL: it lies outside. UNINFORMATIVE: the "
            + "band is too wide to tell.</p>\n");
        html.Append(Table(targets));
        List<TargetRow> drawn = [.. targets.Where(target => target.Observed > 0)];
        if (drawn.Count > 0)
        {
            string title = Findings.Checks(targets);
            List<IntervalEntry> entries = [.. drawn.Select(Entry)];
            double high = Math.Clamp(entries.Max(entry => entry.High), 1.2, RatioShown);
            IntervalAxis axis = new(1, 0, high, "model as a multiple of the record (1 = the record)", Figures.Plain);
            html.Append(new Figure(
                "checks-chart", title, "Model’s median and 80 % band divided by what was observed; pale: not a pass.",
                canvas => IntervalChart.Draw(canvas, entries, axis, title), Twin(entries),
                "Table targets."));
        }

        return html.Append("</section>\n").ToString();
    }

    private static IntervalEntry Entry(TargetRow target)
    {
        string ratio = $"{Figures.Plain(target.Median / target.Observed, 2)} "
            + $"({Figures.Span(target.Low80 / target.Observed, target.High80 / target.Observed, 2)})";
        return new IntervalEntry(
            target.Name, target.Median / target.Observed, target.Low80 / target.Observed,
                target.High80 / target.Observed,
            ratio, target.Verdict, target.Verdict == ResultWords.Check.Pass);
    }

    private static HtmlTable Twin(IEnumerable<IntervalEntry> entries)
    {
        HtmlTable table = new(
            "Model as a multiple of the record", ["Target", "Median (80 % band)", "Verdict"], stacks: true);
        foreach (IntervalEntry entry in entries)
        {
            table.Add([HtmlCell.Text(entry.Label), HtmlCell.Number(entry.Value), HtmlCell.Text(entry.Remark)]);
        }

        return table;
    }

    private static HtmlTable Table(IReadOnlyList<TargetRow> targets)
    {
        HtmlTable table = new(
            "Targets", ["Target", "Observed", "Model, 80 % band", "Kind", "Verdict", "Source"], stacks: true);
        IEnumerable<TargetRow> ordered = targets.OrderBy(target => target.Kind == ResultWords.Target.Input);
        foreach (TargetRow target in ordered)
        {
            Unit unit = Unit.Of(target.Unit);
            (string centre, string band) = unit.Value(target.Median, target.Low80, target.High80);
            string verdict = target.Verdict == ResultWords.Check.Input ? "input" : target.Verdict;
            string source = target.Citation is { Length: > 0 } cited
                ? HtmlLink.Source(cited, target.Address)
                : "<span class=\"word assumption\">assumption</span>";
            table.Add(
            [
                HtmlCell.With(target.Name, $"{Figures.Month(target.From)} to {Figures.Month(target.Last)}"),
                HtmlCell.Number(Figures.Short(target.Observed * unit.Factor) + unit.Suffix),
                    HtmlCell.With(centre, band),
                HtmlCell.With(
                    target.Kind, target.Kind == ResultWords.Target.Input ? null
                    : target.Observed == 0 ? $"limit {Figures.Short(target.Limit * unit.Factor)}{unit.Suffix}"
                    : $"limit {Figures.Percent(target.Limit)} of observed"),
                new HtmlCell(
                    $"<span class=\"word {target.Verdict.ToLowerInvariant()}\">{Escape.Text(verdict)}</span>", ""),
                new HtmlCell(source, ""),
            ]);
        }

        return table;
    }
}
