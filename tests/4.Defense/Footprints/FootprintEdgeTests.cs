using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense.Tests;

/// <summary>Where a footprint begins, ends, or is not; and its shape in plane cases.</summary>
public sealed class FootprintEdgeTests
{
    [Theory]
    [InlineData(0.0, 1_000.0, FootprintLimit.Reach)]
    [InlineData(30_000.0, 0.0, FootprintLimit.Radar)]
    public void With_no_reach_or_no_sight_there_is_none_and_the_cause_is_told(
        double reach, double sight, FootprintLimit cause)
    {
        Footprint footprint = new FootprintScene { ReachMetres = reach, SightMetres = sight }.Only;
        Assert.Equal((0.0, 0), (footprint.SquareMetres, footprint.Pieces.Count));
        Assert.Equal((0.0, 0.0), (footprint.AheadMetres, footprint.BehindMetres));
        Assert.Empty(footprint.AlongOutline);
        Assert.Contains(footprint.AmongTested, one => one.Limit == cause);
        Assert.Equal(1, footprint.AmongTested.Sum(one => one.Share), 12);
    }

    [Fact]
    public void A_reaction_longer_than_the_flight_leaves_nothing_and_is_named()
    {
        Footprint footprint = new FootprintScene { ReactionSeconds = 4_000 }.Only;
        Assert.Empty(footprint.Pieces);
        Assert.Contains(footprint.AmongTested, one => one.Limit == FootprintLimit.Reaction);
        Assert.Equal(FootprintLimit.Reaction, footprint.Assets[0]);
    }

    [Fact]
    public void A_minimum_range_beyond_the_reach_leaves_nothing_and_is_named()
    {
        Footprint footprint = new FootprintScene
        {
            Threat = Level, MinimumMetres = 31_000, ReachMetres = 30_000,
        }.Only;
        Assert.Empty(footprint.Pieces);
        Assert.Equal(FootprintLimit.MinimumRange, footprint.Assets[0]);
    }

    [Theory]
    [InlineData(0, 180)]
    [InlineData(0, -180)]
    [InlineData(60, 179.9)]
    [InlineData(89.9, 10)]
    [InlineData(90, 0)]
    [InlineData(-90, 120)]
    public void Poles_and_the_antimeridian_are_places_like_others(double latitude, double longitude)
    {
        Footprint plain = new FootprintScene { Threat = Level }.Only;
        Footprint here = new FootprintScene
        {
            Threat = Level, LatitudeDegrees = latitude, LongitudeDegrees = longitude,
        }.Only;
        // The Earth is not round: within a few parts in a thousand.
        Assert.InRange(here.SquareMetres / plain.SquareMetres, 0.99, 1.01);
        Assert.Equal(plain.AheadMetres, here.AheadMetres, 300.0);
        Assert.Equal(plain.Pieces.Count, here.Pieces.Count);
        Assert.Null(here.Assets[0]);
        Assert.All(here.Pieces[0].Outline, point => Assert.InRange(point.LongitudeDegrees, -180, 180));
    }

    [Fact]
    public void A_fall_at_the_pole_is_met_as_elsewhere()
    {
        Footprint plain = new FootprintScene().Only;
        Footprint pole = new FootprintScene { LatitudeDegrees = 90, LongitudeDegrees = 33 }.Only;
        Assert.InRange(pole.SquareMetres / plain.SquareMetres, 0.95, 1.05);
    }

    /// <summary>A slow level threat in full view is met wherever its way crosses the disk of reach: ahead a half disk,
    /// behind a strip of its width. On the ground distances of floor 4's sphere.</summary>
    [Fact]
    public void Against_slow_level_flight_it_is_half_a_disk_and_the_strip_behind()
    {
        FootprintScene scene = new()
        {
            Threat = Level, ReactionSeconds = 0, MinimumMetres = 0, StepMetres = 2_000, ReachMetres = 20_000,
            LimitMetres = 50_000,
        };
        const double Reach = 20;
        const double Limit = 50;
        double half = Math.PI * Reach * Reach / 2;
        // Behind, a disk of the limit cut to the strip.
        double strip = (Reach * Math.Sqrt((Limit * Limit) - (Reach * Reach)))
            + (Limit * Limit * Math.Asin(Reach / Limit));
        Assert.Equal(half + strip, scene.Only.SquareMetres / 1e6, (half + strip) * 0.006);
        Assert.Equal(20_000, scene.Only.LeftMetres, 150.0);
        Assert.Equal(20_000, scene.Only.RightMetres, 150.0);
    }

