using Stockade.Kernel;
using Stockade.Law;
using Stockade.Scenarios;
using Stockade.Testing;

namespace Stockade.Campaigns.Tests;

/// <summary>The island's battery as a radar and two launchers that are in the books: Osmere opens with two sets and one
/// launcher too many; Kessand, whose harbour two batteries hold, with none or with two sets.</summary>
public sealed class EquipmentTests
{
    private const double Day = 86_400;
    private readonly Scenario island;
    private readonly LawBook law;
    private readonly List<double> values = [];

    public EquipmentTests() => (island, law) = ShippedScenario.Read("island-raid");

    [Fact]
    public void Batteries_that_are_sent_leave_a_gap_on_release_and_cover_only_when_ready()
    {
        // Promised on 1 February, released on 1 March, there on 31 March, set up by 30 April, crews on 31 July (180
        // days after the promise).
        (CampaignOutcome outcome, CampaignAxes axes) = Run(Equipped(receiver: 0), move: true, lawful: true);
        int osmere = axes.Party(new PartyId("osmere"));
        int kessand = axes.Party(new PartyId("kessand"));
        Assert.Equal([2, 2, 1, 1], Ready(outcome, osmere).Take(4));
        Assert.Equal([0, 0, 0, 0, 0, 0, 1, 1], Ready(outcome, kessand).Take(8));
        Assert.Equal(0.5, outcome.CaseUncovered[0]);
    }

    [Fact]
    public void A_battery_that_is_not_there_yet_changes_no_raid()
    {
        CampaignOutcome stays = Run(Equipped(receiver: 0), move: false, lawful: false).Outcome;
        CampaignOutcome sent = Run(Equipped(receiver: 0), move: true, lawful: true).Outcome;
        int changed = -1;
        for (int month = 0; month < stays.Axes.Months && changed < 0; month++)
        {
            for (int threat = 0; threat < stays.Axes.Threats; threat++)
            {
                int at = stays.Raid(0, threat, month);
                changed = stays.Covered[at] != sent.Covered[at] ? month : changed;
            }
        }

        // Ready on the last day of July (month 6).
        Assert.InRange(changed, 6, 8);
        Assert.Equal(0, stays.CaseUncovered[0]);
    }

