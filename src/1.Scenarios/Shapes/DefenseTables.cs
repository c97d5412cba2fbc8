using Stockade.Kernel;
using static Stockade.Scenarios.Fields;

namespace Stockade.Scenarios;

/// <summary>The shapes of defence: what flies, what is fired, who is protected.</summary>
internal static class DefenseTables
{
    public static BlockShape StandOff { get; } = new("stand-off",
        "An aircraft flies up to a distance from its target, releases weapons and turns back.",
    [
        Needs("threat", Name(NameKind.Threat), "Class of the weapons; no aircraft."),
        Needs("count", new WholeShape(1, 100), "Weapons of one aircraft."),
        Needs("distance", Length, "Distance of the release from the target, over ground."),
    ]);

    public static BlockShape Threat { get; } = new("threat", "A class of threats, from published figures.",
    [
        Needs("name", Text, "Name in the report."),
        Needs("flight", WordShape.Of<FlightKind>(), "How it flies."),
        May("speed", Speed, "Speed; ballistic classes take it from their range."),
        May("height", Length, "Height above ground, or apogee (aeroballistic)."),
        May("range", Length, "Range flown; ballistic and aeroballistic classes need it."),
        Needs("cross-section", CrossSection, "Radar cross-section."),
        May("arrival-window", Time, "Time over which one day's threats arrive; an hour where missing."),
        May("ballistic-coefficient", AreaDensity,
            "Mass over drag area and coefficient (ballistic and aeroballistic classes); no air where missing."),
        May("circular-error", Length, "Radius within which half of the impacts lie; 0 where missing."),
        May("launch-failure", Share, "Probability that a launch fails and nothing comes; 0 where missing."),
        May("stand-off", StandOff, "What an aircraft releases, and where; nothing where missing."),
    ]);

    public static BlockShape Flyout { get; } = new("flyout",
        "Published figures of a round's flight, from which its time to reach a point is computed.",
    [
        Needs("burnout-speed", Speed, "Speed at burnout."),
        Needs("boost", Time, "From launch to burnout."),
        Needs("speed-min", Speed, "Smallest speed at which it can still intercept; below that at burnout."),
        May("flight-max", Time, "Longest flight; no limit where missing."),
    ]);

    public static BlockShape Round { get; } = new("round", "An interceptor as a raid sees it.",
    [
        Needs("speed", Speed, "Mean speed of flyout."),
        Needs("reach-ballistic", Length, "Reach against ballistic and aeroballistic threats, over ground."),
        Needs("reach-air", Length, "Reach against aircraft, cruise missiles and drones, over ground."),
        Needs("ceiling", Length, "Highest intercept."),
        Needs("minimum-range", Length, "Nearest intercept."),
        Needs("kill", By(NameKind.Threat, Share), "Single-shot probability of kill, by threat class."),
        May("flyout", Flyout, "Boost and coast; the mean speed along a straight line where missing."),
    ]);

    public static BlockShape Detection { get; } = new("detection",
        "Statistics of a radar's detection: at its range against the reference cross-section one look detects with "
        + "the stated probability, and signal to noise goes with cross-section over the fourth power of range.",
    [
        Needs("fluctuation", WordShape.Of<Fluctuation>(), "How an echo fluctuates (Swerling 1960)."),
        Needs("false-alarm", Share, "Probability of a false alarm a look; above 0 and below 0.5."),
        May("pulses", new WholeShape(1, 1000), "1", "Pulses that one look integrates without phase."),
        Needs("at-range", Share,
            "Probability that one look detects at the range; above the false alarm's and below 1."),
        Needs("look-interval", Time, "From one look to the next."),
        Needs("hits", new WholeShape(1, 8), "Detections that confirm a track ..."),
        Needs("of", new WholeShape(1, 8), "... among so many looks in a row."),
        May("sector", Width, "Full width of the search in azimuth; all round where missing."),
        May("elevation-min", Elevation, "Lowest elevation, before tilt; no limit where missing."),
        May("elevation-max", Elevation, "Highest elevation, before tilt; no limit where missing."),
        May("tilt", Elevation, "Added to both limits of elevation; none where missing."),
        May("tracks-max", new WholeShape(1, 1_000_000), "Tracks held at once; no limit where missing."),
    ]);

