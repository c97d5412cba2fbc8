using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense;

/// <summary>Tests aim points about one battery in one world: each gets a path of its own, seen by the battery's own
/// radar and met by the rounds of its doctrine, with the code that raids are fought with.</summary>
internal sealed class AimTest
{
    /// <summary>Where chance sees farther than this it is not followed farther out.</summary>
    private const double SightMax = 1_000_000;
    private const double Spare = 1_000;

    private readonly World world;
    private readonly AttackGround ground;
    private readonly PlacedUnit unit;
    private readonly ThreatClass threat;
    private readonly int threatIndex;
    private readonly double confidence;
    private readonly LocalFrame frame;
    private readonly SearchRadar search;
    private readonly TerrainMask mask;
    private readonly double crossSection;
    private readonly Envelope[] envelopes;

    public AimTest(
        Scenario scenario, World world, AttackGround ground, PlacedUnit unit, ThreatClass threat, double confidence)
    {
        (this.world, this.ground, this.unit, this.threat, this.confidence) = (world, ground, unit, threat, confidence);
        FireUnitType type = scenario.FireUnits.First(one => one.Id == unit.FireUnit);
        threatIndex = scenario.Threats.TakeWhile(one => one.Id != threat.Id).Count();
        double[] kill = ThreatFigures.KillColumn(scenario, world);
        Figures = new UnitFigures(scenario, world, type, new Doctrine(scenario, world, type, kill));
        Battery = ground.PointOf(unit.Place);
        double antenna = world[type.AntennaHeightMetres];
        frame = new LocalFrame(Battery with { HeightMetres = Battery.HeightMetres + antenna });
        search = new SearchRadar(
            world[type.RadarRangeMetres], world[type.ReferenceCrossSectionSquareMetres], antenna,
            unit.AzimuthRadians, type.Search, world);
        mask = ground.MaskOf(unit.Place, antenna);
        crossSection = world[threat.CrossSectionSquareMetres];
        double sector = type.SectorRadians is { } width ? world[width] : 2 * Math.PI;
        Flyout[] flyouts = [.. Order.ToArray().Select(round =>
            RoundFlyouts.Of(scenario.Rounds[round], world, ThreatPaths.IsBallistic(threat.Flight)))];
        envelopes = [.. flyouts.Select(flyout => new Envelope(
            flyout, Battery.HeightMetres, unit.AzimuthRadians, sector, type.KeepOuts))];
        ReachMetres = flyouts.Select(flyout => flyout.ReachMetres).DefaultIfEmpty(0).Max();
        CeilingMetres = flyouts.Select(flyout => flyout.CeilingMetres).DefaultIfEmpty(0).Max();
    }

    public UnitFigures Figures { get; }

    public GeoPoint Battery { get; }

    /// <summary>Farthest reach of the rounds that doctrine fires at the class, and highest ceiling.</summary>
    public double ReachMetres { get; }

    public double CeilingMetres { get; }

    /// <summary>Radar range against the class.</summary>
    public double SightMetres => search.RangeAgainst(crossSection);

    /// <summary>Round types that doctrine fires at the class.</summary>
    public ReadOnlySpan<int> Order => Figures.Doctrine.Order(threatIndex);

    public int Salvo => Figures.Doctrine.Salvo[threatIndex];

    public int SalvosMax => Figures.Doctrine.SalvosMax[threatIndex];

    public FootprintLimit? Limit(AimView view, FootprintRule rule) => view.Limit(rule, Figures, threatIndex);

    /// <summary>What the battery can do about a threat.</summary>
    /// <param name="aim">Where it is aimed at; its height is not looked at.</param>
    /// <param name="bearingRadians">Where it comes from, at the aim point.</param>
    public AimView View(GeoPoint aim, double bearingRadians)
    {
        if (PathTo(aim, bearingRadians) is not { } path)
        {
            return AimView.Shut(FootprintLimit.NoPath);
        }

        var approach = new PlacedApproach(path, frame);
        var windows = new LaunchWindow[envelopes.Length];
        double[] flights = new double[envelopes.Length * (LaunchWindow.Steps + 1)];
        for (int round = 0; round < envelopes.Length; round++)
        {
            int table = round * (LaunchWindow.Steps + 1);
            windows[round] = WindowSearch.Find(
                approach, envelopes[round], flights.AsSpan(table, LaunchWindow.Steps + 1), table);
        }

        long rest = AimView.Rest(Figures, threatIndex);
        if (!windows.Any(window => AimView.Holds(window, rest)))
        {
            EnvelopeMiss miss = Least(approach);
            return AimView.Shut(LimitOf(miss == EnvelopeMiss.None ? Ends(approach) : miss));
        }

        var tracks = new TrackColumn(1, 1);
        Sighting.Fill(
            tracks, 0, 0, search, approach, crossSection,
            (in Sight sight) => mask.Visible(sight.AzimuthRadians, sight.GroundMetres, sight.HeightMetres));
        return new AimView(tracks.At(0, 0, confidence), windows, flights, null);
    }

