using Stockade.Results;

namespace Stockade.Reports.Words;

/// <summary>A cell of the options table.</summary>
/// <param name="Main">What is read first.</param>
/// <param name="Small">Band or remark under it, or null.</param>
/// <param name="Pale">True where the change cannot be told from zero.</param>
internal sealed record AnswerCell(string Main, string? Small, bool Pale = false);

/// <summary>A row of the options table.</summary>
internal sealed record AnswerRow(OptionRow Option, IReadOnlyList<AnswerCell> Cells);

/// <summary>A labelled remark under the table.</summary>
/// <param name="Link">Section of the page it leads to.</param>
/// <param name="Alarm">True where something failed and must be seen.</param>
internal sealed record AnswerNote(string Label, string Text, string Link, bool Alarm = false);

/// <summary>Something a reader must know before the answer.</summary>
/// <param name="Alarm">True where it weakens the answer.</param>
internal sealed record Warning(string Text, bool Alarm);

/// <summary>The answer on one page: the same words for page and terminal.</summary>
internal sealed record PageOne(
    string Title, string Question, string Meta, string Run, IReadOnlyList<Warning> Warnings,
    IReadOnlyList<Sentence> Answer, IReadOnlyList<string> Columns, IReadOnlyList<AnswerRow> Rows,
    IReadOnlyList<AnswerNote> Notes, string Words)
{
    private const string Definitions =
        "Under these assumptions, an option changes a measure by the figure shown, against the first row, with its "
        + "80 % band. Stopped means reported launches at covered areas that were stopped, by class: not lives, damage "
        + "or value. A band that spans zero means that the change cannot be told from zero.";

    /// <summary>With fewer worlds a 10 % quantile rests on less than ten of them.</summary>
    private const int WorldsEnough = 100;

    /// <summary>With fewer replications the share of chance is a guess.</summary>
    private const int ReplicationsEnough = 4;

    private const string Counterfactual =
        " An option marked counterfactual moves a transfer against the law’s answer.";

    public static PageOne Of(StudyView study) => new(
        study.Header.Title, study.Header.Question, MetaOf(study.Header), RunOf(study.Header), WarningsOf(study),
        [.. LawAnswer.Sentences(study), .. EffectAnswer.Sentences(study)],
        ColumnsOf(study), [.. study.Results.Options.Select(option => RowOf(study, option))],
        AnswerNotes.Of(study),
        study.Results.Options.Any(option => option.IsCounterfactual) ? Definitions + Counterfactual : Definitions);

    private static string MetaOf(HeaderRow header) =>
        $"Scenario {header.ScenarioName} {Version(header.ScenarioVersion)}, data to {Figures.Day(header.DataTo)}; "
        + "a model, not a forecast; not legal advice.";

    private static string RunOf(HeaderRow header) =>
        $"{Figures.Count(header.Worlds, "world", "worlds")} × "
        + $"{Figures.Count(header.Replications, "replication", "replications")}, seed {header.Seed}, "
        + $"stockade {header.ProductVersion}.";

    private static string Version(string version) =>
        version.StartsWith('v') ? version : "v" + version;

    private static List<Warning> WarningsOf(StudyView study)
    {
        HeaderRow header = study.Header;
        List<Warning> warnings = [];
        if (header.Fictional)
        {
            warnings.Add(new Warning(
                "Fictional: states, places, layouts and numbers are invented, for teaching.", Alarm: false));
        }

        if (!header.Complete)
        {
            warnings.Add(new Warning(
                $"Interrupted: {header.Worlds} of {header.WorldsAsked} worlds are done; "
                + "everything here rests on those alone.", Alarm: true));
        }

        if (header.Worlds < WorldsEnough || header.Replications < ReplicationsEnough)
        {
            warnings.Add(new Warning(
                $"A first look: {Figures.Count(header.Worlds, "world", "worlds")} × "
                + $"{Figures.Count(header.Replications, "replication", "replications")}. Bands are rough below "
                + $"{WorldsEnough} × {ReplicationsEnough}.", Alarm: true));
        }

        if (header is { PrecisionAsked: { } asked, PrecisionReached: { } reached } && reached > asked)
        {
            string unit = study.Measure(header.PrecisionMeasure ?? "") is { } measure ? " " + measure.Unit : "";
            warnings.Add(new Warning(
                $"The asked precision was not reached: ±{Figures.Short(reached)}{unit} instead of "
                + $"±{Figures.Short(asked)}{unit} after {Figures.Count(header.Worlds, "world", "worlds")}.",
                    Alarm: true));
        }

        return warnings;
    }

    private static List<string> ColumnsOf(StudyView study) =>
        ["Option", "Permitted? Who unlocks", "Arrives", .. study.Principal.Select(Heading)];

    /// <summary>The measure's name, with its unit unless the name says it.</summary>
    private static string Heading(MeasureRow measure)
    {
        string unit = Unit.Of(measure.Unit).Axis;
        return measure.Name.Contains(unit, StringComparison.OrdinalIgnoreCase)
            ? measure.Name
            : $"{measure.Name}, {unit}";
    }

    private static AnswerRow RowOf(StudyView study, OptionRow option)
    {
        List<string> remarks = [];
        if (option == study.Baseline)
        {
            remarks.Add("baseline");
        }

        if (option.IsCounterfactual)
        {
            remarks.Add("counterfactual");
        }

        if (option.Note is { Length: > 0 } note && !remarks.Contains(note, StringComparer.OrdinalIgnoreCase))
        {
            remarks.Add(Verdicts.Brief(note));
        }

        List<AnswerCell> cells =
        [
            new AnswerCell(option.Name, remarks.Count == 0 ? null : string.Join("; ", remarks)),
            new AnswerCell(
                Verdicts.Brief(option.VerdictWords), option.WhoUnlocks is { } who ? Verdicts.Who(who) : null),
            new AnswerCell(option.Arrives, null),
        ];
        foreach (MeasureRow measure in study.Principal)
        {
            cells.Add(option == study.Baseline
                ? ValueCell(study.Estimate(option.Id, measure.Id), measure)
                : ChangeCell(study.Difference(option.Id, measure.Id), measure));
        }

        return new AnswerRow(option, cells);
    }

    private static AnswerCell ValueCell(EstimateRow? estimate, MeasureRow measure)
    {
        if (estimate is null)
        {
            return new AnswerCell("–", null);
        }

        (string centre, string band) = Unit.Of(measure.Unit).Value(estimate.Median, estimate.Low80, estimate.High80);
        return new AnswerCell(centre, band);
    }

    private static AnswerCell ChangeCell(DifferenceRow? difference, MeasureRow measure)
    {
        if (difference is null)
        {
            return new AnswerCell("–", null);
        }

        (string centre, string band) =
            Unit.Of(measure.Unit).Difference(difference.Mean, difference.Low80, difference.High80);
        bool pale = !difference.ToldFromZero && !Phrases.IsNothing(difference);
        return new AnswerCell(centre, pale ? $"{band}; {Phrases.NotTold}" : band, pale);
    }
}
