using CsvHelper;
using Stockade.Kernel;

namespace Stockade.Cli;

/// <summary>One record of a comma-separated table with the line it begins on.</summary>
internal readonly record struct ImportRecord(TextPlace Place, string[] Fields);

/// <summary>A comma-separated table with a header, read in full: quoting by RFC 4180, fields and records limited, every
/// fault a diagnostic with its line. Columns are found by name, so their order and further ones do not
/// matter.</summary>
internal sealed class ImportTable
{
    /// <summary>Longest field, in characters.</summary>
    public const int FieldLimit = 32_768;

    /// <summary>Most columns in a table.</summary>
    public const int ColumnLimit = 256;

    /// <summary>Most records in a table.</summary>
    public const int RecordLimit = 500_000;

    private readonly Dictionary<string, int> columns;
    private readonly List<ImportRecord> records = [];

    private ImportTable(Dictionary<string, int> columns) => this.columns = columns;

    public IReadOnlyList<ImportRecord> Records => records;

    /// <summary>The field of a record in a column that the table was required to have; spaces around it are
    /// dropped.</summary>
    public string this[ImportRecord record, string column] => record.Fields[columns[column]].Trim();

    /// <summary>Reads the table, or returns null after saying in the bag what is wrong with it as a whole. A single bad
    /// record is an error in the bag and is not among <see cref="Records"/>.</summary>
    public static ImportTable? Read(string text, string file, IReadOnlyList<string> required, DiagnosticBag bag)
    {
        HashSet<long> faultyLines = [];
        CsvReaderOptions options = new()
        {
            Separator = ',',
            HasHeader = false,
            TrackLineNumbers = true,
            OnMalformedRecord = record =>
            {
                faultyLines.Add(record.LineNumber);
                bag.Error(
                    DiagnosticCodes.ImportQuoting, new TextPlace(file, (int)record.LineNumber, 1), Words(record.Reason),
                    null,
                    "quote the whole field and double each mark inside it");
            },
        };
        using CsvReader reader = CsvReader.FromText(text, options);
        ImportTable? table = null;
        while (reader.Read())
        {
            TextPlace place = new(file, (int)reader.LineNumber, 1);
            // A faulty record is in the bag already; the others are still read, so that all faults are told at once.
            string[]? fields = faultyLines.Contains(reader.LineNumber)
                ? null
                : Fields(reader, place, table?.columns.Count, bag);
            if (table is null)
            {
                Dictionary<string, int>? named = fields is null ? null : Header(fields, place, required, bag);
                if (named is null)
                {
                    return null;
                }

                table = new ImportTable(named);
            }
            else if (fields is not null)
            {
                table.records.Add(new ImportRecord(place, fields));
            }

            if (table.records.Count > RecordLimit)
            {
                bag.Error(DiagnosticCodes.ImportLimit, place, $"the table has more than {RecordLimit} records");
                return table;
            }
        }

        if (table is null)
        {
            bag.Error(
                DiagnosticCodes.ImportEmpty, new TextPlace(file, 1, 1), "the file is empty: a header was expected");
        }

        return table;
    }

    /// <summary>Text of the file as it may be shown: short, and without control characters.</summary>
    public static string Quoted(string text)
    {
        string shown = text.Length <= 60 ? text : text[..60] + "...";
        return "'" + string.Concat(shown.Select(letter => char.IsControl(letter) ? '?' : letter)) + "'";
    }

    /// <summary>The fields of the record, or null where their number or one's length is wrong.</summary>
    /// <param name="expected">Number of columns; null for the header itself.</param>
    private static string[]? Fields(CsvReader reader, TextPlace place, int? expected, DiagnosticBag bag)
    {
        int count = reader.FieldCount;
        if (count > ColumnLimit && expected is null)
        {
            bag.Error(DiagnosticCodes.ImportLimit, place, $"the header has more than {ColumnLimit} columns");
            return null;
        }

        if (expected is { } columns && count != columns)
        {
            bag.Error(
                DiagnosticCodes.ImportFieldCount, place, $"this record has {count} fields; the header has {columns}");
            return null;
        }

        string[] fields = new string[count];
        for (int column = 0; column < count; column++)
        {
            fields[column] = reader.GetString(column);
            if (fields[column].Length > FieldLimit)
            {
                bag.Error(
                    DiagnosticCodes.ImportLimit, place,
                    $"field {column + 1} is longer than {FieldLimit} characters; a quotation mark may be left open");
                return null;
            }
        }

        return fields;
    }

    private static Dictionary<string, int>? Header(
        string[] names, TextPlace place, IReadOnlyList<string> required, DiagnosticBag bag)
    {
        Dictionary<string, int> named = new(StringComparer.OrdinalIgnoreCase);
        for (int column = 0; column < names.Length; column++)
        {
            if (!named.TryAdd(names[column].Trim(), column))
            {
                bag.Error(
                    DiagnosticCodes.ImportColumn, place,
                    $"column {column + 1} of the header has the name of an earlier one");
                return null;
            }
        }

        string[] missing = [.. required.Where(name => !named.ContainsKey(name))];
        if (missing.Length == 0)
        {
            return named;
        }

        bag.Error(
            DiagnosticCodes.ImportColumn, place, $"the header lacks {string.Join(", ", missing)}", null,
            $"the layout needs these columns, in any order: {string.Join(", ", required)}");
        return null;
    }

    private static string Words(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.StrayQuote => "a quotation mark stands inside a field that is not quoted",
        CsvMalformedReason.TextAfterClosingQuote => "text follows the closing quotation mark of a field",
        CsvMalformedReason.UnterminatedQuote =>
            "a quotation mark opens a field and none closes it before the file ends",
        _ => "the quotation marks of this record are wrong",
    };
}
