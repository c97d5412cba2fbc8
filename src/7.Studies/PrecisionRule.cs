using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Studies;

/// <summary>How well the principal differences are known.</summary>
/// <param name="Measure">The measure that is known worst, relative to what was asked; null where nothing is
/// compared.</param>
/// <param name="Asked">Half-width asked of its mean difference, in its unit.</param>
/// <param name="Half">Half-width reached, the widest over the options.</param>
/// <param name="Reached">True where every principal measure is known as well as asked.</param>
internal sealed record PrecisionReached(string? Measure, double? Asked, double? Half, bool Reached);

/// <summary>The stopping rule: the half-width of the 95 % interval of every principal measure's paired mean difference,
/// against a share of the baseline's mean (of 1 unit where that mean is smaller).</summary>
internal static class PrecisionRule
{
    public static PrecisionReached Of(StudyPlan plan, IReadOnlyList<ArmResult[]> results)
    {
        Scenario scenario = plan.Request.Scenario;
        PrecisionReached worst = new(null, null, null, true);
        double worstRatio = 0;
        for (int measure = 0; measure < plan.Measures.Count; measure++)
        {
            if (!scenario.Measures[measure].Principal)
            {
                continue;
            }

            double baseline = Paired.Level(plan, results, 0, measure).Mean;
            double asked = plan.Request.Precision * Math.Max(1, Math.Abs(baseline));
            for (int option = 1; option < plan.Arms.Options; option++)
            {
                Interval mean = Paired.Difference(plan, results, option, 0, measure).OfMean(0.95);
                double half = (mean.High - mean.Low) / 2;
                if (worst.Measure is null || half / asked > worstRatio)
                {
                    worstRatio = half / asked;
                    worst = new PrecisionReached(scenario.Measures[measure].Id, asked, half, worst.Reached);
                }

                worst = worst with { Reached = worst.Reached && half <= asked };
            }
        }

        return worst;
    }
}

/// <summary>Levels of an arm and differences between two, replication by replication, over the worlds done.</summary>
internal static class Paired
{
    public static RandomEffects Level(StudyPlan plan, IReadOnlyList<ArmResult[]> results, int arm, int measure) =>
        RandomEffects.Of(Values(plan, results, arm, null, measure), plan.Arms.All[arm].Replications);

    public static RandomEffects Difference(
        StudyPlan plan, IReadOnlyList<ArmResult[]> results, int arm, int from, int measure) =>
        RandomEffects.Of(Values(plan, results, arm, from, measure), plan.Arms.All[arm].Replications);

    /// <summary>[world, replication] of a measure in an arm, less the same of another arm where one is given.</summary>
    public static double[] Values(
        StudyPlan plan, IReadOnlyList<ArmResult[]> results, int arm, int? from, int measure)
    {
        int replications = plan.Arms.All[arm].Replications;
        double[] values = new double[results.Count * replications];
        for (int world = 0; world < results.Count; world++)
        {
            for (int replication = 0; replication < replications; replication++)
            {
                int at = (replication * plan.Measures.Count) + measure;
                double value = results[world][arm].Measures[at];
                values[(world * replications) + replication] =
                    from is { } other ? value - results[world][other].Measures[at] : value;
            }
        }

        return values;
    }
}
