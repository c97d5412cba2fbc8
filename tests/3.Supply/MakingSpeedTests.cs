using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>Nothing is allocated in a run that is reset, with all of the production side in use.</summary>
public sealed class MakingSpeedTests
{
    private const double Day = 86400;
    private static readonly DateOnly NewYear = Draft.Date(2020, 1, 1);

    [Theory]
    [InlineData(AllocationRule.Queue)]
    [InlineData(AllocationRule.Proportional)]
    [InlineData(AllocationRule.MaxMinMonthsOfSupply)]
    [InlineData(AllocationRule.NeedWeighted)]
    public void A_second_run_allocates_nothing(AllocationRule rule)
    {
        Draft draft = Everything(rule);
        World world = draft.World;
        SupplyRun run = draft.Begin(null, default(SupplyWatch));
        run.Finish();
        ulong hash = run.Record.Hash();
        run.Reset(world, OpenGate.Instance, []);
        run.Finish();
        long before = GC.GetAllocatedBytesForCurrentThread();
        run.Reset(world, OpenGate.Instance, []);
        run.Finish();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(hash, run.Record.Hash());
        Assert.True(run.Line(0).HandedOver > 300 && run.Order(5).Delivered > 0 && run.Bill(0).Day == 200);
    }

    private static Draft Everything(AllocationRule rule)
    {
        Draft draft = new Draft(NewYear, Draft.Date(2024, 12, 31)).Item("mse", 2).Item("seeker", 0, ItemKind.Component)
            .Party("us").Party("lockheed").Party("boeing", "seeker", 500)
            .Line("camden", "lockheed", "mse", 0.4, 0.9, 1, null, ("seeker", 1))
            .Line("seekers", "boeing", "seeker", 1);
        draft.Items[0] = draft.Items[0] with { Allocation = rule };
        draft.Lines[0] = draft.Lines[0] with
        {
            Ramp = RampKind.Linear,
            Capacity = [.. draft.Lines[0].Capacity, new CapacityStep(Draft.Date(2022, 1, 1), draft.Value(1))],
            Cycle = draft.Value(100 * Day),
            Qualifying = draft.Value(50 * Day),
            Licensed = new DateSpan(NewYear, Draft.Date(2024, 9, 9)),
            MinimumPerDay = draft.Value(0.1),
            Restart = draft.Value(40 * Day),
            Expansions = [new Expansion(draft.Value(0.3), NewYear, "aid", draft.Value(100), draft.Value(90 * Day))],
        };
        draft.Accounts.Add(new MoneyAccount(
            "aid", new PartyId("us"), MoneyColour.Pooled, [new MoneyStep("bill", null, null, draft.Value(2000))]));
        draft.Bills.Add(new Bill(
            "bill", "Bill", NewYear, null,
            [new BillStage("floor", null, draft.Value(200 * Day), null, null, draft.Value(1))]));
        for (int buyer = 0; buyer < 10; buyer++)
        {
            string name = $"buyer-{buyer}";
            draft.Party(name, "mse", 5 * buyer, 30, buyer / 60.0).Order(
                $"order-{buyer}", name, "mse", 60 + buyer, NewYear.AddDays(40 * buyer), null, 1,
                buyer == 3 ? "aid" : null);
            draft.Orders[^1] = draft.Orders[^1] with
            {
                Schedule =
                [
                    new ScheduledDelivery(NewYear.AddDays(300 + buyer), draft.Value(0.5)),
                    new ScheduledDelivery(NewYear.AddDays(900 - buyer), draft.Value(1)),
                ],
                Options = [new OrderOption(draft.Value(10), NewYear.AddDays(500), draft.Value(1))],
                Suspended = buyer == 4 ? [new DateSpan(NewYear.AddDays(400), NewYear.AddDays(600))] : [],
                Cancelled = buyer == 6 ? NewYear.AddDays(1000) : null,
            };
        }

        draft.Decrees.Add(new Decree(
            "first", "First", DecreeKind.Priority, new PartyId("us"), NewYear.AddDays(300), NewYear.AddDays(900))
        {
            Items = [new ItemId("mse")],
            Favours = [new PartyId("buyer-5")],
            Exempt = [new PartyId("buyer-1")],
            Most = draft.Value(40),
        });
        return draft;
    }
}
