using Stockade.Kernel;

namespace Stockade.Studies;

/// <summary>Tells apart what is not known from what is chance, for one quantity in W worlds of R replications each: the
/// one-way random-effects analysis of variance. Raw world means hold chance as well; the shrunken means do not
/// overstate how far worlds differ.</summary>
/// <remarks>Searle, Casella and McCulloch (1992), section 3.6: sigma_a^2 = max(0, (MSB - MSW) / R); the shrunken mean
/// of world w is m + s (x_w - m) with s = sqrt(sigma_a^2 / (sigma_a^2 + MSW / R)), which keeps the variance of the
/// shrunken means at sigma_a^2 (Louis 1984), so that their quantiles may be read as the band of the unknowns.</remarks>
public sealed class RandomEffects
{
    private readonly double[] shrunken;

    private readonly Tally worldMeans;

    private RandomEffects(
        Tally worldMeans, double withinVariance, double betweenVariance, double[] shrunken, int replications)
    {
        this.worldMeans = worldMeans;
        WithinVariance = withinVariance;
        BetweenVariance = betweenVariance;
        this.shrunken = shrunken;
        Replications = replications;
    }

    /// <summary>The mean over all worlds and replications.</summary>
    public double Mean => worldMeans.Mean;

    /// <summary>Variance of chance within a world (MSW).</summary>
    public double WithinVariance { get; }

    /// <summary>Variance between worlds that is not chance, at least 0.</summary>
    public double BetweenVariance { get; }

    public int Replications { get; }

    public int Worlds => shrunken.Length;

    /// <summary>Share of one replication's variance that the unknowns make, 0 to 1; 0 where nothing varies.</summary>
    public double UnknownShare =>
        BetweenVariance + WithinVariance > 0 ? BetweenVariance / (BetweenVariance + WithinVariance) : 0;

    /// <summary>The shrunken world means, in order of world.</summary>
    public ReadOnlySpan<double> ShrunkenMeans => shrunken;

    /// <summary>Analyses W x R values laid out world by world.</summary>
    /// <param name="values">All replications of world 0, then of world 1, and so on.</param>
    /// <param name="replications">R, at least 1. With R = 1 chance cannot be told from the unknowns: MSW is taken as
    /// 0.</param>
    public static RandomEffects Of(ReadOnlySpan<double> values, int replications)
    {
        Invariant.That(
            replications > 0 && values.Length % replications == 0 && !values.IsEmpty, "every world has R replications");
        int worlds = values.Length / replications;
        double[] means = new double[worlds];
        double within = 0;
        for (int world = 0; world < worlds; world++)
        {
            Tally tally = Tally.Of(values.Slice(world * replications, replications));
            means[world] = tally.Mean;
            within += replications > 1 ? tally.Variance : 0;
        }

        return OfWorlds(means, within / worlds, replications);
    }

    /// <summary>The same from means and the mean variance within worlds.</summary>
    /// <param name="means">One a world; shrunken in place.</param>
    internal static RandomEffects OfWorlds(double[] means, double withinVariance, int replications)
    {
        int worlds = means.Length;
        Tally overall = Tally.Of(means);
        double total = worlds > 1 ? overall.Variance : 0;
        double betweenVariance = Math.Max(0, total - (withinVariance / replications));
        double shrink = total > 0 ? Math.Sqrt(betweenVariance / total) : 0;
        for (int world = 0; world < worlds; world++)
        {
            means[world] = overall.Mean + (shrink * (means[world] - overall.Mean));
        }

        return new RandomEffects(overall, withinVariance, betweenVariance, means, replications);
    }

    /// <summary>The 80 % band that is printed: quantiles of the shrunken means with the median between, and never
    /// narrower than the 80 % interval of the mean itself, for where worlds hardly differ the band would else look
    /// like a certainty that so many replications do not give.</summary>
    public Interval UnknownBand()
    {
        Interval band = Band(0.10, 0.50, 0.90, 0.80);
        Interval mean = OfMean(0.80);
        return band with { Low = Math.Min(band.Low, mean.Low), High = Math.Max(band.High, mean.High) };
    }

    /// <summary>Quantiles of the shrunken means.</summary>
    public Interval Band(double low, double centre, double high, double level)
    {
        double[] sorted = [.. shrunken];
        Array.Sort(sorted);
        return new Interval(
            Sample.Quantile(sorted, low), Sample.Quantile(sorted, centre), Sample.Quantile(sorted, high), level);
    }

    /// <summary>The 80 % band of chance around the mean, in a typical world: mean -/+ 1.2816 sqrt(MSW).</summary>
    public Interval ChanceBand()
    {
        const double NinetiethPercentile = 1.2815515655446004;
        double half = NinetiethPercentile * Math.Sqrt(WithinVariance);
        return new Interval(Mean - half, Mean, Mean + half, 0.80);
    }

    /// <summary>The interval of the mean itself at a level: how far more worlds could still move it. Student's t over
    /// the raw world means, W - 1 degrees of freedom; stratified worlds make it wider than it need be, never
    /// narrower.</summary>
    public Interval OfMean(double level) => Interval.OfMean(worldMeans, level);
}
