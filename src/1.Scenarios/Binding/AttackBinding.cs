using Stockade.Kernel;
using static Stockade.Scenarios.Bound;

namespace Stockade.Scenarios;

/// <summary>Makes the records of raids written out from a document without errors.</summary>
internal sealed class AttackBinding(ClaimBook claims, DefenseBinding defense)
{
    public Attack Attack(View attack) => new(
        attack.Name, Need(attack.Text("name")), [.. attack.Entries("units").Select(Unit)],
        [.. attack.Entries("radars").Select(Radar)], [.. attack.Entries("assets").Select(Asset)],
        Command(attack.BlockOrEmpty("command")), [.. attack.Entries("groups").Select(Group)]);

    private PlacedUnit Unit(View unit) => new(
        unit.Name, Need(unit.Text("fire-unit")), Place(unit), unit.Number("azimuth") ?? 0,
        [.. unit.Pairs("magazine").Select(load =>
            new LauncherLoad(new ItemId(load.Key.Text), Need(unit.WholeOf(load.Value))))],
        [.. unit.Names("hears").Select(radar => radar.Text)], claims.Need(unit, "radius"));

    private PlacedRadar Radar(View radar) => new(
        radar.Name, Need(radar.Text("name")), Place(radar), radar.Number("azimuth") ?? 0,
        Need(radar.Word<RadarRole>("role")), claims.Need(radar, "range"),
        claims.Need(radar, "reference-cross-section"), claims.Need(radar, "antenna-height"), defense.Search(radar));

    private Asset Asset(View asset) => new(
        asset.Name, Need(asset.Text("name")), Place(asset), claims.Need(asset, "radius"),
        claims.Need(asset, "value"));

    private CommandRule Command(View command) => new(
        Need(command.Word<AssignmentKind>("assignment")), Need(command.Word<PriorityKind>("priority")),
        claims.Need(command, "prediction-error"), command.YesNo("lets-misses-go"));

    private AttackGroup Group(View group) => new(
        group.Name, Need(group.Text("threat")), claims.Need(group, "count"), Need(group.Text("at")),
        claims.Need(group, "from-azimuth"), claims.Need(group, "from"), claims.Need(group, "spread"),
        claims.Need(group, "start"), claims.Need(group, "window"),
        [.. group.Items("route").Select(point => new Place(
            Need(point.Number("latitude")), Need(point.Number("longitude")), 0))],
        claims.Need(group, "decoys"), group.YesNo("friendly"));

    private static Place Place(View block) => new(
        Need(block.Number("latitude")), Need(block.Number("longitude")), block.Number("ground") ?? 0);
}
