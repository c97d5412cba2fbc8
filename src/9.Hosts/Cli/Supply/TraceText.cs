using System.Globalization;
using System.Text;
using Stockade.Supply;

namespace Stockade.Cli;

/// <summary>A lot's biography in words: a tree that is indented where rounds part.</summary>
internal sealed class TraceText
{
    private readonly StringBuilder text = new();
    private readonly LotBiography lot;
    private readonly SupplyPlan plan;
    private readonly ILookup<int, int> children;
    private readonly int width;

    private TraceText(LotBiography lot, SupplyPlan plan)
    {
        (this.lot, this.plan) = (lot, plan);
        children = Enumerable.Range(0, lot.Moves.Count).ToLookup(move => lot.Moves[move].Parent);
        width = lot.Count.ToString("N0", CultureInfo.InvariantCulture).Length;
    }

    public static string Of(SupplyLook look, LotBiography lot)
    {
        TraceText trace = new(lot, look.Supply);
        trace.Line(string.Create(
            CultureInfo.InvariantCulture, $"Lot {lot.Lot}: {lot.Count:N0} of {lot.Item}"));
        trace.Line(RunWords(look));
        trace.Line("");
        foreach (int root in trace.children[-1])
        {
            trace.Tell(root, 0);
        }

        trace.Ends();
        return trace.text.ToString();
    }

    /// <summary>Which run is looked at.</summary>
    public static string RunWords(SupplyLook look) => string.Create(
        CultureInfo.InvariantCulture,
        $"Option \u201c{look.OptionName}\u201d, world {look.World}, replication {look.Replication}, seed {look.Seed}; ")
        + (look.FightsRaids ? "raids fought as in run" : "raids by the mean of a salvo table");

    public static string Place(in LedgerAccount account) => account.Site.Length == 0
        ? $"{account.Holder}, {account.State}" : $"{account.Holder} at {account.Site}, {account.State}";

    private void Tell(int move, int depth)
    {
        // Deep trees are walked by hand: a lot of a long programme may part hundreds of times.
        Stack<(int Move, int Depth)> open = new([(move, depth)]);
        while (open.TryPop(out (int Move, int Depth) next))
        {
            LotMove told = lot.Moves[next.Move];
            Posting posting = told.Posting;
            string count = told.Count.ToString("N0", CultureInfo.InvariantCulture).PadLeft(width);
            string from = told.Parent < 0 ? "" : $"{Place(posting.From)} -> ";
            Line($"{new string(' ', 2 * next.Depth)}{Date(posting.Day)}  {count}  {from}{Place(posting.To)}: "
                + $"{posting.Cause} [{posting.Document}]");
            int[] parts = [.. children[next.Move]];
            bool isWhole = parts.Length == 1 && lot.Moves[parts[0]].Count == told.Count;
            for (int part = parts.Length - 1; part >= 0; part--)
            {
                open.Push((parts[part], isWhole ? next.Depth : next.Depth + 1));
            }
        }
    }

    private void Ends()
    {
        Line("");
        Line($"Where they are on {WaitWords.Date(plan, lot.LastDay)}:");
        foreach (LotPlace place in lot.Places)
        {
            string count = place.Count.ToString("N0", CultureInfo.InvariantCulture).PadLeft(width);
            Line($"  {count}  {Place(place.Account)}");
        }

        string sum = lot.Places.Sum(place => place.Count).ToString("N0", CultureInfo.InvariantCulture);
        Line($"  {sum.PadLeft(width)}  in all");
        Line("Rounds of one lot in one place are not told apart: those that came first leave first.");
    }

    private string Date(int day) => day < 0 ? "at opening" : WaitWords.Date(plan, day);

    private void Line(string line) => text.Append(line).Append('\n');
}
