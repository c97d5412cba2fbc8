using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using Stockade.Kernel;

namespace Stockade.Cli;

/// <summary>What an import writes: the monthly table, the tables behind its report, and the report in words or
/// JSON.</summary>
internal static class ImportReport
{
    /// <summary>The table that a scenario reads: <c>month, threat, launched, destroyed,
    /// not_reaching_goal</c>.</summary>
    public static string Monthly(ImportOutcome outcome) => Table(
        ["month", "threat", "launched", "destroyed", "not_reaching_goal"],
        outcome.Months.Select(month => (IReadOnlyList<object>)[
            month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture), month.Threat, month.Sums.Launched,
            month.Sums.Destroyed, month.Sums.NotReaching]));

    /// <summary>Every row that was pooled or left out, and why.</summary>
    public static string Rows(ImportOutcome outcome) => Table(
        ["line", "started", "model", "launched", "destroyed", "not_reaching_goal", "fate", "reason"],
        outcome.Rows.Where(row => row.Fate != ImportFate.Counted).Select(row => (IReadOnlyList<object>)[
            row.Row.Place.Line, row.Row.Started.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), row.Row.Model,
            Cell(row.Row.Launched), Cell(row.Row.Destroyed), row.Row.NotReaching,
            row.Fate == ImportFate.Pooled ? "mixed" : "left out", row.Reason]));

    /// <summary>Sums by model as the file names it, to check against the file's own totals.</summary>
    public static string Models(ImportOutcome outcome) => Table(
        ["model", "class", "rows", "launched", "destroyed", "not_reaching_goal"],
        outcome.Models.Select(model => (IReadOnlyList<object>)[
            model.Name, model.Threat, model.Sums.Rows, model.Sums.Launched, model.Sums.Destroyed,
            model.Sums.NotReaching]));

    /// <summary>The report in words.</summary>
    public static string Words(ImportOutcome outcome)
    {
        StringBuilder text = new();
        Line(text, "class", "rows", "launched", "destroyed", "not reaching goal");
        foreach (ImportGroup group in outcome.Classes)
        {
            Line(text, group.Name, group.Sums);
        }

        Line(text, "left out", outcome.LeftOut);
        Line(text, "all rows", outcome.All);
        text.Append(
            "Totals agree: each row is in one class or left out, and the months hold what the classes hold.\n\n");
        text.Append("Pooled as mixed (never divided) or left out, and why\n");
        foreach (ImportGroup reason in outcome.Reasons)
        {
            string fate = reason.Threat == ImportMapping.None ? "left out" : "mixed";
            text.Append(
                CultureInfo.InvariantCulture,
                $"  {fate,-9}{reason.Sums.Rows,6} rows {reason.Sums.Launched,8:N0} launched  {reason.Name}\n");
        }

        foreach (string remark in outcome.Remarks)
        {
            text.Append("\nNote. ").Append(remark).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The same report as one JSON object, with the diagnostics (warnings) that the reading gave.</summary>
    /// <param name="outcome">Null where the input could not be used: then only the diagnostics are there.</param>
    public static string Json(
        ImportOutcome? outcome, IReadOnlyList<Diagnostic> diagnostics, IReadOnlyList<string> files)
    {
        var document = new
        {
            totals = outcome is null ? null : Sums(new ImportGroup("all rows", "", outcome.All)),
            leftOut = outcome is null ? null : Sums(new ImportGroup("left out", ImportMapping.None, outcome.LeftOut)),
            classes = outcome?.Classes.Select(Sums),
            reasons = outcome?.Reasons.Select(Sums),
            remarks = outcome?.Remarks,
            files,
            diagnostics = diagnostics.Select(diagnostic => new
            {
                code = diagnostic.Code,
                severity = diagnostic.Severity == Severity.Error ? "error" : "warning",
                file = diagnostic.Place?.File,
                line = diagnostic.Place?.Line,
                message = diagnostic.Message,
                hint = diagnostic.Hint,
            }),
        };
        return JsonSerializer.Serialize(document, Options) + "\n";
    }

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
        NewLine = "\n",
        WriteIndented = true,
    };

    private static object Sums(ImportGroup group) => new
    {
        name = group.Name,
        threat = group.Threat,
        rows = group.Sums.Rows,
        launched = group.Sums.Launched,
        destroyed = group.Sums.Destroyed,
        notReachingGoal = group.Sums.NotReaching,
    };

    private static void Line(StringBuilder text, string name, ImportSums sums) => Line(
        text, name, Number(sums.Rows), Number(sums.Launched), Number(sums.Destroyed), Number(sums.NotReaching));

    private static void Line(
        StringBuilder text, string name, string rows, string launched, string destroyed, string not) =>
        text.Append(CultureInfo.InvariantCulture, $"{name,-18}{rows,8}{launched,10}{destroyed,11}{not,19}\n");

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static object Cell(int? count) => count is { } number ? number : "";

    private static string Table(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object>> rows)
    {
        CsvWriterOptions options = new()
        {
            NewLine = "\n",
            // A cell that a spreadsheet would run as a formula is made plain text.
            Injection = CsvInjection.Escape,
        };
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        using (CsvWriter table = CsvWriter.Create(writer, options))
        {
            foreach (IReadOnlyList<object> row in rows.Prepend(header))
            {
                foreach (object cell in row)
                {
                    table.WriteField(cell.ToString());
                }

                table.EndRecord();
            }
        }

        return writer.ToString();
    }
}
