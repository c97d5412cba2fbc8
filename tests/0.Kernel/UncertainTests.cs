using CsCheck;
using MathNet.Numerics.Distributions;

namespace Stockade.Kernel.Tests;

public sealed class UncertainTests
{
    /// <summary>The variance of the logarithm of a lognormal number with factor 1.5.</summary>
    private static readonly double Spread = Math.Log(1.5) * Math.Log(1.5);

    private static readonly Gen<double> Share = Gen.Double[1e-9, 1 - 1e-9];

    private static readonly Gen<(double Low, double Mode, double High)> Points =
        Gen.Select(Gen.Double[-1000, 1000], Gen.Double[0, 1], Gen.Double[0.001, 1000])
            .Select((low, share, width) => (low, Math.Min(low + width, low + (share * width)), low + width));

    private static readonly Gen<Uncertain> Any = Gen.OneOf(
        Points.Select(p => (Uncertain)new Uniform(p.Low, p.High)),
        Points.Select(p => (Uncertain)new Triangular(p.Low, p.Mode, p.High)),
        Points.Select(p => (Uncertain)new Pert(p.Low, p.Mode, p.High)),
        Gen.Select(Gen.Double[0.001, 1e6], Gen.Double[1.001, 10]).Select((m, f) => (Uncertain)new Lognormal(m, f)),
        Gen.Double[-5, 5].Select(v => (Uncertain)new Constant(v)));

    [Fact]
    public void A_quantile_grows_with_u_and_stays_within_the_ends() =>
        Gen.Select(Any, Share, Share).Sample((uncertain, u, v) =>
        {
            double low = uncertain.Quantile(Math.Min(u, v));
            double high = uncertain.Quantile(Math.Max(u, v));
            double rounding = 1e-12 * Math.Max(1, Math.Abs(high));
            return low <= high + rounding && low >= uncertain.Low && high <= uncertain.High;
        });

    [Fact]
    public void The_share_below_a_quantile_is_u() =>
        Gen.Select(Points, Share).Sample((p, u) =>
        {
            double wide = p.High - p.Low;
            Assert.Equal(u, (new Uniform(p.Low, p.High).Quantile(u) - p.Low) / wide, 1e-9);
            double triangular = new Triangular(p.Low, p.Mode, p.High).Quantile(u);
            Assert.Equal(u, TriangularShare(p.Low, p.Mode, p.High, triangular), 1e-9);
            double rise = 1 + (4 * (p.Mode - p.Low) / wide);
            double fall = 1 + (4 * (p.High - p.Mode) / wide);
            double pert = new Pert(p.Low, p.Mode, p.High).Quantile(u);
            Assert.Equal(u, BetaScaled.CDF(rise, fall, p.Low, wide, pert), 1e-8);
        });

    [Fact]
    public void A_lognormal_agrees_with_another_library() =>
        Gen.Select(Gen.Double[0.01, 1000], Gen.Double[1.01, 5], Share).Sample((median, factor, u) =>
        {
            double theirs = LogNormal.InvCDF(Math.Log(median), Math.Log(factor), u);
            Assert.Equal(1, new Lognormal(median, factor).Quantile(u) / theirs, 1e-7);
        });

    [Fact]
    public void The_factor_of_a_lognormal_is_one_standard_deviation()
    {
        Lognormal number = new(20, 1.5);
        Assert.Equal(20, number.Quantile(0.5), 1e-12);
        Assert.Equal(30, number.Quantile(Normal.Cumulative(1)), 1e-9);
        Assert.Equal(20 / 1.5, number.Quantile(Normal.Cumulative(-1)), 1e-9);
    }

    public static TheoryData<Uncertain, double, double> Moments => new()
    {
        { new Uniform(4, 7), 5.5, 0.75 },
        { new Triangular(4, 5, 9), 6, (16 + 25 + 81 - 20 - 36 - 45) / 18.0 },
        { new Triangular(4, 4, 7), 5, 0.5 },
        // Vose: mean (low + 4 mode + high) / 6, variance (mean - low)(high - mean) / 7.
        { new Pert(30, 45, 90), 50, 20 * 40 / 7.0 },
        { new Pert(0, 10, 10), 50 / 6.0, 50 / 6.0 * (10 / 6.0) / 7 },
        { new Lognormal(2, 1.5), 2 * Math.Exp(Spread / 2), 4 * Math.Exp(Spread) * (Math.Exp(Spread) - 1) },
        { new Rivals([new(1, new Constant(10)), new(3, new Uniform(0, 4))]), 4, ((100 + (3 * 16 / 3.0)) / 4) - 16 },
    };

    [Theory]
    [MemberData(nameof(Moments))]
    public void Mean_and_variance_are_those_of_theory(Uncertain uncertain, double mean, double variance)
    {
        // Quantiles at evenly spaced u: a Latin hypercube in one dimension.
        const int Draws = 20000;
        Tally tally = default;
        for (int draw = 0; draw < Draws; draw++)
        {
            tally = tally.With(uncertain.Quantile((draw + 0.5) / Draws));
        }

        Assert.Equal(mean, tally.Mean, mean * 1e-3);
        Assert.Equal(variance, tally.Variance, variance * 0.01);
    }

