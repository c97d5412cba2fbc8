using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

public sealed class BillTests
{
    private const double Day = 86400;
    private static readonly DateOnly NewYear = Draft.Date(2024, 1, 1);

    private static Draft Case(DateOnly? expires, Func<Draft, BillStage[]> stages, BillDecision? decided = null)
    {
        Draft draft = new Draft(NewYear, Draft.Date(2024, 12, 31)).Item("mse", 2).Party("lockheed").Party("us")
            .Line("camden", "lockheed", "mse", 1).Order("refill", "us", "mse", 20, NewYear, null, 1, "money");
        draft.Accounts.Add(new MoneyAccount("money", new PartyId("us"), MoneyColour.Pooled,
        [
            new MoneyStep("aid", null, Draft.Date(2024, 11, 1), draft.Value(30)) { By = new PartyId("us") },
            new MoneyStep("aid", null, null, draft.Value(12)),
        ]));
        draft.Bills.Add(new Bill("aid", "Aid", NewYear, expires, stages(draft)) { Decided = decided });
        return draft;
    }

    private static BillStage After(Draft draft, string name, double days, double passes = 1) =>
        new(name, null, draft.Value(days * Day), null, null, draft.Value(passes));

    private static BillStage Hazard(Draft draft, double perDay, double chance) =>
        new("floor", null, null, draft.Value(perDay), draft.Value(chance), draft.Value(1));

    [Fact]
    public void Stages_follow_one_another_and_money_comes_with_the_last()
    {
        Draft draft = Case(null, draft =>
        [
            After(draft, "committee", 30),
            new BillStage("floor", Draft.Date(2024, 3, 1), null, null, null, draft.Value(1)),
            After(draft, "signature", 5),
        ]);
        SupplyRun run = draft.Run();
        Assert.Equal(new BillOutcome(BillResult.Passed, -1, 65), run.Bill(0));
        Assert.Equal(65, run.Order(0).SignedOn);
        Assert.Equal([0L, 0, 2], Enumerable.Range(0, 3).Select(month => run.Record.AvailableUsd(month)[0]));

        // 40 of 42 dollars are used, those first that lapse first: nothing is left to lapse.
        Assert.Equal(0, Enumerable.Range(0, 12).Sum(month => run.Record.LapsedUsd(month)[0]));
    }

    [Fact]
    public void Money_that_nobody_obligates_lapses_in_its_month()
    {
        Draft draft = Case(null, draft => [After(draft, "committee", 10)]);
        draft.Orders.Clear();
        SupplyRun run = draft.Run();
        Assert.Equal(30, run.Record.LapsedUsd(10)[0]);
        Assert.Equal(42, run.Record.AvailableUsd(9)[0]);
        Assert.Equal(12, run.Record.AvailableUsd(10)[0]);
    }

    [Fact]
    public void A_stage_that_fails_blocks_the_bill()
    {
        Draft draft = Case(null, draft => [After(draft, "committee", 30), After(draft, "floor", 10, 0.49)]);
        SupplyRun run = draft.Run();
        Assert.Equal(new BillOutcome(BillResult.Blocked, 1, 40), run.Bill(0));
        Assert.Equal(-1, run.Order(0).SignedOn);
    }

    [Fact]
    public void A_bill_expires_in_the_stage_it_has_reached()
    {
        Draft draft = Case(Draft.Date(2024, 2, 1), draft => [After(draft, "a", 30), After(draft, "b", 1)]);
        Assert.Equal(new BillOutcome(BillResult.Expired, 1, 31), draft.Run().Bill(0));
        Draft inTime = Case(Draft.Date(2024, 2, 2), draft => [After(draft, "a", 30), After(draft, "b", 1)]);
        Assert.Equal(new BillOutcome(BillResult.Passed, -1, 31), inTime.Run().Bill(0));
    }

    [Theory]
    [InlineData(0.01, 0.5, 69)]
    [InlineData(0.01, 0.0, 0)]
    [InlineData(0.02, 0.95, 150)]
    public void A_hazard_and_a_chance_give_an_exponential_time(double perDay, double chance, int days)
    {
        // -ln(1 - chance) / hazard: 69.3, 0 and 149.8 days.
        Draft draft = Case(null, draft => [Hazard(draft, perDay, chance)]);
        Assert.Equal(new BillOutcome(BillResult.Passed, -1, days), draft.Run().Bill(0));
    }

    [Theory]
    [InlineData(0.0, 0.5)]
    [InlineData(0.1, 1.0)]
    public void A_stage_that_never_ends_blocks_the_bill(double perDay, double chance)
    {
        Draft draft = Case(null, draft => [Hazard(draft, perDay, chance)]);
        Assert.Equal(new BillOutcome(BillResult.Blocked, 0, int.MaxValue), draft.Run().Bill(0));
    }

    [Fact]
    public void An_option_decides_instead_of_the_stages()
    {
        Draft never = Case(null, draft => [After(draft, "a", 1)], new BillDecision(null));
        Assert.Equal(new BillOutcome(BillResult.Blocked, -1, int.MaxValue), never.Run().Bill(0));
        Draft early = Case(null, draft => [After(draft, "a", 99)], new BillDecision(Draft.Date(2024, 1, 9)));
        Assert.Equal(8, early.Run().Order(0).SignedOn);
    }

    [Fact]
    public void A_step_whose_window_is_over_when_the_bill_passes_never_comes()
    {
        Draft draft = Case(null, draft => [After(draft, "a", 310)]);
        SupplyRun run = draft.Run();
        Assert.Equal(-1, run.Order(0).SignedOn);
        Assert.Equal(12, run.AvailableUsd(0));
    }

    [Fact]
    public void A_stage_that_does_not_say_when_it_ends_is_an_error()
    {
        Draft draft = Case(null, draft => [new BillStage("a", null, null, null, null, draft.Value(1))]);
        var diagnostics = new DiagnosticBag();
        Assert.Null(SupplyStage.Plan(draft.Inputs, diagnostics));
        Assert.Contains(diagnostics.All, one => one.Code == DiagnosticCodes.SupplyBillUnclear);
    }
}
