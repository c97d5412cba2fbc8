using System.Text.Json;
using Stockade.Results;
using Stockade.Scenarios;
using Stockade.Testing;

namespace Stockade.Studies.Tests;

/// <summary>One raid over and over: the same bytes on any number of threads, the closed forms of the textbook's raids
/// (scenarios/textbook/README.md), and books that balance.</summary>
public sealed class RaidStudyTests
{
    private const double StandardErrors = 4;

    private static readonly Lazy<RaidAnswer> Night = new(() => Run("island-raid", "night-raid", 6, 30));

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void The_number_of_threads_changes_no_byte(int threads) =>
        Assert.Equal(Text(Night.Value), Text(Run("island-raid", "night-raid", 6, 30, threads)));

    [Fact]
    public void Another_seed_is_another_luck() =>
        Assert.NotEqual(
            Text(Night.Value), Text(Run("island-raid", "night-raid", 6, 30, seed: 8)), StringComparer.Ordinal);

    // The last column: what P(no leaker), leakers and shots should be by the closed forms of the README.
    [Theory]
    [InlineData("barrage-20", 0.80609, 0.21446, 120)]
    [InlineData("shoot-look-shoot", 0.973, 0.027, 1.39)]
    [InlineData("one-magazine", 0.98944, 0.01233, 5.697)]
    [InlineData("barrage-a-day", 0.80609, 0.21446, 120)]
    public void The_textbook_is_met(string raid, double noLeaker, double leakers, double shots)
    {
        RaidAnswer answer = Run("textbook", raid, 4, 2500);
        double error = Math.Sqrt(noLeaker * (1 - noLeaker) / answer.Raids);
        Assert.InRange(answer.NoLeaker.Mean, noLeaker - (StandardErrors * error), noLeaker + (StandardErrors * error));
        AssertNear(leakers, answer.Leakers, 5e-6);
        AssertNear(shots, answer.Rounds[0].Fired, 5e-4);
    }

    [Theory]
    [InlineData("sequence-head-on", 8, 250)]
    [InlineData("sequence-drone", 18, 50)]
    public void A_sequence_has_the_shots_of_its_closed_form(string raid, int shots, double metresPerSecond)
    {
        Assert.Equal(shots, Run("textbook", raid, 1, 10).Rounds.Sum(round => round.Fired.Mean));
        ReplayRecord record = RaidStudy.Replay(Request("textbook", raid, 1, 10), 0, 3);
        double[] ranges = [.. record.Launches.Select(launch =>
            (record.Threats[0].Ends - launch.InterceptSeconds) * metresPerSecond)];
        Assert.Equal(shots, ranges.Length);
        if (raid == "sequence-head-on")
        {
            // Along the ground by the closed form; the engine flies slant distances.
            double[] expected = [30_660, 23_210, 17_380, 12_820, 9_250, 6_460, 4_270, 2_560];
            Assert.All(expected.Zip(ranges), pair => Assert.InRange(pair.Second, pair.First - 60, pair.First + 60));
        }
        else
        {
            Assert.InRange(ranges[0], 19_940, 20_060);
            Assert.InRange(ranges[^1], 1_300, 1_420);
        }
    }

    [Fact]
    public void Launched_are_killed_or_leaked_and_every_leaker_has_one_cause()
    {
        Assert.NotEmpty(Night.Value.Classes);
        Assert.All(Night.Value.Classes, row =>
        {
            Assert.Equal(row.Launched.Mean, row.Killed.Mean + row.Leaked.Mean, 9);
            Assert.Equal(row.Leaked.Mean, row.Causes.Sum(cause => cause.Leakers.Mean), 9);
            Assert.True(row.Engaged.Mean <= row.Seen.Mean && row.Killed.Mean <= row.Engaged.Mean);
        });
        Assert.Equal(Night.Value.Leakers.Mean, Night.Value.Classes.Sum(row => row.Leaked.Mean), 9);
        Assert.Equal(Night.Value.Raids, Night.Value.LeakCounts.Sum(count => count.Raids));
        Assert.Equal(
            Night.Value.Leakers.Mean * Night.Value.Raids,
            Night.Value.LeakCounts.Sum(count => (double)count.Leakers * count.Raids), 6);
    }

    [Fact]
    public void No_round_comes_from_nowhere()
    {
        RaidAnswer answer = Night.Value;
        Assert.All(answer.Rounds, row =>
        {
            Assert.Equal(row.Fired.Mean, answer.Magazines
                .Where(magazine => magazine.Round == row.Id).Sum(magazine => magazine.Fired.Mean), 9);
            Assert.True(row.Wanted.Mean >= row.Fired.Mean);
        });
        Assert.All(answer.Magazines, row => Assert.True(row.Fired.Mean <= row.Start.Mean));
        Assert.Equal(
            answer.Rounds.Sum(row => row.Fired.Mean), answer.Classes.Sum(row => row.RoundsFired.Mean)
                + FiredAtFriendsOnly(answer), 9);
    }

