using System.Runtime.CompilerServices;
using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense.Tests;

/// <summary>Reading tiles of terrain.</summary>
public sealed class HgtTileTests
{
    private const double Degree = Math.PI / 180;

    [Fact]
    public void The_tile_on_file_is_the_ridge_that_its_maker_makes()
    {
        byte[] filed = File.ReadAllBytes(TilePath());
        TerrainFile made = TileMaker.Ridge();
        Assert.True(made.Bytes.Span.SequenceEqual(filed));
        Terrain terrain = TileMaker.Terrain(new TerrainFile("tiles/" + made.Name, filed));
        Assert.Equal(TileMaker.CrestMetres, terrain.HeightMetres(10.3 * Degree, -29.5 * Degree), 1e-6);
        Assert.Equal(TileMaker.CrestMetres / 2, terrain.HeightMetres(10.3 * Degree, -29.475 * Degree), 0.5);
        Assert.Equal(0, terrain.HeightMetres(10.3 * Degree, -29.6 * Degree), 1e-6);
    }

    [Fact]
    public void Heights_lie_where_the_name_says_and_rows_run_from_north_to_south()
    {
        // 1 2 in the north, 3 4 in the south, then the middle between all four.
        TerrainFile file = new("S02E179.hgt", new byte[] { 0, 1, 0, 2, 0, 3, 0, 4 });
        Terrain terrain = TileMaker.Terrain(file);
        Assert.Equal(3, terrain.HeightMetres(-2 * Degree, 179 * Degree), 1e-6);
        Assert.Equal(2, terrain.HeightMetres(-1 * Degree, 180 * Degree), 1e-6);
        Assert.Equal(2, terrain.HeightMetres(-1 * Degree, -180 * Degree), 1e-6);
        Assert.Equal(2.5, terrain.HeightMetres(-1.5 * Degree, 179.5 * Degree), 1e-6);
        Assert.Equal(1.5, terrain.HeightMetres(-1 * Degree, 179.5 * Degree), 1e-6);
        Assert.False(terrain.Covers(-0.9 * Degree, 179.5 * Degree));
        Assert.Equal(0, terrain.HeightMetres(-0.9 * Degree, 179.5 * Degree));
    }

    [Fact]
    public void Heights_below_the_sea_keep_their_sign() =>
        Assert.Equal(
            -430,
            TileMaker.Terrain(TileMaker.Tile("N31E035.hgt", 2, (_, _) => -430))
                .HeightMetres(31.5 * Degree, 35.5 * Degree));

    [Fact]
    public void Neighbours_meet_at_their_common_edge()
    {
        Terrain terrain = TileMaker.Terrain(
            TileMaker.Tile("N00E000.hgt", 11, (east, _) => 100 * east),
            TileMaker.Tile("N00E001.hgt", 11, (east, _) => 100 + (100 * east)));
        Assert.Equal(99.99, terrain.HeightMetres(0.5 * Degree, 0.9999 * Degree), 1e-6);
        Assert.Equal(100, terrain.HeightMetres(0.5 * Degree, 1 * Degree), 1e-6);
        Assert.Equal(100.01, terrain.HeightMetres(0.5 * Degree, 1.0001 * Degree), 1e-6);
    }

    [Theory]
    [InlineData("ridge.hgt")]
    [InlineData("N10W030.tif")]
    [InlineData("N90E000.hgt")]
    [InlineData("N10W181.hgt")]
    [InlineData("E010N044.hgt")]
    [InlineData("N1OW030.hgt")]
    [InlineData("")]
    public void A_name_that_says_no_place_is_told_with_one_that_does(string name)
    {
        Diagnostic fault = Fault(new TerrainFile(name, new byte[8]));
        Assert.Equal(DiagnosticCodes.TerrainName, fault.Code);
        Assert.Equal($"terrain tile {name}: its name does not say where it lies", fault.Message);
        Assert.EndsWith("as in N44E012.hgt", fault.Hint);
    }

