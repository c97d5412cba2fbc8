using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>Pass-through and burdens: Japan sends rounds to the United States, which releases its own to
/// Ukraine.</summary>
public sealed class BackfillTests
{
    private const double Day = 86400;
    private static readonly DateOnly NewYear = Draft.Date(2023, 1, 1);
    private static readonly Burden Undertaking = new(BurdenKind.EndUser, new PartyId("us"), "undertaking-2024");

    private static Draft Case(double credit, int usStock = 100, int usFloor = -1)
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 12, 31)).Item("mse").Party("japan", "mse", 50)
            .Party("us", "mse", usStock, usFloor).Party("ukraine");
        draft.Add(draft.Shipment("return", "japan", "us", 21, Draft.Date(2023, 2, 1)) with
        {
            Signed = Draft.Date(2023, 3, 3),
            Lead = draft.Value(100 * Day),
            Transit = draft.Value(30 * Day),
            Undertaking = Undertaking,
        });
        draft.Add(draft.Backfilled("release", "us", "ukraine", credit, NewYear) with
        {
            Backs = "return",
        });
        return draft;
    }

    private static SupplyRun Finish(Draft draft, ITransferGate? gate = null) => draft.Run(gate);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.5, 11)]
    [InlineData(1, 21)]
    public void The_donor_releases_its_own_rounds_against_the_promise(double credit, int released)
    {
        Draft draft = Case(credit);
        SupplyRun run = Finish(draft);
        Assert.Equal(released, run.Transfer(1).Released);
        Assert.All(
            run.Consignments.ToArray().Where(row => row.Transfer == 1),
            row => Assert.Equal(draft.Plan.Day(Draft.Date(2023, 3, 3)), row.ReleasedOn));
        Assert.Equal(121 - released, run.Closings(draft.Plan, draft.Holding("us", "mse"))[^1]);
    }

    [Fact]
    public void Without_leave_for_the_return_there_is_no_promise_and_no_release()
    {
        var gate = new GateOf((leg, _, _) => leg.Transfer == "return" ? Gate.Closed("barred") : Gate.Open("permitted"));
        SupplyRun run = Finish(Case(1), gate);
        Assert.Equal(-1, run.Transfer(0).PromisedOn);
        Assert.Equal(0, run.Transfer(1).Released);
    }

    [Fact]
    public void A_return_permitted_late_releases_late()
    {
        DateOnly opens = Draft.Date(2023, 9, 9);
        var gate = new GateOf((leg, _, day) =>
            leg.Transfer == "return" && day < opens ? Gate.Until(opens, "amended") : Gate.Open("permitted"));
        Draft draft = Case(1);
        SupplyRun run = Finish(draft, gate);
        Assert.All(run.Consignments.ToArray(), row => Assert.Equal(draft.Plan.Day(opens), row.ReleasedOn));
    }

    [Theory]
    [InlineData(0.5, 11)]
    [InlineData(1, 21)]
    public void The_floor_falls_against_rounds_promised_and_rises_again_when_they_come(double credit, int released)
    {
        Draft draft = Case(credit, 100, 100);
        draft.Add(draft.Programme("monthly", "us", "ukraine", 100, Draft.Date(2023, 8, 1)));
        SupplyRun run = Finish(draft);
        Assert.Equal(released, run.Transfer(1).Released);

        // Once the promised rounds are there, what exceeds the old floor may go, and not one more.
        Assert.Equal(100, run.Closings(draft.Plan, draft.Holding("us", "mse"))[^1]);
    }

    [Fact]
    public void Rounds_under_an_undertaking_never_pass_on_behind_a_closed_gate()
    {
        Draft draft = Case(0, 0);
        draft.Add(draft.Shipment("onward", "us", "ukraine", 60, NewYear) with
        {
            Origin = new PartyId("japan"),
        });
        var gate = new GateOf((_, lot, _) =>
            lot.Burdens.Count > 0 ? Gate.Closed("barred by its undertaking") : Gate.Open("permitted"));
        SupplyRun run = Finish(draft, gate);
        Assert.Equal(0, run.Transfer(2).Released);
        Assert.Equal(21, run.Closings(draft.Plan, draft.Holding("us", "mse"))[^1]);
    }

    [Fact]
    public void Rounds_released_from_their_undertaking_cite_the_ground()
    {
        Draft draft = Case(0, 40);
        draft.Add(draft.Shipment("onward", "us", "ukraine", 60, NewYear) with
        {
            Origin = new PartyId("japan"),
        });
        var gate = new GateOf((leg, lot, _) =>
        {
            Assert.True(leg.Transfer != "onward" || lot.Origin == new PartyId("japan"));
            return Gate.Open(leg.Transfer == "onward" ? "consent of 2026" : "permitted");
        });
        SupplyRun run = Finish(draft, gate);
        Assert.Equal(21, run.Transfer(2).Released);
        Posting[] postings = run.Postings();
        Assert.Contains(
            postings, posting => posting.Document == Undertaking.Document && posting.From.Lot != posting.To.Lot);
        Posting lifted = Assert.Single(postings, posting => posting.Document == "consent of 2026");
        Assert.NotEqual(lifted.From.Lot, lifted.To.Lot);
        Assert.Equal("transfer onward", lifted.Cause);
    }

    [Fact]
    public void Rounds_set_aside_for_another_are_neither_fired_nor_given_elsewhere()
    {
        Draft draft = Case(0, 10);
        draft.Party("poland");
        draft.Transfers[0] = draft.Transfers[0] with
        {
            Undertaking = new Burden(BurdenKind.Earmark, new PartyId("poland"), "earmark"),
        };
        draft.Add(draft.Shipment("elsewhere", "us", "ukraine", 99, NewYear.AddMonths(10)));
        draft.Add(draft.Shipment("to-poland", "us", "poland", 20, NewYear.AddMonths(11)));
        SupplyRun run = draft.Begin(null, new SupplyWatch(true, AuditFrequency.EveryEvent));
        int us = draft.Holding("us", "mse");
        int usableMost = 0;
        while (run.Next(out int day))
        {
            usableMost = Math.Max(usableMost, run.Magazine(us));
            run.Close(day);
        }

        Assert.Equal(10, usableMost);
        Assert.Equal(10, run.Transfer(2).Released);
        Assert.Equal(20, run.Transfer(3).Released);
        Assert.Equal(20, run.Closings(draft.Plan, draft.Holding("poland", "mse"))[^1]);
    }

    [Fact]
    public void The_gate_sees_the_leg_and_what_is_law_about_the_lot()
    {
        Draft draft = Case(1);
        var seen = new List<(Leg Leg, LotView Lot)>();
        var gate = new GateOf((leg, lot, _) =>
        {
            seen.Add((leg, lot));
            return Gate.Open("permitted");
        });
        Finish(draft, gate);
        var way = new Leg("return", new PartyId("japan"), new PartyId("us"), new ItemId("mse"));
        Assert.Contains(seen, ask => ask.Leg == way
            && ask.Lot.Origin == new PartyId("japan") && ask.Lot.Burdens.Count == 0);
        Assert.All(
            seen.Where(ask => ask.Leg.Transfer == "release"), ask => Assert.Equal(new PartyId("us"), ask.Lot.Origin));
    }

    [Fact]
    public void What_a_firm_makes_is_of_its_states_origin()
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 3, 31)).Item("mse").Party("mhi").Party("japan").Party("us")
            .Line("nagoya", "mhi", "mse", 1, 1, 1, "japan");
        draft.Parties[0] = draft.Parties[0] with { State = new PartyId("japan") };
        draft.Add(draft.Shipment("return", "japan", "us", 5, NewYear) with { Origin = new PartyId("japan") });
        Assert.Equal(5, draft.Run().Transfer(0).Arrived);
    }

    [Fact]
    public void What_a_maker_was_sent_by_others_is_not_for_sale()
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 3, 31)).Item("mse").Party("japan", "mse", 50).Party("maker")
            .Party("poland").Line("line", "maker", "mse", 0.5).Order("pl", "poland", "mse", 70, NewYear);
        draft.Add(draft.Shipment("samples", "japan", "maker", 20, NewYear) with
        {
            Undertaking = new Burden(BurdenKind.EndUser, new PartyId("maker"), "undertaking"),
        });
        SupplyRun run = draft.Run();
        Assert.Equal(20, run.Closings(draft.Plan, draft.Holding("maker", "mse"))[^1]);
        Assert.Equal(45, run.Order(0).Delivered);
    }
}
