using Stockade.Results;

namespace Stockade.Reports.Words;

/// <summary>May it be sent? One sentence for each kind of verdict on the day the data end, and who can change
/// it.</summary>
internal static class LawAnswer
{
    private const int LegsNamed = 3;

    /// <summary>The span of each leg of the baseline that holds on the day the data end, in order of the
    /// legs.</summary>
    public static IReadOnlyList<LawSpanRow> Current(StudyView study)
    {
        DateOnly day = study.Header.DataTo;
        return [.. study.Results.LawSpans
            .Where(span => span.Option == study.BaselineId)
            .GroupBy(span => span.Transfer, StringComparer.Ordinal)
            .Select(leg => Verdicts.Joined(leg))
            .Select(leg => leg.LastOrDefault(span => span.From <= day) ?? leg[0])];
    }

    public static IEnumerable<Sentence> Sentences(StudyView study) =>
        Kinds.SelectMany(kind => Legs(study, kind.Verdicts).Select(
            leg => Sentence.Of($"**{kind.Word}:** {Leg(leg, study)}.")));

    private static IEnumerable<LawSpanRow> Legs(StudyView study, string[] verdicts) =>
        Current(study)
            .Where(span => verdicts.Contains(span.Verdict, StringComparer.Ordinal) && IsNews(span, study))
            .Take(LegsNamed);

    private static List<LawSpanRow> Named(StudyView study) =>
        [.. Kinds.SelectMany(kind => Legs(study, kind.Verdicts))];

    /// <summary>What page one says of the transfers that its answer does not name; null where it names all.</summary>
    public static string? Others(StudyView study)
    {
        List<LawSpanRow> rest = [.. Current(study).Where(span => !Named(study).Contains(span))];
        int notEncoded = rest.Count(span => span.Verdict == ResultWords.Verdict.NotEncoded);
        int others = rest.Count - notEncoded;
        string free = others == 0 ? ""
            : Figures.Count(others, "needs", "need") + " nothing more than is on record";
        string silent = notEncoded == 0 ? ""
            : $"for {notEncoded} no rules are encoded: they stand as the record has them, not as permitted";
        string both = free.Length > 0 && silent.Length > 0 ? "; " : "";
        return rest.Count == 0 ? null : free + both + silent;
    }

    /// <summary>The kinds of answer a reader needs, with the verdicts that belong to each.</summary>
    private static readonly (string Word, string[] Verdicts)[] Kinds =
    [
        ("Permitted", [ResultWords.Verdict.Permitted]),
        ("Waits for a decision", [ResultWords.Verdict.Conditional, ResultWords.Verdict.Undetermined]),
        ("Barred", [ResultWords.Verdict.Prohibited]),
    ];

    /// <summary>Permissions that held all along are not news; everything else is.</summary>
    private static bool IsNews(LawSpanRow span, StudyView study) =>
        span.Verdict != ResultWords.Verdict.Permitted || study.Results.LawSpans.Any(earlier =>
            earlier.Option == span.Option && earlier.Transfer == span.Transfer && earlier.Verdict != span.Verdict);

    private static string Leg(LawSpanRow span, StudyView study)
    {
        List<string> remarks = [];
        if (span.From > study.Header.HorizonFirst)
        {
            remarks.Add("since " + Figures.Day(span.From));
        }

        if (span.WhoCanChange is { Length: > 0 } who)
        {
            remarks.Add(
                Verdicts.Who(who) + (span.Verdict == ResultWords.Verdict.Permitted ? " decided" : " can change it"));
        }

        if (span.PressOnly)
        {
            remarks.Add("rule known from the press only");
        }

        if (Next(study, span) is { } next)
        {
            remarks.Add($"from {Figures.Day(next.From)}: {Verdicts.Brief(next)}");
        }

        string words = Shortened(span);
        string remark = remarks.Count == 0 ? "" : $" ({string.Join("; ", remarks)})";
        return words.Length == 0 ? span.Leg + remark : $"{span.Leg}: {words}{remark}";
    }

    /// <summary>The span's words without the verdict that the sentence has said already.</summary>
    private static string Shortened(LawSpanRow span)
    {
        string words = Verdicts.Brief(span);
        if (words.StartsWith("permitted", StringComparison.OrdinalIgnoreCase))
        {
            words = words["permitted".Length..].TrimStart(':', ' ');
        }

        return words;
    }

    /// <summary>The span that follows with another answer, or null.</summary>
    private static LawSpanRow? Next(StudyView study, LawSpanRow span) =>
        Verdicts.Joined(study.Results.LawSpans
            .Where(row => row.Option == span.Option && row.Transfer == span.Transfer))
            .FirstOrDefault(row => row.From > span.From);
}
