using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Law.Tests;

public sealed class WhatIfTests
{
    private static readonly LawBook Book = PackFiles.Book("japan.lex", "united-states.lex");

    [Fact]
    public void Each_smallest_set_of_changes_makes_it_permitted_and_no_part_of_one_does()
    {
        TransferFacts facts = Facts.OnwardToUkraine;
        DateOnly day = Facts.Day("2024-01-15");
        WhatIf answer = Book.Case(facts).WhatIf(day);
        Assert.NotEmpty(answer.Changes);
        foreach (ChangeSet set in answer.Changes)
        {
            Assert.InRange(set.Changes.Count, 1, 3);
            Assert.Equal(Verdict.Permitted, Book.Decide(With(facts, set.Changes), day).Overall);
            foreach (FactChange one in set.Changes)
            {
                TransferFacts part = With(facts, [.. set.Changes.Where(other => other != one)]);
                Assert.NotEqual(Verdict.Permitted, Book.Decide(part, day).Overall);
            }
        }
    }

    [Fact]
    public void Fighting_and_Japans_consent_are_what_the_onward_transfer_hangs_on_and_each_has_its_actor()
    {
        WhatIf answer = Book.Case(Facts.OnwardToUkraine).WhatIf(Facts.Day("2024-01-15"));
        ChangeSet only = Assert.Single(answer.Changes);
        Assert.Equal(
            "combat: yes -> no by JP.NSC; consent of JP.government: not given -> given by JP.government",
            string.Join(
                "; ", only.Changes.Select(static one => $"{one.Name}: {one.Now} -> {one.Then} by {one.By?.Id}")));
        Assert.Equal("jp-transfer/onward", Assert.Single(answer.Nearest).Rule);
        Obstacle rule = Assert.Single(answer.InTheWay);
        Assert.Equal(
            ("jp-transfer/onward.combat", "JP.NSC", Verdict.Conditional),
            (rule.Rule, rule.CanChange?.Id, rule.Without));
    }

    [Fact]
    public void The_same_facts_are_held_against_the_law_of_every_date()
    {
        WhatIf answer = Book.Case(Facts.JapanToUnitedStates).WhatIf(Facts.Day("2024-01-15"));
        LawInterval amended = answer.ByDate.Single(span => span.From == Facts.Day("2023-12-22"));
        Assert.Equal(Verdict.Conditional, amended.Decision.Overall);
        Assert.All(
            answer.ByDate.Where(span => span.Until <= amended.From),
            static span => Assert.NotEqual(Verdict.Permitted, span.Decision.Overall));
    }

    [Fact]
    public void Waiting_times_give_the_earliest_lawful_day()
    {
        LawBook book = PackFiles.Book("island.lex");
        TransferFacts facts = Facts.Of("VE", "KE", "VE", LegKind.Export, "kind=ammunition", "value=50 M USD");
        DateOnly day = Facts.Day("2029-12-01");
        Assert.Equal(new EarliestLawful(null, day.AddDays(15)), book.Case(facts).Earliest(day));
        TransferFacts dated = facts.With("VE.minister", GrantState.Granted, "2029-12-01")
            .With("VE.assembly", GrantState.Granted, "2030-03-01");
        Assert.Equal(Facts.Day("2030-03-16"), book.Case(dated).Earliest(day).AsDated);
    }

    [Fact]
    public void A_rule_enacted_without_a_start_is_told_where_it_would_change_the_answer()
    {
        TransferFacts facts = Facts.Of(
            "VE", "KE", "OS", LegKind.Retransfer, "kind=ammunition", "licensor=VE", "combat=yes", "special-case=no")
            .With("OS.government", GrantState.Granted, "2030-05-01");
        WhatIf answer = PackFiles.Book("island.lex").Case(facts).WhatIf(Facts.Day("2031-06-01"));
        Assert.Equal(["os-transfer/abolition"], answer.Later);
    }

    [Fact]
    public void Only_some_regimes_are_asked_where_some_are_named()
    {
        DiagnosticBag bag = new();
        LawBook some = Book.Only(["jp-transfer"], bag);
        Assert.Empty(bag.All);
        Assert.Single(some.Decide(Facts.OnwardToUkraine, Facts.Day("2024-01-15")).Rulings);
        Book.Only(["jp-transfers"], bag);
        Assert.Contains("'jp-transfer'", Assert.Single(bag.All).Hint, StringComparison.Ordinal);
    }

    private static TransferFacts With(TransferFacts facts, IReadOnlyList<FactChange> changes)
    {
        foreach (FactChange change in changes)
        {
            facts = change.Name.StartsWith("consent of ", StringComparison.Ordinal)
                ? facts.With(change.Name["consent of ".Length..], GrantState.Granted, "2020-01-01")
                : facts.With(new LegalFact(change.Name, change.Then, null, default));
        }

        return facts;
    }
}
