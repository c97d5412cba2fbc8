using Stockade.Kernel;

namespace Stockade.Scenarios.Tests;

/// <summary>What a scenario holds of supply in depth, once it is read.</summary>
public sealed class SupplyReadTests
{
    private const double Day = 86_400;
    private const double Year = 365.25 * Day;
    private const double Month = Year / 12;

    private static readonly Scenario Small = Read();

    private static Scenario Read(params (string Path, string Value)[] sets)
    {
        (Scenario? scenario, DiagnosticBag diagnostics) = Shipped.Read("small", Tests.Small.Texts(), sets);
        Assert.True(scenario is not null, string.Join('\n', diagnostics.All));
        return scenario;
    }

    private static double Low(Claim? claim) => claim!.Value.Value.Low;

    private static Party Party(string id) => Small.Parties.Single(party => party.Id.Value == id);

    [Fact]
    public void An_item_keeps_how_it_ages_and_how_it_is_divided()
    {
        Item relic = Small.Items.Single(item => item.Id.Value == "relic");

        Assert.Equal(10 * Year, Low(relic.ShelfLife));
        Assert.Equal(5 * Year, Low(relic.Recertification!.Extends));
        Assert.Equal(2 * Month, Low(relic.Recertification.Takes));
        Assert.Equal(0.9, Low(relic.Recertification.Passing));
        Assert.Equal(2, relic.Recertification.Times);
        Assert.Equal(3 * Month, Low(relic.Refurbishment));
        Assert.Equal(AllocationRule.NeedWeighted, relic.Allocation);
        Assert.Equal(ItemKind.Equipment, Small.Items.Single(item => item.Id.Value == "radar").Kind);
    }

    [Fact]
    public void A_named_lot_stands_behind_the_stock_of_its_holder()
    {
        IReadOnlyList<OpeningStock> stock = Party("tollmar").Stock;

        Assert.Equal([null, null, "old-relics", "worn-relics"], stock.Select(lot => lot.Lot), StringComparer.Ordinal);
        Assert.Equal("depot", stock[0].Site);
        Assert.Equal(8 * Year, Low(stock[0].Age));
        Assert.Equal(LotCondition.SecondHand, stock[1].Condition);
        Burden burden = Assert.Single(stock[1].Burdens);
        Assert.Equal(new Burden(BurdenKind.ConsentHolder, new PartyId("verdania"), "gazette"), burden);
        Assert.Equal(6, Low(stock[2].Rounds));
        Assert.Equal("lots.old-relics.rounds", stock[2].Rounds.Path);
        Assert.Equal("forge", stock[2].Origin.Value);
        Assert.Equal(9 * Year, Low(stock[2].Age));
        Assert.Equal(LotCondition.NeedsRefurbishment, stock[3].Condition);
        Assert.Null(stock[3].Age);
    }

    [Fact]
    public void Raids_may_use_what_lies_at_a_site_unless_it_is_a_factory_or_says_otherwise()
    {
        Assert.Equal(
            [("gate", false), ("depot", true), ("front", false), ("quay", true)],
            Small.Sites.Select(site => (site.Id, site.Fires)));
    }

    [Fact]
    public void A_floor_is_a_number_or_one_of_three_needs()
    {
        World world = World.OfMedians(Small.Claims);

        StatedNeed stated = Assert.IsType<StatedNeed>(Need("osmere", "lance"));
        Assert.Equal("parties.osmere.floor.lance", stated.Rounds.Path);
        Assert.Equal("parties.tollmar.floor.radar", Assert.IsType<StatedNeed>(Need("tollmar", "radar")).Rounds.Path);
        Assert.Equal(10, Assert.IsType<LevelOfEffort>(Need("tollmar", "relic")).LeastRounds(world), 9);
        Assert.Equal(6, Assert.IsType<DaysOfSupply>(Need("selmark", "relic")).LeastRounds(world), 9);

        // ln 0.1 / ln 0.4 = 2.51: three rounds for each of four targets.
        Assert.Equal(12, Assert.IsType<TargetOriented>(Need("selmark", "lance")).LeastRounds(world));
    }

    [Fact]
    public void A_floor_set_to_a_number_takes_the_place_of_another_need()
    {
        Scenario set = Read(("parties.tollmar.floor.relic", "7"));

        Floor floor = set.Parties.Single(party => party.Id.Value == "tollmar").Floors[0];
        Assert.Equal(7, Low(Assert.IsType<StatedNeed>(floor.Need).Rounds));
        Assert.True(Assert.IsType<StatedNeed>(floor.Need).Rounds.Override);
    }

    [Fact]
    public void A_line_keeps_how_it_starts_climbs_and_grows()
    {
        Line line = Small.Lines.Single(line => line.Id == "relics");

        Assert.Equal(RampKind.Linear, line.Ramp);
        Assert.Equal(
            [2 * Month, Month, Month], [Low(line.Cycle), Low(line.Qualifying), Low(line.Restart)]);
        Assert.Equal(0.5 / Month * Day, Low(line.MinimumPerDay), 12);
        Assert.Equal(new DateSpan(new DateOnly(2030, 1, 1), new DateOnly(2030, 12, 31)), line.Licensed);
        Assert.Equal("gate", line.Site);
        Expansion more = Assert.Single(line.Expansions);
        Assert.Equal("trust", more.FundedBy);
        Assert.Equal(2_000_000, Low(more.CostUsd));
        Assert.Equal(2 * Month, Low(more.Lag));
    }