    [Fact]
    public void Every_interval_holds_its_mean()
    {
        RaidAnswer answer = Night.Value;
        RaidEstimate[] all =
        [
            answer.NoLeaker, answer.Leakers, answer.ValueLost!,
            .. answer.Classes.SelectMany(row => (RaidEstimate[])[row.Launched, row.Killed, row.Leaked]),
            .. answer.Harmless.SelectMany(row => (RaidEstimate[])[row.Decoys, row.FriendsEngaged]),
            .. answer.Units.Select(row => row.Lost), .. answer.Assets.Select(row => row.Hits),
        ];
        const double Rounding = 1e-9;
        Assert.All(all, row =>
        {
            Assert.True(row.Low95 <= row.Mean + Rounding && row.Mean <= row.High95 + Rounding);
            Assert.True(row.WorldsLow80 <= row.Mean + Rounding && row.Mean <= row.WorldsHigh80 + Rounding);
        });
    }

    [Fact]
    public void Without_threats_nothing_leaks_and_without_rounds_everything_does()
    {
        RaidAnswer none = Run("textbook", "barrage-20", 2, 5, sets: ("attacks.barrage-20.groups.warheads.count", "0"));
        Assert.Equal((1, 0, 0), (none.NoLeaker.Mean, none.Leakers.Mean, none.Classes.Count));
        RaidAnswer bare = Run(
            "textbook", "barrage-20", 2, 5, sets: ("attacks.barrage-20.units.battery.magazine", "{shot: 0}"));
        Assert.Equal((0, 20, 0), (bare.NoLeaker.Mean, bare.Leakers.Mean, bare.Magazines.Count));
        RaidCauseRow cause = Assert.Single(bare.Classes[0].Causes, row => row.Leakers.Mean > 0);
        Assert.Equal("no-round", cause.Cause);
        Assert.Equal(120, bare.Rounds[0].Wanted.Mean, 0.0);
    }

    [Fact]
    public void One_raid_tells_nothing_of_chance_or_worlds()
    {
        RaidAnswer once = Run("textbook", "one-magazine", 1, 1);
        Assert.Null(once.Leakers.Low95);
        Assert.Null(once.Leakers.WorldsLow80);
    }

    [Fact]
    public void An_interrupted_study_keeps_the_worlds_done_and_says_so()
    {
        using CancellationTokenSource stop = new();
        RaidAnswer? answer = RaidStudy.Run(
            Request("textbook", "one-magazine", 9, 4) with { Threads = 1 }, new StopAfter(3, stop), stop.Token);
        Assert.Equal((3, 9, false), (answer!.Worlds, answer.WorldsAsked, answer.Complete));
        Assert.Null(RaidStudy.Run(Request("textbook", "one-magazine", 9, 4), null, stop.Token));
    }

    /// <summary>Rounds fired at classes of which only friends flew stand in no row of threats.</summary>
    private static double FiredAtFriendsOnly(RaidAnswer answer) => answer.Harmless
        .Where(row => answer.Classes.All(other => other.Id != row.Id))
        .Sum(row => row.FriendsEngaged.Mean);

    private static void AssertNear(double expected, RaidEstimate actual, double rounding)
    {
        double error = (actual.High95!.Value - actual.Low95!.Value) / 2 / 1.96;
        double most = (StandardErrors * error) + rounding;
        Assert.InRange(actual.Mean, expected - most, expected + most);
    }

    private static string Text(RaidAnswer answer) => JsonSerializer.Serialize(answer);

    private static RaidAnswer Run(
        string scenario, string raid, int worlds, int replications, int threads = 2, ulong seed = 7,
        params (string, string)[] sets) => RaidStudy.Run(
            Request(scenario, raid, worlds, replications, sets) with { Threads = threads, Seed = seed }, null,
            CancellationToken.None)!;

    private static RaidRequest Request(
        string scenario, string raid, int worlds, int replications, params (string, string)[] sets)
    {
        (Scenario read, _) = ShippedScenario.Read(scenario, sets);
        return new RaidRequest(read, raid, 7, worlds, replications, 2);
    }

    /// <summary>Interrupts a study after so many worlds.</summary>
    private sealed class StopAfter(int worlds, CancellationTokenSource stop) : IProgress<StudyProgress>
    {
        public void Report(StudyProgress value)
        {
            if (value.WorldsDone == worlds)
            {
                stop.Cancel();
            }
        }
    }
}
