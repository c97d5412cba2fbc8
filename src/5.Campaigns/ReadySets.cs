using Stockade.Kernel;
using Stockade.Scenarios;
using Stockade.Supply;

namespace Stockade.Campaigns;

/// <summary>Complete sets of battery equipment by party and fire-unit type, as the books of one option have them. A
/// battery counts as ready only with every part: a radar without launchers covers nobody.</summary>
internal sealed class ReadySets
{
    private readonly CampaignAxes axes;
    private readonly int[]?[] holdings;
    private readonly bool[] opens;
    private readonly int[] left;

    public ReadySets(CampaignAxes axes, SupplyPlan plan)
    {
        this.axes = axes;
        holdings = new int[axes.Parties * axes.UnitTypes.Count][];
        opens = new bool[holdings.Length];
        left = new int[holdings.Length];
        for (int row = 0; row < holdings.Length; row++)
        {
            FireUnitType type = axes.UnitTypes[row % axes.UnitTypes.Count];
            Party party = axes.Scenario.Parties[row / axes.UnitTypes.Count];
            opens[row] = type.Equipment.Any(part => party.Stock.Any(stock => stock.Item == part.Item));
            if (opens[row] || type.Equipment.Any(part => Receives(axes.Scenario, party.Id, part.Item)))
            {
                holdings[row] = [.. type.Equipment.Select(part => plan.Holding(party.Id, part.Item))];
            }
        }
    }

    /// <summary>Whether a party's equipment for a type is in the books at all, in any option.</summary>
    public bool IsKept(int party, int type) => type >= 0 && holdings[Row(party, type)] is not null;

    /// <summary>Whether the party had equipment for the type when the horizon opened.</summary>
    public bool Opens(int party, int type) => type >= 0 && opens[Row(party, type)];

    /// <summary>Complete sets that stand ready today; 0 where the party's equipment is not in the books.</summary>
    public int Today(int party, int type, SupplyRun supply)
    {
        if (holdings[Row(party, type)] is not { } parts)
        {
            return 0;
        }

        int sets = int.MaxValue;
        for (int part = 0; part < parts.Length; part++)
        {
            sets = Math.Min(sets, supply.Magazine(parts[part]) / axes.UnitTypes[type].Equipment[part].Count);
        }

        return sets;
    }

    /// <summary>Complete sets of the opening stock.</summary>
    public int AtOpening(int party, int type, World world)
    {
        int sets = int.MaxValue;
        foreach (EquipmentPart part in axes.UnitTypes[type].Equipment)
        {
            int count = 0;
            foreach (OpeningStock stock in axes.Scenario.Parties[party].Stock)
            {
                count += stock.Item == part.Item && IsReady(axes.Scenario, party, stock)
                    ? world.Whole(stock.Rounds) : 0;
            }

            sets = Math.Min(sets, count / part.Count);
        }

        return sets;
    }

    /// <summary>Batteries in each area on a date: those stated and those an option moves there, as far as there are
    /// sets for them, the first area of a party first. Where a party opened without any of the equipment, the batteries
    /// stated are not in the books: only those moved need sets.</summary>
    /// <param name="date">The date.</param>
    /// <param name="run">The option's run.</param>
    /// <param name="world">The world.</param>
    /// <param name="units">Batteries stated by area; those present on return.</param>
    public void Deploy(DateOnly date, OptionRun run, World world, Span<int> units)
    {
        for (int row = 0; row < left.Length; row++)
        {
            left[row] = holdings[row] is null
                ? int.MaxValue : Today(row / axes.UnitTypes.Count, row % axes.UnitTypes.Count, run.Supply);
        }

        for (int area = 0; area < units.Length; area++)
        {
            int moved = Moved(axes.Scenario.Areas[area].Id, date, run.Option, world);
            int type = axes.AreaUnitTypes[area];
            int party = axes.AreaParties[area];
            if (!IsKept(party, type))
            {
                units[area] += moved;
                continue;
            }

            int row = Row(party, type);
            int wanted = moved + (opens[row] ? units[area] : 0);
            int present = Math.Min(wanted, left[row]);
            left[row] -= present;
            units[area] += present - (opens[row] ? units[area] : 0);
        }
    }

    /// <summary>Share of a raid case's raids that meets no battery when the horizon ends: the sets its party has lost
    /// of those it opened with. Batteries that an option moves away without equipment in a transfer are lost
    /// too.</summary>
    public double Uncovered(RaidCase raidCase, OptionRun run, World world)
    {
        int party = axes.Party(raidCase.Party);
        int type = axes.UnitType(raidCase.FireUnit);
        if (!Opens(party, type))
        {
            return 0;
        }

        int before = AtOpening(party, type, world);
        int away = 0;
        foreach (FireUnitsMoved move in run.Option.Moves)
        {
            away += move.From == raidCase.Party && move.On <= axes.Scenario.Horizon.Last
                && axes.AreaUnitTypes[axes.Area(move.ToArea)] == type ? move.Units : 0;
        }

        int gone = Math.Max(before - Today(party, type, run.Supply), away);
        return before == 0 ? 0 : Math.Clamp((double)gone / before, 0, 1);
    }

    private int Row(int party, int type) => (party * axes.UnitTypes.Count) + type;

    private static int Moved(string area, DateOnly date, OptionPlan option, World world)
    {
        int moved = 0;
        foreach (FireUnitsMoved move in option.Moves)
        {
            if (move.ToArea == area && date >= move.On)
            {
                double share = move.Share is { } claim ? world[claim] : 1;
                moved += (int)Math.Floor((move.Units * share) + 0.5);
            }
        }

        return moved;
    }

    /// <summary>Whether opening stock is what supply would call ready: not in overhaul, not set aside for another, not
    /// at a site where nothing fires.</summary>
    private static bool IsReady(Scenario scenario, int party, OpeningStock stock) =>
        stock.Condition != LotCondition.NeedsRefurbishment
        && !stock.Burdens.Any(burden =>
            burden.Kind == BurdenKind.Earmark && burden.Holder != scenario.Parties[party].Id)
        && !scenario.Sites.Any(site => site.Id == stock.Site && !site.Fires);

    private static bool Receives(Scenario scenario, PartyId party, ItemId item) =>
        scenario.Transfers.Any(transfer => transfer.To == party && transfer.Items.Contains(item))
        || scenario.Orders.Any(order => (order.Beneficiary ?? order.Buyer) == party && order.Item == item)
        || scenario.Lines.Any(line => (line.TiedTo ?? line.Owner) == party && line.Makes == item);
}
