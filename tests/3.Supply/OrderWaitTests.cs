using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>What orders and lines waited for, in rounds x days.</summary>
public sealed class OrderWaitTests
{
    private static readonly DateOnly NewYear = Draft.Date(2023, 1, 1);

    private static long Waited(Draft draft, SupplyRun run, string waiter, WaitReason reason, string blocker)
    {
        int edge = OrderDepthTests.Edge(draft, waiter, reason, blocker);
        Assert.True(edge >= 0, $"{waiter} {reason} {blocker}");
        return run.WaitedRoundDays[edge];
    }

    private static Draft Case(int months) =>
        new Draft(NewYear, NewYear.AddMonths(months).AddDays(-1)).Item("mse", 2).Item("seeker", 0, ItemKind.Component)
            .Party("lockheed").Party("poland").Party("ukraine").Party("boeing", "seeker", 40)
            .Line("camden", "lockheed", "mse", 1, 1, 1, null, ("seeker", 1));

    [Fact]
    public void An_order_waits_for_money_then_behind_the_head_then_for_the_line_and_the_line_for_seekers()
    {
        Draft draft = Case(3).Account("aid", "ukraine", (Draft.Date(2023, 1, 11), null, 20))
            .Order("pl", "poland", "mse", 31, NewYear).Order("ua", "ukraine", "mse", 10, NewYear, null, 1, "aid");
        SupplyRun run = draft.Run();

        // Ukraine: 10 days without money, 20 behind Poland; seekers run out in February, after 9 more rounds.
        Assert.Equal(10 * 10, Waited(draft, run, "order ua", WaitReason.Money, "money aid"));
        Assert.Equal(10 * 20, Waited(draft, run, "order ua", WaitReason.Queue, "order pl"));
        Assert.Equal(10 * 20, run.WaitedBehind(1, 0));
        Assert.Equal(0, run.WaitedBehind(0, 1));
        Assert.Equal((10 * 28) + 31, Waited(draft, run, "order ua", WaitReason.Component, "line camden"));
        Assert.Equal(31 * 30, Waited(draft, run, "order pl", WaitReason.Capacity, "line camden"));
        Assert.True(Waited(draft, run, "line camden", WaitReason.Component, "item seeker") > 0);
        Assert.Equal((10 * 58) + 31, run.Order(1).RoundDaysWaited);
    }

    [Fact]
    public void Who_is_passed_over_waits_for_the_decree()
    {
        Draft draft = Case(1).Order("pl", "poland", "mse", 31, NewYear)
            .Order("ua", "ukraine", "mse", 40, NewYear.AddDays(1));
        draft.Decrees.Add(new Decree(
            "first", "Ukraine first", DecreeKind.Priority, new PartyId("poland"), Draft.Date(2023, 1, 11), null)
        {
            Items = [new ItemId("mse")],
            Favours = [new PartyId("ukraine")],
        });
        SupplyRun run = draft.Run();
        Assert.Equal(31 * 10, Waited(draft, run, "order pl", WaitReason.Capacity, "line camden"));
        Assert.Equal(31 * 20, Waited(draft, run, "order pl", WaitReason.Decree, "decree first"));
        Assert.Equal(40 * 9, Waited(draft, run, "order ua", WaitReason.Queue, "order pl"));
        Assert.Equal(40 * 20, Waited(draft, run, "order ua", WaitReason.Capacity, "line camden"));
    }

    [Fact]
    public void A_line_that_stands_waits_for_orders_and_its_last_order_for_the_line()
    {
        Draft draft = Case(2).Order("pl", "poland", "mse", 5, NewYear);
        draft.Lines[0] = draft.Lines[0] with { MinimumPerDay = draft.Value(0.5) };
        SupplyRun run = draft.Run();
        Assert.Equal(5 * 58, Waited(draft, run, "order pl", WaitReason.Orders, "line camden"));
        Assert.Equal((31 * 31) + (28 * 28), Waited(draft, run, "line camden", WaitReason.Orders, "item mse"));
    }

    [Fact]
    public void Licence_qualification_and_work_in_hand_hold_up_the_order()
    {
        Draft draft = Case(4).Order("pl", "poland", "mse", 20, NewYear);
        draft.Lines[0] = draft.Lines[0] with
        {
            Cycle = draft.Value(20 * 86400.0),
            Licensed = new DateSpan(Draft.Date(2023, 2, 1), Draft.Date(2024, 1, 1)),
        };
        SupplyRun run = draft.Run();

        // Started on 28 February, handed over on 31 March.
        Assert.Equal(20 * 30, Waited(draft, run, "order pl", WaitReason.Licence, "line camden"));
        Assert.Equal(20 * 28, Waited(draft, run, "order pl", WaitReason.Capacity, "line camden"));
        Assert.Equal(20 * 31, Waited(draft, run, "order pl", WaitReason.Work, "line camden"));
    }

    [Fact]
    public void An_order_for_what_no_line_makes_waits_for_the_item()
    {
        Draft draft = Case(1).Item("gem-t").Order("pl", "poland", "gem-t", 3, NewYear);
        Assert.Equal(3 * 30, Waited(draft, draft.Run(), "order pl", WaitReason.Capacity, "item gem-t"));
    }
}
