using System.Text.Json;
using Stockade.Results;
using Stockade.Scenarios;
using Stockade.Testing;

namespace Stockade.Studies.Tests;

/// <summary>The record of one raid: it says what the study counted, and nothing happens before its time.</summary>
public sealed class RaidReplayTests
{
    private const int PointsMax = 2000;

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void The_record_holds_what_the_study_counted(int replication)
    {
        RaidRequest request = Night();
        ReplayRecord record = RaidStudy.Replay(request, 0, replication);
        Assert.All(record.Rounds, round => Assert.Equal(
            round.Fired, record.Launches.Where(launch => launch.Round == round.Id).Sum(launch => launch.Shots)));
        if (replication > 0)
        {
            return;
        }

        RaidAnswer once = RaidStudy.Run(
            request with { Worlds = 1, Replications = 1 }, null, CancellationToken.None)!;
        Assert.All(once.Rounds, row => Assert.Equal(
            row.Fired.Mean, record.Rounds.Single(round => round.Id == row.Id).Fired));
        Assert.All(once.Classes, row =>
        {
            Assert.Equal(row.Killed.Mean, Count(record, row.Id, "killed"));
            Assert.Equal(row.Leaked.Mean, Count(record, row.Id, "leaked"));
            Assert.All(row.Causes, cause => Assert.Equal(
                cause.Leakers.Mean,
                record.Threats.Count(threat => threat.Class == row.Id && threat.Cause == cause.Cause)));
        });
    }

    [Fact]
    public void Times_are_in_order_and_every_kill_has_its_intercept()
    {
        for (int replication = 0; replication < 5; replication++)
        {
            ReplayRecord record = RaidStudy.Replay(Night(), 2, replication);
            Assert.All(record.Launches, launch =>
            {
                ReplayThreat threat = record.Threats[launch.Threat];
                Assert.InRange(launch.Seconds, threat.Begins, launch.InterceptSeconds);
                Assert.Contains(record.Tracks, track => track.Unit == launch.Unit && track.Threat == launch.Threat
                    && track.Seconds <= launch.Seconds);
                Assert.Contains(record.Assessments, judged => judged.Unit == launch.Unit
                    && judged.Threat == launch.Threat && judged.Seconds >= launch.InterceptSeconds);
            });
            Assert.All(record.Threats.Select((threat, number) => (threat, number)), one =>
            {
                ReplayLaunch[] kills = [.. record.Launches
                    .Where(launch => launch.Threat == one.number && launch.Kills)];
                Assert.Equal(one.threat.Fate == "killed" ? 1 : 0, kills.Length);
                Assert.All(kills, kill => Assert.Equal(one.threat.Ends, kill.InterceptSeconds));
                AssertPath(one.threat);
            });
        }
    }

    [Fact]
    public void The_file_reads_back_as_it_was_written()
    {
        ReplayRecord record = RaidStudy.Replay(Night(), 1, 4);
        using JsonDocument file = JsonDocument.Parse(ReplayFile.Bytes(record));
        JsonElement root = file.RootElement;
        Assert.Equal(
            (ReplayFile.FormatVersion, "night-raid", 1, 4),
            (root.GetProperty("format").GetInt32(), root.GetProperty("raid").GetString(),
                root.GetProperty("world").GetInt32(), root.GetProperty("replication").GetInt32()));
        Assert.Equal(record.Launches.Select(launch => (launch.Threat, launch.Shots, launch.Seconds)), root
            .GetProperty("launches").EnumerateArray().Select(launch => (launch.GetProperty("threat").GetInt32(),
                launch.GetProperty("shots").GetInt32(), launch.GetProperty("seconds").GetDouble())));
        Assert.Equal(record.Threats.Select(threat => (threat.Group, threat.Fate, threat.Cause)), root
            .GetProperty("threats").EnumerateArray().Select(threat => (threat.GetProperty("group").GetString()!,
                threat.GetProperty("fate").GetString()!, threat.GetProperty("cause").GetString())));
        Assert.All(root.GetProperty("threats").EnumerateArray(), threat => Assert.All(
            threat.GetProperty("path").EnumerateArray(), point => Assert.Equal(4, point.GetArrayLength())));
        Assert.Equal(
            record.Units.Count + record.Radars.Count + record.Assets.Count,
            root.GetProperty("units").GetArrayLength() + root.GetProperty("radars").GetArrayLength()
                + root.GetProperty("assets").GetArrayLength());
    }

    [Fact]
    public void Weapons_fly_in_the_group_of_what_released_them_and_end_at_their_target()
    {
        ReplayRecord record = RaidStudy.Replay(Night(), 0, 1);
        ReplayThreat[] bombs = [.. record.Threats.Where(threat => threat.Class == "glide-bomb")];
        Assert.Equal(4, bombs.Length);
        Assert.All(bombs, bomb => Assert.Equal("strike", bomb.Group));
        ReplayUnit mole = record.Units.Single(unit => unit.Id == "north-mole");
        Assert.All(bombs.Where(bomb => bomb.Fate == "leaked"), bomb =>
        {
            Assert.Equal(mole.At.Latitude, bomb.Path[^1].At.Latitude, 4);
            Assert.Equal(mole.At.Longitude, bomb.Path[^1].At.Longitude, 4);
        });
    }

    private static void AssertPath(ReplayThreat threat)
    {
        Assert.InRange(threat.Path.Count, threat.Fate == "not-released" ? 0 : 1, PointsMax);
        Assert.True(threat.Begins <= threat.Ends);
        for (int point = 1; point < threat.Path.Count; point++)
        {
            Assert.True(threat.Path[point - 1].Seconds < threat.Path[point].Seconds);
        }

        if (threat.Path.Count > 0)
        {
            Assert.Equal((threat.Begins, threat.Ends), (threat.Path[0].Seconds, threat.Path[^1].Seconds));
        }
    }

    private static int Count(ReplayRecord record, string threat, string fate) =>
        record.Threats.Count(one => one.Class == threat && one.Fate == fate && !one.Decoy && !one.Friend);

    private static RaidRequest Night()
    {
        (Scenario scenario, _) = ShippedScenario.Read("island-raid");
        return new RaidRequest(scenario, "night-raid", 7, 6, 30, 2);
    }
}
