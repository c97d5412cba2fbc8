using System.Buffers.Binary;
using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense;

/// <summary>A tile of terrain one degree wide and high, as the Shuttle Radar Topography Mission files it: a square of
/// heights in metres, rows from north to south, the outer rows and columns on the tile's edges (USGS, "SRTM_Topo",
/// documentation of the mission's data). Heights are above the geoid; its distance from the ellipsoid (at most 107 m)
/// is not added.</summary>
internal sealed class HgtTile
{
    /// <summary>Heights along an edge at most: a third of an arc second.</summary>
    private const int SideMax = 10_801;
    private const short Missing = short.MinValue;
    private const string NameHint =
        "name it after its south-west corner: N or S, two digits, E or W, three digits, .hgt, as in N44E012.hgt";

    private readonly short[] heights;
    private readonly int side;

    private HgtTile(TerrainCorner corner, short[] heights, int side, int voids)
    {
        Corner = corner;
        Voids = voids;
        this.heights = heights;
        this.side = side;
    }

    /// <summary>The tile's south-west corner.</summary>
    public TerrainCorner Corner { get; }

    /// <summary>Heights that were missing and have been filled from their neighbours.</summary>
    public int Voids { get; }

    /// <summary>Reads a tile, or reports what is wrong and returns null.</summary>
    public static HgtTile? Read(TerrainFile file, DiagnosticBag bag)
    {
        if (TerrainCorner.OfName(file.Name) is not { } corner)
        {
            bag.Error(
                DiagnosticCodes.TerrainName, null, $"terrain tile {file.Name}: its name does not say where it lies",
                null, NameHint);
            return null;
        }

        int length = Side(file.Bytes.Length);
        if (length == 0)
        {
            bag.Error(
                DiagnosticCodes.TerrainSize, null,
                $"terrain tile {file.Name} has {file.Bytes.Length} bytes: not a square of 2-byte heights, from 2 x 2 "
                + $"to {SideMax} x {SideMax}",
                null, Mend(file.Bytes.Length));
            return null;
        }

        short[] read = new short[length * length];
        int voids = Decode(file.Bytes.Span, read);
        if (voids == read.Length)
        {
            bag.Error(
                DiagnosticCodes.TerrainVoid, null, $"terrain tile {file.Name} holds no height: all are marked missing",
                null, "leave the tile out; the ground then counts as sea level");
            return null;
        }

        if (voids > 0)
        {
            bag.Warn(
                DiagnosticCodes.TerrainVoidsFilled, null,
                $"terrain tile {file.Name}: {voids} of {read.Length} heights are missing and were filled from those "
                + "beside them",
                null, "a tile whose gaps have been filled from another survey says more");
            VoidFill.Fill(read, length);
        }

        return new HgtTile(corner, read, length, voids);
    }

    /// <summary>Height between the four nearest, bilinear.</summary>
    /// <param name="eastShare">From the west edge, 0, to the east edge, 1.</param>
    /// <param name="northShare">From the south edge, 0, to the north edge, 1.</param>
    public double HeightMetres(double eastShare, double northShare)
    {
        double x = Math.Clamp(eastShare, 0, 1) * (side - 1);
        double y = (1 - Math.Clamp(northShare, 0, 1)) * (side - 1);
        int column = Math.Min((int)x, side - 2);
        int row = Math.Min((int)y, side - 2);
        int corner = (row * side) + column;
        double right = x - column;
        double down = y - row;
        double north = heights[corner] + (right * (heights[corner + 1] - heights[corner]));
        double south = heights[corner + side] + (right * (heights[corner + side + 1] - heights[corner + side]));
        return north + (down * (south - north));
    }

    /// <summary>Heights along an edge, or 0 where the bytes make no square.</summary>
    private static int Side(int bytes)
    {
        int length = (int)Math.Sqrt(bytes / 2.0);
        return length is >= 2 and <= SideMax && length * length * 2 == bytes ? length : 0;
    }

    private static string Mend(int bytes)
    {
        int length = Math.Clamp((int)Math.Ceiling(Math.Sqrt(bytes / 2.0)), 2, SideMax);
        return $"load it again: {length} x {length} heights would take {length * length * 2} bytes (SRTM: 1201 x 1201, "
            + "2,884,802 bytes; 3601 x 3601, 25,934,402 bytes), unpacked";
    }

    private static int Decode(ReadOnlySpan<byte> bytes, short[] read)
    {
        int voids = 0;
        for (int index = 0; index < read.Length; index++)
        {
            read[index] = BinaryPrimitives.ReadInt16BigEndian(bytes[(2 * index)..]);
            voids += read[index] == Missing ? 1 : 0;
        }

        return voids;
    }
}
