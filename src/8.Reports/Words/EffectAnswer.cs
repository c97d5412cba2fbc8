using Stockade.Results;

namespace Stockade.Reports.Words;

/// <summary>What the transfer changes, what other options change, and from where on it would be different.</summary>
internal static class EffectAnswer
{
    private const int MeasuresNamed = 2;
    private const int OptionsNamed = 3;

    public static IEnumerable<Sentence> Sentences(StudyView study)
    {
        foreach (Sentence transfer in Transfer(study))
        {
            yield return transfer;
        }

        foreach (MeasureRow measure in study.Principal.Take(MeasuresNamed))
        {
            if (Options(study, measure) is { } options)
            {
                yield return options;
            }
        }

        foreach (Sentence even in BreakEven(study))
        {
            yield return even;
        }
    }

    /// <summary>The transfer itself: the baseline against the option without it. One sentence where the verdict on the
    /// measures is the same, else one for each.</summary>
    private static IEnumerable<Sentence> Transfer(StudyView study)
    {
        if (study.Without is not { } without)
        {
            yield break;
        }

        string opening = $"Under these assumptions, the transfer (against {Phrases.Quote(without.Name)}) changes ";
        List<(string Clause, bool Told)> changes = [];
        foreach (MeasureRow measure in study.Principal)
        {
            if (study.Difference(without.Id, measure.Id) is { } difference && !Phrases.IsNothing(difference))
            {
                DifferenceRow change = Phrases.Reversed(difference);
                changes.Add(
                    ($"{Phrases.Quote(measure.Name)} by {Phrases.Change(measure, change)}", change.ToldFromZero));
            }
        }

        foreach (IGrouping<bool, (string Clause, bool Told)> group in changes.GroupBy(change => change.Told))
        {
            string clauses = Phrases.Listed([.. group.Select(change => change.Clause)]);
            yield return (group.Key, group.Count()) switch
            {
                (true, _) => Sentence.Of($"{opening}**{clauses}**."),
                (false, 1) => Sentence.Of($"{opening}{clauses}: the change **cannot be told from zero**."),
                (false, _) => Sentence.Of($"{opening}{clauses}: these changes **cannot be told from zero**."),
            };
            opening = "It changes ";
        }
    }

    private static Sentence? Options(StudyView study, MeasureRow measure)
    {
        List<OptionRow> others = [.. study.Others.Where(option => study.Difference(option.Id, measure.Id) is not null)];
        if (others.Count == 0)
        {
            return null;
        }

        List<OptionRow> told = [.. others.Where(option => study.Difference(option.Id, measure.Id)!.ToldFromZero)];
        string name = Phrases.Quote(measure.Name);
        if (told.Count == 0)
        {
            string who = others.Count == 1 ? "the other option’s" : $"any of the {others.Count} other options’";
            return Sentence.Of($"On {name}, {who} change **cannot be told from zero**.");
        }

        int rest = others.Count - told.Count;
        if (told.Count == 1)
        {
            string only = rest > 0 ? "only " : "";
            string one = Phrases.Quote(told[0].Name);
            return Sentence.Of(
                $"On {name}, **{only}{one} makes a change that can be told from zero: "
                    + $"{Brief(study, told[0], measure)}**.");
        }

        string changes = Phrases.Listed([.. told
            .OrderByDescending(option => Math.Abs(study.Difference(option.Id, measure.Id)!.Mean))
            .Take(OptionsNamed)
            .Select(option => $"{Phrases.Quote(option.Name)} {Brief(study, option, measure)}")]);
        string further = told.Count > OptionsNamed ? $" and {told.Count - OptionsNamed} more" : "";
        string tail = rest > 0
            ? $"; {Figures.Count(rest, "other option", "other options")} cannot be told from zero"
            : "";
        return Sentence.Of(
            $"On {name}, **{Figures.Count(told.Count, "option makes a change", "options make changes")} that can be "
                + $"told from zero**: {changes}{further}{tail}.");
    }

    private static string Brief(StudyView study, OptionRow option, MeasureRow measure)
    {
        DifferenceRow difference = study.Difference(option.Id, measure.Id)!;
        Unit unit = Unit.Of(measure.Unit);
        (string centre, string band) = unit.Difference(difference.Mean, difference.Low80, difference.High80);
        return $"{centre}{unit.DifferenceSuffix} ({band})";
    }

    /// <summary>The answer that says most of the lever: the transfer's own where a value turns it (or none does), else
    /// that of the option that needs least. Changes that any value makes tellable say nothing of it.</summary>
    public static BreakEvenAnswerRow? BreakEvenOf(StudyView study, MeasureRow measure)
    {
        List<BreakEvenAnswerRow> answers = [.. study.Results.BreakEvenAnswers.Where(row => row.Measure == measure.Id)];
        return answers.Find(row => row.Option == study.Without?.Id && row.Value is null or > 0)
            ?? answers.Where(row => row.Value > 0).MinBy(row => row.Value);
    }

    /// <summary>From which value of the swept lever on the transfer's effect could be told from zero, where that is not
    /// everywhere.</summary>
    private static IEnumerable<Sentence> BreakEven(StudyView study)
    {
        foreach (MeasureRow measure in study.Principal.Take(MeasuresNamed))
        {
            BreakEvenAnswerRow? answer = study.Results.BreakEvenAnswers
                .FirstOrDefault(row => row.Measure == measure.Id && row.Option == study.Without?.Id);
            if (answer is { Value: null or > 0.005 })
            {
                yield return Sentence.Of(
                    $"On {Phrases.Quote(measure.Name)}, the transfer’s effect can be told from zero "
                    + $"**{answer.Words}**{Range(answer)}.");
            }
        }
    }

    private static string Range(BreakEvenAnswerRow answer) => answer switch
    {
        { Value: not null, Low80: { } low, High80: { } high } =>
            $" (80 % interval {Coarse(low)} to {Coarse(high)})",
        { Value: not null } => " (how far on is not known: some redrawn worlds find no such value)",
        _ => "",
    };

    /// <summary>Two digits: the sweep of the lever has no finer grid.</summary>
    private static string Coarse(double value) => Figures.Short(Math.Round(value, 2, MidpointRounding.AwayFromZero));
}
