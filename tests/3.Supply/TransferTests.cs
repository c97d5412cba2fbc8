using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

public sealed class TransferTests
{
    private const double Day = 86400;
    private static readonly DateOnly NewYear = Draft.Date(2023, 1, 1);

    private static Draft Two(int stock, int floor = -1, int months = 4) =>
        new Draft(NewYear, NewYear.AddMonths(months).AddDays(-1)).Item("mse", 2).Party("us", "mse", stock, floor)
            .Party("ukraine");

    [Fact]
    public void A_shipment_leaves_after_its_lead_and_arrives_after_its_transit()
    {
        Draft draft = Two(100);
        draft.Add(draft.Shipment("gift", "us", "ukraine", 60, NewYear) with
        {
            Signed = Draft.Date(2023, 1, 20),
            Lead = draft.Value(33 * Day),
            Transit = draft.Value(10.4 * Day),
        });
        SupplyRun run = draft.Run();
        Consignment sent = Assert.Single(run.Consignments.ToArray());
        Assert.Equal(new Consignment(0, 60, 19 + 33, 19 + 33 + 10), sent);
        Assert.Equal(new TransferOutcome(0, 60, 60, 60, 19, 62, 62), run.Transfer(0));
        Assert.Equal([100, 40, 40, 40], run.Closings(draft.Plan, draft.Holding("us", "mse")));
        Assert.Equal(60, run.Record.InTransit(1)[draft.Holding("ukraine", "mse")]);
        Assert.Equal([0, 0, 60, 60], run.Closings(draft.Plan, draft.Holding("ukraine", "mse")));
    }

    [Fact]
    public void A_programme_sends_a_quarter_of_its_month_on_each_of_four_days()
    {
        Draft draft = Two(100);
        draft.Add(draft.Programme("monthly", "us", "ukraine", 10, Draft.Date(2023, 2, 1)) with
        {
            Last = Draft.Date(2023, 3, 31),
        });
        (DateOnly, int)[] sent = [.. draft.Run().Consignments.ToArray()
            .Select(row => (NewYear.AddDays(row.ReleasedOn), row.Count))];
        Assert.Equal(
            [
                (Draft.Date(2023, 2, 1), 2), (Draft.Date(2023, 2, 8), 3), (Draft.Date(2023, 2, 15), 2),
                (Draft.Date(2023, 2, 22), 3), (Draft.Date(2023, 3, 1), 2), (Draft.Date(2023, 3, 8), 3),
                (Draft.Date(2023, 3, 15), 2), (Draft.Date(2023, 3, 22), 3),
            ], sent);
    }

    [Fact]
    public void A_donor_keeps_its_floor()
    {
        Draft draft = Two(100, 70);
        draft.Add(draft.Programme("monthly", "us", "ukraine", 20, NewYear));
        Assert.Equal([80, 70, 70, 70], draft.Run().Closings(draft.Plan, draft.Holding("us", "mse")));
    }

    [Theory]
    [InlineData(1.0, 40)]
    [InlineData(0.5, 30)]
    [InlineData(0.0, 20)]
    public void What_a_dead_month_held_back_is_sent_later_by_the_share_carried(double carry, int sentInMarch)
    {
        Draft draft = Two(200);
        draft.Account("authority", "us", (Draft.Date(2023, 3, 5), null, 1_000_000));
        draft.Add(draft.Programme("monthly", "us", "ukraine", 20, Draft.Date(2023, 2, 1)) with
        {
            DrawsOn = "authority",
            Carry = draft.Value(carry),
        });

        // February (20) and the first of March (5) find no authority; three looks in March are 15.
        int[] sent = draft.Run().Flows(draft.Plan, Flow.Sent, draft.Holding("us", "mse"));
        Assert.Equal(0, sent[1]);
        Assert.InRange(sent[2], sentInMarch - 5, sentInMarch);
        Assert.Equal(15 + (int)Math.Ceiling(25 * carry), sent[2]);
        Assert.Equal(20, sent[3]);
    }

    [Fact]
    public void A_gate_with_a_date_is_asked_again_on_that_date()
    {
        Draft draft = Two(100);
        draft.Add(draft.Shipment("gift", "us", "ukraine", 5, NewYear));
        DateOnly opens = Draft.Date(2023, 2, 17);
        var gate = new GateOf((_, _, day) => day < opens ? Gate.Until(opens, "grant") : Gate.Open("granted"));
        Assert.Equal(opens, NewYear.AddDays(draft.Run(gate).Transfer(0).PromisedOn));
        Assert.Equal(opens, NewYear.AddDays(draft.Run(gate).Consignments[0].ReleasedOn));
        Assert.Equal([NewYear, opens], gate.Asked.Distinct());
    }

