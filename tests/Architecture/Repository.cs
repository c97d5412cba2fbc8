using System.Text;

namespace Stockade.Architecture.Tests;

/// <summary>One text file of the repository.</summary>
/// <param name="Path">Path from the root, with slashes.</param>
internal sealed record TextFile(string Path, string Text)
{
    public IReadOnlyList<string> Lines { get; } = Text.Split('\n');

    public string Extension => System.IO.Path.GetExtension(Path);

    public bool IsCode => Extension == ".cs";
}

/// <summary>The repository's files as a clone holds them: what .gitignore names is passed over.</summary>
internal static class Repository
{
    private static readonly string[] IgnoredFolders =
        [".git", ".idea", ".vs", "artifacts", "bin", "node_modules", "obj", "results"];

    private static readonly string[] BinaryExtensions = [".png", ".parquet", ".woff2", ".ico", ".dll", ".wasm", ".hgt"];

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<string> Paths { get; } =
        [.. Walk(new DirectoryInfo(Root)).Select(file => Relative(file.FullName)).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<TextFile> Texts { get; } = [.. Paths.Where(IsText).Select(Read)];

    public static IEnumerable<TextFile> Code => Texts.Where(file => file.IsCode);

    public static TextFile Read(string path) =>
        new(path, File.ReadAllText(Path.Combine(Root, path), new UTF8Encoding(false, throwOnInvalidBytes: true)));

    /// <summary>Fails with every fault on a line of its own.</summary>
    public static void None(IEnumerable<string> faults)
    {
        string[] all = [.. faults];
        Assert.True(all.Length == 0, string.Join('\n', all));
    }

    private static bool IsText(string path) =>
        !BinaryExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles()
            .Where(file => file.LinkTarget is null)
            .Where(file => !file.Name.EndsWith(".received.txt", StringComparison.Ordinal) && file.Extension != ".user")
            .Where(file => file.Name != ".git")
            .Concat(folder.EnumerateDirectories()
                .Where(inner =>
                    inner.LinkTarget is null && !IgnoredFolders.Contains(inner.Name, StringComparer.Ordinal))
                .SelectMany(Walk));

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Stockade.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
