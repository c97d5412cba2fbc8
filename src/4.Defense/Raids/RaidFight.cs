using System.Runtime.InteropServices;
using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>A raid meets fire units, shot by shot, in whole microseconds. One instance keeps the buffers of one fight
/// after another and allocates nothing once they have grown; it is not for several threads. The rules are written out
/// in docs/model/defense.md; <c>Plain.PlainFight</c> is the same in obvious form.</summary>
public sealed partial class RaidFight
{
    private readonly BatteryTables tables;
    private readonly UnitFigures figures;
    private readonly RaidOutcome outcome;
    private readonly EarliestFirst<RaidEvent> events = new();
    private readonly List<FireUnit> units = [];
    private readonly List<RaidEvent> openings = [];
    private Flight[] flights = new Flight[64];
    private int flightCount;
    private int nextOpening;
    private int unitCount;
    private long raidNumber;
    private Chance chance;
    private ChanceStream stream;
    private bool wholeRaidFails;

    public RaidFight(BatteryTables tables)
    {
        this.tables = tables;
        figures = tables.Unit;
        outcome = new RaidOutcome(tables.Classes, tables.Rounds);
    }

    /// <summary>Fights one raid.</summary>
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

        Begin(raid, chance);
        Appear(raid, magazine);
        while (Next(out RaidEvent happening))
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
                default:
                    Ask(happening.Unit, happening.Threat, happening.Time);
                    Serve(happening.Unit, happening.Time);
                    break;
            }
        }

        Count(magazine);
        return outcome;
    }

    private void Begin(in RaidInput raid, Chance chanceOfReplication)
    {
        Invariant.That(
            tables.Positions == 1 || raid.Units == tables.Positions,
            "with several positions there is one unit at each");
        Invariant.That(raid.Units <= RaidLimits.Units, "an area has no more fire units than the limit");
        chance = chanceOfReplication;
        stream = raid.Stream;
        unitCount = raid.Units;
        while (units.Count < unitCount)
        {
            units.Add(new FireUnit(figures));
        }

        raidNumber++;
        events.Clear();
        openings.Clear();
        nextOpening = flightCount = 0;
        wholeRaidFails = Happens(figures.CommonModePerRaid, ChancePurpose.CommonMode, raid.Entity, 0);
    }

    /// <summary>Gives each threat that can be shot at its arrival and its unit; the others are counted at
    /// once.</summary>
    private void Appear(in RaidInput raid, ReadOnlySpan<int> magazine)
    {
        for (int threat = 0; threat < tables.Classes; threat++)
        {
            int count = raid.Threats[threat];
            Invariant.That(count is >= 0 and <= RaidLimits.Threats, "a raid is no larger than the limit");
            outcome.Launched[threat] = count;
            if (count == 0 || LeaksUnfought(threat, count))
            {
                continue;
            }

            outcome.Detected[threat] = count;
            ulong entity = StableHash.Combine(raid.Entity, tables.ClassHash[threat]);
            for (int ordinal = 0; ordinal < count; ordinal++)
            {
                Add(threat, StableHash.Combine(entity, (ulong)ordinal), magazine);
            }
        }

        CollectionsMarshal.AsSpan(openings).Sort();
    }

    private bool LeaksUnfought(int threat, int count)
    {
        bool seen = unitCount > 0 && tables.IsDetectedAnywhere(threat);
        LeakCause cause;
        if (unitCount == 0)
        {
            cause = LeakCause.NotCovered;
        }
        else if (tables.Doctrine.Order(threat).IsEmpty)
        {
            cause = LeakCause.LetGo;
        }
        else if (!seen)
        {
            cause = LeakCause.NotDetected;
        }
        else if (!tables.HasWindowAnywhere(threat))
        {
            cause = LeakCause.NoWindow;
        }
        else
        {
            return false;
        }

        outcome.Detected[threat] = seen ? count : 0;
        outcome.Leak(cause, threat, count);
        return true;
    }

    private void Add(int threat, ulong entity, ReadOnlySpan<int> magazine)
    {
        if (flightCount == flights.Length)
        {
            Array.Resize(ref flights, 2 * flightCount);
        }

        double arrival = chance.Uniform(stream, ChancePurpose.Arrival, entity, 0) * tables.ArrivalWindow[threat];
        bool meetsAll = tables.Positions > 1;
        ref Flight flight = ref flights[flightCount];
        flight = new Flight
        {
            Arrival = (long)arrival,
            Entity = entity,
            Class = threat,
            Home = meetsAll ? -1 : HomeOf(entity),
        };
        for (int unit = meetsAll ? 0 : flight.Home; unit <= (meetsAll ? unitCount - 1 : flight.Home); unit++)
        {
            long opens = tables.FirstOpen[Place(unit) * tables.Classes + threat];
            units[unit].Open(raidNumber, magazine, unit, unitCount);
            if (opens != long.MaxValue)
            {
                openings.Add(
                    new RaidEvent(flight.Arrival + opens, entity, flightCount, unit, RaidEventKind.Opens, false));
            }
        }

        flightCount++;
    }

    /// <summary>The unit a threat meets. One unit more moves only the threats that it takes over (jump consistent hash:
    /// Lamping and Veach 2014), so that options with other numbers of units stay comparable.</summary>
    private int HomeOf(ulong entity)
    {
        if (unitCount == 1)
        {
            return 0;
        }

        ulong key = (ulong)(chance.Uniform(stream, ChancePurpose.Axis, entity, 0) * 9007199254740992.0);
        return JumpHash.Bucket(key, unitCount);
    }

    private bool Next(out RaidEvent happening)
    {
        bool opens = nextOpening < openings.Count;
        if (events.Count > 0 && !(opens && openings[nextOpening] < events.First))
        {
            happening = events.Pop();
            return true;
        }

        happening = opens ? openings[nextOpening++] : default;
        return opens;
    }

    /// <summary>The place in the tables of a unit.</summary>
    private int Place(int unit) => tables.Positions == 1 ? 0 : unit;

    /// <summary>Draws only where the result is open: an address that is not asked moves no other.</summary>
    private bool Happens(double probability, ChancePurpose purpose, ulong entity, int ordinal) =>
        probability > 0 && (probability >= 1 || chance.Uniform(stream, purpose, entity, (uint)ordinal) < probability);
}
