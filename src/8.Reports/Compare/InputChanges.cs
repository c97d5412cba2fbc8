using Stockade.Reports.Words;
using Stockade.Results;

namespace Stockade.Reports.Compare;

/// <summary>What two studies were told differently, one line a change.</summary>
internal static class InputChanges
{
    public static List<string> Claims(StudyResults before, StudyResults after)
    {
        Dictionary<string, ClaimRow> old = before.Claims.ToDictionary(claim => claim.Path, StringComparer.Ordinal);
        Dictionary<string, ClaimRow> now = after.Claims.ToDictionary(claim => claim.Path, StringComparer.Ordinal);
        List<string> lines = [];
        foreach (string path in old.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            ClaimRow? first = old.GetValueOrDefault(path);
            ClaimRow? second = now.GetValueOrDefault(path);
            if (first is null)
            {
                lines.Add($"added {path}: {Told(second!)}");
            }
            else if (second is null)
            {
                lines.Add($"removed {path}: {Told(first)}");
            }
            else if (Told(first) != Told(second))
            {
                lines.Add($"changed {path}: {Told(first)} → {Told(second)}");
            }
        }

        return lines;
    }

    public static List<string> Law(StudyResults before, StudyResults after)
    {
        Dictionary<string, LawSpanRow> old = LawAnswer.Current(new StudyView(before))
            .ToDictionary(span => span.Transfer, StringComparer.Ordinal);
        List<string> lines = [];
        foreach (LawSpanRow span in LawAnswer.Current(new StudyView(after)))
        {
            string was = old.Remove(span.Transfer, out LawSpanRow? first) ? first.Words : "no such leg";
            if (was != span.Words)
            {
                lines.Add($"{span.Leg}: {was} → {span.Words}");
            }
        }

        lines.AddRange(old.Values.Select(span => $"{span.Leg}: {span.Words} → no such leg"));
        return lines;
    }

    public static List<string> Lists(StudyResults before, StudyResults after)
    {
        List<string> lines = [];
        Compare(
            lines, "option", before.Options.Select(option => option.Name), after.Options.Select(option => option.Name));
        Compare(
            lines, "measure", before.Measures.Select(measure => measure.Name),
            after.Measures.Select(measure => measure.Name));
        return lines;
    }

    public static List<string> Checks(StudyResults before, StudyResults after)
    {
        Dictionary<string, TargetRow> old = before.Targets.ToDictionary(target => target.Id, StringComparer.Ordinal);
        List<string> lines = [];
        foreach (TargetRow target in after.Targets)
        {
            string was = old.Remove(target.Id, out TargetRow? first) ? first.Verdict : "no such target";
            if (was != target.Verdict)
            {
                lines.Add($"{target.Name}: {was} → {target.Verdict}");
            }
        }

        lines.AddRange(old.Values.Select(target => $"{target.Name}: {target.Verdict} → no such target"));
        return lines;
    }

    private static void Compare(List<string> lines, string what, IEnumerable<string> before, IEnumerable<string> after)
    {
        List<string> old = [.. before];
        List<string> now = [.. after];
        lines.AddRange(old.Except(now, StringComparer.Ordinal).Select(name => $"removed {what} {Phrases.Quote(name)}"));
        lines.AddRange(now.Except(old, StringComparer.Ordinal).Select(name => $"added {what} {Phrases.Quote(name)}"));
    }

    private static string Told(ClaimRow claim) =>
        $"{claim.ValueText} [{(claim.Assumption ? "assumption" : claim.Citation)}]";
}
