using Stockade.Kernel;
using Stockade.Scenarios;
using Stockade.Supply;

namespace Stockade.Bench;

/// <summary>The frozen scene of supply: its plan, its world, and raids once a week on the last holder but one as a
/// table.</summary>
internal sealed class TenYears
{
    private const int DaysBetweenRaids = 7;
    private const int RoundsARaid = 2;
    private const string Defender = "holder-19";

    private readonly SupplyPlan plan;
    private readonly World world;
    private readonly int[] raidDays;
    private readonly int[] magazines;
    private readonly OpenGate gate = new();

    public TenYears()
    {
        Scenario scenario = SceneFiles.Read("bench/scenes/ten-years");
        DiagnosticBag diagnostics = new();
        plan = SupplyStage.Plan(SupplyInputs.From(scenario), diagnostics) ?? throw new InputException(diagnostics.All);
        world = World.OfMedians(scenario.Claims);
        raidDays = [.. Enumerable.Range(0, plan.Days).Where(static day => day % DaysBetweenRaids == 3)];
        magazines =
        [
            .. Enumerable.Range(0, plan.Holdings.Count).Where(row => plan.Holdings[row].Party.Value == Defender
                && scenario.Items.Any(item => item.Id == plan.Holdings[row].Item && item.Kind == ItemKind.Round)),
        ];
    }

    /// <summary>A run to be used again and again.</summary>
    public SupplyRun Begin(bool journal = false) =>
        SupplyStage.Begin(plan, world, gate, raidDays, new SupplyWatch(journal, AuditFrequency.MonthEnds));

    /// <summary>One replication, from an empty ledger to the last month.</summary>
    /// <returns>Rounds that were fired in the raids.</returns>
    public int Replicate(SupplyRun run)
    {
        int fired = 0;
        run.Reset(world, gate, raidDays);
        while (run.Next(out int day))
        {
            if (day % DaysBetweenRaids == 3)
            {
                foreach (int magazine in magazines)
                {
                    if (run.Magazine(magazine) >= RoundsARaid)
                    {
                        var salvo = new Fired(magazine, RoundsARaid, day, "raid", "scene");
                        run.Post(salvo);
                        fired += RoundsARaid;
                    }
                }
            }

            run.Close(day);
        }

        return fired;
    }

    /// <summary>Events (days with a raid among them) and postings to the three ledgers of one replication.</summary>
    public (int Events, int Postings) Counted()
    {
        SupplyRun run = Begin(journal: true);
        Replicate(run);
        return (run.EventCount + raidDays.Length, run.Journal!.Count);
    }

    /// <summary>The law permits everything, for ever.</summary>
    private sealed class OpenGate : ITransferGate
    {
        public Gate On(in Leg leg, in LotView lot, DateOnly day) =>
            Gate.Open("permitted") with { HoldsUntil = DateOnly.MaxValue };
    }
}
