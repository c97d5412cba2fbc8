using Stockade.Kernel;

namespace Stockade.Supply;

/// <summary>A store that is looked at once a period: Poisson demand, orders that take whole periods, what is short is
/// owed. Under an (s, S) rule, whoever finds stock and orders together at s or below orders up to S.</summary>
/// <param name="DemandPerPeriod">Mean demand in a period, above 0 and at most <see cref="DemandMax"/>.</param>
/// <param name="OrderCost">K, for each order whatever its size, at least 0.</param>
/// <param name="HoldingCost">h, for each on hand at the end of a period, above 0.</param>
/// <param name="PenaltyCost">p, for each owed at the end of a period, above 0.</param>
/// <param name="LeadPeriods">From order to arrival: 0 arrives before the demand of its own period.</param>
public sealed record StockPolicy(
    double DemandPerPeriod, double OrderCost, double HoldingCost, double PenaltyCost, int LeadPeriods)
{
    public const double DemandMax = 1e5;

    /// <summary>Most units between s and S that are searched or costed.</summary>
    public const int WidthMax = 20_000;

    private double LeadDemand => (LeadPeriods + 1.0) * DemandPerPeriod;

    /// <summary>Expected cost at the end of the period in which an order given now has arrived, with y in stock and on
    /// order: G(y) = h E[y - D]+ + p E[D - y]+, D the demand of lead time and one period.</summary>
    public double PeriodCost(int level)
    {
        double mean = LeadDemand;
        if (level <= 0)
        {
            return PenaltyCost * (mean - level);
        }

        // E[y - D]+ = y F(y) - mean F(y - 1), F the Poisson distribution; the last terms, for no digits lost.
        double left = ((level - mean) * Poisson.Cumulative(mean, level - 1))
            + (level * Poisson.Probability(mean, level));
        return (PenaltyCost * (mean - level)) + ((HoldingCost + PenaltyCost) * left);
    }

    /// <summary>Mean cost of a period under (s, S), exactly: c = (K + sum of m(j) G(S - j)) / M(S - s), j from 0 to S -
    /// s - 1; m the renewal density of demand, M its sum (Y.-S. Zheng and A. Federgruen, "Finding optimal (s, S)
    /// policies is about as simple as evaluating a single policy", Operations Research 39 (1991), eq. 2 and 4).
    /// </summary>
    public double Cost(int reorderAt, int orderUpTo)
    {
        Invariant.That(
            reorderAt < orderUpTo && orderUpTo - (long)reorderAt <= WidthMax,
            "an order raises the stock, within reach");
        return new StockCosts(this).Cost(reorderAt, orderUpTo);
    }

    /// <summary>The rule of least cost among all rules (Zheng and Federgruen 1991, the algorithm on p. 660); null where
    /// s and S lie further apart than <see cref="WidthMax"/>.</summary>
    public BestPolicy? Best() => new StockCosts(this).Best();

    /// <summary>The supply kernel run as this store, a period a day, from S in stock; the first of its batches is not
    /// counted.</summary>
    /// <param name="periods">Counted periods, rounded down to a multiple of the batches.</param>
    /// <returns>Mean cost of a period.</returns>
    public Estimated Run(int reorderAt, int orderUpTo, int periods, Chance chance) =>
        new StockModel(this, reorderAt, orderUpTo, chance).Run(periods);
}

/// <param name="ReorderAt">s: an order is given at this level or below.</param>
/// <param name="OrderUpTo">S.</param>
/// <param name="Cost">Mean cost of a period.</param>
public readonly record struct BestPolicy(int ReorderAt, int OrderUpTo, double Cost);
