using Stockade.Reports.Compare;
using Stockade.Reports.Terminal;
using Stockade.Reports.Words;
using Stockade.Results;

namespace Stockade.Reports;

/// <summary>Two studies side by side: what changed in their inputs, and which answers moved by more than chance and the
/// sample of worlds explain.</summary>
public static class CompareReport
{
    private const int LinesMax = 60;

    /// <summary>Renders the comparison.</summary>
    /// <param name="before">Results of the first study.</param>
    /// <param name="after">Results of the second.</param>
    /// <param name="beforeName">What the reader calls the first, for example its folder.</param>
    /// <param name="afterName">What the reader calls the second.</param>
    /// <param name="width">Columns of the terminal; 40 at least are used.</param>
    /// <param name="colour">True for bold and colour by ANSI escapes.</param>
    /// <returns>Text with lines ended by a line feed.</returns>
    public static string Render(
        StudyResults before, StudyResults after, string beforeName, string afterName, int width, bool colour)
    {
        TextPage text = new(Math.Max(40, width), colour);
        text.Heading($"{beforeName} → {afterName}");
        if (ResultFolder.ResultsHash(before) == ResultFolder.ResultsHash(after))
        {
            text.Paragraph("The results are the same to the byte.");
            return text.ToString();
        }

        List<Shift> shifts = Shifts.Of(before, after);
        text.Paragraph(Summary(shifts));
        Part(text, "Studies", Studies(before.Header, after.Header));
        Part(text, "Inputs: claims", InputChanges.Claims(before, after));
        Part(text, "Inputs: law on the day the data end", InputChanges.Law(before, after));
        Part(text, "Options and measures", InputChanges.Lists(before, after));
        Part(text, "Answers", [.. shifts.Select(Line)]);
        Part(text, "Checks", InputChanges.Checks(before, after));
        return text.ToString();
    }

    private static string Summary(List<Shift> shifts)
    {
        int told = shifts.Count(shift => shift.Interval is { SpansZero: false });
        return shifts.Count == 0
            ? "The studies have no option and measure in common."
            : $"{told} of {Figures.Count(shifts.Count, "common answer", "common answers")} moved by an amount that can "
                + $"be told "
                + "from zero. Bands are 80 %, intervals of a shift 95 %.";
    }

    private static List<string> Studies(HeaderRow before, HeaderRow after)
    {
        List<string> lines = [];
        Compared(
            lines, "scenario", $"{before.ScenarioName} {before.ScenarioVersion}",
            $"{after.ScenarioName} {after.ScenarioVersion}");
        Compared(lines, "content", before.ContentHash, after.ContentHash);
        Compared(lines, "program", before.ProductVersion, after.ProductVersion);
        Compared(lines, "seed", Invariant(before.Seed), Invariant(after.Seed));
        Compared(
            lines, "worlds × replications", $"{before.Worlds} × {before.Replications}",
            $"{after.Worlds} × {after.Replications}");
        Compared(lines, "data to", Figures.Day(before.DataTo), Figures.Day(after.DataTo));
        Compared(lines, "horizon", Horizon(before), Horizon(after));
        return lines;
    }

    private static string Invariant(long value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Horizon(HeaderRow header) =>
        $"{Figures.Day(header.HorizonFirst)} to {Figures.Day(header.HorizonLast)}";

    private static void Compared(List<string> lines, string what, string before, string after) =>
        lines.Add(before == after ? $"{what}: {after} (same)" : $"{what}: {before} → {after}");

    private static string Line(Shift shift)
    {
        string answer = $"{shift.Option}, {shift.Measure}: {shift.Before} → {shift.After}";
        if (shift.Interval is not { } interval)
        {
            return answer + "; no interval: too few worlds were kept";
        }

        if (interval is { Low: 0, High: 0 })
        {
            return answer + "; the same in every world";
        }

        (string centre, string band) = shift.Unit.Difference(interval.Centre, interval.Low, interval.High);
        string moved = $"shift {centre}{shift.Unit.DifferenceSuffix} ({band})";
        return $"{answer}; {moved}{(interval.SpansZero ? ", " + Phrases.NotTold : "")}";
    }

    private static void Part(TextPage text, string heading, IReadOnlyList<string> lines)
    {
        text.Gap();
        text.Heading(heading);
        if (lines.Count == 0)
        {
            text.Paragraph("no change");
        }

        foreach (string line in lines.Take(LinesMax))
        {
            text.Item(line);
        }

        if (lines.Count > LinesMax)
        {
            text.Paragraph($"and {lines.Count - LinesMax} more");
        }
    }
}
