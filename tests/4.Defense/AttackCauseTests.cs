using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense.Tests;

/// <summary>What placed threats and fire units add to a raid, one thing at a time.</summary>
public sealed class AttackCauseTests
{
    private static readonly Place Middle = new(0.2, 0.8, 0);

    [Fact]
    public void Each_new_cause_is_told_apart()
    {
        Assert.Equal(5, Fight().Killed[0]);
        Assert.Equal(5, Fight((of, unit) => unit with { FoeCalledFriend = of(1) }).Causes(LeakCause.CalledFriend, 0));
        Assert.Equal(5, Fight((of, unit) => unit with { Readiness = of(0) }).Causes(LeakCause.NoUnit, 0));
        Assert.Equal(5, Fight((of, unit) => unit with { CommonModePerUnit = of(1) }).Causes(LeakCause.CommonMode, 0));
        Assert.Equal(5, Fight((of, unit) => unit with { ReactionSeconds = of(1e5) }).Causes(LeakCause.NoWindow, 0));
        Assert.Equal(
            5, Fight((of, unit) => unit with { IdentificationSeconds = of(1e5) }).Causes(LeakCause.NoWindow, 0));
        Assert.Equal(5, Fight((of, unit) => unit with { RadarRangeMetres = of(10) }).Causes(LeakCause.NotDetected, 0));
        Assert.Equal(
            5,
            Fight((of, unit) => unit with { SectorRadians = of(1) }, azimuth: Math.PI)
                .Causes(LeakCause.NoWindow, 0));
        Assert.Equal(
            5, Fight((of, unit) => unit with { KeepOuts = [new KeepOut(0, 3)] }).Causes(LeakCause.NoWindow, 0));
        RaidOutcome missed = Fight(group: (of, group) => group, error: 100_000, letsMissesGo: true);
        Assert.Equal(5, missed.Causes(LeakCause.LetGo, 0));
        // What command takes for a miss comes down where it will.
        Assert.Equal(5, missed.Hits[0]);
        Assert.Equal(5, Fight(group: (of, group) => group, failure: 1).Failed[0]);
    }

    [Fact]
    public void Threats_that_nobody_stops_hit_what_they_are_aimed_at_and_fire_units_can_be_lost()
    {
        RaidOutcome hit = Fight((of, unit) => unit with { Channels = of(0) });
        Assert.Equal(5, hit.Hits[0]);
        RaidOutcome lost = Fight(
            (of, unit) => unit with { Channels = of(0) }, (of, group) => group with { At = "unit" });
        Assert.Equal(1, lost.UnitsLost[0]);
        Assert.Equal(0, lost.Hits[0]);
    }

    [Fact]
    public void Decoys_and_friends_stand_apart()
    {
        RaidOutcome decoys = Fight(group: (of, group) => group with { DecoyShare = of(1) });
        Assert.Equal((0, 5, 5), (decoys.Launched[0], decoys.Decoys[0], decoys.DecoysEngaged[0]));
        RaidOutcome known = Fight(
            (of, unit) => unit with { DecoyRecognised = of(1) },
            (of, group) => group with { DecoyShare = of(1) });
        Assert.Equal((5, 0, 0), (known.Decoys[0], known.DecoysEngaged[0], known.Fired[0]));
        RaidOutcome friends = Fight(group: (of, group) => group with { Friendly = true });
        Assert.Equal((5, 0, 0), (friends.Friends[0], friends.FriendsEngaged[0], friends.Launched[0]));
        RaidOutcome mistaken = Fight(
            (of, unit) => unit with { FriendCalledFoe = of(1) }, (of, group) => group with { Friendly = true });
        Assert.Equal((5, 5), (mistaken.FriendsEngaged[0], mistaken.FriendsKilled[0]));
    }

    [Fact]
    public void A_warning_shortens_the_reaction_and_a_shared_track_is_as_good_as_ones_own()
    {
        FireUnitType Slow(Func<double, Claim> of, FireUnitType unit) => unit with
        {
            RadarRangeMetres = of(12_000),
            ReactionSeconds = of(90),
            CuedReactionSeconds = of(5),
        };
        Assert.Equal(5, Fight(Slow).Causes(LeakCause.NoWindow, 0));
        Assert.Equal(5, Fight(Slow, radar: RadarRole.Cue).Killed[0]);
        FireUnitType Blind(Func<double, Claim> of, FireUnitType unit) =>
            Slow(of, unit) with { RadarRangeMetres = of(1) };
        Assert.Equal(5, Fight(Blind, radar: RadarRole.Cue).Causes(LeakCause.NotDetected, 0));
        Assert.Equal(5, Fight(Blind, radar: RadarRole.Shared).Killed[0]);
    }

