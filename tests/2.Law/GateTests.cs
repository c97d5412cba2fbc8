using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Law.Tests;

/// <summary>What a verdict does to a shipment.</summary>
public sealed class GateTests
{
    private static readonly LawBook Book = PackFiles.Scenarios;
    private static readonly Source Record = new("ledger", "a register", "2023", SourceGrade.B, null);

    [Fact]
    public void Barred_stays_conditional_waits_for_its_last_grant_and_permitted_goes()
    {
        LegalCase held = Book.Case(Facts.JapanToUnitedStates
            .With("JP.NSC", GrantState.Granted, "2023-12-22").With("US.government", GrantState.Granted, "2024-07-28"));
        Assert.Equal(GateState.Closed, held.Gate(Facts.Day("2023-12-21")).State);
        Gate waiting = held.Gate(Facts.Day("2023-12-22"));
        Assert.Equal((GateState.Until, Facts.Day("2024-07-28")), (waiting.State, waiting.OpensOn));
        Assert.Equal(GateState.Open, held.Gate(Facts.Day("2024-07-28")).State);
    }

    [Fact]
    public void Conditional_with_no_dated_grant_stays() =>
        Assert.Equal(
            GateState.Closed, Book.Case(Facts.JapanToUnitedStates).Gate(Facts.Day("2023-12-22")).State);

    [Fact]
    public void Undetermined_stays()
    {
        LegalCase held = Book.Case(Facts.OnwardToUkraine);
        Assert.Equal(Verdict.Undetermined, held.Verdict(Facts.Day("2026-04-21")));
        Assert.Equal(GateState.Closed, held.Gate(Facts.Day("2026-04-21")).State);
    }

    [Fact]
    public void Not_encoded_stays_unless_it_is_on_record_and_is_never_called_permitted()
    {
        TransferFacts facts = Facts.Of("DE", "UA", "DE", LegKind.Export);
        DateOnly day = Facts.Day("2023-06-01");
        Assert.Equal(Verdict.NotEncoded, Book.Decide(facts, day).Overall);
        Assert.Equal(GateState.Closed, Book.Case(facts).Gate(day).State);

        LegalCase recorded = Book.Case(facts with { Recorded = Record });
        Assert.Equal(Verdict.NotEncoded, recorded.Verdict(day));
        Assert.StartsWith("not encoded", recorded.Decide(day).Words, StringComparison.Ordinal);
        Gate gate = recorded.Gate(day);
        Assert.Equal(GateState.Open, gate.State);
        Assert.StartsWith("not encoded", gate.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void On_record_does_not_open_what_an_encoded_rule_bars()
    {
        TransferFacts facts = Facts.Of("IL", "HR", "US", LegKind.Retransfer)
            .With("US.state", GrantState.Refused, "2018-12-06") with { Recorded = Record };
        Assert.Equal(GateState.Closed, Book.Case(facts).Gate(Facts.Day("2018-12-31")).State);
    }

    [Fact]
    public void A_retransfer_asks_for_the_state_of_origin_too()
    {
        TransferFacts facts = Facts.Of("US", "UA", "CH", LegKind.Retransfer, "route=drawdown")
            .With("US.president", GrantState.Granted, "2023-01-01");
        Decision decision = Book.Decide(facts, Facts.Day("2023-06-01"));
        Assert.Equal(Verdict.NotEncoded, decision.Overall);
        Assert.Contains("CH as the state of origin", decision.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_asked_about_a_movement_inside_a_state() =>
        Assert.Equal(
            GateState.Open,
            Book.Case(Facts.Of("DE", "DE", "DE", LegKind.Domestic)).Gate(Facts.Day("2023-06-01")).State);

    [Fact]
    public void Strictness_puts_prohibited_first_and_not_applicable_last() => Assert.Equal(
        [
            Verdict.Prohibited, Verdict.Undetermined, Verdict.NotEncoded, Verdict.Conditional, Verdict.Permitted,
            Verdict.NotApplicable,
        ],
        Enum.GetValues<Verdict>().OrderDescending());
}
