using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Law.Tests;

public sealed class TimelineTests
{
    private static readonly LawBook Book = PackFiles.Scenarios;

    public static TheoryData<string> Cases => ["japan-to-us", "onward", "fighting ends", "notice"];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_timeline_says_of_every_day_what_asking_on_that_day_says(string name)
    {
        TransferFacts facts = Case(name);
        DateSpan days = new(Facts.Day("2023-01-01"), Facts.Day("2031-12-31"));
        IReadOnlyList<LawInterval> intervals = LawTimeline.For(Book, facts, days);
        Assert.True(intervals.Count > 2);
        Assert.Equal(days.First, intervals[0].From);
        Assert.Equal(days.Last.AddDays(1), intervals[^1].Until);
        int at = 0;
        LegalCase held = Book.Case(facts);
        for (DateOnly day = days.First; day <= days.Last; day = day.AddDays(1))
        {
            at += day >= intervals[at].Until ? 1 : 0;
            Decision decision = held.Decide(day);
            Assert.True(intervals[at].Decision.SameAnswer(decision), $"{day}");
            Assert.Equal(held.Verdict(day), decision.Overall);
        }

        Assert.Equal(intervals.Count - 1, at);
    }

    [Fact]
    public void Neighbours_with_the_same_answer_are_one_interval()
    {
        IReadOnlyList<LawInterval> intervals = LawTimeline.For(
            Book, Facts.JapanToUnitedStates, new DateSpan(Facts.Day("2015-01-01"), Facts.Day("2023-12-21")));
        Assert.Single(intervals);
    }

    private static TransferFacts Case(string name) => name switch
    {
        "japan-to-us" => Facts.JapanToUnitedStates
            .With("JP.NSC", GrantState.Granted, "2023-12-22").With("US.government", GrantState.Granted, "2024-07-28"),
        "onward" => Facts.OnwardToUkraine,
        "fighting ends" => Facts.Of(
                "VE", "KE", "OS", LegKind.Retransfer, "kind=ammunition", "licensor=VE", "combat=yes",
                "combat=unknown@2030-06-01", "combat=no@2031-02-01", "special-case=no")
            .With("OS.government", GrantState.Granted, "2031-05-01"),
        _ => Facts.Of("VE", "KE", "VE", LegKind.Export, "kind=ammunition", "value=50 M USD")
            .With("VE.minister", GrantState.Granted, "2029-12-01").With("VE.assembly", GrantState.Granted,
                "2030-03-01"),
    };
}
