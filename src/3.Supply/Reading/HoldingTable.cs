using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>A party and an item that the party may come to hold. Stocks and flows are columns over these.</summary>
public readonly record struct Holding(PartyId Party, ItemId Item);

/// <summary>Numbers the pairs of party and item that occur, by party, then item, in the order of the
/// scenario.</summary>
internal sealed class HoldingTable
{
    private readonly Dictionary<string, int> parties;
    private readonly Dictionary<string, int> items;
    private readonly int[] holdingOf;

    public HoldingTable(SupplyInputs inputs, Dictionary<string, int> parties, Dictionary<string, int> items)
    {
        this.parties = parties;
        this.items = items;
        holdingOf = new int[parties.Count * items.Count];
        Array.Fill(holdingOf, -1);
        foreach (Party party in inputs.Parties)
        {
            MarkAll(party.Id, party.Stock.Select(stock => stock.Item));
            MarkAll(party.Id, party.Floors.Select(floor => floor.Item));
            MarkAll(party.Id, party.Demands.Select(demand => demand.Item));
        }

        foreach (Line line in inputs.Lines)
        {
            MarkAll(line.Owner, [line.Makes]);
            MarkAll(line.TiedTo ?? line.Owner, [line.Makes]);
        }

        foreach (Order order in inputs.Orders)
        {
            MarkAll(order.Buyer, [order.Item]);
            MarkAll(order.Beneficiary ?? order.Buyer, [order.Item]);
        }

        foreach (Transfer transfer in inputs.Transfers)
        {
            MarkAll(transfer.From, transfer.Items);
            MarkAll(transfer.To, transfer.Items);
        }

        Party = new int[holdingOf.Count(mark => mark == 0)];
        Item = new int[Party.Length];
        int count = 0;
        for (int pair = 0; pair < holdingOf.Length; pair++)
        {
            if (holdingOf[pair] == 0)
            {
                Party[count] = pair / items.Count;
                Item[count] = pair % items.Count;
                holdingOf[pair] = count++;
            }
        }
    }

    public int Count => Party.Length;

    /// <summary>Party of each holding.</summary>
    public int[] Party { get; }

    /// <summary>Item of each holding.</summary>
    public int[] Item { get; }

    /// <summary>The holding of a party and item, or -1 where the party can never hold it.</summary>
    public int Of(int party, int item) => holdingOf[(party * items.Count) + item];

    public int Of(PartyId party, ItemId item) =>
        parties.TryGetValue(party.Value, out int holder) && items.TryGetValue(item.Value, out int held)
            ? Of(holder, held) : -1;

    private void MarkAll(PartyId party, IEnumerable<ItemId> marked)
    {
        foreach (ItemId item in marked)
        {
            // Names that are not in the scenario are reported by the reader of the record, which knows its place.
            if (parties.TryGetValue(party.Value, out int holder) && items.TryGetValue(item.Value, out int held))
            {
                holdingOf[(holder * items.Count) + held] = 0;
            }
        }
    }
}
