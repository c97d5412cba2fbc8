using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>Reservations, swaps, pauses and equipment that is sent.</summary>
internal sealed partial class RandomCase
{
    partial void AddMoving()
    {
        AddEquipment();
        for (int index = 0; index < Draft.Transfers.Count; index++)
        {
            if (Draft.Transfers[index].Kind == TransferKind.Shipment && Take(2) == 1)
            {
                Draft.Transfers[index] = Draft.Transfers[index] with
                {
                    Reserve = Draft.Value(Take(150) * 86400.0),
                    Last = Take(3) == 0 ? Date() : null,
                };
            }
        }

        AddGift();
        AddSwap();
        Repeat(2, index => Draft.Decrees.Add(new Decree(
            $"pause-{index}", "pause", DecreeKind.Pause, new PartyId(Party()), Take(5) == 0 ? null : Date(),
            Take(2) == 0 ? Date() : null)
        {
            Transfers = [.. Draft.Transfers.Where(_ => Take(2) == 1).Select(transfer => transfer.Id)],
        }));
    }

    private void AddEquipment()
    {
        if (Take(2) == 0)
        {
            return;
        }

        Draft.Parties[0] = Draft.Parties[0] with
        {
            Stock = [.. Draft.Parties[0].Stock, Draft.Opening("radar", Take(9), PartyNames[0])],
        };
        Transfer sent = Take(2) == 0
            ? Draft.Shipment("radars", PartyNames[0], PartyNames[1], Take(6), Date(), "radar")
            : Draft.Programme("radars", PartyNames[0], PartyNames[1], Take(8) / 4.0, Date(), "radar");
        Draft.Add(sent with
        {
            Transit = Draft.Value(Take(30) * 86400.0),
            Setup = Take(2) == 0 ? Draft.Value(Take(40) * 86400.0) : null,
            Training = Take(2) == 0 ? Draft.Value(Take(120) * 86400.0) : null,
        });
    }

    /// <summary>A shipment for which rounds are set aside while authority to draw comes in steps.</summary>
    private void AddGift()
    {
        if (Take(3) > 0)
        {
            return;
        }

        DateOnly begins = first.AddDays(Take(120));
        Draft.Account(
            "gift-money", PartyNames[0], (begins, null, 5 + Take(60)), (begins.AddDays(Take(250)), null, Take(60)));
        Draft.Add(Draft.Shipment("gift", PartyNames[0], PartyNames[1], 5 + Take(40), begins, Pick(RoundNames)) with
        {
            Lead = Draft.Time(Take(60)),
            Reserve = Draft.Time(Take(200)),
            DrawsOn = "gift-money",
        });
    }

    /// <summary>Shipments, and at times an order, of whatever item: ratios small enough that no leg promises more than
    /// there is in every world.</summary>
    private void AddSwap()
    {
        var legs = new List<SwapLeg>();
        foreach (Transfer transfer in Draft.Transfers.Where(one => one.Kind == TransferKind.Shipment))
        {
            AddLeg(legs, transfer.Id, null, transfer.Count!);
        }

        if (legs.Count > 0 && Draft.Orders.Count > 0 && Take(2) == 1)
        {
            AddLeg(legs, null, Draft.Orders[0].Id, Draft.Orders[0].Count);
        }

        if (legs.Count > 1)
        {
            Draft.Swaps.Add(new Swap("swap", "swap", legs) { AllOrNone = Take(3) == 1 });
        }
    }

    /// <summary>Three shipments, or two, of which the last leads back to the first giver.</summary>
    private void AddRing()
    {
        if (Take(3) == 0)
        {
            return;
        }

        int members = Math.Min(parties, 2 + Take(2));
        int opens = Take(parties);
        DateOnly begins = first.AddDays(Take(90));
        string item = Pick(RoundNames);
        var legs = new List<SwapLeg>();
        for (int leg = 0; leg < members; leg++)
        {
            Transfer sent = Draft.Shipment(
                $"ring-{leg}", PartyNames[(opens + leg) % parties],
                PartyNames[leg + 1 == members ? opens : (opens + leg + 1) % parties], 1 + Take(20), begins,
                item) with { Transit = Draft.Time(Take(30)) };
            int giver = Array.IndexOf(PartyNames, sent.From.Value);
            Draft.Parties[giver] = Draft.Parties[giver] with
            {
                Stock = [.. Draft.Parties[giver].Stock, Draft.Opening(item, Take(60), sent.From.Value)],
            };
            Draft.Add(sent);
            Link(legs, sent.Id, null, sent.Count!);
        }

        if (legs.Count > 1)
        {
            Draft.Swaps.Add(new Swap("ring", "ring", legs) { AllOrNone = Take(3) == 1 });
        }
    }

    private void AddLeg(List<SwapLeg> legs, string? transfer, string? order, Claim count)
    {
        if (Take(3) > 0)
        {
            Link(legs, transfer, order, count);
        }
    }

    private void Link(List<SwapLeg> legs, string? transfer, string? order, Claim count)
    {
        double before = legs.Count == 0 ? 0 : CountOf(legs[^1]);
        double most = before > 0 ? count.Value.Value.High / before : 1;
        legs.Add(new SwapLeg(
            transfer, order, Draft.Value(Math.Min(most, (1 + Take(8)) / 4.0)),
            Take(3) == 0 ? null : Draft.Value(Take(150) * 86400.0),
            Take(2) == 0 ? null : Draft.Value(Take(60) * 86400.0))
        {
            Default = (DefaultRule)Take(2),
        });
    }

    private double CountOf(SwapLeg leg) => (leg.Transfer is { } id
        ? Draft.Transfers.Find(transfer => transfer.Id == id)!.Count!
        : Draft.Orders.Find(order => order.Id == leg.Order)!.Count).Value.Value.High;
}
