using System.Text;
using Stockade.Reports.Terminal;
using Stockade.Reports.Words;
using Stockade.Results;

namespace Stockade.Reports;

/// <summary>The one-page answer for the terminal: the same words as page one of the HTML report.</summary>
public static class TerminalReport
{
    private const int NarrowestTable = 100;

    /// <summary>Renders the answer.</summary>
    /// <param name="results">Results of a study.</param>
    /// <param name="width">Columns of the terminal; 40 at least are used. Under 100 the options stand one under
    /// another.</param>
    /// <param name="colour">True for bold and colour by ANSI escapes.</param>
    /// <returns>Text with lines ended by a line feed.</returns>
    public static string Render(StudyResults results, int width, bool colour)
    {
        PageOne page = PageOne.Of(new StudyView(results));
        TextPage text = new(Math.Max(40, width), colour);
        text.Heading(page.Title);
        text.Paragraph(page.Meta, pale: true);
        text.Paragraph(page.Question);
        foreach (Warning warning in page.Warnings)
        {
            text.Labelled(warning.Alarm ? "Beware" : "Note", warning.Text, alarm: warning.Alarm);
        }

        text.Gap();
        text.Heading("Answer");
        foreach (Sentence sentence in page.Answer)
        {
            text.Paragraph(sentence);
        }

        text.Gap();
        if (width >= NarrowestTable)
        {
            Table(text, page);
        }
        else
        {
            Cards(text, page);
        }

        text.Gap();
        foreach (AnswerNote note in page.Notes)
        {
            text.Labelled(note.Label, note.Text + ".", note.Alarm);
        }

        text.Gap();
        text.Paragraph(page.Words, pale: true);
        text.Paragraph(page.Run, pale: true);
        return text.ToString();
    }

    private static void Table(TextPage text, PageOne page)
    {
        TextTable table = new(page.Columns);
        foreach (AnswerRow row in page.Rows)
        {
            table.Add([.. row.Cells.Select(cell => cell.Small is null ? cell.Main : $"{cell.Main}\n{cell.Small}")]);
        }

        text.Lines(table.Lay(text.Width));
    }

    private static void Cards(TextPage text, PageOne page)
    {
        foreach (AnswerRow row in page.Rows)
        {
            AnswerCell name = row.Cells[0];
            text.Strong(name.Small is null ? name.Main : $"{name.Main} ({name.Small})");
            for (int column = 1; column < row.Cells.Count; column++)
            {
                AnswerCell cell = row.Cells[column];
                string words = cell.Small is null ? cell.Main : $"{cell.Main} ({cell.Small})";
                text.Labelled(page.Columns[column], words, alarm: false, indent: 2);
            }
        }
    }
}
