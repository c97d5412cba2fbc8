using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>The door of supply: from records to a plan, from a plan and a world to a run.</summary>
public static class SupplyStage
{
    /// <summary>The donor rule that supply knows: rounds are drawn only while there is money to refill the
    /// stock.</summary>
    public const string NoDrawWithoutRefill = "no-draw-without-refill";

    /// <summary>Makes the plan of one option, or says what is wrong with its records and returns null.</summary>
    public static SupplyPlan? Plan(SupplyInputs inputs, DiagnosticBag diagnostics) =>
        PlanBuilder.Build(inputs, diagnostics);

    /// <summary>Begins a run. Reset it for the next world: a run that is reset allocates nothing once its columns have
    /// grown to the size that its worlds need.</summary>
    /// <param name="plan">The option's plan.</param>
    /// <param name="world">The values drawn for the claims.</param>
    /// <param name="gate">The law's answers.</param>
    /// <param name="raidDays">Days of the horizon with a raid, ascending.</param>
    /// <param name="watch">What to keep and check besides results.</param>
    public static SupplyRun Begin(
        SupplyPlan plan, World world, ITransferGate gate, IReadOnlyList<int> raidDays, SupplyWatch watch = default)
    {
        var run = new SupplyRun(plan, watch);
        run.Reset(world, gate, raidDays);
        return run;
    }
}
