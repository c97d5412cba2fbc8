using System.Runtime.CompilerServices;
using System.Text.Json;
using Stockade.Kernel;
using Stockade.Law;
using Stockade.Scenarios;
using Stockade.Testing;

namespace Stockade.Cli.Tests;

public sealed class LawShowTests
{
    [Fact]
    public void The_island_is_told_by_date_with_reasons() => Snapshot.Matches(Shown("island-raid", json: false));

    /// <summary>The reference case changes more often than the island: only what must hold of it is kept
    /// here.</summary>
    [Theory]
    [InlineData("2023-04-01 to 2023-12-21  barred by Japan's policy")]
    [InlineData("2023-12-22 to 2024-07-27  permitted on condition: Undertaking")]
    [InlineData("2024-07-28 to 2026-04-20  permitted")]
    [InlineData("rule onward.combat prohibits")]
    [InlineData("barred by the lot's undertaking (United States is the only end user")]
    [InlineData("not encoded: no pack in use covers exports of this kind by Germany; the transfer is on record")]
    public void The_reference_case_is_told_by_date_with_reasons(string line) =>
        Assert.Contains(line, Shown("patriot-backfill-2023", json: false), StringComparison.Ordinal);

    [Fact]
    public void Every_line_of_the_notice_is_there() =>
        Assert.Contains(LawShow.Notice, Shown("island-raid", json: false), StringComparison.Ordinal);

    [Fact]
    public void The_same_is_told_to_programs()
    {
        using JsonDocument document = JsonDocument.Parse(Shown("patriot-backfill-2023", json: true));
        JsonElement transfer = document.RootElement.GetProperty("transfers").EnumerateArray()
            .Single(static one => one.GetProperty("id").GetString() == "japan-to-us");
        JsonElement[] intervals = [.. transfer.GetProperty("intervals").EnumerateArray()];
        Assert.Equal("2023-12-22", intervals[0].GetProperty("until").GetString());
        Assert.Equal("not permitted", intervals[0].GetProperty("verdict").GetString());
        Assert.Equal("conditional", intervals[1].GetProperty("verdict").GetString());
    }

    [Theory]
    [InlineData("island-raid")]
    [InlineData("patriot-backfill-2023")]
    public void What_the_shipped_scenarios_state_is_what_their_packs_ask(string name)
    {
        (Scenario scenario, LawBook book) = Read(name);
        DiagnosticBag bag = new();
        foreach (Transfer transfer in scenario.Transfers)
        {
            book.Check(TransferFacts.From(transfer, scenario), bag);
        }

        Assert.Equal("", string.Join('\n', bag.All));
    }

    private static string Shown(string name, bool json)
    {
        (Scenario scenario, LawBook book) = Read(name);
        using StringWriter output = new() { NewLine = "\n" };
        LawShow.Print(scenario, book, output, json);
        return output.ToString();
    }

    private static (Scenario Scenario, LawBook Book) Read(string name)
    {
        string root = Root();
        DiagnosticBag bag = new();
        ScenarioFiles files = new(name, "scenario.yaml", file => Text(root, name, file), [])
        {
            ReadBytes = file => FileBytes.Of(File.ReadAllBytes(Path.Combine(root, "scenarios", name, file))),
        };
        Scenario? scenario = ScenarioStage.Read(files, [], bag);
        LawBook? book = scenario is null ? null : LawStage.Read(scenario.LawTexts, bag);
        Assert.Equal("", string.Join('\n', bag.All.Where(static fault => fault.Severity == Severity.Error)));
        return (scenario!, book!);
    }

    private static FileText Text(string root, string name, string file)
    {
        string path = file.StartsWith("packs/", StringComparison.Ordinal)
            ? Path.Combine(root, file)
            : Path.Combine(root, "scenarios", name, file);
        return File.Exists(path) ? FileText.Of(File.ReadAllText(path)) : FileText.Missing;
    }

    private static string Root([CallerFilePath] string caller = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "..", "..", ".."));
}
