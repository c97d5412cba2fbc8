using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense;

/// <summary>An attack of a fictional scenario, with the ground it is fought on. The ground is looked at here, once for
/// all worlds.</summary>
public sealed class AttackStage
{
    private readonly Scenario scenario;
    private readonly AttackGround ground;

    /// <param name="scenario">A scenario without errors by <see cref="DefenseStage.Check"/>.</param>
    /// <param name="attack">One of its attacks.</param>
    public AttackStage(Scenario scenario, Attack attack)
    {
        this.scenario = scenario;
        Attack = attack;
        ground = new AttackGround(attack, Terrain.Read(scenario.Terrain, new DiagnosticBag()));
    }

    public Attack Attack { get; }

    /// <summary>Tabulates one world.</summary>
    /// <param name="world">The drawn values.</param>
    public AttackFight Enter(World world) => new(new PlacedLayout(scenario, world, Attack, ground), world);
}

/// <summary>A point over the Earth (WGS-84).</summary>
/// <param name="LatitudeDegrees">Geodetic, north positive.</param>
/// <param name="LongitudeDegrees">East positive.</param>
/// <param name="HeightMetres">Above the ellipsoid.</param>
public readonly record struct MapPoint(double LatitudeDegrees, double LongitudeDegrees, double HeightMetres);

/// <summary>An attack in one world, ready to be fought over and over. Keeps buffers: not for several threads.</summary>
public sealed class AttackFight
{
    private const double Microseconds = 1e6;

    private readonly RaidFight fight;
    private readonly IReadOnlyList<PlacedPath> paths;
    private readonly double[] assetValues;
    private readonly ulong entity;

    internal AttackFight(PlacedLayout layout, World world)
    {
        AttackPlan plan = layout.Build();
        fight = new RaidFight(plan);
        paths = layout.Paths;
        entity = StableHash.Of(layout.Attack.Id);
        assetValues = [.. layout.Attack.Assets.Select(asset => world[asset.Value])];
        Grounded = [.. layout.Grounded.Select(one => $"{one.Group.Id}: {PathFaultWords.Of(one.Fault)}")];
        Threats = plan.Groups.Sum(group => (long)group.Count * (1 + (group.Weapon?.Count ?? 0)));
        Magazines = plan.Magazines;
    }

    /// <summary>Groups that no path leads to their target in this world, each with the reason; they are counted among
    /// failed launches.</summary>
    public IReadOnlyList<string> Grounded { get; }

    /// <summary>Threats of the attack, with what they release, before any launch fails.</summary>
    public long Threats { get; }

    /// <summary>Rounds when a raid begins, by (unit, round type).</summary>
    public IReadOnlyList<int> Magazines { get; }

    /// <summary>Fights the raid once.</summary>
    /// <param name="chance">The replication's chance.</param>
    /// <param name="into">Where what happens is written down, or null.</param>
    /// <returns>The outcome, overwritten by the next fight.</returns>
    public RaidOutcome Fight(Chance chance, RaidReplay? into = null) => fight.Fight(entity, chance, into);

    /// <summary>Worth of the assets that were hit: each counts once.</summary>
    public double ValueLost(RaidOutcome outcome)
    {
        double lost = 0;
        for (int asset = 0; asset < assetValues.Length; asset++)
        {
            lost += outcome.Hits[asset] > 0 ? assetValues[asset] : 0;
        }

        return lost;
    }

    /// <summary>Where a threat of a replay is.</summary>
    /// <param name="track">The threat.</param>
    /// <param name="atMicroseconds">A moment of the raid from its begin to its arrival.</param>
    public MapPoint PositionOf(in RaidTrack track, long atMicroseconds)
    {
        double toGo = (track.ArrivesMicroseconds - atMicroseconds) / Microseconds;
        GeoPoint point = paths[track.Path].PositionAt(Math.Clamp(toGo, 0, paths[track.Path].FlightSeconds)).ToGeoPoint();
        const double Degrees = 180 / Math.PI;
        return new MapPoint(point.LatitudeRadians * Degrees, point.LongitudeRadians * Degrees, point.HeightMetres);
    }
}
