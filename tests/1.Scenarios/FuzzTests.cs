using Stockade.Scenarios.Fuzz;

namespace Stockade.Scenarios.Tests;

public sealed class FuzzTests
{
    [Fact]
    public void Twenty_thousand_mutated_scenarios_end_in_a_scenario_or_an_error()
    {
        MutationOutcome outcome = MutationRun.Run(seed: 20260101, count: 20_000);

        Assert.Empty(outcome.Faults);

        // Both ends are reached, and most of what can be said is said: a mutator that breaks every text at once tests
        // little.
        Assert.InRange(outcome.Whole, 200, 15_000);
        Assert.True(outcome.Codes.Count >= 34, string.Join(", ", outcome.Codes));
        Assert.All(
            [
                Kernel.DiagnosticCodes.AttackUnclear, Kernel.DiagnosticCodes.DetectionUnclear,
                Kernel.DiagnosticCodes.MoneyUnclear, Kernel.DiagnosticCodes.MakingUnclear,
                Kernel.DiagnosticCodes.SwapUnclear,
            ],
            code => Assert.True(outcome.Codes.ContainsKey(code), code));
    }

    [Fact]
    public void The_same_seed_and_number_give_the_same_input()
    {
        (Dictionary<string, string> texts, _) = MutationRun.Input(7, 1234);
        (Dictionary<string, string> again, _) = MutationRun.Input(7, 1234);

        Assert.Equal(texts, again);
        Assert.NotEqual(texts, MutationRun.Input(7, 1235).Texts);
    }
}
