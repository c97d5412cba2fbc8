using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense;

/// <summary>What a raid case says of a stock.</summary>
/// <param name="RoundsAtUnits">Rounds that stand with the case's batteries.</param>
/// <param name="WantedPerDay">Rounds doctrine wants a day, mean over the days fought.</param>
/// <param name="DaysOfSupply">Rounds at the units over rounds wanted a day; positive infinity where none is
/// wanted.</param>
/// <param name="Leakers">Leakers over the days fought, all classes.</param>
/// <param name="RoundsTaken">Rounds taken away for the comparison (ten, or all there were).</param>
/// <param name="LeakersWithFewer">Leakers over the same days on the same draws with those rounds fewer.</param>
public readonly record struct CaseSupply(
    int RoundsAtUnits, double WantedPerDay, double DaysOfSupply, int Leakers, int RoundsTaken, int LeakersWithFewer)
{
    /// <summary>Leakers added per ten rounds fewer; 0 where there was no round to take.</summary>
    public double AddedLeakersPerTenRounds =>
        RoundsTaken == 0 ? 0 : (LeakersWithFewer - Leakers) * 10.0 / RoundsTaken;
}

/// <summary>A raid case in one world: the same raid every day on batteries at given distances from a nameless centre.
/// Every threat heads for the centre and meets every battery; a threat is engaged by one battery at a time. Keeps
/// buffers: not for several threads.</summary>
public sealed class CaseFight
{
    private const int RoundsFewer = 10;

    private readonly RaidCase source;
    private readonly RaidTables tables;
    private readonly RaidFight fight;
    private readonly double[] perDay;
    private readonly double share;
    private readonly int[] threats;
    private readonly int[] rounds;
    private readonly int[] start;
    private readonly ulong hash;

    internal CaseFight(Scenario scenario, World world, RaidCase source, FireUnitType unit)
    {
        this.source = source;
        hash = StableHash.Of(source.Id);
        double[] offsets = [.. source.UnitDistancesMetres.Select(distance => world[distance])];
        Units = offsets.Length;
        tables = NotionalLayout.Tables(scenario, world, unit, offsets);
        fight = new RaidFight(tables);
        share = Math.Clamp(world[source.RoundsAtUnits], 0, 1);
        perDay = new double[tables.Classes];
        threats = new int[tables.Classes];
        rounds = new int[tables.Rounds];
        start = new int[tables.Rounds];
        for (int threat = 0; threat < tables.Classes; threat++)
        {
            foreach (CaseThreat part in source.Threats)
            {
                perDay[threat] += part.Threat == scenario.Threats[threat].Id ? world[part.PerDay] : 0;
            }
        }
    }

    public string Id => source.Id;

    /// <summary>Whose stock the case draws on.</summary>
    public PartyId Party => source.Party;

    public int Units { get; }

    /// <summary>Fights the raid of one day.</summary>
    /// <param name="day">Which day; another day, other draws.</param>
    /// <param name="magazine">Rounds at the units by round type; those fired are taken from it.</param>
    /// <param name="chance">The replication's chance.</param>
    /// <returns>The outcome, overwritten by the next fight.</returns>
    public RaidOutcome Fight(int day, Span<int> magazine, Chance chance)
    {
        ulong entity = StableHash.Combine(hash, (ulong)day);
        for (int threat = 0; threat < threats.Length; threat++)
        {
            double whole = Math.Floor(perDay[threat]);
            ulong address = StableHash.Combine(entity, tables.Threats.Hash[threat]);
            double drawn = chance.Uniform(ChanceStream.RaidCase, ChancePurpose.Size, address, 0);
            threats[threat] = (int)whole + (drawn < perDay[threat] - whole ? 1 : 0);
        }

        var raid = new RaidInput
        {
            Threats = threats, Units = Units, Entity = entity, Stream = ChanceStream.RaidCase,
        };
        return fight.Fight(raid, magazine, chance);
    }

    /// <summary>The part of a party's stock that stands with the batteries, rounded down by round type; types the
    /// batteries cannot fire are left out.</summary>
    public void RoundsAtUnits(ReadOnlySpan<int> stock, Span<int> atUnits)
    {
        for (int round = 0; round < atUnits.Length; round++)
        {
            bool fires = tables.Figures[0].Loads[round] > 0;
            atUnits[round] = fires ? (int)Math.Floor(stock[round] * share) : 0;
        }
    }

    /// <summary>Fights the daily raid on successive days without resupply, with the stock's part at the units and again
    /// with ten rounds fewer on the same draws.</summary>
    /// <param name="stock">The party's rounds by round type.</param>
    /// <param name="days">Days to fight, at least 1. Fewer rounds can only tell where these days exhaust them.</param>
    /// <param name="chance">The replication's chance.</param>
    public CaseSupply Measure(ReadOnlySpan<int> stock, int days, Chance chance)
    {
        RoundsAtUnits(stock, start);
        int total = Sum(start);
        start.CopyTo(rounds, 0);
        (int leakers, int wanted) = FightDays(days, chance);
        start.CopyTo(rounds, 0);
        int taken = Take(rounds, RoundsFewer);
        int leakersWithFewer = taken == 0 ? leakers : FightDays(days, chance).Leakers;
        double wantedPerDay = (double)wanted / days;
        return new CaseSupply(
            total, wantedPerDay, wanted == 0 ? double.PositiveInfinity : total / wantedPerDay, leakers, taken,
            leakersWithFewer);
    }

    private (int Leakers, int Wanted) FightDays(int days, Chance chance)
    {
        int leakers = 0;
        int wanted = 0;
        for (int day = 0; day < days; day++)
        {
            RaidOutcome outcome = Fight(day, rounds, chance);
            leakers += Sum(outcome.Leaked);
            wanted += Sum(outcome.Wanted);
        }

        return (leakers, wanted);
    }

    /// <summary>Takes rounds one by one from the type of which most are left; ties go to the first.</summary>
    private static int Take(Span<int> magazine, int count)
    {
        int taken = 0;
        while (taken < count)
        {
            int most = 0;
            for (int round = 1; round < magazine.Length; round++)
            {
                most = magazine[round] > magazine[most] ? round : most;
            }

            if (magazine.IsEmpty || magazine[most] == 0)
            {
                break;
            }

            magazine[most]--;
            taken++;
        }

        return taken;
    }

    private static int Sum(ReadOnlySpan<int> counts)
    {
        int sum = 0;
        foreach (int count in counts)
        {
            sum += count;
        }

        return sum;
    }
}
