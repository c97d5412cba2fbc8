using System.Globalization;
using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>What must hold of swaps: legs that follow one another, each once, and no more promised than there can
/// be.</summary>
internal sealed class SwapCheck(Report report, View root, SupplyBounds bounds)
{
    private readonly Dictionary<string, View> transfers = ByName(root, "transfers");
    private readonly Dictionary<string, View> orders = ByName(root, "orders");

    /// <summary>The leg that uses a transfer or an order, by field and name.</summary>
    private readonly Dictionary<(string Field, string Name), View> used = [];

    public void Visit()
    {
        foreach (View swap in root.Entries("swaps"))
        {
            View[] legs = [.. swap.Items("legs")];
            for (int index = 0; index < legs.Length; index++)
            {
                OneThing(legs[index]);
                Once(legs[index], "transfer");
                Once(legs[index], "order");
                Shipment(legs[index]);
                if (index == 0)
                {
                    Given(legs[index]);
                }
                else
                {
                    Late(legs[index]);
                    Follows(legs[0], legs[index - 1], legs[index]);
                    Kept(legs[index - 1], legs[index]);
                }
            }
        }
    }

    private static Dictionary<string, View> ByName(View root, string section) =>
        root.Entries(section).ToDictionary(entry => entry.Name, StringComparer.Ordinal);

    private void OneThing(View leg)
    {
        if (leg.Has("transfer") == leg.Has("order"))
        {
            report.Error(
                DiagnosticCodes.EffectUnclear, leg.At,
                $"'{leg.Path}' holds exactly one of 'transfer' and 'order'; found "
                + (leg.Has("order") ? "both" : "none of them"));
        }
    }

    private void Once(View leg, string field)
    {
        if (leg.Text(field) is not { } name)
        {
            return;
        }

        if (used.TryGetValue((field, name), out View? earlier))
        {
            report.Error(
                DiagnosticCodes.SwapUnclear, leg.Place(field),
                $"'{leg.Path}': the {field} '{name}' is a leg already, of '{earlier.Path}'",
                $"the other stands at {earlier.Place(field)}; what is given or owed once keeps one promise");
        }
        else
        {
            used.Add((field, name), leg);
        }
    }

    private void Shipment(View leg)
    {
        if (leg.Text("transfer") is { } name && transfers.TryGetValue(name, out View? transfer)
            && transfer.Word<TransferKind>("kind") is { } kind && kind != TransferKind.Shipment)
        {
            report.Error(
                DiagnosticCodes.SwapUnclear, leg.Place("transfer"),
                $"'{leg.Path}': '{name}' is a {Words.Of(kind)} transfer; a leg is a shipment",
                $"'{transfer.Path}' stands at {transfer.At}");
        }
    }

    /// <summary>The first leg is given freely: nothing is owed for it, and no order can be.</summary>
    private void Given(View leg)
    {
        if (leg.Has("order"))
        {
            report.Error(
                DiagnosticCodes.SwapUnclear, leg.Place("order"),
                $"'{leg.Path}' is the first leg, which is given: an order is placed once the leg before is released",
                "begin with a transfer");
        }

        foreach (string field in (ReadOnlySpan<string>)["ratio", "due", "grace", "default"])
        {
            if (leg.Has(field))
            {
                report.Error(
                    DiagnosticCodes.SwapUnclear, leg.Place(field),
                    $"'{leg.Path}' is the first leg, which is given and not owed; it has no use for '{field}'",
                    "say it of the leg that is owed");
            }
        }
    }

    private void Late(View leg)
    {
        foreach (string field in (ReadOnlySpan<string>)["grace", "default"])
        {
            if (leg.Has(field) && !leg.Has("due"))
            {
                report.Error(
                    DiagnosticCodes.SwapUnclear, leg.Place(field),
                    $"'{leg.Path}' has '{field}' but no day on which it is due", "say 'due'");
            }
        }
    }

    /// <summary>An owed leg is given by whom the leg before was given to, or comes to who gave it; the last may close
    /// the ring.</summary>
    private void Follows(View first, View before, View leg)
    {
        string? giver = Giver(before) ?? Taker(before);
        if (giver is null || Taker(leg) is not { } taker)
        {
            return;
        }

        bool follows = Same(taker, giver) || Same(taker, Giver(first)) || Same(Giver(leg), Taker(before));
        if (!follows)
        {
            View? owed = Entry(leg);
            report.Error(
                DiagnosticCodes.SwapUnclear, leg.Place(leg.Has("order") ? "order" : "transfer"),
                $"'{leg.Path}' comes to '{taker}', but what the leg before it gave is owed to '{giver}'",
                $"the leg before stands at {before.At}, '{owed?.Path}' at {owed?.At}");
        }
    }

    private void Kept(View before, View leg)
    {
        if (Entry(leg) is not { } entry || Entry(before) is not { } earlier
            || leg.Claim("ratio") is not { } ratio || earlier.Claim("count") is not { } given
            || entry.Claim("count") is null)
        {
            return;
        }

        bool isOrder = leg.Has("order");
        string field = isOrder ? "order" : "transfer";
        double least = Ends.Low(given) * Ends.Low(ratio);
        double most = Ends.High(given) * Ends.High(ratio);
        double moves = isOrder ? SupplyBounds.Ordered(entry) : SupplyBounds.Sent(entry);
        if (moves < Math.Floor(least))
        {
            report.Error(
                DiagnosticCodes.SwapBeyondStock, leg.Place(field),
                $"'{leg.Path}' owes {Number(least)} at the least, but '{entry.Path}' is for "
                + $"{Number(moves)} at the most",
                $"what it is owed for is '{earlier.Path}' at {earlier.At}; change a count or the ratio");
            return;
        }

        double there = isOrder ? There(entry) : Give(entry);
        if (Math.Floor(most) > there)
        {
            string who = isOrder ? "all lines make" : $"'{entry.Text("from")}' can have";
            report.Error(
                DiagnosticCodes.SwapBeyondStock, leg.Place(field),
                $"'{leg.Path}' promises up to {Number(most)}, but {who} {Number(there)} at the most over the horizon",
                $"'{entry.Path}' stands at {entry.At}, what it is owed for, '{earlier.Path}', at {earlier.At}");
        }
    }

    /// <summary>What the giver of a transfer can have of its items.</summary>
    private double Give(View transfer) => transfer.Text("from") is { } from
        ? transfer.Names("items").Select(item => bounds.Within(item.Text, from)).DefaultIfEmpty(0).Sum()
        : double.PositiveInfinity;

    private double There(View order) =>
        order.Text("item") is { } item ? bounds.Made(item) : double.PositiveInfinity;

    private View? Entry(View leg) =>
        leg.Text("transfer") is { } sent ? transfers.GetValueOrDefault(sent)
        : leg.Text("order") is { } ordered ? orders.GetValueOrDefault(ordered) : null;

    private string? Giver(View leg) => leg.Has("transfer") ? Entry(leg)?.Text("from") : null;

    private string? Taker(View leg) => Entry(leg) is not { } entry ? null
        : leg.Has("transfer") ? entry.Text("to") : SupplyBounds.Receiver(entry);

    private static bool Same(string? first, string? second) =>
        first is not null && string.Equals(first, second, StringComparison.Ordinal);

    private static string Number(double count) => Math.Floor(count).ToString("#,0", CultureInfo.InvariantCulture);
}
