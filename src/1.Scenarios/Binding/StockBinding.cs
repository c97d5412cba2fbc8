using Stockade.Kernel;
using static Stockade.Scenarios.Bound;

namespace Stockade.Scenarios;

/// <summary>Makes the records of what is held from a document without errors.</summary>
internal sealed class StockBinding(ClaimBook claims)
{
    public Item Item(View item) => new(
        new ItemId(item.Name), Need(item.Text("name")), Need(item.Word<ItemKind>("kind")), Need(item.Text("family")),
        claims.May(item, "price"))
    {
        ShelfLife = claims.May(item, "shelf-life"),
        Recertification = item.Block("recertification") is { } again
            ? new Recertification(
                claims.Need(again, "extends"), claims.Need(again, "takes"), claims.Need(again, "passing"),
                Need(again.Whole("times")))
            : null,
        Refurbishment = claims.May(item, "refurbishment"),
        Allocation = Need(item.Word<AllocationRule>("allocation")),
    };

    public static Site Site(View site)
    {
        SiteKind kind = Need(site.Word<SiteKind>("kind"));
        return new Site(
            site.Name, Need(site.Text("name")), Need(PartyOf(site, "party")), kind,
            site.Has("fires") ? site.YesNo("fires") : kind != SiteKind.Factory);
    }

    /// <summary>A party with its own stock, then the lots that name it as their holder.</summary>
    public Party Party(View party, IEnumerable<View> lots)
    {
        PartyId id = new(party.Name);
        List<OpeningStock> stock =
            [.. party.Entries("stock").Select(held => Opening(held, new ItemId(held.Name), id, null))];
        IReadOnlyList<Floor> floors = [.. party.Entries("floor").Select(Floor)];
        IReadOnlyList<RoutineUse> uses =
            claims.By(party, "routine-use", (item, perDay) => new RoutineUse(new ItemId(item), perDay));
        stock.AddRange(lots.Select(lot => Opening(lot, ItemOf(lot, "item"), id, lot.Name)));
        return new Party(id, Need(party.Text("name")), party.Text("code"), stock, floors, uses)
        {
            State = PartyOf(party, "state"),
        };
    }

    public Policy Policy(View policy) =>
        new(policy.Name, Need(PartyOf(policy, "party")), claims.Need(policy, "applies"));

    public static Burden Burden(View undertaking) => new(
        Need(undertaking.Word<BurdenKind>("kind")), Need(PartyOf(undertaking, "holder")),
        Need(undertaking.Text("document")));

    public static PartyId? PartyOf(View block, string field) =>
        block.Text(field) is { } name ? new PartyId(name) : null;

    public static ItemId ItemOf(View block, string field) => new(Need(block.Text(field)));

    private OpeningStock Opening(View block, ItemId item, PartyId holder, string? name) =>
        new(item, claims.Need(block, "rounds"), PartyOf(block, "origin") ?? holder)
        {
            Lot = name,
            Age = claims.May(block, "age"),
            Condition = Need(block.Word<LotCondition>("condition")),
            Site = block.Text("site"),
            Burdens = [.. block.Items("burdens").Select(Burden)],
        };

    private Floor Floor(View floor)
    {
        Need need = floor switch
        {
            _ when floor.Block("level-of-effort") is { } effort =>
                new LevelOfEffort(claims.Need(effort, "per-day"), claims.Need(effort, "lasting")),
            _ when floor.Block("days-of-supply") is { } days =>
                new DaysOfSupply(claims.Need(days, "lasting"), claims.May(days, "least")),
            _ when floor.Block("targets") is { } targets => new TargetOriented(
                claims.Need(targets, "count"), claims.Need(targets, "kill"), claims.Need(targets, "wanted")),
            _ => new StatedNeed(claims.Need(floor, "rounds")),
        };
        return new Floor(new ItemId(floor.Name), need);
    }
}
