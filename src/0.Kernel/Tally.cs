namespace Stockade.Kernel;

/// <summary>Count, mean, variance and ends of numbers seen one by one (B. P. Welford, Technometrics 4, 1962). A value:
/// adding makes another tally. Bits depend on the order of numbers and merges; keep it fixed.</summary>
public readonly record struct Tally
{
    private readonly double squares;
    private readonly double min;
    private readonly double max;
    private readonly double mean;

    private Tally(long count, double mean, double squares, double min, double max) =>
        (Count, this.mean, this.squares, this.min, this.max) = (count, mean, squares, min, max);

    /// <summary>How many numbers.</summary>
    public long Count { get; }

    /// <summary>Their mean; NaN where there are none.</summary>
    public double Mean => Count > 0 ? mean : double.NaN;

    /// <summary>The sample variance, with divisor count - 1; NaN below two numbers.</summary>
    public double Variance => Count > 1 ? squares / (Count - 1) : double.NaN;

    /// <summary>The sample standard deviation; NaN below two numbers.</summary>
    public double Deviation => Math.Sqrt(Variance);

    /// <summary>The standard error of the mean; NaN below two numbers.</summary>
    public double StandardError => Math.Sqrt(Variance / Count);

    /// <summary>The smallest; NaN where there are none.</summary>
    public double Min => Count > 0 ? min : double.NaN;

    /// <summary>The largest; NaN where there are none.</summary>
    public double Max => Count > 0 ? max : double.NaN;

    /// <summary>The tally of numbers, in their order.</summary>
    public static Tally Of(ReadOnlySpan<double> values)
    {
        Tally tally = default;
        foreach (double value in values)
        {
            tally = tally.With(value);
        }

        return tally;
    }

    /// <summary>This tally and one number more.</summary>
    public Tally With(double value)
    {
        long count = Count + 1;
        double difference = value - mean;
        double next = mean + (difference / count);
        return new Tally(
            count, next, squares + (difference * (value - next)), Count == 0 ? value : Math.Min(min, value),
            Count == 0 ? value : Math.Max(max, value));
    }

    /// <summary>This tally and then another (Chan, Golub and LeVeque, The American Statistician 37, 1983).</summary>
    public Tally Merged(Tally later)
    {
        if (Count == 0 || later.Count == 0)
        {
            return Count == 0 ? later : this;
        }

        long count = Count + later.Count;
        double share = (double)later.Count / count;
        double difference = later.mean - mean;
        return new Tally(
            count, mean + (difference * share), squares + later.squares + (difference * difference * share * Count),
            Math.Min(min, later.min), Math.Max(max, later.max));
    }
}
