using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Law.Tests;

/// <summary>The packs that are shipped, as tests read them.</summary>
internal static class PackFiles
{
    public static IReadOnlyList<LawText> All => [.. Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "packs", "law"), "*.lex")
        .Order(StringComparer.Ordinal)
        .Select(static path => new LawText(Path.GetFileName(path), File.ReadAllText(path)))];

    public static LawBook Book(params string[] files)
    {
        DiagnosticBag bag = new();
        LawBook book = LawStage.Read([.. All.Where(text => files.Length == 0 || files.Contains(text.File))], bag);
        Assert.Equal("", string.Join('\n', bag.All));
        return book;
    }

    /// <summary>The packs that the shipped scenarios name. With all packs a transfer is asked about more regimes than
    /// these tests state facts for.</summary>
    public static LawBook Scenarios => Book("island.lex", "japan.lex", "united-states.lex");

    /// <summary>A book from a text written in a test; it may be warned of.</summary>
    public static LawBook Of(string text)
    {
        DiagnosticBag bag = new();
        LawBook book = LawStage.Read([new LawText("test.lex", text)], bag);
        Assert.Equal(
            "", string.Join('\n', bag.All.Where(static fault => fault.Severity == Severity.Error)));
        return book;
    }
}
