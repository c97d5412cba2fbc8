using Stockade.Scenarios;

namespace Stockade.Law;

/// <summary>A stretch of days with one answer.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">First day after it.</param>
/// <param name="Decision">The answer, as of <paramref name="From"/>.</param>
public sealed record LawInterval(DateOnly From, DateOnly Until, Decision Decision);

/// <summary>A transfer's answer by date.</summary>
public static class LawTimeline
{
    /// <summary>The answers over the days, without gaps, neighbours with the same answer joined. Found by asking once
    /// between each two dates on which the answer can change.</summary>
    public static IReadOnlyList<LawInterval> For(LawBook book, TransferFacts facts, DateSpan days)
    {
        LegalCase held = book.Case(facts);
        List<DateOnly> starts = [days.First, .. held.Breakpoints.Where(day => day > days.First && day <= days.Last)];
        List<LawInterval> intervals = [];
        for (int index = 0; index < starts.Count; index++)
        {
            DateOnly until = index + 1 < starts.Count ? starts[index + 1] : days.Last.AddDays(1);
            Decision decision = held.Decide(starts[index]);
            if (intervals.Count > 0 && intervals[^1].Decision.SameAnswer(decision))
            {
                intervals[^1] = intervals[^1] with { Until = until };
            }
            else
            {
                intervals.Add(new LawInterval(starts[index], until, decision));
            }
        }

        return intervals;
    }
}