    [Fact]
    public void A_radar_that_holds_one_track_lets_most_of_a_volley_pass()
    {
        FireUnitType OneTrack(Func<double, Claim> of, FireUnitType unit) => unit with
        {
            Search = new RadarSearch(
                Fluctuation.Swerling0, of(1e-6), 1, of(0.9), of(1), 1, 1, null, null,
                null, null, 1),
            AssessmentSeconds = of(1e4),
        };
        RaidOutcome outcome = Fight(OneTrack, (of, group) => group with { WindowSeconds = of(0) });
        Assert.Equal(1, outcome.Killed[0]);
        Assert.Equal(4, outcome.Causes(LeakCause.NotDetected, 0));
    }

    [Fact]
    public void A_second_crew_reloads_twice_as_many_rounds()
    {
        FireUnitType Crews(Func<double, Claim> of, FireUnitType unit, int crews) => unit with
        {
            Launchers = of(2),
            Loads = [new LauncherLoad(new ItemId("round"), 1)],
            ReloadCrews = of(crews),
            ReloadSeconds = of(80),
        };
        int none = Fight((of, unit) => Crews(of, unit, 0)).Killed[0];
        int one = Fight((of, unit) => Crews(of, unit, 1)).Killed[0];
        int two = Fight((of, unit) => Crews(of, unit, 2)).Killed[0];
        Assert.Equal(2, none);
        Assert.True(one > none && two > one, $"{none} {one} {two}");
    }

    [Fact]
    public void Weapons_of_an_aircraft_killed_before_its_release_never_fly()
    {
        RaidOutcome late = Fight(releaseMetres: 20_000);
        Assert.Equal((5, 0), (late.Killed[0], late.Launched[1]));
        RaidOutcome early = Fight(releaseMetres: 80_000);
        Assert.Equal((5, 10), (early.Launched[0], early.Launched[1]));
    }

    [Fact]
    public void A_group_that_no_path_leads_to_its_target_counts_as_failed()
    {
        RaidOutcome outcome = Fight(group: (of, group) => group with { FromMetres = of(0) });
        Assert.Equal((5, 0), (outcome.Failed[0], outcome.Launched[0]));
    }

    /// <summary>Five level threats from the north at a point beside one fire unit that never misses.</summary>
    private static RaidOutcome Fight(
        Func<Func<double, Claim>, FireUnitType, FireUnitType>? unit = null,
        Func<Func<double, Claim>, AttackGroup, AttackGroup>? group = null,
        double azimuth = 0, double error = 0, bool letsMissesGo = false, double failure = 0, RadarRole? radar = null,
        double? releaseMetres = null)
    {
        Scene scene = new();
        Func<double, Claim> of = scene.Claim;
        scene.Level("threat", 250, 3_000, 5, 0, FlightKind.Aircraft).Level("weapon", 200, 1_000)
            .Round("round", 1_000, 40_000, 40_000, 20_000, 0, 12, ("threat", 1), ("weapon", 0.001))
            .Fire("threat", 1, 1, null, "round");
        scene.RadarRangeMetres = 60_000;
        scene.Types.Add(type => unit is null ? type : unit(of, type));
        scene.Threats[0] = scene.Threats[0] with
        {
            LaunchFailure = of(failure),
            StandOff = releaseMetres is { } metres ? new StandOff("weapon", 2, of(metres)) : null,
        };
        var placed = new PlacedUnit(
            "unit", "battery-0", Middle, azimuth, [new LauncherLoad(new ItemId("round"), 12)],
            radar is null ? [] : ["radar"], of(500));
        var shared = new PlacedRadar(
            "radar", "radar", Middle, 0, radar ?? RadarRole.Cue, of(60_000), of(5),
            of(20), null);
        var asset = new Asset("point", "point", Middle, of(500), of(1));
        var five = new AttackGroup(
            "five", "threat", of(5), "point", of(0), of(100_000), of(0),
            of(0), of(30), [], of(0), false);
        var attack = new Attack(
            "attack", "attack", [placed], radar is null ? [] : [shared], [asset],
            new CommandRule(AssignmentKind.Central, PriorityKind.Urgency, of(error), letsMissesGo),
            [group is null ? five : group(of, five)]);
        scene.Attacks.Add(attack);
        AttackPlan plan = new PlacedLayout(
            scene.Built, scene.World, attack, new AttackGround(attack, Terrain.None)).Build();
        return new RaidFight(plan).Fight(1, new Chance(1, 0, 0), null);
    }
}
