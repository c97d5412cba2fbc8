using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense.Plain;

/// <summary>The raid engine in obvious form: objects, lists that are searched from end to end, no buffer kept. Same
/// rules, same addressed draws, same outcomes; the differential test holds the two together.</summary>
internal sealed partial class PlainFight
{
    private readonly RaidTables tables;
    private readonly PlainFlyout flyout;
    private readonly AttackPlan? plan;
    private readonly RaidOutcome outcome;
    private readonly List<PlainUnit> units = [];
    private readonly List<PlainRadar> radars = [];
    private readonly List<PlainThreat> threats = [];
    private readonly List<PlainEvent> events = [];
    private Chance chance;
    private ChanceStream stream;

    /// <summary>For one raid on a notional layout.</summary>
    public PlainFight(RaidTables tables, PlainFlyout flyout)
    {
        this.tables = tables;
        this.flyout = flyout;
        outcome = new RaidOutcome(tables.Classes, tables.Rounds, 0, 0);
    }

    /// <summary>For one raid of an attack.</summary>
    public PlainFight(AttackPlan plan, PlainFlyout flyout)
    {
        this.plan = plan;
        this.flyout = flyout;
        tables = plan.Tables;
        outcome = new RaidOutcome(tables.Classes, tables.Rounds, tables.Places, plan.Assets);
    }

    /// <summary>Fights one raid; an instance fights once.</summary>
    public RaidOutcome Fight(in RaidInput raid, Span<int> magazine, Chance replication)
    {
        chance = replication;
        stream = raid.Stream;
        for (int unit = 0; unit < raid.Units; unit++)
        {
            int[] share = new int[tables.Rounds];
            for (int round = 0; round < tables.Rounds; round++)
            {
                share[round] = magazine[round] / raid.Units + (unit < magazine[round] % raid.Units ? 1 : 0);
            }

            units.Add(Deploy(unit, tables.Places == 1 ? 0 : unit, (ulong)unit, raid.Entity, share));
        }

        OpenRadars();
        for (int threat = 0; threat < tables.Classes; threat++)
        {
            Muster(threat, raid.Threats[threat], StableHash.Combine(raid.Entity, tables.Threats.Hash[threat]));
        }

        Run();
        for (int round = 0; round < magazine.Length; round++)
        {
            magazine[round] -= outcome.Fired[round];
        }

        return outcome;
    }

    /// <summary>Fights the raid of an attack; an instance fights once.</summary>
    public RaidOutcome Fight(ulong entity, Chance replication)
    {
        chance = replication;
        stream = ChanceStream.Attack;
        for (int unit = 0; unit < tables.Places; unit++)
        {
            units.Add(Deploy(unit, unit, plan!.UnitHash[unit], entity, plan.MagazineOf(unit).ToArray()));
        }

        OpenRadars();
        foreach (GroupPlan group in plan!.Groups)
        {
            Muster(group, StableHash.Combine(entity, group.Hash));
        }

        Run();
        return outcome;
    }

    private void Run()
    {
        foreach (PlainThreat threat in threats)
        {
            Announce(threat);
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
    }

    private PlainUnit Deploy(int number, int place, ulong hash, ulong raidEntity, int[] magazine)
    {
        UnitFigures figures = tables.Figures[place];
        int[] ready = new int[tables.Rounds];
        int[] store = [.. magazine.Select((rounds, round) => figures.Loads[round] > 0 ? rounds : 0)];
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

        ulong entity = StableHash.Combine(raidEntity, hash);
        return new PlainUnit
        {
            Number = number,
            Place = place,
            Figures = figures,
            Ready = ready,
            Store = store,
            Reloading = new int[tables.Rounds],
            FiredSinceReload = new int[tables.Rounds],
            CrewsFree = [.. Enumerable.Repeat(long.MinValue, figures.ReloadCrews)],
            Stands = Draw(ChancePurpose.Ready, entity, 0) < figures.Readiness,
            Fails = Draw(ChancePurpose.CommonMode, raidEntity, 0) < figures.CommonModePerRaid
                || Draw(ChancePurpose.CommonMode, entity, 1) < figures.CommonModePerUnit,
        };
    }

    private void OpenRadars()
    {
        foreach (PlainUnit unit in units)
        {
            radars.Add(new PlainRadar
            {
                Number = unit.Number, Column = unit.Place, Owner = unit, TracksMax = unit.Figures.TracksMax,
            });
        }

        for (int column = tables.Places; column < tables.Radars; column++)
        {
            radars.Add(new PlainRadar
            {
                Number = radars.Count, Column = column, Owner = null, TracksMax = tables.TracksMax[column],
            });
        }
    }

    private double Draw(ChancePurpose purpose, ulong entity, int ordinal) =>
        chance.Uniform(stream, purpose, entity, (uint)ordinal);
}
