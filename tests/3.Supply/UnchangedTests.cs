using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>Changes of the input that must change nothing, over random cases with every feature on.</summary>
public sealed class UnchangedTests
{
    private const int Some = 1000;

    private static int[] Tens { get; } = [10, 10, 10, 10, 10, 10];

    [Fact]
    public void A_backfill_credit_of_zero_releases_nothing() => Cases.Each(Cases.Few, random =>
    {
        RandomCase changed = random.With(draft => Draft.Each(draft.Transfers, transfer =>
            transfer.Kind == TransferKind.Backfilled ? transfer with { Credit = draft.Value(0) } : transfer));
        SupplyRun run = Run(changed);
        for (int place = 0; place < changed.Draft.Transfers.Count; place++)
        {
            Assert.True(
                changed.Draft.Transfers[place].Kind != TransferKind.Backfilled || run.Transfer(place).Released == 0);
        }
    });

    [Fact]
    public void A_swap_with_a_ratio_of_zero_owes_nothing() => Cases.Each(Cases.Few, random =>
    {
        RandomCase changed = random.With(draft => Draft.Each(draft.Swaps, swap => swap with
        {
            Legs = [.. swap.Legs.Select(leg => leg with { Ratio = draft.Value(0) })],
        }));
        SupplyRun run = Run(changed);
        for (int swap = 0; swap < changed.Draft.Swaps.Count; swap++)
        {
            for (int leg = 0; leg < changed.Draft.Swaps[swap].Legs.Count; leg++)
            {
                SwapLegOutcome outcome = run.Swap(swap, leg);
                Assert.Equal((0, 0, 0), (outcome.Owed, outcome.Defaulted, outcome.Settled));
                Assert.Equal(-1, outcome.FirstDefault);
            }
        }
    });

    [Fact]
    public void An_option_that_is_never_exercised_changes_nothing() => Same(
        draft => Draft.Each(draft.Orders, order => order with
        {
            Options = [.. order.Options.Select(option => option with { Exercised = draft.Value(0.49) })],
        }),
        draft => Draft.Each(draft.Orders, order => order with { Options = [] }));

    [Fact]
    public void A_decree_that_favours_nobody_who_orders_changes_nothing() => Same(
        draft => Draft.Each(draft.Party("nobody").Decrees, decree => decree.Kind == DecreeKind.Pause
            ? decree : decree with { Favours = [new PartyId("nobody")], Orders = [] }),
        draft => draft.Party("nobody").Decrees.RemoveAll(decree => decree.Kind == DecreeKind.Priority));

    [Fact]
    public void A_decree_that_is_never_issued_changes_nothing() => Same(
        draft => Draft.Each(draft.Decrees, decree => decree with { From = null }),
        draft => draft.Decrees.Clear());

    [Fact]
    public void A_shelf_life_longer_than_the_horizon_changes_nothing() => Same(
        draft => Draft.Each(draft.Items, item => item with { ShelfLife = draft.Time(5000) }),
        draft => Draft.Each(draft.Items, item => item with { ShelfLife = null, Recertification = null }));

    /// <summary>Every party has one site, at which all of its stock, lines and arrivals are. Without purchases, which
    /// lie at no named site: a lot in two places would leave in two parts.</summary>
    [Fact]
    public void A_site_that_fires_changes_nothing() => Same(
        draft =>
        {
            NoSites(draft);
            Draft.Each(draft.Parties, party => party with
            {
                Stock = [.. party.Stock.Select(stock => stock with { Site = $"home-{party.Id}" })],
            });
            Draft.Each(draft.Lines, line => line with { Site = $"home-{line.Owner}" });
            Draft.Each(draft.Transfers, transfer => transfer with { ToSite = $"home-{transfer.To}" });
            foreach (Party party in draft.Parties)
            {
                draft.Site($"home-{party.Id}", party.Id.Value);
            }
        },
        NoSites);

    [Fact]
    public void The_order_in_which_orders_are_listed_changes_nothing() => Cases.Each(Some, random =>
    {
        RandomCase turned = random.With(draft => draft.Orders.Reverse());
        SupplyRun run = Run(random);
        SupplyRun other = Run(turned);
        Assert.Equal(run.Record.Hash(), other.Record.Hash());
        int orders = random.Draft.Orders.Count;
        for (int order = 0; order < orders; order++)
        {
            Assert.Equal(run.Order(order), other.Order(orders - 1 - order));
        }
    });

