using System.Text;
using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Cli.Tests;

/// <summary>Reading scenarios from the disk, each in a folder of its own.</summary>
public sealed class ScenarioFolderTests : IDisposable
{
    private const string Smallest = """
        title: One stock
        version: "1.0"
        question: How long do the rounds last?
        horizon: 2030-01-01 .. 2030-12-31
        known-until: 2030-06-30
        fictional: true
        packs: small/items
        include: more.yaml
        options:
          as-it-is: {name: As it is}
        measures:
          received: {name: Rounds received, kind: rounds-received, subject: osmere, principal: yes}

        """;

    private readonly DirectoryInfo top = Directory.CreateTempSubdirectory("stockade-");

    public ScenarioFolderTests()
    {
        Write("scenarios/small/scenario.yaml", Smallest);
        Write("scenarios/small/more.yaml", "parties:\n  osmere: {name: Osmere, stock: {lance: 4}}\n");
        Write("packs/small/items.yaml", "items:\n  lance: {name: Lance, kind: round, family: lance}\n");
    }

    private string Folder => Path.Combine(top.FullName, "scenarios", "small");

    public void Dispose() => top.Delete(recursive: true);

    [Fact]
    public void A_folder_is_read_with_its_includes_and_the_packs_above_it()
    {
        (Scenario? scenario, DiagnosticBag diagnostics) = Read(Folder);

        Assert.True(scenario is not null, string.Join('\n', diagnostics.All));
        Assert.Equal("small", scenario.Name);
        Assert.Equal("lance", scenario.Items.Single().Id.Value);
        Assert.Equal("osmere", scenario.Parties.Single().Id.Value);
    }

    [Fact]
    public void Its_file_gives_the_same_scenario_as_the_folder()
    {
        Scenario folder = Read(Folder).Scenario!;
        Scenario file = Read(Path.Combine(Folder, "scenario.yaml")).Scenario!;

        Assert.Equal((folder.Name, folder.ContentHash), (file.Name, file.ContentHash));
    }

    [Fact]
    public void Another_file_of_the_folder_is_a_scenario_by_its_own_name()
    {
        Write("scenarios/small/variant.yaml", Smallest);

        Assert.Equal("variant", Read(Path.Combine(Folder, "variant.yaml")).Scenario!.Name);
    }

    [Fact]
    public void What_is_wrong_is_shown_by_a_path_that_can_be_opened()
    {
        Write("scenarios/small/more.yaml", "parties:\n  osmere: {name: Osmere, stok: {lance: 4}}\n");
        Write("packs/small/items.yaml", "items:\n  lance: {name: Lance, kind: rund, family: lance}\n");

        IReadOnlyList<Diagnostic> found = Read(Folder).Diagnostics.All;

        Assert.Equal(2, found.Count);
        Assert.All(found, diagnostic => Assert.True(File.Exists(diagnostic.Place!.Value.File)));
    }

    [Fact]
    public void A_scenario_that_is_not_there_is_told_with_the_nearest_name()
    {
        (Scenario? scenario, DiagnosticBag diagnostics) = Read(Folder + "l");

        Assert.Null(scenario);
        Diagnostic found = Assert.Single(diagnostics.All);
        Assert.Equal(DiagnosticCodes.FileMissing, found.Code);
        Assert.Equal($"did you mean '{Folder}'?", found.Hint);
    }

    [Fact]
    public void A_link_that_leaves_the_folder_is_refused()
    {
        Write("elsewhere/secret.yaml", "parties: {}\n");
        string link = Path.Combine(Folder, "more.yaml");
        File.Delete(link);
        File.CreateSymbolicLink(link, Path.Combine(top.FullName, "elsewhere", "secret.yaml"));

        IsRefused("it is a link that leaves the folder");
    }

