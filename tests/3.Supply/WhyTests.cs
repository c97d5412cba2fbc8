using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>Why a stock ran out.</summary>
public sealed class WhyTests
{
    private static readonly DateOnly NewYear = Draft.Date(2024, 1, 1);

    [Fact]
    public void An_empty_stock_is_told_with_what_emptied_it()
    {
        Draft draft = Harbour(5);
        StockAnswer answer = Ask(draft, 45, (3, 2), (20, 3));
        Assert.Equal((0L, 20, 20), (answer.Free, answer.EmptySince, answer.FirstEmpty));
        Assert.Equal((3L, "fired", "harbour", 20), (
            answer.LastTaken!.Value.Amount, answer.LastTaken.Value.To.State, answer.LastTaken.Value.Cause,
            answer.LastTaken.Value.Day));
        Assert.Equal(
            ["5 opening: opening stock of defender -1 -1", "-5 fired: harbour 3 20"],
            answer.Flows.Select(flow => $"{flow.Count} {flow.Why}: {flow.Cause} {flow.FirstDay} {flow.LastDay}"),
            StringComparer.Ordinal);
        Assert.Empty(answer.Expected);
    }

    [Fact]
    public void A_stock_that_did_not_run_out_is_told_with_how_near_it_came()
    {
        StockAnswer answer = Ask(Harbour(9), 45, (3, 2), (20, 3));
        Assert.Equal((4L, -1, -1, 4L, 20), (
            answer.Free, answer.EmptySince, answer.FirstEmpty, answer.Least, answer.LeastOn));
        Assert.Equal((6, 20), (answer.Floor, answer.FirstBelowFloor));
        Assert.Equal((7L, -1, 3), (Ask(Harbour(9), 19, (3, 2)).Free, Ask(Harbour(9), 19, (3, 2)).FirstBelowFloor,
            Ask(Harbour(9), 19, (3, 2)).LeastOn));
    }

    [Fact]
    public void The_account_closes_in_every_random_case()
    {
        Cases.Each(300, random =>
        {
            SupplyRun run = random.Begin();
            random.Finish(run);
            var window = new WaitsWindow(-1);
            for (int holding = 0; holding < random.Plan.Holdings.Count; holding++)
            {
                Holding what = random.Plan.Holdings[holding];
                StockAnswer answer = SupplyWhy.Of(run, what.Party, what.Item, random.Plan.Days - 1, window);
                Assert.Equal(answer.Free, answer.Flows.Sum(flow => flow.Count));
                Assert.Equal(answer.Free, run.Record.Closing(random.Plan.Months.Count - 1)[holding]);
                Assert.Equal(answer.Free == 0, answer.EmptySince >= 0);
                Assert.InRange(answer.Least, 0, answer.Free);
            }
        });
    }

    /// <summary>An order waits for money that only a bill can bring, and the bill is in its second stage.</summary>
    [Fact]
    public void An_order_waits_for_money_and_money_for_a_bill_in_a_stage()
    {
        Draft draft = Harbour(0).Order("refill", "defender", "mse", 10, NewYear, fundedBy: "purse");
        draft.Accounts.Add(new MoneyAccount(
            "purse", new PartyId("defender"), MoneyColour.Replenishment,
            [new MoneyStep("supplemental", null, null, draft.Value(1e9))]));
        SupplyInputs inputs = draft.Inputs with
        {
            Bills =
            [
                new Bill("supplemental", "Supplemental", NewYear, null,
                [
                    Stage(draft, "House", NewYear.AddDays(10)), Stage(draft, "Senate vote", NewYear.AddDays(100)),
                ]),
            ],
        };
        ExpectedRounds expected = Assert.Single(Ask(draft, 45, inputs).Expected);
        Assert.Equal(("order refill", 10L), (expected.Node, expected.Owed));
        Assert.Equal(
            ["0 order refill > money purse", "1 money purse > bill supplemental"],
            expected.Chain.Select(step => $"{step.Depth} {step.Edge.Waiter} > {step.Edge.Blocker}"),
            StringComparer.Ordinal);
        // Looked at when January ended, thirty days after the order should have been signed.
        Assert.Equal(10 * 30, expected.Chain[0].RoundDays);
        Assert.Equal(new BlockerState(BlockerStateKind.EmptySince, -1), expected.Chain[0].State);
        Assert.Equal(new BlockerState(BlockerStateKind.InStage, 10, "Senate vote"), expected.Chain[1].State);
    }

