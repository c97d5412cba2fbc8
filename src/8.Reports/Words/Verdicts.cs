using System.Text;
using Stockade.Results;

namespace Stockade.Reports.Words;

/// <summary>Verdicts in few words, and spans that a reader sees as one.</summary>
internal static class Verdicts
{
    /// <summary>The words up to the first semicolon, without what stands in brackets: the whole stands in the table of
    /// verdicts.</summary>
    public static string Brief(string words)
    {
        StringBuilder brief = new(words.Length);
        int depth = 0;
        foreach (char letter in words)
        {
            if (letter == ';' && depth == 0)
            {
                break;
            }

            depth += letter == '(' ? 1 : 0;
            if (depth == 0 && !(letter == ' ' && brief.Length > 0 && brief[^1] == ' '))
            {
                brief.Append(letter);
            }

            depth -= letter == ')' && depth > 0 ? 1 : 0;
        }

        return brief.ToString().Replace(" :", ":", StringComparison.Ordinal)
            .Replace(" ,", ",", StringComparison.Ordinal).TrimEnd(' ', '.');
    }

    /// <summary>A span's words, brief; where no pack covers the exporter, just that.</summary>
    public static string Brief(LawSpanRow span) =>
        span.Verdict == ResultWords.Verdict.NotEncoded ? ResultWords.Verdict.NotEncoded : Brief(span.Words);

    /// <summary>Actors as a reader says them: <c>a, b and c</c>.</summary>
    public static string Who(string who) => Phrases.Listed(Brief(who).Split(", "));

    /// <summary>Spans of one leg, neighbours joined where verdict and brief words are the same.</summary>
    public static IReadOnlyList<LawSpanRow> Joined(IEnumerable<LawSpanRow> spans)
    {
        List<LawSpanRow> joined = [];
        foreach (LawSpanRow span in spans)
        {
            if (joined.Count > 0 && joined[^1].Verdict == span.Verdict && Brief(joined[^1]) == Brief(span))
            {
                joined[^1] = joined[^1] with { Last = span.Last };
            }
            else
            {
                joined.Add(span);
            }
        }

        return joined;
    }
}
