using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>Every lot has a name, an origin and what was promised about it.</summary>
public sealed class LotTests
{
    private static readonly DateOnly NewYear = Draft.Date(2023, 1, 1);

    private static Draft Lots(params OpeningStock[] stock)
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 3, 31)).Item("mse", 2).Party("us").Party("ukraine")
            .Party("japan");
        draft.Parties[0] = draft.Parties[0] with { Stock = stock.Length > 0 ? stock : [] };
        return draft;
    }

    private static OpeningStock Stock(Draft draft, int rounds, string? name = null, params Burden[] burdens) =>
        draft.Opening("mse", rounds, "us") with { Lot = name, Burdens = burdens };

    private static Draft Of(Func<Draft, OpeningStock[]> stock)
    {
        Draft draft = Lots();
        draft.Parties[0] = draft.Parties[0] with { Stock = stock(draft) };
        return draft;
    }

    [Fact]
    public void Several_lots_of_one_holding_keep_apart_and_leave_in_order()
    {
        Draft draft = Of(draft => [Stock(draft, 5, "old"), Stock(draft, 6), Stock(draft, 7)]);
        draft.Add(draft.Shipment("gift", "us", "ukraine", 8, NewYear));
        SupplyRun run = draft.Run();
        Assert.Equal("old us/mse us/mse/2", string.Join(' ', Enumerable.Range(0, run.Lots).Select(run.LotName)));
        Assert.Equal([("old", 5L), ("us/mse", 3L)], run.Postings().Where(posting => posting.To.State == "in transit")
            .Select(posting => (run.LotName(posting.To.Lot), posting.Amount)));
    }

    [Fact]
    public void Two_lots_of_one_name_are_refused()
    {
        Draft draft = Of(draft => [Stock(draft, 5, "old"), Stock(draft, 6, "old")]);
        var diagnostics = new DiagnosticBag();
        Assert.Null(SupplyStage.Plan(draft.Inputs, diagnostics));
        Assert.Equal(DiagnosticCodes.SupplyNameTwice, Assert.Single(diagnostics.All).Code);
    }

    [Fact]
    public void A_made_lot_is_called_by_line_and_month_and_keeps_that_name_under_an_undertaking()
    {
        Draft draft = Lots().Party("lockheed").Line("camden", "lockheed", "mse", 1, 1, 1, "us");
        draft.Add(draft.Programme("gift", "us", "ukraine", 20, NewYear) with
        {
            Undertaking = new Burden(BurdenKind.ConsentHolder, new PartyId("us"), "undertaking"),
        });
        SupplyRun run = draft.Run();
        Posting arrival = run.Postings().First(posting => posting.From.State == "in transit");
        Assert.NotEqual(arrival.From.Lot, arrival.To.Lot);
        Assert.Equal("camden/2023-01", run.LotName(arrival.From.Lot));
        LotFacts facts = run.Lot(arrival.To.Lot);
        Assert.Equal(("camden/2023-01", 30, null), (facts.Name, facts.MadeOn, facts.ExpiresOn));
        Assert.Equal((new PartyId("lockheed"), "new"), (facts.Origin, facts.Condition));
        Assert.Equal(BurdenKind.ConsentHolder, Assert.Single(facts.Burdens).Kind);
    }

    [Fact]
    public void A_burden_from_before_the_horizon_binds()
    {
        var earmark = new Burden(BurdenKind.Earmark, new PartyId("ukraine"), "promise");
        Draft draft = Of(draft => [Stock(draft, 5, "kept", earmark), Stock(draft, 6)]);
        draft.Add(draft.Shipment("other", "us", "japan", 11, NewYear));
        draft.Add(draft.Shipment("meant", "us", "ukraine", 11, NewYear.AddDays(40)));
        SupplyRun run = draft.Run();
        Assert.Equal((6, 5), (run.Transfer(0).Arrived, run.Transfer(1).Arrived));
        Assert.Equal(6, draft.Begin().Magazine(0));
    }

    [Fact]
    public void Opening_stock_that_its_holder_may_not_hold_is_refused()
    {
        var endUser = new Burden(BurdenKind.EndUser, new PartyId("japan"), "promise");
        Draft draft = Of(draft => [Stock(draft, 5, null, endUser)]);
        var diagnostics = new DiagnosticBag();
        Assert.Null(SupplyStage.Plan(draft.Inputs, diagnostics));
        Assert.Equal(DiagnosticCodes.SupplyUndertakingForbidsReceiver, Assert.Single(diagnostics.All).Code);
    }

    [Fact]
    public void Equipment_that_is_worn_out_is_lost_and_not_used()
    {
        Draft draft = Lots().Item("radar", 2, ItemKind.Equipment).Party("norway", "radar", 9, -1, 0.1);
        SupplyRun run = draft.Run();
        int holding = draft.Holding("norway", "radar");
        Assert.Equal((9, 0), (run.Record.Total(Flow.Lost, holding), run.Record.Total(Flow.Used, holding)));
        Assert.Contains(run.Balances(), account => account.Key.State == "destroyed" && account.Value == 9);
    }
}
