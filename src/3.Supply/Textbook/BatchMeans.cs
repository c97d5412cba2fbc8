namespace Stockade.Supply;

/// <summary>A mean and its standard error.</summary>
public readonly record struct Estimated(double Mean, double StandardError);

/// <summary>A long run cut into equal batches, so long that their means are nearly independent: the mean of the means,
/// and its standard error from their spread (A. M. Law, Simulation Modeling and Analysis, 9.5.3).</summary>
internal sealed class BatchMeans
{
    /// <summary>Batches of a run.</summary>
    public const int Batches = 50;

    private double mean;
    private double squares;
    private int count;

    /// <summary>B. P. Welford, Technometrics 4 (1962), 419: no cancellation.</summary>
    public void Add(double value)
    {
        count++;
        double step = value - mean;
        mean += step / count;
        squares += step * (value - mean);
    }

    public double StandardDeviation => Math.Sqrt(squares / Math.Max(1, count - 1));

    public Estimated Estimate() =>
        new(mean, count < 2 ? double.PositiveInfinity : StandardDeviation / Math.Sqrt(count));
}
