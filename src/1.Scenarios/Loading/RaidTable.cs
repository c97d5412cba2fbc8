using System.Globalization;
using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>Launches by month and class, read from a comma-separated table.</summary>
internal sealed class RaidTable
{
    private const string Header = "month,threat,launched,destroyed,not_reaching_goal";
    private const int CountMost = 10_000_000;

    /// <summary>A hundred years: what is missing is looked for month by month.</summary>
    private const int MonthsMax = 1200;

    /// <summary>More missing months than this are not told apart.</summary>
    private const int MissingMax = 100;

    private readonly List<RaidMonth> rows = [];
    private readonly Dictionary<string, TextPlace> threats = new(StringComparer.Ordinal);
    private readonly Dictionary<(DateOnly, string), TextPlace> seen = [];
    private readonly string file;
    private readonly Report report;
    private readonly int errorsBefore;
    private DateOnly first = DateOnly.MaxValue;
    private DateOnly last = DateOnly.MinValue;

    private RaidTable(string file, Report report) =>
        (this.file, this.report, errorsBefore) = (file, report, report.Errors);

    /// <summary>True where something in the table is wrong: then months may seem to be missing that are not.</summary>
    public bool HasErrors { get; private set; }

    public IReadOnlyList<RaidMonth> Rows => rows;

    /// <summary>Each class of the table, with the place of its first row.</summary>
    public IEnumerable<(string Threat, TextPlace Place)> Threats => threats.Select(entry => (entry.Key, entry.Value));

    /// <summary>Reads a table; what is wrong in it is reported, row by row.</summary>
    public static RaidTable Read(string file, string text, Report report)
    {
        RaidTable table = new(file, report);
        string[] lines = text.Split('\n');
        if (!string.Equals(lines[0].TrimEnd('\r'), Header, StringComparison.Ordinal))
        {
            report.Error(
                DiagnosticCodes.TableUnreadable, new TextPlace(file, 1, 1),
                "the first line is not the header of a raid table",
                "expected: " + Header);
            table.HasErrors = true;
            return table;
        }

        for (int index = 1; index < lines.Length; index++)
        {
            string line = lines[index].TrimEnd('\r');
            if (index > ScenarioLimits.RaidRowsMax)
            {
                report.Error(
                    DiagnosticCodes.TooMany, new TextPlace(file, index + 1, 1),
                    $"more than {ScenarioLimits.RaidRowsMax} rows");
                break;
            }

            if (line.Length > 0 && line[0] != '#')
            {
                table.Row(line, index + 1);
            }
        }

        table.Span();
        table.HasErrors = report.Errors > table.errorsBefore;
        return table;
    }

    /// <summary>Months from the first to the last of the table in which a class has no row.</summary>
    public List<string> MonthsWithout(string threat)
    {
        if (rows.Count == 0)
        {
            return ["any month"];
        }

        List<string> missing = [];
        for (DateOnly month = first; month <= last && missing.Count < MissingMax; month = month.AddMonths(1))
        {
            if (!seen.ContainsKey((month, threat)))
            {
                missing.Add(month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
            }
        }

        return missing;
    }

    /// <summary>True where a month of the table lies within the horizon, or the table has none: months outside are not
    /// used.</summary>
    public bool Meets(DateSpan horizon) =>
        rows.Count == 0 || (first <= horizon.Last && last.AddMonths(1) > horizon.First);

    /// <summary>Finds the first and the last month.</summary>
    private void Span()
    {
        foreach (RaidMonth row in rows)
        {
            first = row.Month < first ? row.Month : first;
            last = row.Month > last ? row.Month : last;
        }

        if (rows.Count > 0 && last > first.AddMonths(MonthsMax))
        {
            report.Error(
                DiagnosticCodes.TooMany, new TextPlace(file, 1, 1),
                $"the table runs from {first.Year} to {last.Year}; at most {MonthsMax} months are read");
        }
    }

    private void Row(string line, int number)
    {
        string[] cells = line.Split(',');
        TextPlace place = new(file, number, 1);
        if (cells.Length != 5)
        {
            report.Error(
                DiagnosticCodes.TableUnreadable, place, $"the row has {cells.Length} cells; expected 5",
                "expected: " + Header);
            return;
        }

        DateOnly? month = Month(cells[0], place);
        string threat = cells[1].Trim();
        TextPlace threatPlace = place with { Column = cells[0].Length + 2 };
        int column = cells[0].Length + cells[1].Length + 3;
        int?[] counts = new int?[3];
        for (int count = 0; count < 3; count++)
        {
            counts[count] = Count(cells[count + 2], place with { Column = column });
            column += cells[count + 2].Length + 1;
        }

        if (month is not { } known || counts is not [{ } launched, { } destroyed, { } missed])
        {
            return;
        }

        threats.TryAdd(threat, threatPlace);
        if (!seen.TryAdd((known, threat), place))
        {
            report.Error(
                DiagnosticCodes.MonthsIncomplete, place,
                $"'{Excerpt.Of(threat)}' has a second row for {cells[0].Trim()}",
                $"the first is at {seen[(known, threat)]}");
            return;
        }

        if (destroyed + missed > launched)
        {
            report.Warn(
                DiagnosticCodes.CountsUnlikely, place,
                $"{destroyed} destroyed and {missed} not reaching their goal are more than {launched} launched");
        }

        rows.Add(new RaidMonth(known, threat, launched, destroyed, missed));
    }

    private DateOnly? Month(string cell, TextPlace place)
    {
        if (Dates.Read(cell.Trim() + "-01") is { } month)
        {
            return month;
        }

        report.Error(DiagnosticCodes.TableUnreadable, place, $"expected a month (2023-12), found '{Excerpt.Of(cell)}'");
        return null;
    }

    private int? Count(string cell, TextPlace place)
    {
        if (int.TryParse(cell.Trim(), NumberStyles.None, CultureInfo.InvariantCulture,
            out int count) && count <= CountMost)
        {
            return count;
        }

        report.Error(
            DiagnosticCodes.TableUnreadable, place,
            $"expected a whole number from 0 to {CountMost}, found '{Excerpt.Of(cell)}'");
        return null;
    }
}
