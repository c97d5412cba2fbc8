using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense;

/// <summary>The ground as far as tiles say it; sea level elsewhere.</summary>
internal sealed class Terrain
{
    /// <summary>A point this near to a tile's edge, in degrees, lies on it: degrees from radians round.</summary>
    private const double EdgeDegrees = 1e-9;

    private readonly Dictionary<TerrainCorner, HgtTile> tiles = [];

    private Terrain()
    {
    }

    /// <summary>No tile at all.</summary>
    public static Terrain None { get; } = new();

    public bool IsEmpty => tiles.Count == 0;

    /// <summary>Reads tiles. Those at fault are reported and left out.</summary>
    public static Terrain Read(IReadOnlyList<TerrainFile> files, DiagnosticBag bag)
    {
        Terrain terrain = new();
        foreach (TerrainFile file in files)
        {
            if (HgtTile.Read(file, bag) is { } tile && !terrain.tiles.TryAdd(tile.Corner, tile))
            {
                bag.Error(
                    DiagnosticCodes.TerrainTwice, null,
                    $"terrain tile {file.Name}: another file of the scenario covers the same square", null,
                    "leave one of the two out");
            }
        }

        return terrain;
    }

    /// <summary>True where a tile says the height.</summary>
    public bool Covers(double latitudeRadians, double longitudeRadians) =>
        TryHeight(latitudeRadians, longitudeRadians, out _);

    /// <summary>Height of the ground; 0 where no tile says it.</summary>
    public double HeightMetres(double latitudeRadians, double longitudeRadians) =>
        TryHeight(latitudeRadians, longitudeRadians, out double metres) ? metres : 0;

    /// <summary>The height of the ground, and whether a tile says it.</summary>
    public bool TryHeight(double latitudeRadians, double longitudeRadians, out double metres)
    {
        metres = 0;
        if (IsEmpty)
        {
            return false;
        }

        double latitude = latitudeRadians * (180 / Math.PI);
        double longitude = longitudeRadians * (180 / Math.PI);
        longitude -= 360 * Math.Floor((longitude + 180) / 360);
        int south = (int)Math.Floor(latitude);
        int west = (int)Math.Floor(longitude);
        for (int row = Lower(latitude, south); row <= Upper(latitude, south); row++)
        {
            for (int column = Lower(longitude, west); column <= Upper(longitude, west); column++)
            {
                // West of 180 degrees west lies the tile of 179 degrees east.
                TerrainCorner corner = new(row, column < -180 ? column + 360 : column);
                if (tiles.TryGetValue(corner, out HgtTile? tile))
                {
                    metres = tile.HeightMetres(longitude - column, latitude - row);
                    return true;
                }
            }
        }

        return false;
    }

    private static int Lower(double degrees, int whole) => degrees - whole < EdgeDegrees ? whole - 1 : whole;

    private static int Upper(double degrees, int whole) => whole + 1 - degrees < EdgeDegrees ? whole + 1 : whole;
}
