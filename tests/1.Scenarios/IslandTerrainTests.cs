using System.Buffers.Binary;

namespace Stockade.Scenarios.Tests;

/// <summary>The island's tile is the ridge that its README states, so that nobody needs the file to know the
/// ground.</summary>
public sealed class IslandTerrainTests
{
    private const int Side = 121;

    [Fact]
    public void The_islands_tile_is_the_ridge_that_its_README_states()
    {
        TerrainFile tile = Assert.Single(Shipped.Read("island-raid").Scenario!.Terrain);

        Assert.Equal("N12E044.hgt", tile.Name);
        Assert.Equal(Side * Side * 2, tile.Bytes.Length);
        for (int row = 0; row < Side; row++)
        {
            for (int column = 0; column < Side; column++)
            {
                int stated = Math.Max(0, 600 - (40 * Math.Abs(column - 72)) - (4 * Math.Abs(row - 96)));
                int at = ((row * Side) + column) * 2;
                Assert.Equal(stated, BinaryPrimitives.ReadInt16BigEndian(tile.Bytes.Span[at..]));
            }
        }
    }
}
