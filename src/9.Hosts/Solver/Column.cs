using Stockade.Defense;

namespace Stockade.Solver;

/// <summary>All the rounds that one target gets.</summary>
/// <param name="Target">Which.</param>
/// <param name="Rounds">Rounds by weapon.</param>
/// <param name="Surviving">Value that survives them.</param>
internal sealed record Column(int Target, int[] Rounds, double Surviving)
{
    /// <summary>Surviving value plus the price of the rounds.</summary>
    public double Priced(double[] prices)
    {
        double sum = Surviving;
        for (int weapon = 0; weapon < Rounds.Length; weapon++)
        {
            sum += Rounds[weapon] * prices[weapon];
        }

        return sum;
    }
}

/// <summary>The columns found so far, each once, in the order found.</summary>
internal sealed class ColumnPool(WeaponTargetProblem problem)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly List<Column> columns = [];

    public IReadOnlyList<Column> Columns => columns;

    /// <summary>False where it was there already.</summary>
    public bool Add(Column column)
    {
        bool isNew = known.Add($"{column.Target}:{string.Join(',', column.Rounds)}");
        if (isNew)
        {
            columns.Add(column);
        }

        return isNew;
    }

    /// <summary>The columns of a whole assignment, and the empty ones.</summary>
    public void Add(Assignment assignment)
    {
        for (int target = 0; target < problem.Targets; target++)
        {
            int[] rounds = [.. assignment.Rounds.Select(of => of[target])];
            Add(new Column(target, rounds, Surviving(problem, target, rounds)));
            Add(new Column(target, new int[problem.Weapons], problem.Values[target]));
        }
    }

    public static double Surviving(WeaponTargetProblem problem, int target, int[] rounds)
    {
        double left = problem.Values[target];
        for (int weapon = 0; weapon < rounds.Length; weapon++)
        {
            for (int round = 0; round < rounds[weapon]; round++)
            {
                left *= 1 - problem.Kill[weapon][target];
            }
        }

        return left;
    }
}

/// <summary>A price for one round of each weapon, and what it proves.</summary>
/// <param name="Rounds">Price of one round by weapon, at least 0.</param>
/// <param name="Least">Cost of the cheapest column by target.</param>
/// <param name="Bound">No assignment leaves less: the cheapest columns less the price of all rounds.</param>
/// <param name="Rounding">What the sums may have lost to rounding.</param>
internal sealed record Prices(double[] Rounds, double[] Least, double Bound, double Rounding)
{
    public static Prices Of(WeaponTargetProblem problem, double[] rounds, double[] least)
    {
        double magazine = rounds.Select((price, weapon) => price * problem.Rounds[weapon]).Sum();
        double rounding = 1e-15 * (problem.Weapons + problem.Targets) * (magazine + least.Sum());
        return new Prices(rounds, least, Math.Max(0, least.Sum() - magazine - rounding), rounding);
    }
}
