using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense;

/// <summary>Builds the plan of an attack in one world: fire units, radars and paths over the Earth.</summary>
internal sealed class PlacedLayout
{
    private readonly Scenario scenario;
    private readonly World world;
    private readonly AttackGround ground;
    private readonly double[] kill;
    private readonly Flyout[] againstAir;
    private readonly Flyout[] againstBallistic;
    private readonly List<(PlacedPath Path, int Class)> paths = [];

    public PlacedLayout(Scenario scenario, World world, Attack attack, AttackGround ground)
    {
        this.scenario = scenario;
        this.world = world;
        Attack = attack;
        this.ground = ground;
        kill = ThreatFigures.KillColumn(scenario, world);
        againstAir = [.. scenario.Rounds.Select(round => RoundFlyouts.Of(round, world, false))];
        againstBallistic = [.. scenario.Rounds.Select(round => RoundFlyouts.Of(round, world, true))];
    }

    public Attack Attack { get; }

    /// <summary>Paths of the plan, in the order of its tables.</summary>
    public IReadOnlyList<PlacedPath> Paths => [.. paths.Select(one => one.Path)];

    /// <summary>Groups that no path leads to their target in this world, with the reason.</summary>
    public List<(AttackGroup Group, PathFault Fault)> Grounded { get; } = [];

    /// <param name="assigns">Gives threats to units before the first shot, or null: nobody does.</param>
    public AttackPlan Build(IAssignsThreats? assigns = null)
    {
        GroupPlan[] groups = Groups();
        FireUnitType[] types = [.. Attack.Units.Select(unit => TypeOf(unit.FireUnit))];
        UnitFigures[] figures = [.. types.Select(type =>
            new UnitFigures(scenario, world, type, new Doctrine(scenario, world, type, kill)))];
        IEnumerable<string> radars =
            Attack.Units.Select(unit => unit.Id).Concat(Attack.Radars.Select(radar => radar.Id));
        IEnumerable<int> tracksMax = figures.Select(one => one.TracksMax)
            .Concat(Attack.Radars.Select(radar => radar.Search?.TracksMax ?? int.MaxValue));
        var tables = new RaidTables(
            [.. paths.Select(path => path.Class)], new ThreatFigures(scenario, world), scenario.Rounds.Count, kill,
            figures, [.. radars.Select(id => StableHash.Of(id))], [.. tracksMax]);
        for (int unit = 0; unit < types.Length; unit++)
        {
            Fill(tables, unit, types[unit]);
        }

        for (int radar = 0; radar < Attack.Radars.Count; radar++)
        {
            Fill(tables, radar, Attack.Radars[radar]);
        }

        return new AttackPlan
        {
            Tables = tables,
            Assigns = assigns,
            Assignment = Attack.Command.Assignment,
            Priority = Attack.Command.Priority,
            PredictionErrorMetres = world[Attack.Command.PredictionErrorMetres],
            LetsMissesGo = Attack.Command.LetsMissesGo,
            Groups = groups,
            Assets = Attack.Assets.Count,
            UnitHash = [.. Attack.Units.Select(unit => StableHash.Of(unit.Id))],
            Hears = [.. Attack.Units.Select(unit => unit.Hears.Select(ColumnOf).ToArray())],
            IsShared = [.. types.Select(_ => true), .. Attack.Radars.Select(one => one.Role == RadarRole.Shared)],
            Magazines = [.. Attack.Units.SelectMany(Magazine)],
            PathMicroseconds = [.. paths.Select(path => (long)(path.Path.FlightSeconds * Microseconds))],
            SectorUnit = [.. Enumerable.Range(0, paths.Count).Select(path => SectorOf(tables, path))],
        };
    }

    /// <summary>The groups alone, with their paths: what cannot fly is then known.</summary>
    public GroupPlan[] Groups() => [.. Attack.Groups.Select(Group)];

