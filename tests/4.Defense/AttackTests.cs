using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense.Tests;

/// <summary>What must hold in raids on fire units that stand somewhere.</summary>
public sealed class AttackTests
{
    [Fact]
    public void Every_threat_is_killed_or_leaks_for_one_cause_and_no_round_comes_from_nowhere()
    {
        int shot = 0;
        for (int seed = 5_000; seed < 5_600; seed++)
        {
            AttackPlan plan = new RandomAttack(seed).Plan();
            RaidOutcome outcome = new RaidFight(plan).Fight(1, new Chance((ulong)seed, 0, 0), null);
            for (int threat = 0; threat < outcome.Launched.Length; threat++)
            {
                int causes = Enum.GetValues<LeakCause>().Sum(cause => outcome.Causes(cause, threat));
                Assert.Equal(outcome.Launched[threat], outcome.Killed[threat] + outcome.Leaked[threat]);
                Assert.Equal(outcome.Leaked[threat], causes);
                Assert.InRange(outcome.Engaged[threat], outcome.Killed[threat], outcome.Detected[threat]);
            }

            Assert.Equal(outcome.Fired.Sum(), outcome.FiredAt.Sum());
            Assert.Equal(outcome.Fired.Sum(), outcome.FiredBy.Sum());
            for (int place = 0; place < plan.Magazines.Length; place++)
            {
                Assert.InRange(outcome.FiredBy[place], 0, plan.Magazines[place]);
            }

            shot += outcome.Fired.Sum();
        }

        Assert.True(shot > 1_000, $"only {shot} rounds fired");
    }

    [Fact]
    public void Buffers_kept_from_another_raid_change_nothing_and_the_second_fight_allocates_nothing()
    {
        for (int seed = 0; seed < 60; seed++)
        {
            var fight = new RaidFight(new RandomAttack(seed).Plan());
            Chance chance = new((ulong)seed, 0, 0);
            int[] first = Told(fight.Fight(1, chance, null));
            fight.Fight(1, new Chance(9, 9, 9), null);
            fight.Fight(1, chance, null);
            long before = GC.GetAllocatedBytesForCurrentThread();
            RaidOutcome again = fight.Fight(1, chance, null);
            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.Equal(first, Told(again));
        }
    }

    /// <summary>With unlimited channels, one round type, autonomous units and a perfect assessment.</summary>
    [Fact]
    public void One_more_round_or_battery_never_leaks_more_on_the_same_draws()
    {
        int stopped = 0;
        for (int seed = 0; seed < 150; seed++)
        {
            Standing standing = new(seed, AssignmentKind.Autonomous);
            int previous = int.MaxValue;
            for (int rounds = 0; rounds <= 12; rounds += 3)
            {
                int leaked = standing.Fight(units: 2, rounds);
                Assert.True(leaked <= previous, $"seed {seed}: {leaked} leak with {rounds} rounds, before {previous}");
                stopped += leaked < previous && rounds > 0 ? 1 : 0;
                previous = leaked;
            }

            previous = int.MaxValue;
            for (int units = 1; units <= 4; units++)
            {
                int leaked = standing.Fight(units, 6);
                Assert.True(leaked <= previous, $"seed {seed}: {leaked} leak with {units} units, before {previous}");
                stopped += leaked < previous && units > 1 ? 1 : 0;
                previous = leaked;
            }
        }

        Assert.True(stopped > 100, $"rounds or batteries stopped something {stopped} times only");
    }

    /// <summary>With limited channels a round spent on one threat can stand in the way of another: then the mean does
    /// not rise, to four standard errors.</summary>
    [Theory]
    [InlineData(AssignmentKind.Autonomous)]
    [InlineData(AssignmentKind.Sector)]
    [InlineData(AssignmentKind.Central)]
    public void Otherwise_one_more_battery_does_not_leak_more_in_the_mean(AssignmentKind assignment)
    {
        const int Seeds = 200;
        Tally difference = default;
        for (int seed = 0; seed < Seeds; seed++)
        {
            Standing standing = new(seed, assignment, channels: 1, errs: true);
            difference = difference.With(standing.Fight(3, 6) - standing.Fight(2, 6));
        }

        Assert.True(
            difference.Mean <= 4 * difference.StandardError,
            $"{difference.Mean} more leak, standard error {difference.StandardError}");
    }

    [Fact]
    public void The_share_that_leaks_does_not_fall_as_a_raid_on_one_axis_grows()
    {
        double mean = 0;
        double error = 0;
        foreach (int threats in (int[])[2, 8, 24])
        {
            Standing standing = new(3, AssignmentKind.Central, channels: 2, errs: true, threats: threats);
            Tally share = default;
            for (uint raid = 0; raid < 400; raid++)
            {
                share = share.With((double)standing.Fight(2, 16, raid) / threats);
            }

            double slack = 4 * Math.Sqrt(error * error + share.StandardError * share.StandardError);
            Assert.True(share.Mean >= mean - slack, $"{threats} threats: a share of {share.Mean} leaks after {mean}");
            (mean, error) = (share.Mean, share.StandardError);
        }

        Assert.True(mean > 0.05, "the largest raid is too small to leak");
    }

    [Fact]
    public void A_raid_written_down_is_the_raid_that_was_fought()
    {
        for (int seed = 0; seed < 150; seed++)
        {
            AttackPlan plan = new RandomAttack(seed).Plan();
            var fight = new RaidFight(plan);
            Chance chance = new((ulong)seed, 0, 0);
            int[] unwritten = Told(fight.Fight(1, chance, null));
            var replay = new RaidReplay();
            RaidOutcome outcome = fight.Fight(1, chance, replay);
            Assert.Equal(unwritten, Told(outcome));
            RaidMoment[] launches = [.. replay.Moments.Where(one => one.Kind == RaidMomentKind.Launch)];
            Assert.Equal(outcome.Fired.Sum(), launches.Sum(one => one.Shots));
            Assert.All(launches, one => Assert.True(one.EndMicroseconds >= one.AtMicroseconds));
            int killed = replay.Tracks.Count(track => track.Killed);
            Assert.Equal(killed, launches.Count(one => one.Kill));
            Assert.Equal(
                outcome.Killed.Sum(),
                replay.Tracks.Count(track => track is { Killed: true, Decoy: false, Friend: false }));
            Assert.Equal(outcome.UnitsLost.Sum(), replay.Moments.Count(one => one.Kind == RaidMomentKind.UnitLost));
            Assert.All(replay.Tracks, track => Assert.True(track.BeginsMicroseconds <= track.ArrivesMicroseconds));
        }
    }

    private static int[] Told(RaidOutcome outcome) =>
    [
        .. outcome.Launched, .. outcome.Killed, .. outcome.Leaked, .. outcome.Fired, .. outcome.Wanted,
        .. outcome.FiredBy, .. outcome.Hits, .. outcome.UnitsLost, .. outcome.Decoys, .. outcome.FriendsKilled,
    ];
}
