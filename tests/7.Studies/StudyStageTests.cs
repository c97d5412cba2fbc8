using Stockade.Law;
using Stockade.Results;
using Stockade.Scenarios;
using Stockade.Testing;

namespace Stockade.Studies.Tests;

public sealed class StudyStageTests
{
    private static readonly Lazy<StudyResults> Island = new(() => Run("island-raid", threads: 2));

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void The_number_of_threads_changes_no_byte(int threads) =>
        Assert.Equal(ResultFolder.ResultsHash(Island.Value), ResultFolder.ResultsHash(Run("island-raid", threads)));

    [Fact]
    public void Another_seed_draws_other_worlds()
    {
        StudyResults other = Run("island-raid", 2, seed: 8);
        Assert.NotEqual(
            ResultFolder.ResultsHash(Island.Value), ResultFolder.ResultsHash(other), StringComparer.Ordinal);
    }

    [Fact]
    public void Every_option_has_every_measure_and_every_other_option_every_difference()
    {
        StudyResults results = Island.Value;
        Assert.Equal(results.Options.Count * results.Measures.Count, results.Estimates.Count);
        Assert.Equal((results.Options.Count - 1) * results.Measures.Count, results.Differences.Count);
        Assert.All(results.Estimates, row => Assert.True(row.Low80 <= row.Median && row.Median <= row.High80));
    }

    [Fact]
    public void A_difference_is_told_from_zero_only_where_both_its_intervals_leave_zero() => Assert.All(
        Island.Value.Differences,
        row => Assert.Equal(
            (row.Low80 > 0 && row.MeanLow95 > 0) || (row.High80 < 0 && row.MeanHigh95 < 0), row.ToldFromZero));

    [Fact]
    public void The_ledger_of_means_leaves_no_residual() =>
        Assert.All(Island.Value.Ledger, row => Assert.Equal(0, row.Residual));

    [Fact]
    public void Claims_of_the_adversary_are_never_ranked()
    {
        HashSet<string> adversary = Island.Value.Claims.Where(claim => claim.Adversary).Select(claim => claim.Path)
            .ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(adversary);
        Assert.DoesNotContain(Island.Value.Drivers, row => adversary.Contains(row.Claim));
        Assert.All(Island.Value.Claims.Where(claim => claim.Adversary), claim => Assert.Null(claim.Correlation));
    }

    [Fact]
    public void Inputs_are_labelled_and_never_pass_or_fail() => Assert.All(
        Island.Value.Targets, row => Assert.Equal(
            row.Kind == ResultWords.Target.Input, row.Verdict == ResultWords.Check.Input));

    [Fact]
    public void Every_claim_of_the_scenario_stands_in_the_register()
    {
        (Scenario scenario, _) = ShippedScenario.Read("island-raid");
        Assert.Equal(
            scenario.Claims.Select(claim => claim.Path).Order(StringComparer.Ordinal),
            Island.Value.Claims.Select(claim => claim.Path), StringComparer.Ordinal);
    }

    [Fact]
    public void The_pass_through_is_swept_at_0_and_a_half_and_1_for_every_other_option()
    {
        StudyResults results = Island.Value;
        foreach (OptionRow option in results.Options.Where(option => !option.IsBaseline))
        {
            foreach (MeasureRow measure in results.Measures.Where(measure => measure.Principal))
            {
                double[] values = [.. results.BreakEven
                    .Where(row => row.Option == option.Id && row.Measure == measure.Id).Select(row => row.Value)];
                Assert.Equal([0, 0.5, 1], values);
            }
        }
    }

    [Fact]
    public void The_reaction_of_raids_is_shown_at_0_and_1_for_the_baseline_and_the_option_without_the_rule()
    {
        StudyResults results = Island.Value;
        string[] about =
            [.. results.Options.Where(row => row.IsBaseline || row.IsWithoutTransfer).Select(row => row.Id)];
        string[] principal = [.. results.Measures.Where(row => row.Principal).Select(row => row.Id)];
        Assert.Equal(2, about.Length);
        Assert.Equal(
            from option in about
            from measure in principal
            from value in new[] { 0d, 1d }
            select (option, measure, value),
            results.Reactions.Select(row => (row.Option, row.Measure, row.Value)));
        Assert.Contains(
            results.Reactions.GroupBy(row => (row.Option, row.Measure)),
            pair => pair.Select(row => row.Mean).Distinct().Count() == 2);
    }

    [Fact]
    public void An_interrupted_study_keeps_the_worlds_done_and_says_so()
    {
        using CancellationTokenSource stop = new();
        StudyRequest request = Request("island-raid", threads: 1) with { WorldsMin = 60, WorldsMax = 60 };
        StudyResults? results = StudyStage.Run(request, new StopAfter(25, stop), stop.Token);
        Assert.NotNull(results);
        Assert.False(results!.Header.Complete);
        Assert.Equal(25, results.Header.Worlds);
        Assert.Equal(60, results.Header.WorldsAsked);
    }

    [Fact]
    public void A_study_interrupted_before_two_worlds_has_no_results()
    {
        using CancellationTokenSource stop = new();
        stop.Cancel();
        Assert.Null(StudyStage.Run(Request("island-raid", 1), null, stop.Token));
    }

    [Fact]
    public void A_loose_precision_stops_at_the_first_batch_boundary_that_meets_it()
    {
        StudyRequest request = Request("island-raid", 2) with { WorldsMin = 20, WorldsMax = 100, Precision = 1 };
        StudyResults results = StudyStage.Run(request, null, CancellationToken.None)!;
        Assert.True(results.Header.Complete);
        Assert.Equal(0, results.Header.Worlds % 20);
        Assert.True(results.Header.PrecisionReached <= results.Header.PrecisionAsked || results.Header.Worlds == 100);
    }

    private static StudyResults Run(string name, int threads, ulong seed = 7) =>
        StudyStage.Run(Request(name, threads) with { Seed = seed }, null, CancellationToken.None)!;

    private static StudyRequest Request(string name, int threads)
    {
        (Scenario scenario, LawBook law) = ShippedScenario.Read(name);
        return new StudyRequest(scenario, law, 7, 20, 20, 2, 0, threads);
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
