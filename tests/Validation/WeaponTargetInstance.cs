using Stockade.Defense;

namespace Stockade.Validation.Tests;

/// <summary>Weapon-target instances made by the generator of Park and Miller (Communications of the ACM 31 (1988),
/// 1192-1201), and their optimum by trying everything.</summary>
internal static class WeaponTargetInstance
{
    /// <summary>s -> 16807 s mod 2^31 - 1; values 1 + s % 100 drawn first, then kill probabilities (60 + s % 31) / 100
    /// weapon by weapon; one round each.</summary>
    public static WeaponTargetProblem Of(int weapons, int targets, long seed)
    {
        long state = seed;
        long Next() => state = 16807 * state % 2147483647;
        double[] values = [.. Enumerable.Range(0, targets).Select(_ => 1.0 + Next() % 100)];
        double[][] kill = [.. Enumerable.Range(0, weapons).Select(_ =>
            (double[])[.. Enumerable.Range(0, targets).Select(_ => (60 + Next() % 31) / 100.0)])];
        return WeaponTargetProblem.OneRoundEach(values, kill);
    }

    /// <summary>The least value that can survive one round of each weapon.</summary>
    public static double Optimum(WeaponTargetProblem problem)
    {
        double best = double.PositiveInfinity;
        double[] left = [.. problem.Values];
        Try(0);
        return best;

        void Try(int weapon)
        {
            if (weapon == problem.Weapons)
            {
                best = Math.Min(best, left.Sum());
                return;
            }

            for (int target = 0; target < problem.Targets; target++)
            {
                double before = left[target];
                left[target] *= 1 - problem.Kill[weapon][target];
                Try(weapon + 1);
                left[target] = before;
            }
        }
    }
}
