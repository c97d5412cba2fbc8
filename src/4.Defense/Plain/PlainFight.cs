using Stockade.Kernel;

namespace Stockade.Defense.Plain;

/// <summary>The raid engine in obvious form: objects, lists that are searched from end to end, no buffer kept. Same
/// rules, same addressed draws, same outcomes; the differential test holds the two together.</summary>
internal sealed partial class PlainFight(BatteryTables tables, PlainFlyout flyout)
{
    private readonly UnitFigures figures = tables.Unit;
    private readonly RaidOutcome outcome = new(tables.Classes, tables.Rounds);
    private readonly List<PlainUnit> units = [];
    private readonly List<PlainThreat> threats = [];
    private readonly List<PlainEvent> events = [];
    private Chance chance;
    private ChanceStream stream;
    private bool wholeRaidFails;

    /// <summary>Fights one raid; an instance fights once.</summary>
    public RaidOutcome Fight(in RaidInput raid, Span<int> magazine, Chance replication)
    {
        chance = replication;
        stream = raid.Stream;
        wholeRaidFails = Draw(ChancePurpose.CommonMode, raid.Entity, 0) < figures.CommonModePerRaid;
        for (int unit = 0; unit < raid.Units; unit++)
        {
            units.Add(Deploy(unit, raid.Units, magazine));
        }

        for (int threat = 0; threat < tables.Classes; threat++)
        {
            Appear(threat, raid.Threats[threat], StableHash.Combine(raid.Entity, tables.ClassHash[threat]));
        }

        while (events.Count > 0)
        {
            PlainEvent next = events
                .OrderBy(one => one.Time).ThenBy(one => one.Kind).ThenBy(one => one.Tie).ThenBy(one => one.Unit)
                .First();
            events.Remove(next);
            next.Do(next.Time);
        }

        Count();
        for (int round = 0; round < magazine.Length; round++)
        {
            magazine[round] -= outcome.Fired[round];
        }

        return outcome;
    }

    private PlainUnit Deploy(int number, int unitCount, ReadOnlySpan<int> magazine)
    {
        int[] ready = new int[tables.Rounds];
        int[] store = new int[tables.Rounds];
        for (int round = 0; round < tables.Rounds; round++)
        {
            int share = magazine[round] / unitCount;
            share += number < magazine[round] % unitCount ? 1 : 0;
            store[round] = figures.Loads[round] > 0 ? share : 0;
        }

        for (int launcher = 0; launcher < figures.Launchers; launcher++)
        {
            int[] loadable = [.. Enumerable.Range(0, tables.Rounds).Where(round => store[round] > 0)];
            if (loadable.Length > 0)
            {
                int best = loadable.MaxBy(round => (decimal)store[round] / figures.Loads[round]);
                int load = Math.Min(store[best], figures.Loads[best]);
                ready[best] += load;
                store[best] -= load;
            }
        }

        return new PlainUnit
        {
            Number = number,
            Position = tables.Positions == 1 ? 0 : number,
            Ready = ready,
            Store = store,
            Reloading = new int[tables.Rounds],
            FiredSinceReload = new int[tables.Rounds],
        };
    }

    private void Appear(int threat, int count, ulong entityOfClass)
    {
        outcome.Launched[threat] = count;
        bool detected = units.Exists(unit => tables.IsDetected(unit.Position, threat));
        outcome.Detected[threat] = detected ? count : 0;
        LeakCause? unfought =
            units.Count == 0 ? LeakCause.NotCovered
            : tables.Doctrine.Order(threat).IsEmpty ? LeakCause.LetGo
            : !detected ? LeakCause.NotDetected
            : !units.Exists(unit => Opening(unit, threat) is not null) ? LeakCause.NoWindow
            : null;
        if (unfought is { } cause)
        {
            outcome.Leak(cause, threat, count);
            return;
        }

        for (int ordinal = 0; ordinal < count; ordinal++)
        {
            ulong entity = StableHash.Combine(entityOfClass, (ulong)ordinal);
            double arrival = Draw(ChancePurpose.Arrival, entity, 0) * tables.ArrivalWindow[threat];
            var one = new PlainThreat
            {
                Class = threat, Entity = entity, Arrival = (long)arrival, Units = Crossed(entity),
            };
            threats.Add(one);
            foreach (PlainUnit unit in one.Units.Where(unit => Opening(unit, threat) is not null))
            {
                Later(one.Arrival + Opening(unit, threat)!.Value, one, unit);
            }
        }
    }

    private List<PlainUnit> Crossed(ulong entity)
    {
        if (tables.Positions > 1)
        {
            return units;
        }

        ulong key = (ulong)(Draw(ChancePurpose.Axis, entity, 0) * 9007199254740992.0);
        return [units[JumpHash.Bucket(key, units.Count)]];
    }

    /// <summary>When the first round type can be launched at the class, from arrival.</summary>
    private long? Opening(PlainUnit unit, int threat)
    {
        long? first = null;
        foreach (int round in tables.Doctrine.Order(threat))
        {
            if (flyout.Window(unit.Position, threat, round) is { } window && !(first <= window.Earliest))
            {
                first = window.Earliest;
            }
        }

        return first;
    }

    private long Closing(PlainUnit unit, int threat)
    {
        long last = long.MinValue;
        foreach (int round in tables.Doctrine.Order(threat))
        {
            if (flyout.Window(unit.Position, threat, round) is { } window)
            {
                last = Math.Max(last, window.Latest);
            }
        }

        return last;
    }

    private void Later(long time, PlainThreat threat, PlainUnit unit) =>
        events.Add(new PlainEvent(time, RaidEventKind.Opens, threat.Entity, unit.Number, now =>
        {
            Ask(unit, threat, now);
            Serve(unit, now);
        }));

    private double Draw(ChancePurpose purpose, ulong entity, int ordinal) =>
        chance.Uniform(stream, purpose, entity, (uint)ordinal);

    private void Count()
    {
        foreach (PlainThreat threat in threats)
        {
            bool killed = threat.Killed;
            if (threat.Refusal is { } refusal)
            {
                WantBeyond(threat, refusal.Unit, refusal.Time);
            }

            if (killed)
            {
                outcome.Killed[threat.Class]++;
                continue;
            }

            LeakCause cause =
                threat.Shots == 0 && threat.LackedRound ? LeakCause.NoRound
                : threat.Shots == 0 ? LeakCause.NoChannel
                : threat.CommonMode ? LeakCause.CommonMode
                : threat.CalledKill ? LeakCause.WronglyAssessed
                : LeakCause.Missed;
            outcome.Leak(cause, threat.Class, 1);
        }
    }
}
