using System.Text;

namespace Stockade.Reports.Terminal;

/// <summary>A table in plain text: columns as wide as their words ask for, cells wrapped, a rule under the headings and
/// between rows.</summary>
internal sealed class TextTable(IReadOnlyList<string> headings)
{
    private const int Narrowest = 8;

    private readonly List<IReadOnlyList<string>> rows = [];

    /// <param name="cells">As many as there are headings; a line feed breaks a cell.</param>
    public void Add(IReadOnlyList<string> cells) => rows.Add(cells);

    /// <summary>The lines of the table, none longer than <paramref name="width"/> while each column can keep its
    /// narrowest.</summary>
    public IReadOnlyList<string> Lay(int width)
    {
        int[] widths = Widths(width);
        List<string> lines = [];
        AddRow(lines, headings, widths);
        string rule = string.Join("  ", widths.Select(size => new string('─', size)));
        lines.Add(rule);
        foreach (IReadOnlyList<string> row in rows)
        {
            AddRow(lines, row, widths);
        }

        return lines;
    }

    /// <summary>Natural widths, then the column gives way that makes the table grow least, the widest of several, until
    /// all fit.</summary>
    private int[] Widths(int width)
    {
        int[] widths = new int[headings.Count];
        int[] least = new int[headings.Count];
        for (int column = 0; column < headings.Count; column++)
        {
            List<string> cells = [headings[column], .. rows.Select(row => row[column])];
            widths[column] = cells.SelectMany(cell => cell.Split('\n')).Max(part => part.Length);
            least[column] = Math.Max(
                Narrowest, cells.SelectMany(cell => cell.Split('\n', ' ')).Max(word => word.Length));
            widths[column] = Math.Max(widths[column], least[column]);
        }

        while (widths.Sum() + 2 * (headings.Count - 1) > width)
        {
            int widest = Enumerable.Range(0, widths.Length)
                .Where(column => widths[column] > least[column])
                .OrderBy(column => Height([.. widths.Select((size, index) => index == column ? size - 1 : size)]))
                .ThenByDescending(column => widths[column])
                .FirstOrDefault(-1);
            if (widest < 0)
            {
                break;
            }

            widths[widest]--;
        }

        return widths;
    }

    private int Height(int[] widths) =>
        rows.Sum(row => row.Select((cell, column) => Wrapped(cell, widths[column]).Count).Max());

    private static List<string> Wrapped(string cell, int width) =>
        [.. cell.Split('\n').SelectMany(part => TextPage.Wrap(TextPage.Clean(part), width))];

    private static void AddRow(List<string> lines, IReadOnlyList<string> cells, int[] widths)
    {
        List<List<string>> wrapped = [.. cells.Select((cell, column) => Wrapped(cell, widths[column]))];
        int height = wrapped.Max(cell => cell.Count);
        for (int line = 0; line < height; line++)
        {
            StringBuilder text = new();
            for (int column = 0; column < wrapped.Count; column++)
            {
                string part = line < wrapped[column].Count ? wrapped[column][line] : "";
                text.Append(column == 0 ? "" : "  ").Append(part.PadRight(widths[column]));
            }

            lines.Add(text.ToString().TrimEnd());
        }
    }
}
