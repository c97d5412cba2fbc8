using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>The door of this floor: reads a scenario, and tells what a scenario may hold.</summary>
public static class ScenarioStage
{
    /// <summary>Reads a scenario from its files: the main file, its includes, packs, law texts and raid
    /// table.</summary>
    /// <param name="files">The files, handed in by a host.</param>
    /// <param name="sets">Settings by path, which count as if the scenario had been written so; later ones win.</param>
    /// <param name="diagnostics">Receives everything that is wrong, at once, in the order of the files and their
    /// lines.</param>
    /// <returns>The scenario; null where there is an error.</returns>
    public static Scenario? Read(
        ScenarioFiles files, IReadOnlyList<(string Path, string Value)> sets, DiagnosticBag diagnostics)
    {
        DiagnosticBag found = new();
        Report report = new(found);
        Scenario? scenario = new ScenarioReader(files, sets, report).Read();
        int dropped = found.Dropped + report.WarningsDropped;
        IEnumerable<Diagnostic> inOrder = found.All
            .OrderBy(diagnostic => diagnostic.Place?.File != files.Main)
            .ThenBy(diagnostic => diagnostic.Place?.File, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Place?.Line)
            .ThenBy(diagnostic => diagnostic.Place?.Column);
        // One place is kept for saying how many there are besides.
        foreach (Diagnostic diagnostic in inOrder.Take(DiagnosticBag.Limit - 1))
        {
            diagnostics.Add(diagnostic);
        }

        dropped += Math.Max(0, found.All.Count - (DiagnosticBag.Limit - 1));
        if (dropped > 0)
        {
            diagnostics.Warn(DiagnosticCodes.TooMany, null, $"{dropped} more are not shown; mend these first");
        }

        return scenario;
    }

    /// <summary>Reads a file that states one transfer for the law packs.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <returns>The transfer; null where there is an error.</returns>
    public static StatedTransfer? ReadTransfer(string file, string text, DiagnosticBag diagnostics)
    {
        Report report = new(diagnostics);
        if (text.Length > ScenarioLimits.FileBytesMax)
        {
            report.Error(
                DiagnosticCodes.TooLarge, new TextPlace(file, 1, 1),
                $"the file has {text.Length} characters; at most {ScenarioLimits.FileBytesMax} are read");
            return null;
        }

        if (YamlText.Mapping(file, text, report) is not { } written)
        {
            return null;
        }

        MapNode root = (MapNode)LongForm.Of(TransferTables.File, written);

        Readings readings = new();
        NameRegister names = NameRegister.Of(root, isWhole: true);
        new ShapeCheck(report, readings, names, new Merge(report), new ScopeCheck(report))
            .Visit(root, TransferTables.File);
        return report.Errors > 0
            ? null
            : TransferBinding.Of(
                new View(readings, TransferTables.File, root, new Spot("", root.Place, false, false)));
    }

    /// <summary>The JSON Schema (draft 2020-12) of a scenario, by which editors complete and check.</summary>
    public static string Schema() => SchemaPage.Write(pack: false);

    /// <summary>The JSON Schema of a pack: a scenario's without the fields that make a question.</summary>
    public static string PackSchema() => SchemaPage.Write(pack: true);

    /// <summary>Every block and field, as a page in Markdown.</summary>
    public static string Reference() => ReferencePage.Write();
}
