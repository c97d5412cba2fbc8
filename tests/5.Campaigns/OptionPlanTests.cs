using Stockade.Scenarios;
using Stockade.Testing;

namespace Stockade.Campaigns.Tests;

public sealed class OptionPlanTests
{
    private static readonly Scenario Scenario = ShippedScenario.Read("island-raid").Scenario;

    [Fact]
    public void The_baseline_changes_nothing_that_its_first_alternatives_do_not_say()
    {
        OptionPlan plan = OptionPlan.For(Scenario, Scenario.Options[0]);
        Assert.Empty(plan.WithoutRules);
        Assert.Empty(plan.Counterfactuals);
        Assert.Empty(plan.Moves);
        Assert.Equal(Scenario.Policies, plan.Policies);
    }

    [Fact]
    public void A_bill_that_passes_earlier_makes_its_money_usable_earlier()
    {
        OptionPlan plan = PlanPicking("aid-bill", "march");
        MoneyStep step = plan.Accounts.SelectMany(account => account.Steps).Single(step => step.Bill == "aid-bill");
        Assert.Equal(new DateOnly(2030, 3, 1), step.From);
        Assert.DoesNotContain(plan.Policies, policy => policy.Id == "no-draw-without-refill");
    }

    [Fact]
    public void A_bill_that_never_passes_leaves_its_money_without_a_date()
    {
        OptionPlan plan = PlanPicking("aid-bill", "never");
        Assert.Null(plan.Accounts.SelectMany(account => account.Steps).Single(step => step.Bill == "aid-bill").From);
    }

    [Fact]
    public void A_transfer_tied_to_an_option_exists_in_no_other()
    {
        foreach (Option option in Scenario.Options)
        {
            bool exists = OptionPlan.For(Scenario, option).Transfers.Any(transfer => transfer.Id == "onward");
            Assert.Equal(option.Id == "pass-on", exists);
        }
    }

    [Fact]
    public void A_count_in_an_alternative_takes_the_place_of_the_claim()
    {
        OptionPlan plan = PlanPicking("size", "sixty");
        Transfer sent = plan.Transfers.Single(transfer => transfer.Id == "return");
        Assert.Equal(60, sent.Count!.Value.Value.Low);
        Assert.Equal(60, sent.Count.Value.Value.High);
    }

    [Fact]
    public void A_counterfactual_is_kept_with_its_reason()
    {
        OptionPlan plan = PlanPicking("size", "pass-on");
        Assert.Contains("withholds", plan.Counterfactuals["onward"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_decree_has_a_day_only_where_the_option_issues_it()
    {
        Assert.Null(Decree(OptionPlan.For(Scenario, Scenario.Options[0])).From);
        Assert.Equal(new DateOnly(2030, 6, 20), Decree(PlanPicking("kessand-first", "june")).From);
    }

    [Fact]
    public void A_bill_with_stages_is_decided_where_the_option_decides_it()
    {
        Scenario decided = Deciding(new BillPasses("pledge", new DateOnly(2030, 5, 1)));
        OptionPlan plan = OptionPlan.For(decided, decided.Options[0]);

        Assert.Null(Assert.Single(OptionPlan.For(Scenario, Scenario.Options[0]).Bills).Decided);
        Assert.Equal(new DateOnly(2030, 5, 1), Assert.Single(plan.Bills).Decided?.On);
        Assert.Equal(
            new DateOnly(2030, 5, 1),
            plan.Accounts.SelectMany(account => account.Steps).Single(step => step.Bill == "pledge").From);
    }

    [Fact]
    public void A_bill_that_an_option_stops_is_decided_and_has_no_day()
    {
        Scenario decided = Deciding(new BillPasses("pledge", null));
        BillDecision? decision = Assert.Single(OptionPlan.For(decided, decided.Options[0]).Bills).Decided;

        Assert.Equal(new BillDecision(null), decision);
    }

    [Fact]
    public void A_swap_one_of_whose_transfers_does_not_exist_is_left_out()
    {
        Scenario elsewhere = Scenario with
        {
            Transfers =
            [
                .. Scenario.Transfers.Select(transfer =>
                    transfer.Id == "launchers" ? transfer with { OnlyIn = ["pass-on"] } : transfer),
            ],
        };

        Assert.Empty(OptionPlan.For(elsewhere, elsewhere.Options[0]).Swaps);
        Assert.Single(OptionPlan.For(elsewhere, elsewhere.Options.Single(option => option.Id == "pass-on")).Swaps);
    }

    [Fact]
    public void A_pause_keeps_only_the_transfers_that_exist()
    {
        Scenario halted = Scenario with
        {
            Decrees = [.. Scenario.Decrees.Select(decree => decree.Kind == DecreeKind.Pause
                ? decree with { Transfers = ["drawdown", "onward"] } : decree)],
        };

        Assert.Equal(["drawdown"], OptionPlan.For(halted, halted.Options[0]).Decrees.Single(
            decree => decree.Kind == DecreeKind.Pause).Transfers);
    }

    private static Decree Decree(OptionPlan plan) => plan.Decrees.Single(decree => decree.Id == "kessand-first");

    /// <summary>The island with an effect in the first alternative of its first choice.</summary>
    private static Scenario Deciding(Effect effect) => Scenario with
    {
        Choices =
        [
            Scenario.Choices[0] with
            {
                Alternatives =
                [
                    Scenario.Choices[0].Alternatives[0] with { Effects = [effect] },
                    .. Scenario.Choices[0].Alternatives.Skip(1),
                ],
            },
            .. Scenario.Choices.Skip(1),
        ],
    };

    private static OptionPlan PlanPicking(string choice, string alternative) => OptionPlan.For(
        Scenario,
        new Option(
            "pass-on", "test", new Dictionary<string, string>(StringComparer.Ordinal) { [choice] = alternative },
            null, false));
}
