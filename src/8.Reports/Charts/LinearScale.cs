namespace Stockade.Reports.Charts;

/// <summary>Maps values to pixels, and knows round values to mark.</summary>
/// <param name="Step">Distance of the values marked.</param>
internal sealed record LinearScale(double Low, double High, double From, double To, double Step)
{
    /// <summary>A scale from <paramref name="low"/> to <paramref name="high"/>, widened to round values.</summary>
    public static LinearScale Round(double low, double high, double from, double to, int steps)
    {
        if (!double.IsFinite(high - low))
        {
            (low, high) = (0, 1);
        }

        if (!(high > low))
        {
            high = low + 1;
        }

        double step = RoundStep((high - low) / steps);
        return new LinearScale(Math.Floor(low / step) * step, Math.Ceiling(high / step) * step, from, to, step);
    }

    /// <summary>Where a value stands; beyond the ends, and for what is no number, at the nearer or lower end.</summary>
    public double At(double value) => double.IsNaN(value)
        ? From
        : From + (Math.Clamp(value, Low, High) - Low) / (High - Low) * (To - From);

    /// <summary>The values to mark, from low to high.</summary>
    public IReadOnlyList<double> Ticks()
    {
        List<double> ticks = [];
        double first = Math.Ceiling(Low / Step - 1e-9);
        for (int tick = 0; (first + tick) * Step <= High + Step * 1e-9; tick++)
        {
            ticks.Add((first + tick) * Step);
        }

        return ticks;
    }

    /// <summary>Digits after the point that tell neighbouring marks apart.</summary>
    public int Decimals() => Math.Max(0, (int)Math.Ceiling(-Math.Log10(Step) - 1e-9));

    private static double RoundStep(double rough)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double digit = rough / power;
        return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
    }
}