    [Fact]
    public void A_linked_folder_that_leaves_the_folder_is_refused()
    {
        Write("elsewhere/more.yaml", "parties: {}\n");
        Directory.CreateSymbolicLink(Path.Combine(Folder, "linked"), Path.Combine(top.FullName, "elsewhere"));
        Write("scenarios/small/scenario.yaml",
            Smallest.Replace("include: more.yaml", "include: [more.yaml, linked/more.yaml]", StringComparison.Ordinal));

        IsRefused("it is a link that leaves the folder");
    }

    [Fact]
    public void A_link_that_stays_inside_is_followed()
    {
        File.Move(Path.Combine(Folder, "more.yaml"), Path.Combine(Folder, "real.yaml"));
        File.CreateSymbolicLink(Path.Combine(Folder, "more.yaml"), Path.Combine(Folder, "real.yaml"));

        Assert.NotNull(Read(Folder).Scenario);
    }

    [Fact]
    public void A_large_file_is_refused_unread()
    {
        Write("scenarios/small/more.yaml", new string('#', ScenarioLimits.FileBytesMax + 1));

        IsRefused("it is larger than 1048576 bytes");
    }

    [Fact]
    public void A_terrain_tile_is_read_as_it_lies_on_disk()
    {
        byte[] heights = [0x01, 0x02, 0x80, 0x00, 0xFF, 0xC3, 0x28, 0x0D];
        WithTile(heights);

        (Scenario? scenario, DiagnosticBag diagnostics) = Read(Folder);

        Assert.True(scenario is not null, string.Join('\n', diagnostics.All));
        TerrainFile tile = Assert.Single(scenario.Terrain);
        Assert.Equal("N12E045.hgt", tile.Name);
        Assert.Equal(heights, tile.Bytes.ToArray());
    }

    [Fact]
    public void One_byte_of_a_tile_changes_the_hash_of_the_scenario()
    {
        WithTile([1, 2, 3, 4]);
        ulong before = Read(Folder).Scenario!.ContentHash;
        WithTile([1, 2, 3, 5]);

        Assert.NotEqual(before, Read(Folder).Scenario!.ContentHash);
    }

    [Fact]
    public void A_tile_linked_from_elsewhere_is_refused()
    {
        WithTile([1, 2, 3, 4]);
        string tile = Path.Combine(Folder, "terrain", "N12E045.hgt");
        Write("elsewhere/N12E045.hgt", "heights");
        File.Delete(tile);
        File.CreateSymbolicLink(tile, Path.Combine(top.FullName, "elsewhere", "N12E045.hgt"));

        IsRefused("it is a link that leaves the folder");
    }

    [Fact]
    public void A_tile_larger_than_any_is_refused_unread()
    {
        WithTile([]);
        using (FileStream tile = File.OpenWrite(Path.Combine(Folder, "terrain", "N12E045.hgt")))
        {
            tile.SetLength(ScenarioLimits.TerrainBytesMax + 1L);
        }

        IsRefused("it is larger than 25934402 bytes");
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_refused()
    {
        File.WriteAllBytes(Path.Combine(Folder, "more.yaml"), Encoding.Latin1.GetBytes("parties: {} # \u00e9\n"));

        IsRefused("it is not UTF-8 (byte 15)");
    }

    private void WithTile(byte[] heights)
    {
        Directory.CreateDirectory(Path.Combine(Folder, "terrain"));
        File.WriteAllBytes(Path.Combine(Folder, "terrain", "N12E045.hgt"), heights);
        Write("scenarios/small/scenario.yaml", Smallest + "terrain: terrain/N12E045.hgt\n");
    }

    private void IsRefused(string reason)
    {
        (Scenario? scenario, DiagnosticBag diagnostics) = Read(Folder);

        Assert.Null(scenario);
        Assert.Contains(diagnostics.All, found =>
            found.Code == DiagnosticCodes.FileMissing && found.Message.EndsWith(reason, StringComparison.Ordinal));
    }

    private static (Scenario? Scenario, DiagnosticBag Diagnostics) Read(string path)
    {
        DiagnosticBag diagnostics = new();
        return (ScenarioFolder.Read(path, [], diagnostics), diagnostics);
    }

    private void Write(string name, string text)
    {
        string path = Path.Combine(top.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
