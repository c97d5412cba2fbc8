using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>A run that is reset allocates nothing with reservations, swaps, pauses and equipment at work.</summary>
public sealed class MovementSpeedTests
{
    private const double Day = 86400;
    private static readonly DateOnly NewYear = Draft.Date(2023, 1, 1);

    [Fact]
    public void A_second_run_allocates_nothing()
    {
        Draft draft = Moving();
        World world = draft.World;
        SupplyRun run = draft.Begin(null, default(SupplyWatch));
        run.Finish();
        Assert.True(run.Swap(0, 1).Defaulted > 0 && run.Transfer(2).Expired > 0 && run.Transfer(3).Arrived > 0);
        ulong hash = run.Record.Hash();
        run.Reset(world, OpenGate.Instance, []);
        run.Finish();
        long before = GC.GetAllocatedBytesForCurrentThread();
        run.Reset(world, OpenGate.Instance, []);
        run.Finish();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(hash, run.Record.Hash());
    }

    private static Draft Moving()
    {
        Draft draft = new Draft(NewYear, Draft.Date(2024, 12, 31)).Item("mse", 2).Item("radar", 1, ItemKind.Equipment)
            .Party("germany", "mse", 60).Party("us", "mse", 30).Party("ukraine").Party("japan", "radar", 4)
            .Line("camden", "us", "mse", 0.1);
        draft.Add(draft.Shipment("gift", "germany", "ukraine", 40, NewYear))
            .Add(draft.Shipment("return", "us", "germany", 40, NewYear))
            .Add(draft.Shipment("held", "germany", "us", 30, NewYear) with
            {
                Lead = draft.Value(200 * Day), Reserve = draft.Value(90 * Day),
            })
            .Add(draft.Shipment("radars", "japan", "ukraine", 2, NewYear, "radar") with
            {
                Setup = draft.Value(30 * Day), Training = draft.Value(100 * Day),
            })
            .Add(draft.Programme("monthly", "us", "ukraine", 1, NewYear));
        draft.Swaps.Add(new Swap("swap", "swap", [
            new SwapLeg("gift", null, draft.Value(1), null, null),
            new SwapLeg("return", null, draft.Value(1), draft.Value(60 * Day), null) { Default = DefaultRule.Lapses }])
        { AllOrNone = true });
        draft.Decrees.Add(new Decree(
            "pause", "pause", DecreeKind.Pause, new PartyId("us"), Draft.Date(2023, 3, 1), Draft.Date(2023, 6, 1))
        {
            Transfers = ["monthly"],
        });
        return draft;
    }
}
