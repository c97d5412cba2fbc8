using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>Which weapon fires how many rounds at which target, and the value that then survives.</summary>
/// <param name="Rounds">Rounds by weapon, then by target.</param>
/// <param name="Surviving">Expected value of the targets that survive: less is better for who fires.</param>
public sealed record Assignment(IReadOnlyList<IReadOnlyList<int>> Rounds, double Surviving);

/// <summary>The static weapon-target assignment problem (Manne 1958, Operations Research 6(3), 346-351): all rounds are
/// assigned at once; target j of value v_j survives with the product of (1 - p_ij) over the rounds at it.</summary>
public static class WeaponTarget
{
    /// <summary>Expected surviving value: the sum over targets of v_j times the product of (1 - p_ij)^x_ij.</summary>
    /// <param name="problem">Values, kill probabilities, rounds at hand.</param>
    /// <param name="rounds">Rounds x by weapon, then by target.</param>
    public static double Surviving(WeaponTargetProblem problem, IReadOnlyList<IReadOnlyList<int>> rounds)
    {
        double sum = 0;
        for (int target = 0; target < problem.Targets; target++)
        {
            double left = problem.Values[target];
            for (int weapon = 0; weapon < problem.Weapons; weapon++)
            {
                for (int round = 0; round < rounds[weapon][target]; round++)
                {
                    left *= 1 - problem.Kill[weapon][target];
                }
            }

            sum += left;
        }

        return sum;
    }

    /// <summary>Maximum marginal return: the next round is the one, of all weapons and targets, that takes away most
    /// value; ties go to the earlier weapon, then to the earlier target. A rule of thumb, not the optimum. A round that
    /// would take away nothing is kept.</summary>
    public static Assignment Greedy(WeaponTargetProblem problem)
    {
        double[] left = [.. problem.Values];
        int[] hand = [.. problem.Rounds];
        int[][] rounds = Empty(problem);
        while (true)
        {
            double gainMax = 0;
            (int Weapon, int Target) best = (-1, -1);
            for (int weapon = 0; weapon < problem.Weapons; weapon++)
            {
                for (int target = 0; hand[weapon] > 0 && target < problem.Targets; target++)
                {
                    double gain = left[target] * problem.Kill[weapon][target];
                    if (gain > gainMax)
                    {
                        gainMax = gain;
                        best = (weapon, target);
                    }
                }
            }

            if (best.Weapon < 0)
            {
                return Of(problem, rounds);
            }

            rounds[best.Weapon][best.Target]++;
            hand[best.Weapon]--;
            left[best.Target] *= 1 - problem.Kill[best.Weapon][best.Target];
        }
    }

    /// <summary>The assignment with its surviving value.</summary>
    public static Assignment Of(WeaponTargetProblem problem, IReadOnlyList<IReadOnlyList<int>> rounds) =>
        new(rounds, Surviving(problem, rounds));

    /// <summary>An assignment in which nothing is fired, by weapon, then by target.</summary>
    private static int[][] Empty(WeaponTargetProblem problem)
    {
        Invariant.That(problem.Fault() is null, "a weapon-target problem is checked before it is solved");
        return [.. Enumerable.Range(0, problem.Weapons).Select(_ => new int[problem.Targets])];
    }
}
