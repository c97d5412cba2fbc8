using System.Buffers.Binary;
using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense.Tests;

/// <summary>Makes terrain tiles from a formula.</summary>
internal static class TileMaker
{
    /// <summary>The crest of the ridge that is filed with the tests, metres.</summary>
    public const double CrestMetres = 800;

    /// <summary>A tile whose heights are a function of the shares from west to east and from south to north.</summary>
    public static TerrainFile Tile(string name, int side, Func<double, double, double> heightMetres)
    {
        byte[] bytes = new byte[side * side * 2];
        for (int row = 0; row < side; row++)
        {
            for (int column = 0; column < side; column++)
            {
                double height = heightMetres(column / (side - 1.0), 1 - (row / (side - 1.0)));
                BinaryPrimitives.WriteInt16BigEndian(
                    bytes.AsSpan(2 * ((row * side) + column)), (short)Math.Round(height));
            }
        }

        return new TerrainFile(name, bytes);
    }

    /// <summary>A ridge from north to south along the middle of the tile, like a tent: level ground at sea level,
    /// flanks of a twentieth of a degree.</summary>
    public static TerrainFile Ridge(string name = "N10W030.hgt") =>
        Tile(name, 121, (east, _) => Math.Max(0, CrestMetres * (1 - (Math.Abs(east - 0.5) * 20))));

    /// <summary>Tiles that must be without fault.</summary>
    public static Terrain Terrain(params TerrainFile[] files)
    {
        DiagnosticBag bag = new();
        Terrain terrain = Defense.Terrain.Read(files, bag);
        Assert.Empty(bag.All);
        return terrain;
    }
}
