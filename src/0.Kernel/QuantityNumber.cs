using System.Globalization;

namespace Stockade.Kernel;

/// <summary>A number as plain digits with a sign and point, and a power of ten: a unit that is a power of ten shifts
/// it, and the platform's reader rounds once, correctly.</summary>
internal readonly record struct DecimalText(string Digits, int Exponent)
{
    public double Shifted(int tens) =>
        double.Parse(
            string.Create(CultureInfo.InvariantCulture, $"{Digits}e{Exponent + tens}"), NumberStyles.Float,
            CultureInfo.InvariantCulture);
}

/// <summary>A number as people write it: a sign, digits with or without thousands parted, a decimal point, an
/// exponent.</summary>
internal static class QuantityNumber
{
    /// <summary>Reads the number at the start of the text.</summary>
    /// <returns>How many characters it takes, or what was wrong.</returns>
    public static Parsed<int> Scan(ReadOnlySpan<char> text, int at, bool commas, out DecimalText number)
    {
        number = default;
        // Only a sign, digits and one point are kept.
        Span<char> plain = stackalloc char[Quantity.TextMax + 1];
        int kept = 0;
        int next = 0;
        if (next < text.Length && text[next] is '+' or '-' or '\u2212')
        {
            plain[kept++] = text[next++] == '+' ? '+' : '-';
        }

        int digitsFrom = next;
        if (Whole(text, ref next, plain, ref kept, commas) is { } wrong)
        {
            return new TextError(at + next, wrong, "a decimal point is written as a dot: 1.5");
        }

        Fraction(text, ref next, plain, ref kept);
        if (next == digitsFrom)
        {
            return NoNumber(text, at);
        }

        number = new DecimalText(plain[..kept].ToString(), Exponent(text, ref next));
        return double.IsFinite(number.Shifted(0)) ? next : new TextError(at, "the number is too large", null);
    }

    /// <summary>Digits, in groups of three where parted. Returns what was wrong, or null.</summary>
    private static string? Whole(ReadOnlySpan<char> text, ref int next, Span<char> plain, ref int kept, bool commas)
    {
        int from = next;
        Digits(text, ref next, plain, ref kept);
        int first = next - from;
        bool mayPart = first is >= 1 and <= 3 && text[from] != '0';
        char mark = '\0';
        while (next < text.Length && IsMark(text[next], commas) && (mark == '\0' || mark == text[next]))
        {
            bool comma = text[next] == ',';
            bool group = mayPart && DigitsFrom(text, next + 1) == 3;
            if (!group)
            {
                // A blank merely ends the number; a comma here was meant for something else.
                return comma ? "a comma parts thousands, in full groups of three" : null;
            }

            mark = text[next++];
            Digits(text, ref next, plain, ref kept);
        }

        return null;
    }

    private static void Fraction(ReadOnlySpan<char> text, ref int next, Span<char> plain, ref int kept)
    {
        // The two dots of a range are not a decimal point.
        if (next < text.Length && text[next] == '.' && DigitsFrom(text, next + 1) > 0)
        {
            plain[kept++] = text[next++];
            Digits(text, ref next, plain, ref kept);
        }
    }

    private static int Exponent(ReadOnlySpan<char> text, ref int next)
    {
        // Beyond this every number of the digits allowed is infinite, or nothing.
        const int Largest = 10000;
        if (next >= text.Length || text[next] is not ('e' or 'E'))
        {
            return 0;
        }

        int sign = next + 1 < text.Length && text[next + 1] is '+' or '-' ? 1 : 0;
        int from = next + 1 + sign;
        int count = DigitsFrom(text, from);
        if (count == 0)
        {
            return 0;
        }

        int exponent = 0;
        foreach (char digit in text.Slice(from, count))
        {
            exponent = Math.Min(Largest, (10 * exponent) + (digit - '0'));
        }

        bool negative = sign == 1 && text[next + 1] == '-';
        next = from + count;
        return negative ? -exponent : exponent;
    }

    private static TextError NoNumber(ReadOnlySpan<char> text, int at)
    {
        ReadOnlySpan<char> word = text.TrimStart("+-\u2212").Trim();
        bool infinite = word.StartsWith("inf", StringComparison.OrdinalIgnoreCase) || word.StartsWith("∞");
        bool undefined = word.StartsWith("nan", StringComparison.OrdinalIgnoreCase);
        return infinite || undefined ? new TextError(at, "the number must be finite", null)
            : word.IsEmpty ? new TextError(at, "a number is missing", null)
            : new TextError(at, $"'{Shown(text)}' does not begin with a number", null);
    }

    private static string Shown(ReadOnlySpan<char> text) =>
        text.Length <= 20 ? text.ToString() : string.Concat(text[..20], "...");

    private static bool IsMark(char unit, bool commas) =>
        unit is ' ' or '\u00A0' or '\u202F' || (commas && unit == ',');

    private static int DigitsFrom(ReadOnlySpan<char> text, int from)
    {
        int end = from;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - from;
    }

    private static void Digits(ReadOnlySpan<char> text, ref int next, Span<char> plain, ref int kept)
    {
        int count = DigitsFrom(text, next);
        text.Slice(next, count).CopyTo(plain[kept..]);
        kept += count;
        next += count;
    }
}
