using System.Text;
using Stockade.Kernel;
using Stockade.Results.Store;

namespace Stockade.Results;

/// <summary>The result folder: <c>report.html</c> and other pages, <c>tables/*.parquet</c>, <c>tables/*.csv</c>,
/// <c>tables/columns.csv</c> (what each column means), <c>manifest.json</c> and <c>run.log</c>. Everything but the log
/// depends on scenario, seed and program version only.</summary>
public static class ResultFolder
{
    private const string LogName = "run.log";

    /// <summary>Says, before a long run, whether results may be written to a folder: it must not exist, or
    /// <paramref name="force"/> must be set and it must hold results (or nothing).</summary>
    /// <returns>True where the folder may be written; else the reason is in <paramref name="diagnostics"/>.</returns>
    public static bool MayWrite(string target, bool force, DiagnosticBag diagnostics)
    {
        string full = Full(target);
        if (File.Exists(full))
        {
            diagnostics.Error(DiagnosticCodes.TargetIsNoResultFolder, null, $"{target} is a file, not a folder");
            return false;
        }

        if (!Directory.Exists(full))
        {
            return MayCreate(target, full, diagnostics);
        }

        if (!force)
        {
            diagnostics.Error(
                DiagnosticCodes.FolderExists, null, $"the folder {target} exists already",
                hint: "name another folder with --out, or replace it with --force");
            return false;
        }

        bool replaceable = File.Exists(Path.Combine(full, FileManifest.Name))
            || !Directory.EnumerateFileSystemEntries(full).Any();
        if (!replaceable)
        {
            diagnostics.Error(
                DiagnosticCodes.TargetIsNoResultFolder, null,
                $"{target} holds files that are not results of a study; --force replaces result folders only");
        }

        return replaceable && MayCreate(target, full, diagnostics);
    }

