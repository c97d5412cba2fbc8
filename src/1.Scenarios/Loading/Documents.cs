using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>Reads the files a scenario names, each once, and keeps what was read for the content hash.</summary>
internal sealed class Documents(ScenarioFiles files, Report report)
{
    private readonly SortedDictionary<string, string> read = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ReadOnlyMemory<byte>> tiles = new(StringComparer.Ordinal);

    /// <summary>The text of a file, or null where there is none (then that is reported).</summary>
    public string? Text(string file, TextPlace namedAt, string? packName = null)
    {
        if (read.TryGetValue(file, out string? known))
        {
            return known;
        }

        return MayRead(file, namedAt) ? Found(file, namedAt, packName) : null;
    }

    /// <summary>The bytes of a terrain tile, or null where there are none (then that is reported).</summary>
    public ReadOnlyMemory<byte>? Tile(string file, TextPlace namedAt)
    {
        if (!MayRead(file, namedAt))
        {
            return null;
        }

        FileBytes found = files.ReadBytes(file);
        if (found.Bytes is not { } bytes)
        {
            report.Error(
                DiagnosticCodes.FileMissing, namedAt,
                found.Refusal is { } reason ? $"'{file}' was not read: {reason}" : $"there is no file '{file}'");
            return null;
        }

        tiles.Add(file, bytes);
        if (bytes.Length <= ScenarioLimits.TerrainBytesMax)
        {
            return bytes;
        }

        report.Error(
            DiagnosticCodes.TooLarge, namedAt,
            $"'{file}' has {bytes.Length} bytes; a terrain tile has at most {ScenarioLimits.TerrainBytesMax}");
        return null;
    }

    private bool MayRead(string file, TextPlace namedAt)
    {
        if (!StaysInside(file))
        {
            report.Error(
                DiagnosticCodes.FileOutside, namedAt,
                $"'{Excerpt.Of(file)}' is not inside the scenario's folder or the packs",
                "name a file beside this one, with letters, digits, '.', '_', '-' and '/'");
            return false;
        }

        if (read.Count + tiles.Count >= ScenarioLimits.FilesMax)
        {
            report.Error(DiagnosticCodes.TooMany, namedAt, $"more than {ScenarioLimits.FilesMax} files");
            return false;
        }

        return true;
    }

    private string? Found(string file, TextPlace namedAt, string? packName)
    {
        FileText found = files.Read(file);
        if (found.Text is { } text)
        {
            read.Add(file, text);
            report.Knows(file, text);
            if (text.Length <= ScenarioLimits.FileBytesMax)
            {
                return text;
            }

            report.Error(
                DiagnosticCodes.TooLarge, new TextPlace(file, 1, 1),
                $"the file has {text.Length} characters; at most {ScenarioLimits.FileBytesMax} are read");
            return null;
        }

        if (found.Refusal is { } reason)
        {
            report.Error(DiagnosticCodes.FileMissing, namedAt, $"'{file}' was not read: {reason}");
        }
        else if (packName is not null)
        {
            report.ErrorNear(
                DiagnosticCodes.FileMissing, namedAt, $"there is no pack '{packName}' ({file})", packName,
                files.PackNames);
        }
        else
        {
            report.Error(DiagnosticCodes.FileMissing, namedAt, $"there is no file '{file}'");
        }

        return null;
    }

    /// <summary>The file a name means, seen from the file that names it.</summary>
    public static string Beside(string namingFile, string name)
    {
        int folderEnd = namingFile.LastIndexOf('/') + 1;
        return string.Concat(namingFile.AsSpan(0, folderEnd), name);
    }

    /// <summary>A hash of every character and byte read, in order of file name, and of the settings.</summary>
    public ulong ContentHash(IReadOnlyList<(string Path, string Value)> sets)
    {
        ulong hash = StableHash.Of(files.Name);
        foreach ((string file, string text) in read)
        {
            hash = StableHash.Combine(StableHash.Combine(hash, StableHash.Of(file)), StableHash.Of(text));
        }

        foreach ((string file, ReadOnlyMemory<byte> bytes) in tiles)
        {
            hash = StableHash.Combine(StableHash.Combine(hash, StableHash.Of(file)), StableHash.Of(bytes.Span));
        }

        foreach ((string path, string value) in sets)
        {
            hash = StableHash.Combine(StableHash.Combine(hash, StableHash.Of(path)), StableHash.Of(value));
        }

        return hash;
    }

    /// <summary>True for relative names of plain segments; <c>..</c>, drives, schemes and backslashes are no such
    /// names.</summary>
    private static bool StaysInside(string file) =>
        file.Length is > 0 and <= 200 && file.Split('/').All(IsPlain);

    private static bool IsPlain(string segment) =>
        segment.Length > 0 && segment[0] != '.'
        && segment.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-');
}