    /// <summary>How far along the ground a threat aimed at the battery is below the ceiling before it arrives, once it
    /// has been above it: by so much ground beyond a round's reach can still be defended.</summary>
    public double RunMetres(double bearingRadians)
    {
        if (PathTo(Battery, bearingRadians) is not { } path)
        {
            return 0;
        }

        var approach = new PlacedApproach(path, frame);
        int step = Approach.Steps;
        while (step > 0 && approach[step - 1].HeightMetres - Battery.HeightMetres <= CeilingMetres)
        {
            step--;
        }

        return approach[step].GroundMetres;
    }

    /// <summary>The whole path; of an aircraft that turns back, up to its release.</summary>
    private PlacedPath? PathTo(GeoPoint aim, double bearingRadians)
    {
        GeoPoint target = ground.PointOf(new Place(
            aim.LatitudeRadians, aim.LongitudeRadians, unit.Place.GroundMetres));
        Ground under = ground.Under(target);
        GeoPoint start = Geodesic.Direct(target, bearingRadians, FromMetres(target)).Point;
        start = start with { HeightMetres = under.HeightMetres(start.LatitudeRadians, start.LongitudeRadians) };
        PlacedPath? path = PlacedPaths.Of(threat, world, start, [], target, under).Path;
        return path is PlacedStandOff away
            ? PlacedPaths.Of(threat with { StandOff = null }, world, start, [], away.ReleasePoint, under).Path
            : path;
    }

    /// <summary>Ballistic kinds come from their range; level flight from beyond radar and rounds, or from its range
    /// where that is less.</summary>
    private double FromMetres(GeoPoint target)
    {
        double range = threat.RangeMetres is { } claim ? world[claim] : double.PositiveInfinity;
        if (ThreatPaths.IsBallistic(threat.Flight))
        {
            return range;
        }

        double sight = search.IsCertain
            ? SightMetres : search.FarthestMetres(crossSection, Sighting.WorthALook);
        double standOff = threat.StandOff is { } away ? world[away.DistanceMetres] : 0;
        double beyond = Math.Max(Math.Min(1.01 * sight, SightMax), ReachMetres) + standOff + Spare;
        return Math.Min(range, beyond + Geodesic.Inverse(Battery, target).DistanceMetres);
    }

    /// <summary>What stands alone, or with the fewest others, between the path and a round; of equals what is nearest
    /// to the path's end. Nothing where some point can be met.</summary>
    private EnvelopeMiss Least(Approach approach)
    {
        EnvelopeMiss least = EnvelopeMiss.All;
        foreach (Envelope envelope in envelopes)
        {
            for (int step = Approach.Steps; step >= 0; step--)
            {
                EnvelopeMiss miss = envelope.Miss(approach[step]);
                least = Count(miss) < Count(least) ? miss : least;
            }
        }

        return least;
    }

    /// <summary>What ends the stretches of the path on which it can be met, at either end.</summary>
    private EnvelopeMiss Ends(Approach approach)
    {
        EnvelopeMiss ends = EnvelopeMiss.None;
        foreach (Envelope envelope in envelopes)
        {
            for (int step = 1; step <= Approach.Steps; step++)
            {
                EnvelopeMiss before = envelope.Miss(approach[step - 1]);
                EnvelopeMiss after = envelope.Miss(approach[step]);
                ends |= before == EnvelopeMiss.None || after == EnvelopeMiss.None ? before | after : ends;
            }
        }

        return ends;
    }

    /// <summary>Of several causes the one that moving the aim point changes most: reach before the others.</summary>
    private static FootprintLimit LimitOf(EnvelopeMiss miss) => miss switch
    {
        _ when miss.HasFlag(EnvelopeMiss.Reach) => FootprintLimit.Reach,
        _ when miss.HasFlag(EnvelopeMiss.Ceiling) => FootprintLimit.Ceiling,
        _ when miss.HasFlag(EnvelopeMiss.MinimumRange) => FootprintLimit.MinimumRange,
        _ when miss.HasFlag(EnvelopeMiss.Sector) => FootprintLimit.Sector,
        _ => FootprintLimit.RoundFlight,
    };

    private static int Count(EnvelopeMiss miss) => System.Numerics.BitOperations.PopCount((uint)miss);
}
