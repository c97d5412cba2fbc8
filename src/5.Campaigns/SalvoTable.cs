using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Campaigns;

/// <summary>Mean rounds that the doctrine of an area fires at one launched threat of a class, in one world:
/// <code>covered x salvo x (1 + q + q^2 + ... + q^(salvos - 1)),  q = (1 - kill)^salvo</code>
/// covered being the share of launches that cross an envelope of the units present, salvo and salvos the doctrine's,
/// and kill the single-shot probability of the round type it tries first: another salvo follows where the one before
/// did not kill. The radar's horizon, channels, time, faulty assessment and common faults are left out.</summary>
public sealed class SalvoTable
{
    private readonly Scenario scenario;
    private readonly World world;
    private readonly double[] coverage;
    private readonly double[] perCovered;
    private readonly int[][] preference;

    public SalvoTable(Scenario scenario, World world)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        this.scenario = scenario;
        this.world = world;
        Classes = scenario.Threats.Count;
        coverage = new double[scenario.Areas.Count * Classes];
        perCovered = new double[coverage.Length];
        preference = new int[coverage.Length][];
        for (int area = 0; area < scenario.Areas.Count; area++)
        {
            for (int threat = 0; threat < Classes; threat++)
            {
                Fill(area, threat);
            }
        }
    }

    /// <summary>Threat classes of the scenario.</summary>
    public int Classes { get; }

    /// <summary>Mean rounds for one launched threat.</summary>
    /// <param name="area">Place of the area in the scenario.</param>
    /// <param name="threat">Place of the class in the scenario.</param>
    /// <param name="units">Fire units present.</param>
    public double RoundsPerThreat(int area, int threat, int units)
    {
        int row = (area * Classes) + threat;
        double covered = Math.Min(1, coverage[row] * units / Math.Max(1, scenario.Areas[area].CoverageUnits));
        return covered * perCovered[row];
    }

    /// <summary>Round types (places in the scenario) in the order in which they are tried.</summary>
    public ReadOnlySpan<int> Preference(int area, int threat) => preference[(area * Classes) + threat];

    private void Fill(int area, int threat)
    {
        DefendedArea place = scenario.Areas[area];
        string name = scenario.Threats[threat].Id;
        FireUnitType unit = scenario.FireUnits.First(candidate => candidate.Id == place.FireUnit);
        DoctrineRule? rule = unit.Doctrine.FirstOrDefault(candidate => candidate.Threat == name);
        int row = (area * Classes) + threat;
        foreach (CoverageClaim claim in place.Coverage)
        {
            coverage[row] += claim.Threat == name ? world[claim.Share] : 0;
        }

        preference[row] = rule is null ? [] : Order(unit, rule);
        if (rule is not null && preference[row].Length > 0)
        {
            int salvo = Math.Max(1, world.Whole(rule.Salvo));
            double survives = 1;
            double miss = 1 - Kill(preference[row][0], name);
            for (int shot = 0; shot < salvo; shot++)
            {
                survives *= miss;
            }

            double reached = 1;
            for (int number = 0; number < Math.Max(1, rule.SalvosMax); number++)
            {
                perCovered[row] += salvo * reached;
                reached *= survives;
            }
        }
    }

    /// <summary>Round types of a rule that the unit can fire and that are worth a shot.</summary>
    private int[] Order(FireUnitType unit, DoctrineRule rule)
    {
        double killMin = rule.KillProbabilityMin is { } claim ? world[claim] : 0;
        var order = new List<int>();
        foreach (ItemId item in rule.Rounds)
        {
            int round = scenario.Rounds.ToList().FindIndex(candidate => candidate.Item == item);
            double kill = round < 0 ? 0 : Kill(round, rule.Threat);
            if (kill > 0 && kill >= killMin && !order.Contains(round)
                && unit.Loads.Any(load => load.Item == item && load.Rounds > 0))
            {
                order.Add(round);
            }
        }

        return [.. order];
    }

    private double Kill(int round, string threat) =>
        scenario.Rounds[round].Kill.FirstOrDefault(claim => claim.Threat == threat) is { } claim
            ? Math.Clamp(world[claim.Probability], 0, 1) : 0;
}
