using System.Runtime.CompilerServices;
using System.Text;
using Parquet;
using Parquet.Schema;
using Stockade.Results.Store;
using Stockade.Testing;

namespace Stockade.Results.Tests;

public sealed class ResultTableTests
{
    [Fact]
    public void Names_of_tables_and_columns_are_unique_and_explained()
    {
        string[] names = [.. ResultTables.All.Select(table => table.Name)];
        Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
        foreach (ResultTable table in ResultTables.All)
        {
            Assert.NotEmpty(table.Grain);
            List<(string Name, string Type, string? Unit, string Meaning)> columns = [.. table.Describe()];
            Assert.Equal(columns.Count, columns.Select(column => column.Name).Distinct(StringComparer.Ordinal).Count());
            Assert.All(columns, column => Assert.Matches("^[a-z][a-z0-9_]*$", column.Name));
            Assert.All(columns, column => Assert.True(column.Meaning.Length > 1));
        }
    }

    /// <summary>The names and kinds are a promise to whoever queries the files: this list may only grow.</summary>
    [Fact]
    public void The_tables_only_grow()
    {
        StringBuilder text = new();
        foreach (ResultTable table in ResultTables.All)
        {
            text.Append(table.Name).Append(": ").Append(table.Grain).Append('\n');
            foreach ((string name, string type, string? unit, _) in table.Describe())
            {
                text.Append($"  {name}: {type}").Append(unit is null ? "" : $" [{unit}]").Append('\n');
            }
        }

        Snapshot.Matches(text.ToString());
    }

    /// <summary>Rewrite the page with <c>STOCKADE_APPROVE=1</c> after a column was added.</summary>
    [Fact]
    public void The_page_on_results_lists_every_column()
    {
        string page = ResultsPage.Render();
        if (string.Equals(Environment.GetEnvironmentVariable("STOCKADE_APPROVE"), "1", StringComparison.Ordinal))
        {
            File.WriteAllText(PagePath(), page);
            return;
        }

        Assert.Equal(File.ReadAllText(PagePath()), page);
    }

    [Fact]
    public void Text_with_commas_quotes_and_line_ends_is_quoted_in_csv()
    {
        StringBuilder text = new();
        Csv.AppendLine(text, ["plain", "a,b", "say \"so\"", "two\nlines", "", null, " padded"]);
        Assert.Equal("plain,\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",,,\" padded\"\n", text.ToString());
    }

    [Fact]
    public void Numbers_and_dates_in_csv_do_not_depend_on_the_place()
    {
        ResultTable points = ResultTables.All.Single(table => table.Name == "points");
        StudyResults results = new()
        {
            Header = Invented.Header,
            Points = [new("a", "s", new DateOnly(2024, 2, 29), 0.1 + 0.2, 1e21, -0.5, 1234567.5, 0, 1, 2)],
        };
        Assert.EndsWith(
            "\na,s,2024-02-29,0.30000000000000004,1E+21,-0.5,1234567.5,0,1,2\n",
            Encoding.UTF8.GetString(points.Csv(results)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_that_may_be_empty_may_be_missing_and_others_may_not()
    {
        ResultTable futures = ResultTables.All.Single(table => table.Name == "futures");
        StudyResults empty = new() { Header = Invented.Header };
        using MemoryStream old = await FuturesWithout("dry_on");
        StudyResults read = await futures.FillAsync(empty, old, TestContext.Current.CancellationToken);
        Assert.Equal(new FutureRow("a", "a", 1, true, null), Assert.Single(read.Futures));

        using MemoryStream broken = await FuturesWithout("runs_dry");
        InvalidDataException fault = await Assert.ThrowsAsync<InvalidDataException>(
            () => futures.FillAsync(empty, broken, TestContext.Current.CancellationToken));
        Assert.Contains("runs_dry", fault.Message, StringComparison.Ordinal);
    }

    private static string PagePath([CallerFilePath] string caller = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "..", "..", "docs", "results.md"));

    private static async Task<MemoryStream> FuturesWithout(string column)
    {
        DataField[] fields =
        [
            new("option", typeof(string), false), new("series", typeof(string), false),
            new("future", typeof(int), false), new("runs_dry", typeof(bool), false),
        ];
        ParquetSchema schema = new(fields.Where(field => field.Name != column));
        MemoryStream bytes = new();
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(schema, bytes))
        {
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            await group.WriteAsync(fields[0], new[] { "a" });
            await group.WriteAsync(fields[1], new[] { "a" });
            await group.WriteAsync<int>(fields[2], new[] { 1 });
            if (column != "runs_dry")
            {
                await group.WriteAsync<bool>(fields[3], new[] { true });
            }
        }

        bytes.Position = 0;
        return bytes;
    }
}
