using Stockade.Kernel;
using Stockade.Law;
using Stockade.Scenarios;

namespace Stockade.Cli.Commands;

/// <summary>Reads a scenario and the law it names, and checks that every part fits.</summary>
internal static class ScenarioInput
{
    /// <exception cref="InputException">Something is wrong with the scenario, its packs or its law.</exception>
    public static (Scenario Scenario, LawBook Law) Read(string path, IReadOnlyList<(string Path, string Value)> sets)
    {
        DiagnosticBag diagnostics = new();
        Scenario? scenario = ScenarioFolder.Read(path, sets, diagnostics);
        if (scenario is null)
        {
            throw new InputException(diagnostics.All);
        }

        LawBook law = LawStage.Read(scenario.LawTexts, diagnostics);
        foreach (Transfer transfer in scenario.Transfers)
        {
            law.Check(TransferFacts.From(transfer, scenario), diagnostics);
        }

        Guard.StopOnErrors(diagnostics);
        _ = Campaigns.CampaignStage.Plan(
            scenario, law, [.. scenario.Options.Select(option => Campaigns.OptionPlan.For(scenario, option))]);
        return (scenario, law);
    }
}
