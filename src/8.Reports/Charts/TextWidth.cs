using System.Text;

namespace Stockade.Reports.Charts;

/// <summary>Estimates how wide a text will be drawn, from the advance widths of Helvetica by kind of letter, with five
/// percent to spare. Only for placing labels: an error shows as a gap or a tight fit, never as a wrong
/// number.</summary>
internal static class TextWidth
{
    /// <summary>How much wider bold letters are than those that widths are estimated for.</summary>
    public const double BoldWider = 1.06;

    private const double Spare = 1.05;

    /// <summary>Width in pixels at a font size in pixels.</summary>
    public static double Of(string text, double size)
    {
        double ems = 0;
        foreach (Rune letter in text.EnumerateRunes())
        {
            ems += Ems(letter);
        }

        return ems * size * Spare;
    }

    /// <summary>Breaks a text at spaces so that each line fits, or at most the last word of a line stands
    /// out.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width, int linesMax = int.MaxValue)
    {
        List<string> lines = [];
        string line = "";
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && Of(longer, size) > width && lines.Count < linesMax - 1)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        lines.Add(Clip(line, size, width));
        return lines;
    }

    /// <summary>The text, or its beginning with an ellipsis where it does not fit.</summary>
    public static string Clip(string text, double size, double width)
    {
        if (Of(text, size) <= width)
        {
            return text;
        }

        string kept = text;
        while (kept.Length > 1 && Of(kept + "…", size) > width)
        {
            kept = kept[..^1];
        }

        return kept.TrimEnd() + "…";
    }

    private static double Ems(Rune letter) => letter.Value switch
    {
        'i' or 'j' or 'l' or '\'' or '|' or '’' => 0.23,
        ' ' or ',' or '.' or ':' or ';' or '!' or 'I' or '/' or 't' or 'f' or 'r' or '(' or ')' or '-' => 0.32,
        'm' or 'w' or 'M' or '%' => 0.86,
        'W' or '—' or '→' or '…' => 1,
        >= 'A' and <= 'Z' => 0.71,
        '+' or '−' or '<' or '>' or '=' or '×' => 0.59,
        < 0x250 => 0.55,
        _ => 1,
    };
}
