namespace Stockade.Defense;

/// <summary>Weapons with rounds, targets with values.</summary>
/// <param name="Values">Value of each target, finite and at least 0.</param>
/// <param name="Kill">Single-shot probability of kill by weapon, then by target, 0 to 1 (both may occur).</param>
/// <param name="Rounds">Rounds of each weapon, at least 0; rounds of one weapon are alike.</param>
public sealed record WeaponTargetProblem(
    IReadOnlyList<double> Values, IReadOnlyList<IReadOnlyList<double>> Kill, IReadOnlyList<int> Rounds)
{
    /// <summary>Largest number of weapons, and of targets.</summary>
    public const int SideMax = 200;

    /// <summary>Largest number of rounds in all.</summary>
    public const int RoundsMax = 2000;

    public int Weapons => Kill.Count;

    public int Targets => Values.Count;

    /// <summary>One round a weapon.</summary>
    public static WeaponTargetProblem OneRoundEach(
        IReadOnlyList<double> values, IReadOnlyList<IReadOnlyList<double>> kill) =>
        new(values, kill, [.. kill.Select(static _ => 1)]);

    /// <summary>What is wrong with it in words, or null.</summary>
    public string? Fault()
    {
        if (Weapons is 0 or > SideMax || Targets is 0 or > SideMax)
        {
            return $"{Weapons} weapons and {Targets} targets: expected 1 to {SideMax} of each";
        }

        if (Rounds.Count != Weapons || Rounds.Any(static count => count is < 0 or > RoundsMax)
            || Rounds.Sum(static count => (long)count) > RoundsMax)
        {
            return $"expected a number of rounds for each of {Weapons} weapons, at most {RoundsMax} in all";
        }

        for (int target = 0; target < Targets; target++)
        {
            if (!double.IsFinite(Values[target]) || Values[target] < 0)
            {
                return $"target {target + 1} has the value {Values[target]}: expected a number of at least 0";
            }
        }

        return KillFault();
    }

    private string? KillFault()
    {
        for (int weapon = 0; weapon < Weapons; weapon++)
        {
            if (Kill[weapon].Count != Targets)
            {
                return $"weapon {weapon + 1} has {Kill[weapon].Count} kill probabilities: expected one for each of "
                    + $"{Targets} targets";
            }

            for (int target = 0; target < Targets; target++)
            {
                if (!(Kill[weapon][target] is >= 0 and <= 1))
                {
                    return $"weapon {weapon + 1} kills target {target + 1} with {Kill[weapon][target]}: expected 0 "
                        + "to 1";
                }
            }
        }

        return null;
    }
}
