using System.Runtime.CompilerServices;
using Stockade.Kernel;
using Stockade.Law;
using Stockade.Scenarios;

namespace Stockade.Testing;

/// <summary>The repository's scenarios, read with their law as the command line reads them.</summary>
internal static class ShippedScenario
{
    /// <summary>Reads a scenario; any error fails the test.</summary>
    public static (Scenario Scenario, LawBook Law) Read(string name, params (string Path, string Value)[] sets)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        Add(texts, Path.Combine(Root(), "scenarios", name), "");
        Add(texts, Path.Combine(Root(), "packs"), "packs/");
        DiagnosticBag diagnostics = new();
        Scenario? scenario = ScenarioStage.Read(ScenarioFiles.Of(name, "scenario.yaml", texts), sets, diagnostics);
        LawBook? law = scenario is null ? null : LawStage.Read(scenario.LawTexts, diagnostics);
        Assert.True(!diagnostics.HasErrors, string.Join('\n', diagnostics.All));
        return (scenario!, law!);
    }

    private static void Add(Dictionary<string, string> texts, string folder, string prefix)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            texts[prefix + Path.GetRelativePath(folder, file).Replace('\\', '/')] = File.ReadAllText(file);
        }
    }

    private static string Root([CallerFilePath] string caller = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "..", ".."));
}