    [Theory]
    [InlineData(0, "2 x 2 heights would take 8 bytes")]
    [InlineData(2, "2 x 2 heights would take 8 bytes")]
    [InlineData(9, "3 x 3 heights would take 18 bytes")]
    [InlineData(2_884_801, "1201 x 1201 heights would take 2884802 bytes")]
    [InlineData(16, "3 x 3 heights would take 18 bytes")]
    public void A_tile_cut_short_is_told_with_the_size_it_should_have(int bytes, string hint)
    {
        Diagnostic fault = Fault(new TerrainFile("N44E012.hgt", new byte[bytes]));
        Assert.Equal(DiagnosticCodes.TerrainSize, fault.Code);
        Assert.StartsWith($"terrain tile N44E012.hgt has {bytes} bytes: not a square of 2-byte heights", fault.Message);
        Assert.Contains(hint, fault.Hint);
    }

    [Fact]
    public void A_tile_without_heights_is_told()
    {
        Diagnostic fault = Fault(TileMaker.Tile("N44E012.hgt", 5, (_, _) => short.MinValue));
        Assert.Equal(DiagnosticCodes.TerrainVoid, fault.Code);
        Assert.NotNull(fault.Hint);
    }

    [Fact]
    public void Two_tiles_of_one_place_are_told()
    {
        DiagnosticBag bag = new();
        Terrain.Read([TileMaker.Ridge("N44E012.hgt"), TileMaker.Ridge("n44e012.HGT")], bag);
        Assert.Equal(DiagnosticCodes.TerrainTwice, Assert.Single(bag.All).Code);
    }

    [Fact]
    public void Missing_heights_are_filled_from_those_beside_them_and_counted()
    {
        const double gap = short.MinValue;
        double[] heights = [gap, 10, gap, 30, gap, gap, gap, gap, 50, 50, gap, 80, 50, 50, 60, gap];
        DiagnosticBag bag = new();
        HgtTile? tile = HgtTile.Read(
            TileMaker.Tile("N44E012.hgt", 4, (east, north) =>
                heights[(int)Math.Round(((1 - north) * 12) + (east * 3))]),
            bag);
        Diagnostic warning = Assert.Single(bag.All);
        Assert.Equal((DiagnosticCodes.TerrainVoidsFilled, Severity.Warning), (warning.Code, warning.Severity));
        Assert.Contains("8 of 16", warning.Message);
        Assert.NotNull(tile);
        Assert.Equal(8, tile.Voids);
        double[] filled = [10, 10, 20, 30, 30, 30, 43, 55, 50, 50, 65, 80, 50, 50, 60, 60];
        Assert.Equal(filled, Enumerable.Range(0, 16).Select(at => Math.Round(
            tile.HeightMetres(at % 4 / 3.0, 1 - (at / 4 / 3.0)), 6)));
    }

    [Fact]
    public void Random_bytes_under_random_names_are_read_or_told_and_never_stop_the_reader()
    {
        Random random = new(5);
        int read = 0;
        for (int trial = 0; trial < 40_000; trial++)
        {
            char[] name = "N44E012.hgt".ToCharArray();
            if (random.Next(3) == 0)
            {
                name[random.Next(name.Length)] = (char)random.Next(1, 300);
            }

            int side = random.Next(0, 12);
            byte[] bytes = new byte[random.Next(2) == 0 ? side * side * 2 : random.Next(0, 300)];
            random.NextBytes(bytes);
            if (random.Next(4) == 0)
            {
                for (int at = 0; at + 1 < bytes.Length; at += 2 * random.Next(1, 4))
                {
                    (bytes[at], bytes[at + 1]) = (0x80, 0);
                }
            }

            DiagnosticBag bag = new();
            HgtTile? tile = HgtTile.Read(new TerrainFile(new string(name), bytes), bag);
            Assert.Equal(tile is null, bag.HasErrors);
            if (tile is not null)
            {
                double height = tile.HeightMetres(random.NextDouble(), random.NextDouble());
                Assert.InRange(height, -32767, 32767);
                read++;
            }
        }

        Assert.True(read > 5000, $"only {read} tiles read");
    }

    private static Diagnostic Fault(TerrainFile file)
    {
        DiagnosticBag bag = new();
        Terrain terrain = Terrain.Read([file], bag);
        Assert.True(terrain.IsEmpty);
        return Assert.Single(bag.All);
    }

    private static string TilePath([CallerFilePath] string caller = "") =>
        Path.Combine(Path.GetDirectoryName(caller)!, "Tiles", "N10W030.hgt");
}
