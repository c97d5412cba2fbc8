using System.Text;
using Stockade.Reports.Charts;
using Stockade.Reports.Html;
using Stockade.Reports.Words;
using Stockade.Results;

namespace Stockade.Reports.Sections;

/// <summary>What does the answer hang on? Rank correlations, the lever's break-even, and rival sources
/// swapped.</summary>
internal static class HangsSection
{
    private const int DriversDrawn = 10;

    public static string Render(StudyView study)
    {
        StringBuilder html = new("<section id=\"hangs\">\n<h2>What does the answer hang on?</h2>\n");
        html.Append(
            "<p>Rank correlation over worlds between a number that is not known and the measure; the attacker’s "
            + "inputs are set or swept, never ranked, and do not stand here. A correlation is not a share of the "
                + "spread.</p>\n");
        int drawn = 0;
        foreach (MeasureRow measure in study.Principal)
        {
            if (study.Without is not null && study.EffectDrivers(measure.Id) is { Count: > 0 } effect)
            {
                string what = $"The transfer’s change of {Phrases.Quote(measure.Name)}";
                html.Append(Tornado(study, measure, effect, "hangs-effect-", what));
                drawn++;
            }
        }

        foreach (MeasureRow measure in study.Principal)
        {
            if (study.Drivers(measure.Id) is { Count: > 0 } drivers)
            {
                html.Append(Tornado(study, measure, drivers, "hangs-", Phrases.Quote(measure.Name)));
                drawn++;
            }
        }

        if (drawn == 0)
        {
            html.Append("<p>No sensitivity was computed.</p>\n");
        }

        html.Append(BreakEven(study)).Append(ReactionsPart.Render(study)).Append(SwapsPart.Render(study));
        return html.Append("</section>\n").ToString();
    }

    private static Figure Tornado(
        StudyView study, MeasureRow measure, IReadOnlyList<DriverRow> drivers, string prefix, string what)
    {
        Unit unit = Unit.Of(measure.Unit);
        string Answer(double value) => Figures.Short(value * unit.Factor);
        string title = Findings.Drivers(what, drivers);
        List<TornadoEntry> entries = [.. drivers.Take(DriversDrawn).Select(driver => new TornadoEntry(
            driver.Label, driver.Correlation, driver.CorrelationLow80, driver.CorrelationHigh80,
            $"{Answer(driver.AnswerAtLow)}{unit.Suffix} at {driver.LowText}, "
                + $"{Answer(driver.AnswerAtHigh)}{unit.Suffix} at {driver.HighText}",
            driver.ReversesAt))];
        HtmlTable twin = new(
            $"{what}: rank correlations with 80 % intervals",
            ["Number", "Correlation", "80 % interval", $"At its low end, {unit.Axis}", $"At its high end, {unit.Axis}",
                "Reverses the answer"],
            stacks: true);
        foreach (DriverRow driver in drivers)
        {
            twin.Add(
            [
                Claim(study, driver.Label, driver.Claim),
                    HtmlCell.Number(Figures.Signed(driver.Correlation, 2)),
                HtmlCell.Number(
                    Figures.Span(driver.CorrelationLow80, driver.CorrelationHigh80, 2)),
                HtmlCell.With(Answer(driver.AnswerAtLow), "at " + driver.LowText),
                HtmlCell.With(Answer(driver.AnswerAtHigh), "at " + driver.HighText),
                    HtmlCell.Text(driver.ReversesAt ?? "–"),
            ]);
        }

        return new Figure(
            prefix + measure.Id, title,
            $"{what}: rank correlation over worlds; lines: 80 % interval; hatched: spans zero.",
            canvas => TornadoChart.Draw(canvas, entries, title), twin,
            "Tables drivers and world_claims; each number leads to its source in the register.");
    }

    /// <summary>The claim's label, leading to its line in the register.</summary>
    internal static HtmlCell Claim(StudyView study, string label, string path) =>
        study.HasClaim(path) ? HtmlCell.Inside(label, "claim-" + path) : HtmlCell.Text(label);

