using Stockade.Defense;
using Stockade.Kernel;
using Stockade.Supply;

namespace Stockade.Validation.Tests;

/// <summary>Stock with a known answer: closed forms to the digits, then the supply kernel configured as the store,
/// within four standard errors. Cases SLSINV (a magazine used one look at a time) stand with the barrages.</summary>
public sealed class InventoryCases
{
    /// <summary>Cases SS-ZF: Y.-S. Zheng and A. Federgruen, "Finding optimal (s, S) policies is about as simple as
    /// evaluating a single policy", Operations Research 39 (1991), 654-665, table; K = 64, h = 1, p = 9, no lead time,
    /// cost recomputed. Tolerance 1e-6; the kernel 4 standard errors of 500,000 periods.</summary>
    [Theory]
    [InlineData(10, 6, 40, 35.02155527232073)]
    [InlineData(15, 10, 49, 42.69781892264541)]
    [InlineData(25, 19, 56, 54.26216671858837)]
    public void The_best_rule_of_a_store_is_that_of_Zheng_and_Federgruen(
        double demand, int reorderAt, int orderUpTo, double cost)
    {
        StockPolicy store = new(demand, 64, 1, 9, 0);
        Assert.NotNull(store.Best());
        BestPolicy best = store.Best()!.Value;
        Assert.Equal((reorderAt, orderUpTo), (best.ReorderAt, best.OrderUpTo));
        Assert.Equal(cost, best.Cost, 1e-6);
        Assert.Equal(cost, store.Cost(reorderAt, orderUpTo), 1e-6);
        Near(cost, store.Run(reorderAt, orderUpTo, 500_000, new Chance(1991, 0, 1)));
    }

    /// <summary>No rule of a grid about it costs less; other demands, costs and lead times.</summary>
    [Theory]
    [InlineData(10, 64, 1, 9, 0)]
    [InlineData(10, 64, 1, 9, 3)]
    [InlineData(2.5, 20, 0.5, 4, 2)]
    [InlineData(0.05, 5, 0.1, 30, 1)]
    [InlineData(900, 10, 1, 2, 0)]
    [InlineData(6, 0, 1, 19, 4)]
    [InlineData(8, 500, 3, 1, 0)]
    public void No_other_rule_costs_less(double demand, double order, double holding, double penalty, int lead)
    {
        StockPolicy store = new(demand, order, holding, penalty, lead);
        BestPolicy best = store.Best()!.Value;
        for (int s = best.ReorderAt - 6; s <= best.ReorderAt + 6; s++)
        {
            for (int upTo = Math.Max(s + 1, best.OrderUpTo - 6); upTo <= best.OrderUpTo + 6; upTo++)
            {
                Assert.True(
                    store.Cost(s, upTo) >= best.Cost - 1e-9, $"({s}, {upTo}) is cheaper than {best}");
            }
        }
    }

    /// <summary>With a lead time, and with rules that are not the best: the kernel costs what the closed form
    /// says.</summary>
    [Theory]
    [InlineData(10, 2, 20, 60)]
    [InlineData(10, 5, 62, 90)]
    [InlineData(1.5, 1, -1, 6)]
    [InlineData(4, 0, -8, -2)]
    [InlineData(300, 1, 590, 700)]
    public void The_kernel_costs_any_rule_as_the_closed_form_does(double demand, int lead, int reorderAt, int orderUpTo)
    {
        StockPolicy store = new(demand, 64, 1, 9, lead);
        Near(
            store.Cost(reorderAt, orderUpTo),
            store.Run(reorderAt, orderUpTo, 400_000, new Chance(1991, 0, 2)));
    }

