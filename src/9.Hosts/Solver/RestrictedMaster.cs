using Google.OrTools.LinearSolver;
using Stockade.Defense;

namespace Stockade.Solver;

/// <summary>The linear programme over the columns found so far: one column's worth for each target, no more rounds than
/// there are. Its dual values are the prices of rounds.</summary>
internal sealed class RestrictedMaster : IDisposable
{
    private readonly Google.OrTools.LinearSolver.Solver solver;
    private readonly Objective objective;
    private readonly Constraint[] targets;
    private readonly Constraint[] weapons;
    private readonly double scale;
    private int taken;

    public RestrictedMaster(WeaponTargetProblem problem)
    {
        solver = Google.OrTools.LinearSolver.Solver.CreateSolver("GLOP");
        objective = solver.Objective();
        objective.SetMinimization();
        targets = [.. problem.Values.Select((_, target) => solver.MakeConstraint(1, 1, $"target {target}"))];
        weapons = [.. problem.Rounds.Select((count, weapon) =>
            solver.MakeConstraint(double.NegativeInfinity, count, $"weapon {weapon}"))];
        double sum = problem.Values.Sum();
        scale = sum > 0 ? 1 / sum : 1;
    }

    /// <summary>Price of a round by weapon, at least 0, once the columns that are new have been taken in.</summary>
    public double[] Prices(IReadOnlyList<Column> columns)
    {
        for (; taken < columns.Count; taken++)
        {
            Column column = columns[taken];
            Variable share = solver.MakeNumVar(0, double.PositiveInfinity, $"column {taken}");
            objective.SetCoefficient(share, column.Surviving * scale);
            targets[column.Target].SetCoefficient(share, 1);
            for (int weapon = 0; weapon < weapons.Length; weapon++)
            {
                if (column.Rounds[weapon] > 0)
                {
                    weapons[weapon].SetCoefficient(share, column.Rounds[weapon]);
                }
            }
        }

        // Any prices of at least 0 give a true bound: a solve that ends early costs digits, never truth.
        solver.Solve();
        return [.. weapons.Select(weapon => Math.Max(0, -weapon.DualValue() / scale))];
    }

    public void Dispose()
    {
        objective.Dispose();
        solver.Dispose();
    }
}
