namespace Stockade.Reports.Words;

/// <summary>How values of a measure are printed: shares as percentages, differences of shares as points, everything
/// else as it is.</summary>
/// <param name="Factor">Stored value times this is printed.</param>
/// <param name="Suffix">Written after a value in a sentence, with its leading space.</param>
/// <param name="DifferenceSuffix">Written after a difference in a sentence.</param>
/// <param name="Axis">Name of the unit on an axis or in a heading.</param>
internal sealed record Unit(double Factor, string Suffix, string DifferenceSuffix, string Axis)
{
    public static Unit Of(string unit) => unit.StartsWith("share", StringComparison.Ordinal)
        ? new Unit(100, " %", " points", "%")
        : new Unit(1, " " + unit, " " + unit, unit);

    /// <summary>A value with its band, for a table cell.</summary>
    public (string Centre, string Band) Value(double centre, double low, double high)
    {
        int decimals = DecimalsOf(centre, low, high);
        string percent = Factor == 1 ? "" : " %";
        string text = Figures.Plain(centre * Factor, decimals) + percent;
        return (text, IsExact(low, high) ? "exact" : Span(low, high, decimals));
    }

    /// <summary>A difference with its band, for a table cell. A band that ends short of zero is never printed as one
    /// that reaches it: one digit more, or words.</summary>
    public (string Centre, string Band) Difference(double centre, double low, double high)
    {
        int decimals = DecimalsOf(centre, low, high);
        double nearest = Math.Min(Math.Abs(low), Math.Abs(high)) * Factor;
        decimals += low * high > 0 && Figures.Plain(nearest, decimals) == "0" ? 1 : 0;
        string text = Figures.Signed(centre * Factor, decimals);
        return (text, IsExact(low, high) ? "exact" : Span(low, high, decimals));
    }

    /// <summary>The band alone: <c>a to b</c>; an end that digits would show as zero is below or above it.</summary>
    public string Span(double low, double high, int decimals) =>
        End(low, decimals, high < 0 || low > 0) + " to " + End(high, decimals, high < 0 || low > 0);

    private string End(double value, int decimals, bool told)
    {
        string text = Figures.Plain(value * Factor, decimals);
        return told && text == "0" ? value < 0 ? "below 0" : "above 0" : text;
    }

    /// <summary>True where a band has no width but what rounding of sums may leave.</summary>
    public static bool IsExact(double low, double high) =>
        Math.Abs(high - low) <= 1e-9 * Math.Max(Math.Abs(low), Math.Abs(high));

    public int DecimalsOf(double centre, double low, double high)
    {
        double width = IsExact(low, high) ? 0 : (high - low) * Factor;
        return Figures.Decimals(width > 0 ? width : Math.Abs(centre * Factor) >= 10 ? 10 : Math.Abs(centre * Factor));
    }
}
