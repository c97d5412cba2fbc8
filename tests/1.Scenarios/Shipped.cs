using System.Runtime.CompilerServices;
using Stockade.Kernel;

namespace Stockade.Scenarios.Tests;

/// <summary>The scenarios and packs of the repository, read from disk for tests.</summary>
internal static class Shipped
{
    public static string Root { get; } = Find();

    /// <summary>Every file of a scenario's folder and of the packs, by the names the loader uses.</summary>
    public static Dictionary<string, string> Texts(string scenario)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        Add(texts, Path.Combine(Root, "scenarios", scenario), "");
        Add(texts, Path.Combine(Root, "packs"), "packs/");
        return texts;
    }

    public static (Scenario? Scenario, DiagnosticBag Diagnostics) Read(
        string scenario, params (string Path, string Value)[] sets) =>
        Read(scenario, Texts(scenario), sets);

    public static (Scenario? Scenario, DiagnosticBag Diagnostics) Read(
        string scenario, IReadOnlyDictionary<string, string> texts, params (string Path, string Value)[] sets)
    {
        DiagnosticBag diagnostics = new();
        Scenario? read = ScenarioStage.Read(ScenarioFiles.Of(scenario, "scenario.yaml", texts), sets, diagnostics);
        return (read, diagnostics);
    }

    private static void Add(Dictionary<string, string> texts, string folder, string prefix)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            texts[prefix + Path.GetRelativePath(folder, file).Replace('\\', '/')] = File.ReadAllText(file);
        }
    }

    private static string Find([CallerFilePath] string caller = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "..", ".."));
}
