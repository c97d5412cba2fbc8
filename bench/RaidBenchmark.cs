using Stockade.Defense;
using Stockade.Defense.Plain;
using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Bench;

/// <summary>A frozen raid, over and over: 48 threats meet 6 fire units with everything switched on that costs time.
/// Beside the engine its plain twin, which follows the same rules in the obvious way, and a limit: a loop that only
/// draws as many random numbers and reads as many flight times from the same tables.</summary>
internal static class RaidBenchmark
{
    private const string Scene = "bench/scenes/forty-eight";
    private const ulong Entity = 48;

    public static Benchmark Benchmark { get; } = new(
        "raid", "48 threats against 6 fire units: the engine, its plain twin, a limit", "raids", "threats",
        Contestants);

    private static Contestant[] Contestants(Size size)
    {
        AttackPlan plan = Plan(SceneFiles.Read(Scene));
        var fight = new RaidFight(plan);
        uint raids = size == Size.Full ? 20_000u : 20;
        uint plainRaids = size == Size.Full ? 100u : 2;
        return
        [
            new Contestant("engine", () => Engine(fight, raids), AllocatesNothing: true),
            new Contestant("plain-twin", () => Twin(plan, plainRaids)),
            new Contestant("limit", () => Limit(plan, raids), AllocatesNothing: true),
        ];
    }

    /// <summary>The scene's one attack in the world of its exact figures.</summary>
    internal static AttackPlan Plan(Scenario scenario)
    {
        Attack attack = scenario.Attacks[0];
        return new PlacedLayout(
            scenario, World.OfMedians(scenario.Claims), attack, new AttackGround(attack, Terrain.None)).Build();
    }

    internal static Work Engine(RaidFight fight, uint raids)
    {
        ulong hash = 0;
        long threats = 0;
        for (uint raid = 0; raid < raids; raid++)
        {
            RaidOutcome outcome = fight.Fight(Entity, new Chance(7, 0, raid), null);
            (hash, threats) = Add(hash, threats, outcome);
        }

        return new Work(raids, hash, threats);
    }

    private static Work Twin(AttackPlan plan, uint raids)
    {
        ulong hash = 0;
        long threats = 0;
        for (uint raid = 0; raid < raids; raid++)
        {
            RaidOutcome outcome =
                new PlainFight(plan, new TabledFlyout(plan.Tables)).Fight(Entity, new Chance(7, 0, raid));
            (hash, threats) = Add(hash, threats, outcome);
        }

        return new Work(raids, hash, threats);
    }

    private static (ulong Hash, long Threats) Add(ulong hash, long threats, RaidOutcome outcome)
    {
        for (int kind = 0; kind < outcome.Launched.Length; kind++)
        {
            hash = StableHash.Combine(hash, (ulong)outcome.Killed[kind]);
            threats += outcome.Launched[kind];
        }

        return (StableHash.Combine(hash, (ulong)outcome.Fired[0]), threats);
    }

    /// <summary>For each threat: an arrival, a track at each unit, and for one salvo at it the kill, the common mode,
    /// the assessment and a flight time. The engine draws these and orders what follows from them.</summary>
    private static Work Limit(AttackPlan plan, uint raids)
    {
        RaidTables tables = plan.Tables;
        ulong hash = 0;
        for (uint raid = 0; raid < raids; raid++)
        {
            Chance chance = new(7, 0, raid);
            for (int path = 0; path < tables.Paths; path++)
            {
                ulong entity = StableHash.Combine(Entity, (ulong)path);
                long track = long.MaxValue;
                for (int unit = 0; unit < tables.Places; unit++)
                {
                    double drawn = chance.Uniform(
                        ChanceStream.Attack, ChancePurpose.Detect, StableHash.Combine(entity, (ulong)unit), 0);
                    track = Math.Min(track, tables.Tracks.At(unit, path, drawn));
                }

                ref readonly LaunchWindow window = ref tables.Window(0, path, 0);
                long flight = window.IsOpenEver
                    ? window.FlightMicroseconds(tables.Flights, (window.Earliest / 2) + (window.Latest / 2)) : track;
                double sum = chance.Uniform(ChanceStream.Attack, ChancePurpose.Kill, entity, 0)
                    + chance.Uniform(ChanceStream.Attack, ChancePurpose.CommonMode, entity, 0)
                    + chance.Uniform(ChanceStream.Attack, ChancePurpose.Assess, entity, 0);
                hash = StableHash.Combine(hash, (ulong)flight) ^ (ulong)BitConverter.DoubleToInt64Bits(sum);
            }
        }

        return new Work(raids, hash, raids * (double)tables.Paths);
    }
}
