using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>Reads the transfers and the policies that bind them.</summary>
internal static class TransferReader
{
    public static TransferSpec[] Transfers(SupplyInputs inputs, Words words)
    {
        foreach (Policy policy in inputs.Policies)
        {
            words.Party(policy.Party, $"policy {policy.Id}");
            words.Within(policy.Applies, 0, 1);
            if (policy.Id != SupplyStage.NoDrawWithoutRefill)
            {
                words.Warn(
                    DiagnosticCodes.SupplyUnknownPolicy,
                    $"no rule of supply answers to the policy '{policy.Id}'; it changes nothing here",
                    policy.Applies.Place);
            }
        }

        return [.. inputs.Transfers.Select(transfer => Read(transfer, inputs, words))];
    }

    public static TransferRule Rule(Transfer transfer, SupplyInputs inputs, Words words)
    {
        string user = $"transfer {transfer.Id}";
        int origin = transfer.Origin is { } only ? words.Party(only, user) : -1;
        bool backfilled = transfer.Kind == TransferKind.Backfilled;
        int notOrigin = -1;
        if (backfilled && origin < 0 && transfer.Backs is { } backs
            && words.Transfers.TryGetValue(backs, out int index))
        {
            // The donor gives its own rounds; those it was sent in return stay.
            notOrigin = words.Parties.GetValueOrDefault(inputs.Transfers[index].From.Value, -1);
        }

        foreach (Burden undertaking in transfer.Undertakings)
        {
            words.Party(undertaking.Holder, $"the undertaking of {user}");
        }

        return new TransferRule(
            user, words.Party(transfer.To, user), origin, notOrigin, backfilled, transfer.Undertakings);
    }

    private static TransferSpec Read(Transfer transfer, SupplyInputs inputs, Words words)
    {
        string user = $"transfer {transfer.Id}";
        Check(transfer, words, user);
        int drawsOn = words.Account(transfer.DrawsOn, user);
        int refillFrom = words.Account(transfer.RefillFrom, user);
        var items = new List<TransferItem>();
        foreach (ItemId item in transfer.Items)
        {
            int from = words.Holding(transfer.From, item, user);
            int to = words.Holding(transfer.To, item, user);
            if (from >= 0 && to >= 0)
            {
                Claim? price = inputs.Items[words.Items[item.Value]].PriceUsd;
                MoneyReader.RequirePrice(words, Math.Max(drawsOn, refillFrom), price, user, item);
                items.Add(new TransferItem(
                    from, to, price, new Leg(transfer.Id, transfer.From, transfer.To, item),
                    inputs.Items[words.Items[item.Value]].Kind == ItemKind.Equipment));
            }
        }

        int policy = refillFrom < 0 ? -1 : inputs.Policies.ToList().FindLastIndex(policy =>
            policy.Id == SupplyStage.NoDrawWithoutRefill && policy.Party == transfer.From);
        int document = transfer.Recorded is { } record
            ? words.Document(record.Id) : words.Document(transfer.Credit ?? transfer.Count);
        return new TransferSpec(
            words.Transfers[transfer.Id], transfer.Kind, [.. items], transfer.ItemChoice, transfer.Count,
            words.Calendar.Day(transfer.First), words.Day(transfer.Signed, words.Calendar.Day(transfer.First)),
            words.Day(transfer.Last, int.MaxValue), transfer.Transit, transfer.Lead, transfer.Carry,
            Backs(transfer, inputs, words, user), transfer.Credit, drawsOn, refillFrom, policy, document)
        {
            Reserve = transfer.Reserve,
            Setup = transfer.Setup,
            Training = transfer.Training,
            Leg = SwapReader.LegOf(transfer, inputs),
            Pauses = [.. MovementReader.Pauses(transfer, inputs, words, user)],
            Edges = MovementReader.Edges(transfer, inputs, words, user),
            FromSite = transfer.FromSite is null ? -1 : words.Site(transfer.FromSite, transfer.From, user),
            ToSite = words.Site(transfer.ToSite, transfer.To, user),
        };
    }

    private static void Check(Transfer transfer, Words words, string user)
    {
        bool backfilled = transfer.Kind == TransferKind.Backfilled;
        if (transfer.Items.Count == 0 || (transfer.Items.Count > 1 && transfer.ItemChoice is null))
        {
            words.Error(
                DiagnosticCodes.SupplyTransferIncomplete,
                $"{user} names {transfer.Items.Count} items; it needs one, or several and a claim that chooses");
        }

        if (!backfilled && transfer.Count is null)
        {
            words.Error(DiagnosticCodes.SupplyTransferIncomplete, $"{user} has no count");
        }

        if (backfilled && (transfer.Backs is null || transfer.Credit is null))
        {
            words.Error(
                DiagnosticCodes.SupplyBackfillWithoutShipment,
                $"{user} is backfilled and needs the transfer it rests on and a credit");
        }

        if (transfer.DrawsOn is not null && transfer.DrawsOn == transfer.RefillFrom)
        {
            words.Error(
                DiagnosticCodes.SupplyTransferIncomplete,
                $"{user} draws on and refills from the same money account; authority and money are separate");
        }

        words.Within(transfer.Count, 0, double.PositiveInfinity);
        words.Within(transfer.ItemChoice, 0, 1);
        words.Within(transfer.Credit, 0, 1);
        words.Within(transfer.Carry, 0, 1);
        words.Within(transfer.Transit, 0, double.PositiveInfinity);
        words.Within(transfer.Lead, 0, double.PositiveInfinity);
        MovementReader.Check(transfer, words, user);
    }

    private static int Backs(Transfer transfer, SupplyInputs inputs, Words words, string user)
    {
        if (transfer.Kind != TransferKind.Backfilled || transfer.Backs is null)
        {
            return -1;
        }

        int index = words.Find(words.Transfers, "transfer", transfer.Backs, user);
        if (index >= 0 && (inputs.Transfers[index].Kind != TransferKind.Shipment
            || inputs.Transfers[index].To != transfer.From))
        {
            words.Error(
                DiagnosticCodes.SupplyBackfillWithoutShipment,
                $"{user} rests on '{transfer.Backs}', which is not a shipment to {transfer.From}");
        }

        return index;
    }
}
