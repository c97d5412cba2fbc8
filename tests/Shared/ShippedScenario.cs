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
        string folder = Path.Combine(Root(), "scenarios", name);
        Add(texts, folder, "");
        Add(texts, Path.Combine(Root(), "packs"), "packs/");
        DiagnosticBag diagnostics = new();
        ScenarioFiles files = ScenarioFiles.Of(name, "scenario.yaml", texts, Tiles(folder));
        Scenario? scenario = ScenarioStage.Read(files, sets, diagnostics);
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

    /// <summary>The terrain tiles of a scenario's folder, by the names the loader uses.</summary>
    private static Dictionary<string, byte[]> Tiles(string folder) =>
        Directory.EnumerateFiles(folder, "*.hgt", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);

    private static string Root([CallerFilePath] string caller = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "..", ".."));
}
