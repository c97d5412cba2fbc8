using System.Text;
using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Cli;

/// <summary>Reads a scenario from the disk: its folder or its file, and the packs found above it or beside the program.
/// Files outside these folders, also by way of links, are refused, and so are large ones.</summary>
internal sealed class ScenarioFolder
{
    private const string MainFile = "scenario.yaml";
    private const string PacksPrefix = "packs/";
    private const int PackNamesMax = 500;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true);

    private readonly string shown;
    private readonly string folder;
    private readonly string? packs;

    private ScenarioFolder(string shown, string folder)
    {
        (this.shown, this.folder) = (shown, folder);
        packs = Above(folder) ?? Above(AppContext.BaseDirectory);
    }

    /// <summary>Reads a scenario.</summary>
    /// <param name="path">Its folder, which holds <c>scenario.yaml</c>, or its file.</param>
    /// <param name="sets">Settings, by path.</param>
    /// <param name="diagnostics">Receives everything that is wrong; places name files as a reader here can open
    /// them.</param>
    /// <returns>The scenario; null where there is an error.</returns>
    /// <exception cref="IOException">A file that exists cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file that exists may not be read.</exception>
    public static Scenario? Read(
        string path, IReadOnlyList<(string Path, string Value)> sets, DiagnosticBag diagnostics)
    {
        bool isFile = File.Exists(path);
        if (!isFile && !Directory.Exists(path))
        {
            diagnostics.Error(
                DiagnosticCodes.FileMissing, null, $"there is no scenario '{path}'", hint: Nearest(path));
            return null;
        }

        string place = isFile ? Path.GetDirectoryName(path)! : path;
        string main = isFile ? Path.GetFileName(path) : MainFile;
        ScenarioFolder from = new(place, Path.GetFullPath(place.Length == 0 ? "." : place));
        bool isMain = string.Equals(main, MainFile, StringComparison.Ordinal);
        string name = isMain ? new DirectoryInfo(from.folder).Name : Path.GetFileNameWithoutExtension(main);
        DiagnosticBag found = new();
        ScenarioFiles files = new(name, main, from.Text, from.PackNames()) { ReadBytes = from.Tile };
        Scenario? scenario = ScenarioStage.Read(files, sets, found);
        foreach (Diagnostic diagnostic in found.All)
        {
            diagnostics.Add(diagnostic with { Place = diagnostic.Place is { } at ? from.Shown(at) : null });
        }

        return scenario;
    }

    /// <summary>The text of a file by the name that scenarios use.</summary>
    private FileText Text(string name)
    {
        (FileInfo? file, string? refusal) = Find(name, ScenarioLimits.FileBytesMax);
        return file is null ? new FileText(null, refusal) : Decoded(file);
    }

    /// <summary>The bytes of a terrain tile by the name that scenarios use.</summary>
    private FileBytes Tile(string name)
    {
        (FileInfo? file, string? refusal) = Find(name, ScenarioLimits.TerrainBytesMax);
        return file is null ? new FileBytes(null, refusal) : FileBytes.Of(Bytes(file));
    }

    /// <summary>The file itself, links followed; else why it may not be read, or neither where there is none.</summary>
    private (FileInfo? File, string? Refusal) Find(string name, int bytesMax)
    {
        bool isPack = name.StartsWith(PacksPrefix, StringComparison.Ordinal);
        string? root = isPack ? packs : folder;
        if (root is null)
        {
            return (null, "no folder 'packs' was found above the scenario or beside the program");
        }

        string file = Path.Combine(root, isPack ? name[PacksPrefix.Length..] : name);
        if (!File.Exists(file))
        {
            return (null, null);
        }

        if (Leaves(root, file))
        {
            return (null, "it is a link that leaves the folder");
        }

        // The length of a link is that of its own text, so it is followed first.
        FileInfo real = new(file);
        real = real.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? real;
        return real.Length > bytesMax ? (null, $"it is larger than {bytesMax} bytes") : (real, null);
    }

    private static byte[] Bytes(FileInfo file)
    {
        // A pipe or device has no length and may never end: what has no length is read as empty.
        byte[] bytes = new byte[file.Length];
        if (bytes.Length > 0)
        {
            using FileStream stream = file.OpenRead();
            bytes = bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        }

        return bytes;
    }

    private static FileText Decoded(FileInfo file)
    {
        byte[] bytes = Bytes(file);
        try
        {
            return FileText.Of(StrictUtf8.GetString(bytes).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException wrong)
        {
            return FileText.Refused($"it is not UTF-8 (byte {wrong.Index + 1})");
        }
    }

    /// <summary>True where a link on the way from the root to the file ends outside the root.</summary>
    private static bool Leaves(string root, string file)
    {
        string inside = Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar;
        for (string? step = file; step is not null && step.Length > inside.Length; step = Path.GetDirectoryName(step))
        {
            FileSystemInfo entry = Directory.Exists(step) ? new DirectoryInfo(step) : new FileInfo(step);
            if (entry.LinkTarget is not null
                && entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName is var target
                && (target is null || !target.StartsWith(inside, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The folder <c>packs</c> in a folder or the nearest one above it, or null.</summary>
    internal static string? Above(string start)
    {
        for (DirectoryInfo? at = new(start); at is not null; at = at.Parent)
        {
            string candidate = Path.Combine(at.FullName, "packs");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private List<string> PackNames()
    {
        if (packs is null)
        {
            return [];
        }

        EnumerationOptions options = new() { RecurseSubdirectories = true, MaxRecursionDepth = 3 };
        return
        [
            .. Directory.EnumerateFiles(packs, "*", options)
                .Where(file => Path.GetExtension(file) is ".yaml" or ".lex")
                .Select(file => Path.ChangeExtension(Path.GetRelativePath(packs, file), null).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
                .Take(PackNamesMax),
        ];
    }

    /// <summary>The place with its file as seen from the working folder.</summary>
    private TextPlace Shown(TextPlace place) => place switch
    {
        { File: var file } when file.StartsWith("--set", StringComparison.Ordinal) => place,
        { File: var file } when file.StartsWith(PacksPrefix, StringComparison.Ordinal) && packs is not null =>
            place with { File = Near(Path.Combine(packs, file[PacksPrefix.Length..])) },
        _ => place with { File = Path.Combine(shown, place.File) },
    };

    /// <summary>A path below the working folder without it; others whole.</summary>
    private static string Near(string file)
    {
        string relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), file);
        return relative.StartsWith("..", StringComparison.Ordinal) ? file : relative;
    }

    private static string? Nearest(string path)
    {
        string? parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(path));
        string wanted = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        const string Example = "give a scenario's folder, for example scenarios/island-raid";
        if (parent is null || !Directory.Exists(parent.Length == 0 ? "." : parent))
        {
            return Example;
        }

        IEnumerable<string> names = Directory.EnumerateDirectories(parent.Length == 0 ? "." : parent)
            .Take(PackNamesMax).Select(folder => Path.GetFileName(folder)!);
        return NearestName.Of(wanted, names) is { } nearest
            ? $"did you mean '{Path.Combine(parent, nearest)}'?" : Example;
    }
}
