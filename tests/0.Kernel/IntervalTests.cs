using CsCheck;

namespace Stockade.Kernel.Tests;

public sealed class IntervalTests
{
    /// <summary>Closed forms at level 0.95: k, n, then the low and high ends by Wilson (1927), Clopper and Pearson
    /// (1934) and Jeffreys (equal tails); tolerance 1e-8.</summary>
    [Theory]
    [InlineData(
        8, 10, 0.49016247153664183, 0.9433178485456247, 0.4439045376923585, 0.9747892736731666, 0.4972255035600069,
        0.9559405864473692)]
    [InlineData(
        0, 10, 0.0, 0.2775327998628892, 0.0, 0.3084971078187608, 4.7890433157581876e-05, 0.21719626750921053)]
    [InlineData(
        10, 10, 0.7224672001371107, 0.9999999999999999, 0.6915028921812392, 1.0, 0.7828037324907894,
        0.9999521095668424)]
    [InlineData(
        4, 47, 0.03359412345792552, 0.19931537786964587, 0.023677092103897728, 0.2037926964125336, 0.02941192657519751,
        0.18975726919866465)]
    [InlineData(
        81, 263, 0.2552885198782742, 0.36620957698280004, 0.2527367455852713, 0.36762192260135146, 0.2545219349910236,
        0.3656474991740823)]
    [InlineData(
        950, 1000, 0.9346861797557492, 0.9618697376072513, 0.9346095120845064, 0.9626646023953382, 0.9351715442668522,
        0.9622298677457253)]
    public void Intervals_of_a_share_are_the_published_ones(
        long k, long n, double wilsonLow, double wilsonHigh, double exactLow, double exactHigh, double jeffreysLow,
        double jeffreysHigh)
    {
        Same(wilsonLow, k, n, wilsonHigh, Interval.Wilson(k, n, 0.95));
        Same(exactLow, k, n, exactHigh, Interval.ClopperPearson(k, n, 0.95));
        Same(jeffreysLow, k, n, jeffreysHigh, Interval.Jeffreys(k, n, 0.95));
    }

    [Fact]
    public void Successes_and_failures_mirror_one_another() =>
        Gen.Select(Gen.Int[1, 5000], Gen.Double[0, 1], Gen.Double[0.5, 0.999]).Sample((n, share, level) =>
        {
            int k = (int)(n * share);
            Mirror(Interval.Wilson(k, n, level), Interval.Wilson(n - k, n, level));
            Mirror(Interval.ClopperPearson(k, n, level), Interval.ClopperPearson(n - k, n, level));
            Mirror(Interval.Jeffreys(k, n, level), Interval.Jeffreys(n - k, n, level));
        });

    [Fact]
    public void An_interval_of_a_share_holds_it_and_the_exact_one_holds_the_Jeffreys_one() =>
        Gen.Select(Gen.Int[1, 5000], Gen.Double[0, 1], Gen.Double[0.5, 0.999]).Sample((n, share, level) =>
        {
            int k = (int)(n * share);
            Interval wilson = Interval.Wilson(k, n, level);
            Interval exact = Interval.ClopperPearson(k, n, level);
            Interval jeffreys = Interval.Jeffreys(k, n, level);
            return wilson.Low <= wilson.Centre && wilson.Centre <= wilson.High
                && exact.Low <= exact.Centre && exact.Centre <= exact.High
                && exact.Low <= jeffreys.Low && jeffreys.High <= exact.High;
        });

    /// <summary>The tails of the binomial are what defines the exact interval.</summary>
    [Fact]
    public void At_an_end_of_the_exact_interval_the_tail_has_the_level_left() =>
        Gen.Select(Gen.Int[2, 2000], Gen.Double[0, 1]).Sample((n, share) =>
        {
            int k = Math.Clamp((int)(n * share), 1, n - 1);
            Interval exact = Interval.ClopperPearson(k, n, 0.9);
            Assert.Equal(0.05, 1 - Binomial.Cumulative(n, exact.Low, k - 1), 1e-9);
            Assert.Equal(0.05, Binomial.Cumulative(n, exact.High, k), 1e-9);
        });

