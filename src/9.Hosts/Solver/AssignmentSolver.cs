using Stockade.Defense;

namespace Stockade.Solver;

/// <summary>Exact weapon-target assignment by columns. A column is all the rounds that one target gets; with one price
/// a round of each weapon, the sum of the cheapest columns less the price of the magazine bounds every assignment from
/// below (Lagrange). The prices come from the linear programme over the columns found so far (Gilmore and Gomory 1961,
/// Operations Research 9(6), 849-859). A column whose reduced cost exceeds the distance of the best assignment known
/// from that bound is in no better one: the few that are left are chosen from exactly, in whole numbers.</summary>
public sealed class AssignmentSolver : IAssignmentSolver
{
    private const double GapMax = 1e-9;
    private const int PriceStepsMax = 1000;
    private const double Pull = 0.7;
    private const int WorkForStart = 5;
    private const int WorkForProof = 60;

    public AssignmentAnswer Solve(WeaponTargetProblem problem)
    {
        Assignment best = LocalSearch.Improve(problem, WeaponTarget.Greedy(problem));
        ColumnPool pool = new(problem);
        pool.Add(best);
        if (Price(problem, pool, best) is not { } prices)
        {
            return Unproven(best, 0, "the rounds that one target may get are too many to search");
        }

        if (IsClosed(best, prices.Bound))
        {
            return new AssignmentAnswer(best, Math.Min(prices.Bound, best.Surviving), true, null);
        }

        // The columns found on the way hold good assignments: a better one leaves fewer columns below.
        double slack = best.Surviving - prices.Bound;
        best = Better(best, ColumnChoice.Of(problem, pool.Columns, prices, slack, WorkForStart));
        slack = best.Surviving - prices.Bound;
        List<Column> near = [];
        for (int target = 0; target < problem.Targets; target++)
        {
            ColumnSearch search = new(problem, target, prices.Rounds);
            if (!search.Within(prices.Least[target] + slack + prices.Rounding, near))
            {
                return Unproven(best, prices.Bound, "too many columns lie near the bound");
            }
        }

        ColumnChoice choice = ColumnChoice.Of(problem, near, prices, slack, WorkForProof);
        best = Better(best, choice);
        double bound = Math.Min(best.Surviving, prices.Bound + choice.Above);
        return IsClosed(best, bound)
            ? new AssignmentAnswer(best, bound, true, null)
            : Unproven(best, bound, "the search reached its limit of steps");
    }

    /// <summary>Adds columns until none improves the linear programme. Prices asked at are drawn towards the best so
    /// far (Wentges 1997, International Transactions in Operational Research 4(2), 151-162): the first programmes know
    /// few columns and give wild prices.</summary>
    private static Prices? Price(WeaponTargetProblem problem, ColumnPool pool, Assignment start)
    {
        using RestrictedMaster master = new(problem);
        Prices? best = At(problem, pool, Marginal(problem, start), out bool _);
        double pull = Pull;
        for (int step = 0; best is not null && step < PriceStepsMax; step++)
        {
            double[] dual = master.Prices(pool.Columns);
            double[] asked = [.. dual.Select((price, weapon) => price + pull * (best.Rounds[weapon] - price))];
            Prices? now = At(problem, pool, asked, out bool isNew);
            bool wasExact = pull == 0;
            pull = isNew && now is not null ? Pull : 0;
            best = now?.Bound > best.Bound ? now : best;
            if (wasExact && !isNew)
            {
                break;
            }
        }

        return best;
    }

    /// <summary>The cheapest columns at given prices, or null where one target's search is too long.</summary>
    private static Prices? At(WeaponTargetProblem problem, ColumnPool pool, double[] rounds, out bool isNew)
    {
        isNew = false;
        double[] least = new double[problem.Targets];
        for (int target = 0; target < problem.Targets; target++)
        {
            if (new ColumnSearch(problem, target, rounds).Cheapest() is not { } column)
            {
                return null;
            }

            least[target] = column.Priced(rounds);
            isNew |= pool.Add(column);
        }

        return Prices.Of(problem, rounds, least);
    }

    /// <summary>What one more round of each weapon would take away.</summary>
    private static double[] Marginal(WeaponTargetProblem problem, Assignment assignment)
    {
        double[] left = [.. problem.Values.Select((_, target) => ColumnPool.Surviving(
            problem, target, [.. assignment.Rounds.Select(of => of[target])]))];
        return [.. problem.Kill.Select(kill => left.Select((value, target) => value * kill[target]).Max())];
    }

    private static Assignment Better(Assignment best, ColumnChoice choice) =>
        choice.Found is { } found && found.Surviving < best.Surviving ? found : best;

    private static bool IsClosed(Assignment best, double bound) => best.Surviving - bound <= GapMax * best.Surviving;

    private static AssignmentAnswer Unproven(Assignment best, double bound, string why) =>
        new(best, Math.Min(bound, best.Surviving), false, why);
}
