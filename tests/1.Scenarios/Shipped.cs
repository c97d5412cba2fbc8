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
        Read(scenario, Texts(scenario), Tiles(Path.Combine(Root, "scenarios", scenario)), sets);

    /// <summary>Reads texts, with the tile of the small scenario beside them.</summary>
    public static (Scenario? Scenario, DiagnosticBag Diagnostics) Read(
        string scenario, IReadOnlyDictionary<string, string> texts, params (string Path, string Value)[] sets) =>
        Read(scenario, texts, Small.Tiles(), sets);

    public static (Scenario? Scenario, DiagnosticBag Diagnostics) Read(
        string scenario, IReadOnlyDictionary<string, string> texts, IReadOnlyDictionary<string, byte[]> tiles,
        params (string Path, string Value)[] sets)
    {
        DiagnosticBag diagnostics = new();
        ScenarioFiles files = ScenarioFiles.Of(scenario, "scenario.yaml", texts, tiles);
        Scenario? read = ScenarioStage.Read(files, sets, diagnostics);
        return (read, diagnostics);
    }

    /// <summary>The terrain tiles of a scenario's folder, by the names the loader uses.</summary>
    public static Dictionary<string, byte[]> Tiles(string folder) =>
        Directory.EnumerateFiles(folder, "*.hgt", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);

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
