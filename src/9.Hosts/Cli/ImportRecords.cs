using Stockade.Kernel;

namespace Stockade.Cli;

/// <summary>One row of a daily attack file, as far as the import needs it. Counts are null where the cell is
/// empty.</summary>
/// <param name="Place">Where the row begins.</param>
/// <param name="Key">What tells one reported attack from another: start, end, model, launch place, target,
/// source.</param>
/// <param name="Started">Day on which the attack began.</param>
/// <param name="Ended">Day on which it ended, or null where that cell is not a date.</param>
/// <param name="NotReaching">Reported as not reaching their goal (jammed, lost); an empty cell is none
/// reported.</param>
internal sealed record ImportRow(
    TextPlace Place, string Key, DateOnly Started, DateOnly? Ended, string Model, int? Launched, int? Destroyed,
    int NotReaching);

/// <summary>What happened to a row.</summary>
internal enum ImportFate
{
    /// <summary>Counted in the one class of the models it names.</summary>
    Counted,

    /// <summary>Names models of several classes: counted undivided in <see cref="ImportMapping.Mixed"/>.</summary>
    Pooled,

    LeftOut,
}

/// <summary>A row with what became of it. <paramref name="Reason"/> says why, for rows pooled or left out.</summary>
internal sealed record ImportedRow(ImportRow Row, ImportFate Fate, string Threat, string Reason);

/// <summary>Rows and their sums; a count that a row does not give adds nothing.</summary>
internal readonly record struct ImportSums(int Rows, long Launched, long Destroyed, long NotReaching)
{
    public static ImportSums operator +(ImportSums sums, ImportRow row) => new(
        sums.Rows + 1, sums.Launched + (row.Launched ?? 0), sums.Destroyed + (row.Destroyed ?? 0),
        sums.NotReaching + row.NotReaching);

    public static ImportSums operator +(ImportSums left, ImportSums right) => new(
        left.Rows + right.Rows, left.Launched + right.Launched, left.Destroyed + right.Destroyed,
        left.NotReaching + right.NotReaching);
}

/// <summary>Sums of one month and class.</summary>
/// <param name="Month">First day of the month.</param>
internal sealed record ImportMonth(DateOnly Month, string Threat, ImportSums Sums);

/// <summary>Sums of one class, model or reason, under its name.</summary>
internal sealed record ImportGroup(string Name, string Threat, ImportSums Sums);

/// <summary>The whole result of an import: every row stands in exactly one class or is left out.</summary>
/// <param name="Months">Every class in every month from the first to the last, zeros included.</param>
/// <param name="Remarks">What a reader of the sums should know, in words.</param>
internal sealed record ImportOutcome(
    IReadOnlyList<ImportedRow> Rows, IReadOnlyList<ImportMonth> Months, IReadOnlyList<ImportGroup> Classes,
    IReadOnlyList<ImportGroup> Models, IReadOnlyList<ImportGroup> Reasons, ImportSums LeftOut, ImportSums All,
    IReadOnlyList<string> Remarks);
