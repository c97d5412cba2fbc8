using System.Globalization;
using Stockade.Kernel;
using Stockade.Law;
using Stockade.Scenarios;

namespace Stockade.Campaigns;

/// <summary>The whole engine once, from text to hash: for showing that another machine computes the same
/// bytes.</summary>
public static class OneReplication
{
    /// <summary>Reads a scenario and runs the first replication of its first world, in every option.</summary>
    /// <param name="files">The scenario's files.</param>
    /// <param name="seed">All chance follows from it.</param>
    /// <returns>Sixteen hexadecimal digits.</returns>
    /// <exception cref="InputException">The scenario has errors.</exception>
    public static string Hash(ScenarioFiles files, ulong seed)
    {
        DiagnosticBag diagnostics = new();
        Scenario? scenario = ScenarioStage.Read(files, [], diagnostics);
        if (scenario is null)
        {
            throw new InputException(diagnostics.All);
        }

        LawBook law = LawStage.Read(scenario.LawTexts, diagnostics);
        OptionPlan[] options = [.. scenario.Options.Select(option => OptionPlan.For(scenario, option))];
        CampaignPlan plan = CampaignStage.Plan(scenario, law, options);
        CampaignRun run = CampaignStage.Begin(plan);
        CampaignOutcome outcome = new(plan.Axes);
        World world = WorldDraw.Batch(scenario, seed, 0)[0];
        run.Enter(world);
        ulong hash = seed;
        foreach (OptionPlan option in options)
        {
            run.Replicate(option, world, seed, 0, outcome);
            hash = StableHash.Combine(hash, outcome.Hash());
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
