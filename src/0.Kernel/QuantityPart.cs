using System.Globalization;

namespace Stockade.Kernel;

/// <summary>A number and the unit beside it as written, before it is known which dimension is wanted.</summary>
/// <param name="Number">The number, finite.</param>
/// <param name="Unit">The unit, normalised; empty where none stands there.</param>
/// <param name="NumberAt">Where the number begins in the whole text.</param>
/// <param name="UnitAt">Where the unit begins, or would.</param>
internal sealed record QuantityPart(DecimalText Number, string Unit, int NumberAt, int UnitAt)
{
    public bool HasUnit => Unit.Length > 0;

    public static TextError TooLong() =>
        new(
            0, string.Create(CultureInfo.InvariantCulture, $"the text is longer than {Quantity.TextMax} characters"),
            "write one quantity or range");

    /// <summary>Reads one number with or without a unit and nothing else.</summary>
    /// <param name="text">The part of the text.</param>
    /// <param name="at">Where the part begins in the whole text.</param>
    /// <param name="commas">True where a comma may part thousands; false where it parts arguments.</param>
    public static Parsed<QuantityPart> Read(ReadOnlySpan<char> text, int at, bool commas)
    {
        int start = SkipBlanks(text, 0);
        bool dollars = SkipDollars(text, ref start);
        ReadOnlySpan<char> rest = text[start..];
        Parsed<int> length = QuantityNumber.Scan(rest, at + start, commas, out DecimalText number);
        if (!length.Is(out int taken, out TextError? error))
        {
            return error;
        }

        int unitAt = SkipBlanks(text, start + taken);
        string unit = Units.Normalise(text[unitAt..]);
        if (dollars)
        {
            unit = unit.Length == 0 ? "USD" : unit + " USD";
        }

        return new QuantityPart(number, unit, at + start, at + unitAt);
    }

    /// <summary>The quantity in SI, with the unit of a neighbour where it has none of its own.</summary>
    public Parsed<Quantity> Resolve(Dimension dimension, string? neighbour)
    {
        DimensionRule rule = Units.RuleOf(dimension);
        string text = HasUnit ? Unit : neighbour ?? "";
        double value = Number.Shifted(0);
        if (text.Length == 0)
        {
            if (rule.NeedsUnit)
            {
                return new TextError(UnitAt, $"{rule.Noun} needs a unit", $"for example {rule.Example}");
            }
        }
        else if (Units.Find(text, dimension) is not { } unit)
        {
            return UnknownUnit(text, rule);
        }
        else if (unit.Dimension != dimension)
        {
            return new TextError(
                UnitAt, $"'{text}' is the unit of {Units.RuleOf(unit.Dimension).Noun}, but {rule.Noun} is expected",
                $"for example {rule.Example}");
        }
        else
        {
            value = unit.ToSI(Number);
        }

        // Adding zero turns -0 into 0: no quantity keeps the sign of nothing.
        return value >= rule.Min && value <= rule.Max ? new Quantity(value + 0.0, dimension) : OutOfBounds(value, rule);
    }

    private TextError OutOfBounds(double value, DimensionRule rule)
    {
        bool meansPercent = rule.Dimension == Dimension.Share && !HasUnit && value is > 1 and <= 100;
        string? hint = meansPercent ? string.Create(CultureInfo.InvariantCulture, $"write {value} %") : null;
        return new TextError(NumberAt, $"{rule.Noun} lies {rule.Bounds}", hint);
    }

    private TextError UnknownUnit(string text, DimensionRule rule)
    {
        string hint = text.Contains("EUR", StringComparison.Ordinal) || text.Contains('€', StringComparison.Ordinal)
            ? "money is in USD: convert at the rate of the source's date and say so in the note"
            : text.StartsWith("Mach", StringComparison.OrdinalIgnoreCase)
            ? "the speed of sound falls with height: write the speed in m/s"
            : LooksLikeTwoNumbers(text)
            ? "a range is written with two dots: 4 .. 7"
            : Units.Nearest(text, rule.Dimension) is { } nearest
            ? $"did you mean '{nearest}'?"
            : rule.NeedsUnit
            ? $"{rule.Noun} is written like {rule.Example}"
            : $"{rule.Noun} is a bare number, for example {rule.Example}";
        return new TextError(UnitAt, $"unknown unit '{text}'", hint);
    }

    /// <summary>True for what is left of <c>4 - 7</c>, <c>4 to 7</c> or <c>4 7</c>.</summary>
    private static bool LooksLikeTwoNumbers(string left)
    {
        ReadOnlySpan<char> rest = left.AsSpan().TrimStart("-–—to ");
        return !rest.IsEmpty && char.IsAsciiDigit(rest[0]);
    }

    private static bool SkipDollars(ReadOnlySpan<char> text, ref int start)
    {
        foreach (string mark in (ReadOnlySpan<string>)["US$", "USD", "$"])
        {
            if (text[start..].StartsWith(mark, StringComparison.Ordinal))
            {
                start = SkipBlanks(text, start + mark.Length);
                return true;
            }
        }

        return false;
    }

    private static int SkipBlanks(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        return from;
    }
}
