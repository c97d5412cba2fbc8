using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense;

/// <summary>One day's raid on an area.</summary>
public readonly ref struct AreaDay
{
    /// <summary>Day of the horizon, from 0.</summary>
    public required int Day { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>Launches at the area by threat class.</summary>
    public required ReadOnlySpan<int> Launched { get; init; }

    /// <summary>Fire units present.</summary>
    public required int Units { get; init; }
}

/// <summary>The layered defence of one area in one world. Covered threats meet the batteries shot by shot; what leaks,
/// and what was not covered, meets the other layers. Keeps buffers: not for several threads.</summary>
public sealed class AreaDefense
{
    private readonly DefendedArea area;
    private readonly World world;
    private readonly RaidTables tables;
    private readonly RaidFight fight;
    private readonly OtherLayers layers;
    private readonly double[] coverage;
    private readonly int[] covered;
    private readonly int[] left;
    private readonly ulong hash;

    internal AreaDefense(Scenario scenario, World world, DefendedArea area, FireUnitType unit)
    {
        this.area = area;
        this.world = world;
        hash = StableHash.Of(area.Id);
        tables = NotionalLayout.Tables(scenario, world, unit, [world[area.OffsetMetres]]);
        fight = new RaidFight(tables);
        layers = new OtherLayers(scenario, world, area);
        coverage = new double[tables.Classes];
        covered = new int[tables.Classes];
        left = new int[tables.Classes];
        for (int threat = 0; threat < tables.Classes; threat++)
        {
            foreach (CoverageClaim claim in area.Coverage)
            {
                coverage[threat] += claim.Threat == scenario.Threats[threat].Id ? world[claim.Share] : 0;
            }
        }
    }

    /// <summary>The area's short name in the scenario.</summary>
    public string Id => area.Id;

    /// <summary>Whose stock the batteries fire from.</summary>
    public PartyId Party => area.Party;

    /// <summary>Layers besides the batteries.</summary>
    public int Layers => layers.Count;

    /// <summary>Fire units by the scenario's steps on a date, before any option moves some.</summary>
    public int UnitsOn(DateOnly date)
    {
        int units = 0;
        DateOnly from = DateOnly.MinValue;
        foreach (UnitsStep step in area.Units)
        {
            if (step.From <= date && step.From >= from)
            {
                units = Math.Max(0, world.Whole(step.Units));
                from = step.From;
            }
        }

        return units;
    }

    /// <summary>Stocks of the other layers as the horizon opens; one for each run.</summary>
    public LayerStocks OpenStocks() => new(layers);

    /// <summary>An empty outcome of this area's shape.</summary>
    public DayOutcome OpenOutcome() => new(tables.Classes, tables.Rounds, layers.Count);

    /// <summary>Fights one day's raid and adds what came of it.</summary>
    /// <param name="today">What is launched at the area, and on how many units.</param>
    /// <param name="magazine">Rounds at the batteries by round type; those fired are taken from it.</param>
    /// <param name="stocks">Stocks of the other layers, which are resupplied up to the day.</param>
    /// <param name="chance">The replication's chance.</param>
    /// <param name="into">Where the day is added.</param>
    /// <returns>The batteries' part of the day by itself; overwritten by the next fight.</returns>
    public RaidOutcome Fight(in AreaDay today, Span<int> magazine, LayerStocks stocks, Chance chance, DayOutcome into)
    {
        ulong entity = StableHash.Combine(hash, (ulong)today.Date.DayNumber);
        for (int threat = 0; threat < tables.Classes; threat++)
        {
            covered[threat] = Cover(today, threat, chance, entity);
        }

        var raid = new RaidInput
        {
            Threats = covered, Units = today.Units, Entity = entity, Stream = ChanceStream.Raid,
        };
        RaidOutcome outcome = fight.Fight(raid, magazine, chance);
        if (!today.Launched.ContainsAnyExcept(0))
        {
            return outcome;
        }

        for (int threat = 0; threat < tables.Classes; threat++)
        {
            into.Launched[threat] += today.Launched[threat];
            into.AddBatteries(outcome, threat, today.Launched[threat] - covered[threat]);
            left[threat] = today.Launched[threat] - outcome.Killed[threat];
        }

        for (int round = 0; round < tables.Rounds; round++)
        {
            into.Fired[round] += outcome.Fired[round];
            into.Wanted[round] += outcome.Wanted[round];
        }

        stocks.Bring(today.Day);
        layers.Stop(left, stocks, chance, (ulong)today.Date.DayNumber, into);
        for (int threat = 0; threat < tables.Classes; threat++)
        {
            into.Leaked[threat] += left[threat];
        }

        return outcome;
    }

    /// <summary>How many of a class cross an envelope: the claimed share, in proportion to the batteries
    /// present.</summary>
    private int Cover(in AreaDay today, int threat, Chance chance, ulong entity)
    {
        int launched = today.Launched[threat];
        double share = Math.Min(1, coverage[threat] * today.Units / Math.Max(1, area.CoverageUnits));
        if (launched == 0 || share <= 0)
        {
            return 0;
        }

        ulong address = StableHash.Combine(entity, tables.Threats.Hash[threat]);
        double drawn = chance.Uniform(ChanceStream.Raid, ChancePurpose.Split, address, 0);
        return Binomial.Quantile(launched, share, drawn);
    }
}
