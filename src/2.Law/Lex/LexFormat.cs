using System.Text;

namespace Stockade.Law;

/// <summary>Writes a law pack in one way: headers at the first column, their lines indented by two, one space between
/// pieces, at most one empty line in a row. Changes no piece, no comment and no order; a line that cannot be read stays
/// as it is.</summary>
public static class LexFormat
{
    private const string Indent = "  ";

    /// <summary>The text as the formatter writes it. Formatting it again changes nothing.</summary>
    public static string Of(string text)
    {
        StringBuilder written = new(text.Length + 16);
        bool isGap = false;
        foreach (string raw in text.Split('\n'))
        {
            string line = Line(raw.TrimEnd());
            if (line.Length == 0)
            {
                isGap = written.Length > 0;
                continue;
            }

            written.Append(isGap ? "\n" : "").Append(line).Append('\n');
            isGap = false;
        }

        return written.ToString();
    }

    private static string Line(string raw)
    {
        List<LexToken> tokens = LexTokens.Of(raw, out (string Message, int Column)? fault);
        if (raw.Length == 0 || fault is not null)
        {
            return raw;
        }

        StringBuilder line = new(char.IsWhiteSpace(raw[0]) ? Indent : "");
        int before = line.Length;
        for (int index = 0; tokens[index].Kind != LexTokenKind.End; index++)
        {
            bool isApart = index > 0 && IsApart(tokens[index - 1], tokens[index]);
            line.Append(isApart ? " " : "");
            string piece = tokens[index].Text;
            line.Append(tokens[index].Kind == LexTokenKind.Quote ? $"\"{piece}\"" : piece);
        }

        int comment = tokens[^1].Column - 1;
        if (comment < raw.Length)
        {
            line.Append(line.Length > before ? Indent : "").Append(raw.AsSpan(comment));
        }

        return line.ToString();
    }

    private static bool IsApart(LexToken left, LexToken right) =>
        !(left.Kind == LexTokenKind.Mark && left.Text is "(" or "{")
        && !(right.Kind == LexTokenKind.Mark && right.Text is ")" or "}" or ",");
}
