using CsCheck;
using Stockade.Scenarios;

namespace Stockade.Defense.Tests;

/// <summary>What the ground hides.</summary>
public sealed class TerrainMaskTests
{
    private const double Degree = Math.PI / 180;
    private const double TwiceStretchedRadiusMetres = 2 * (Earth.RadiusMetres * 4 / 3);

    [Fact]
    public void Without_tiles_the_horizon_is_that_of_a_smooth_Earth() =>
        Gen.Select(Gen.Double[0, 100], Gen.Double[0, 500], Gen.Double[0, 20_000], Gen.Double[-7, 7]).Sample(
            (antenna, ground, height, azimuth) =>
            {
                TerrainMask mask = Mask(Terrain.None, new Place(0.8, 0.2, ground), antenna, 300_000);
                double horizon = RadarHorizon.RangeMetres(antenna + ground, height);
                return mask.IsSmooth && mask.AntennaMetres == antenna + ground
                    && mask.Visible(azimuth, horizon, height) && !mask.Visible(azimuth, horizon + 0.001, height);
            });

    [Fact]
    public void Tiles_far_away_change_nothing()
    {
        Terrain terrain = TileMaker.Terrain(TileMaker.Ridge());
        TerrainMask mask = Mask(terrain, new Place(-0.8, 1, 5), 10, 50_000);
        Assert.True(mask.IsSmooth);
    }

    [Theory]
    [InlineData(5, 50)]
    [InlineData(10, 30)]
    [InlineData(20, 300)]
    [InlineData(100, 0)]
    [InlineData(0, 100)]
    public void Level_ground_at_sea_level_has_the_smooth_horizon_within_a_step(double antenna, double height)
    {
        Terrain terrain = TileMaker.Terrain(TileMaker.Tile("N44E012.hgt", 2, (_, _) => 0));
        TerrainMask mask = Mask(terrain, new Place(44.5 * Degree, 12.5 * Degree, 700), antenna, 200_000);
        Assert.False(mask.IsSmooth);
        Assert.Equal(antenna, mask.AntennaMetres);
        double horizon = RadarHorizon.RangeMetres(antenna, height);
        for (int azimuth = -180; azimuth < 540; azimuth += 45)
        {
            double edge = Edge(mask, azimuth * Degree, height, 400_000);
            Assert.InRange(edge, horizon - TerrainProfile.StepMetres, horizon + TerrainProfile.StepMetres);
        }
    }

    /// <summary>Due east of the radar the crest stands across the ray at R atan(cos(latitude) tan(difference of
    /// longitude)). Beyond it a target is seen from the height on at which the ray over the crest passes; at most one
    /// step's rise of the flank lower.</summary>
    [Theory]
    [InlineData(35_000, 20)]
    [InlineData(60_000, 20)]
    [InlineData(120_000, 5)]
    [InlineData(60_000, 1500)]
    public void A_ridge_hides_what_lies_below_the_ray_over_its_crest(double distance, double antenna)
    {
        Terrain terrain = TileMaker.Terrain(TileMaker.Ridge());
        var place = new Place(10.5 * Degree, -29.75 * Degree, 0);
        TerrainMask mask = Mask(terrain, place, antenna, 150_000);
        double crest = Earth.RadiusMetres * Math.Atan(Math.Cos(10.5 * Degree) * Math.Tan(0.25 * Degree));
        double rise = ((TileMaker.CrestMetres - antenna) / crest) - (crest / TwiceStretchedRadiusMetres);
        double height = antenna + (distance * (rise + (distance / TwiceStretchedRadiusMetres)));
        double flankMetres = TileMaker.CrestMetres * TerrainProfile.StepMetres / (0.05 * Degree * Earth.RadiusMetres);
        Assert.True(mask.Visible(90 * Degree, distance, height + 1));
        Assert.False(mask.Visible(90 * Degree, distance, height - (flankMetres * distance / crest)));
        Assert.True(mask.Visible(90 * Degree, crest - 10_000, 60));
        Assert.True(mask.Visible(270 * Degree, distance, Math.Max(100, height - (flankMetres * distance / crest))));
    }

    [Fact]
    public void An_antenna_on_the_ridge_stands_on_its_crest()
    {
        Terrain terrain = TileMaker.Terrain(TileMaker.Ridge());
        TerrainMask mask = Mask(terrain, new Place(10.5 * Degree, -29.5 * Degree, 3), 12, 20_000);
        Assert.Equal(TileMaker.CrestMetres + 12, mask.AntennaMetres, 1e-6);
    }

    [Fact]
    public void Raising_the_ground_never_shows_more() =>
        Gen.Select(Gen.Int[0, 2000].Array[49], Gen.Int[0, 900].Array[49], Gen.Double[0, 200]).Sample(
            (base_, raised, antenna) =>
            {
                // The radar stands west of the tile, so that its own ground stays as it is.
                var place = new Place(44.5 * Degree, 11.95 * Degree, 50);
                TerrainMask low = Mask(Land(base_, new int[49]), place, antenna, 60_000);
                TerrainMask high = Mask(Land(base_, raised), place, antenna, 60_000);
                for (int look = 0; look < 4000; look++)
                {
                    double azimuth = look * 0.7;
                    double ground = look * 17.0;
                    double height = look * 7 % 4001;
                    Assert.True(
                        low.Visible(azimuth, ground, height) || !high.Visible(azimuth, ground, height));
                }
            },
            iter: 12);

    [Fact]
    public void A_higher_target_is_never_seen_less()
    {
        Random random = new(3);
        int[] heights = [.. Enumerable.Range(0, 49).Select(_ => random.Next(1500))];
        TerrainMask mask = Mask(
            Land(heights, new int[49]), new Place(44.5 * Degree, 12.5 * Degree, 0), 10, 60_000);
        int changes = 0;
        for (int look = 0; look < 20_000; look++)
        {
            double azimuth = random.NextDouble() * 7;
            double ground = random.NextDouble() * 60_000;
            double height = random.NextDouble() * 3000;
            bool below = mask.Visible(azimuth, ground, height);
            bool above = mask.Visible(azimuth, ground, height + 200);
            Assert.True(above || !below);
            changes += above != below ? 1 : 0;
        }

        Assert.True(changes > 100, $"only {changes} targets came into sight");
    }

    private static TerrainMask Mask(Terrain terrain, Place place, double antenna, double reach) =>
        new(new TerrainProfile(terrain, place, reach), antenna);

    private static Terrain Land(int[] heights, int[] raised) => TileMaker.Terrain(
        TileMaker.Tile("N44E012.hgt", 7, (east, north) =>
        {
            int at = (int)Math.Round((north * 42) + (east * 6));
            return heights[at] + raised[at];
        }));

    private static double Edge(TerrainMask mask, double azimuth, double height, double farMetres)
    {
        double seen = 0;
        double hidden = farMetres;
        for (int halving = 0; halving < 50; halving++)
        {
            double middle = (seen + hidden) / 2;
            (seen, hidden) = mask.Visible(azimuth, middle, height) ? (middle, hidden) : (seen, middle);
        }

        return seen;
    }
}
