using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense.Tests;

/// <summary>One battery that stands somewhere, and its footprint against one class.</summary>
internal sealed class FootprintScene
{
    public const string Battery = "battery-0";

    public double LatitudeDegrees { get; init; } = 12;

    public double LongitudeDegrees { get; init; } = 45;

    public double SightMetres { get; init; } = 300_000;

    public double ReachMetres { get; init; } = 30_000;

    public double CeilingMetres { get; init; } = 20_000;

    public double MinimumMetres { get; init; } = 1_000;

    public double ReactionSeconds { get; init; } = 12;

    public double? CuedSeconds { get; init; }

    public double AntennaMetres { get; init; } = 20;

    public double Salvo { get; init; } = 1;

    public double SpacingSeconds { get; init; } = 3;

    public double? SectorRadians { get; init; }

    public bool Statistics { get; init; }

    public double Confidence { get; init; } = 0.9;

    public double? StepMetres { get; init; } = 6_000;

    public double? LimitMetres { get; init; } = 60_000;

    public double[] BearingsDegrees { get; init; } = [0];

    public IReadOnlyList<FootprintRule> Rules { get; init; } = [new FootprintRule(false, 1)];

    /// <summary>The class that comes.</summary>
    public Func<Scene, Scene> Threat { get; init; } = scene => scene.Ballistic("threat", 300_000);

    public Footprint Only => Answer.Footprints[0];

    public FootprintAnswer Answer
    {
        get
        {
            DiagnosticBag bag = new();
            FootprintAnswer? answer = Ask(bag);
            Assert.True(answer is not null, string.Join('\n', bag.All));
            return answer;
        }
    }

    public FootprintAnswer? Ask(DiagnosticBag bag)
    {
        Scene scene = Built();
        FootprintStage? stage = FootprintStage.Find(scene.Built, null, "unit", "threat", bag);
        FootprintQuestion question = new(
            [.. BearingsDegrees.Select(degrees => degrees * Math.PI / 180)], Confidence, LimitMetres, StepMetres);
        return stage?.Answer(scene.World, question, Rules, bag);
    }

    public Scene Built()
    {
        Scene scene = Threat(new Scene
        {
            RadarRangeMetres = SightMetres,
            AntennaHeightMetres = AntennaMetres,
            ReactionSeconds = ReactionSeconds,
            SpacingSeconds = SpacingSeconds,
            AssessmentSeconds = 4,
        });
        scene.Round("round", 1_200, ReachMetres, ReachMetres, CeilingMetres, MinimumMetres, 4, ("threat", 0.7));
        scene.Fire("threat", Salvo, 3, null, "round");
        Claim? cued = CuedSeconds is { } seconds ? scene.Claim(seconds) : null;
        Claim? sector = SectorRadians is { } width ? scene.Claim(width) : null;
        RadarSearch? search = Statistics
            ? new RadarSearch(
                Fluctuation.Swerling1, scene.Claim(1e-6), 4, scene.Claim(0.9), scene.Claim(4), 2, 3, null, null, null,
                null, null)
            : null;
        scene.Types.Add(unit => unit with { CuedReactionSeconds = cued, SectorRadians = sector, Search = search });
        const double Degree = Math.PI / 180;
        Place place = new(LatitudeDegrees * Degree, LongitudeDegrees * Degree, 0);
        scene.Attacks.Add(new Attack(
            "attack", "attack", [new PlacedUnit("unit", Battery, place, 0, [], [], scene.Claim(100))], [],
            [new Asset("here", "Here", place, scene.Claim(100), scene.Claim(1))],
            new CommandRule(AssignmentKind.Autonomous, PriorityKind.Urgency, scene.Claim(0), false), []));
        return scene;
    }

    /// <summary>True where every tested point defended in the first is defended in the second too, up to the
    /// outline's.</summary>
    public static void AssertWithin(Footprint small, Footprint large)
    {
        Assert.True(
            small.SquareMetres <= large.SquareMetres * (1 + 1e-9) + 1,
            $"{small.SquareMetres} m2 became {large.SquareMetres} m2");
        Assert.True(small.AheadMetres <= large.AheadMetres + 51);
        Assert.True(small.BehindMetres <= large.BehindMetres + 51);
        Assert.True(small.LeftMetres <= large.LeftMetres + 51);
        Assert.True(small.RightMetres <= large.RightMetres + 51);
    }
}