    [Fact]
    public void An_order_waits_for_a_line_and_the_line_for_a_component()
    {
        Draft draft = Harbour(0).Item("seeker", 0, ItemKind.Component).Party("maker")
            .Line("rounds", "maker", "mse", 1, 1, 1, null, ("seeker", 1))
            .Line("seekers", "maker", "seeker", 0.1)
            .Order("refill", "defender", "mse", 40, NewYear, NewYear);
        ExpectedRounds expected = Assert.Single(Ask(draft, 90).Expected);
        Assert.Contains(expected.Chain, step => step.Edge.Waiter == "order refill"
            && step.Edge.Blocker == "line rounds" && step.Depth == 0 && step.RoundDays > 0);
        Assert.Contains(expected.Chain, step => step.Edge.Blocker == "item seeker" && step.Depth == 1);
        Assert.Contains(expected.Chain, step => step.Edge.Blocker == "line seekers" && step.Depth == 2);
    }

    [Fact]
    public void The_graph_of_waits_has_the_heaviest_first_and_leaves_out_what_nobody_waited_for()
    {
        Draft draft = Harbour(0).Party("maker").Line("rounds", "maker", "mse", 0.1)
            .Order("a", "defender", "mse", 3, NewYear, NewYear)
            .Order("b", "defender", "mse", 3, NewYear, NewYear.AddDays(10));
        SupplyPlan plan = draft.Plan;
        SupplyRun run = SupplyStage.Begin(plan, draft.World, OpenGate.Instance, [], default);
        run.Finish();
        WaitsGraph graph = WaitsGraph.Of(plan, run.WaitedRoundDays, 2);
        Assert.NotEmpty(graph.Links);
        Assert.All(graph.Links, link => Assert.True(link.RoundMonths > 0));
        Assert.Equal(graph.Links.OrderByDescending(link => link.RoundMonths), graph.Links);
        Assert.Equal(
            run.Order(0).RoundMonthsWaited + run.Order(1).RoundMonthsWaited,
            2 * (graph.Of("order a").Sum(link => link.RoundMonths) + graph.Of("order b").Sum(link => link.RoundMonths)),
            1e-9);
        Assert.Equal(graph.Nodes.Order(StringComparer.Ordinal), graph.Nodes, StringComparer.Ordinal);
    }

    private static BillStage Stage(Draft draft, string name, DateOnly on) =>
        new(name, on, null, null, null, draft.Value(1));

    private static Draft Harbour(int stock) => new Draft(NewYear, Draft.Date(2024, 12, 31)).Item("mse", 1_000_000)
        .Party("defender", "mse", stock, 6);

    private static StockAnswer Ask(Draft draft, int day, params (int Day, int Count)[] raids) =>
        Ask(draft, day, draft.Inputs, raids);

    private static StockAnswer Ask(
        Draft draft, int day, SupplyInputs inputs, params (int Day, int Count)[] raids)
    {
        SupplyPlan plan = SupplyStage.Plan(inputs, new DiagnosticBag())!;
        SupplyRun run = SupplyStage.Begin(
            plan, draft.World, OpenGate.Instance, [.. raids.Select(raid => raid.Day)],
            new SupplyWatch(true, AuditFrequency.EveryEvent));
        var window = new WaitsWindow(day - WaitsWindow.Days);
        int holding = plan.Holding(new PartyId("defender"), new ItemId("mse"));
        while (run.NextDay is >= 0 and var next && next <= day && run.Next(out int today))
        {
            foreach ((int _, int count) in raids.Where(raid => raid.Day == today))
            {
                run.Post(new Fired(holding, count, today, "harbour", "record"));
            }

            run.Close(today);
            window.Closed(run);
        }

        return SupplyWhy.Of(run, new PartyId("defender"), new ItemId("mse"), day, window);
    }
}
