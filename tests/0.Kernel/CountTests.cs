using CsCheck;

namespace Stockade.Kernel.Tests;

/// <summary>Binomial and Poisson counts. Expected values were computed with mpmath 1.3.0 at 200 bits.</summary>
public sealed class CountTests
{
    [Theory]
    [InlineData(100000, 0.3, 30100, 0.7560818775349897)]
    [InlineData(47, 0.1, 4, 0.48778002318762786)]
    [InlineData(1000, 0.95, 940, 0.08673217838486201)]
    public void The_binomial_share_is_exact_to_12_digits(int n, double p, int k, double exact) =>
        Assert.Equal(exact, Binomial.Cumulative(n, p, k), exact * 1e-12);

    [Theory]
    [InlineData(20, 15, 0.156513134639743)]
    [InlineData(5000, 5100, 0.9220376654593789)]
    [InlineData(0.3, 0, 0.7408182206817179)]
    public void The_Poisson_share_is_exact_to_12_digits(double mean, int k, double exact) =>
        Assert.Equal(exact, Poisson.Cumulative(mean, k), exact * 1e-12);

    [Fact]
    public void The_smallest_count_that_reaches_u_is_found_for_any_number_of_trials() =>
        Gen.Select(Gen.Int[0, 100000], Gen.Double[0, 1], Gen.Double[1e-6, 0.999999]).Sample((n, p, u) =>
        {
            int k = Binomial.Quantile(n, p, u);
            Assert.InRange(k, 0, n);
            Assert.True(Binomial.Cumulative(n, p, k) >= u - 1e-11, "reaches u");
            Assert.True(k == 0 || Binomial.Cumulative(n, p, k - 1) < u + 1e-11, "none smaller does");
        });

    [Fact]
    public void The_smallest_count_that_reaches_u_is_found_for_any_mean() =>
        Gen.Select(Gen.Double[-3, 5], Gen.Double[1e-6, 0.999999]).Sample((logMean, u) =>
        {
            double mean = Math.Pow(10, logMean);
            int k = Poisson.Quantile(mean, u);
            Assert.True(Poisson.Cumulative(mean, k) >= u - 1e-11, "reaches u");
            Assert.True(k == 0 || Poisson.Cumulative(mean, k - 1) < u + 1e-11, "none smaller does");
        });

    [Fact]
    public void A_count_of_few_trials_is_the_one_that_summing_finds() =>
        Gen.Select(Gen.Int[0, 60], Gen.Double[0, 1], Gen.Double[1e-6, 0.999999]).Sample((n, p, u) =>
        {
            // Where u is the share of a count to the last digit, rounding may fall to either side.
            int k = Binomial.Quantile(n, p, u);
            return k >= SummedQuantile(n, p, u - 1e-12) && k <= SummedQuantile(n, p, u + 1e-12);
        });

    [Fact]
    public void Probabilities_sum_to_1() =>
        Gen.Select(Gen.Int[0, 300], Gen.Double[0, 1]).Sample((n, p) =>
        {
            double sum = 0;
            for (int k = -1; k <= n + 1; k++)
            {
                sum += Binomial.Probability(n, p, k);
            }

            Assert.Equal(1, sum, 1e-12);
        });

    [Fact]
    public void A_count_grows_with_u_and_with_p() =>
        Gen.Select(Gen.Int[1, 20000], Gen.Double[0, 0.999], Gen.Double[1e-9, 0.999]).Sample((n, p, u) =>
        {
            int k = Binomial.Quantile(n, p, u);
            return k <= Binomial.Quantile(n, p, u + 1e-4) && k <= Binomial.Quantile(n, p + 1e-3, u);
        });

    [Theory]
    [InlineData(0, 0.5, 0)]
    [InlineData(9, 0, 0)]
    [InlineData(9, 1, 9)]
    public void Certain_counts_are_certain(int n, double p, int expected)
    {
        Assert.Equal(expected, Binomial.Quantile(n, p, 1e-9));
        Assert.Equal(expected, Binomial.Quantile(n, p, 1 - 1e-9));
        Assert.Equal(1, Binomial.Probability(n, p, expected));
    }

    [Fact]
    public void The_ends_of_chance_give_counts_within_range()
    {
        const double Least = 0.5 / 4503599627370496.0;
        foreach (int n in (int[])[1, 10, 1000, 100000])
        {
            foreach (double p in (double[])[1e-12, 0.001, 0.5, 0.999, 1 - 1e-12])
            {
                Assert.InRange(Binomial.Quantile(n, p, Least), 0, n);
                Assert.InRange(Binomial.Quantile(n, p, 1 - Least), Binomial.Quantile(n, p, Least), n);
            }
        }

        Assert.Equal(0, Poisson.Quantile(0, 1 - Least));
        Assert.InRange(Poisson.Quantile(1e9, 1 - Least), 1000000000, 1000300000);
    }

    [Fact]
    public void The_mean_of_drawn_counts_is_n_p()
    {
        const int Draws = 100000;
        Chance chance = new(3, 0, 0);
        ulong entity = StableHash.Of("mean");
        Tally few = default;
        Tally many = default;
        Tally arrivals = default;
        for (uint ordinal = 0; ordinal < Draws; ordinal++)
        {
            double u = chance.Uniform(ChanceStream.Validation, ChancePurpose.Size, entity, ordinal);
            few = few.With(Binomial.Quantile(12, 0.7, u));
            many = many.With(Binomial.Quantile(5000, 0.3, u));
            arrivals = arrivals.With(Poisson.Quantile(57.5, u));
        }

        Assert.InRange(few.Mean, 8.4 - (4 * few.StandardError), 8.4 + (4 * few.StandardError));
        Assert.InRange(many.Mean, 1500 - (4 * many.StandardError), 1500 + (4 * many.StandardError));
        Assert.Equal(1050, many.Variance, 25.0);
        Assert.InRange(arrivals.Mean, 57.5 - (4 * arrivals.StandardError), 57.5 + (4 * arrivals.StandardError));
    }

    [Fact]
    public void A_count_allocates_nothing() => Assert.Equal(0, Allocation.Of(() =>
    {
        double sum = 0;
        for (int step = 1; step < 100; step++)
        {
            double u = step / 100.0;
            sum += Binomial.Quantile(20, 0.3, u) + Binomial.Quantile(100000, 0.7, u) + Poisson.Quantile(3, u)
                + Poisson.Quantile(300, u);
        }

        return sum;
    }));

    /// <summary>The plain twin: sums exact products from zero, with no shortcut.</summary>
    private static int SummedQuantile(int n, double p, double u)
    {
        double below = 0;
        for (int k = 0; k < n; k++)
        {
            double ways = 1;
            for (int place = 1; place <= k; place++)
            {
                ways = ways * (n - k + place) / place;
            }

            below += ways * Math.Pow(p, k) * Math.Pow(1 - p, n - k);
            if (below >= u)
            {
                return k;
            }
        }

        return n;
    }
}
