namespace Stockade.Law;

internal enum LexTokenKind
{
    /// <summary>A name or keyword: letters, digits, <c>- . _</c>; begins with a letter.</summary>
    Word,
    Number,

    /// <summary>Four digits, two, two; whether it is a day of the calendar is checked where it is used.</summary>
    Date,

    /// <summary>Text between double quotes, without them.</summary>
    Quote,

    /// <summary>One of <c>= != &lt; &lt;= &gt; &gt;= ( ) { } , : %</c>.</summary>
    Mark,
    End,
}

/// <summary>A piece of a line. <paramref name="Column"/> counts from 1.</summary>
internal readonly record struct LexToken(LexTokenKind Kind, string Text, int Column)
{
    public bool Is(LexTokenKind kind, string text) =>
        Kind == kind && string.Equals(Text, text, StringComparison.Ordinal);

    /// <summary>The piece as a message names it.</summary>
    public override string ToString() => Kind switch
    {
        LexTokenKind.End => "the end of the line",
        LexTokenKind.Quote => $"\"{Text}\"",
        _ => $"'{Text}'",
    };
}

/// <summary>Cuts one line into pieces. Every character is looked at once.</summary>
internal static class LexTokens
{
    /// <summary>The pieces of the line up to a comment, ending with <see cref="LexTokenKind.End"/>.</summary>
    /// <param name="fault">The first fault and its column, or null.</param>
    public static List<LexToken> Of(string line, out (string Message, int Column)? fault)
    {
        fault = null;
        List<LexToken> tokens = [];
        int at = 0;
        while (at < line.Length && line[at] != '#')
        {
            if (char.IsWhiteSpace(line[at]))
            {
                at++;
                continue;
            }

            int start = at;
            LexTokenKind? kind = Take(line, ref at);
            if (kind is null)
            {
                fault = line[start] == '"'
                    ? ("the quoted text does not end on this line", start + 1)
                    : ($"the character '{line[start]}' has no meaning here", start + 1);
                break;
            }

            string text = kind == LexTokenKind.Quote ? line[(start + 1)..(at - 1)] : line[start..at];
            tokens.Add(new LexToken(kind.Value, text, start + 1));
        }

        tokens.Add(new LexToken(LexTokenKind.End, "", at + 1));
        return tokens;
    }

    /// <summary>Moves past the piece that starts here; null where none does.</summary>
    private static LexTokenKind? Take(string line, ref int at)
    {
        char first = line[at];
        if (first == '"')
        {
            int end = line.IndexOf('"', at + 1);
            at = end < 0 ? line.Length : end + 1;
            return end < 0 ? null : LexTokenKind.Quote;
        }

        if (char.IsAsciiLetter(first))
        {
            at = After(line, at, static unit => char.IsAsciiLetterOrDigit(unit) || unit is '-' or '.' or '_');
            return LexTokenKind.Word;
        }

        if (char.IsAsciiDigit(first))
        {
            int start = at;
            at = After(line, at, static unit => char.IsAsciiDigit(unit) || unit is '.' or '-');
            return IsDate(line.AsSpan(start, at - start)) ? LexTokenKind.Date : LexTokenKind.Number;
        }

        int length = first is '<' or '>' or '!' && at + 1 < line.Length && line[at + 1] == '=' ? 2 : 1;
        if (length == 1 && first is not ('=' or '<' or '>' or '(' or ')' or '{' or '}' or ',' or ':' or '%'))
        {
            return null;
        }

        at += length;
        return LexTokenKind.Mark;
    }

    private static int After(string line, int at, Func<char, bool> belongs)
    {
        while (at < line.Length && belongs(line[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsDate(ReadOnlySpan<char> text) => text.Length == 10 && text[4] == '-' && text[7] == '-';
}
