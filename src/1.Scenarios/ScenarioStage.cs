using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>The door of this floor: reads a scenario, and tells what a scenario may hold.</summary>
public static class ScenarioStage
{
    /// <summary>Reads a scenario from its files: the main file, its includes, packs, law texts and raid table.</summary>
    /// <param name="files">The files, handed in by a host.</param>
    /// <param name="sets">Settings by path, which count as if the scenario had been written so; later ones win.</param>
    /// <param name="diagnostics">Receives everything that is wrong, at once.</param>
    /// <returns>The scenario; null where there is an error.</returns>
    public static Scenario? Read(
        ScenarioFiles files, IReadOnlyList<(string Path, string Value)> sets, DiagnosticBag diagnostics) =>
        new ScenarioReader(files, sets, diagnostics).Read();
}
