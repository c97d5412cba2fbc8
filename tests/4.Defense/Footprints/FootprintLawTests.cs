using Stockade.Kernel;

namespace Stockade.Defense.Tests;

/// <summary>Relations between footprints that hold whatever the figures.</summary>
public sealed class FootprintLawTests
{
    private const double SquareKilometre = 1e6;

    [Theory]
    [InlineData(0)]
    [InlineData(77)]
    [InlineData(200)]
    public void Against_what_falls_it_is_longer_behind_the_battery_than_ahead(double from)
    {
        Footprint footprint = new FootprintScene { BearingsDegrees = [from] }.Only;
        Assert.True(footprint.BehindMetres > footprint.AheadMetres + 1_000);
        Assert.Equal(footprint.LeftMetres, footprint.RightMetres, 1_500.0);
        Assert.InRange(footprint.SquareMetres / SquareKilometre, 1_000, 6_000);
        Assert.Single(footprint.Pieces);
    }

    [Fact]
    public void It_grows_with_the_range_of_detection()
    {
        Footprint[] footprints = [.. ((double[])[20_000, 30_000, 40_000, 60_000, 200_000]).Select(sight =>
            new FootprintScene { SightMetres = sight }.Only)];
        for (int one = 1; one < footprints.Length; one++)
        {
            FootprintScene.AssertWithin(footprints[one - 1], footprints[one]);
        }

        Assert.True(footprints[1].SquareMetres < footprints[^1].SquareMetres);
        Assert.Contains(footprints[0].AmongTested, one => one.Limit == FootprintLimit.Radar);
        Assert.Contains(footprints[1].AlongOutline, one => one.Limit == FootprintLimit.Reaction);
    }

    [Fact]
    public void It_shrinks_for_each_further_look()
    {
        FootprintRule[] rules = [.. Enumerable.Range(1, 4).Select(looks => new FootprintRule(false, looks))];
        IReadOnlyList<Footprint> footprints = new FootprintScene { Rules = rules, SightMetres = 80_000 }
            .Answer.Footprints;
        for (int one = 1; one < footprints.Count; one++)
        {
            FootprintScene.AssertWithin(footprints[one], footprints[one - 1]);
        }

        Assert.True(footprints[1].SquareMetres < footprints[0].SquareMetres);
        Assert.Contains(footprints[1].AlongOutline, one => one.Limit == FootprintLimit.Looks);
    }

    [Fact]
    public void It_shrinks_for_faster_threats()
    {
        Footprint[] footprints = [.. ((double[])[150, 300, 600, 1_200]).Select(speed => new FootprintScene
        {
            Threat = scene => scene.Level("threat", speed, 500), SightMetres = 60_000,
        }.Only)];
        for (int one = 1; one < footprints.Length; one++)
        {
            FootprintScene.AssertWithin(footprints[one], footprints[one - 1]);
        }

        Assert.True(footprints[^1].SquareMetres < footprints[0].SquareMetres);
    }

    [Fact]
    public void A_faster_fall_leaves_less_ground() =>
        FootprintScene.AssertWithin(
            new FootprintScene { Threat = scene => scene.Depressed("threat", 300_000, 60_000, 2_500) }.Only,
            new FootprintScene { Threat = scene => scene.Depressed("threat", 300_000, 60_000, 1_200) }.Only);

    [Fact]
    public void A_cue_never_shrinks_it()
    {
        FootprintRule[] rules = [new FootprintRule(false, 1), new FootprintRule(true, 1)];
        foreach (double sight in (double[])[35_000, 60_000, 300_000])
        {
            IReadOnlyList<Footprint> footprints =
                new FootprintScene { Rules = rules, CuedSeconds = 3, SightMetres = sight }.Answer.Footprints;
            FootprintScene.AssertWithin(footprints[0], footprints[1]);
        }

        IReadOnlyList<Footprint> near =
            new FootprintScene { Rules = rules, CuedSeconds = 3, SightMetres = 35_000 }.Answer.Footprints;
        Assert.True(near[0].SquareMetres < near[1].SquareMetres);
    }

    [Fact]
    public void A_bigger_reach_never_shrinks_it()
    {
        Footprint[] footprints = [.. ((double[])[0, 8_000, 15_000, 30_000, 45_000]).Select(reach =>
            new FootprintScene { ReachMetres = reach, LimitMetres = 80_000 }.Only)];
        for (int one = 1; one < footprints.Length; one++)
        {
            FootprintScene.AssertWithin(footprints[one - 1], footprints[one]);
        }
    }

    [Fact]
    public void With_statistics_of_detection_more_confidence_leaves_less_ground()
    {
        Footprint[] footprints = [.. ((double[])[0.5, 0.9, 0.99]).Select(confidence => new FootprintScene
        {
            Statistics = true, Confidence = confidence, SightMetres = 40_000,
        }.Only)];
        FootprintScene.AssertWithin(footprints[1], footprints[0]);
        FootprintScene.AssertWithin(footprints[2], footprints[1]);
        Assert.True(footprints[2].SquareMetres < footprints[0].SquareMetres);
    }

    [Fact]
    public void A_longer_salvo_leaves_less_ground()
    {
        Footprint one = new FootprintScene { SightMetres = 40_000 }.Only;
        Footprint four = new FootprintScene { SightMetres = 40_000, Salvo = 4 }.Only;
        FootprintScene.AssertWithin(four, one);
        Assert.True(four.SquareMetres < one.SquareMetres);
    }

    [Fact]
    public void What_is_defended_from_all_sides_is_defended_from_each()
    {
        Footprint all = new FootprintScene { BearingsDegrees = [0, 90, 180, 270] }.Only;
        foreach (double from in (double[])[0, 90, 180, 270])
        {
            Footprint one = new FootprintScene { BearingsDegrees = [from] }.Only;
            Assert.True(all.SquareMetres < one.SquareMetres);
        }

        Assert.Equal(all.AheadMetres, all.BehindMetres, 1_500.0);
    }

    [Fact]
    public void A_level_threat_that_flies_past_can_be_met_however_far_behind_it_is_aimed()
    {
        Footprint footprint = new FootprintScene { Threat = scene => scene.Level("threat", 200, 1_000) }.Only;
        Assert.Contains(footprint.AlongOutline, one => one.Limit == FootprintLimit.Edge);
        Assert.InRange(footprint.BehindMetres, 59_000, 60_000);
        // Head-on the aim may be as far ahead as the rounds reach.
        Assert.InRange(footprint.AheadMetres, 29_900, 30_000);
    }

    [Fact]
    public void Launchers_that_fire_one_way_only_are_limited_by_their_sector()
    {
        Footprint half = new FootprintScene { SectorRadians = 2 }.Only;
        Footprint whole = new FootprintScene().Only;
        FootprintScene.AssertWithin(half, whole);
        Assert.Contains(half.AlongOutline, one => one.Limit == FootprintLimit.Sector);
    }
}
