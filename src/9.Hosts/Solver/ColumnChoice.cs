using Google.OrTools.Sat;
using Stockade.Defense;

namespace Stockade.Solver;

/// <summary>One column for each target, within the rounds at hand, chosen exactly in whole numbers.</summary>
/// <param name="Found">The assignment chosen, or null where none was found.</param>
/// <param name="Above">How far above the bound of the prices every choice from these columns lies.</param>
internal sealed record ColumnChoice(Assignment? Found, double Above)
{
    /// <summary>Costs are cut to whole parts of the slack: downwards, so that the bound stays a bound.</summary>
    private const double Parts = 1L << 40;

    /// <summary>One thread, one seed, and a limit in counted work: the same answer on a slow machine.</summary>
    private const string Search = "num_workers:1 random_seed:1 linearization_level:2 max_deterministic_time:";

    /// <param name="slack">Choices farther above the prices' bound than this are of no use.</param>
    /// <param name="work">Units of work at most: the search engine's own count, near a second each.</param>
    public static ColumnChoice Of(
        WeaponTargetProblem problem, IReadOnlyList<Column> columns, Prices prices, double slack, int work)
    {
        double limit = slack + prices.Rounding;
        double scale = Parts / limit;
        CpModel model = new();
        List<ILiteral>[] byTarget = [.. problem.Values.Select(static _ => new List<ILiteral>())];
        LinearExprBuilder[] byWeapon = [.. problem.Rounds.Select(static _ => LinearExpr.NewBuilder())];
        LinearExprBuilder cost = LinearExpr.NewBuilder();
        List<(Column Column, BoolVar IsChosen)> choices = [];
        foreach (Column column in columns)
        {
            double reduced = column.Priced(prices.Rounds) - prices.Least[column.Target];
            if (reduced > limit)
            {
                continue;
            }

            BoolVar isChosen = model.NewBoolVar($"column {choices.Count}");
            choices.Add((column, isChosen));
            byTarget[column.Target].Add(isChosen);
            cost.AddTerm(isChosen, (long)Math.Floor(Math.Max(0, reduced) * scale));
            for (int weapon = 0; weapon < problem.Weapons; weapon++)
            {
                if (column.Rounds[weapon] > 0)
                {
                    byWeapon[weapon].AddTerm(isChosen, column.Rounds[weapon]);
                }
            }
        }

        foreach (List<ILiteral> one in byTarget)
        {
            model.AddExactlyOne(one);
        }

        for (int weapon = 0; weapon < problem.Weapons; weapon++)
        {
            double price = prices.Rounds[weapon];
            int most = problem.Rounds[weapon];
            int idle = price * most <= limit ? most : (int)Math.Floor(limit / price);
            IntVar kept = model.NewIntVar(0, idle, $"kept of {weapon}");
            byWeapon[weapon].AddTerm(kept, 1);
            model.Add(byWeapon[weapon] == most);
            cost.AddTerm(kept, idle == 0 ? 0 : (long)Math.Floor(price * scale));
        }

        model.Minimize(cost);
        return Solve(problem, model, choices, slack, scale, work);
    }

    private static ColumnChoice Solve(
        WeaponTargetProblem problem, CpModel model, List<(Column Column, BoolVar IsChosen)> choices, double slack,
        double scale, int work)
    {
        using CpSolver solver = new() { StringParameters = Search + work };
        CpSolverStatus status = solver.Solve(model);
        if (status == CpSolverStatus.Infeasible)
        {
            return new ColumnChoice(null, slack);
        }

        double above = Math.Max(0, solver.BestObjectiveBound / scale);
        if (status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible))
        {
            return new ColumnChoice(null, status == CpSolverStatus.Unknown ? above : 0);
        }

        int[][] rounds = [.. Enumerable.Range(0, problem.Weapons).Select(_ => new int[problem.Targets])];
        foreach ((Column column, BoolVar isChosen) in choices)
        {
            for (int weapon = 0; solver.BooleanValue(isChosen) && weapon < problem.Weapons; weapon++)
            {
                rounds[weapon][column.Target] = column.Rounds[weapon];
            }
        }

        return new ColumnChoice(WeaponTarget.Of(problem, rounds), above);
    }
}
