using System.Text.Json;
using System.Xml.Linq;

namespace Stockade.EndToEnd.Tests;

/// <summary>The footprint command as a user calls it.</summary>
public sealed class FootprintTests : IDisposable
{
    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("stockade-footprint-");

    public void Dispose() => place.Delete(recursive: true);

    [Fact]
    public void It_writes_a_map_and_outlines_and_never_over_them_unasked()
    {
        string folder = Path.Combine(place.FullName, "new", "hill");
        Ended ended = Hill(folder, "--json");
        Assert.Equal((0, ""), (ended.Code, ended.Errors));
        using JsonDocument answer = JsonDocument.Parse(ended.Output);
        JsonElement first = answer.RootElement.GetProperty("footprints")[0];
        Assert.True(first.GetProperty("areaSquareKilometres").GetDouble() > 1);
        Assert.Equal(
            ["footprint.geojson", "footprint.svg"],
            Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.Equal("svg", XDocument.Load(Path.Combine(folder, "footprint.svg")).Root!.Name.LocalName);
        byte[] map = File.ReadAllBytes(Path.Combine(folder, "footprint.svg"));

        Ended refused = Hill(folder);
        Assert.Equal((3, ""), (refused.Code, refused.Output));
        Assert.Contains("--force", refused.Errors, StringComparison.Ordinal);
        Ended forced = Hill(folder, "--force");
        Assert.True(forced.Code == 0, forced.Errors);
        Assert.Equal(map, File.ReadAllBytes(Path.Combine(folder, "footprint.svg")));
        Assert.Single(Directory.EnumerateFileSystemEntries(Path.Combine(place.FullName, "new")));

        File.WriteAllText(Path.Combine(folder, "mine.txt"), "kept");
        Assert.Equal(3, Hill(folder, "--force").Code);
        Assert.True(File.Exists(Path.Combine(folder, "mine.txt")));
    }

    [Theory]
    [InlineData("scenarios/patriot-backfill-2023 --battery any --threat any", "is not fictional")]
    [InlineData("scenarios/island-raid --battery hil --threat ballistic", "did you mean hill?")]
    [InlineData("scenarios/island-raid --battery hill --threat balistic", "did you mean ballistic?")]
    [InlineData("scenarios/textbook --battery battery --threat warhead", "say which with --attack")]
    [InlineData("scenarios/island-raid --battery hill --threat drone", "fires nothing at drone")]
    [InlineData("scenarios/island-raid --battery hill --threat ballistic --from-azimuth north", "all-round")]
    [InlineData("scenarios/island-raid --battery hill --threat ballistic --look 0", "--look: expected 1 to 20")]
    [InlineData("scenarios/island-raid --battery hill --threat ballistic --step 0.01", "steps")]
    public void What_cannot_be_answered_ends_with_2_and_says_why(string line, string words)
    {
        string folder = Path.Combine(place.FullName, "none");
        Ended ended = Product.Run(["footprint", .. line.Split(' '), "--out", folder]);
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.Contains(words, ended.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    private static Ended Hill(string folder, params string[] more) => Product.Run(
    [
        "footprint", "scenarios/island-raid", "--battery", "hill", "--threat", "ballistic", "--step", "6", "--out",
        folder, .. more,
    ]);
}
