using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>A raid meets fire units, shot by shot, in whole microseconds. One instance keeps the buffers of one fight
/// after another and allocates nothing once they have grown; it is not for several threads. The rules are written out
/// in docs/model/defense.md; <c>Plain.PlainFight</c> is the same in obvious form.</summary>
public sealed partial class RaidFight
{
    private const long Never = TrackColumn.Never;

    private readonly RaidTables tables;
    private readonly AttackPlan? plan;
    private readonly RaidOutcome outcome;
    private readonly EventAgenda agenda = new();
    private readonly List<FireUnit> units = [];
    private readonly bool oneForAll;
    private readonly bool alone;
    private readonly bool byValue;
    private Flight[] flights = new Flight[64];
    private long[] ready = new long[64];
    private Engagement[] engagements = new Engagement[64];
    private int flightCount;
    private int slotCount;
    private int unitCount;
    private long raidNumber;
    private ulong raidEntity;
    private Chance chance;
    private ChanceStream stream;
    private RaidReplay? record;

    /// <summary>For raids on a notional layout.</summary>
    public RaidFight(RaidTables tables)
    {
        this.tables = tables;
        oneForAll = tables.Places == 1;
        outcome = new RaidOutcome(tables.Classes, tables.Rounds, 0, 0);
    }

    internal RaidFight(AttackPlan plan)
    {
        this.plan = plan;
        tables = plan.Tables;
        alone = plan.Assignment == Scenarios.AssignmentKind.Autonomous;
        byValue = plan.Priority == Scenarios.PriorityKind.Value;
        outcome = new RaidOutcome(tables.Classes, tables.Rounds, tables.Places, plan.Assets);
    }

    /// <summary>Fights one raid on a notional layout.</summary>
    /// <param name="raid">What comes, and on how many units.</param>
    /// <param name="magazine">Rounds by round type, shared evenly by the units; those fired are taken from it.</param>
    /// <param name="chance">The replication's chance.</param>
    /// <returns>The outcome, overwritten by the next fight.</returns>
    public RaidOutcome Fight(in RaidInput raid, Span<int> magazine, Chance chance)
    {
        outcome.Clear();
        if (!raid.Threats.ContainsAnyExcept(0))
        {
            return outcome;
        }

        Invariant.That(oneForAll || raid.Units == tables.Places, "with several places there is one unit at each");
        Invariant.That(raid.Units <= RaidLimits.Units, "an area has no more fire units than the limit");
        Begin(raid.Units, raid.Entity, raid.Stream, chance);
        for (int threat = 0; threat < tables.Classes; threat++)
        {
            Muster(threat, raid.Threats[threat], magazine);
        }

        Run();
        for (int round = 0; round < magazine.Length; round++)
        {
            magazine[round] -= outcome.Fired[round];
        }

        return outcome;
    }

    /// <summary>Fights the raid of an attack, with full magazines.</summary>
    /// <param name="entity">The address of the raid.</param>
    /// <param name="chance">The replication's chance.</param>
    /// <param name="into">Where what happens is written down, or null.</param>
    /// <returns>The outcome, overwritten by the next fight.</returns>
    internal RaidOutcome Fight(ulong entity, Chance chance, RaidReplay? into)
    {
        outcome.Clear();
        record = into;
        Begin(tables.Places, entity, ChanceStream.Attack, chance);
        foreach (GroupPlan group in plan!.Groups)
        {
            Muster(group);
        }

        Assign();
        Run();
        record?.Close(Ends());
        record = null;
        return outcome;
    }

    private void Begin(int unitsPresent, ulong entity, ChanceStream ofStream, Chance ofReplication)
    {
        chance = ofReplication;
        stream = ofStream;
        raidEntity = entity;
        unitCount = unitsPresent;
        while (units.Count < unitCount)
        {
            units.Add(new FireUnit(tables.Figures[Place(units.Count)]));
        }

        raidNumber++;
        agenda.Clear();
        flightCount = slotCount = 0;
    }

    private void Run()
    {
        SortByArrival();
        OpenFlights();
        agenda.Begin();
        while (agenda.Next(out RaidEvent happening))
        {
            switch (happening.Kind)
            {
                case RaidEventKind.Assessed:
                    Assess(happening);
                    break;
                case RaidEventKind.Reloaded:
                    Reload(happening);
                    break;
                case RaidEventKind.Awake:
                    Serve(happening.Unit, happening.Time);
                    break;
                case RaidEventKind.Tracked:
                    Track(happening.Unit, happening.Threat, happening.Time);
                    break;
                case RaidEventKind.Arrives:
                    Arrive(happening.Threat, happening.Time);
                    break;
                default:
                    Ask(happening.Unit, happening.Threat, happening.Time);
                    Serve(happening.Unit, happening.Time);
                    break;
            }
        }

        Count();
    }

    /// <summary>The place in the tables of a unit.</summary>
    private int Place(int unit) => oneForAll ? 0 : unit;

    /// <summary>Begins the raid for a unit, once: its rounds, whether it is ready, and whether all its shots
    /// fail.</summary>
    private void Raise(int unit, ReadOnlySpan<int> magazine)
    {
        FireUnit battery = units[unit];
        if (!battery.BeginsRaid(raidNumber))
        {
            return;
        }

        if (plan is null)
        {
            battery.Open(magazine, unit, unitCount);
        }
        else
        {
            battery.Open(magazine, 0, 1);
        }

        UnitFigures figures = battery.Figures;
        ulong entity = StableHash.Combine(raidEntity, plan is null ? (ulong)unit : plan.UnitHash[unit]);
        battery.Stands = Happens(figures.Readiness, ChancePurpose.Ready, entity, 0);
        battery.Fails = Happens(figures.CommonModePerRaid, ChancePurpose.CommonMode, raidEntity, 0)
            || Happens(figures.CommonModePerUnit, ChancePurpose.CommonMode, entity, 1);
    }

    /// <summary>Draws only where the result is open: an address that is not asked moves no other.</summary>
    private bool Happens(double probability, ChancePurpose purpose, ulong entity, int ordinal) =>
        probability > 0 && (probability >= 1 || chance.Uniform(stream, purpose, entity, (uint)ordinal) < probability);
}
