using Stockade.Kernel;

namespace Stockade.Cli;

/// <summary>The mapping table: which class each named model belongs to, or that its rows are left out and why. A file
/// with the columns <c>model</c>, <c>class</c> and <c>note</c>.</summary>
internal sealed class ImportMapping
{
    /// <summary>Class of rows that are not counted; the note is the reason.</summary>
    public const string None = "none";

    /// <summary>Class of rows that name models of several classes, or none that is known.</summary>
    public const string Mixed = "mixed";

    /// <summary>Stands between two models that one row names.</summary>
    private const string Separator = " and ";

    /// <summary>Most classes: the monthly table holds each of them in every month.</summary>
    private const int ClassLimit = 64;

    private readonly Dictionary<string, (string Threat, string Note)> entries;

    private ImportMapping(Dictionary<string, (string Threat, string Note)> entries, IReadOnlyList<string> classes)
    {
        this.entries = entries;
        Classes = classes;
    }

    /// <summary>The classes in the order in which the table first names them; <see cref="Mixed"/> is always the
    /// last.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>Reads the table, or returns null where the bag has errors.</summary>
    public static ImportMapping? Read(string text, string file, DiagnosticBag bag)
    {
        ImportTable? table = ImportTable.Read(text, file, ["model", "class", "note"], bag);
        if (table is null)
        {
            return null;
        }

        Dictionary<string, (string Threat, string Note)> known = new(StringComparer.OrdinalIgnoreCase);
        List<string> classes = [];
        foreach (ImportRecord record in table.Records)
        {
            string model = table[record, "model"];
            string threat = table[record, "class"];
            if (!IsClassName(threat) || model.Length == 0)
            {
                bag.Error(
                    DiagnosticCodes.ImportMapping, record.Place,
                    "a model and a class in lower-case letters, digits and hyphens were expected, not "
                    + $"{ImportTable.Quoted(model)} and {ImportTable.Quoted(threat)}");
            }
            else if (!known.TryAdd(model, (threat, table[record, "note"])))
            {
                bag.Error(
                    DiagnosticCodes.ImportMapping, record.Place, $"the model {ImportTable.Quoted(model)} stands twice");
            }
            else if (threat is not (None or Mixed) && !classes.Contains(threat, StringComparer.Ordinal))
            {
                classes.Add(threat);
            }
        }

        classes.Add(Mixed);
        if (classes.Count > ClassLimit)
        {
            bag.Error(
                DiagnosticCodes.ImportLimit, new TextPlace(file, 1, 1),
                $"the table names more than {ClassLimit} classes");
        }

        return bag.HasErrors ? null : new ImportMapping(known, classes);
    }

    /// <summary>The models that a cell names.</summary>
    public static string[] Models(string cell) =>
        cell.Split(Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public bool Knows(string model) => entries.ContainsKey(model);

    /// <summary>The known model nearest in spelling, or null where none is near.</summary>
    public string? Nearest(string model) => NearestName.Of(model, entries.Keys);

    /// <summary>What becomes of a row. Nothing is divided: a row that names models of two classes goes to
    /// <see cref="Mixed"/> whole, and one that names a model that is left out is left out.</summary>
    public ImportedRow Place(ImportRow row)
    {
        (string threat, string reason) = ClassOf(row.Model);
        if (threat == None)
        {
            return new ImportedRow(row, ImportFate.LeftOut, None, reason);
        }

        if (row.Launched is null)
        {
            return new ImportedRow(row, ImportFate.LeftOut, None, "no count of launches");
        }

        return row.Destroyed is null
            ? new ImportedRow(row, ImportFate.LeftOut, None, "no result: the cell 'destroyed' is empty")
            : new ImportedRow(row, threat == Mixed ? ImportFate.Pooled : ImportFate.Counted, threat, reason);
    }

    /// <summary>The class of a cell that names one or more known models; the reason is empty for a class of its
    /// own.</summary>
    public (string Threat, string Reason) ClassOf(string cell)
    {
        string[] models = Models(cell);
        foreach (string model in models)
        {
            if (entries[model].Threat == None)
            {
                string which = models.Length == 1 ? "" : " (one of several models in the row)";
                return (None, $"{model}: {entries[model].Note}{which}");
            }
        }

        (string threat, string note) = entries[models[0]];
        if (!Array.TrueForAll(models, model => entries[model].Threat == threat))
        {
            return (Mixed, "names models of several classes; not divided");
        }

        return threat == Mixed ? (Mixed, $"{models[0]}: {note}") : (threat, "");
    }

    private static bool IsClassName(string text) =>
        text.Length is > 0 and <= 64
            && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
