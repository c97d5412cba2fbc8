using System.CommandLine;
using Stockade.Cli.Salvo;
using Stockade.Kernel;
using Stockade.Supply;
using static Stockade.Cli.Salvo.SalvoAnswer;

namespace Stockade.Cli.Textbook;

/// <summary><c>supply textbook stock-policy</c>: when to order and up to what.</summary>
internal static class StockPolicyQuestion
{
    private const int PeriodsLeast = 5_000;
    private const int PeriodsMost = 100_000_000;
    private const int LevelMost = 100_000_000;

    private const string Help = """
        When should a store order, up to what, and what does it cost?

        The store is looked at once a period; demand is Poisson, what is short is owed. At s or below (stock and
        orders together) it orders up to S. The least cost of all rules (Zheng and Federgruen 1991), and the exact
        cost of the rule that --s and --S give.

        Examples:
          ./stockade supply textbook stock-policy --demand 10 --order-cost 64 --holding 1 --penalty 9
          ./stockade supply textbook stock-policy --demand 10 --order-cost 64 --holding 1 --penalty 9 --lead-time 2
          ./stockade supply textbook stock-policy --demand 10 --order-cost 64 --holding 1 --penalty 9 --s 4 --S 30
          ./stockade supply textbook stock-policy --demand 10 --order-cost 64 --holding 1 --penalty 9 --simulate 200000
        """;

    public static SalvoQuestion Create()
    {
        Option<string?> demand = SalvoQuestion.Figure("--demand", "Mean demand in a period", "10");
        Option<string?> order = SalvoQuestion.Figure("--order-cost", "Cost of an order, whatever its size", "64");
        Option<string?> holding = SalvoQuestion.Figure("--holding", "Cost of one in stock for a period", "1");
        Option<string?> penalty = SalvoQuestion.Figure("--penalty", "Cost of one owed for a period", "9");
        Option<string?> lead = SalvoQuestion.Figure("--lead-time", "Periods from order to arrival, whole", "2", "0");
        Option<string?> reorderAt = SalvoQuestion.Figure("--s", "A rule of your own: order at this level", "6");
        Option<string?> orderUpTo = SalvoQuestion.Figure("--S", "A rule of your own: order up to this", "40");
        KernelRun run = new("periods", PeriodsLeast, PeriodsMost);
        Option[] options = [demand, order, holding, penalty, lead, reorderAt, orderUpTo, .. run.Options];
        return new SalvoQuestion("stock-policy", Help, options, input =>
        {
            double perPeriod = input.Positive(demand, Dimension.Count);
            if (perPeriod > StockPolicy.DemandMax)
            {
                input.Fault(demand, $"expected at most {Number(StockPolicy.DemandMax)}");
            }

            StockPolicy store = new(
                perPeriod, input.Read(order, input.Text(order), Dimension.Count),
                input.Positive(holding, Dimension.Count), input.Positive(penalty, Dimension.Count),
                input.Count(lead, 0, 1000));
            (int Low, int High)? rule = Rule(input, reorderAt, orderUpTo);
            (int periods, Chance chance) = (run.Count(input), run.Chance(input));
            input.StopOnFaults();
            return Answer(store, rule, periods, chance);
        });
    }

    private static (int Low, int High)? Rule(SalvoInput input, Option<string?> low, Option<string?> high)
    {
        if (!input.Has(low) && !input.Has(high))
        {
            return null;
        }

        (int s, int upTo) = (Level(input, low), Level(input, high));
        if (upTo <= s || upTo - s > StockPolicy.WidthMax)
        {
            input.Fault(high, $"expected more than --s, by at most {StockPolicy.WidthMax}", "for example --s 6 --S 40");
        }

        return (s, upTo);
    }

    /// <summary>A level may be negative: so many are owed.</summary>
    private static int Level(SalvoInput input, Option<string?> option)
    {
        string? text = input.Text(option);
        if (text?.StartsWith('-') != true)
        {
            return input.Count(option, 0, LevelMost);
        }

        double size = input.Read(option, text[1..], Dimension.Count);
        if (size != Math.Floor(size) || size > LevelMost)
        {
            input.Fault(option, $"expected a whole number (written: {text})");
            return 0;
        }

        return -(int)size;
    }

    private static SalvoAnswer Answer(StockPolicy store, (int Low, int High)? rule, int periods, Chance chance)
    {
        SalvoAnswer answer = new("stock-policy");
        answer.Say($"demand {Number(store.DemandPerPeriod)} a period (Poisson), order {Number(store.OrderCost)}, "
            + $"holding {Number(store.HoldingCost)}, owed {Number(store.PenaltyCost)}, lead time {store.LeadPeriods}");
        BestPolicy? best = store.Best();
        if (best is { } found)
        {
            answer.Say("least cost of all rules", $"order at {found.ReorderAt} up to {found.OrderUpTo}");
            answer.Document["bestReorderAt"] = found.ReorderAt;
            answer.Document["bestOrderUpTo"] = found.OrderUpTo;
            answer.Document["bestCost"] = found.Cost;
        }
        else
        {
            answer.Say($"  not searched: the best rule's s and S lie more than {StockPolicy.WidthMax} apart");
            answer.Document["bestCost"] = null;
        }

        if (rule is { } given)
        {
            answer.Say("its cost a period", best is { } cheapest ? Number(cheapest.Cost) : "not known");
            answer.Say($"order at {given.Low} up to {given.High}:");
            SayCost(answer, store, given.Low, given.High, periods, chance);
        }
        else if (best is { } cheapest)
        {
            SayCost(answer, store, cheapest.ReorderAt, cheapest.OrderUpTo, periods, chance);
        }

        return answer;
    }

    private static void SayCost(
        SalvoAnswer answer, StockPolicy store, int low, int high, int periods, Chance chance)
    {
        Estimated? measured = periods > 0 ? store.Run(low, high, periods, chance) : null;
        answer.Document["reorderAt"] = low;
        answer.Document["orderUpTo"] = high;
        KernelRun.Head(answer, periods > 0);
        KernelRun.Say(answer, "cost a period", "cost", store.Cost(low, high), measured, Number);
        if (periods > 0)
        {
            KernelRun.Foot(answer, "periods", periods / 50 * 50);
        }
    }
}
