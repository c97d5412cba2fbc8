using System.Globalization;

namespace Stockade.Supply;

/// <summary>Names of lots: opening stock by the name that the scenario gives it, else <c>party/item</c>; what a line
/// made by <c>line/2024-03</c>. A lot reclassified from another keeps its name.</summary>
internal static class LotNames
{
    public static string[] Of(SupplyRun run)
    {
        string[] names = new string[run.Books.Rounds.Lots.Count];
        Journal journal = run.Journal!;
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int place = 0; place < journal.Count; place++)
        {
            Posting posting = journal[place];
            int lot = posting.To.Lot;
            if (posting.To.Ledger == LedgerKind.Rounds && names[lot] is null)
            {
                names[lot] = posting.From.Lot != lot ? names[posting.From.Lot] : Unique(Root(run, posting), taken);
            }
        }

        return names;
    }

    private static string Root(SupplyRun run, in Posting posting)
    {
        if (posting.Day < 0)
        {
            return $"{posting.To.Holder}/{posting.To.Subject}";
        }

        string line = posting.Cause.StartsWith("line ", StringComparison.Ordinal) ? posting.Cause[5..] : posting.Cause;
        string month = run.Plan.Date(posting.Day).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        return $"{line}/{month}";
    }

    private static string Unique(string name, Dictionary<string, int> taken)
    {
        int times = taken.GetValueOrDefault(name) + 1;
        taken[name] = times;
        return times == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}#{times}");
    }
}
