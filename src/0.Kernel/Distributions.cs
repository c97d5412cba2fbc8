namespace Stockade.Kernel;

/// <summary>One value, known.</summary>
public sealed record Constant(double Value) : Uncertain
{
    public override double Low => Value;

    public override double High => Value;

    public override double Quantile(double u) => Value;
}

/// <summary>Anything between two ends, each as likely as the next.</summary>
public sealed record Uniform : Uncertain
{
    /// <summary>From low to high, low below high, both finite.</summary>
    public Uniform(double low, double high)
    {
        Invariant.That(double.IsFinite(high - low) && low < high, "a range runs from its low end to its high end");
        (Low, High) = (low, high);
    }

    public override double Low { get; }

    public override double High { get; }

    public override double Quantile(double u) => Math.Min(High, Low + (Share(u) * (High - Low)));
}

/// <summary>Rises in a straight line from low to the mode and falls to high.</summary>
public sealed record Triangular : Uncertain
{
    /// <summary>low at most mode at most high, low below high, all finite.</summary>
    public Triangular(double low, double mode, double high)
    {
        Invariant.That(double.IsFinite(high - low) && low < high, "a triangle runs from its low end to its high end");
        Invariant.That(low <= mode && mode <= high, "the mode of a triangle lies between its ends");
        (Low, Mode, High) = (low, mode, high);
    }

    public override double Low { get; }

    public double Mode { get; }

    public override double High { get; }

    public override double Quantile(double u)
    {
        double width = High - Low;
        return Share(u) * width < Mode - Low
            ? Low + Math.Sqrt(u * width * (Mode - Low))
            : High - Math.Sqrt((1 - u) * width * (High - Mode));
    }
}

/// <summary>The PERT distribution: a beta distribution stretched from low to high, with its mean at (low + 4 mode +
/// high) / 6 (D. Vose, Risk Analysis, 3rd edition, 2008): shapes 1 + 4 (mode - low) / width and 1 + 4 (high - mode) /
/// width.</summary>
public sealed record Pert : Uncertain
{
    /// <summary>low at most mode at most high, low below high, all finite.</summary>
    public Pert(double low, double mode, double high)
    {
        Invariant.That(double.IsFinite(high - low) && low < high, "a PERT range runs from its low end to its high end");
        Invariant.That(low <= mode && mode <= high, "the mode of a PERT range lies between its ends");
        (Low, Mode, High) = (low, mode, high);
    }

    public override double Low { get; }

    public double Mode { get; }

    public override double High { get; }

    public override double Quantile(double u)
    {
        double width = High - Low;
        double rise = 1 + (4 * (Mode - Low) / width);
        double fall = 1 + (4 * (High - Mode) / width);
        return Math.Clamp(Low + (width * BetaFunction.Quantile(rise, fall, Share(u))), Low, High);
    }
}

/// <summary>A positive number known up to a factor: its logarithm is normal. About 68 % of it lies between median /
/// factor and median x factor, and about 95 % between median / factor^2 and median x factor^2.</summary>
public sealed record Lognormal : Uncertain
{
    /// <summary>The median, positive; the factor of one standard deviation (e^sigma), above 1.</summary>
    public Lognormal(double median, double factor)
    {
        Invariant.That(median > 0 && double.IsFinite(median), "the median of a lognormal number is positive");
        Invariant.That(factor > 1 && double.IsFinite(factor), "the factor of a lognormal number is more than 1");
        (Median, Factor) = (median, factor);
    }

    public override double Low => 0;

    public override double High => double.PositiveInfinity;

    public double Median { get; }

    public double Factor { get; }

    public override double Quantile(double u) => Median * PortableMath.Pow(Factor, Normal.Quantile(Share(u)));
}

/// <summary>One of the values between which sources disagree, with its weight relative to the others.</summary>
public sealed record WeightedValue(double Weight, Uncertain Value);

/// <summary>Sources disagree: one of several distributions, picked by weight. One uniform number does both: it picks
/// the rival within whose share it falls, and how far into that share it falls is the uniform number used inside the
/// rival. </summary>
/// <remarks>Where each rival lies wholly above the one before it, this is the inverse of the mixture's cumulative
/// distribution. Otherwise it is the inverse in the order written: the values have the mixture's distribution all the
/// same, but do not grow with u throughout.</remarks>
public sealed record Rivals : Uncertain
{
    private readonly double[] upTo;

    /// <summary>At least one rival; every weight positive and finite. Weights need not sum to 1.</summary>
    public Rivals(IReadOnlyList<WeightedValue> rivals)
    {
        Invariant.That(rivals.Count > 0, "there is at least one rival");
        double sum = 0;
        upTo = new double[rivals.Count];
        (Low, High) = (double.PositiveInfinity, double.NegativeInfinity);
        for (int rival = 0; rival < rivals.Count; rival++)
        {
            Invariant.That(rivals[rival].Weight > 0, "the weight of a rival is positive");
            sum += rivals[rival].Weight;
            upTo[rival] = sum;
            Low = Math.Min(Low, rivals[rival].Value.Low);
            High = Math.Max(High, rivals[rival].Value.High);
        }

        Invariant.That(double.IsFinite(sum), "the weights of rivals have a finite sum");
        Values = [.. rivals];
    }

    public IReadOnlyList<WeightedValue> Values { get; }

    public override double Low { get; }

    public override double High { get; }

    /// <summary>Which rival the uniform number picks: its position in <see cref="Values"/>.</summary>
    public int Pick(double u)
    {
        double reached = Share(u) * upTo[^1];
        int rival = 0;
        while (rival < upTo.Length - 1 && reached >= upTo[rival])
        {
            rival++;
        }

        return rival;
    }

    public override double Quantile(double u)
    {
        const double Smallest = 1.0 / 9007199254740992.0;
        int rival = Pick(u);
        double before = rival == 0 ? 0 : upTo[rival - 1];
        double within = ((u * upTo[^1]) - before) / (upTo[rival] - before);
        return Values[rival].Value.Quantile(Math.Clamp(within, Smallest, 1 - Smallest));
    }
}
