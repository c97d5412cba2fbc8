using System.Globalization;
using Stockade.Kernel;

namespace Stockade.Cli;

/// <summary>The public layout of daily attack files: one row for each reported attack and model. Columns used:
/// <c>time_start</c> and <c>time_end</c> (a date, or a date and hour:minute), <c>model</c>, <c>launch_place</c>,
/// <c>target</c>, <c>source</c>, and the counts <c>launched</c>, <c>destroyed</c>, <c>not_reach_goal</c> (whole
/// numbers, written with or without <c>.0</c>, or empty).</summary>
internal static class ImportLayout
{
    /// <summary>Largest count a row may hold.</summary>
    public const int CountMax = 100_000;

    private static readonly string[] Required =
    [
        "time_start", "time_end", "model", "launch_place", "target", "launched", "destroyed", "not_reach_goal",
        "source",
    ];

    private static readonly string[] TimeFormats = ["yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd H:mm"];

    /// <summary>Reads every row; a faulty one is an error in the bag. Models are checked against the mapping, each
    /// unknown one reported once.</summary>
    public static IReadOnlyList<ImportRow> Read(string text, string file, ImportMapping mapping, DiagnosticBag bag)
    {
        ImportTable? table = ImportTable.Read(text, file, Required, bag);
        if (table is null)
        {
            return [];
        }

        List<ImportRow> rows = [];
        HashSet<string> unknown = new(StringComparer.OrdinalIgnoreCase);
        foreach (ImportRecord record in table.Records)
        {
            if (ReadRow(table, record, bag) is { } row && ModelsAreKnown(row, mapping, unknown, bag))
            {
                rows.Add(row);
            }
        }

        if (table.Records.Count == 0 && !bag.HasErrors)
        {
            bag.Error(DiagnosticCodes.ImportEmpty, new TextPlace(file, 1, 1), "the file holds a header and no rows");
        }

        return rows;
    }

    private static ImportRow? ReadRow(ImportTable table, ImportRecord record, DiagnosticBag bag)
    {
        DateOnly? started = Day(table[record, "time_start"]);
        if (started is null)
        {
            bag.Error(
                DiagnosticCodes.ImportDate, record.Place,
                $"time_start: a date from 2000 to 2099 was expected (2024-05-16, or 2024-05-16 03:30), not "
                + ImportTable.Quoted(table[record, "time_start"]));
        }

        DateOnly? ended = Day(table[record, "time_end"]);
        if (started is not null && (ended is null || ended < started))
        {
            bag.Warn(
                DiagnosticCodes.ImportDate, record.Place,
                "time_end: a date not before time_start was expected, not "
                + $"{ImportTable.Quoted(table[record, "time_end"])}; the row counts in the month it began");
        }

        bool good = Count(table, record, "launched", bag, out int? launched);
        good &= Count(table, record, "destroyed", bag, out int? destroyed);
        good &= Count(table, record, "not_reach_goal", bag, out int? notReaching);
        if (!good || started is null)
        {
            return null;
        }

        if (launched is { } count && (destroyed ?? 0) + (notReaching ?? 0) > count)
        {
            bag.Warn(
                DiagnosticCodes.ImportCounts, record.Place,
                $"{launched} launched, but {destroyed ?? 0} destroyed and {notReaching ?? 0} not reaching their goal; "
                + "kept as written");
        }

        return new ImportRow(
            record.Place, Key(table, record), started.Value, ended, table[record, "model"], launched, destroyed,
            notReaching ?? 0);
    }

    private static string Key(ImportTable table, ImportRecord record) => string.Join(
        '\u001f', table[record, "time_start"], table[record, "time_end"], table[record, "model"],
        table[record, "launch_place"], table[record, "target"], table[record, "source"]);

    private static bool ModelsAreKnown(ImportRow row, ImportMapping mapping, HashSet<string> unknown, DiagnosticBag bag)
    {
        string[] models = ImportMapping.Models(row.Model);
        bool known = models.Length > 0;
        if (!known)
        {
            bag.Error(DiagnosticCodes.ImportModel, row.Place, "the row names no model");
        }

        foreach (string model in models.Where(model => !mapping.Knows(model)))
        {
            known = false;
            if (unknown.Add(model))
            {
                string near = mapping.Nearest(model) is { } name ? $" (the table has '{name}')" : "";
                bag.Error(
                    DiagnosticCodes.ImportModel, row.Place,
                    $"the mapping table does not know the model {ImportTable.Quoted(model)}",
                    null, $"add a line for it to the table{near}; its class is never guessed");
            }
        }

        return known;
    }

    private static DateOnly? Day(string text) =>
        DateTime.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime time)
        && time.Year is >= 2000 and < 2100
            ? DateOnly.FromDateTime(time)
            : null;

    /// <summary>An empty cell is null; false, with an error in the bag, where the cell is not a whole number in
    /// range.</summary>
    private static bool Count(ImportTable table, ImportRecord record, string column, DiagnosticBag bag, out int? count)
    {
        string text = table[record, column];
        count = null;
        if (text.Length == 0)
        {
            return true;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            && number <= CountMax && decimal.IsInteger(number))
        {
            count = (int)number;
            return true;
        }

        bag.Error(
            DiagnosticCodes.ImportNumber, record.Place,
            $"{column}: a whole number from 0 to {CountMax} was expected, not {ImportTable.Quoted(text)}");
        return false;
    }
}
