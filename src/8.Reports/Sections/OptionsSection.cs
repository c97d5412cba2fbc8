using System.Text;
using Stockade.Reports.Charts;
using Stockade.Reports.Html;
using Stockade.Reports.Words;
using Stockade.Results;

namespace Stockade.Reports.Sections;

/// <summary>What would another choice change? Paired differences by measure, and who waits longer.</summary>
internal static class OptionsSection
{
    public static string Render(StudyView study)
    {
        StringBuilder html = new("<section id=\"options\">\n<h2>What would another choice change?</h2>\n");
        if (study.Others.Count == 0)
        {
            return html.Append("<p>The scenario holds one option only.</p>\n</section>\n").ToString();
        }

        string baseline = study.Baseline!.Name;
        html.Append(
            $"<p>Differences from {Escape.Text(Phrases.Quote(baseline))}, replication by replication on the same "
            + "chance. Pale and hollow: the 80 % band spans zero, so the change cannot be told from zero.</p>\n");
        foreach (MeasureRow measure in study.Principal)
        {
            html.Append(MeasureFigure(study, measure));
        }

        List<MeasureRow> further = [.. study.Results.Measures.Where(measure => !measure.Principal)];
        if (further.Count > 0)
        {
            html.Append("<details class=\"screen\"><summary>Further measures</summary>\n");
            html.AppendJoin(
                "", further.Select(measure => Twin(study, measure, Rows(study, measure), captionSeen: true)));
            html.Append("</details>\n");
        }

        return html.Append(Displaced(study)).Append("</section>\n").ToString();
    }

    /// <summary>Options with a difference, sorted by its mean, largest first.</summary>
    private static List<(OptionRow Option, DifferenceRow Row)> Rows(StudyView study, MeasureRow measure) =>
    [
        .. study.Others
            .Select(option => (option, study.Difference(option.Id, measure.Id)))
            .Where(pair => pair.Item2 is not null)
            .Select(pair => (pair.option, pair.Item2!))
            .OrderByDescending(pair => pair.Item2.Mean),
    ];

    private static string MeasureFigure(StudyView study, MeasureRow measure)
    {
        List<(OptionRow Option, DifferenceRow Row)> rows = Rows(study, measure);
        if (rows.Count == 0)
        {
            return "";
        }

        if (rows.All(row => Phrases.IsNothing(row.Row)))
        {
            string finding = Escape.Text(Findings.Differences(measure, rows));
            string id = Escape.Id("options-" + measure.Id);
            return $"<p id=\"{id}\"><strong>{finding}</strong> (0 in every option, exact).</p>\n";
        }

        string title = Findings.Differences(measure, rows);
        Unit unit = Unit.Of(measure.Unit);
        List<IntervalEntry> entries = [.. rows.Select(row => Entry(row.Option, row.Row, unit))];
        IntervalAxis axis = IntervalAxis.Differences(entries, "change, " + unit.DifferenceSuffix.Trim());
        return new Figure(
            "options-" + measure.Id, title,
            $"{measure.Name}: difference from the baseline over {Figures.Month(study.Header.HorizonFirst)} to "
            + $"{Figures.Month(study.Header.HorizonLast)}, mean and 80 % band.",
            canvas => IntervalChart.Draw(canvas, entries, axis, title), Twin(study, measure, rows, captionSeen: false),
            "Tables differences and world_measures.").ToString();
    }

    internal static IntervalEntry Entry(OptionRow option, DifferenceRow row, Unit unit)
    {
        (string centre, string band) = unit.Difference(row.Mean, row.Low80, row.High80);
        string label = option.IsCounterfactual ? option.Name + " (counterfactual)"
            : option.Note is { Length: > 0 and <= 32 } note ? $"{option.Name} ({note})"
            : option.Name;
        return new IntervalEntry(
            label, row.Mean * unit.Factor, row.Low80 * unit.Factor, row.High80 * unit.Factor, $"{centre} ({band})",
            row.ToldFromZero || Phrases.IsNothing(row) ? null : Phrases.NotTold, row.ToldFromZero);
    }

