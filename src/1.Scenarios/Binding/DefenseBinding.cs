using Stockade.Kernel;
using static Stockade.Scenarios.Bound;

namespace Stockade.Scenarios;

/// <summary>Makes the records of defence from a document without errors.</summary>
internal sealed class DefenseBinding(ClaimBook claims)
{
    public ThreatClass Threat(View threat) => new(
        threat.Name, Need(threat.Text("name")), Need(threat.Word<FlightKind>("flight")), claims.May(threat, "speed"),
        claims.May(threat, "height"), claims.May(threat, "range"), claims.Need(threat, "cross-section"))
    {
        ArrivalWindowSeconds = claims.May(threat, "arrival-window"),
        BallisticCoefficient = claims.May(threat, "ballistic-coefficient"),
        CircularErrorMetres = claims.May(threat, "circular-error"),
        LaunchFailure = claims.May(threat, "launch-failure"),
        StandOff = threat.Block("stand-off") is { } released
            ? new StandOff(
                Need(released.Text("threat")), Need(released.Whole("count")), claims.Need(released, "distance"))
            : null,
    };

    public RoundType Round(View round) => new(
        new ItemId(round.Name), claims.Need(round, "speed"), claims.Need(round, "reach-ballistic"),
        claims.Need(round, "reach-air"), claims.Need(round, "ceiling"), claims.Need(round, "minimum-range"),
        claims.By(round, "kill", (threat, probability) => new KillClaim(threat, probability)))
    {
        Flyout = round.Block("flyout") is { } flyout
            ? new RoundFlyout(
                claims.Need(flyout, "burnout-speed"), claims.Need(flyout, "boost"), claims.Need(flyout, "speed-min"),
                claims.May(flyout, "flight-max"))
            : null,
    };

    public FireUnitType FireUnit(View unit) => new(
        unit.Name, Need(unit.Text("name")), claims.Need(unit, "radar-range"),
        claims.Need(unit, "reference-cross-section"),
        claims.Need(unit, "antenna-height"), claims.Need(unit, "channels"), claims.Need(unit, "launchers"),
        [.. unit.Pairs("loads").Select(load =>
            new LauncherLoad(new ItemId(load.Key.Text), Need(unit.WholeOf(load.Value))))],
        claims.Need(unit, "reaction"), claims.Need(unit, "launch-spacing"), claims.Need(unit, "assessment"),
        claims.Need(unit, "kill-called-miss"), claims.Need(unit, "miss-called-kill"), claims.Need(unit, "reload"),
        claims.Need(unit, "common-mode-per-target"), claims.Need(unit, "common-mode-per-raid"),
        claims.Need(unit, "reserve"),
        [.. unit.Entries("doctrine").Select(doctrine => new DoctrineRule(
            doctrine.Name, [.. doctrine.Names("rounds").Select(round => new ItemId(round.Text))],
            claims.Need(doctrine, "salvo"), Need(doctrine.Whole("salvos-max")),
            claims.May(doctrine, "kill-probability-min")))])
    {
        Equipment = [.. unit.Pairs("equipment").Select(part =>
            new EquipmentPart(new ItemId(part.Key.Text), Need(unit.WholeOf(part.Value))))],
        Search = Search(unit),
        ReloadCrews = claims.May(unit, "reload-crews"),
        Readiness = claims.May(unit, "readiness"),
        CommonModePerUnit = claims.May(unit, "common-mode-per-unit"),
        CuedReactionSeconds = claims.May(unit, "cued-reaction"),
        IdentificationSeconds = claims.May(unit, "identification"),
        FoeCalledFriend = claims.May(unit, "foe-called-friend"),
        FriendCalledFoe = claims.May(unit, "friend-called-foe"),
        DecoyRecognised = claims.May(unit, "decoy-recognised"),
        SectorRadians = claims.May(unit, "sector"),
        KeepOuts = [.. unit.Items("keep-outs").Select(sector =>
            new KeepOut(Need(sector.Number("bearing")), Need(sector.Number("width"))))],
    };

    /// <summary>The statistics of detection of a block that has them; null: none are written.</summary>
    public RadarSearch? Search(View radar) =>
        radar.Block("detection") is { } detection
            ? new RadarSearch(
                Need(detection.Word<Fluctuation>("fluctuation")), claims.Need(detection, "false-alarm"),
                Need(detection.Whole("pulses")), claims.Need(detection, "at-range"),
                claims.Need(detection, "look-interval"), Need(detection.Whole("hits")), Need(detection.Whole("of")),
                claims.May(detection, "sector"), claims.May(detection, "elevation-min"),
                claims.May(detection, "elevation-max"), claims.May(detection, "tilt"), detection.Whole("tracks-max"))
            : null;

    public DefendedArea Area(View area) => new(
        area.Name, Need(area.Text("name")), new PartyId(Need(area.Text("party"))), Need(area.Text("fire-unit")),
        claims.Steps(area, "units", (from, units) => new UnitsStep(from, units)),
        claims.By(area, "coverage", (threat, share) => new CoverageClaim(threat, share)),
        Need(area.Whole("coverage-units")), claims.Need(area, "offset"), [.. area.Entries("layers").Select(Layer)])
    {
        Positions = [.. area.Entries("positions").Select(Position)],
    };

    public RaidRecord Raids(View raids, RaidTable table)
    {
        List<RaidShare> shares = [];
        foreach ((ScalarNode area, Node value, string path) in raids.Pairs("shares"))
        {
            foreach (Entry share in ((MapNode)value).Entries)
            {
                string threat = share.Key.Text;
                shares.Add(new RaidShare(area.Text, threat, claims.Of(raids, share.Value, $"{path}.{threat}")));
            }
        }

        RaidClass[] classes = [.. raids.Entries("classes").Select(entry => new RaidClass(
            entry.Name, claims.Need(entry, "days-per-month"), claims.Need(entry, "later-per-month")))];
        HashSet<string> flying = classes.Select(entry => entry.Threat).ToHashSet(StringComparer.Ordinal);
        return new RaidRecord(
            [.. table.Rows.Where(row => flying.Contains(row.Threat)).OrderBy(row => row.Month)], shares, classes,
            claims.Need(raids, "elasticity"), Need(raids.Text("attribution")), claims.Source(raids.Text("source")));
    }

    public RaidCase Case(View entry) => new(
        entry.Name, Need(entry.Text("name")), new PartyId(Need(entry.Text("party"))), Need(entry.Text("fire-unit")),
        claims.By(entry, "per-day", (threat, perDay) => new CaseThreat(threat, perDay)),
        [.. entry.Elements("unit-distances").Select(distance => claims.Of(entry, distance.Value, distance.Path))],
        claims.Need(entry, "rounds-at-units"));

    private OtherLayer Layer(View layer) => new(
        layer.Name, Need(layer.Text("name")), claims.May(layer, "stock"), claims.May(layer, "resupply"),
        claims.May(layer, "rounds-per-engagement"),
        [.. layer.Entries("effects").Select(effect => new LayerEffect(
            effect.Name, claims.Need(effect, "engaged"), claims.Need(effect, "killed")))]);

    private static FireUnitPosition Position(View position) => new(
        position.Name, Need(position.Number("latitude")), Need(position.Number("longitude")),
        position.Number("azimuth") ?? 0);
}