    [Fact]
    public void The_interval_of_a_mean_is_Students()
    {
        // t(4, 0.975) = 2.7764451051977987; mean 3, deviation sqrt(2.5).
        Interval interval = Interval.OfMean(Tally.Of([1, 2, 3, 4, 5]), 0.95);

        double half = 2.7764451051977987 * Math.Sqrt(2.5 / 5);
        Assert.Equal(3 - half, interval.Low, 1e-12);
        Assert.Equal(3, interval.Centre);
        Assert.Equal(3 + half, interval.High, 1e-12);
        Assert.Equal(half, interval.HalfWidth, 1e-12);
    }

    [Fact]
    public void One_number_bounds_no_mean()
    {
        Interval interval = Interval.OfMean(Tally.Of([7]), 0.95);

        Assert.Equal(
            (double.NegativeInfinity, 7, double.PositiveInfinity), (interval.Low, interval.Centre, interval.High));
    }

    /// <summary>Order statistics 40 and 61 of 100 bound the median at 95 % (David and Nagaraja 2003, section 7.1; P =
    /// 0.9648). </summary>
    [Fact]
    public void The_median_of_a_hundred_lies_between_the_40th_and_the_61st()
    {
        double[] sorted = [.. Enumerable.Range(1, 100).Select(value => (double)value)];

        Assert.Equal(new Interval(40, 50.5, 61, 0.95), Interval.OfQuantile(sorted, 0.5, 0.95));
    }

    [Fact]
    public void A_small_sample_bounds_no_far_quantile()
    {
        Interval interval = Interval.OfQuantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 0.95);

        Assert.Equal(double.PositiveInfinity, interval.High);
        Assert.Equal(7, interval.Low);
    }

    [Fact]
    public void The_interval_of_a_quantile_holds_at_least_its_level() =>
        Gen.Select(Gen.Int[1, 400], Gen.Double[0.01, 0.99], Gen.Double[0.5, 0.99]).Sample((n, share, level) =>
        {
            double[] sorted = [.. Enumerable.Range(1, n).Select(value => (double)value)];
            Interval interval = Interval.OfQuantile(sorted, share, level);
            int lower = double.IsInfinity(interval.Low) ? 0 : (int)interval.Low;
            int upper = double.IsInfinity(interval.High) ? n + 1 : (int)interval.High;
            // The quantile lies between the order statistics where at least lower and fewer than upper values are
            // below it.
            double held = Binomial.Cumulative(n, share, upper - 1) - Binomial.Cumulative(n, share, lower - 1);
            return held >= level - 1e-9;
        });

    [Fact]
    public void A_sign_is_told_only_where_zero_is_outside()
    {
        Assert.True(new Interval(-1, 2, 3, 0.9).SpansZero);
        Assert.True(new Interval(0, 2, 3, 0.9).SpansZero);
        Assert.False(new Interval(0.1, 2, 3, 0.9).SpansZero);
        Assert.False(new Interval(-3, -2, -1, 0.9).SpansZero);
    }

    [Fact]
    public void An_interval_of_nothing_stops()
    {
        Assert.Throws<InvariantException>(() => Interval.Wilson(0, 0, 0.95));
        Assert.Throws<InvariantException>(() => Interval.ClopperPearson(5, 4, 0.95));
        Assert.Throws<InvariantException>(() => Interval.Jeffreys(1, 4, 1));
        Assert.Throws<InvariantException>(() => Interval.OfMean(default, 0.95));
        Assert.Throws<InvariantException>(() => Interval.OfQuantile([], 0.5, 0.95));
    }

    private static void Same(double low, long k, long n, double high, Interval interval)
    {
        Assert.Equal(low, interval.Low, 1e-8);
        Assert.Equal((double)k / n, interval.Centre);
        Assert.Equal(high, interval.High, 1e-8);
        Assert.Equal(0.95, interval.Level);
    }

    private static void Mirror(Interval interval, Interval other)
    {
        Assert.Equal(interval.Low, 1 - other.High, 1e-10);
        Assert.Equal(interval.High, 1 - other.Low, 1e-10);
    }
}
