namespace Stockade.Scenarios;

/// <summary>What a host found under a name: the text, or why it is not given.</summary>
/// <param name="Text">The text, decoded from UTF-8; null where there is none.</param>
/// <param name="Refusal">Why the host did not read it (too large, outside the folder, not UTF-8), or null.</param>
public readonly record struct FileText(string? Text, string? Refusal)
{
    /// <summary>No file of that name.</summary>
    public static FileText Missing => default;

    public static FileText Of(string text) => new(text, null);

    public static FileText Refused(string reason) => new(null, reason);
}

/// <summary>What a host found under the name of a file that is no text.</summary>
/// <param name="Bytes">As they lie on disk; null where there are none.</param>
/// <param name="Refusal">Why the host did not read it (too large, outside the folder), or null.</param>
public readonly record struct FileBytes(ReadOnlyMemory<byte>? Bytes, string? Refusal)
{
    /// <summary>No file of that name.</summary>
    public static FileBytes Missing => default;

    public static FileBytes Of(ReadOnlyMemory<byte> bytes) => new(bytes, null);

    public static FileBytes Refused(string reason) => new(null, reason);
}

/// <summary>The files of a scenario, as a host hands them in: this floor opens none.</summary>
/// <param name="Name">Short name of the scenario: its folder's name.</param>
/// <param name="Main">Name of the main file, usually <c>scenario.yaml</c>.</param>
/// <param name="Read">Text by name. Names are relative to the scenario's folder and use <c>/</c>; those that begin with
/// <c>packs/</c> are relative to the folder that holds the packs. Names never leave these folders: that is checked
/// before.</param>
/// <param name="PackNames">Packs that exist (<c>weapons/patriot</c>), for suggestions; may be empty.</param>
public sealed record ScenarioFiles(string Name, string Main, Func<string, FileText> Read,
    IReadOnlyList<string> PackNames)
{
    /// <summary>Bytes of terrain tiles by name, as <see cref="Read"/> has names; none where a host gives
    /// none.</summary>
    public Func<string, FileBytes> ReadBytes { get; init; } = static _ => FileBytes.Missing;

    /// <summary>Files held in memory, by name.</summary>
    public static ScenarioFiles Of(
        string name, string main, IReadOnlyDictionary<string, string> texts,
        IReadOnlyDictionary<string, byte[]>? bytes = null) =>
        new(name, main, file => texts.TryGetValue(file, out string? text) ? FileText.Of(text) : FileText.Missing,
            [.. texts.Keys.Where(key => key.StartsWith("packs/", StringComparison.Ordinal)).Select(PackName)])
        {
            ReadBytes = file => bytes is not null && bytes.TryGetValue(file, out byte[]? found)
                ? FileBytes.Of(found) : FileBytes.Missing,
        };

    private static string PackName(string file) => Path.ChangeExtension(file["packs/".Length..], null);
}
