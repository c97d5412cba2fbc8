using Stockade.Defense;

namespace Stockade.Solver;

/// <summary>Searches the columns of one target at given prices, depth first. Weapons come in the order of what they ask
/// for one unit of log-survival; after any node the rest can do no better than buy that unit at the next weapon's
/// rate r: min over t of f exp(-t) + r t = r (1 + ln(f / r)) where f exceeds r.</summary>
internal sealed class ColumnSearch
{
    private const int NodesMax = 5_000_000;
    private const int ColumnsMax = 50_000;

    private readonly WeaponTargetProblem problem;
    private readonly int target;
    private readonly double[] prices;
    private readonly int[] order;
    private readonly double[] rates;
    private readonly int[] rounds;
    private int nodes;
    private double limit;
    private Column? cheapest;
    private List<Column>? found;

    public ColumnSearch(WeaponTargetProblem problem, int target, double[] prices)
    {
        (this.problem, this.target, this.prices) = (problem, target, prices);
        order = [.. Enumerable.Range(0, problem.Weapons)
            .Where(weapon => problem.Kill[weapon][target] > 0 && problem.Rounds[weapon] > 0)
            .OrderBy(Rate).ThenBy(weapon => weapon)];
        rates = [.. order.Select(Rate)];
        rounds = new int[problem.Weapons];
    }

    /// <summary>The column of least cost, or null where the search is too long.</summary>
    public Column? Cheapest()
    {
        limit = problem.Values[target];
        cheapest = new Column(target, [.. rounds], problem.Values[target]);
        return Walk(0, problem.Values[target], 0) ? cheapest : null;
    }

    /// <summary>Adds every column that costs at most this; false where there are too many.</summary>
    public bool Within(double cost, List<Column> into)
    {
        (limit, found) = (cost, into);
        return Walk(0, problem.Values[target], 0);
    }

    /// <summary>Tries every number of rounds of the weapons from one place of the order on.</summary>
    private bool Walk(int place, double surviving, double paid)
    {
        if (++nodes > NodesMax || found?.Count > ColumnsMax)
        {
            return false;
        }

        if (place == order.Length || surviving == 0)
        {
            Keep(surviving, paid);
            return true;
        }

        if (paid + Rest(surviving, rates[place]) > limit)
        {
            return true;
        }

        int weapon = order[place];
        double miss = 1 - problem.Kill[weapon][target];
        bool goesOn = true;
        int most = problem.Rounds[weapon];
        int count = 0;
        double left = surviving;
        double cost = paid;

        // The most rounds first: good columns early make the limit bite.
        while (count < most && left * (1 - miss) > (found is null ? prices[weapon] : 0) && cost <= limit)
        {
            (count, left, cost) = (count + 1, left * miss, cost + prices[weapon]);
        }

        int fewest = found is null && prices[weapon] == 0 ? count : 0;
        for (; goesOn && count >= fewest; count--)
        {
            rounds[weapon] = count;
            left = surviving;
            for (int round = 0; round < count; round++)
            {
                left *= miss;
            }

            goesOn = Walk(place + 1, left, paid + count * prices[weapon]);
        }

        rounds[weapon] = 0;
        return goesOn;
    }

    private void Keep(double surviving, double paid)
    {
        if (surviving + paid > limit)
        {
            return;
        }

        Column column = new(target, [.. rounds], surviving);
        if (found is null)
        {
            cheapest = surviving + paid < limit ? column : cheapest;
            limit = surviving + paid;
        }
        else
        {
            found.Add(column);
        }
    }

    /// <summary>The least that value and price can still come to; a hair less, for rounding.</summary>
    private static double Rest(double surviving, double rate) =>
        rate >= surviving ? surviving : rate <= 0 ? 0 : rate * (1 + Math.Log(surviving / rate)) * (1 - 1e-12);

    private double Rate(int weapon) => prices[weapon] / -Math.Log(1 - problem.Kill[weapon][target]);
}
