using Stockade.Kernel;
using Stockade.Law;
using Stockade.Scenarios;
using Stockade.Supply;

namespace Stockade.Campaigns;

/// <summary>A scenario's options, ready to run in any world: supply planned, rules chosen. Shared by all
/// threads.</summary>
public sealed class CampaignPlan
{
    internal CampaignPlan(Scenario scenario, CampaignAxes axes, IReadOnlyDictionary<OptionPlan, OptionStage> stages)
    {
        Scenario = scenario;
        Axes = axes;
        Stages = stages;
    }

    public Scenario Scenario { get; }

    public CampaignAxes Axes { get; }

    internal IReadOnlyDictionary<OptionPlan, OptionStage> Stages { get; }

    /// <summary>Supply's plan under an option.</summary>
    public SupplyPlan SupplyOf(OptionPlan option) => Stages[option].Supply;

    /// <summary>The rules as they stand under an option.</summary>
    public LawBook LawOf(OptionPlan option) => Stages[option].Law;
}

/// <summary>One option's law and supply.</summary>
/// <param name="WaitPlaces">By edge of the option's waits-for graph: its place among those of all options.</param>
internal sealed record OptionStage(OptionPlan Option, LawBook Law, SupplyPlan Supply, int[] WaitPlaces);

/// <summary>The door of campaigns: joins law, supply and defense, which do not know one another.</summary>
public static class CampaignStage
{
    /// <summary>Plans every option of a scenario.</summary>
    /// <exception cref="InputException">An option cannot be run; carries every diagnostic.</exception>
    public static CampaignPlan Plan(Scenario scenario, LawBook law, IReadOnlyList<OptionPlan> options)
    {
        DiagnosticBag diagnostics = new();
        Defense.DefenseStage.Check(scenario, diagnostics);
        Dictionary<OptionPlan, OptionStage> stages = [];
        List<WaitEdge> waits = [];
        foreach (OptionPlan option in options)
        {
            LawBook book = option.WithoutRules.Count == 0 ? law : law.Without(option.WithoutRules, diagnostics);
            SupplyPlan? supply = SupplyStage.Plan(InputsOf(scenario, option), diagnostics);
            if (supply is not null)
            {
                waits.AddRange(supply.WaitEdges.Except(waits));
                int[] places = [.. supply.WaitEdges.Select(edge => waits.IndexOf(edge))];
                stages.Add(option, new OptionStage(option, book, supply, places));
            }
        }

        return diagnostics.HasErrors
            ? throw new InputException(diagnostics.All)
            : new CampaignPlan(scenario, new CampaignAxes(scenario, waits), stages);
    }

    /// <summary>A run for one thread.</summary>
    /// <param name="plan">Whose options it runs.</param>
    /// <param name="means">How raids use up rounds.</param>
    /// <param name="watch">What supply keeps and checks besides results.</param>
    public static CampaignRun Begin(
        CampaignPlan plan, RaidMeans means = RaidMeans.Fought, SupplyWatch watch = default) => new(plan, means, watch);

    private static SupplyInputs InputsOf(Scenario scenario, OptionPlan option) => SupplyInputs.From(scenario) with
    {
        Accounts = option.Accounts,
        Policies = option.Policies,
        Transfers = option.Transfers,
        Bills = option.Bills,
        Swaps = option.Swaps,
        Decrees = option.Decrees,
    };
}
