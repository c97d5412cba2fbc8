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

    private void AddLeg(List<SwapLeg> legs, string? transfer, string? order, Claim count)
    {
        if (Take(2) == 0)
        {
            return;
        }

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