    [Fact]
    public void An_open_gate_is_asked_again_each_day_or_when_its_answer_no_longer_holds()
    {
        Draft draft = Two(100);
        draft.Add(draft.Programme("monthly", "us", "ukraine", 8, NewYear));
        DateOnly ends = Draft.Date(2023, 2, 10);
        var daily = new GateOf((_, _, day) => day < ends ? Gate.Open("permitted") : Gate.Closed("barred"));
        var lasting = new GateOf((_, _, day) => day < ends
            ? Gate.Open("permitted") with { HoldsUntil = ends } : Gate.Closed("barred"));
        Assert.Equal(12, draft.Run(daily).Transfer(0).Released);
        Assert.Equal(12, draft.Run(lasting).Transfer(0).Released);
        Assert.Equal(6, daily.Asked.Distinct().Count(day => day < ends));
        Assert.Equal([NewYear, Draft.Date(2023, 2, 15)], lasting.Asked.Distinct().Take(2));
    }

    [Fact]
    public void A_closed_gate_is_asked_again_on_the_first_of_the_next_month()
    {
        Draft draft = Two(100);
        draft.Add(draft.Shipment("gift", "us", "ukraine", 5, NewYear));
        DateOnly opens = Draft.Date(2023, 2, 17);
        var gate = new GateOf((_, _, day) => day < opens ? Gate.Closed("barred") : Gate.Open("granted"));
        SupplyRun run = draft.Run(gate);
        Assert.Equal([NewYear, Draft.Date(2023, 2, 1), Draft.Date(2023, 3, 1)], gate.Asked.Distinct());
        Assert.Equal(Draft.Date(2023, 3, 1), NewYear.AddDays(run.Consignments[0].ReleasedOn));
    }

    [Theory]
    [InlineData(0, true, 40)]
    [InlineData(1, true, 0)]
    [InlineData(1, false, 40)]
    public void Without_refill_money_nothing_is_drawn_where_the_donors_rule_binds(double applies, bool never, int sent)
    {
        Draft draft = Two(100).Policy("us", applies);
        draft.Account("authority", "us", (NewYear, null, 1000));
        draft.Account("refill", "us", (never ? null : NewYear, null, 1000));
        draft.Add(draft.Programme("monthly", "us", "ukraine", 10, NewYear) with
        {
            DrawsOn = "authority",
            RefillFrom = "refill",
        });
        SupplyRun run = draft.Run();
        Assert.Equal(sent, run.Transfer(0).Released);
        Assert.Equal(1000 - (2 * sent), run.AvailableUsd(0));
        Assert.Equal(applies == 1 && !never ? 1000 - (2 * sent) : never ? 0 : 1000, run.AvailableUsd(1));
    }

    [Fact]
    public void Authority_ends_a_programme_when_it_is_used_up()
    {
        Draft draft = Two(100).Account("authority", "us", (NewYear, null, 33));
        draft.Add(draft.Programme("monthly", "us", "ukraine", 10, NewYear) with
        {
            DrawsOn = "authority",
        });
        SupplyRun run = draft.Run();
        Assert.Equal(16, run.Transfer(0).Released);
        Assert.Equal(1, run.AvailableUsd(0));
    }

    [Theory]
    [InlineData(0, "pac-2")]
    [InlineData(0.34, "cri")]
    [InlineData(0.99, "mse")]
    [InlineData(1, "mse")]
    public void One_of_several_items_is_chosen_by_equal_shares(double choice, string item)
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 1, 31)).Item("pac-2").Item("cri").Item("mse").Party("us")
            .Party("japan");
        draft.Parties[1] = draft.Parties[1] with
        {
            Stock = [.. draft.Items.Select(stocked => draft.Opening(stocked.Id.Value, 10, "japan"))],
        };
        draft.Add(draft.Shipment("return", "japan", "us", 4, NewYear) with
        {
            Items = [.. draft.Items.Select(stocked => stocked.Id)],
            ItemChoice = draft.Value(choice),
        });
        Assert.Equal(4, draft.Run().Closings(draft.Plan, draft.Holding("us", item))[0]);
    }

    [Fact]
    public void Nothing_is_released_before_the_first_day_or_after_the_last()
    {
        Draft draft = Two(100, 90);
        draft.Line("camden", "us", "mse", 1);
        draft.Add(draft.Programme("monthly", "us", "ukraine", 40, Draft.Date(2023, 2, 10)) with
        {
            Last = Draft.Date(2023, 3, 9),
        });
        Assert.All(draft.Run().Consignments.ToArray(), row => Assert.InRange(row.ReleasedOn, 40, 67));
    }
}
