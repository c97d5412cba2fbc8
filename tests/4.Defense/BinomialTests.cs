namespace Stockade.Defense.Tests;

public sealed class BinomialTests
{
    [Fact]
    public void The_quantile_is_the_inverse_of_the_cumulative_distribution()
    {
        double[] uniforms = [1e-12, 1e-6, 0.01, 0.25, 0.5, 0.77, 0.99, 1 - 1e-6, 1 - 1e-12];
        foreach (int trials in (int[])[1, 2, 7, 30, 200, 1500, 6000])
        {
            foreach (double probability in (double[])[0.001, 0.03, 0.2, 0.5, 0.62, 0.97])
            {
                var oracle = new MathNet.Numerics.Distributions.Binomial(probability, trials);
                foreach (double u in uniforms)
                {
                    int count = Binomial.Quantile(trials, probability, u);
                    double slack = 1e-9 * Math.Min(u, 1 - u) + 4e-16;
                    Assert.True(
                        count == trials || oracle.CumulativeDistribution(count) >= u - slack,
                        $"{trials} {probability} {u}: {count}");
                    Assert.True(
                        count == 0 || oracle.CumulativeDistribution(count - 1) <= u + slack,
                        $"{trials} {probability} {u}: {count}");
                }
            }
        }
    }

    [Fact]
    public void On_the_same_draw_the_count_grows_with_the_probability()
    {
        for (int draw = 0; draw < 40; draw++)
        {
            double u = (draw + 0.5) / 40;
            foreach (int trials in (int[])[5, 60, 900])
            {
                int previous = 0;
                for (int step = 0; step <= 200; step++)
                {
                    int count = Binomial.Quantile(trials, step / 200.0, u);
                    Assert.InRange(count, previous, trials);
                    previous = count;
                }
            }
        }
    }
}
