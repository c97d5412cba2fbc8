using Stockade.Kernel;

namespace Stockade.Cli;

/// <summary>Daily rows into sums by month and class. Pure: rows in, outcome out.</summary>
internal static class ImportAggregate
{
    /// <summary>From this many rows on, a model that was always stopped in full is remarked on.</summary>
    private const int AlwaysStoppedRows = 10;

    /// <summary>From this many "not reaching goal" on, the end of that series is remarked on.</summary>
    private const int SeriesMin = 100;

    public static ImportOutcome Of(IReadOnlyList<ImportRow> rows, ImportMapping mapping)
    {
        Invariant.That(rows.Count > 0, "an import has rows");
        ImportedRow[] placed = Place(rows, mapping);
        List<ImportGroup> classes = [.. mapping.Classes.Select(threat => Group(threat, threat, placed, row =>
            row.Fate != ImportFate.LeftOut && row.Threat == threat))];
        ImportSums leftOut = Sum(placed.Where(row => row.Fate == ImportFate.LeftOut));
        ImportSums all = Sum(placed);
        ImportSums kept = classes.Aggregate(default(ImportSums), (sums, group) => sums + group.Sums);
        Invariant.That(kept + leftOut == all, "every row is in one class or left out");
        IReadOnlyList<ImportMonth> months = Months(placed, mapping.Classes);
        ImportSums monthly = months.Aggregate(default(ImportSums), (sums, month) => sums + month.Sums);
        Invariant.That(monthly == kept, "the months hold what the classes hold");
        return new ImportOutcome(
            placed, months, classes,
            Groups(placed, row => (row.Row.Model, mapping.ClassOf(row.Row.Model).Threat)),
            Groups(placed.Where(row => row.Fate != ImportFate.Counted), row => (row.Reason, row.Threat)), leftOut, all,
            Remarks(placed, months, mapping.Classes));
    }

    /// <summary>Gives each row its fate. A key that stands a second time is left out: the first row is kept.</summary>
    private static ImportedRow[] Place(IReadOnlyList<ImportRow> rows, ImportMapping mapping)
    {
        Dictionary<string, ImportRow> seen = new(rows.Count, StringComparer.Ordinal);
        ImportedRow[] placed = new ImportedRow[rows.Count];
        for (int index = 0; index < rows.Count; index++)
        {
            ImportRow row = rows[index];
            if (seen.TryAdd(row.Key, row))
            {
                placed[index] = mapping.Place(row);
                continue;
            }

            ImportRow first = seen[row.Key];
            bool same = (first.Launched, first.Destroyed, first.NotReaching)
                == (row.Launched, row.Destroyed, row.NotReaching);
            string reason = same
                ? "the same attack stands on an earlier line"
                : "the same attack stands on an earlier line with other counts; the first is kept";
            placed[index] = new ImportedRow(row, ImportFate.LeftOut, ImportMapping.None, reason);
        }

        return placed;
    }

    private static List<ImportMonth> Months(ImportedRow[] placed, IReadOnlyList<string> classes)
    {
        ImportedRow[] kept = [.. placed.Where(row => row.Fate != ImportFate.LeftOut)];
        List<ImportMonth> months = [];
        if (kept.Length == 0)
        {
            return months;
        }

        ILookup<(DateOnly, string), ImportedRow> cells = kept.ToLookup(row => (MonthOf(row.Row.Started), row.Threat));
        DateOnly last = MonthOf(kept.Max(row => row.Row.Started));
        for (DateOnly month = MonthOf(kept.Min(row => row.Row.Started)); month <= last; month = month.AddMonths(1))
        {
            foreach (string threat in classes)
            {
                months.Add(new ImportMonth(month, threat, Sum(cells[(month, threat)])));
            }
        }

        return months;
    }

    private static List<ImportGroup> Groups(
        IEnumerable<ImportedRow> rows, Func<ImportedRow, (string Name, string Threat)> key) =>
    [
        .. rows.GroupBy(key)
            .Select(group => new ImportGroup(group.Key.Name, group.Key.Threat, Sum(group)))
            .OrderByDescending(group => group.Sums.Launched)
            .ThenBy(group => group.Name, StringComparer.Ordinal)
            .ThenBy(group => group.Threat, StringComparer.Ordinal),
    ];

    private static ImportGroup Group(string name, string threat, ImportedRow[] rows, Predicate<ImportedRow> member) =>
        new(name, threat, Sum(rows.Where(row => member(row))));

    private static ImportSums Sum(IEnumerable<ImportedRow> rows) =>
        rows.Aggregate(default(ImportSums), (sums, row) => sums + row.Row);

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static List<string> Remarks(
        ImportedRow[] placed, IReadOnlyList<ImportMonth> months, IReadOnlyList<string> classes)
    {
        List<string> remarks = [];
        int across = placed.Count(row => row.Row.Ended is { } end && MonthOf(end) > MonthOf(row.Row.Started));
        if (across > 0)
        {
            remarks.Add($"{across} attacks run over the end of a month; they count in the month they began.");
        }

        DateOnly first = placed.Min(row => row.Row.Started);
        if (first.Day > 1)
        {
            remarks.Add($"The first month begins on {first:yyyy-MM-dd}: it is not a whole month.");
        }

        DateOnly last = placed.Max(row => row.Row.Started);
        if (last.AddDays(1).Day > 1)
        {
            remarks.Add($"The last month ends on {last:yyyy-MM-dd}: it is not a whole month.");
        }

        remarks.AddRange(placed.Where(row => row.Fate == ImportFate.Counted)
            .GroupBy(row => row.Row.Model, StringComparer.Ordinal)
            .Where(model =>
                model.Count() >= AlwaysStoppedRows && model.All(row => row.Row.Launched == row.Row.Destroyed))
            .Select(model => $"{model.Key}: launched equals destroyed in each of its {model.Count()} rows. "
                + "It may list kills only; a rate from it would say nothing."));
        remarks.AddRange(classes.Select(threat => SeriesEnd(threat, months)).OfType<string>());
        return remarks;
    }

    /// <summary>Says when "not reaching goal" stops being told apart: from then on "destroyed" appears to hold it. The
    /// end is the first month after which the rest together hold less than a tenth of the month before it.</summary>
    private static string? SeriesEnd(string threat, IReadOnlyList<ImportMonth> months)
    {
        ImportMonth[] series = [.. months.Where(month => month.Threat == threat)];
        if (series.Sum(month => month.Sums.NotReaching) < SeriesMin)
        {
            return null;
        }

        for (int index = 1; index < series.Length; index++)
        {
            long before = series[index - 1].Sums.NotReaching;
            long rest = series[index..].Sum(month => month.Sums.NotReaching);
            if (before >= SeriesMin && rest * 10 < before && series[index..].Any(month => month.Sums.Launched > 0))
            {
                return $"{threat}: from {series[index].Month:yyyy-MM} hardly any count as not reaching their goal "
                    + $"({before} in the month before, {rest} in all since): 'destroyed' appears to hold them. "
                    + "For one series use (destroyed + not reaching goal) / launched.";
            }
        }

        return null;
    }
}
