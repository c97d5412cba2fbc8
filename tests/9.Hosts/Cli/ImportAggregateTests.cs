using CsCheck;
using Stockade.Kernel;

namespace Stockade.Cli.Tests;

public sealed class ImportAggregateTests
{
    private static readonly ImportMapping Mapping = ImportMapping.Read(
        DailyFile.Mapping, "mapping.csv", new DiagnosticBag())!;

    private static readonly Gen<ImportRow[]> Rows = Gen.Select(
        Gen.Int[0, 900], Gen.OneOf("Arrow", "Bolt and Arrow", "Cart", "Moth", "Kite", "Cart and Moth", "Moth and Kite"),
        Gen.Int[-1, 500], Gen.Int[-1, 500], Gen.Int[0, 40])
        .Array[1, 60]
        .Select(parts => parts.Select((part, index) => new ImportRow(
            new TextPlace("daily.csv", index + 2, 1), $"row {index}", new DateOnly(2023, 1, 1).AddDays(part.Item1),
            null,
            part.Item2, part.Item3 < 0 ? null : part.Item3, part.Item4 < 0 ? null : part.Item4, part.Item5)).ToArray());

    [Fact]
    public void Nothing_is_lost_or_counted_twice() => Rows.Sample(rows =>
    {
        ImportOutcome outcome = ImportAggregate.Of(rows, Mapping);
        ImportSums kept = outcome.Months.Aggregate(default(ImportSums), (sums, month) => sums + month.Sums);
        Assert.Equal(rows.Sum(row => row.Launched ?? 0), kept.Launched + outcome.LeftOut.Launched);
        Assert.Equal(rows.Sum(row => row.Destroyed ?? 0), kept.Destroyed + outcome.LeftOut.Destroyed);
        Assert.Equal(rows.Length, outcome.Classes.Sum(group => group.Sums.Rows) + outcome.LeftOut.Rows);
        Assert.Equal(rows.Length, outcome.Models.Sum(group => group.Sums.Rows));
        Assert.Equal(
            outcome.Rows.Count(row => row.Fate != ImportFate.Counted), outcome.Reasons.Sum(group => group.Sums.Rows));
    });

    [Fact]
    public void The_order_of_the_rows_does_not_matter() => Gen.Select(Rows, Gen.Int).Sample((rows, seed) =>
    {
        ImportRow[] shuffled = [.. rows];
        new Random(seed).Shuffle(shuffled);
        Assert.Equal(
            ImportReport.Monthly(ImportAggregate.Of(rows, Mapping)),
            ImportReport.Monthly(ImportAggregate.Of(shuffled, Mapping)));
    });

    [Fact]
    public void A_month_and_class_hold_what_a_plain_walk_over_the_rows_finds() => Rows.Sample(rows =>
    {
        Dictionary<string, string> classes = new(StringComparer.Ordinal)
        {
            ["Arrow"] = "ballistic", ["Bolt and Arrow"] = "ballistic", ["Cart"] = "cruise", ["Moth"] = "drone",
            ["Cart and Moth"] = "mixed",
        };
        foreach (ImportMonth month in ImportAggregate.Of(rows, Mapping).Months)
        {
            long launched = 0;
            foreach (ImportRow row in rows)
            {
                bool counts = row is { Launched: not null, Destroyed: not null } && row.Started.Year == month.Month.Year
                    && row.Started.Month == month.Month.Month && classes.GetValueOrDefault(row.Model) == month.Threat;
                launched += counts ? row.Launched!.Value : 0;
            }

            Assert.Equal(launched, month.Sums.Launched);
        }
    });
}