    public static BlockShape KeepOut { get; } = new("keep-out", "A sector into which a fire unit does not fire.",
    [
        Needs("bearing", new QuantityShape(Dimension.Angle, -Math.PI, 2 * Math.PI),
            "Its middle, clockwise from the unit's azimuth."),
        Needs("width", new QuantityShape(Dimension.Angle, 0, 2 * Math.PI), "Its full width."),
    ]);

    public static BlockShape Doctrine { get; } = new("doctrine", "What is fired at one threat class.",
    [
        Needs("rounds", Names(NameKind.Round), "Round types, in order of preference."),
        Needs("salvo", Count, "Rounds in a salvo."),
        May("salvos-max", new WholeShape(1, 20), "1", "Salvos at most; shoot-look-shoot where more than one."),
        May("kill-probability-min", Share, "Smallest kill probability worth a shot."),
    ]);

    public static BlockShape FireUnit { get; } = new("fire unit", "A battery: radar, control station and launchers.",
    [
        Needs("name", Text, "Name in the report."),
        Needs("radar-range", Length, "Detection range against the reference cross-section."),
        Needs("reference-cross-section", CrossSection, "That cross-section."),
        Needs("antenna-height", Length, "Height of the antenna above ground."),
        Needs("channels", Count, "Simultaneous engagements."),
        Needs("launchers", Count, "Launchers of a battery."),
        Needs("loads", By(NameKind.Round, new WholeShape(1, 1000)), "Rounds on one launcher, by round type."),
        Needs("reaction", Time, "From track to launch."),
        Needs("launch-spacing", Time, "Between two launches of the battery."),
        Needs("assessment", Time, "From intercept to the kill assessment."),
        May("kill-called-miss", Share, "0", "Probability that a kill is called a miss."),
        May("miss-called-kill", Share, "0", "Probability that a miss is called a kill."),
        Needs("reload", Time, "To reload one launcher."),
        May("common-mode-per-target", Share, "0", "Probability that every shot at a target fails together."),
        May("common-mode-per-raid", Share, "0", "Probability that every shot of a raid fails together."),
        May("reserve", Count, "0", "Rounds of a battery kept back for ballistic threats."),
        Needs("doctrine", By(NameKind.Threat, Doctrine), "What is fired at which threat; others are let go."),
        .. InDepth(),
    ]);

    private static IEnumerable<Field> InDepth() =>
    [
        May("equipment", By(NameKind.Item, new WholeShape(1, 1000)),
            "Items of equipment that make one battery; batteries are counted, not their parts, where missing."),
        May("detection", Detection, "Statistics of its radar; it sees all within range where missing."),
        May("reload-crews", new ClaimShape(Dimension.Count, 1, 1000), "Crews that reload; one where missing."),
        May("readiness", Share, "Probability that it can fire on the day of a raid; 1 where missing."),
        May("common-mode-per-unit", Share,
            "Probability that every shot of one unit in a raid fails together; 0 where missing."),
        May("cued-reaction", Time,
            "From track to launch where a warning came before the track; as without one where missing."),
        May("identification", Time,
            "From track to knowing friend from foe, before the reaction begins; 0 where missing."),
        May("foe-called-friend", Share, "Probability that a foe is taken for a friend; 0 where missing."),
        May("friend-called-foe", Share, "Probability that a friend is taken for a foe; 0 where missing."),
        May("decoy-recognised", Share, "Probability that a decoy is known for one; 0 where missing."),
        May("sector", Width, "Full width of the launchers' sector in azimuth; all round where missing."),
        May("keep-outs", new ListShape(KeepOut), "Sectors into which it does not fire."),
    ];

