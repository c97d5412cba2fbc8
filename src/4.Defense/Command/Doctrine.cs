using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense;

/// <summary>A fire-unit type's doctrine as columns: by threat class the round types in order, the salvo, and how many
/// salvos. Round types whose kill probability is below the smallest worth a shot, and those that no launcher of the
/// unit holds, are left out.</summary>
internal sealed class Doctrine
{
    private readonly int[][] orders;

    public Doctrine(Scenario scenario, World world, FireUnitType unit, double[] kill)
    {
        int classes = scenario.Threats.Count;
        orders = new int[classes][];
        Salvo = new int[classes];
        SalvosMax = new int[classes];
        for (int threat = 0; threat < classes; threat++)
        {
            DoctrineRule? rule = RuleFor(unit, scenario.Threats[threat].Id);
            orders[threat] = rule is null ? [] : Order(scenario, world, unit, rule, kill, threat);
            Salvo[threat] = rule is null ? 0 : Math.Max(1, world.Whole(rule.Salvo));
            SalvosMax[threat] = rule is null ? 0 : Math.Max(1, rule.SalvosMax);
        }
    }

    /// <summary>Rounds in a salvo, by threat class.</summary>
    public int[] Salvo { get; }

    /// <summary>Salvos at one threat, by class; more than one is shoot-look-shoot.</summary>
    public int[] SalvosMax { get; }

    /// <summary>Round types in the order in which they are tried.</summary>
    public ReadOnlySpan<int> Order(int threat) => orders[threat];

    private static DoctrineRule? RuleFor(FireUnitType unit, string threat)
    {
        foreach (DoctrineRule rule in unit.Doctrine)
        {
            if (rule.Threat == threat)
            {
                return rule;
            }
        }

        return null;
    }

    private static int[] Order(
        Scenario scenario, World world, FireUnitType unit, DoctrineRule rule, double[] kill, int threat)
    {
        double killMin = rule.KillProbabilityMin is { } claim ? world[claim] : 0;
        List<int> order = [];
        foreach (ItemId item in rule.Rounds)
        {
            int round = IndexOf(scenario, item);
            double probability = round < 0 ? 0 : kill[threat * scenario.Rounds.Count + round];
            if (probability > 0 && probability >= killMin && Loads(unit, item) > 0 && !order.Contains(round))
            {
                order.Add(round);
            }
        }

        return [.. order];
    }

    /// <summary>Rounds of a type on one launcher; 0 where the unit cannot fire it.</summary>
    public static int Loads(FireUnitType unit, ItemId item)
    {
        foreach (LauncherLoad load in unit.Loads)
        {
            if (load.Item == item)
            {
                return load.Rounds;
            }
        }

        return 0;
    }

    /// <summary>Position of a round type in the scenario, or -1.</summary>
    public static int IndexOf(Scenario scenario, ItemId item)
    {
        for (int round = 0; round < scenario.Rounds.Count; round++)
        {
            if (scenario.Rounds[round].Item == item)
            {
                return round;
            }
        }

        return -1;
    }
}
