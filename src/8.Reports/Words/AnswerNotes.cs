using Stockade.Results;

namespace Stockade.Reports.Words;

/// <summary>The remarks under the options table: what the answer hangs on, what would reverse it, how the checks went,
/// what is left out, and the weakest source.</summary>
internal static class AnswerNotes
{
    private const int DriversNamed = 3;
    private const int RemarksNamed = 3;

    public static IReadOnlyList<AnswerNote> Of(StudyView study)
    {
        List<AnswerNote> notes = [HangsOn(study), Reverses(study), Checks(study)];
        if (LawAnswer.Others(study) is { } others)
        {
            notes.Insert(0, new AnswerNote("Other transfers", others, "law"));
        }

        notes.Add(new AnswerNote("Not modelled", Remarks(study, ResultWords.Remark.NotModelled), "limits"));
        notes.Add(new AnswerNote("Weakest source", Remarks(study, ResultWords.Remark.WeakestSource), "claims"));
        return notes;
    }

    /// <summary>The strongest drivers of what the transfer changes in the first measure on page one of which any can be
    /// shown to matter.</summary>
    private static AnswerNote HangsOn(StudyView study)
    {
        bool computed = false;
        foreach (MeasureRow measure in study.Principal)
        {
            IReadOnlyList<DriverRow> drivers = study.EffectDrivers(measure.Id);
            computed |= drivers.Count > 0;
            List<string> named = [.. drivers
                .Where(driver => driver.CorrelationLow80 > 0 || driver.CorrelationHigh80 < 0)
                .Take(DriversNamed)
                .Select(driver => $"{driver.Label} {Figures.Plain(Math.Abs(driver.Correlation), 2)}")];
            if (named.Count > 0)
            {
                string what = study.Without is null ? "" : "the change in ";
                string text = string.Join("; ", named)
                    + $" (size of the rank correlation with {what}{Phrases.Quote(measure.Name)})";
                return new AnswerNote("Hangs on", text, "hangs");
            }
        }

        string none = computed ? "no single unknown can be shown to matter" : "no sensitivity was computed";
        return new AnswerNote("Hangs on", none, "hangs");
    }

    /// <summary>From where on the transfer's effect could be told from zero, for each measure of page one.</summary>
    private static AnswerNote Reverses(StudyView study)
    {
        string about = study.Without?.Id ?? "";
        List<string> named = [.. study.Principal
            .SelectMany(measure => study.Results.BreakEvenAnswers
                .Where(answer => answer.Option == about && answer.Measure == measure.Id)
                .Where(answer => answer.Value is null or > 0.005)
                .Where(answer => study.Difference(about, measure.Id) is { } change && !Phrases.IsNothing(change))
                .Select(answer => $"{Phrases.Quote(measure.Name)} {answer.Words}"))
            .Take(DriversNamed)];
        string text = named.Count == 0
            ? "no single number within its range"
            : "the transfer’s effect can be told from zero on " + string.Join("; on ", named);
        return new AnswerNote("Would reverse it", text, "hangs");
    }

    private static AnswerNote Checks(StudyView study)
    {
        List<TargetRow> held = [.. study.Results.Targets.Where(target => target.Verdict != ResultWords.Check.Input)];
        if (held.Count == 0)
        {
            return new AnswerNote("Checks", "no held-out target: nothing checks this scenario", "checks", Alarm: true);
        }

        int passed = held.Count(target => target.Verdict == ResultWords.Check.Pass);
        string text = $"{passed} of {held.Count} held-out passed";
        text += Named(held, ResultWords.Check.Fail, "; failed: ");
        text += Named(held, ResultWords.Check.Uninformative, "; uninformative: ");
        return new AnswerNote("Checks", text, "checks", Alarm: passed < held.Count);
    }

    private static string Named(IEnumerable<TargetRow> targets, string verdict, string opening)
    {
        List<string> names = [.. targets.Where(target => target.Verdict == verdict).Select(target => target.Name)];
        return names.Count == 0 ? "" : opening + string.Join(", ", names);
    }

    /// <summary>The first remarks of a kind; where there are more, how many.</summary>
    private static string Remarks(StudyView study, string kind)
    {
        List<string> remarks = [.. study.Results.Remarks
            .Where(row => row.Kind == kind).Select(row => row.Text.TrimEnd('.'))];
        string text = string.Join("; ", remarks.Take(RemarksNamed));
        return remarks.Count == 0 ? "not stated"
            : remarks.Count <= RemarksNamed ? text
            : $"{text}; and {remarks.Count - RemarksNamed} more under Limits";
    }
}
