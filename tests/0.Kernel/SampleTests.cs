using CsCheck;
using MathNet.Numerics.Statistics;

namespace Stockade.Kernel.Tests;

public sealed class SampleTests
{
    private static readonly Gen<double[]> Values = Gen.Double[-1000, 1000].Array[1, 200];

    [Fact]
    public void A_tally_is_what_two_passes_find() => Values.Sample(values =>
    {
        Tally tally = Tally.Of(values);
        double mean = values.Sum() / values.Length;
        double squares = values.Sum(value => (value - mean) * (value - mean));
        Assert.Equal(values.Length, tally.Count);
        Assert.Equal(mean, tally.Mean, 1e-9);
        Assert.Equal((values.Min(), values.Max()), (tally.Min, tally.Max));
        Assert.Equal(values.Length > 1 ? squares / (values.Length - 1) : double.NaN, tally.Variance, 1e-6);
    });

    [Fact]
    public void Tallies_merge_to_the_tally_of_all() => Gen.Select(Values, Values).Sample((first, second) =>
    {
        Tally merged = Tally.Of(first).Merged(Tally.Of(second));
        Tally whole = Tally.Of([.. first, .. second]);
        Assert.Equal((whole.Count, whole.Min, whole.Max), (merged.Count, merged.Min, merged.Max));
        Assert.Equal(whole.Mean, merged.Mean, 1e-9);
        Assert.Equal(whole.Variance, merged.Variance, 1e-6);
        Assert.Equal(Tally.Of(first), Tally.Of(first).Merged(default));
        Assert.Equal(Tally.Of(first), default(Tally).Merged(Tally.Of(first)));
    });

    [Fact]
    public void An_empty_tally_knows_nothing()
    {
        Tally tally = default;
        Assert.Equal(0, tally.Count);
        Assert.All([tally.Mean, tally.Variance, tally.Min, tally.Max, tally.StandardError, tally.Deviation],
            value => Assert.True(double.IsNaN(value)));
    }

    /// <summary>A large common part must not eat the variance (the case that Welford's method is for).</summary>
    [Fact]
    public void The_variance_of_large_numbers_keeps_its_digits() =>
        Assert.Equal(30, Tally.Of([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]).Variance);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.25, 1.75)]
    [InlineData(0.5, 2.5)]
    [InlineData(0.9, 3.7)]
    [InlineData(1, 4)]
    public void A_quantile_lies_between_neighbours(double share, double expected) =>
        Assert.Equal(expected, Sample.Quantile([1, 2, 3, 4], share), 1e-12);

    [Fact]
    public void A_quantile_agrees_with_another_library() =>
        Gen.Select(Values, Gen.Double[0, 1]).Sample((values, share) =>
        {
            double[] sorted = [.. values.Order()];
            double theirs = SortedArrayStatistics.QuantileCustom(sorted, share, QuantileDefinition.R7);
            Assert.Equal(theirs, Sample.Quantile(sorted, share), 1e-9);
        });

    [Fact]
    public void Equal_numbers_share_the_mean_of_their_ranks()
    {
        double[] ranks = new double[6];
        Sample.Ranks([30, 10, 20, 10, 40, 10], ranks);

        Assert.Equal([5, 2, 4, 2, 6, 2], ranks);
    }

    [Fact]
    public void Rank_correlation_agrees_with_another_library() =>
        Gen.Select(Gen.Int[0, 12], Gen.Int[0, 12]).Array[5, 60].Sample(pairs =>
        {
            double[] left = [.. pairs.Select(pair => (double)pair.Item1)];
            double[] right = [.. pairs.Select(pair => (double)pair.Item2)];
            Interval interval = RankCorrelation.Of(left, right, 0.95);
            double theirs = Correlation.Spearman(left, right);
            Assert.Equal(double.IsNaN(theirs) ? 0 : theirs, interval.Centre, 1e-9);
            Assert.True(interval.Low <= interval.Centre && interval.Centre <= interval.High);
            Assert.True(interval.Low >= -1 && interval.High <= 1);
        });

    /// <summary>By hand: r = 0.5, n = 103: z = atanh 0.5 = 0.549306, deviation sqrt(1.125 / 100) = 0.106066; 95 %:
    /// tanh(0.549306 -+ 1.959964 x 0.106066).</summary>
    [Fact]
    public void The_interval_of_a_rank_correlation_is_that_of_Bonett_and_Wright()
    {
        const int Worlds = 103;
        double[] left = [.. Enumerable.Range(1, Worlds).Select(rank => (double)rank)];
        double[] right = [.. left];
        // Swapping two ranks far apart lowers the correlation; what counts is the interval around what results.
        (right[0], right[102]) = (right[102], right[0]);
        (right[20], right[90]) = (right[90], right[20]);
        Interval interval = RankCorrelation.Of(left, right, 0.95);

        double r = interval.Centre;
        double deviation = Math.Sqrt((1 + (r * r / 2)) / (Worlds - 3));
        Assert.InRange(r, 0.5, 0.95);
        Assert.Equal(Math.Tanh(Math.Atanh(r) - (1.9599639845400545 * deviation)), interval.Low, 1e-12);
        Assert.Equal(Math.Tanh(Math.Atanh(r) + (1.9599639845400545 * deviation)), interval.High, 1e-12);
    }

    [Fact]
    public void Perfect_agreement_is_not_certainty()
    {
        Interval few = RankCorrelation.Of([1, 2, 3, 4, 5], [10, 20, 30, 40, 50], 0.95);
        Interval against = RankCorrelation.Of([1, 2, 3, 4, 5], [50, 40, 30, 20, 10], 0.95);

        Assert.Equal((1.0, 1.0), (few.Centre, few.High));
        Assert.InRange(few.Low, -0.5, 0.9);
        Assert.Equal((-1.0, -few.Low), (against.Low, against.High));
    }

    [Fact]
    public void What_does_not_vary_correlates_with_nothing()
    {
        Interval interval = RankCorrelation.Of([5, 5, 5, 5, 5, 5], [1, 2, 3, 4, 5, 6], 0.95);

        Assert.Equal(new Interval(-1, 0, 1, 0.95), interval);
        Assert.True(interval.SpansZero);
    }

    [Fact]
    public void The_order_of_worlds_does_not_count() =>
        Gen.Select(Gen.Int[0, 50], Gen.Int[0, 50]).Array[4, 40].Sample(pairs =>
        {
            double[] left = [.. pairs.Select(pair => (double)pair.Item1)];
            double[] right = [.. pairs.Select(pair => (double)pair.Item2)];
            Interval back = RankCorrelation.Of([.. left.Reverse()], [.. right.Reverse()], 0.9);
            Assert.Equal(RankCorrelation.Of(left, right, 0.9).Centre, back.Centre, 1e-12);
        });

    [Fact]
    public void Quantiles_and_tallies_allocate_nothing()
    {
        double[] sorted = [.. Enumerable.Range(0, 1000).Select(value => value * 0.5)];
        Assert.Equal(0, Allocation.Of(() =>
            Sample.Quantile(sorted, 0.37) + Tally.Of(sorted).Variance + Interval.OfQuantile(sorted, 0.5, 0.9).Low
                + Interval.OfMean(Tally.Of(sorted), 0.9).High + Interval.ClopperPearson(3, 9, 0.9).Low));
    }
}