    /// <summary>Two buyers with the same orders, stock, use and floors: an even number is halved, whoever is listed
    /// first.</summary>
    [Theory]
    [InlineData(AllocationRule.Proportional)]
    [InlineData(AllocationRule.MaxMinMonthsOfSupply)]
    [InlineData(AllocationRule.NeedWeighted)]
    public void Equal_parties_get_the_same_whoever_is_listed_first(AllocationRule rule)
    {
        foreach (string[] names in new[] { new[] { "ukraine", "poland" }, ["poland", "ukraine"] })
        {
            var start = Draft.Date(2023, 1, 1);
            Draft draft = new Draft(start, Draft.Date(2023, 6, 30)).Item("mse").Party("maker")
                .Line("camden", "maker", "mse", 1);
            draft.Lines[0] = draft.Lines[0] with
            {
                Capacity = [.. Enumerable.Range(0, 6).Select(month => new CapacityStep(
                    start.AddMonths(month), draft.Value(20.0 / DateTime.DaysInMonth(2023, month + 1))))],
            };
            draft.Items[0] = draft.Items[0] with { Allocation = rule };
            foreach (string name in names)
            {
                draft.Party(name, "mse", 40, 200, 0.5).Order(name, name, "mse", 100, start);
            }

            SupplyRun run = draft.Run();
            int[] ukraine = run.Flows(draft.Plan, Flow.Received, draft.Holding("ukraine", "mse"));
            int[] poland = run.Flows(draft.Plan, Flow.Received, draft.Holding("poland", "mse"));

            // Before anybody used any, stock lasts equally long: the queue decides, and the next month makes up for it.
            Assert.Equal(rule == AllocationRule.MaxMinMonthsOfSupply ? [20, 0, 10, 10, 10, 10] : Tens, poland);
            Assert.Equal(rule == AllocationRule.MaxMinMonthsOfSupply ? [0, 20, 10, 10, 10, 10] : Tens, ukraine);
        }
    }

    /// <summary>With a reservation, a swap and a programme that draw on one stock.</summary>
    [Fact]
    public void More_rounds_in_stock_never_send_fewer() => CsCheck.Check.Sample(
        CsCheck.Gen.Select(
            CsCheck.Gen.Int[0, 90], CsCheck.Gen.Int[0, 50], CsCheck.Gen.Int[0, 40], CsCheck.Gen.Int[0, 60],
            CsCheck.Gen.Int[0, 120]),
        (stock, more, floor, owed, lead) =>
        {
            int Sent(int rounds)
            {
                var start = Draft.Date(2023, 1, 1);
                Draft draft = new Draft(start, Draft.Date(2023, 6, 30)).Item("mse", 2).Party("us", "mse", rounds, floor)
                    .Party("ukraine").Party("germany", "mse", 60);
                draft.Add(draft.Programme("monthly", "us", "ukraine", 7, start))
                    .Add(draft.Shipment("gift", "germany", "ukraine", owed, start))
                    .Add(draft.Shipment("return", "us", "germany", 60, start) with
                    {
                        Lead = draft.Time(lead),
                        Reserve = draft.Time(100),
                    });
                draft.Swaps.Add(new Swap("swap", "swap",
                [
                    new SwapLeg("gift", null, draft.Value(1), null, null),
                    new SwapLeg("return", null, draft.Value(1), null, null),
                ]));
                SupplyRun run = draft.Run();
                return run.Transfer(0).Released + run.Transfer(2).Released;
            }

            Assert.True(Sent(stock) <= Sent(stock + more));
        },
        iter: 500);

    private static void NoSites(Draft draft)
    {
        draft.Sites.Clear();
        draft.Swaps.Clear();
        draft.Orders.Clear();
        draft.Decrees.RemoveAll(decree => decree.Kind == DecreeKind.Priority);
        draft.Transfers.RemoveAll(transfer => transfer.From == transfer.To);
        Draft.Each(draft.Parties, party => party with
        {
            Stock = [.. party.Stock.Select(stock => stock with { Site = null })],
        });
        Draft.Each(draft.Lines, line => line with { Site = null, TiedTo = null });
        Draft.Each(draft.Transfers, transfer => transfer with { FromSite = null, ToSite = null });
        Draft.Each(draft.Decrees, decree => decree with
        {
            Transfers = [.. decree.Transfers.Where(id => draft.Transfers.Any(transfer => transfer.Id == id))],
        });
    }

    private static void Same(Action<Draft> change, Action<Draft> plain) => Cases.Each(Some, random =>
    {
        SupplyRun one = Run(random.With(change));
        SupplyRun other = Run(random.With(plain));
        Assert.Equal(other.Record.Hash(), one.Record.Hash());
    });

    private static SupplyRun Run(RandomCase random)
    {
        SupplyRun run = random.Begin(AuditFrequency.MonthEnds, journal: false);
        random.Finish(run);
        return run;
    }
}
