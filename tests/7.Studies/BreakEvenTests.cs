namespace Stockade.Studies.Tests;

public sealed class BreakEvenTests
{
    private static readonly double[] Grid = [0, 0.5, 1];

    [Fact]
    public void A_difference_that_grows_with_the_lever_breaks_even_where_its_near_end_leaves_zero()
    {
        BreakEven.Answer answer = BreakEven.Of(
            Grid, [.. Grid.Select(lever => Worlds(slope: 20 * lever, noise: 6))], 2, 1);
        Assert.NotNull(answer.Value);
        Assert.InRange(answer.Value!.Value, 0.01, 0.6);
        Assert.True(answer.Low <= answer.Value && answer.Value <= answer.High);
    }

    [Fact]
    public void A_difference_that_never_leaves_zero_has_no_break_even()
    {
        BreakEven.Answer answer = BreakEven.Of(Grid, [.. Grid.Select(_ => Worlds(slope: 0, noise: 6))], 2, 1);
        Assert.Null(answer.Value);
    }

    [Fact]
    public void A_difference_that_can_be_told_at_no_pass_through_breaks_even_at_zero()
    {
        BreakEven.Answer answer = BreakEven.Of(Grid, [.. Grid.Select(_ => Worlds(slope: 50, noise: 6))], 2, 1);
        Assert.Equal(0, answer.Value);
    }

    [Fact]
    public void The_sign_of_the_difference_does_not_matter()
    {
        double? up = BreakEven.Of(Grid, [.. Grid.Select(lever => Worlds(20 * lever, 6))], 2, 1).Value;
        double? down = BreakEven.Of(
            Grid, [.. Grid.Select(lever => Worlds(20 * lever, 6).Select(value => -value).ToArray())], 2, 1).Value;
        Assert.Equal(up!.Value, down!.Value, 12);
    }

    /// <summary>Forty worlds of two replications around a slope, spread evenly.</summary>
    private static double[] Worlds(double slope, double noise) =>
    [
        .. Enumerable.Range(0, 80).Select(index =>
            slope + (noise * ((((index / 2) % 40) / 39.0) - 0.5)) + (index % 2 * 0.1)),
    ];
}
