using Stockade.Kernel;

namespace Stockade.Defense.Tests;

/// <summary>What must hold in every raid.</summary>
public sealed class RaidLawTests
{
    [Fact]
    public void Every_threat_is_killed_or_leaks_for_one_cause_and_no_round_comes_from_nowhere()
    {
        for (int seed = 0; seed < 1500; seed++)
        {
            var scene = new RandomScene(seed);
            RaidTables tables = scene.Scene.Tables(scene.Offsets);
            int[] magazine = [.. scene.Magazine];
            RaidOutcome outcome = new RaidFight(tables).Fight(scene.Raid, magazine, scene.Chance);
            for (int threat = 0; threat < tables.Classes; threat++)
            {
                int causes = Enum.GetValues<LeakCause>().Sum(cause => outcome.Causes(cause, threat));
                Assert.Equal(scene.Threats[threat], outcome.Launched[threat]);
                Assert.Equal(outcome.Launched[threat], outcome.Killed[threat] + outcome.Leaked[threat]);
                Assert.Equal(outcome.Leaked[threat], causes);
                Assert.InRange(outcome.Engaged[threat], outcome.Killed[threat], outcome.Detected[threat]);
                Assert.InRange(outcome.Detected[threat], 0, outcome.Launched[threat]);
                Assert.True(outcome.FiredAt[threat] >= outcome.Engaged[threat], $"seed {seed}");
            }

            Assert.Equal(outcome.Fired.Sum(), outcome.FiredAt.Sum());
            for (int round = 0; round < tables.Rounds; round++)
            {
                Assert.InRange(outcome.Fired[round], 0, scene.Magazine[round]);
                Assert.Equal(scene.Magazine[round] - outcome.Fired[round], magazine[round]);
                Assert.True(outcome.Wanted[round] >= outcome.Fired[round], $"seed {seed}");
            }
        }
    }

    /// <summary>The law needs unlimited channels, one round type, units on their own, a perfect assessment, and nothing
    /// kept back: else a round spent on one threat can stand in the way of another.</summary>
    [Fact]
    public void One_more_round_never_leaks_more_on_the_same_draws()
    {
        int fewer = 0;
        for (int seed = 0; seed < 1500; seed++)
        {
            var scene = new RandomScene(seed, oneRoundType: true);
            scene.Scene.Channels = 1_000_000;
            scene.Scene.KillCalledMiss = scene.Scene.MissCalledKill = 0;
            scene.Scene.Reserve = 0;
            scene.Units = Math.Max(1, scene.Units);
            RaidTables tables = scene.Scene.Tables(scene.Offsets[0]);
            var fight = new RaidFight(tables);
            int previous = int.MaxValue;
            for (int rounds = 0; rounds < 40; rounds++)
            {
                int leaked = fight.Fight(scene.Raid, [rounds], scene.Chance).Leaked.Sum();
                Assert.True(
                    leaked <= previous, $"seed {seed}: {leaked} leak with {rounds} rounds, {previous} with fewer");
                fewer += leaked < previous && rounds > 0 ? 1 : 0;
                previous = leaked;
            }
        }

        Assert.True(fewer > 100, $"rounds stopped something {fewer} times only");
    }

