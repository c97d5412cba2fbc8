using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>How long a magazine lasts without resupply when threats come at random (Poisson) and each takes the same
/// number of shots: it is empty when the k-th threat comes, k = rounds / shots rounded up, and the wait for the k-th
/// arrival of a Poisson process is gamma distributed (Erlang) with shape k and the arrivals' rate.</summary>
/// <param name="Rounds">Rounds at the start, at least 1.</param>
/// <param name="ThreatsPerDay">Threats a day, above 0.</param>
/// <param name="Shots">Shots at each threat, at least 1; the last may get fewer.</param>
public sealed record MagazineDepletion(int Rounds, double ThreatsPerDay, int Shots)
{
    /// <summary>The threat at which the last round is fired, from 1.</summary>
    public int Threats => (Rounds - 1) / Shots + 1;

    /// <summary>Mean days until empty: k / rate.</summary>
    public double MeanDays => Threats / ThreatsPerDay;

    /// <summary>Standard deviation of the days until empty: sqrt(k) / rate.</summary>
    public double StandardDeviationDays => Math.Sqrt(Threats) / ThreatsPerDay;

    /// <summary>Probability that the magazine is empty by a day: P(k, rate t).</summary>
    /// <param name="days">Days from the start, at least 0.</param>
    public double EmptyBy(double days) => GammaFunction.Lower(Threats, ThreatsPerDay * days);

    /// <summary>Days by which the magazine is empty with this probability.</summary>
    /// <param name="share">Strictly between 0 and 1.</param>
    public double DaysUntil(double share) => GammaFunction.Quantile(Threats, share) / ThreatsPerDay;
}
