using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>Equipment that moves: gone from the giver on release, of use to the receiver only once it is set up and
/// there are crews.</summary>
public sealed class EquipmentTests
{
    private const double Day = 86400;
    private static readonly DateOnly NewYear = Draft.Date(2023, 1, 1);

    private static Draft Radars(int setup, int training, DateOnly? signed = null)
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 6, 30)).Item("radar", 2, ItemKind.Equipment)
            .Party("us", "radar", 6).Party("ukraine");
        return draft.Add(draft.Shipment("batteries", "us", "ukraine", 2, NewYear, "radar") with
        {
            Signed = signed,
            Lead = draft.Value(10 * Day),
            Transit = draft.Value(20 * Day),
            Setup = draft.Value(setup * Day),
            Training = draft.Value(training * Day),
        });
    }

    /// <summary>Day on which the receiver first has what it was sent.</summary>
    private static int ReadyOn(SupplyRun run, int holding)
    {
        int first = -1;
        while (run.Next(out int day))
        {
            first = first < 0 && run.Magazine(holding) > 0 ? day : first;
            run.Close(day);
        }

        return first;
    }

    [Theory]
    [InlineData(0, 0, 30)]
    [InlineData(15, 0, 45)]
    [InlineData(15, 42, 45)]
    [InlineData(15, 100, 100)]
    [InlineData(0, 100, 100)]
    public void It_stands_ready_after_setting_up_and_after_the_crews_training(int setup, int training, int ready)
    {
        Draft draft = Radars(setup, training);
        SupplyRun run = draft.Begin();
        Assert.Equal(ready, ReadyOn(run, draft.Holding("ukraine", "radar")));
        Assert.Equal(2, run.Magazine(draft.Holding("ukraine", "radar")));
        Assert.Equal([4, 4, 4, 4, 4, 4], run.Closings(draft.Plan, draft.Holding("us", "radar")));
        Assert.Equal((2, 30, 0), (run.Transfer(0).Arrived, run.Transfer(0).LastArrival, run.Transfer(0).SettingUp));
    }

    [Fact]
    public void The_crews_begin_with_the_promise()
    {
        // Signed on day 30: released on day 40, there on day 60, crews ready on day 30 + 80.
        Draft draft = Radars(10, 80, Draft.Date(2023, 1, 31));
        Assert.Equal(110, ReadyOn(draft.Begin(), draft.Holding("ukraine", "radar")));
    }

    [Fact]
    public void What_is_set_up_is_in_the_books_and_its_days_are_work()
    {
        Draft draft = Radars(500, 0);
        SupplyRun run = draft.Run();
        Assert.Equal(2, run.Transfer(0).SettingUp);
        Assert.Contains(run.Balances(), account => account.Key is { State: "setting up", Holder: "ukraine" }
            && account.Value == 2);
        Assert.Equal(0, run.Magazine(draft.Holding("ukraine", "radar")));
        int work = draft.Plan.WaitEdges.ToList()
            .IndexOf(new WaitEdge("transfer batteries", WaitReason.Work, "transfer batteries"));
        Assert.Equal(2 * 181, run.WaitedRoundDays[work]);
    }

    [Fact]
    public void Rounds_need_no_setting_up()
    {
        Draft draft = Radars(15, 100);
        draft.Items[0] = draft.Items[0] with { Kind = ItemKind.Round };
        Assert.Equal(30, ReadyOn(draft.Begin(), draft.Holding("ukraine", "radar")));
    }

    [Fact]
    public void The_law_is_asked_about_equipment_as_about_rounds()
    {
        Draft draft = Radars(0, 0);
        var gate = new GateOf((leg, lot, day) =>
        {
            Assert.Equal(("batteries", "radar"), (leg.Transfer, lot.Item.Value));
            return day < Draft.Date(2023, 4, 3) ? Gate.Until(Draft.Date(2023, 4, 3), "notice") : Gate.Open("permitted");
        });
        SupplyRun run = draft.Begin(gate);
        run.Finish();
        Assert.Equal(Draft.Date(2023, 4, 3), NewYear.AddDays(Assert.Single(run.Consignments.ToArray()).ReleasedOn));
    }
}
