using System.Text.Json;
using Stockade.Kernel;
using Stockade.Scenarios;
using Stockade.Testing;

namespace Stockade.Studies.Tests;

/// <summary>Shares of the spread: a function whose shares are known, and the island.</summary>
public sealed class ShareStudyTests
{
    private const int Pairs = 4000;
    private const int Replications = 4;

    private static readonly Lazy<ShareAnswer> Island = new(() => Run(threads: 2, worlds: 40));

    // Ishigami and Homma (1990) with a = 7 and b = 0.1: total effects in closed form, which sum to 1.24.
    [Theory]
    [InlineData(0, 0.5576)]
    [InlineData(1, 0.4424)]
    [InlineData(2, 0.2437)]
    public void The_total_effects_of_Ishigamis_function_are_met_under_chance(int input, double expected)
    {
        ShareOfGroup share = Estimate(Ishigami, inputs => inputs == input, chance: 3);
        Assert.InRange(expected, share.Low95!.Value, share.High95!.Value);
        Assert.InRange(share.High95!.Value - share.Low95!.Value, 0, 0.12);
    }

    [Fact]
    public void A_group_of_all_inputs_has_all_the_spread_and_chance_is_no_part_of_it()
    {
        ShareOfGroup share = Estimate(inputs => 3 * inputs[0], _ => true, chance: 6);
        Assert.InRange(1, share.Low95!.Value, share.High95!.Value);
        Assert.InRange(share.Share!.Value, 0.9, 1.1);
    }

    [Fact]
    public void A_group_that_nothing_hangs_on_has_exactly_no_share()
    {
        ShareOfGroup share = Estimate(inputs => 3 * inputs[0], input => input == 2, chance: 1);
        Assert.Equal((0, 0, 0), (share.Share, share.Low95, share.High95));
    }

    [Fact]
    public void Where_only_chance_varies_no_share_is_told() =>
        Assert.Null(Estimate(_ => 5, _ => true, chance: 1).Share);

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void The_number_of_threads_changes_no_number(int threads) =>
        Assert.Equal(
            JsonSerializer.Serialize(Run(threads, 20, "no-amendment").Rows),
            JsonSerializer.Serialize(Run(2, 20, "no-amendment").Rows));

    [Fact]
    public void All_claims_of_the_island_have_all_the_spread_and_none_of_them_none()
    {
        ShareRow[] told = [.. Island.Value.Rows.Where(row => row.Groups[0].Share is not null)];
        Assert.NotEmpty(told);
        Assert.All(told, row => Assert.InRange(1, row.Groups[0].Low95!.Value, row.Groups[0].High95!.Value));
        Assert.All(told, row => Assert.Equal((0, 0, 0), (
            row.Groups[1].Share ?? 0, row.Groups[1].Low95 ?? 0, row.Groups[1].High95 ?? 0)));
    }

    [Fact]
    public void The_differences_are_those_of_the_study_itself()
    {
        (Scenario scenario, Law.LawBook law) = ShippedScenario.Read("island-raid");
        Results.StudyResults study = StudyStage.Run(
            new StudyRequest(scenario, law, 7, 20, 20, 2, 0, 2), null, CancellationToken.None)!;
        Assert.All(Run(2, 20).Rows, row => Assert.Equal(
            study.Differences.Single(other => (other.Option, other.Measure) == (row.Option, row.Measure)).Mean,
            row.Mean, 9));
    }

    [Fact]
    public void Every_claim_is_in_one_group()
    {
        (Scenario scenario, _) = ShippedScenario.Read("island-raid");
        IReadOnlyList<ClaimGroup> groups = ClaimGroup.Standard(scenario);
        Assert.Equal(
            scenario.Claims.Select(claim => claim.Path).Order(StringComparer.Ordinal),
            groups.SelectMany(group => group.Claims).Select(claim => claim.Path).Order(StringComparer.Ordinal));
        Assert.All(groups[0].Claims, claim => Assert.Matches(@"^rounds\.[^.]+\.kill\.", claim.Path));
        Assert.All(groups[1].Claims, claim => Assert.Matches(@"^(rounds|threats|fire-units)\.", claim.Path));
        Assert.All(groups, group => Assert.NotEmpty(group.Claims));
    }

    [Theory]
    [InlineData("round.lance", "did you mean 'rounds.lance'?")]
    [InlineData("something-else-altogether", "paths start with accounts, areas, ")]
    [InlineData("parties,rounds.lan", "did you mean 'rounds.lance'?")]
    public void A_prefix_of_no_claim_is_told_with_the_nearest(string prefix, string hint)
    {
        (Scenario scenario, _) = ShippedScenario.Read("island-raid");
        DiagnosticBag diagnostics = new();
        ClaimGroup.Named(scenario, ["threats", prefix], diagnostics);
        Diagnostic told = Assert.Single(diagnostics.All);
        Assert.StartsWith(hint, told.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_prefix_after_a_wider_one_is_told()
    {
        (Scenario scenario, _) = ShippedScenario.Read("island-raid");
        DiagnosticBag diagnostics = new();
        ClaimGroup.Named(scenario, ["rounds", "rounds.lance"], diagnostics);
        Assert.Equal("write the narrower prefix first", Assert.Single(diagnostics.All).Hint);
    }

    private static double Ishigami(double[] inputs)
    {
        double second = Math.Sin(inputs[1]);
        return Math.Sin(inputs[0]) + (7 * second * second) + (0.1 * Math.Pow(inputs[2], 4) * Math.Sin(inputs[0]));
    }

    /// <summary>Pick-freeze on a function of three inputs, uniform from -pi to pi, with chance that is the same before
    /// and after the redraw.</summary>
    private static ShareOfGroup Estimate(Func<double[], double> function, Func<int, bool> redraws, double chance)
    {
        Random random = new(1990);
        ShareTerm[] terms = new ShareTerm[Pairs];
        for (int pair = 0; pair < Pairs; pair++)
        {
            double[] first = [.. Enumerable.Range(0, 3).Select(_ => Draw())];
            double[] other = [.. Enumerable.Range(0, 3).Select(_ => Draw())];
            double[] second = [.. Enumerable.Range(0, 3).Select(input => redraws(input) ? other[input] : first[input])];
            double[] luck = [.. Enumerable.Range(0, Replications).Select(_ => chance * Draw())];
            terms[pair] = ShareTerm.Of(Values(first, luck), Values(second, luck));
        }

        return ShareEstimate.Of(terms, "group");

        double Draw() => Math.PI * ((2 * random.NextDouble()) - 1);

        // How much luck weighs hangs on an input, so that it does not cancel in the change.
        double[] Values(double[] inputs, double[] luck) =>
            [.. luck.Select(one => function(inputs) + (one * (1 + (redraws(2) && redraws(0) ? inputs[0] / 4 : 0))))];
    }

    private static ShareAnswer Run(int threads, int worlds, params string[] options)
    {
        (Scenario scenario, Law.LawBook law) = ShippedScenario.Read("island-raid");
        ClaimGroup[] groups = [new("all", ["*"], scenario.Claims), new("none", [], [])];
        return ShareStudy.Run(
            new ShareRequest(scenario, law, groups, options, 7, worlds, 2, threads), null, CancellationToken.None)!;
    }
}
