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

    private static OptionPlan PlanPicking(string choice, string alternative) => OptionPlan.For(
        Scenario,
        new Option(
            "pass-on", "test", new Dictionary<string, string>(StringComparer.Ordinal) { [choice] = alternative },
            null, false));
}
