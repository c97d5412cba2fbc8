using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Law.Tests;

/// <summary>What the language says beyond plain rules: shares, holders, consents on conditions, tests on
/// tests.</summary>
public sealed class LanguageTests
{
    private const string Head = """
        source act "An act" 2020-01-01 grade A
        actor AA.minister "the minister"
        actor AA.assembly "the assembly"
        fact trained : yes-no "Is training complete?"
        fact armed : yes-no "Is it armed?" determined-by AA.minister
        pack p "A pack"
          force law
          encodes AA "Aland"
          decides AA.minister
          silence prohibits
          scope exporter = AA or holder.AA
          from 2019-01-01
          cite act

        """;

    private const string Gift = """
        rule gift
          permit
          require "Consent" from AA.minister
          cite act

        """;

    private static readonly Grant Given = new("AA.minister", GrantState.Granted, Facts.Day("2019-06-01"), null);

    [Theory]
    [InlineData("share.CH=49.9 %", Verdict.Permitted)]
    [InlineData("share.CH=50 %", Verdict.Prohibited)]
    [InlineData("share.CH=100 %", Verdict.Prohibited)]
    [InlineData("armed=no", Verdict.Undetermined)]
    public void A_share_of_components_is_a_fact_without_declaration(string fact, Verdict verdict)
    {
        LawBook book = PackFiles.Of(Head + "rule parts\n  when share.CH < 50 %\n  permit\n  cite act\n");
        TransferFacts facts = Facts.Of("AA", "BB", "AA", LegKind.Export, fact);
        Ruling ruling = book.Decide(facts, Facts.Day("2020-01-01")).Rulings[0];
        Assert.Equal(verdict, ruling.Verdict);
        Assert.Equal(verdict == Verdict.Undetermined ? "share.CH" : null, ruling.Missing.SingleOrDefault()?.Name);
    }

    [Fact]
    public void A_share_above_the_whole_is_refused()
    {
        DiagnosticBag bag = new();
        PackFiles.Of(Head + "rule parts\n  when share.CH < 50 %\n  permit\n  cite act\n")
            .Check(Facts.Of("AA", "BB", "AA", LegKind.Export, "share.CH=101 %"), bag);
        Assert.Equal("LX018", Assert.Single(bag.All).Code);
    }

    [Fact]
    public void A_holder_in_the_chain_brings_its_own_rules_into_scope()
    {
        LawBook book = PackFiles.Of(Head + Gift);
        TransferFacts facts = Facts.Of("BB", "CC", "DD", LegKind.Retransfer);
        Assert.Equal(Verdict.NotApplicable, book.Decide(facts, Facts.Day("2020-01-01")).Rulings[0].Verdict);
        TransferFacts held = facts with { Burdens = [new Burden(BurdenKind.ConsentHolder, new PartyId("AA"), "sale")] };
        Assert.Equal(Verdict.Conditional, book.Decide(held, Facts.Day("2020-01-01")).Rulings[0].Verdict);
    }

    [Theory]
    [InlineData(GrantState.Granted, GrantState.Granted, Verdict.Permitted)]
    [InlineData(GrantState.Granted, GrantState.NotAsked, Verdict.Conditional)]
    [InlineData(GrantState.Granted, GrantState.Unknown, Verdict.Undetermined)]
    [InlineData(GrantState.Granted, GrantState.Refused, Verdict.Prohibited)]
    [InlineData(GrantState.NotAsked, GrantState.Refused, Verdict.Prohibited)]
    public void Of_two_holders_each_must_consent_and_a_hostile_one_bars(
        GrantState first, GrantState second, Verdict verdict)
    {
        TransferFacts facts = Facts.Of("EE", "UA", "DE", LegKind.Retransfer) with
        {
            Burdens =
            [
                new Burden(BurdenKind.ConsentHolder, new PartyId("DE"), "sale of 1992"),
                new Burden(BurdenKind.ConsentHolder, new PartyId("FI"), "sale of 2009"),
            ],
        };
        facts = facts.With("DE.government", first, "2022-02-26").With("FI.government", second, "2022-02-26");
        LawBook book = PackFiles.Of(Head + Gift).Only(["p"], new DiagnosticBag());
        Assert.Equal(verdict, book.Decide(facts, Facts.Day("2022-03-01")).Overall);
        Assert.Equal(verdict, book.Case(facts).Verdict(Facts.Day("2022-03-01")));
    }

    [Theory]
    [InlineData("trained=yes", Verdict.Permitted, RequirementState.Met)]
    [InlineData("trained=no", Verdict.Conditional, RequirementState.OnCondition)]
    [InlineData("armed=no", Verdict.Undetermined, RequirementState.OnCondition)]
    public void A_consent_given_on_a_condition_counts_once_it_is_fulfilled(
        string fact, Verdict verdict, RequirementState state)
    {
        LawBook book = PackFiles.Of(Head + Gift);
        TransferFacts facts = Facts.Of("AA", "BB", "AA", LegKind.Export, fact) with
        {
            Grants = [Given with { Provided = ["trained"] }],
        };
        Ruling ruling = book.Decide(facts, Facts.Day("2020-01-01")).Rulings[0];
        Assert.Equal(verdict, ruling.Verdict);
        Assert.Equal(verdict, book.Case(facts).Verdict(Facts.Day("2020-01-01")));
        Assert.Equal(state, Assert.Single(ruling.Requirements).State);
        Assert.Equal(verdict == Verdict.Undetermined ? "trained" : null, ruling.Missing.SingleOrDefault()?.Name);
    }