    private GroupPlan Group(AttackGroup group)
    {
        int kind = ClassOf(group.Threat);
        ThreatClass threat = scenario.Threats[kind];
        (int target, Place place, double radius, double value) = TargetOf(group.At);
        double spread = world[group.SpreadRadians];
        int bins = spread <= 0 ? 1 : Math.Clamp((int)Math.Ceiling(spread / BinRadians), 2, BinsMax);
        PlacedPath?[] ways =
            [.. Enumerable.Range(0, bins).Select(bin => PathOf(group, threat, place, spread, bin, bins))];
        bool flies = ways.All(way => way is not null);
        int first = paths.Count;
        paths.AddRange(ways.OfType<PlacedPath>().Take(flies ? bins : 0).Select(way => (way, kind)));
        WeaponPlan? weapon = flies && threat.StandOff is { } standOff ? Weapon(group, standOff, ways, place) : null;
        return new GroupPlan
        {
            Hash = StableHash.Of(group.Id),
            Class = kind,
            Count = world.Whole(group.Count),
            FirstPath = first,
            Bins = bins,
            Start = (long)(world[group.StartSeconds] * Microseconds),
            Window = (long)(world[group.WindowSeconds] * Microseconds),
            LaunchFailure = flies ? Of(threat.LaunchFailure) : 1,
            DecoyShare = world[group.DecoyShare],
            Friendly = group.Friendly,
            Target = target,
            TargetRadiusMetres = radius,
            Value = value,
            CircularErrorMetres = Of(threat.CircularErrorMetres),
            Weapon = weapon,
        };
    }

    private WeaponPlan? Weapon(AttackGroup group, StandOff standOff, PlacedPath?[] ways, Place target)
    {
        int kind = ClassOf(standOff.Threat);
        int first = paths.Count;
        List<long> before = [];
        List<long> flights = [];
        GeoPoint at = ground.PointOf(target);
        foreach (PlacedStandOff way in ways.OfType<PlacedStandOff>())
        {
            PathResult fall =
                PlacedPaths.Of(scenario.Threats[kind], world, way.ReleasePoint, [], at, ground.Under(at));
            if (fall.Path is null)
            {
                Grounded.Add((group, fall.Fault));
                paths.RemoveRange(first, paths.Count - first);
                return null;
            }

            paths.Add((fall.Path, kind));
            before.Add((long)(way.ReleaseSecondsToGo * Microseconds));
            flights.Add((long)(fall.Path.FlightSeconds * Microseconds));
        }

        return new WeaponPlan
        {
            Hash = StableHash.Of(standOff.Threat),
            Class = kind,
            Count = standOff.Count,
            FirstPath = first,
            ReleaseBeforeArrival = [.. before],
            FlightMicroseconds = [.. flights],
            CircularErrorMetres = Of(scenario.Threats[kind].CircularErrorMetres),
        };
    }

    /// <summary>The path of one bin: from the claimed bearing, turned within the spread.</summary>
    private PlacedPath? PathOf(AttackGroup group, ThreatClass threat, Place target, double spread, int bin, int bins)
    {
        double bearing = world[group.FromAzimuthRadians] + spread * ((bin + 0.5) / bins - 0.5);
        GeoPoint at = ground.PointOf(target);
        Ground under = ground.Under(at);
        GeoPoint start = Geodesic.Direct(at, bearing, world[group.FromMetres]).Point;
        start = start with { HeightMetres = under.HeightMetres(start.LatitudeRadians, start.LongitudeRadians) };
        PathResult way = PlacedPaths.Of(threat, world, start, [.. group.Route.Select(ground.PointOf)], at, under);
        if (way.Path is null && !Grounded.Exists(one => one.Group == group))
        {
            Grounded.Add((group, way.Fault));
        }

        return way.Path;
    }

    private void Fill(RaidTables tables, int unit, FireUnitType type)
    {
        PlacedUnit placed = Attack.Units[unit];
        double antenna = world[type.AntennaHeightMetres];
        GeoPoint at = ground.PointOf(placed.Place);
        var frame = new LocalFrame(at with { HeightMetres = at.HeightMetres + antenna });
        var search = new SearchRadar(
            world[type.RadarRangeMetres], world[type.ReferenceCrossSectionSquareMetres], antenna,
            placed.AzimuthRadians, type.Search, world);
        TerrainMask mask = ground.MaskOf(placed.Place, antenna);
        double sector = type.SectorRadians is { } width ? world[width] : 2 * Math.PI;
        Envelope[] Of(Flyout[] flyouts) => [.. flyouts.Select(flyout =>
            new Envelope(flyout, at.HeightMetres, placed.AzimuthRadians, sector, type.KeepOuts))];
        Envelope[] air = Of(againstAir);
        Envelope[] ballistic = Of(againstBallistic);
        for (int path = 0; path < paths.Count; path++)
        {
            var approach = new PlacedApproach(paths[path].Path, frame);
            See(tables, unit, path, search, approach, mask);
            tables.Fill(
                unit, path, approach, tables.Threats.Ballistic[paths[path].Class] ? ballistic : air);
        }
    }

