namespace Stockade.Scenarios;

/// <summary>A raid written out: what flies, from where, at what, against fire units that stand somewhere. Only ever in
/// a scenario marked fictional (the loader refuses it elsewhere). What is flown belongs to the adversary: it is set or
/// swept, never optimised.</summary>
/// <param name="Id">Short name, as in <c>raid --raid NAME</c>.</param>
/// <param name="Units">Fire units, at least one.</param>
/// <param name="Radars">Radars beside those of the fire units: shared ones and early warning.</param>
/// <param name="Assets">What is defended.</param>
/// <param name="Groups">What comes, wave by wave.</param>
public sealed record Attack(
    string Id, string Name, IReadOnlyList<PlacedUnit> Units, IReadOnlyList<PlacedRadar> Radars,
    IReadOnlyList<Asset> Assets, CommandRule Command, IReadOnlyList<AttackGroup> Groups);

/// <summary>A point of the Earth's surface (WGS-84).</summary>
/// <param name="LatitudeRadians">Geodetic, north positive.</param>
/// <param name="LongitudeRadians">East positive.</param>
/// <param name="GroundMetres">Height of the ground above the ellipsoid where no terrain tile says it.</param>
public readonly record struct Place(double LatitudeRadians, double LongitudeRadians, double GroundMetres);

/// <summary>A fire unit that stands somewhere.</summary>
/// <param name="FireUnit">Its type.</param>
/// <param name="AzimuthRadians">Middle of its radar's and launchers' sector, clockwise from north.</param>
/// <param name="Magazine">Rounds on its launchers and behind them, by round type.</param>
/// <param name="Hears">Radars of the attack whose tracks or warnings reach it.</param>
/// <param name="RadiusMetres">A threat aimed at the unit that comes down within this distance destroys it.</param>
public sealed record PlacedUnit(
    string Id, string FireUnit, Place Place, double AzimuthRadians, IReadOnlyList<LauncherLoad> Magazine,
    IReadOnlyList<string> Hears, Claim RadiusMetres);

/// <summary>What a radar's track is good for at a fire unit that hears it.</summary>
public enum RadarRole
{
    /// <summary>It warns: the unit's reaction may begin before its own radar has a track.</summary>
    Cue,

    /// <summary>The unit may fire on this track as on its own.</summary>
    Shared,
}

/// <summary>A radar that stands apart from fire units.</summary>
/// <param name="RangeMetres">Detection range against the reference cross-section.</param>
/// <param name="Search">Statistics of detection; null: it sees all within range.</param>
public sealed record PlacedRadar(
    string Id, string Name, Place Place, double AzimuthRadians, RadarRole Role, Claim RangeMetres,
    Claim ReferenceCrossSectionSquareMetres, Claim AntennaHeightMetres, RadarSearch? Search);

/// <summary>How an echo fluctuates (Swerling 1960).</summary>
public enum Fluctuation
{
    /// <summary>Steady.</summary>
    Swerling0,

    /// <summary>Many equal scatterers, steady over one look.</summary>
    Swerling1,

    /// <summary>Many equal scatterers, changing from pulse to pulse.</summary>
    Swerling2,

    /// <summary>One large and many small scatterers, steady over one look.</summary>
    Swerling3,

    /// <summary>One large and many small scatterers, changing from pulse to pulse.</summary>
    Swerling4,
}

/// <summary>Statistics of a radar's detection: at its published range against the reference cross-section a single look
/// detects with the stated probability, and signal to noise goes with cross-section over the fourth power of
/// range.</summary>
/// <param name="FalseAlarm">Probability of a false alarm a look.</param>
/// <param name="Pulses">Pulses that one look integrates without phase.</param>
/// <param name="AtRange">Probability of detection by one look at the published range.</param>
/// <param name="LookSeconds">From one look to the next.</param>
/// <param name="Hits">Detections that confirm a track ...</param>
/// <param name="Of">... among so many looks in a row.</param>
/// <param name="SectorRadians">Full width of the search sector in azimuth; null: all round.</param>
/// <param name="ElevationMinRadians">Lowest elevation, before tilt; null: no limit.</param>
/// <param name="ElevationMaxRadians">Highest elevation, before tilt; null: no limit.</param>
/// <param name="TiltRadians">Added to both limits of elevation; null: none.</param>
/// <param name="TracksMax">Tracks held at once; null: no limit.</param>
public sealed record RadarSearch(
    Fluctuation Fluctuation, Claim FalseAlarm, int Pulses, Claim AtRange, Claim LookSeconds, int Hits, int Of,
    Claim? SectorRadians, Claim? ElevationMinRadians, Claim? ElevationMaxRadians, Claim? TiltRadians, int? TracksMax);

/// <summary>Something that is defended.</summary>
/// <param name="RadiusMetres">A threat aimed at it that comes down within this distance hits it.</param>
/// <param name="Value">Worth, in units of the scenario's own, above 0.</param>
public sealed record Asset(string Id, string Name, Place Place, Claim RadiusMetres, Claim Value);

/// <summary>Who may fire at what.</summary>
public enum AssignmentKind
{
    /// <summary>Every unit on its own, whatever the others do.</summary>
    Autonomous,

    /// <summary>Each path belongs to the unit that can shoot at it longest.</summary>
    Sector,

    /// <summary>Any unit, but one at a time.</summary>
    Central,
}

/// <summary>Which of the threats that wait is shot at first.</summary>
public enum PriorityKind
{
    /// <summary>The one whose last launch comes first.</summary>
    Urgency,

    /// <summary>The one with the highest value at stake, then the most urgent.</summary>
    Value,
}

/// <summary>How fire is directed.</summary>
/// <param name="PredictionErrorMetres">Standard deviation, along each axis, of the predicted impact point.</param>
/// <param name="LetsMissesGo">Threats whose predicted impact is at nothing that is defended are let go.</param>
public sealed record CommandRule(
    AssignmentKind Assignment, PriorityKind Priority, Claim PredictionErrorMetres, bool LetsMissesGo);

/// <summary>Threats of one class that fly together.</summary>
/// <param name="Threat">Their class.</param>
/// <param name="At">The asset or the fire unit they are aimed at.</param>
/// <param name="FromAzimuthRadians">Bearing, at the target, of the point they come from; clockwise from north.</param>
/// <param name="FromMetres">Distance of that point over ground (ballistic kinds: of the launch).</param>
/// <param name="SpreadRadians">Full width over which the bearings of single threats are drawn.</param>
/// <param name="StartSeconds">Arrival of the first by plan, from the start of the raid, if nothing jitters.</param>
/// <param name="WindowSeconds">Arrivals are spread evenly over this time.</param>
/// <param name="Route">Points they fly over on the way (cruise, drone, aircraft), from far to near.</param>
/// <param name="DecoyShare">Share of them that carries nothing.</param>
/// <param name="Friendly">They are friends, and ought to be let pass.</param>
public sealed record AttackGroup(
    string Id, string Threat, Claim Count, string At, Claim FromAzimuthRadians, Claim FromMetres, Claim SpreadRadians,
    Claim StartSeconds, Claim WindowSeconds, IReadOnlyList<Place> Route, Claim DecoyShare, bool Friendly);

/// <summary>A terrain tile as it lies on disk.</summary>
/// <param name="Name">File name, which says where it lies: <c>N44E012.hgt</c>.</param>
/// <param name="Bytes">Big-endian 16-bit heights in metres, rows from north to south.</param>
public sealed record TerrainFile(string Name, ReadOnlyMemory<byte> Bytes);