    [Fact]
    public void Conditions_that_a_consent_attaches_join_the_lot()
    {
        Burden only = new(BurdenKind.EndUser, new PartyId("BB"), "letter of consent");
        TransferFacts facts = Facts.Of("AA", "BB", "AA", LegKind.Export) with
        {
            Grants = [Given with { Attaches = [only] }],
        };
        Assert.Equal([only], PackFiles.Of(Head + Gift).Decide(facts, Facts.Day("2020-01-01")).Attaches);
    }

    [Theory]
    [InlineData("CC", Verdict.Prohibited)]
    [InlineData("US", Verdict.Permitted)]
    [InlineData("JP", Verdict.Permitted)]
    public void An_undertaking_bars_every_receiver_but_its_own_and_the_state_of_origin(string to, Verdict verdict)
    {
        TransferFacts facts = Facts.Of("US", to, "JP", LegKind.Return) with
        {
            Burdens = [new Burden(BurdenKind.EndUser, new PartyId("US"), "contract")],
        };
        LawBook book = PackFiles.Of(Head + Gift).Only(["p"], new DiagnosticBag());
        Assert.Equal(verdict, book.Decide(facts, Facts.Day("2026-05-01")).Overall);
    }

    [Fact]
    public void A_test_takes_over_another_and_the_next_leg_carries_what_the_first_put_on_the_lot()
    {
        string text = Head + """
            rule gift from 2020-01-01
              when not armed
              permit
              require "Consent" from AA.minister wait 30 days
              attach consent AA on retransfer
              cite act
            rule reform enacted 2021-01-01 except gift
              prohibit
              cite act
            test "asked" on 2020-02-01
              exporter = AA
              recipient = BB
              origin = AA
              leg = export
              armed = no
              grant AA.minister granted 2020-01-20 attach end-user BB "letter"
              expect p conditional because gift needs AA.minister attaches AA, BB earliest 2020-02-19 later reform
            test "in time" on 2020-02-19 like "asked"
              expect p permitted because gift attaches BB
            test "armed" on 2020-02-19 like "in time"
              armed = yes
              expect p prohibited
            test "passed on" on 2020-03-01
              exporter = BB
              recipient = CC
              origin = AA
              leg = retransfer
              after "in time"
              expect lot prohibited
            """;
        IReadOnlyList<PackTestResult> results = PackFiles.Of(text).RunTests();
        Assert.Equal("", string.Join('\n', results.SelectMany(static result => result.Faults)));
        Assert.Equal("|asked|in time|", string.Join('|', results.Select(static result => result.PairOf)));
    }

    [Fact]
    public void A_rule_that_can_never_apply_is_a_warning_with_its_place()
    {
        string text = Head + """
            fact kind : one-of {x, y} "What is it?"
            rule never
              when kind = x and kind = y
              permit
              cite act
            rule either
              when armed or not armed
              permit
              cite act
            rule either.not except either
              when not exporter in {AA} and not holder.AA
              prohibit
              cite act
            rule early until 2018-01-01
              permit
              cite act
            """;
        DiagnosticBag bag = new();
        LawStage.Read([new LawText("test.lex", text)], bag);
        Assert.All(bag.All, static fault => Assert.Equal(("LX022", Severity.Warning), (fault.Code, fault.Severity)));
        Assert.Equal(
            "never either.not early",
            string.Join(' ', bag.All.Select(static fault => fault.Message.Split('\'')[1])));
    }

    [Fact]
    public void A_rule_without_a_positive_and_a_negative_test_is_a_warning()
    {
        string text = Head + Gift + """
            rule refusal
              when armed
              prohibit
              cite act
            test "one way only" on 2020-01-01
              exporter = AA
              armed = yes
              expect p prohibited
            """;
        DiagnosticBag bag = new();
        PackFiles.Of(text).ReviewTests(bag);
        Diagnostic only = Assert.Single(bag.All);
        Assert.Equal("LX023", only.Code);
        Assert.Contains("'refusal'", only.Message, StringComparison.Ordinal);
        Assert.Contains("stays silent", only.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Small_faults_in_a_rule_are_noticed_by_a_test_or_listed()
    {
        string text = Head + """
            rule gift from 2020-01-01
              permit
              cite act
            test "on the day" on 2020-01-01
              exporter = AA
              expect p permitted because gift
            """;
        LawBook book = PackFiles.Of(text);
        string[] survivors = [.. book.Mutations().Where(mutation => !book.IsNoticed(mutation))
            .Select(static mutation => $"{mutation.Rule} {mutation.Change}")];
        Assert.Equal([" from a day earlier", " from a day later", "gift from a day earlier"], survivors);
    }
}
