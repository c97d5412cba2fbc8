using Stockade.Kernel;
using static Stockade.Scenarios.Fields;

namespace Stockade.Scenarios;

/// <summary>The shapes of raids written out; only ever in a fictional scenario.</summary>
internal static class AttackTables
{
    /// <summary>From below the Dead Sea's shore to above Everest.</summary>
    private static readonly QuantityShape Ground = new(Dimension.Length, -500, 9_000);

    public static BlockShape Unit { get; } = new("unit", "A fire unit that stands somewhere.",
    [
        Needs("fire-unit", Name(NameKind.FireUnit), "Its type."),
        .. Place(),
        May("azimuth", Azimuth, "0 deg", "Middle of its radar's and launchers' sector, clockwise from north."),
        Needs("magazine", By(NameKind.Round, new WholeShape(0, 100_000)),
            "Rounds on its launchers and behind them, by round type."),
        May("hears", new ListShape(new OpenNameShape("a radar of the attack"), SingleToo: true),
            "Radars of the attack whose tracks or warnings reach it."),
        May("radius", Length, "100 m", "A threat aimed at the unit that comes down within this distance destroys it."),
    ]);

    public static BlockShape Radar { get; } = new("radar", "A radar that stands apart from fire units.",
    [
        Needs("name", Text, "Name in the report."),
        .. Place(),
        May("azimuth", Azimuth, "0 deg", "Middle of its sector, clockwise from north."),
        Needs("role", WordShape.Of<RadarRole>(),
            "cue: it warns, and the unit's reaction may begin before its own radar has a track; "
            + "shared: the unit may fire on this track as on its own."),
        Needs("range", Length, "Detection range against the reference cross-section."),
        Needs("reference-cross-section", CrossSection, "That cross-section."),
        Needs("antenna-height", Length, "Height of the antenna above ground."),
        May("detection", DefenseTables.Detection, "Its statistics; it sees all within range where missing."),
    ]);

    public static BlockShape Asset { get; } = new("asset", "Something that is defended.",
    [
        Needs("name", Text, "Name in the report."),
        .. Place(),
        Needs("radius", Length, "A threat aimed at it that comes down within this distance hits it."),
        May("value", new ClaimShape(Dimension.Factor, 0, 1e6), "1",
            "Worth, in units of the scenario's own; above 0."),
    ]);

    public static BlockShape Command { get; } = new("command", "How fire is directed.",
    [
        May("assignment", WordShape.Of<AssignmentKind>(), "central",
            "autonomous: every unit on its own; sector: each path belongs to the unit that can shoot at it longest; "
            + "central: any unit, but one at a time."),
        May("priority", WordShape.Of<PriorityKind>(), "urgency",
            "urgency: the threat whose last launch comes first; value: the one with the highest value at stake."),
        May("prediction-error", Length, "0 m",
            "Standard deviation, along each axis, of the predicted impact point."),
        May("lets-misses-go", YesNo, "no", "Whether threats predicted to hit nothing that is defended are let go."),
    ]);

    public static BlockShape Waypoint { get; } = new("waypoint", "A point that a group flies over.",
    [
        Needs("latitude", Latitude, "Geodetic latitude (WGS-84), north positive."),
        Needs("longitude", Longitude, "Longitude, east positive."),
    ]);

    public static BlockShape Group { get; } = new("group", "Threats of one class that fly together.",
    [
        Needs("threat", Name(NameKind.Threat), "Their class."),
        Needs("count", Count, "How many."),
        Needs("at", new OpenNameShape("an asset or a unit of the attack"), "What they are aimed at."),
        Needs("from-azimuth", new ClaimShape(Dimension.Angle, 0, 2 * Math.PI),
            "Bearing, at the target, of the point they come from; clockwise from north."),
        Needs("from", Length, "Distance of that point over ground (ballistic classes: of the launch)."),
        May("spread", Width, "0 deg", "Full width over which the bearings of single threats are drawn."),
        May("start", Time, "0 s", "Arrival of the first, from the start of the raid, if nothing jitters."),
        May("window", Time, "0 s", "Arrivals are spread evenly over this time."),
        May("route", new ListShape(Waypoint),
            "Points they fly over on the way (cruise, drone, aircraft), from far to near."),
        May("decoys", Share, "0", "Share of them that carries nothing."),
        May("friendly", YesNo, "no", "Yes where they are friends, and ought to be let pass."),
    ]);

    public static BlockShape Attack { get; } = new("attack",
        "A raid written out: what flies, from where, at what, against fire units that stand somewhere.",
    [
        Needs("name", Text, "Name in the report."),
        Needs("units", Entries(NameKind.Unit, Unit), "Fire units, at least one."),
        May("radars", Entries(NameKind.Radar, Radar), "Radars beside those of the fire units."),
        May("assets", Entries(NameKind.Asset, Asset), "What is defended."),
        May("command", Command, "How fire is directed."),
        Needs("groups", Entries(NameKind.Group, Group), "What comes, at least one group.") with { Adversary = true },
    ]);

    private static IEnumerable<Field> Place() =>
    [
        Needs("latitude", Latitude, "Geodetic latitude (WGS-84), north positive."),
        Needs("longitude", Longitude, "Longitude, east positive."),
        May("ground", Ground, "0 m", "Height of the ground above the ellipsoid where no terrain tile says it."),
    ];
}
