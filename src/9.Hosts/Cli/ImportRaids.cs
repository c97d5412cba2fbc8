using System.Text;
using Stockade.Kernel;

namespace Stockade.Cli;

/// <summary><c>import raids</c>: a daily attack file in the public layout becomes sums by month and class, through a
/// mapping table, with a report of every row that was left out or not divided.</summary>
internal static class ImportRaids
{
    /// <summary>Largest input, in bytes.</summary>
    public const long BytesMax = 64L << 20;

    private const int Done = 0;
    private const int BadInput = 2;
    private const int BadFile = 3;

    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the two files, writes <c>monthly.csv</c>, <c>models.csv</c>, <c>rows.csv</c> and
    /// <c>report.txt</c> into the folder, and prints the report. Nothing is written unless the whole input is
    /// good.</summary>
    /// <param name="json">Print one JSON object instead of words.</param>
    /// <param name="force">Replace files of these names that are already there.</param>
    /// <returns>The exit code: 0 done, 2 input at fault, 3 a file or folder could not be read or written.</returns>
    public static int Run(
        string inputPath, string mappingPath, string outFolder, TextWriter output, bool json, bool force)
    {
        DiagnosticBag bag = new();
        string? input = Read(inputPath, bag);
        string? table = Read(mappingPath, bag);
        if (input is null || table is null)
        {
            return Refuse(bag, output, json, BadFile);
        }

        ImportMapping? mapping = ImportMapping.Read(table, mappingPath, bag);
        IReadOnlyList<ImportRow> rows = mapping is null ? [] : ImportLayout.Read(input, inputPath, mapping, bag);
        if (bag.HasErrors || mapping is null)
        {
            return Refuse(bag, output, json, BadInput);
        }

        ImportOutcome outcome = ImportAggregate.Of(rows, mapping);
        string words = ImportReport.Words(outcome);
        (string Name, string Text)[] files =
        [
            ("monthly.csv", ImportReport.Monthly(outcome)),
            ("models.csv", ImportReport.Models(outcome)),
            ("rows.csv", ImportReport.Rows(outcome)),
            ("report.txt", words),
        ];
        if (!Write(outFolder, files, force, bag))
        {
            return Refuse(bag, output, json, BadFile);
        }

        if (json)
        {
            output.Write(ImportReport.Json(outcome, bag.All, [.. files.Select(file => file.Name)]));
            return Done;
        }

        PrintDiagnostics(bag, output);
        output.Write(words);
        output.Write($"\nWritten to {outFolder}: {string.Join(", ", files.Select(file => file.Name))}\n");
        return Done;
    }

    private static int Refuse(DiagnosticBag bag, TextWriter output, bool json, int code)
    {
        if (json)
        {
            output.Write(ImportReport.Json(null, bag.All, []));
        }
        else
        {
            PrintDiagnostics(bag, output);
        }

        return code;
    }

    private static void PrintDiagnostics(DiagnosticBag bag, TextWriter output)
    {
        foreach (Diagnostic diagnostic in bag.All)
        {
            output.Write(diagnostic + "\n");
        }

        if (bag.Dropped > 0)
        {
            output.Write($"... and {bag.Dropped} more\n");
        }
    }

    private static string? Read(string path, DiagnosticBag bag)
    {
        TextPlace place = new(path, 1, 1);
        try
        {
            FileInfo file = new(path);
            if (file.Length > BytesMax)
            {
                bag.Error(DiagnosticCodes.ImportUnreadable, place, $"the file is larger than {BytesMax >> 20} MiB");
                return null;
            }

            return StrictUtf8.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            bag.Error(DiagnosticCodes.ImportUnreadable, place, "the file is not UTF-8 text");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            bag.Error(DiagnosticCodes.ImportUnreadable, place, $"the file could not be read: {fault.Message}");
        }

        return null;
    }

    private static bool Write(
        string folder, IReadOnlyList<(string Name, string Text)> files, bool force, DiagnosticBag bag)
    {
        try
        {
            string[] there = [.. files.Select(file => Path.Combine(folder, file.Name)).Where(File.Exists)];
            if (there.Length > 0 && !force)
            {
                bag.Error(
                    DiagnosticCodes.ImportUnwritable, null, $"already there: {string.Join(", ", there)}", null,
                    "choose another folder, or replace them with --force");
                return false;
            }

            Directory.CreateDirectory(folder);
            foreach ((string name, string text) in files)
            {
                File.WriteAllText(Path.Combine(folder, name), text, StrictUtf8);
            }

            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            bag.Error(
                DiagnosticCodes.ImportUnwritable, null, $"the folder {folder} could not be written: {fault.Message}");
            return false;
        }
    }
}
