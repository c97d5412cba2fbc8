using Stockade.Results;

namespace Stockade.Reports.Words;

/// <summary>The fixed words of the report. "Cannot be told from zero" is said where a paired band spans zero; a policy
/// bars, only law prohibits by law.</summary>
internal static class Phrases
{
    public const string NotTold = "cannot be told from zero";

    /// <summary>The change an option makes in one clause: <c>+0.3 months (80 % band 0 to 0.7; the unknowns explain 64 %
    /// of it)</c>.</summary>
    public static string Change(MeasureRow measure, DifferenceRow difference)
    {
        Unit unit = Unit.Of(measure.Unit);
        (string centre, string band) = unit.Difference(difference.Mean, difference.Low80, difference.High80);
        return band == "exact"
            ? $"{centre}{unit.DifferenceSuffix} (exact)"
            : $"{centre}{unit.DifferenceSuffix} (80 % band {band}; the unknowns explain "
                + $"{Figures.Percent(difference.UnknownShare)} of it)";
    }

    /// <summary>True where the difference is nought in every world: nothing is there to be told from zero.</summary>
    public static bool IsNothing(DifferenceRow difference) =>
        difference is { Mean: 0, Low80: 0, High80: 0 };

    /// <summary>The difference seen from the other side: what the baseline changes against the option.</summary>
    public static DifferenceRow Reversed(DifferenceRow difference) => difference with
    {
        Mean = 0 - difference.Mean,
        Low80 = 0 - difference.High80,
        High80 = 0 - difference.Low80,
        MeanLow95 = 0 - difference.MeanHigh95,
        MeanHigh95 = 0 - difference.MeanLow95,
    };

    public static string Quote(string name) => "“" + name + "”";

    /// <summary>Names in a row: <c>a, b and c</c>.</summary>
    public static string Listed(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => string.Join(", ", names.Take(names.Count - 1)) + " and " + names[^1],
    };

    /// <summary>First letter small, for use inside a sentence.</summary>
    public static string Uncapital(string text) =>
        text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    /// <summary>First letter large.</summary>
    public static string Capital(string text) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
