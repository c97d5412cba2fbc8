using System.Globalization;
using System.Text;
using Stockade.Studies;

namespace Stockade.Cli.Commands;

/// <summary>The shares of groups of claims, for people.</summary>
internal static class ShareText
{
    private const string Legend = """
        Spread: standard deviation of the expected difference between worlds. Chance: what luck alone makes of the
        variance of one replication; it is the same before and after a redraw, and what it adds to the estimates has
        been taken out.
        Total share: of the variance between worlds, what would on average be left if every other claim were known.
        It counts what the group makes together with others, so the shares of groups that interact sum to more than
        100 %. An estimate, and more so its interval, may lie outside 0 % to 100 %. Each interval holds by itself.
        """;

    public static string Of(ShareAnswer answer)
    {
        StringBuilder text = new();
        Line(text, $"Who makes the spread: {answer.Title}");
        Line(text, string.Create(
            CultureInfo.InvariantCulture,
            $"{answer.Worlds:N0} worlds of {answer.Replications:N0} replications, seed {answer.Seed}; differences from")
            + $" \u201c{answer.Baseline}\u201d.");
        if (!answer.Complete)
        {
            Line(text, string.Create(
                CultureInfo.InvariantCulture,
                $"Interrupted: {answer.Worlds} of {answer.WorldsAsked} worlds were done."));
        }

        text.Append('\n');
        int group = Math.Max(5, answer.Groups.Max(one => one.Name.Length));
        Line(text, $"{"Group".PadRight(group)}  Claims  Paths that start with "
            + "(the first group that names a claim has it)");
        foreach (ClaimGroup one in answer.Groups)
        {
            string which = one.Prefixes.Count == 0 ? "anything else" : string.Join(", ", one.Prefixes);
            Line(text, $"{one.Name.PadRight(group)}  {Count(one),6}  {which}");
        }

        foreach (IGrouping<string, ShareRow> measure in answer.Rows.GroupBy(row => row.Measure, StringComparer.Ordinal))
        {
            ShareRow any = measure.First();
            text.Append('\n');
            Line(text, $"{$"{any.MeasureName} ({any.Unit})".PadRight(group + 4)}  Total share  95 % interval");
            foreach (ShareRow row in measure)
            {
                Row(text, row, group);
            }
        }

        text.Append('\n').Append(Legend);
        return text.ToString();
    }

    private static void Row(StringBuilder text, ShareRow row, int group)
    {
        if (!row.Varies)
        {
            Line(text, $"  {row.OptionName}: {Figures(row.Mean)} in every world and replication");
            return;
        }

        Line(text, $"  {row.OptionName}: mean {Figures(row.Mean)}, spread {Figures(row.Spread)}, chance "
            + Percent(row.ChanceShare));
        foreach (ShareOfGroup one in row.Groups)
        {
            Line(text, $"    {one.Group.PadRight(group)}  {Share(one)}");
        }
    }

    private static string Share(ShareOfGroup one)
    {
        if (one is not { Share: { } share, Low95: { } low, High95: { } high })
        {
            return "the spread cannot be told from chance; more worlds or replications may";
        }

        string interval = (share, low, high) == (0, 0, 0) ? "exact: no world changes"
            : $"{Percent(low)} to {Percent(high)}" + (low <= 0 ? "; cannot be told from zero" : "");
        return $"{Percent(share),11}  {interval}";
    }

    private static string Percent(double share)
    {
        string digits = (Math.Abs(share) * 100).ToString(
            Math.Abs(share) < 0.0995 ? "0.0" : "0", CultureInfo.InvariantCulture);
        return (share < 0 && digits != "0.0" ? "\u2212" : "") + digits + " %";
    }

    private static string Figures(double value)
    {
        double size = Math.Abs(value);
        string format = size >= 100 ? "#,0" : size >= 10 ? "0.#" : size >= 1 ? "0.##" : "0.####";
        return value.ToString(format, CultureInfo.InvariantCulture).Replace('-', '\u2212');
    }

    private static string Count(ClaimGroup group) => group.Claims.Count.ToString(CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