    [Fact]
    public void The_second_fight_allocates_nothing()
    {
        foreach (int seed in (int[])[3, 14, 15, 92, 65])
        {
            var scene = new RandomScene(seed);
            var fight = new RaidFight(scene.Scene.Tables(scene.Offsets));
            int[] magazine = [.. scene.Magazine];
            fight.Fight(scene.Raid, magazine, scene.Chance);
            scene.Magazine.CopyTo(magazine, 0);
            long before = GC.GetAllocatedBytesForCurrentThread();
            fight.Fight(scene.Raid, magazine, scene.Chance);
            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }

    [Fact]
    public void Rounds_kept_back_are_fired_at_ballistic_threats_only()
    {
        Scene scene = new Scene { Reserve = 6, Launchers = 4 }
            .Level("drone", 50, 500)
            .Ballistic("missile", 300_000)
            .Round("round", 1500, 60_000, 60_000, 25_000, 0, 4, ("drone", 1), ("missile", 1))
            .Fire("drone", 1, 1, null, "round")
            .Fire("missile", 1, 1, null, "round");
        var fight = new RaidFight(scene.Tables(5_000));
        int[] magazine = [10];
        RaidOutcome outcome = fight.Fight(Raid([20, 0]), magazine, new Chance(1, 0, 0));
        Assert.Equal(4, outcome.Fired[0]);
        Assert.Equal(16, outcome.Causes(LeakCause.NoRound, 0));
        Assert.Equal(20, outcome.Wanted[0]);
        outcome = fight.Fight(Raid([0, 20]), magazine, new Chance(1, 0, 0));
        Assert.Equal(6, outcome.Killed[1]);
        Assert.Equal(0, magazine[0]);
    }

    [Fact]
    public void Each_cause_is_told_apart()
    {
        Assert.Equal(5, Leakers(LeakCause.NoChannel, scene => scene.Channels = 0));
        Assert.Equal(5, Leakers(LeakCause.NoRound, scene => scene.Launchers = 0));
        Assert.Equal(5, Leakers(LeakCause.NoWindow, scene => scene.ReactionSeconds = 1e6));
        Assert.Equal(5, Leakers(LeakCause.NotDetected, scene => scene.RadarRangeMetres = 1));
        Assert.Equal(5, Leakers(LeakCause.CommonMode, scene => scene.CommonModePerTarget = 1));
        Assert.Equal(5, Leakers(LeakCause.CommonMode, scene => scene.CommonModePerRaid = 1));
        Assert.Equal(5, Leakers(LeakCause.LetGo, scene => scene.Doctrine.Clear()));
        Assert.Equal(5, Leakers(LeakCause.Missed, _ => { }, kill: 1e-12));
        Assert.Equal(5, Leakers(LeakCause.WronglyAssessed, scene => scene.MissCalledKill = 1, kill: 1e-12));
        Assert.Equal(5, Leakers(LeakCause.NotCovered, _ => { }, units: 0));
        Assert.Equal(0, Leakers(LeakCause.Missed, _ => { }));
    }

    [Fact]
    public void A_kill_called_a_miss_costs_a_second_salvo()
    {
        Scene scene = Scene.PerfectWindows(1, 2, 2);
        scene.KillCalledMiss = 1;
        RaidOutcome outcome = new RaidFight(scene.Tables(0)).Fight(Raid([3]), [100], new Chance(1, 0, 0));
        Assert.Equal(3, outcome.Killed[0]);
        Assert.Equal(12, outcome.Fired[0]);
    }

    [Fact]
    public void A_launcher_is_reloaded_once_it_is_empty()
    {
        Scene scene = Scene.PerfectWindows(1, 1, 1);
        scene.Threats.Clear();
        scene.Loads.Clear();
        scene.Loads.Add(new Scenarios.LauncherLoad(new ItemId("round"), 4));
        scene.Level("threat", 50, 1000, windowSeconds: 40_000);
        scene.Launchers = 1;
        scene.ReloadSeconds = 30;
        RaidOutcome outcome = new RaidFight(scene.Tables(0)).Fight(Raid([12]), [12], new Chance(1, 0, 0));
        Assert.Equal(12, outcome.Killed[0]);
        scene = Scene.PerfectWindows(1, 1, 1);
        scene.Loads.Clear();
        scene.Loads.Add(new Scenarios.LauncherLoad(new ItemId("round"), 4));
        scene.ReloadSeconds = 1e6;
        outcome = new RaidFight(scene.Tables(0)).Fight(Raid([12]), [12], new Chance(1, 0, 0));
        Assert.Equal(4, outcome.Killed[0]);
        Assert.Equal(8, outcome.Causes(LeakCause.NoRound, 0));
    }

    [Fact]
    public void One_unit_more_moves_only_the_threats_it_takes_over()
    {
        for (int units = 1; units < 12; units++)
        {
            int moved = 0;
            for (ulong key = 0; key < 3000; key++)
            {
                ulong mixed = StableHash.Combine(7, key);
                int before = JumpHash.Bucket(mixed, units);
                int after = JumpHash.Bucket(mixed, units + 1);
                Assert.True(after == before || after == units);
                moved += after == before ? 0 : 1;
            }

            Assert.InRange(moved, 3000 / (units + 1) - 220, 3000 / (units + 1) + 220);
        }
    }

    private static RaidInput Raid(int[] threats, int units = 1) => new()
    {
        Threats = threats, Units = units, Entity = 7, Stream = ChanceStream.Validation,
    };

    private static int Leakers(LeakCause cause, Action<Scene> change, double kill = 1, int units = 1)
    {
        Scene scene = Scene.PerfectWindows(kill, 1, 1);
        change(scene);
        return new RaidFight(scene.Tables(0)).Fight(Raid([5], units), [100], new Chance(1, 0, 0)).Causes(cause, 0);
    }
}
