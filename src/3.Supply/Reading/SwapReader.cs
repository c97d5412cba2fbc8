using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>Reads the swaps; a shipment or an order is a leg of one swap at most.</summary>
internal static class SwapReader
{
    public static SwapSpec[] Swaps(SupplyInputs inputs)
    {
        var swaps = new List<SwapSpec>();
        int leg = 0;
        foreach (Swap swap in inputs.Swaps)
        {
            swaps.Add(new SwapSpec(leg, swap.Legs.Count, swap.AllOrNone));
            leg += swap.Legs.Count;
        }

        return [.. swaps];
    }

    /// <summary>The leg of a swap that a transfer is, or -1.</summary>
    public static int LegOf(Transfer transfer, SupplyInputs inputs) =>
        inputs.Swaps.SelectMany(swap => swap.Legs).ToList().FindIndex(leg => leg.Transfer == transfer.Id);

    public static SwapLegSpec[] Legs(SupplyInputs inputs, Words words)
    {
        var legs = new List<SwapLegSpec>();
        var users = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int swap = 0; swap < inputs.Swaps.Count; swap++)
        {
            Swap source = inputs.Swaps[swap];
            string user = $"swap {source.Id}";
            if (source.Legs.Count < 2)
            {
                words.Error(
                    DiagnosticCodes.SupplySwapUnclear, $"{user} has {source.Legs.Count} legs; it needs two or more");
            }

            int begin = legs.Count;
            for (int place = 0; place < source.Legs.Count; place++)
            {
                SwapLeg leg = source.Legs[place];
                Check(inputs, leg, words, user, users);
                legs.Add(new SwapLegSpec(
                    begin + place, swap,
                    leg.Transfer is null ? -1 : words.Find(words.Transfers, "transfer", leg.Transfer, user),
                    leg.Order is null ? -1 : words.Find(words.Orders, "order", leg.Order, user),
                    place == 0 ? -1 : begin + place - 1, place + 1 < source.Legs.Count ? begin + place + 1 : -1,
                    leg.Ratio, leg.Due, leg.Grace, leg.Default == DefaultRule.Lapses, words.Document(leg.Ratio)));
                if (place > 0)
                {
                    CheckPromise(inputs, source.Legs[place - 1], leg, words, user);
                }
            }
        }

        return [.. legs];
    }

    private static void Check(
        SupplyInputs inputs, SwapLeg leg, Words words, string user, Dictionary<string, string> users)
    {
        if (leg.Transfer is null == leg.Order is null)
        {
            words.Error(
                DiagnosticCodes.SupplySwapUnclear, $"each leg of {user} names either a transfer or an order",
                leg.Ratio.Place);
            return;
        }

        string name = NameOf(leg);
        if (!users.TryAdd(name, user))
        {
            words.Error(
                DiagnosticCodes.SupplySwapUnclear, $"{name} is a leg of {users[name]} and again of {user}",
                leg.Ratio.Place);
        }

        if (leg.Transfer is { } id && words.Transfers.TryGetValue(id, out int index)
            && inputs.Transfers[index].Kind != TransferKind.Shipment)
        {
            words.Error(
                DiagnosticCodes.SupplySwapUnclear, $"{user} rests on {name}, which is not a shipment", leg.Ratio.Place);
        }

        words.Within(leg.Ratio, 0, double.PositiveInfinity);
        words.Within(leg.Due, 0, double.PositiveInfinity);
        words.Within(leg.Grace, 0, double.PositiveInfinity);
    }

    /// <summary>A leg that can give less in every world than the one before makes it owe promises more than there
    /// is.</summary>
    private static void CheckPromise(SupplyInputs inputs, SwapLeg before, SwapLeg leg, Words words, string user)
    {
        if (CountOf(inputs, before, words) is { } given && CountOf(inputs, leg, words) is { } can)
        {
            double least = Math.Floor(leg.Ratio.Value.Value.Low * given.Value.Value.Low);
            double most = can.Value.Value.High;
            if (most < least)
            {
                words.Error(
                    DiagnosticCodes.SupplySwapTooLarge,
                    $"{user} promises more than there is: {NameOf(before)} makes {least} owed, {NameOf(leg)} gives "
                    + $"{most} at most",
                    leg.Ratio.Place);
            }
        }
    }

    private static Claim? CountOf(SupplyInputs inputs, SwapLeg leg, Words words) =>
        leg.Transfer is { } transfer && words.Transfers.TryGetValue(transfer, out int sent)
            ? inputs.Transfers[sent].Count
            : leg.Order is { } order && words.Orders.TryGetValue(order, out int ordered)
                ? inputs.Orders[ordered].Count : null;

    private static string NameOf(SwapLeg leg) =>
        leg.Transfer is { } transfer ? $"transfer {transfer}" : $"order {leg.Order}";
}
