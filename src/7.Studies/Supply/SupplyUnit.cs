using Stockade.Campaigns;
using Stockade.Scenarios;
using Stockade.Supply;

namespace Stockade.Studies;

/// <summary>The unit of work: one world, every option, its replications. Belongs to one thread.</summary>
internal sealed class SupplyUnit
{
    private readonly SupplyScene scene;
    private readonly CampaignRun run;
    private readonly CampaignOutcome outcome;

    public SupplyUnit(SupplyScene scene)
    {
        this.scene = scene;
        AuditFrequency audit = scene.Request.AuditsEveryEvent ? AuditFrequency.EveryEvent : AuditFrequency.MonthEnds;
        run = CampaignStage.Begin(scene.Campaign, RaidMeans.SalvoTable, new SupplyWatch(false, audit));
        outcome = new CampaignOutcome(scene.Campaign.Axes);
    }

    public SupplyWorld[] Run(World world)
    {
        run.Enter(world);
        SupplyWorld[] options = new SupplyWorld[scene.Options.Count];
        for (int option = 0; option < options.Length; option++)
        {
            SupplyWorld into = new(scene.Shapes[option], scene.Campaign.Axes, scene.Request.Replications, world);
            for (int replication = 0; replication < scene.Request.Replications; replication++)
            {
                into.Begin(replication);
                SupplyRun supply = run.Look(
                    scene.Options[option], world, scene.Request.Seed, (uint)replication, outcome, int.MaxValue,
                    into.Closed);
                into.Add(supply, outcome);
            }

            options[option] = into;
        }

        return options;
    }
}
