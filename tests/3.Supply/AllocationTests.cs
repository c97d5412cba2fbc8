using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>Named rules and priority decrees in a run, worked by hand.</summary>
public sealed class AllocationTests
{
    private static readonly DateOnly NewYear = Draft.Date(2023, 1, 1);

    /// <summary>One round a day; orders of 40 each of Poland, Germany and Ukraine, in this order.</summary>
    private static Draft Three(AllocationRule rule = AllocationRule.Queue, int months = 1)
    {
        Draft draft = new Draft(NewYear, NewYear.AddMonths(months).AddDays(-1)).Item("mse").Party("us")
            .Party("lockheed").Party("poland").Party("germany").Party("ukraine")
            .Line("camden", "lockheed", "mse", 1).Order("pl", "poland", "mse", 40, NewYear)
            .Order("ua", "ukraine", "mse", 40, NewYear.AddDays(2))
            .Order("de", "germany", "mse", 40, NewYear.AddDays(1));
        draft.Items[0] = draft.Items[0] with { Allocation = rule };
        return draft;
    }

    private static Decree Priority(DateOnly from, DateOnly? until = null) =>
        new("first", "Ukraine first", DecreeKind.Priority, new PartyId("us"), from, until)
        {
            Items = [new ItemId("mse")],
            Favours = [new PartyId("ukraine")],
        };

    private static int[] Delivered(Draft draft)
    {
        SupplyRun run = draft.Run();
        return [.. Enumerable.Range(0, 3).Select(order => run.Order(order).Delivered)];
    }

    [Fact]
    public void In_proportion_to_what_is_owed()
    {
        Draft draft = Three(AllocationRule.Proportional);
        draft.Orders[0] = draft.Orders[0] with { Count = draft.Value(120) };

        // 31 of 200: 18.6, 6.2 and 6.2.
        Assert.Equal([19, 6, 6], Delivered(draft));
    }

    [Fact]
    public void To_whom_the_stock_lasts_shortest()
    {
        Draft draft = Three(AllocationRule.MaxMinMonthsOfSupply, 2);
        draft.Parties[2] = draft.Parties[2] with
        {
            Stock = [draft.Opening("mse", 100, "us")],
            Demands = [new RoutineUse(new ItemId("mse"), draft.Value(1))],
        };
        draft.Parties[3] = draft.Parties[3] with
        {
            Stock = [draft.Opening("mse", 62, "us")],
            Demands = [new RoutineUse(new ItemId("mse"), draft.Value(2))],
        };

        // In January nobody has used any yet: all 31 go by the queue, to Poland. Then Poland has 100 rounds for 31 a
        // month and Germany none for 62: Germany gets all of February's.
        Assert.Equal([31, 0, 28], Delivered(draft));
    }

    [Fact]
    public void To_whom_lacks_most_of_its_floor()
    {
        Draft draft = Three(AllocationRule.NeedWeighted);
        draft.Parties[3] = draft.Parties[3] with
        {
            Floors = [new Floor(new ItemId("mse"), new StatedNeed(draft.Value(20)))],
        };
        draft.Parties[4] = draft.Parties[4] with
        {
            Stock = [draft.Opening("mse", 10, "us")],
            Floors = [new Floor(new ItemId("mse"), new StatedNeed(draft.Value(20)))],
        };

        // Lacks are 20 and 10: of 31 rounds two thirds and one third.
        Assert.Equal([0, 10, 21], Delivered(draft));
    }

    [Fact]
    public void A_buyers_orders_share_what_the_rule_gives_it()
    {
        Draft draft = Three(AllocationRule.Proportional);
        draft.Orders[1] = draft.Orders[1] with { Buyer = new PartyId("poland") };

        // Poland is owed 80 of 120: 20.67 of 31; its first order takes all of them.
        Assert.Equal([21, 0, 10], Delivered(draft));
    }

    [Fact]
    public void A_decree_puts_the_favoured_first_from_its_first_day_to_its_last()
    {
        Draft draft = Three(months: 3);
        draft.Decrees.Add(Priority(Draft.Date(2023, 2, 10), Draft.Date(2023, 3, 31)));

        // January to Poland, February to Ukraine, March by the queue again: 9 to Poland, 22 to Germany.
        Assert.Equal([40, 28, 22], Delivered(draft));
    }

    [Fact]
    public void A_decree_that_names_an_order_favours_that_order()
    {
        Draft draft = Three();
        draft.Decrees.Add(Priority(NewYear) with { Favours = [], Orders = ["de"] });
        Assert.Equal([0, 0, 31], Delivered(draft));
    }

    [Fact]
    public void The_exempt_keep_their_place()
    {
        Draft draft = Three(months: 3);
        draft.Decrees.Add(Priority(NewYear) with { Exempt = [new PartyId("poland")] });
        Assert.Equal([40, 40, 10], Delivered(draft));
        Draft last = Three(months: 3);
        last.Decrees.Add(Priority(NewYear) with
        {
            Favours = [new PartyId("germany")],
            Exempt = [new PartyId("ukraine")],
        });

        // Germany stands before Ukraine anyhow; Ukraine then goes before Poland only if it did before.
        Assert.Equal([40, 10, 40], Delivered(last));
    }

    [Theory]
    [InlineData(AllocationRule.Queue, new[] { 19, 12, 0 })]
    [InlineData(AllocationRule.Proportional, new[] { 7, 17, 7 })]
    public void A_decree_puts_no_more_rounds_first_than_it_may(AllocationRule rule, int[] delivered)
    {
        Draft draft = Three(rule);
        draft.Decrees.Add(Priority(NewYear) with { Most = draft.Value(12) });

        // In proportion: 12, then 19 rounds among 40, 28 and 40.
        Assert.Equal(delivered, Delivered(draft));
    }

    [Fact]
    public void Tied_output_yields_to_a_decree_of_the_makers_own_state_alone()
    {
        Draft draft = Three();
        draft.Lines[0] = draft.Lines[0] with { TiedTo = new PartyId("poland") };
        draft.Decrees.Add(Priority(NewYear));
        Assert.Equal([31, 0, 0], Delivered(draft));
        draft.Parties[1] = draft.Parties[1] with { State = new PartyId("us") };
        Assert.Equal([0, 31, 0], Delivered(draft));
    }

    [Fact]
    public void Ten_thousand_orders_are_served_in_their_turn()
    {
        const int Count = 10_000;
        Draft draft = new Draft(NewYear, NewYear.AddDays(30)).Item("mse").Party("lockheed").Party("poland")
            .Line("camden", "lockheed", "mse", 200);
        for (int order = 0; order < Count; order++)
        {
            draft.Order($"o{order:D5}", "poland", "mse", 1, NewYear, NewYear.AddDays(order * 7919 % Count));
        }

        SupplyRun run = draft.Begin(null, new SupplyWatch(false, AuditFrequency.MonthEnds));
        run.Finish();
        Assert.All(Enumerable.Range(0, Count), order =>
            Assert.Equal(order * 7919 % Count < 6200 ? 1 : 0, run.Order(order).Delivered));
    }
}
