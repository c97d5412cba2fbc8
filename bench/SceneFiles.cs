using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Bench;

/// <summary>Reads the scenarios that are measured: shipped ones, and frozen ones of <c>bench/scenes</c>.</summary>
internal static class SceneFiles
{
    /// <param name="folder">From the root of the checkout, for example <c>scenarios/island-raid</c>.</param>
    public static Scenario Read(string folder)
    {
        string root = Root();
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        Add(texts, Path.Combine(root, folder), "");
        Add(texts, Path.Combine(root, "packs"), "packs/");
        DiagnosticBag diagnostics = new();
        ScenarioFiles files = ScenarioFiles.Of(Path.GetFileName(folder), "scenario.yaml", texts);
        return ScenarioStage.Read(files, [], diagnostics) is { } scenario && !diagnostics.HasErrors
            ? scenario : throw new InputException(diagnostics.All);
    }

    private static void Add(Dictionary<string, string> texts, string folder, string prefix)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            texts[prefix + Path.GetRelativePath(folder, file).Replace('\\', '/')] = File.ReadAllText(file);
        }
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Stockade.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("the benchmark runs inside a checkout");
    }
}