    [Fact]
    public void A_rival_is_picked_by_its_weight_and_used_with_the_rest_of_the_uniform_number()
    {
        Rivals rivals = new([new(1, new Uniform(100, 150)), new(1, new Constant(300)), new(2, new Uniform(0, 10))]);

        Assert.Equal((0, 0, 1, 2), (rivals.Pick(0.1), rivals.Pick(0.2499), rivals.Pick(0.25), rivals.Pick(0.5)));
        Assert.Equal(125, rivals.Quantile(0.125), 1e-9);
        Assert.Equal(300, rivals.Quantile(0.3));
        Assert.Equal(5, rivals.Quantile(0.75), 1e-9);
        Assert.Equal((0, 300), (rivals.Low, rivals.High));
    }

    [Fact]
    public void Rivals_have_the_shares_of_their_mixture() =>
        Gen.Select(Gen.Double[0.1, 10].Array[1, 5], Share).Sample((weights, u) =>
        {
            Rivals rivals = new([.. weights.Select((w, place) => new WeightedValue(w, new Uniform(place, place + 1)))]);
            // Rivals side by side in ascending order: then Quantile is the inverse of the mixture's distribution.
            double x = rivals.Quantile(u);
            int whole = Math.Min((int)x, weights.Length - 1);
            double share = (weights.Take(whole).Sum() + (weights[whole] * (x - whole))) / weights.Sum();
            Assert.Equal(u, share, 1e-9);
        });

    [Fact]
    public void The_ends_of_chance_are_drawn_safely() => Any.Sample(uncertain =>
    {
        const double Least = 0.5 / 4503599627370496.0;
        Rivals rivals = new([new(1, uncertain), new(1e-12, uncertain), new(1e12, uncertain)]);
        return double.IsFinite(rivals.Quantile(Least)) && double.IsFinite(rivals.Quantile(1 - Least))
            && double.IsFinite(uncertain.Quantile(Least)) && double.IsFinite(uncertain.Quantile(1 - Least));
    });

    [Fact]
    public void Only_one_value_is_exact()
    {
        Assert.True(new Constant(3).IsExact);
        Assert.True(new Rivals([new(1, new Constant(3)), new(2, new Constant(3))]).IsExact);
        Assert.False(new Uniform(3, 4).IsExact);
    }

    [Fact]
    public void A_distribution_that_cannot_be_stops()
    {
        Assert.Throws<InvariantException>(() => new Uniform(2, 1));
        Assert.Throws<InvariantException>(() => new Triangular(1, 4, 3));
        Assert.Throws<InvariantException>(() => new Pert(1, double.NaN, 3));
        Assert.Throws<InvariantException>(() => new Lognormal(1, 1));
        Assert.Throws<InvariantException>(() => new Rivals([]));
        Assert.Throws<InvariantException>(() => new Rivals([new(0, new Constant(1))]));
        Assert.Throws<InvariantException>(() => new Uniform(1, 2).Quantile(1));
    }

    [Fact]
    public void A_draw_allocates_nothing()
    {
        Uncertain[] kinds =
        [
            new Uniform(4, 7), new Triangular(4, 5, 7), new Pert(4, 5, 7), new Lognormal(5, 2), new Constant(1),
            new Rivals([new(1, new Uniform(4, 7)), new(3, new Pert(4, 5, 7))]),
        ];
        Assert.Equal(0, Allocation.Of(() =>
        {
            double sum = 0;
            foreach (Uncertain kind in kinds)
            {
                for (int step = 1; step < 100; step++)
                {
                    sum += kind.Quantile(step / 100.0);
                }
            }

            return sum;
        }));
    }

    /// <summary>A change of these bits changes every result: it needs a line in the change log.</summary>
    [Fact]
    public void The_bits_are_frozen()
    {
        Uncertain[] kinds =
        [
            new Uniform(4, 7), new Triangular(4, 5, 7), new Pert(4, 5, 7), new Lognormal(5, 2),
            new Rivals([new(1, new Uniform(4, 7)), new(3, new Pert(4, 5, 7))]),
        ];
        ulong hash = 0;
        for (int step = 1; step < 1000; step++)
        {
            double u = step / 1000.0;
            foreach (Uncertain kind in kinds)
            {
                hash = StableHash.Combine(hash, kind.Quantile(u));
            }

            hash = StableHash.Combine(hash, GammaFunction.Quantile(2.5, u));
            hash = StableHash.Combine(hash, StudentT.Quantile(9, u));
            hash = StableHash.Combine(hash, (ulong)Binomial.Quantile(1000, u, 1 - u));
            hash = StableHash.Combine(hash, (ulong)Poisson.Quantile(100 * u, u));
            hash = StableHash.Combine(hash, Interval.ClopperPearson(step, 1000, 0.95).Low);
            hash = StableHash.Combine(hash, Interval.Wilson(step, 1000, 0.95).High);
        }

        Assert.Equal(2845724810781781778UL, hash);
    }

    private static double TriangularShare(double low, double mode, double high, double x) =>
        x < mode
            ? (x - low) * (x - low) / ((high - low) * (mode - low))
            : 1 - ((high - x) * (high - x) / ((high - low) * (high - mode)));
}