    private void Fill(RaidTables tables, int number, PlacedRadar radar)
    {
        double antenna = world[radar.AntennaHeightMetres];
        GeoPoint at = ground.PointOf(radar.Place);
        var frame = new LocalFrame(at with { HeightMetres = at.HeightMetres + antenna });
        var search = new SearchRadar(
            world[radar.RangeMetres], world[radar.ReferenceCrossSectionSquareMetres], antenna, radar.AzimuthRadians,
            radar.Search, world);
        TerrainMask mask = ground.MaskOf(radar.Place, antenna);
        for (int path = 0; path < paths.Count; path++)
        {
            See(
                tables, tables.Places + number, path, search, new PlacedApproach(paths[path].Path, frame), mask);
        }
    }

    private void See(
        RaidTables tables, int column, int path, SearchRadar search, Approach approach, TerrainMask mask) =>
        Sighting.Fill(
            tables.Tracks, column, path, search, approach,
            world[scenario.Threats[paths[path].Class].CrossSectionSquareMetres],
            (in Sight sight) => mask.Visible(sight.AzimuthRadians, sight.GroundMetres, sight.HeightMetres));

    private static int SectorOf(RaidTables tables, int path)
    {
        int best = 0;
        long longest = -1;
        for (int unit = 0; unit < tables.Places; unit++)
        {
            int at = unit * tables.Paths + path;
            long window = tables.FirstOpen[at] == long.MaxValue ? -1 : tables.LastClose[at] - tables.FirstOpen[at];
            if (window > longest)
            {
                (best, longest) = (unit, window);
            }
        }

        return best;
    }

    private (int Target, Place Place, double Radius, double Value) TargetOf(string name)
    {
        for (int asset = 0; asset < Attack.Assets.Count; asset++)
        {
            Asset one = Attack.Assets[asset];
            if (one.Id == name)
            {
                return (asset, one.Place, world[one.RadiusMetres], world[one.Value]);
            }
        }

        for (int unit = 0; unit < Attack.Units.Count; unit++)
        {
            PlacedUnit one = Attack.Units[unit];
            if (one.Id == name)
            {
                return (-2 - unit, one.Place, world[one.RadiusMetres], UnitValue);
            }
        }

        Invariant.Broken("a group is aimed at an asset or a unit of its attack (ScenarioStage.Read)");
        return default;
    }

    private int[] Magazine(PlacedUnit unit)
    {
        int[] rounds = new int[scenario.Rounds.Count];
        foreach (LauncherLoad load in unit.Magazine)
        {
            rounds[Doctrine.IndexOf(scenario, load.Item)] += load.Rounds;
        }

        return rounds;
    }

    private int ColumnOf(string radar)
    {
        for (int index = 0; index < Attack.Radars.Count; index++)
        {
            if (Attack.Radars[index].Id == radar)
            {
                return Attack.Units.Count + index;
            }
        }

        Invariant.Broken("a unit hears radars of its attack (ScenarioStage.Read)");
        return -1;
    }

    private int ClassOf(string threat)
    {
        for (int index = 0; index < scenario.Threats.Count; index++)
        {
            if (scenario.Threats[index].Id == threat)
            {
                return index;
            }
        }

        Invariant.Broken("a group's threat class is in the scenario (ScenarioStage.Read)");
        return -1;
    }

    private FireUnitType TypeOf(string name) => scenario.FireUnits.First(unit => unit.Id == name);

    private double Of(Claim? claim) => claim is null ? 0 : world[claim];

    private const double Microseconds = 1e6;
    private const int BinsMax = 16;

    /// <summary>Bearings within this angle share a path: 5 degrees.</summary>
    private const double BinRadians = Math.PI / 36;

    /// <summary>What a fire unit is worth to command that goes by value, beside assets of value 1.</summary>
    private const double UnitValue = 1;
}