    [Fact]
    public void A_battery_without_equipment_in_the_books_covers_nobody()
    {
        CampaignOutcome nothing = Run(Equipped(receiver: 0), move: false, lawful: false).Outcome;
        CampaignOutcome moved = Run(Equipped(receiver: 0), move: true, lawful: false).Outcome;
        Assert.Equal(nothing.Covered, moved.Covered);

        // The giver's own case is thinned by what the option takes away, though no transfer carries it.
        Assert.Equal((0, 0.5), (nothing.CaseUncovered[0], moved.CaseUncovered[0]));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(1, false)]
    public void Batteries_stated_need_sets_where_the_party_opens_with_some(int sets, bool asStated)
    {
        CampaignOutcome stated = Run(Equipped(receiver: 0), move: false, lawful: false).Outcome;
        (CampaignOutcome own, CampaignAxes axes) = Run(Equipped(receiver: sets), move: false, lawful: false);
        Assert.Equal(sets, Ready(own, axes.Party(new PartyId("kessand")))[0]);
        Assert.Equal(asStated, stated.Covered.SequenceEqual(own.Covered));
        Assert.True(own.Covered.Sum() <= stated.Covered.Sum());
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 0)]
    public void Equipment_where_nothing_fires_does_not_count_as_ready(bool fires, int sets)
    {
        Scenario kept = Equipped(receiver: 2);
        ItemId radar = new("test-radar");
        kept = kept with
        {
            Sites = [.. kept.Sites, new Site("vault", "Vault", new PartyId("kessand"), SiteKind.Depot, fires)],
            Parties = [.. kept.Parties.Select(party => party.Id.Value != "kessand" ? party : party with
            {
                Stock = [.. party.Stock.Select(stock => stock.Item == radar ? stock with { Site = "vault" } : stock)],
            })],
        };
        (CampaignOutcome outcome, CampaignAxes axes) = Run(kept, move: false, lawful: false);
        Assert.All(Ready(outcome, axes.Party(new PartyId("kessand"))), ready => Assert.Equal(sets, ready));
    }

    [Fact]
    public void A_giver_whose_sets_stand_where_nothing_fires_has_none_to_be_uncovered_of()
    {
        Scenario kept = Equipped(receiver: 0);
        kept = kept with
        {
            Sites = [.. kept.Sites, new Site("vault", "Vault", new PartyId("osmere"), SiteKind.Depot, false)],
            Parties = [.. kept.Parties.Select(party => party.Id.Value != "osmere" ? party : party with
            {
                Stock = [.. party.Stock.Select(stock =>
                    stock.Item.Value.StartsWith("test-", StringComparison.Ordinal)
                        ? stock with { Site = "vault" } : stock)],
            })],
        };
        CampaignOutcome outcome = Run(kept, move: true, lawful: true).Outcome;
        Assert.Equal(0, outcome.CaseUncovered[0]);
    }

    [Fact]
    public void The_law_is_asked_about_equipment_as_about_rounds()
    {
        (CampaignOutcome barred, CampaignAxes axes) = Run(Equipped(receiver: 0), move: false, lawful: false);
        int radar = island.Transfers.Count;
        Assert.Equal(0, barred.Arrived[radar]);
        Assert.All(Ready(barred, axes.Party(new PartyId("osmere"))), sets => Assert.Equal(2, sets));
        Assert.Equal(1, Run(Equipped(receiver: 0), move: false, lawful: true).Outcome.Arrived[radar]);
    }

    [Fact]
    public void Without_named_equipment_nothing_is_counted()
    {
        Scenario plain = island with { FireUnits = [.. island.FireUnits.Select(type => type with { Equipment = [] })] };
        Assert.Empty(new CampaignOutcome(new CampaignAxes(plain, [])).UnitsReady);
    }

    private static int[] Ready(CampaignOutcome outcome, int party) =>
    [
        .. Enumerable.Range(0, outcome.Axes.Months)
            .Select(month => outcome.UnitsReady[outcome.Ready(party, 0, month)]),
    ];

    private (CampaignOutcome Outcome, CampaignAxes Axes) Run(Scenario scenario, bool move, bool lawful)
    {
        OptionPlan option = OptionPlan.For(scenario, scenario.Options[0]);
        option = option with
        {
            Moves = move
                ? [new FireUnitsMoved(new PartyId("osmere"), "harbour", 1, new DateOnly(2030, 2, 1), null)] : [],
            Counterfactuals = lawful
                ? new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["test-radar"] = "test",
                    ["test-launchers"] = "test",
                }
                : option.Counterfactuals,
        };
        CampaignPlan plan = CampaignStage.Plan(scenario, law, [option]);
        World drawn = WorldDraw.Batch(island, 7, 0)[0];
        World world = new(0, [.. drawn.Values, .. values]);
        CampaignRun run = CampaignStage.Begin(plan);
        CampaignOutcome outcome = new(plan.Axes);
        run.Enter(world);
        run.Replicate(option, world, 7, 0, outcome);
        return (outcome, plan.Axes);
    }

    /// <summary>The island with the equipment, a receiver that opens with so many sets, and a radar and two launchers
    /// to be sent from Osmere to Kessand.</summary>
    private Scenario Equipped(int receiver)
    {
        values.Clear();
        ItemId radar = new("test-radar");
        ItemId launcher = new("test-launcher");
        FireUnitType type = island.FireUnits[0] with
        {
            Equipment = [new EquipmentPart(radar, 1), new EquipmentPart(launcher, 2)],
        };
        return island with
        {
            Items =
            [
                .. island.Items, new Item(radar, "Radar", ItemKind.Equipment, "lance-equipment", null),
                new Item(launcher, "Launcher", ItemKind.Equipment, "lance-equipment", null),
            ],
            FireUnits = [type, .. island.FireUnits.Skip(1)],
            Parties = [.. island.Parties.Select(party => party.Id.Value switch
            {
                "osmere" => party with { Stock = [.. party.Stock, .. Sets(party.Id, 2, 5)] },
                "kessand" when receiver > 0 => party with
                {
                    Stock = [.. party.Stock, .. Sets(party.Id, receiver, 2 * receiver)],
                },
                _ => party,
            })],
            Transfers =
            [
                .. island.Transfers, Shipment("test-radar", radar, 1), Shipment("test-launchers", launcher, 2),
            ],
        };

        OpeningStock[] Sets(PartyId party, int radars, int launchers) =>
        [
            new OpeningStock(radar, Value(radars), party), new OpeningStock(launcher, Value(launchers), party),
        ];
    }

    private Transfer Shipment(string id, ItemId item, int count) => new(
        id, id, TransferKind.Shipment, new PartyId("osmere"), new PartyId("kessand"), [item], null, Value(count),
        new DateOnly(2030, 2, 1), null, null, Value(30 * Day), Value(28 * Day), null, null, null, null, null, null, [],
        new LegalFacts(LegKind.Export, [], []), null)
    {
        Setup = Value(30 * Day),
        Training = Value(180 * Day),
    };

    private Claim Value(double value)
    {
        int index = island.Claims.Count + values.Count;
        values.Add(value);
        return island.Claims[0] with { Index = index, Path = $"test.{index}" };
    }
}
