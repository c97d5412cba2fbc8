using Stockade.Cli.Commands;
using Stockade.Kernel;
using Stockade.Law;
using Stockade.Scenarios;

namespace Stockade.Cli;

/// <summary>Reads law packs from the disk.</summary>
internal static class LawPacks
{
    private const int FilesMax = 200;

    /// <summary>Every pack of the folder <c>packs/law</c> in or above a folder, or beside the program.</summary>
    /// <exception cref="InputException">A pack has a fault.</exception>
    public static LawBook Read(string folder) => Read(Files(folder));

    /// <summary>The named packs, read together.</summary>
    /// <inheritdoc cref="Read(string)"/>
    public static LawBook Read(IReadOnlyList<string> files)
    {
        DiagnosticBag diagnostics = new();
        LawBook book = LawStage.Read([.. files.Select(Text)], diagnostics);
        Guard.StopOnErrors(diagnostics);
        return book;
    }

    /// <summary>Every pack's file, by name.</summary>
    public static IReadOnlyList<string> Files(string folder)
    {
        string packs = ScenarioFolder.Above(folder) ?? ScenarioFolder.Above(AppContext.BaseDirectory)
            ?? throw new DirectoryNotFoundException("no folder 'packs' was found here, above, or beside the program");
        return
        [
            .. Directory.EnumerateFiles(Path.Combine(packs, "law"), "*.lex")
                .Order(StringComparer.Ordinal).Take(FilesMax)
                .Select(file => Path.GetRelativePath(Directory.GetCurrentDirectory(), file)),
        ];
    }

    private static LawText Text(string file)
    {
        FileInfo found = new(file);
        return found.Length > ScenarioLimits.FileBytesMax
            ? throw new IOException($"'{file}' is larger than {ScenarioLimits.FileBytesMax} bytes")
            : new LawText(file, File.ReadAllText(file));
    }
}
