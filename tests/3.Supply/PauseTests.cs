using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>Decrees that pause transfers, and what transfers waited for.</summary>
public sealed class PauseTests
{
    private const double Day = 86400;
    private static readonly DateOnly NewYear = Draft.Date(2023, 1, 1);

    private static Draft Two(int stock, int floor = -1, int months = 4) =>
        new Draft(NewYear, NewYear.AddMonths(months).AddDays(-1)).Item("mse", 2).Party("us", "mse", stock, floor)
            .Party("ukraine");

    private static Decree Pause(DateOnly? from, DateOnly? until) =>
        new("pause", "pause", DecreeKind.Pause, new PartyId("us"), from, until) { Transfers = ["monthly"] };

    private static long Waited(SupplyRun run, SupplyPlan plan, WaitReason reason, string blocker)
    {
        WaitEdge edge = new("transfer monthly", reason, blocker);
        return run.WaitedRoundDays[plan.WaitEdges.ToList().IndexOf(edge)];
    }

    private static long Waited(SupplyRun run, SupplyPlan plan)
    {
        long sum = 0;
        for (int edge = 0; edge < plan.WaitEdges.Count; edge++)
        {
            sum += plan.WaitEdges[edge].Reason == WaitReason.Work ? 0 : run.WaitedRoundDays[edge];
        }

        return sum;
    }

    [Fact]
    public void Nothing_is_released_while_a_decree_stands_and_what_was_held_back_follows()
    {
        // 8 a month, 2 a look; paused from 10 January until 20 March.
        Draft draft = Two(100);
        draft.Add(draft.Programme("monthly", "us", "ukraine", 8, NewYear));
        draft.Decrees.Add(Pause(Draft.Date(2023, 1, 10), Draft.Date(2023, 3, 20)));
        SupplyRun run = draft.Run();
        Assert.Equal([4, 0, 20, 8], run.Flows(draft.Plan, Flow.Sent, draft.Holding("us", "mse")));
        Assert.Contains(run.Consignments.ToArray(), row => row is { ReleasedOn: 78, Count: 18 });

        // 2 from 15 Jan, 4 from 22 Jan, 6 from 1 Feb, 8 from 8 Feb, 10, 12, 14 from 1 March, 16, 18 to 20 March.
        long expected = (2 * 7) + (4 * 10) + (6 * 7) + (8 * 7) + (10 * 7) + (12 * 7) + (14 * 7) + (16 * 7) + (18 * 5);
        Assert.Equal(expected, Waited(run, draft.Plan, WaitReason.Decree, "decree pause"));
        Assert.Equal(expected, Waited(run, draft.Plan));
    }

    [Fact]
    public void A_decree_that_is_never_issued_pauses_nothing_and_one_without_end_pauses_for_good()
    {
        Draft draft = Two(100);
        draft.Add(draft.Programme("monthly", "us", "ukraine", 8, NewYear));
        draft.Decrees.Add(Pause(null, Draft.Date(2023, 3, 20)));
        Assert.Equal(32, draft.Run().Transfer(0).Released);
        draft.Decrees[0] = Pause(Draft.Date(2023, 2, 1), null);
        Assert.Equal(8, draft.Run().Transfer(0).Released);
    }

    /// <summary>A shipment of 10 of 50 rounds, due on day 0: which of all that stands in its way is named.</summary>
    [Theory]
    [InlineData(0, WaitReason.Law, "law monthly")]
    [InlineData(1, WaitReason.Decree, "decree pause")]
    [InlineData(2, WaitReason.Stock, "stock of us")]
    [InlineData(3, WaitReason.Floor, "floor of us")]
    [InlineData(4, WaitReason.Authority, "money authority")]
    [InlineData(5, WaitReason.RefillMoney, "money refill")]
    public void A_wait_is_laid_to_the_first_reason_that_binds(int mended, WaitReason reason, string blocker)
    {
        // All stand in the way at first; the first "mended" of them are out of it.
        Draft draft = Two(mended > 2 || mended < 2 ? 50 : 0, mended > 3 ? 0 : 50, 1);
        draft.Account("authority", "us", (mended > 4 ? NewYear : null, null, 1000))
            .Account("refill", "us", (null, null, 1000)).Policy("us", 1);
        draft.Add(draft.Shipment("monthly", "us", "ukraine", 10, NewYear) with
        {
            DrawsOn = "authority", RefillFrom = "refill",
        });
        if (mended <= 1)
        {
            draft.Decrees.Add(Pause(NewYear, null));
        }

        var gate = new GateOf((_, _, _) => mended > 0 ? Gate.Open("permitted") : Gate.Closed("barred"));
        SupplyRun run = draft.Begin(gate);
        run.Finish();
        Assert.Equal(31 * 10, Waited(run, draft.Plan, reason, blocker));
        Assert.Equal(31 * 10, Waited(run, draft.Plan));
        Assert.Equal(0, run.Transfer(0).Released);
    }

    [Fact]
    public void What_a_swap_does_not_owe_yet_waits_for_the_swap()
    {
        // The gift goes on 22 January (day 21), after the look at its return, which goes on the day after.
        Draft draft = Two(50, months: 1);
        draft.Add(draft.Shipment("gift", "us", "ukraine", 10, Draft.Date(2023, 1, 22)))
            .Add(draft.Shipment("monthly", "ukraine", "us", 10, NewYear));
        draft.Parties[1] = draft.Parties[1] with { Stock = [draft.Opening("mse", 20, "ukraine")] };
        draft.Swaps.Add(new Swap("swap", "swap", [
            new SwapLeg("gift", null, draft.Value(1), null, null),
            new SwapLeg("monthly", null, draft.Value(1), null, null)]));
        SupplyRun run = draft.Run();
        Assert.Equal(10, run.Transfer(1).Released);
        Assert.Equal(22 * 10, Waited(run, draft.Plan, WaitReason.Swap, "swap swap"));
    }

    [Fact]
    public void Lead_and_transit_are_work_within_the_horizon()
    {
        // 10 rounds: lead of 5 days, transit of 12; and of a second shipment 40 days of transit, 31 - 7 of them here.
        Draft draft = Two(50, months: 1);
        draft.Add(draft.Shipment("monthly", "us", "ukraine", 10, NewYear) with
        {
            Lead = draft.Value(5 * Day), Transit = draft.Value(12 * Day),
        }).Add(draft.Shipment("late", "us", "ukraine", 3, Draft.Date(2023, 1, 8)) with
        {
            Transit = draft.Value(40 * Day),
        });
        SupplyRun run = draft.Run();
        Assert.Equal(17 * 10, Waited(run, draft.Plan, WaitReason.Work, "transfer monthly"));
        int late = draft.Plan.WaitEdges.ToList()
            .IndexOf(new WaitEdge("transfer late", WaitReason.Work, "transfer late"));
        Assert.Equal(24 * 3, run.WaitedRoundDays[late]);
        Assert.Equal(0, Waited(run, draft.Plan));
    }

    [Fact]
    public void A_transfer_whose_window_is_over_waits_no_more()
    {
        Draft draft = Two(0, months: 4);
        draft.Add(draft.Shipment("monthly", "us", "ukraine", 10, NewYear) with { Last = Draft.Date(2023, 2, 3) });
        SupplyRun run = draft.Run();
        Assert.Equal(34 * 10, Waited(run, draft.Plan, WaitReason.Stock, "stock of us"));
    }
}
