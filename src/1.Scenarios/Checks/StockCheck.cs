using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>What must hold between items, lots, sites and war reserves, and the equipment that batteries are made
/// of.</summary>
internal sealed class StockCheck(Report report, View root)
{
    private readonly Dictionary<string, View> items = ByName(root, "items");
    private readonly Dictionary<string, View> sites = ByName(root, "sites");

    public void Visit()
    {
        foreach (View item in items.Values)
        {
            if (item.Has("recertification") && !item.Has("shelf-life"))
            {
                report.Error(
                    DiagnosticCodes.StockUnclear, item.Place("recertification"),
                    $"'{item.Path}' can be recertified, but never expires",
                    "give it a 'shelf-life', or take 'recertification' out");
            }
        }

        foreach (View party in root.Entries("parties"))
        {
            foreach (View stock in party.Entries("stock"))
            {
                Lot(stock, party.Name);
            }

            foreach (View need in party.Entries("floor").Select(floor => floor.Block("targets")).OfType<View>())
            {
                Reachable(need);
            }
        }

        foreach (View lot in root.Entries("lots"))
        {
            Lot(lot, lot.Text("holder"));
        }

        foreach (View line in root.Entries("lines"))
        {
            SiteOf(line, "site", line.Text("owner"));
        }

        foreach (View transfer in root.Entries("transfers"))
        {
            SiteOf(transfer, "from-site", transfer.Text("from"));
            SiteOf(transfer, "to-site", transfer.Text("to"));
        }

        foreach (View unit in root.Entries("fire-units"))
        {
            Equipment(unit);
        }
    }

    private static Dictionary<string, View> ByName(View root, string section) =>
        root.Entries(section).ToDictionary(entry => entry.Name, StringComparer.Ordinal);

    private void Lot(View lot, string? holder)
    {
        SiteOf(lot, "site", holder);
        View[] ends = [.. lot.Items("burdens").Where(burden => burden.Word<BurdenKind>("kind") == BurdenKind.EndUser)];
        if (holder is not null && ends.Length > 0
            && ends.All(end =>
                end.Text("holder") is { } user && !string.Equals(user, holder, StringComparison.Ordinal)))
        {
            report.Error(
                DiagnosticCodes.StockUnclear, ends[0].Place("holder"),
                $"'{lot.Path}' lies with '{holder}', but only '{ends[0].Text("holder")}' may hold it",
                $"the lot stands at {lot.At}: change its holder, or the burden");
        }
    }

    /// <summary>A site must be of the party whose lot, line or transfer names it.</summary>
    private void SiteOf(View block, string field, string? party)
    {
        if (party is not null && block.Text(field) is { } name && sites.TryGetValue(name, out View? site)
            && site.Text("party") is { } owner && !string.Equals(owner, party, StringComparison.Ordinal))
        {
            report.Error(
                DiagnosticCodes.StockUnclear, block.Place(field),
                $"'{block.PathOf(field)}': the site '{name}' is of '{owner}', not of '{party}'",
                $"'{site.Path}' stands at {site.At}");
        }
    }

    private void Reachable(View targets)
    {
        bool isCertain = targets.Claim("wanted") is { } wanted && Ends.High(wanted) >= 1;
        if (isCertain || (targets.Claim("kill") is { } kill && Ends.High(kill) <= 0))
        {
            string field = isCertain ? "wanted" : "kill";
            report.Error(
                DiagnosticCodes.OutOfRange, targets.Place(field),
                $"'{targets.Path}': no number of rounds kills with certainty, or at a probability of kill of 0",
                "'wanted' lies below 1, and 'kill' above 0");
        }
    }

    private void Equipment(View unit)
    {
        foreach ((ScalarNode part, _, _) in unit.Pairs("equipment"))
        {
            if (items.TryGetValue(part.Text, out View? item) && item.Word<ItemKind>("kind") is { } kind
                && kind != ItemKind.Equipment)
            {
                report.Error(
                    DiagnosticCodes.StockUnclear, part.Place,
                    $"'{unit.PathOf("equipment")}': '{part.Text}' is a {Words.Of(kind)}; expected equipment",
                    $"'{item.Path}' stands at {item.At}");
            }
        }
    }
}

/// <summary>Members of enumerations as the format writes them.</summary>
internal static class Words
{
    public static string Of<T>(T value)
        where T : struct, Enum => WordShape.Of<T>().Words[Array.IndexOf(Enum.GetValues<T>(), value)];
}
