using Stockade.Kernel;

namespace Stockade.Studies.Tests;

public sealed class RandomEffectsTests
{
    [Fact]
    public void The_unknowns_and_chance_are_told_apart()
    {
        const int Worlds = 4000;
        const int Replications = 4;
        Random random = new(20231222);
        double[] values = new double[Worlds * Replications];
        for (int world = 0; world < Worlds; world++)
        {
            double mean = 10 + (3 * Gauss(random));
            for (int replication = 0; replication < Replications; replication++)
            {
                values[(world * Replications) + replication] = mean + (2 * Gauss(random));
            }
        }

        RandomEffects effects = RandomEffects.Of(values, Replications);
        Assert.InRange(effects.Mean, 9.8, 10.2);
        Assert.InRange(effects.BetweenVariance, 8.4, 9.6);
        Assert.InRange(effects.WithinVariance, 3.8, 4.2);
        Assert.InRange(effects.UnknownShare, 0.66, 0.72);
        Interval band = effects.UnknownBand();
        Assert.InRange(band.Low, 10 - (3 * 1.2816) - 0.25, 10 - (3 * 1.2816) + 0.25);
        Assert.InRange(band.High, 10 + (3 * 1.2816) - 0.25, 10 + (3 * 1.2816) + 0.25);
        Interval chance = effects.ChanceBand();
        Assert.Equal(2 * 1.2816 * Math.Sqrt(effects.WithinVariance), chance.High - chance.Low, 3);
    }

    [Fact]
    public void Where_only_chance_varies_the_band_of_the_unknowns_is_nearly_a_point()
    {
        Random random = new(7);
        double[] values = [.. Enumerable.Range(0, 1000 * 4).Select(_ => Gauss(random))];
        RandomEffects effects = RandomEffects.Of(values, 4);
        Interval band = effects.UnknownBand();
        Assert.True(band.High - band.Low < 0.5, $"{band.Low} to {band.High}");
        Assert.True(effects.UnknownShare < 0.05);
    }

    [Fact]
    public void Where_nothing_varies_everything_is_exact()
    {
        RandomEffects effects = RandomEffects.Of([5, 5, 5, 5, 5, 5], 2);
        Assert.Equal(5, effects.UnknownBand().Low);
        Assert.Equal(5, effects.UnknownBand().High);
        Assert.Equal(0, effects.UnknownShare);
        Assert.Equal(5, effects.OfMean(0.95).High);
    }

    [Fact]
    public void Shrinking_keeps_the_mean()
    {
        RandomEffects effects = RandomEffects.Of([1, 2, 5, 9, 4, 4, 0, 3], 2);
        double sum = 0;
        foreach (double mean in effects.ShrunkenMeans)
        {
            sum += mean;
        }

        Assert.Equal(effects.Mean, sum / effects.Worlds, 12);
    }

    private static double Gauss(Random random)
    {
        double sum = -6;
        for (int index = 0; index < 12; index++)
        {
            sum += random.NextDouble();
        }

        return sum;
    }
}