    /// <summary>Writes the folder beside its target and moves it into place whole.</summary>
    /// <param name="results">The tables.</param>
    /// <param name="pages">Rendered files by name, for example <c>report.html</c>.</param>
    /// <param name="log">Text of <c>run.log</c>: the only file that may hold dates, durations, thread counts.</param>
    /// <param name="target">The folder to be.</param>
    /// <param name="force">Replace a result folder that stands there.</param>
    /// <param name="diagnostics">Takes the reason where nothing was written.</param>
    /// <param name="stop">Cancels; then nothing is left behind.</param>
    /// <returns>The results' hash (SHA-256 over all tables), or null where nothing was written.</returns>
    public static async Task<string?> WriteAsync(
        StudyResults results, IReadOnlyDictionary<string, string> pages, string log, string target, bool force,
        DiagnosticBag diagnostics, CancellationToken stop = default)
    {
        if (!MayWrite(target, force, diagnostics))
        {
            return null;
        }

        (Dictionary<string, byte[]> files, string resultsHash) = await FilesAsync(results, pages, stop);
        byte[] manifest = FileManifest.Of(results.Header, resultsHash, files).ToJson();
        files.Add(FileManifest.Name, manifest);
        files.Add(LogName, Encoding.UTF8.GetBytes(log));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Full(target))!);
            using PendingFolder folder = new(Full(target));
            foreach ((string path, byte[] bytes) in files)
            {
                await folder.WriteAsync(path, bytes, stop);
            }

            folder.MoveIntoPlace();
            return resultsHash;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            diagnostics.Error(DiagnosticCodes.FolderNotWritable, null, $"{target} cannot be written: {fault.Message}");
            return null;
        }
    }

    /// <summary>Reads the tables of a folder, after checking each against the manifest.</summary>
    /// <returns>The results, or null with the reason in <paramref name="diagnostics"/>.</returns>
    public static async Task<StudyResults?> ReadAsync(
        string folder, DiagnosticBag diagnostics, CancellationToken stop = default)
    {
        string manifest = Path.Combine(Full(folder), FileManifest.Name);
        if (!File.Exists(manifest))
        {
            string what = Directory.Exists(folder)
                ? $"{folder} holds no results: there is no {FileManifest.Name}" : $"there is no folder {folder}";
            diagnostics.Error(
                DiagnosticCodes.NoResults, null, what,
                hint: "give a folder that 'run' wrote, for example results/island-raid");
            return null;
        }

        try
        {
            (int version, SortedDictionary<string, string> hashes) =
                FileManifest.Parse(await File.ReadAllBytesAsync(manifest, stop));
            if (version > StudyResults.SchemaVersion)
            {
                diagnostics.Error(
                    DiagnosticCodes.ResultsNewer, null,
                    $"{folder} was written in version {version} of the tables; this program reads up to " +
                    StudyResults.SchemaVersion);
                return null;
            }

            return await ReadTablesAsync(Full(folder), hashes, diagnostics, stop);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            diagnostics.Error(DiagnosticCodes.ResultsUnreadable, null, $"{folder} cannot be read: {fault.Message}");
            return null;
        }
    }

    /// <summary>Replaces one page of an existing folder, for example after the page's maker has changed, and its hash
    /// in the manifest. Tables and log stay as they are.</summary>
    /// <returns>True where the page was replaced.</returns>
    public static async Task<bool> ReplacePageAsync(
        string folder, StudyResults results, string name, string text, DiagnosticBag diagnostics,
        CancellationToken stop = default)
    {
        try
        {
            string manifest = Path.Combine(Full(folder), FileManifest.Name);
            (_, SortedDictionary<string, string> hashes) =
                FileManifest.Parse(await File.ReadAllBytesAsync(manifest, stop));
            byte[] page = Encoding.UTF8.GetBytes(text);
            hashes[name] = FileManifest.Hash(page);
            await ReplaceAsync(Path.Combine(Full(folder), name), page, stop);
            FileManifest renewed = new(results.Header, ResultsHash(results), hashes);
            await ReplaceAsync(manifest, renewed.ToJson(), stop);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            diagnostics.Error(DiagnosticCodes.FolderNotWritable, null, $"{folder} cannot be written: {fault.Message}");
            return false;
        }
    }

    /// <summary>SHA-256 over every table's name and CSV bytes, in order: equal for equal results.</summary>
    public static string ResultsHash(StudyResults results)
    {
        using MemoryStream all = new();
        foreach (ResultTable table in ResultTables.All)
        {
            all.Write(Encoding.UTF8.GetBytes(table.Name + "\n"));
            all.Write(table.Csv(results));
        }

        return FileManifest.Hash(all.GetBuffer().AsSpan(0, checked((int)all.Length)));
    }

    /// <summary>Tries what the end of a run will do: make a folder beside the target. Nothing is left of it.</summary>
    private static bool MayCreate(string target, string full, DiagnosticBag diagnostics)
    {
        string beside = Path.GetDirectoryName(full) ?? full;
        while (!Path.Exists(beside) && Path.GetDirectoryName(beside) is { } above)
        {
            beside = above;
        }

        try
        {
            string probe = Path.Combine(beside, $".{Path.GetRandomFileName()}.probe");
            Directory.CreateDirectory(probe);
            Directory.Delete(probe);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            diagnostics.Error(
                DiagnosticCodes.FolderNotWritable, null, $"{target} cannot be made: no folder can be made in {beside}",
                hint: "name another folder with --out");
            return false;
        }
    }

    private static string Full(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    private static async Task<(Dictionary<string, byte[]> Files, string ResultsHash)> FilesAsync(
        StudyResults results, IReadOnlyDictionary<string, string> pages, CancellationToken stop)
    {
        Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
        foreach ((string name, string text) in pages)
        {
            files.Add(name, Encoding.UTF8.GetBytes(text));
        }

        StringBuilder words = new();
        Csv.AppendLine(words, ["table", "grain", "column", "type", "unit", "meaning"]);
        foreach (ResultTable table in ResultTables.All)
        {
            files.Add($"tables/{table.Name}.parquet", await table.ParquetAsync(results, stop));
            files.Add($"tables/{table.Name}.csv", table.Csv(results));
            foreach ((string name, string type, string? unit, string meaning) in table.Describe())
            {
                Csv.AppendLine(words, [table.Name, table.Grain, name, type, unit, meaning]);
            }
        }

        files.Add("tables/columns.csv", Encoding.UTF8.GetBytes(words.ToString()));
        return (files, ResultsHash(results));
    }

    private static async Task<StudyResults?> ReadTablesAsync(
        string folder, SortedDictionary<string, string> hashes, DiagnosticBag diagnostics, CancellationToken stop)
    {
        StudyResults results = new() { Header = null! };
        foreach (ResultTable table in ResultTables.All)
        {
            string path = $"tables/{table.Name}.parquet";
            if (!hashes.TryGetValue(path, out string? hash))
            {
                // A table that this program's predecessor did not know stays empty.
                continue;
            }

            string file = Path.Combine(folder, "tables", table.Name + ".parquet");
            byte[] bytes = File.Exists(file) ? await File.ReadAllBytesAsync(file, stop) : [];
            if (FileManifest.Hash(bytes) != hash)
            {
                string what = bytes.Length == 0 ? "is missing or empty" : "is not what the manifest says it is";
                diagnostics.Error(DiagnosticCodes.ResultsDamaged, null, $"{file} {what}", hint: "run the study again");
                continue;
            }

            results = await FillAsync(table, results, bytes, stop);
        }

        if (results.Header is null && !diagnostics.HasErrors)
        {
            diagnostics.Error(DiagnosticCodes.ResultsDamaged, null, $"{folder} has no header table");
        }

        return diagnostics.HasErrors ? null : results;
    }

    private static async Task<StudyResults> FillAsync(
        ResultTable table, StudyResults results, byte[] bytes, CancellationToken stop)
    {
        try
        {
            using MemoryStream parquet = new(bytes, writable: false);
            return await table.FillAsync(results, parquet, stop);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
        {
            // The reader of Parquet files throws what it likes on a file that is none.
            throw new InvalidDataException($"table {table.Name}: {fault.Message}", fault);
        }
    }

    private static async Task ReplaceAsync(string file, byte[] bytes, CancellationToken stop)
    {
        string pending = $"{file}.{Path.GetRandomFileName()}.partial";
        await File.WriteAllBytesAsync(pending, bytes, stop);
        File.Move(pending, file, overwrite: true);
    }
}
