using System.Text;
using Stockade.Results.Store;

namespace Stockade.Results.Tests;

/// <summary>The page of the documentation that lists every table and column, made from the tables themselves.</summary>
internal static class ResultsPage
{
    private const string Opening =
        """
        # What a study leaves behind

        Written from the tables that the program writes by; a test keeps it so.

        A result folder is moved into place whole, and never over an existing one without `--force` (which replaces
        result folders only).

        | file | holds |
        |---|---|
        | `report.html` | the report: one page, no script, nothing loaded from anywhere |
        | `tables/*.parquet` | the tables below, uncompressed, for any reader of Parquet |
        | `tables/*.csv` | the same: RFC 4180, a line feed after each line, UTF-8, points as decimal marks |
        | `tables/columns.csv` | this page as a table |
        | `manifest.json` | program, scenario, seed, a hash over all tables, and the SHA-256 of each file but the log |
        | `run.log` | when it ran, how long, on how many threads: the only file that may differ between two equal runs |

        Equal scenario, seed and program version give equal bytes in every file but the log. Tables only grow: a column
        keeps its name and meaning, new ones come at the end, and a table may be empty. The version of the tables is in
        the manifest; a program reads folders of its own version and older ones, and refuses newer ones. It refuses a
        file that is not what the manifest says.

        `./stockade report <folder>` makes the page again from the tables; `./stockade compare <folder> <folder>` says
        what two studies were told differently and which answers moved.

        **Bands.** `low80` and `high80` are the 10 % and 90 % quantiles over worlds (what is not known) of shrunken
        world means, so that chance does not widen them; `chance_low80` and `chance_high80` bound what chance alone
        makes within a world. `told_from_zero` is true where the 80 % band of a paired difference lies on one side of
        zero.

        """;

    public static string Render()
    {
        StringBuilder page = new(Opening);
        foreach (ResultTable table in ResultTables.All)
        {
            page.Append(
                $"\n## {table.Name}\n\nOne row: {table.Grain}.\n\n| column | holds | unit | meaning "
                + $"|\n|---|---|---|---|\n");
            foreach ((string name, string type, string? unit, string meaning) in table.Describe())
            {
                page.Append(
                    $"| `{name}` | {type} | {unit ?? ""} | {meaning} |\n".Replace(
                    "|  |", "| |", StringComparison.Ordinal));
            }
        }

        return page.ToString();
    }
}
