using System.Globalization;
using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Studies;

/// <summary>Words for a claim: what a reader calls it, and its value with the unit people write.</summary>
internal static class ClaimLabels
{
    /// <summary>The claim's path in words, with names in place of ids: <c>parties.japan.stock.pac-3-mse.rounds</c> is
    /// "Japan: stock, PAC-3 MSE".</summary>
    public static string Of(Scenario scenario, Claim claim)
    {
        if (scenario.Transfers.FirstOrDefault(transfer => transfer.Credit == claim) is { } backed)
        {
            return $"Pass-through: {backed.Name}";
        }

        string[] parts = claim.Path.Split('.');
        if (parts.Length < 2)
        {
            return Words(claim.Path);
        }

        string subject = Name(scenario, parts[0], parts[1]);
        IEnumerable<string> rest = parts.Skip(2)
            .Where(part => part is not ("rounds" or "value" or "share" or "probability"))
            .Select(part => Name(scenario, "", part));
        string tail = string.Join(", ", rest);
        return tail.Length == 0 ? subject : $"{subject}: {tail}";
    }

    /// <summary>A value in the unit people write, with at most three figures.</summary>
    public static string Value(Dimension dimension, double value) => dimension switch
    {
        Dimension.Count or Dimension.Factor => Figures(value),
        Dimension.Share => Figures(value * 100) + " %",
        Dimension.Length when Math.Abs(value) >= 1000 => Figures(value / 1000) + " km",
        Dimension.Length => Figures(value) + " m",
        Dimension.Speed => Figures(value) + " m/s",
        Dimension.Duration when Math.Abs(value) >= 60 * 86400 => Figures(value / (30.4375 * 86400)) + " months",
        Dimension.Duration when Math.Abs(value) >= 2 * 86400 => Figures(value / 86400) + " days",
        Dimension.Duration => Figures(value) + " s",
        Dimension.Angle => Figures(value * 180 / Math.PI) + " deg",
        Dimension.Area => Figures(value) + " m2",
        Dimension.Money when Math.Abs(value) >= 1e9 => Figures(value / 1e9) + " bn USD",
        Dimension.Money => Figures(value / 1e6) + " M USD",
        Dimension.AreaDensity => Figures(value) + " kg/m2",
        Dimension.Rate when Math.Abs(value) >= 1 => Figures(value) + " / day",
        Dimension.Rate => Figures(value * 365.25) + " / year",
        _ => Figures(value),
    };

    private static string Figures(double value)
    {
        double size = Math.Abs(value);
        string format = size >= 100 || size == 0 ? "#,0" : size >= 10 ? "0.#" : size >= 1 ? "0.##" : "0.###";
        return value.ToString(format, CultureInfo.InvariantCulture);
    }

    private static string Name(Scenario scenario, string block, string id)
    {
        string? known = block switch
        {
            "parties" or "" when scenario.Parties.FirstOrDefault(p => p.Id.Value == id) is { } party => party.Name,
            "transfers" when scenario.Transfers.FirstOrDefault(t => t.Id == id) is { } transfer => transfer.Name,
            "areas" when scenario.Areas.FirstOrDefault(a => a.Id == id) is { } area => area.Name,
            "lines" when scenario.Lines.FirstOrDefault(l => l.Id == id) is { } line =>
                $"{Name(scenario, "parties", line.Owner.Value)}, line of {Name(scenario, "", line.Makes.Value)}",
            "orders" when scenario.Orders.FirstOrDefault(o => o.Id == id) is { } order =>
                $"{Name(scenario, "parties", order.Buyer.Value)}, order of {Name(scenario, "", order.Item.Value)}",
            "lots" when scenario.Parties.FirstOrDefault(p => p.Stock.Any(lot => lot.Lot == id)) is { } holder =>
                $"{holder.Name}, lot {Words(id)}",
            "accounts" when scenario.Accounts.FirstOrDefault(a => a.Id == id && a.Name != id) is { } account =>
                account.Name,
            "bills" when scenario.Bills.FirstOrDefault(b => b.Id == id) is { } bill => bill.Name,
            "swaps" when scenario.Swaps.FirstOrDefault(s => s.Id == id) is { } swap => swap.Name,
            "decrees" when scenario.Decrees.FirstOrDefault(d => d.Id == id) is { } decree => decree.Name,
            "cases" when scenario.Cases.FirstOrDefault(c => c.Id == id) is { } raidCase => raidCase.Name,
            _ => null,
        };
        return known
            ?? scenario.Items.FirstOrDefault(item => item.Id.Value == id)?.Name
            ?? scenario.Threats.FirstOrDefault(threat => threat.Id == id)?.Name
            ?? scenario.FireUnits.FirstOrDefault(unit => unit.Id == id)?.Name
            ?? Words(id);
    }

    private static string Words(string id) =>
        DateOnly.TryParseExact(id, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? id
        : id.Replace('-', ' ').Replace('_', ' ');
}