    [Fact]
    public void A_smaller_step_moves_the_outline_little()
    {
        Footprint coarse = new FootprintScene { StepMetres = 4_000 }.Only;
        Footprint fine = new FootprintScene { StepMetres = 2_500 }.Only;
        Assert.InRange(coarse.SquareMetres / fine.SquareMetres, 0.97, 1.02);
    }

    [Fact]
    public void Outlines_run_counter_clockwise_and_holes_clockwise()
    {
        foreach (FootprintPiece piece in new FootprintScene { BearingsDegrees = [130] }.Only.Pieces)
        {
            Assert.True(FootprintArea.Of(piece.Outline) > 0);
            Assert.All(piece.Holes, hole => Assert.True(FootprintArea.Of(hole) < 0));
        }
    }

    [Fact]
    public void A_grid_too_fine_or_a_class_that_nothing_is_fired_at_is_refused()
    {
        DiagnosticBag bag = new();
        Assert.Null(new FootprintScene { StepMetres = 100, LimitMetres = 100_000 }.Ask(bag));
        Assert.Equal(DiagnosticCodes.OptionOutOfRange, Assert.Single(bag.All).Code);

        Scene scene = new FootprintScene().Built();
        Scenario bare = scene.Built with { Rounds = [.. scene.Built.Rounds.Select(round => round with { Kill = [] })] };
        DiagnosticBag refused = new();
        FootprintStage stage = FootprintStage.Find(bare, null, "unit", "threat", refused)!;
        Assert.Null(stage.Answer(
            scene.World, new FootprintQuestion([0], 0.9, null, null), [new FootprintRule(false, 1)], refused));
        Assert.Equal(DiagnosticCodes.FootprintUnclear, Assert.Single(refused.All).Code);
    }

    [Theory]
    [InlineData(null, "unti", "threat", DiagnosticCodes.DefenseNameUnknown, "did you mean unit?")]
    [InlineData(null, "unit", "thraet", DiagnosticCodes.DefenseNameUnknown, "did you mean threat?")]
    [InlineData("atack", "unit", "threat", DiagnosticCodes.DefenseNameUnknown, "did you mean attack?")]
    public void A_name_that_is_not_there_is_told_with_the_nearest(
        string? attack, string battery, string threat, string code, string hint)
    {
        DiagnosticBag bag = new();
        Assert.Null(FootprintStage.Find(new FootprintScene().Built().Built, attack, battery, threat, bag));
        Diagnostic told = Assert.Single(bag.All);
        Assert.Equal((code, hint), (told.Code, told.Hint));
    }

    [Fact]
    public void A_battery_in_two_attacks_asks_which_and_a_real_place_is_refused()
    {
        Scene scene = new FootprintScene().Built();
        scene.Attacks.Add(scene.Attacks[0] with { Id = "other" });
        DiagnosticBag bag = new();
        Assert.Null(FootprintStage.Find(scene.Built, null, "unit", "threat", bag));
        Assert.Equal(DiagnosticCodes.FootprintUnclear, Assert.Single(bag.All).Code);
        Assert.NotNull(FootprintStage.Find(scene.Built, "other", "unit", "threat", bag));

        DiagnosticBag refused = new();
        Assert.Null(FootprintStage.Find(scene.Built with { Fictional = false }, "other", "unit", "threat", refused));
        Assert.Equal(DiagnosticCodes.ScopePosition, Assert.Single(refused.All).Code);
    }

    private static Scene Level(Scene scene) => scene.Level("threat", 50, 2_000);
}
