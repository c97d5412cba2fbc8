using Stockade.Campaigns;
using Stockade.Scenarios;

namespace Stockade.Studies;

/// <summary>The unit of work: one world, every arm, its replications. Belongs to one thread; its buffers are
/// reused.</summary>
internal sealed class WorldUnit
{
    private readonly StudyPlan plan;
    private readonly CampaignRun run;
    private readonly CampaignOutcome outcome;
    private readonly double[] targets;

    public WorldUnit(StudyPlan plan)
    {
        this.plan = plan;
        run = CampaignStage.Begin(plan.Campaign);
        outcome = new CampaignOutcome(plan.Axes);
        targets = new double[plan.Targets.Count];
    }

    /// <summary>Every arm of one world, in the order of the arms.</summary>
    public ArmResult[] Run(World world)
    {
        run.Enter(world);
        ArmResult[] results = new ArmResult[plan.Arms.All.Count];
        foreach (Arm arm in plan.Arms.All)
        {
            World drawn = arm.Sweep is { } sweep ? WorldDraw.With(world, sweep.Claims, sweep.Value) : world;
            results[arm.Index] = RunArm(arm, drawn);
        }

        return results;
    }

    private ArmResult RunArm(Arm arm, World world)
    {
        int replications = arm.Replications;
        double[] measures = new double[replications * plan.Measures.Count];
        ArmDetail? detail = arm.Sweep is null
            ? new ArmDetail(plan.Axes, replications, plan.Series.Count, plan.Targets.Count) : null;
        for (int replication = 0; replication < replications; replication++)
        {
            run.Replicate(arm.Plan, world, plan.Request.Seed, (uint)replication, outcome);
            plan.Measures.Read(outcome, world, measures.AsSpan(replication * plan.Measures.Count, plan.Measures.Count));
            if (detail is not null)
            {
                plan.Targets.Read(outcome, targets);
                detail.Add(outcome, replication, plan.Series, targets);
            }
        }

        return new ArmResult { Measures = measures, Detail = detail };
    }
}
