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

        if (Options(study) is { } options)
        {
            yield return options;
        }
    }

    /// <summary>The transfer itself: the baseline against the option without it. What can be told from zero stands in
    /// one sentence; what cannot has one each, with the value of the lever from which it could.</summary>
    private static IEnumerable<Sentence> Transfer(StudyView study)
    {
        if (study.Without is not { } without)
        {
            yield break;
        }

        ILookup<string, (MeasureRow Measure, DifferenceRow Change)> changes = study.Principal
            .Select(measure => (Measure: measure, Change: study.Difference(without.Id, measure.Id)))
            .Where(pair => pair.Change is not null)
            .ToLookup(
                pair => Phrases.IsNothing(pair.Change!) ? "idle" : pair.Change!.ToldFromZero ? "told" : "open",
                pair => (pair.Measure, Phrases.Reversed(pair.Change!)), StringComparer.Ordinal);
        string opening = $"Under these assumptions, the transfer (against {Phrases.Quote(without.Name)}) ";
        if (changes["told"].Any())
        {
            string told = Phrases.Listed([.. changes["told"].Select(pair => Clause(pair.Measure, pair.Change))]);
            yield return Sentence.Of($"{opening}changes **{told}**.");
            opening = "It ";
        }

        foreach ((MeasureRow measure, DifferenceRow change) in changes["open"])
        {
            (string from, string range) = Turns(study, measure);
            yield return Sentence.Of(
                $"{opening}changes {Clause(measure, change)}: this **cannot be told from zero{from}**{range}.");
            opening = "It ";
        }

        if (changes["idle"].Any())
        {
            string idle = Phrases.Listed([.. changes["idle"].Select(pair => Phrases.Quote(pair.Measure.Name))]);
            yield return Sentence.Of($"{opening}does not change {idle}.");
        }
    }

    private static string Clause(MeasureRow measure, DifferenceRow change) =>
        $"{Phrases.Quote(measure.Name)} by {Phrases.Change(measure, change)}";

    /// <summary>Which options make a change that can be told from zero; the table under the answer says how
    /// large.</summary>
    private static Sentence? Options(StudyView study)
    {
        List<string> parts = [];
        int most = 0;
        foreach (MeasureRow measure in study.Principal.Take(MeasuresNamed))
        {
            List<OptionRow> others =
                [.. study.Others.Where(option => study.Difference(option.Id, measure.Id) is not null)];
            if (others.Count > 0)
            {
                most = Math.Max(most, others.Count);
                parts.Add($"on {Phrases.Quote(measure.Name)} {Told(study, measure, others)}");
            }
        }

        string opening = most == 1 ? "The other option makes" : $"Of the {most} other options, these make";
        return parts.Count == 0 ? null
            : Sentence.Of($"{opening} a change that can be told from zero: {string.Join("; ", parts)}.");
    }

    private static string Told(StudyView study, MeasureRow measure, List<OptionRow> others)
    {
        List<string> told = [.. others
            .Where(option => study.Difference(option.Id, measure.Id)!.ToldFromZero)
            .OrderByDescending(option => Math.Abs(study.Difference(option.Id, measure.Id)!.Mean))
            .Select(option => Phrases.Quote(option.Name))];
        return (told.Count, others.Count) switch
        {
            (0, 1) => "no",
            (1, 1) => "yes",
            (0, _) => "none",
            _ when told.Count == others.Count => "all",
            _ when told.Count > OptionsNamed => $"{told.Count} of them",
            _ => "only " + Phrases.Listed(told),
        };
    }

    /// <summary>The answer that says most of the lever: the transfer's own where a value turns it (or none does), else
    /// that of the option that needs least. Changes that any value makes tellable say nothing of it.</summary>
    public static BreakEvenAnswerRow? BreakEvenOf(StudyView study, MeasureRow measure)
    {
        List<BreakEvenAnswerRow> answers = [.. study.Results.BreakEvenAnswers.Where(row => row.Measure == measure.Id)];
        return answers.Find(row => row.Option == study.Without?.Id && row.Value is null or > 0)
            ?? answers.Where(row => row.Value > 0).MinBy(row => row.Value);
    }

    /// <summary>From which value of the swept lever on the transfer's effect could be told from zero.</summary>
    private static (string From, string Range) Turns(StudyView study, MeasureRow measure)
    {
        BreakEvenAnswerRow? answer = study.Results.BreakEvenAnswers
            .FirstOrDefault(row => row.Measure == measure.Id && row.Option == study.Without?.Id);
        return answer switch
        {
            { Value: > 0.005 } => ("; it can " + answer.Words, Range(answer)),
            { Value: null } => (" " + answer.Words.Replace("at no ", "at any ", StringComparison.Ordinal), ""),
            _ => ("", ""),
        };
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
