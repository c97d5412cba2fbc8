namespace Stockade.Kernel;

/// <summary>A distribution whose density has a concave logarithm; then so have its cumulative shares.</summary>
internal interface ILogConcave
{
    /// <summary>The share below t, and the density at t.</summary>
    (double Share, double Density) At(double t);
}

/// <summary>Solves for quantiles of log-concave distributions.</summary>
internal static class LogConcave
{
    private const int StepsMax = 200;

    /// <summary>The t below which the share lies. Newton on the logarithm of the share: a concave, growing function
    /// lies below its tangents, so that from the left no step passes the root, and from the right one step brings it
    /// there.</summary>
    public static double Solve<TFamily>(TFamily family, double share, double start)
        where TFamily : struct, ILogConcave
    {
        double low = double.NegativeInfinity;
        double high = double.PositiveInfinity;
        double t = start;
        for (int step = 0; step < StepsMax; step++)
        {
            (double here, double density) = family.At(t);
            (low, high) = here < share ? (t, high) : (low, t);
            double next = t - (here / density * PortableMath.Log(here / share));
            if (!(next >= low && next <= high) || !double.IsFinite(next))
            {
                next = Between(low, high, t, here < share);
            }

            if (Math.Abs(next - t) <= 1e-9 * Math.Max(1, Math.Abs(t)))
            {
                // The next error is the square of this step.
                return next;
            }

            t = next;
        }

        return t;
    }

    /// <summary>Where shares or densities have vanished in rounding: halfway, or twice as far out while there is no
    /// end.</summary>
    private static double Between(double low, double high, double t, bool upwards) =>
        double.IsFinite(low) && double.IsFinite(high) ? low + ((high - low) * 0.5)
        : upwards ? t + 1 + Math.Abs(t)
        : t - 1 - Math.Abs(t);
}
