namespace Stockade.Kernel;

/// <summary>How far two columns grow together, whatever their shapes: Spearman's rank correlation.</summary>
public static class RankCorrelation
{
    /// <summary>Spearman's correlation of two columns with its interval. Where either column does not vary nothing
    /// can be said: 0, between -1 and 1.</summary>
    /// <param name="left">One number a world; none of them NaN.</param>
    /// <param name="right">As many.</param>
    /// <param name="level">Strictly between 0 and 1.</param>
    public static Interval Of(ReadOnlySpan<double> left, ReadOnlySpan<double> right, double level)
    {
        double[] leftRanks = new double[left.Length];
        double[] rightRanks = new double[right.Length];
        Sample.Ranks(left, leftRanks);
        Sample.Ranks(right, rightRanks);
        return OfRanks(leftRanks, rightRanks, level);
    }

    /// <summary>The same from ranks that are known already (<see cref="Sample.Ranks"/>).</summary>
    public static Interval OfRanks(ReadOnlySpan<double> left, ReadOnlySpan<double> right, double level)
    {
        Invariant.That(left.Length == right.Length, "two columns that are compared are equally long");
        Invariant.That(level > 0 && level < 1, "the level of an interval lies strictly between 0 and 1");
        double middle = (left.Length + 1) * 0.5;
        double both = 0;
        double leftSquares = 0;
        double rightSquares = 0;
        for (int world = 0; world < left.Length; world++)
        {
            double a = left[world] - middle;
            double b = right[world] - middle;
            both += a * b;
            leftSquares += a * a;
            rightSquares += b * b;
        }

        double scale = Math.Sqrt(leftSquares * rightSquares);
        return scale == 0 ? new Interval(-1, 0, 1, level) : Around(Math.Clamp(both / scale, -1, 1), left.Length, level);
    }

    /// <summary>Fisher's z with the variance (1 + r^2 / 2) / (n - 3) (D. G. Bonett and T. A. Wright, Psychometrika
    /// 65, 2000). Up to three worlds bound nothing.</summary>
    private static Interval Around(double correlation, int worlds, double level)
    {
        if (worlds <= 3)
        {
            return new Interval(-1, correlation, 1, level);
        }

        // Perfect agreement is bounded by the largest correlation short of it, one swap of neighbours (sum of d^2 = 2).
        double n = worlds;
        double largest = 1 - (12 / (n * ((n * n) - 1)));
        double inner = Math.Clamp(correlation, -largest, largest);
        double z = 0.5 * (PortableMath.Log1p(inner) - PortableMath.Log1p(-inner));
        double deviation = Math.Sqrt((1 + (inner * inner * 0.5)) / (n - 3));
        double half = Normal.Quantile(0.5 + (level * 0.5)) * deviation;
        return new Interval(
            correlation <= -largest ? -1 : Tanh(z - half), correlation,
            correlation >= largest ? 1 : Tanh(z + half), level);
    }

    private static double Tanh(double z)
    {
        double twice = PortableMath.Expm1(2 * z);
        return double.IsPositiveInfinity(twice) ? 1 : twice / (twice + 2);
    }
}