    [Fact]
    public void An_order_keeps_for_whom_by_when_and_what_may_come_of_it()
    {
        Order order = Small.Orders.Single(order => order.Id == "gift-order");

        Assert.Equal(("selmark", "kessand"), (order.Beneficiary?.Value, order.Payer?.Value));
        Assert.Equal(OrderRoute.PooledPurchase, order.Route);
        Assert.Equal(
            [(new DateOnly(2030, 4, 30), 0.5), (new DateOnly(2030, 6, 30), 1)],
            order.Schedule.Select(step => (step.By, Low(step.Due))));
        OrderOption option = Assert.Single(order.Options);
        Assert.Equal((2, new DateOnly(2030, 3, 1)), (Low(option.Count), option.On));
        Assert.Equal("orders.gift-order.options.1.exercised", option.Exercised.Path);
        Assert.Equal(31, Assert.Single(order.Suspended).Days);
        Assert.Equal(new DateOnly(2030, 6, 15), order.Cancelled);
    }

    [Fact]
    public void A_bill_has_stages_and_its_money_no_day_of_its_own()
    {
        Bill bill = Assert.Single(Small.Bills);

        Assert.Equal(
            [(true, false, false), (false, true, false), (false, false, true)],
            bill.Stages.Select(stage =>
                (stage.On is not null, stage.After is not null, stage.HazardPerDay is not null)));
        Assert.Equal([null, null, "bills.pledge.stages.3.chance"], bill.Stages.Select(stage => stage.Chance?.Path),
            StringComparer.Ordinal);
        Assert.Equal(0.9, Low(bill.Stages[1].Passes));
        Assert.Null(bill.Decided);
        MoneyAccount trust = Small.Accounts.Single(account => account.Id == "trust");
        Assert.Equal(("The trust", MoneyColour.Pooled), (trust.Name, trust.Colour));
        Assert.Equal(("kessand", null), (trust.Steps[0].By?.Value, trust.Steps[0].Bill));
        Assert.Equal((null, "pledge"), (trust.Steps[1].From, trust.Steps[1].Bill));
        Assert.Equal("refill", Small.Accounts.Single(account => account.Id == "refill").Name);
    }

    [Fact]
    public void A_transfer_keeps_its_sites_its_reservation_and_what_equipment_waits_for()
    {
        Transfer radar = Small.Transfers.Single(transfer => transfer.Id == "radar-lent");
        Transfer forward = Small.Transfers.Single(transfer => transfer.Id == "forward");

        Assert.Equal((null, "quay"), (radar.FromSite, radar.ToSite));
        Assert.Equal((10 * Day, 56 * Day), (Low(radar.Setup), Low(radar.Training)));
        Assert.Equal(("depot", "front"), (forward.FromSite, forward.ToSite));
        Assert.Equal(2 * Month, Low(forward.Reserve));
    }

    [Fact]
    public void A_swap_keeps_what_is_owed_for_what()
    {
        Swap swap = Assert.Single(Small.Swaps);

        Assert.True(swap.AllOrNone);
        Assert.Equal([("radar-lent", null), (null, "owed")], swap.Legs.Select(leg => (leg.Transfer, leg.Order)));
        Assert.Equal((6, 4 * Month, Month), (Low(swap.Legs[1].Ratio), Low(swap.Legs[1].Due), Low(swap.Legs[1].Grace)));
        Assert.Equal(DefaultRule.Lapses, swap.Legs[1].Default);
    }

    [Fact]
    public void A_decree_keeps_whom_it_serves_first_and_one_not_issued_has_no_day()
    {
        Decree first = Small.Decrees[0];

        Assert.Equal((DecreeKind.Priority, "tollmar"), (first.Kind, first.By.Value));
        Assert.Equal((new DateOnly(2030, 3, 1), new DateOnly(2030, 6, 1)), (first.From, first.Until));
        Assert.Equal(
            ["relic", "selmark", "osmere", "owed"],
            [
                .. first.Items.Select(item => item.Value), .. first.Favours.Select(party => party.Value),
                .. first.Exempt.Select(party => party.Value), .. first.Orders,
            ]);
        Assert.Equal((5, "gazette"), (Low(first.Most), first.Source?.Id));
        Assert.Equal((DecreeKind.Pause, null), (Small.Decrees[1].Kind, Small.Decrees[1].From));
        Assert.Equal(["forward"], Small.Decrees[1].Transfers);
        Assert.Equal(
            new DecreeIssued("halt", new DateOnly(2030, 3, 1)),
            Small.Choices.Single(choice => choice.Id == "halt-it").Alternatives[1].Effects[0]);
    }

    [Fact]
    public void A_battery_may_be_made_of_equipment()
    {
        FireUnitType outpost = Small.FireUnits.Single(unit => unit.Id == "outpost");

        Assert.Equal([new EquipmentPart(new ItemId("radar"), 1)], outpost.Equipment);
    }

    private static Need Need(string party, string item) =>
        Party(party).Floors.Single(floor => floor.Item.Value == item).Need;
}