    public static BlockShape Position { get; } = new("position",
        "Where a fire unit stands; only in a fictional scenario.",
    [
        Needs("latitude", Latitude, "Geodetic latitude, north positive."),
        Needs("longitude", Longitude, "Longitude, east positive."),
        May("azimuth", Azimuth, "0 deg", "Middle of the radar's sector, clockwise from north."),
    ]);

    public static BlockShape LayerEffect { get; } = new("layer effect", "What a layer does against one threat class.",
    [
        Needs("engaged", Share, "Share of the threats reaching the layer that it engages while it has rounds."),
        Needs("killed", Share, "Share of engaged threats stopped."),
    ]);

    public static BlockShape Layer { get; } = new("layer", "A layer that is not flown shot by shot.",
    [
        Needs("name", Text, "Name in the report."),
        May("stock", Count, "Rounds on hand when the horizon opens; no limit where missing."),
        May("resupply", Rate, "Rounds that arrive."),
        May("rounds-per-engagement", new ClaimShape(Dimension.Factor, 0, 1000),
            "Rounds fired at one threat; needed with a stock."),
        Needs("effects", By(NameKind.Threat, LayerEffect), "What it does, by threat class."),
    ]);

    public static BlockShape Area { get; } = new("area", "A region that is attacked, and defended in layers.",
    [
        Needs("name", Text, "Name in the report."),
        Needs("party", Name(NameKind.Party), "Whose stock the batteries fire from."),
        Needs("fire-unit", Name(NameKind.FireUnit), "Type of its batteries."),
        Needs("units", Steps(Count), "Batteries by date."),
        Needs("coverage", By(NameKind.Threat, Share),
            "Share of launches at the region that cross a battery's envelope, by threat class."),
        Needs("coverage-units", new WholeShape(1, 1000), "Number of batteries that the coverage refers to."),
        Needs("offset", Length, "Distance of a battery from the aim point of a covered threat."),
        May("positions", Entries(NameKind.Position, Position), "Where batteries stand.") with { FictionalOnly = true },
        May("layers", Entries(NameKind.Layer, Layer),
            "Other layers, in the order in which they meet what leaks through."),
    ]);

    public static BlockShape RaidClass { get; } = new("raid class", "How one threat class comes, and goes on coming.",
    [
        Needs("days-per-month", new ClaimShape(Dimension.Count, 0, 31), "Days of a month with a raid of this class."),
        Needs("later-per-month", Count, "Launches a month once the record has ended."),
    ]);

    public static BlockShape Raids { get; } = new("raids", "Raids by month and class; the adversary's.",
    [
        Needs("monthly", new FileShape(), "Table of launches by month and class, beside this file."),
        Needs("attribution", Text, "Who compiled the table, and its licence."),
        May("source", Name(NameKind.Source), "Where it was published."),
        Needs("shares", By(NameKind.Area, By(NameKind.Threat, Share)), "Share of launches, by area and class."),
        Needs("classes", By(NameKind.Threat, RaidClass),
            "Classes that fly; classes of the table not named here do not."),
        May("elasticity", Share, "0", "How far raids react to a lack of rounds; set or swept."),
    ]);

    public static BlockShape Case { get; } = new("case",
        "A raid on a notional layout that stands for a party's own need.",
    [
        Needs("name", Text, "Name in the report."),
        Needs("party", Name(NameKind.Party), "Whose stock it draws on."),
        Needs("fire-unit", Name(NameKind.FireUnit), "Type of the batteries."),
        Needs("per-day", By(NameKind.Threat, Rate), "Launches a day, by class.") with { Adversary = true },
        Needs("unit-distances", new ListShape(Length, SingleToo: true, Least: 1),
            "Distance of each battery from a nameless centre."),
        May("rounds-at-units", Share, "1", "Share of the party's stock that stands with these batteries."),
    ]);
}
