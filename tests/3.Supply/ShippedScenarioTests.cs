using System.Runtime.CompilerServices;
using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>The scenarios that are shipped can be planned and run, with the law's gate open and closed, books audited
/// at every event. What the figures are is a matter of the studies.</summary>
public sealed class ShippedScenarioTests
{
    public static TheoryData<string> Names =>
        [.. Directory.EnumerateDirectories(Path.Combine(Root(), "scenarios"))
            .Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_shipped_scenario_runs_with_books_that_close(string name)
    {
        (SupplyPlan plan, Scenario scenario) = Planned(name);
        foreach (double at in (double[])[0.05, 0.5, 0.95])
        {
            foreach (Gate answer in (Gate[])[Gate.Open("permitted"), Gate.Closed("barred")])
            {
                var gate = new GateOf((_, _, _) => answer);
                World world = new(0, [.. scenario.Claims.Select(claim => claim.Value.Value.Quantile(at))]);
                SupplyRun run = SupplyStage.Begin(
                    plan, world, gate, [], new SupplyWatch(true, AuditFrequency.EveryEvent));
                run.Finish();
                Assert.Equal(
                    run.Balances().Count, run.Journal!.Balances(plan.Days).Count(account => account.Value != 0));
                Assert.All(run.Postings(), posting => Assert.NotEmpty(posting.Document));
                bool mayMove = answer.State == GateState.Open && scenario.Transfers.Count > 0;

                // Between sites of one party no law is asked.
                Assert.Equal(mayMove, run.Consignments.ToArray().Any(row => IsBetweenParties(plan, row)));
            }
        }
    }

    private static (SupplyPlan Plan, Scenario Scenario) Planned(string name)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        string folder = Path.Combine(Root(), "scenarios", name);
        Add(texts, folder, "");
        Add(texts, Path.Combine(Root(), "packs"), "packs/");
        DiagnosticBag diagnostics = new();
        ScenarioFiles files = ScenarioFiles.Of(name, "scenario.yaml", texts, Tiles(folder));
        Scenario? scenario = ScenarioStage.Read(files, [], diagnostics);
        Assert.True(scenario is not null, string.Join('\n', diagnostics.All));
        SupplyPlan? plan = SupplyStage.Plan(SupplyInputs.From(scenario), diagnostics);
        Assert.True(plan is not null, string.Join('\n', diagnostics.All));
        return (plan, scenario);
    }

    private static void Add(Dictionary<string, string> texts, string folder, string prefix)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            texts[prefix + Path.GetRelativePath(folder, file).Replace('\\', '/')] = File.ReadAllText(file);
        }
    }

    /// <summary>The terrain tiles of a scenario's folder, by the names the loader uses.</summary>
    private static Dictionary<string, byte[]> Tiles(string folder) =>
        Directory.EnumerateFiles(folder, "*.hgt", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);

    private static string Root([CallerFilePath] string caller = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "..", ".."));

    private static bool IsBetweenParties(SupplyPlan plan, Consignment row) =>
        plan.Inputs.Transfers[row.Transfer].From != plan.Inputs.Transfers[row.Transfer].To;
}
