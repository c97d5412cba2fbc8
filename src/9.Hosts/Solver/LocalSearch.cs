using Stockade.Defense;

namespace Stockade.Solver;

/// <summary>Moves one round to another target, or lets two rounds of two weapons change targets, while that helps. Only
/// a good start for the proof; the fixed order of trials makes it repeatable.</summary>
internal static class LocalSearch
{
    private const int PassesMax = 100;

    /// <summary>Smaller gains may be rounding, and could go round in a circle.</summary>
    private const double Least = 1e-12;

    public static Assignment Improve(WeaponTargetProblem problem, Assignment start)
    {
        int[][] rounds = [.. start.Rounds.Select(static of => of.ToArray())];
        double[] left = [.. problem.Values.Select((_, target) => Left(problem, rounds, target))];
        bool isBetter = true;
        for (int pass = 0; isBetter && pass < PassesMax; pass++)
        {
            isBetter = false;
            for (int weapon = 0; weapon < problem.Weapons; weapon++)
            {
                isBetter |= Move(problem, rounds, left, weapon) | Swap(problem, rounds, left, weapon);
            }
        }

        return WeaponTarget.Of(problem, rounds);
    }

    private static bool Move(WeaponTargetProblem problem, int[][] rounds, double[] left, int weapon)
    {
        bool isBetter = false;
        for (int from = 0; from < problem.Targets; from++)
        {
            for (int to = 0; to < problem.Targets && rounds[weapon][from] > 0; to++)
            {
                isBetter |= to != from && Try(problem, rounds, left, [(weapon, from, to)]);
            }
        }

        return isBetter;
    }

    private static bool Swap(WeaponTargetProblem problem, int[][] rounds, double[] left, int weapon)
    {
        bool isBetter = false;
        for (int other = weapon + 1; other < problem.Weapons; other++)
        {
            for (int from = 0; from < problem.Targets; from++)
            {
                for (int to = 0; to < problem.Targets && rounds[weapon][from] > 0; to++)
                {
                    isBetter |= to != from && rounds[other][to] > 0
                        && Try(problem, rounds, left, [(weapon, from, to), (other, to, from)]);
                }
            }
        }

        return isBetter;
    }

    private static bool Try(
        WeaponTargetProblem problem, int[][] rounds, double[] left,
        ReadOnlySpan<(int Weapon, int From, int To)> moves)
    {
        (_, int one, int two) = moves[0];
        foreach ((int weapon, int from, int to) in moves)
        {
            rounds[weapon][from]--;
            rounds[weapon][to]++;
        }

        (double ofOne, double ofTwo) = (Left(problem, rounds, one), Left(problem, rounds, two));
        if (ofOne + ofTwo < (left[one] + left[two]) * (1 - Least))
        {
            (left[one], left[two]) = (ofOne, ofTwo);
            return true;
        }

        foreach ((int weapon, int from, int to) in moves)
        {
            rounds[weapon][from]++;
            rounds[weapon][to]--;
        }

        return false;
    }

    private static double Left(WeaponTargetProblem problem, int[][] rounds, int target)
    {
        double left = problem.Values[target];
        for (int weapon = 0; weapon < rounds.Length; weapon++)
        {
            for (int round = 0; round < rounds[weapon][target]; round++)
            {
                left *= 1 - problem.Kill[weapon][target];
            }
        }

        return left;
    }
}
