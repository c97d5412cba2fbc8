using System.CommandLine;
using Stockade.Defense;
using Stockade.Kernel;

namespace Stockade.Cli.Salvo;

/// <summary>A weapon-target problem with names.</summary>
internal sealed record AssignTable(
    WeaponTargetProblem Problem, IReadOnlyList<string> Weapons, IReadOnlyList<string> Targets)
{
    private const long BytesMax = 10_000_000;

    public static AssignTable Inline(
        SalvoInput input, Option<string?> values, Option<string?> kill, Option<string?> rounds)
    {
        if (!input.Has(values) || !input.Has(kill))
        {
            input.Read(values, input.Text(values)?.Split(',')[0], Dimension.Factor);
            input.Read(kill, input.Text(kill)?.Split(',', ';')[0], Dimension.Share);
            return Of([], [], []);
        }

        double[] worth = [.. input.List(values, input.Text(values)!, Dimension.Factor)];
        IReadOnlyList<double>[] kills =
            [.. input.Text(kill)!.Split(';').Select(row => input.List(kill, row, Dimension.Share))];
        double[] counts = input.Has(rounds)
            ? [.. input.List(rounds, input.Text(rounds)!, Dimension.Count)]
            : [.. kills.Select(static _ => 1.0)];
        if (Array.Exists(counts, static count => count != Math.Floor(count)))
        {
            input.Fault(rounds, "expected whole numbers");
        }

        return Of(worth, kills, counts);
    }

    /// <summary>From a CSV file: target names, values, then a line a weapon.</summary>
    public static AssignTable Read(SalvoInput input, Option<string?> file)
    {
        string path = input.Text(file)!;
        if (new FileInfo(path).Length > BytesMax)
        {
            input.Fault(file, $"expected a table of at most {BytesMax} bytes");
            return Of([], [], []);
        }

        List<string[]> rows = Rows(path);
        int width = rows.Count == 0 ? 0 : rows[0].Length;
        if (rows.Count < 3 || width < 3 || !string.Equals(rows[1][0], "value", StringComparison.Ordinal))
        {
            input.Fault(
                file, "expected target names, then a line that begins with \"value\", then a line a weapon",
                "./stockade salvo assign --help shows a table");
            return Of([], [], []);
        }

        for (int row = 0; row < rows.Count; row++)
        {
            if (rows[row].Length != width)
            {
                input.Fault(file, $"row {row + 1} has {rows[row].Length} fields, the first has {width}");
                return Of([], [], []);
            }
        }

        double[] values = [.. rows[1][2..].Select(cell => input.Read(file, cell, Dimension.Factor))];
        double[] counts = [.. rows[2..].Select(row => input.Read(file, row[1], Dimension.Count))];
        IReadOnlyList<double>[] kills = [.. rows[2..].Select(row =>
            (double[])[.. row[2..].Select(cell => input.Read(file, cell, Dimension.Share))])];
        return Of(values, kills, counts) with
        {
            Weapons = [.. rows[2..].Select(row => row[0])], Targets = rows[0][2..],
        };
    }

    /// <summary>Plain fields: a name cannot hold a comma. Empty lines and those that begin with # are passed
    /// over.</summary>
    private static List<string[]> Rows(string path) => [.. File.ReadAllLines(path)
        .Where(static line => line.Length > 0 && !line.StartsWith('#'))
        .Select(static line => (string[])[.. line.Split(',').Select(static cell => cell.Trim())])];

    private static AssignTable Of(
        IReadOnlyList<double> values, IReadOnlyList<IReadOnlyList<double>> kill, IReadOnlyList<double> rounds) => new(
            new WeaponTargetProblem(values, kill, [.. rounds.Select(static count => (int)Math.Floor(count))]),
            [.. kill.Select(static (_, weapon) => $"weapon {weapon + 1}")],
            [.. values.Select(static (_, target) => $"target {target + 1}")]);
}
