using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense.Tests;

/// <summary>Identical threats from one bearing at one point, and fire units of one type about it, whose number and
/// rounds are chosen raid by raid.</summary>
internal sealed class Standing
{
    private const int UnitsMax = 4;
    private const double ScatterRadians = 0.002;

    private readonly Scene scene;
    private readonly AssignmentKind assignment;
    private readonly Place[] places;
    private readonly AttackGroup group;
    private readonly Asset asset;
    private readonly Claim exact;
    private readonly Dictionary<(int Units, int Rounds), RaidFight> fights = [];
    private readonly Chance chance;

    public Standing(
        int seed, AssignmentKind assignment, double channels = 1_000_000, bool errs = false, int threats = 9)
    {
        this.assignment = assignment;
        var random = new Random(seed);
        scene = new Scene
        {
            RadarRangeMetres = 90_000,
            Channels = channels,
            Launchers = 20,
            ReactionSeconds = random.Next(20),
            SpacingSeconds = errs ? 1 : 0,
            AssessmentSeconds = random.Next(10),
            KillCalledMiss = errs ? 0.1 : 0,
            MissCalledKill = errs ? 0.1 : 0,
        };
        scene.Level("threat", 250, 3_000)
            .Round("round", 1_000, 40_000, 40_000, 20_000, 0, 12, ("threat", 0.3 + 0.1 * random.Next(6)))
            .Fire("threat", 1 + random.Next(2), 1 + random.Next(3), null, "round");
        scene.Types.Add(unit => unit);
        places = [.. Enumerable.Range(0, UnitsMax).Select(_ => new Place(
            0.2 + ScatterRadians * random.NextDouble(), 0.8 + ScatterRadians * random.NextDouble(), 0))];
        exact = scene.Claim(0);
        asset = new Asset("point", "point", new Place(0.201, 0.801, 0), scene.Claim(100), scene.Claim(1));
        group = new AttackGroup(
            "group", "threat", scene.Claim(threats), "point", scene.Claim(1), scene.Claim(100_000), exact, exact,
            scene.Claim(120), [], exact, false);
        chance = new Chance((ulong)seed, 0, 0);
    }

    /// <summary>Leakers of one raid.</summary>
    public int Fight(int units, int rounds, uint raid = 0)
    {
        if (!fights.TryGetValue((units, rounds), out RaidFight? fight))
        {
            PlacedUnit[] standing = [.. places.Take(units).Select((place, number) => new PlacedUnit(
                "unit-" + number, "battery-0", place, 0, [new LauncherLoad(new ItemId("round"), rounds)], [], exact))];
            var attack = new Attack(
                "attack", "attack", standing, [], [asset],
                new CommandRule(assignment, PriorityKind.Urgency, exact, false), [group]);
            AttackPlan plan = new PlacedLayout(
                scene.Built, scene.World, attack, new AttackGround(attack, Terrain.None)).Build();
            fights.Add((units, rounds), fight = new RaidFight(plan));
        }

        return fight.Fight(raid, raid == 0 ? chance : new Chance(1, 0, raid), null).Leaked.Sum();
    }
}
