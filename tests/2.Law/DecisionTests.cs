using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Law.Tests;

public sealed class DecisionTests
{
    private static readonly LawBook Book = PackFiles.Book("japan.lex", "united-states.lex");

    [Theory]
    [InlineData("2023-12-21", Verdict.Prohibited)]
    [InlineData("2023-12-22", Verdict.Conditional)]
    [InlineData("2024-07-27", Verdict.Conditional)]
    [InlineData("2024-07-28", Verdict.Permitted)]
    public void Finished_rounds_go_back_once_policy_council_and_undertaking_allow(string day, Verdict verdict)
    {
        TransferFacts facts = Facts.JapanToUnitedStates
            .With("JP.NSC", GrantState.Granted, "2023-12-22").With("US.government", GrantState.Granted, "2024-07-28");
        Assert.Equal(verdict, Book.Decide(facts, Facts.Day(day)).Overall);
    }

    [Fact]
    public void A_policy_bars_and_says_who_can_change_it()
    {
        Decision before = Book.Decide(Facts.JapanToUnitedStates, Facts.Day("2023-12-21"));
        Assert.StartsWith("barred by Japan's policy", before.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("prohibited by", before.Words, StringComparison.Ordinal);
        Assert.Equal("JP.NSC", Assert.Single(before.ChangedBy).Id);
    }

    [Fact]
    public void Only_law_prohibits()
    {
        TransferFacts facts = Facts.Of("EE", "UA", "US", LegKind.Retransfer)
            .With("US.state", GrantState.Refused, "2022-01-01");
        Decision decision = Book.Decide(facts, Facts.Day("2022-01-19"));
        Assert.StartsWith("prohibited by the United States's law", decision.Words, StringComparison.Ordinal);
        Assert.Equal("US.state", decision.ChangedBy.First().Id);
    }

    [Fact]
    public void A_condition_names_who_owes_the_consent()
    {
        Decision decision = Book.Decide(Facts.JapanToUnitedStates, Facts.Day("2023-12-22"));
        Assert.Equal("JP.NSC US.government", string.Join(' ', decision.ChangedBy.Select(static actor => actor.Id)));
        Ruling japan = decision.Rulings.Single(static ruling => ruling.Pack == "jp-transfer");
        Assert.Equal(["jp-transfer/return"], japan.Because);
        Assert.All(japan.Requirements, static one => Assert.Equal(RequirementState.NotAsked, one.State));
    }

    [Fact]
    public void A_permitted_export_burdens_the_lot()
    {
        Decision decision = Book.Decide(Facts.JapanToUnitedStates, Facts.Day("2023-12-22"));
        Burden burden = Assert.Single(decision.Attaches);
        Assert.Equal((BurdenKind.ConsentHolder, "JP"), (burden.Kind, burden.Holder.Value));
        Assert.Contains("jp-guidelines-2023", burden.Document, StringComparison.Ordinal);
    }

    [Fact]
    public void Rounds_passed_on_to_Ukraine_are_barred_by_the_exclusion_whatever_the_consent()
    {
        TransferFacts facts = Facts.OnwardToUkraine.With("JP.government", GrantState.Granted, "2023-12-22");
        foreach (string day in new[] { "2023-12-22", "2024-06-01", "2026-04-20" })
        {
            Decision decision = Book.Decide(facts, Facts.Day(day));
            Assert.Equal(Verdict.Prohibited, decision.Overall);
            Assert.Equal(["jp-transfer/onward.combat"], decision.Decisive.Single().Because);
        }
    }

    [Fact]
    public void The_shipped_lots_own_undertaking_bars_after_the_policy_opened()
    {
        TransferFacts facts = (Facts.OnwardToUkraine with
        {
            Burdens = [new Burden(BurdenKind.EndUser, new PartyId("US"), "contract of 2024")],
            Facts = [.. Facts.OnwardToUkraine.Facts.Where(static fact => fact.Name != "special-circumstances"),
                new LegalFact("special-circumstances", "yes", null, default)],
        }).With("JP.government", GrantState.Granted, "2026-04-21");
        Decision barred = Book.Decide(facts, Facts.Day("2026-05-01"));
        Assert.Equal(Verdict.Prohibited, barred.Overall);
        Assert.Equal(Force.Contract, barred.Decisive.Single().Force);
        Assert.Contains("until the government of JP releases it", barred.Words, StringComparison.Ordinal);
        Decision released = Book.Decide(
            facts.With("JP.release", GrantState.Granted, "2026-04-21"), Facts.Day("2026-05-01"));
        Assert.Equal(Verdict.Permitted, released.Overall);
    }

    [Fact]
    public void What_rests_on_the_press_says_so_and_nothing_else_does()
    {
        Ruling new2026 = Japan(Facts.OnwardToUkraine, "2026-04-21");
        Assert.Equal(Verdict.Undetermined, new2026.Verdict);
        Assert.Equal("special-circumstances", Assert.Single(new2026.Missing).Name);
        Assert.Equal("JP.NSC", new2026.Missing[0].DeterminedBy?.Id);
        Assert.NotEmpty(new2026.Unverified);
        Assert.Empty(Japan(Facts.OnwardToUkraine, "2026-04-20").Unverified);
        TransferFacts silent = Facts.Of(
            "JP", "PL", "JP", LegKind.Export,
            "kind=weapon", "heading=other", "licensor=none", "treaty-breach=no", "unsc-measures=no", "combat=no");
        Assert.Equal(Verdict.Prohibited, Japan(silent, "2026-04-21").Verdict);
        Assert.NotEmpty(Japan(silent, "2026-04-21").Unverified);
    }

    [Fact]
    public void US_rounds_for_Ukraine_while_Japan_refills_are_no_retransfer()
    {
        TransferFacts facts = Facts.Of("US", "UA", "US", LegKind.Export, "route=drawdown", "combat=yes")
            .With("US.president", GrantState.Granted, "2023-04-01");
        Decision decision = Book.Decide(facts, Facts.Day("2024-01-15"));
        Assert.Equal(Verdict.Permitted, decision.Overall);
        Assert.Equal(
            Verdict.NotApplicable, decision.Rulings.Single(static ruling => ruling.Pack == "jp-transfer").Verdict);
    }

    [Fact]
    public void A_Japanese_round_out_of_US_stock_is_a_retransfer_even_under_a_transfer_of_US_rounds()
    {
        TransferFacts facts = Facts.Of(
                "US", "UA", "US", LegKind.Export, "route=drawdown", "combat=yes", "kind=ammunition",
                "heading=licence", "licensor=US", "treaty-breach=no", "unsc-measures=no")
            .With("US.president", GrantState.Granted, "2023-04-01") with
        {
            Parties = [Party("JP"), Party("US"), Party("UA")],
        };
        Assert.Equal(Verdict.Permitted, Book.Decide(facts, Facts.Day("2024-01-15")).Overall);
        TransferFacts lot = facts.ForLot(new PartyId("JP"), []);
        Assert.Equal(LegKind.Retransfer, lot.Leg);
        Assert.Equal(Verdict.Prohibited, Book.Decide(lot, Facts.Day("2024-01-15")).Overall);
        Assert.Equal(LegKind.Export, facts.ForLot(new PartyId("US"), []).Leg);
    }

    [Fact]
    public void Rules_that_were_never_made_leave_the_day_before_in_force()
    {
        DiagnosticBag bag = new();
        LawBook unchanged = Book.Without(["jp-transfer/return"], bag);
        Assert.Empty(bag.All);
        TransferFacts facts = Facts.JapanToUnitedStates.With("JP.NSC", GrantState.Granted, "2023-12-22");
        Assert.Equal(Verdict.Prohibited, unchanged.Decide(facts, Facts.Day("2024-01-15")).Overall);
        Book.Without(["jp-transfer/retrun"], bag);
        Assert.Contains("jp-transfer/return", Assert.Single(bag.All).Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_transfer_states_and_no_pack_asks_is_told_with_the_nearest_name()
    {
        DiagnosticBag bag = new();
        Book.Check(Facts.Of("JP", "US", "JP", LegKind.Export, "kinds=weapon", "kind=rocket", "combat=unknown")
            .With("JP.NCS", GrantState.Granted, "2024-01-01").With("DE.government", GrantState.Granted, "2024-01-01"),
            bag);
        Assert.Equal("LX017 LX018 LX019", string.Join(' ', bag.All.Select(static fault => fault.Code)));
        Assert.Contains("'kind'", bag.All[0].Hint, StringComparison.Ordinal);
        Assert.Contains("'JP.NSC'", bag.All[2].Hint, StringComparison.Ordinal);
    }

    private static Ruling Japan(TransferFacts facts, string day) =>
        Book.Decide(facts, Facts.Day(day)).Rulings.Single(static ruling => ruling.Pack == "jp-transfer");

    private static Party Party(string code) => new(new PartyId(code), code, code, [], [], []);
}
