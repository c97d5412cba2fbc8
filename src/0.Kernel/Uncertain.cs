namespace Stockade.Kernel;

/// <summary>A number that is not known exactly: a probability distribution with an inverse. Every kind is sampled by
/// the inverse of its cumulative distribution at one uniform number, so that one draw moves nothing else.</summary>
public abstract record Uncertain
{
    private protected Uncertain()
    {
    }

    /// <summary>The smallest value it can take (may be negative infinity).</summary>
    public abstract double Low { get; }

    /// <summary>The largest value it can take (may be positive infinity).</summary>
    public abstract double High { get; }

    /// <summary>True where there is one value only.</summary>
    public bool IsExact => Low == High;

    /// <summary>The value below which the share <paramref name="u"/> of the distribution lies, 0 &lt; u &lt;
    /// 1.</summary>
    public abstract double Quantile(double u);

    private protected static double Share(double u)
    {
        Invariant.That(u > 0 && u < 1, "a share lies strictly between 0 and 1");
        return u;
    }
}
