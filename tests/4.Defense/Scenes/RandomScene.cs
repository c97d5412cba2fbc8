using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense.Tests;

/// <summary>Scenes of all sorts, degenerate ones included, each made from its seed alone: the seed is the bug
/// report.</summary>
internal sealed class RandomScene
{
    private readonly Random random;

    public RandomScene(int seed, bool oneRoundType = false)
    {
        random = new Random(seed);
        Scene = new Scene
        {
            RadarRangeMetres = Pick(5_000, 60_000, 120_000, 200_000),
            AntennaHeightMetres = Pick(0, 5, 30),
            Channels = Pick(0, 1, 2, 5, 9, 1000),
            Launchers = Pick(0, 1, 3, 8),
            ReactionSeconds = Pick(0, 5, 20, 60),
            SpacingSeconds = Pick(0, 0.5, 3),
            AssessmentSeconds = Pick(0, 2, 8),
            ReloadSeconds = Pick(0, 15, 120, 3600),
            KillCalledMiss = Pick(0, 0.1, 1),
            MissCalledKill = Pick(0, 0.1, 1),
            CommonModePerTarget = Pick(0, 0, 0.2, 1),
            CommonModePerRaid = Pick(0, 0, 0.1, 1),
            Reserve = Pick(0, 0, 2, 8),
        };
        AddThreats();
        AddRounds(oneRoundType ? 1 : 1 + random.Next(3));
        AddDoctrine();
        bool onePosition = random.Next(2) == 0;
        int positions = onePosition ? 1 : 2 + random.Next(3);
        Offsets = [.. Enumerable.Range(0, positions).Select(_ => Pick(0, 0, 500, 8_000, 30_000))];
        Units = onePosition ? random.Next(5) : Offsets.Length;
        Threats = [.. Scene.Threats.Select(_ => (int)Pick(0, 1, 3, 9, 16))];
        Magazine = [.. Scene.Rounds.Select(_ => (int)Pick(0, 1, 5, 20, 60, 200))];
        Chance = new Chance((ulong)seed, 1, 2);
    }

    public Scene Scene { get; }

    public double[] Offsets { get; }

    public int Units { get; set; }

    public int[] Threats { get; }

    public int[] Magazine { get; }

    public Chance Chance { get; }

    public RaidInput Raid => new()
    {
        Threats = Threats, Units = Units, Entity = 99, Stream = ChanceStream.Raid,
    };

    private double Pick(params double[] values) => values[random.Next(values.Length)];

    private double Window => Pick(0, 1, 20, 300, 3600);

    private void AddThreats()
    {
        int count = 1 + random.Next(4);
        for (int threat = 0; threat < count; threat++)
        {
            string id = "threat-" + threat;
            double area = Pick(0.001, 0.1, 1, 5);
            _ = random.Next(4) switch
            {
                0 => Scene.Ballistic(id, Pick(60_000, 300_000, 1_000_000), area, Window),
                1 => Scene.Depressed(
                    id, Pick(200_000, 500_000), Pick(0, 20_000, 50_000), Pick(1000, 2500), area, Window),
                2 => Scene.Level(id, Pick(50, 250, 800, 9000), Pick(0, 50, 3000, 40_000), area, Window),
                _ => Scene.Level(id, Pick(200, 300), Pick(9000, 12_000), area, Window, FlightKind.Aircraft),
            };
        }
    }

    private void AddRounds(int count)
    {
        for (int round = 0; round < count; round++)
        {
            Scene.Round(
                "round-" + round, Pick(300, 900, 1500), Pick(1000, 15_000, 35_000), Pick(8_000, 40_000, 120_000),
                Pick(3_000, 15_000, 36_000), Pick(0, 1_000, 5_000), (int)Pick(0, 1, 4, 12),
                [.. Scene.Threats.Select(threat => (threat.Id, Pick(0, 0.3, 0.5, 0.8, 1)))]);
        }
    }

    private void AddDoctrine()
    {
        foreach (ThreatClass threat in Scene.Threats)
        {
            if (random.Next(8) == 0)
            {
                continue;
            }

            string[] order = [.. Scene.Rounds.Select(round => round.Item.Value)];
            random.Shuffle(order);
            double? killMin = random.Next(2) == 0 ? null : Pick(0, 0.4, 0.9);
            Scene.Fire(threat.Id, Pick(1, 2, 4), 1 + random.Next(4), killMin, order);
        }
    }
}