    private static string BreakEven(StudyView study)
    {
        StringBuilder html = new();
        ILookup<string, BreakEvenRow> measures =
            study.Results.BreakEven.ToLookup(row => row.Measure, StringComparer.Ordinal);
        foreach (IGrouping<string, BreakEvenRow> group in measures)
        {
            if (study.Measure(group.Key) is { } measure)
            {
                html.Append(BreakEven(study, measure, [.. group]));
            }
        }

        return html.ToString();
    }

    private static string BreakEven(StudyView study, MeasureRow measure, IReadOnlyList<BreakEvenRow> rows)
    {
        string lever = Phrases.Quote(rows[0].LeverLabel);
        List<BreakEvenRow> moved = [.. rows
            .GroupBy(row => row.Option, StringComparer.Ordinal)
            .Where(IsMoved)
            .SelectMany(option => option.OrderBy(row => row.Value))];
        if (moved.Count == 0)
        {
            string still = $"No option’s change of {Phrases.Quote(measure.Name)} depends on {lever}.";
            return $"<p>{Escape.Text(still)}</p>\n";
        }

        Unit unit = Unit.Of(measure.Unit);
        List<IntervalEntry> entries = [.. moved.Select(row => Entry(study, row, unit))];
        IntervalAxis axis = IntervalAxis.Differences(entries, "change, " + unit.DifferenceSuffix.Trim());
        string title = Findings.BreakEven(study, measure, rows[0].LeverLabel);
        return new Figure(
            "even-" + measure.Id, title,
            $"{measure.Name}: difference from the baseline with {lever} held fixed, mean and 80 % band; only options "
                + $"that "
            + $"it moves (the table holds all).",
            canvas => IntervalChart.Draw(canvas, entries, axis, title), Twin(study, measure, rows),
            "Tables break_even and break_even_answers.").ToString();
    }

    /// <summary>True where the lever moves an option's difference by more than a twentieth of its size.</summary>
    private static bool IsMoved(IEnumerable<BreakEvenRow> option)
    {
        List<double> means = [.. option.Select(row => row.Mean)];
        double size = means.Max(Math.Abs);
        return means.Max() - means.Min() > size / 20;
    }

    private static IntervalEntry Entry(StudyView study, BreakEvenRow row, Unit unit)
    {
        (string centre, string band) = unit.Difference(row.Mean, row.Low80, row.High80);
        return new IntervalEntry(
            $"{study.OptionName(row.Option)}, at {Figures.Short(row.Value)}", row.Mean * unit.Factor,
            row.Low80 * unit.Factor, row.High80 * unit.Factor, $"{centre} ({band})",
            IsTold(row) || IsNothing(row) ? null : Phrases.NotTold, IsTold(row));
    }

    private static bool IsTold(BreakEvenRow row) => row.Low80 > 0 || row.High80 < 0;

    private static bool IsNothing(BreakEvenRow row) => row is { Mean: 0, Low80: 0, High80: 0 };

    private static HtmlTable Twin(StudyView study, MeasureRow measure, IReadOnlyList<BreakEvenRow> rows)
    {
        Unit unit = Unit.Of(measure.Unit);
        HtmlTable twin = new(
            $"Change of {measure.Name} at fixed values of {rows[0].LeverLabel}",
            ["Option", "Held at", "Change", "80 % band", "Mean, 95 % interval"], stacks: true);
        foreach (BreakEvenRow row in rows)
        {
            (string centre, string band) = unit.Difference(row.Mean, row.Low80, row.High80);
            int decimals = unit.DecimalsOf(row.Mean, row.Low80, row.High80);
            string? words = study.Results.BreakEvenAnswers
                .FirstOrDefault(answer => answer.Option == row.Option && answer.Measure == row.Measure)?.Words;
            twin.Add(
            [
                HtmlCell.With(study.OptionName(row.Option), words), HtmlCell.Number(Figures.Short(row.Value)),
                HtmlCell.With(centre, IsTold(row) || IsNothing(row) ? null : Phrases.NotTold),
                HtmlCell.Number(band), HtmlCell.Number(unit.Span(row.MeanLow95, row.MeanHigh95, decimals)),
            ]);
        }

        return twin;
    }
}
