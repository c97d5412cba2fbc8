using Stockade.Kernel;

namespace Stockade.Supply;

/// <summary>Costs of (s, S) rules of one store, with the renewal density of demand worked out as far as it is
/// asked for.</summary>
internal sealed class StockCosts(StockPolicy store)
{
    private readonly List<double> demand = [];
    private readonly List<double> density = [];
    private readonly Dictionary<int, double> periodCosts = [];

    public double Cost(int reorderAt, int orderUpTo)
    {
        double cost = store.OrderCost;
        double periods = 0;
        for (int below = 0; below < orderUpTo - reorderAt; below++)
        {
            double visits = Density(below);
            cost += visits * PeriodCost(orderUpTo - below);
            periods += visits;
        }

        return cost / periods;
    }

    /// <summary>The algorithm on p. 660 of Zheng and Federgruen: s falls from the cheapest level until the rule costs
    /// no more than a period there; then every S that could be better is tried.</summary>
    public BestPolicy? Best()
    {
        int upTo = Cheapest();
        if (Falling(upTo) is not { } s)
        {
            return null;
        }

        double best = Cost(s, upTo);
        for (int tried = upTo + 1; PeriodCost(tried) <= best; tried++)
        {
            if (tried - s >= StockPolicy.WidthMax)
            {
                return null;
            }

            if (Cost(s, tried) < best)
            {
                upTo = tried;
                while (Cost(s, upTo) <= PeriodCost(s + 1))
                {
                    s++;
                }

                best = Cost(s, upTo);
            }
        }

        return new BestPolicy(s, upTo, best);
    }

    private int? Falling(int upTo)
    {
        double cost = store.OrderCost;
        double periods = 0;
        for (int s = upTo - 1; upTo - s <= StockPolicy.WidthMax; s--)
        {
            double visits = Density(upTo - s - 1);
            cost += visits * PeriodCost(s + 1);
            periods += visits;
            if (cost / periods <= PeriodCost(s))
            {
                return s;
            }
        }

        return null;
    }

    /// <summary>The level at which a period costs least: the smallest y with F(y) at least p / (p + h).</summary>
    private int Cheapest()
    {
        double ratio = store.PenaltyCost / (store.PenaltyCost + store.HoldingCost);
        double mean = (store.LeadPeriods + 1.0) * store.DemandPerPeriod;
        int level = ratio < 1 ? Poisson.Quantile(mean, ratio) : (int)(mean + (40 * Math.Sqrt(mean)) + 40);
        while (PeriodCost(level + 1) < PeriodCost(level))
        {
            level++;
        }

        while (PeriodCost(level - 1) <= PeriodCost(level))
        {
            level--;
        }

        return level;
    }

    private double PeriodCost(int level)
    {
        if (!periodCosts.TryGetValue(level, out double cost))
        {
            cost = store.PeriodCost(level);
            periodCosts.Add(level, cost);
        }

        return cost;
    }

    /// <summary>Periods that are spent, in the mean, at exactly so much below S before the next order: m(0) = 1 / (1 -
    /// p(0)), m(j) = sum of p(l) m(j - l) for l from 0 to j (Zheng and Federgruen 1991, eq. 2a).</summary>
    private double Density(int below)
    {
        while (density.Count <= below)
        {
            int next = density.Count;
            demand.Add(Poisson.Probability(store.DemandPerPeriod, next));
            double moves = -PortableMath.Expm1(-store.DemandPerPeriod);
            double sum = next == 0 ? 1 : 0;
            for (int step = 1; step <= next; step++)
            {
                sum += demand[step] * density[next - step];
            }

            density.Add(sum / moves);
        }

        return density[below];
    }
}
