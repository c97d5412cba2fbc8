using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>Sites, ages and burdens of opening stock, shelf life and overhaul, needs, equipment that is lost.</summary>
internal sealed partial class RandomCase
{
    private void AddBooks()
    {
        for (int party = 0; party < parties; party++)
        {
            string owner = PartyNames[party];
            Repeat(2, index => Draft.Site($"{owner}-{index}", owner, (SiteKind)Take(4), Take(3) > 0));
        }

        for (int item = 0; item < Draft.Items.Count; item++)
        {
            Draft.Items[item] = Ageing(Draft.Items[item]);
        }

        Draft.Item("radar", 3, ItemKind.Equipment);
        for (int party = 0; party < parties; party++)
        {
            Draft.Parties[party] = Deepened(Draft.Parties[party]);
        }

        for (int line = 0; line < Draft.Lines.Count; line++)
        {
            Draft.Lines[line] = Draft.Lines[line] with { Site = SiteOf(Draft.Lines[line].Owner) };
        }

        for (int transfer = 0; transfer < Draft.Transfers.Count; transfer++)
        {
            Transfer row = Draft.Transfers[transfer];
            Draft.Transfers[transfer] = row with
            {
                FromSite = Take(3) == 0 ? SiteOf(row.From) : null,
                ToSite = SiteOf(row.To),
            };
        }

        Repeat(2, AddMove);
    }

    private Item Ageing(Item item) => item with
    {
        ShelfLife = Take(2) == 0 ? null : Draft.Time(Take(250) * 3),
        Recertification = Take(2) == 0 ? null : new Recertification(
            Draft.Time(Take(120) * 3), Draft.Time(Take(60) * 2), Draft.Value(Take(5) / 4.0, "recertification"),
            Take(3)),
        Refurbishment = Take(2) == 0 ? null : Draft.Time(Take(100) * 3),
    };

    private Party Deepened(Party party)
    {
        OpeningStock[] stock = [.. party.Stock.Select(row => Deepened(row, party.Id))];
        Floor[] floors = [.. party.Floors.Select(floor => floor with { Need = NeedOf(floor.Need) })];
        if (Take(3) > 0)
        {
            return party with { Stock = stock, Floors = floors };
        }

        return party with
        {
            Stock = [.. stock, Deepened(Draft.Opening("radar", Take(9), party.Id.Value), party.Id)],
            Floors = floors,
            Demands = [.. party.Demands, new RoutineUse(new ItemId("radar"), Draft.Value(Take(10) / 100.0))],
        };
    }

    private OpeningStock Deepened(OpeningStock stock, PartyId party)
    {
        string holder = Take(2) == 0 ? party.Value : Party();
        var kind = (BurdenKind)Take(3);
        bool burdened = Take(4) == 0 && (kind != BurdenKind.EndUser || holder == party.Value);
        return stock with
        {
            Age = Take(2) == 0 ? null : Draft.Time(Take(250) * 2),
            Condition = (LotCondition)Math.Max(0, Take(6) - 3),
            Site = SiteOf(party),
            Burdens = burdened ? [new Burden(kind, new PartyId(holder), "undertaking")] : [],
        };
    }

    private Need NeedOf(Need stated) => Take(5) switch
    {
        1 => new LevelOfEffort(Draft.Value(Take(20) / 10.0), Draft.Time(Take(60))),
        2 => new DaysOfSupply(Draft.Time(Take(90)), Take(2) == 0 ? null : Draft.Value(Take(10) / 10.0)),
        3 => new TargetOriented(Draft.Value(Take(20)), Draft.Value(Take(11) / 10.0), Draft.Value(Take(11) / 10.0)),
        _ => stated,
    };

    /// <summary>Rounds go from one site of a party to another.</summary>
    private void AddMove(int index)
    {
        string party = Party();
        Draft.Add(Draft.Programme($"move-{index}", party, party, Take(40) / 2.0, Date(), Pick(RoundNames)) with
        {
            FromSite = Take(2) == 0 ? null : SiteOf(new PartyId(party)),
            ToSite = SiteOf(new PartyId(party)),
            Transit = Draft.Time(Take(40)),
        });
    }

    private string? SiteOf(PartyId party)
    {
        Site[] sites = [.. Draft.Sites.Where(site => site.Party == party)];
        int which = Take(3);
        return which < sites.Length ? sites[which].Id : null;
    }
}