    /// <summary>The cost of a period, summed over the distribution term by term.</summary>
    [Theory]
    [InlineData(10, 0, 6)]
    [InlineData(10, 0, 40)]
    [InlineData(10, 2, 3)]
    [InlineData(10, 2, -4)]
    [InlineData(0.05, 0, 0)]
    [InlineData(0.05, 0, 1)]
    [InlineData(400, 1, 830)]
    public void The_cost_of_a_period_is_the_sum_over_its_demand(double demand, int lead, int level)
    {
        StockPolicy store = new(demand, 64, 1, 9, lead);
        double mean = (lead + 1) * demand;
        double sum = 0;
        for (int units = 0; units < mean + (40 * Math.Sqrt(mean)) + 60; units++)
        {
            double left = level - units;
            sum += Poisson.Probability(mean, units) * (left > 0 ? left : -9 * left);
        }

        Assert.Equal(sum, store.PeriodCost(level), 1e-9 * Math.Max(1, sum));
    }

    /// <summary>What cannot be searched is said, not tried.</summary>
    [Fact]
    public void A_rule_that_is_too_wide_is_not_searched_for() =>
        Assert.Null(new StockPolicy(1000, 1e9, 0.001, 1, 0).Best());

    /// <summary>Case NEWSV-1: L. Snyder and Z.-J. Shen, Fundamentals of Supply Chain Theory, example 4.3. Tolerance
    /// 1e-9.</summary>
    [Fact]
    public void The_newsvendor_of_Snyder_and_Shen_orders_56_6()
    {
        Newsvendor vendor = new(50, 8, 0.18, 0.7);
        Assert.Equal(56.60395592743389, vendor.BestOrder, 1e-9);
        Assert.Equal(1.9976051931766445, vendor.BestCost, 1e-9);
    }

    /// <summary>The best order costs what the cost of any order says of it, and its neighbours cost more.</summary>
    [Theory]
    [InlineData(50, 8, 0.18, 0.7)]
    [InlineData(1000, 250, 5, 1)]
    [InlineData(10, 3, 1, 1)]
    [InlineData(40, 4, 1e-7, 1)]
    public void No_other_order_of_the_newsvendor_costs_less(double mean, double sd, double holding, double penalty)
    {
        Newsvendor vendor = new(mean, sd, holding, penalty);
        Assert.Equal(vendor.BestCost, vendor.Cost(vendor.BestOrder), 1e-9 * (holding + penalty) * sd);
        Assert.True(vendor.Cost(vendor.BestOrder + (0.01 * sd)) > vendor.BestCost);
        Assert.True(vendor.Cost(vendor.BestOrder - (0.01 * sd)) > vendor.BestCost);
        Assert.Equal(vendor.CriticalRatio, Normal.Cumulative((vendor.BestOrder - mean) / sd), 1e-12);
    }

    [Fact]
    public void Demand_that_is_certain_costs_nothing()
    {
        Newsvendor vendor = new(50, 0, 0.18, 0.7);
        Assert.Equal((50.0, 0.0), (vendor.BestOrder, vendor.BestCost));
        Assert.Equal(1.8, vendor.Cost(60), 1e-12);
        Assert.Equal(7, vendor.Cost(40), 1e-12);
    }

    /// <summary>20 threats a day (Poisson), 2 shots each, 400 rounds: emptying time Gamma(200, 20), mean 10 d, sd
    /// 0.70711, P(empty by day 9) = 0.0748580. The kernel's agenda, 100,000 magazines: 4 standard errors.</summary>
    [Fact]
    public void A_magazine_on_the_kernel_lasts_ten_days()
    {
        MagazineDepletion magazine = new(400, 20, 2);
        Assert.Equal(0.0748580, magazine.EmptyBy(9), 5e-8);
        MagazineRun run = MagazineModel.Run(400, 20, 2, 9, 100_000, 2024);
        Near(10, run.MeanDays);
        Near(0.0748580, run.EmptyBy);
        Assert.InRange(run.StandardDeviationDays, 0.70711 - (4 * 0.0016), 0.70711 + (4 * 0.0016));
    }

    private static void Near(double expected, Estimated measured)
    {
        Assert.True(measured.StandardError > 0, "a run has a spread");
        Assert.InRange(
            measured.Mean, expected - (4 * measured.StandardError), expected + (4 * measured.StandardError));
    }
}