    private static HtmlTable Twin(
        StudyView study, MeasureRow measure, IEnumerable<(OptionRow Option, DifferenceRow Row)> rows, bool captionSeen)
    {
        Unit unit = Unit.Of(measure.Unit);
        HtmlTable table = new(
            $"{measure.Name}, {unit.Axis}",
            ["Option", "Value (80 % band)", "Change", "80 % band", "Mean, 95 % interval", "Made by the unknowns"],
            stacks: true, captionSeen);
        if (study.Baseline is { } baseline && study.Estimate(baseline.Id, measure.Id) is { } value)
        {
            HtmlCell none = HtmlCell.Text("–");
            table.Add([HtmlCell.Text(baseline.Name), Value(value, unit), none, none, none,
                HtmlCell.Number(Figures.Percent(value.UnknownShare))], "base");
        }

        foreach ((OptionRow option, DifferenceRow row) in rows)
        {
            int decimals = unit.DecimalsOf(row.Mean, row.Low80, row.High80);
            (string centre, string band) = unit.Difference(row.Mean, row.Low80, row.High80);
            table.Add(
            [
                HtmlCell.With(option.Name, option.IsCounterfactual ? "counterfactual" : option.Note),
                study.Estimate(option.Id, measure.Id) is { } estimate ? Value(estimate, unit) : HtmlCell.Text("–"),
                HtmlCell.With(centre, row.ToldFromZero || Phrases.IsNothing(row) ? null : Phrases.NotTold),
                HtmlCell.Number(band), HtmlCell.Number(unit.Span(row.MeanLow95, row.MeanHigh95, decimals)),
                HtmlCell.Number(Figures.Percent(row.UnknownShare)),
            ]);
        }

        return table;
    }

    private static HtmlCell Value(EstimateRow row, Unit unit)
    {
        (string centre, string band) = unit.Value(row.Median, row.Low80, row.High80);
        return HtmlCell.With(centre, band);
    }

    /// <summary>Orders of third parties that wait longer or shorter than in the baseline; the others are not
    /// named.</summary>
    private static string Displaced(StudyView study)
    {
        HtmlTable table = new(
            "Rounds and months by which other buyers wait longer than in the baseline (less: shorter)",
            ["Option", "Buyer", "Rounds delayed", "Mean delay, months", "Rounds × months", "80 % band"], stacks: true);
        List<DisplacedRow> moved = [.. study.Results.Displaced
            .Where(row => row.RoundMonths != 0 || row.Low80 != 0 || row.High80 != 0)
            .OrderByDescending(row => Math.Abs(row.RoundMonths))];
        foreach (DisplacedRow row in moved)
        {
            bool exact = Unit.IsExact(row.Low80, row.High80);
            table.Add(
            [
                HtmlCell.Text(study.OptionName(row.Option)), HtmlCell.With(row.Buyer, row.Order),
                HtmlCell.Number(Figures.Plain(row.Rounds, 0)), HtmlCell.Number(Figures.Short(row.Months)),
                HtmlCell.Number(Figures.Plain(row.RoundMonths, 0)),
                HtmlCell.Number(exact ? "exact" : Figures.Span(row.Low80, row.High80, 0)),
            ]);
        }

        List<string> options = [.. moved.Select(row => study.OptionName(row.Option)).Distinct(StringComparer.Ordinal)];
        string found = options.Count == 0
            ? "No other buyer waits longer or shorter in any option."
            : $"Other buyers wait longer or shorter only in {Phrases.Listed([.. options.Select(Phrases.Quote)])}.";
        return $"<h3>Who waits longer?</h3>\n<p>{Escape.Text(found)}</p>\n"
            + (moved.Count == 0 ? "" : table.ToString());
    }
}
