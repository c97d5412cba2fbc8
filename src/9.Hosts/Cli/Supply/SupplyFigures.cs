using System.Globalization;
using Stockade.Studies;
using Stockade.Supply;

namespace Stockade.Cli;

/// <summary>Figures of supply in words, and spans of dead months.</summary>
internal static class SupplyFigures
{
    public static string Of(double value)
    {
        double size = Math.Abs(value);
        return double.IsPositiveInfinity(value) ? "never"
            : value.ToString(
                size >= 100 ? "#,0" : size >= 10 ? "0.#" : "0.##", CultureInfo.InvariantCulture);
    }

    /// <summary>The median with its band, or alone where there is none.</summary>
    public static string Of(in SupplyBand band) =>
        band.Low80 == band.High80 ? Of(band.Median) : $"{Of(band.Median)} ({Of(band.Low80)} to {Of(band.High80)})";

    public static string Percent(double share) =>
        (share * 100).ToString(share is > 0 and < 0.0995 ? "0.0" : "0", CultureInfo.InvariantCulture) + " %";

    public static string Month(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Spans of months in which an account was dead in half of the runs or more.</summary>
    public static string DeadSpans(SupplyOptionAnswer option, string account)
    {
        MoneyMonthRow[] rows = [.. option.Money.Where(row => row.Account.Id == account)];
        List<string> spans = [];
        for (int first = 0; first < rows.Length; first++)
        {
            if (rows[first].Dead < 0.5)
            {
                continue;
            }

            int last = first;
            while (last + 1 < rows.Length && rows[last + 1].Dead >= 0.5)
            {
                last++;
            }

            string from = Month(option.Months[first]);
            spans.Add(first == last ? from : $"{from} to {Month(option.Months[last])}");
            first = last;
        }

        return string.Join(", ", spans);
    }

    /// <summary>The waits-for graph below a node as an indented list, the heaviest first; of many only the heaviest are
    /// told one by one.</summary>
    /// <param name="told">Nodes of which it was told what they wait for; they are not followed again.</param>
    public static IEnumerable<string> Waits(WaitsGraph graph, string node, int indent, HashSet<string> told)
    {
        const int DepthMax = 3;
        const int LinksMax = 4;
        Stack<(WaitLink? Link, int Depth, string More)> open = [];
        told.Add(node);
        Push(node, 0);
        while (open.TryPop(out (WaitLink? Link, int Depth, string More) next))
        {
            string margin = new(' ', indent + (2 * next.Depth));
            if (next.Link is not { } link)
            {
                yield return margin + next.More;
                continue;
            }

            WaitEdge edge = link.Edge;
            bool isNew = !told.Contains(edge.Blocker);
            string above = isNew || edge.Blocker == edge.Waiter || !graph.Of(edge.Blocker).Any() ? "" : " (told above)";
            yield return $"{margin}{WaitWords.Blocker(edge)}: {Of(link.RoundMonths)}{above}";
            if (next.Depth + 1 < DepthMax && told.Add(edge.Blocker))
            {
                Push(edge.Blocker, next.Depth + 1);
            }
        }

        void Push(string waiter, int depth)
        {
            WaitLink[] links = [.. graph.Of(waiter)];
            if (links.Length > LinksMax)
            {
                double rest = links[LinksMax..].Sum(link => link.RoundMonths);
                open.Push((null, depth, $"{links.Length - LinksMax} more: {Of(rest)}"));
            }

            foreach (WaitLink link in links.Take(LinksMax).Reverse())
            {
                open.Push((link, depth, ""));
            }
        }
    }
}
