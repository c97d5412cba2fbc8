using System.Text;
using Stockade.Reports.Words;

namespace Stockade.Reports.Terminal;

/// <summary>Plain text wrapped to a width, with bold by ANSI escapes where the terminal takes them. Control characters
/// of a scenario never reach the terminal.</summary>
internal sealed class TextPage(int width, bool colour)
{
    private const string Bold = "\u001b[1m";
    private const string Faint = "\u001b[2m";
    private const string Red = "\u001b[31;1m";
    private const string Plain = "\u001b[0m";

    /// <summary>A percent sign that stays with its number while a text is wrapped.</summary>
    private const string Bound = "\u00a0%";

    private readonly StringBuilder text = new();

    public int Width { get; } = width;

    public void Heading(string line) => Paragraph(new Sentence([new Piece(line, Strong: true)]));

    public void Strong(string line) => Heading(line);

    public void Gap() => text.Append('\n');

    public void Paragraph(string line, bool pale = false) => Append(Clean(line), 0, 0, pale ? Faint : "");

    /// <summary>A sentence with its stressed words bold.</summary>
    public void Paragraph(Sentence sentence)
    {
        if (!colour)
        {
            Paragraph(sentence.ToString());
            return;
        }

        // Stress is carried through the wrapping by two characters that no cleaned text holds.
        string marked = string.Concat(sentence.Pieces.Select(piece =>
            piece.Strong ? $"\u0002{Clean(piece.Text)}\u0003" : Clean(piece.Text)));
        Append(marked, 0, 0, "");
    }

    /// <summary>A label and a text beside it; further lines are indented under the text.</summary>
    /// <param name="indent">Columns left free before the label.</param>
    public void Labelled(string label, string words, bool alarm, int indent = 0) =>
        Append($"{Clean(label)}: {Clean(words)}", indent, indent + 2, alarm ? Red : "");

    /// <summary>An item of a list.</summary>
    public void Item(string words) => Append("- " + Clean(words), 0, 2, "");

    /// <summary>Lines as they are.</summary>
    public void Lines(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            text.Append(line).Append('\n');
        }
    }

    public override string ToString() => text.ToString();

    /// <summary>Breaks a text at spaces, but not before a percent sign; marks of stress take no room.</summary>
    public static IReadOnlyList<string> Wrap(string words, int width)
    {
        List<string> lines = [];
        StringBuilder line = new();
        int length = 0;
        string bound = words.Replace(" %", Bound, StringComparison.Ordinal);
        foreach (string word in bound.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            int size = word.Count(letter => letter is not ('\u0002' or '\u0003'));
            if (length > 0 && length + 1 + size > width)
            {
                lines.Add(Unbound(line));
                line.Clear();
                length = 0;
            }

            if (length > 0)
            {
                line.Append(' ');
                length++;
            }

            line.Append(word);
            length += size;
        }

        lines.Add(Unbound(line));
        return lines;
    }

    private static string Unbound(StringBuilder line) => line.ToString().Replace(Bound, " %", StringComparison.Ordinal);

    /// <summary>A scenario's text without control characters, on one line.</summary>
    public static string Clean(string words) =>
        string.Concat(words.Select(letter => char.IsControl(letter) ? ' ' : letter));

    private void Append(string words, int indent, int hanging, string style)
    {
        bool strong = false;
        int used = indent;
        foreach (string line in Wrap(words, Width - Math.Max(indent, hanging)))
        {
            text.Append(' ', used).Append(Styled(line, style, ref strong)).Append('\n');
            used = hanging;
        }
    }

    private string Styled(string line, string style, ref bool strong)
    {
        if (!colour)
        {
            return line;
        }

        string opened = (strong ? Bold : "") + line.Replace("\u0002", Bold, StringComparison.Ordinal)
            .Replace("\u0003", Plain, StringComparison.Ordinal);
        int open = line.LastIndexOf('\u0002');
        int close = line.LastIndexOf('\u0003');
        strong = open > close || (strong && close < 0);
        bool styled = style.Length > 0 || strong;
        return style + opened + (styled ? Plain : "");
    }
}
