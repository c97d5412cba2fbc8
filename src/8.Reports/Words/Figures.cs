using System.Globalization;

namespace Stockade.Reports.Words;

/// <summary>Numbers as the report prints them: a true minus sign, groups of three, and no more digits than the band
/// supports (a fifth of the band's width is the last digit worth printing).</summary>
internal static class Figures
{
    public const string Minus = "−";

    /// <summary>Digits after the point for figures whose uncertainty or size is <paramref name="width"/>.</summary>
    public static int Decimals(double width)
    {
        if (!(width > 0) || double.IsInfinity(width))
        {
            return 0;
        }

        return Math.Clamp((int)Math.Ceiling(-Math.Log10(width / 5)), 0, 4);
    }

    /// <summary>A number with a fixed count of digits after the point.</summary>
    public static string Plain(double value, int decimals)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "–" : value > 0 ? "∞" : Minus + "∞";
        }

        string text = Math.Abs(value).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture);
        bool zero = text.AsSpan().IndexOfAnyExcept('0', '.', ',') < 0;
        return zero ? "0" : value < 0 ? Minus + text : text;
    }

    /// <summary>The same with a plus sign where it is above zero.</summary>
    public static string Signed(double value, int decimals)
    {
        string text = Plain(value, decimals);
        return text != "0" && value > 0 ? "+" + text : text;
    }

    /// <summary>A band: <c>a to b</c>.</summary>
    public static string Span(double low, double high, int decimals) =>
        $"{Plain(low, decimals)} to {Plain(high, decimals)}";

    /// <summary>A band in whole numbers; "exact" where every world has the mean.</summary>
    public static string WholeBand(double mean, double low, double high) =>
        low.Equals(high) && Math.Abs(mean - low) < 0.05 ? "exact" : Span(low, high, 0);

    /// <summary>A number by itself: three digits that matter, whole where it is large.</summary>
    public static string Short(double value)
    {
        double size = double.IsFinite(value) ? Math.Abs(value) : 0;
        int decimals = size >= 100 || size == 0 ? 0 : Math.Clamp(2 - (int)Math.Floor(Math.Log10(size)), 0, 4);
        string text = Plain(value, decimals);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    /// <summary>A share as a percentage without decimals; below one half of a percent: <c>&lt; 1 %</c>.</summary>
    public static string Percent(double share)
    {
        double percent = share * 100;
        return percent is > 0 and < 0.5 ? "< 1 %" : Plain(percent, 0) + " %";
    }

    public static string Day(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Month(DateOnly date) => date.ToString("MMM yyyy", CultureInfo.InvariantCulture);

    public static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");
}
