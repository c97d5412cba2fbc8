using Stockade.Campaigns;
using Stockade.Scenarios;

namespace Stockade.Studies;

/// <summary>What the tables are made from: the plan, the worlds done, and what every arm came to in each.</summary>
internal sealed class StudyFindings(StudyPlan plan, StudyLoop loop)
{
    private readonly Dictionary<(int Option, int Measure), BreakEven.Answer> brokenEven = [];
    private readonly Dictionary<(int Arm, int? From, int Measure), RandomEffects> analysed = [];

    public StudyPlan Plan { get; } = plan;

    public Scenario Scenario { get; } = plan.Request.Scenario;

    public CampaignAxes Axes { get; } = plan.Axes;

    public IReadOnlyList<World> Worlds { get; } = loop.Worlds;

    public IReadOnlyList<ArmResult[]> Results { get; } = loop.Results;

    public bool Complete { get; } = loop.Complete;

    public PrecisionReached Precision { get; } = loop.Precision;

    public int Options => Plan.Arms.Options;

    public int Replications => Plan.Request.Replications;

    /// <summary>A measure of an arm, analysed into the unknowns and chance.</summary>
    public RandomEffects Level(int arm, int measure) => Analyse(arm, null, measure);

    /// <summary>A measure of an arm less the same of another, paired.</summary>
    public RandomEffects Difference(int arm, int from, int measure) => Analyse(arm, from, measure);

    /// <summary>From which value of the swept lever on an option's difference can be told from zero.</summary>
    public BreakEven.Answer BreakEvenOf(int option, int measure)
    {
        if (!brokenEven.TryGetValue((option, measure), out BreakEven.Answer answer))
        {
            double[][] differences = [.. Arms.Grid.Select(value => Paired.Values(
                Plan, Results, Plan.Arms.Swept(option, value)!.Index, Plan.Arms.Swept(0, value)!.Index, measure))];
            answer = BreakEven.Of(
                Arms.Grid, differences, Plan.Arms.Swept(option, Arms.Grid[0])!.Replications, Plan.Request.Seed);
            brokenEven[(option, measure)] = answer;
        }

        return answer;
    }

    /// <summary>What an option came to in a world.</summary>
    public ArmDetail Detail(int world, int option) => Results[world][option].Detail!;

    /// <summary>The mean over a world's replications of a measure in an arm, less another arm's where one is
    /// given.</summary>
    public double[] WorldMeans(int arm, int? from, int measure)
    {
        double[] values = Paired.Values(Plan, Results, arm, from, measure);
        double[] means = new double[Worlds.Count];
        for (int world = 0; world < means.Length; world++)
        {
            double sum = 0;
            for (int replication = 0; replication < Replications; replication++)
            {
                sum += values[(world * Replications) + replication];
            }

            means[world] = sum / Replications;
        }

        return means;
    }

    /// <summary>One value a world, turned into quantiles over worlds: 10 %, 50 % and 90 %.</summary>
    public Kernel.Interval OverWorlds(Func<int, double> valueOfWorld)
    {
        double[] values = new double[Worlds.Count];
        for (int world = 0; world < values.Length; world++)
        {
            values[world] = valueOfWorld(world);
        }

        Array.Sort(values);
        return new Kernel.Interval(
            Kernel.Sample.Quantile(values, 0.1), Kernel.Sample.Quantile(values, 0.5),
            Kernel.Sample.Quantile(values, 0.9), 0.8);
    }

    private RandomEffects Analyse(int arm, int? from, int measure)
    {
        if (!analysed.TryGetValue((arm, from, measure), out RandomEffects? effects))
        {
            effects = RandomEffects.Of(
                Paired.Values(Plan, Results, arm, from, measure), Plan.Arms.All[arm].Replications);
            analysed[(arm, from, measure)] = effects;
        }

        return effects;
    }
}
