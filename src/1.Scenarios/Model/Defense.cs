using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>How a threat class flies.</summary>
public enum FlightKind
{
    /// <summary>Minimum-energy ballistic path after burnout.</summary>
    Ballistic,

    /// <summary>Ballistic class flown lower; modelled as a depressed path at its published speed.</summary>
    Aeroballistic,
    Cruise,
    Drone,
    Aircraft,
}

/// <summary>A class of threats from published figures. Everything here belongs to the adversary.</summary>
/// <param name="SpeedMetresPerSecond">Cruise speed; for ballistic kinds derived from range when null.</param>
/// <param name="HeightMetres">Height above ground (cruise, drone, aircraft) or apogee (aeroballistic).</param>
/// <param name="RangeMetres">Range flown (ballistic kinds), or null.</param>
/// <param name="CrossSectionSquareMetres">Radar cross-section.</param>
public sealed record ThreatClass(
    string Id, string Name, FlightKind Flight, Claim? SpeedMetresPerSecond, Claim? HeightMetres, Claim? RangeMetres,
    Claim CrossSectionSquareMetres)
{
    /// <summary>Time over which one day's threats of this class arrive, seconds; null: one hour, an
    /// assumption.</summary>
    public Claim? ArrivalWindowSeconds { get; init; }

    /// <summary>Mass over drag area and coefficient, kilograms a square metre (ballistic kinds); null: no
    /// air.</summary>
    public Claim? BallisticCoefficient { get; init; }

    /// <summary>Radius about the aim point within which half of the impacts lie; null: 0.</summary>
    public Claim? CircularErrorMetres { get; init; }

    /// <summary>Probability that a launch fails and nothing comes; null: 0.</summary>
    public Claim? LaunchFailure { get; init; }

    /// <summary>What an aircraft releases, and where; null: nothing.</summary>
    public StandOff? StandOff { get; init; }
}

/// <summary>An aircraft flies up to a distance from its target, releases weapons and turns back.</summary>
/// <param name="Threat">Class of the weapons.</param>
/// <param name="Count">Weapons of one aircraft.</param>
/// <param name="DistanceMetres">Distance of the release from the target, over ground.</param>
public sealed record StandOff(string Threat, int Count, Claim DistanceMetres);

/// <summary>An interceptor round as the raid engine sees it.</summary>
/// <param name="Item">The item of the same round in supply.</param>
/// <param name="SpeedMetresPerSecond">Mean flyout speed.</param>
/// <param name="ReachBallisticMetres">Reach against ballistic and aeroballistic threats, ground range.</param>
/// <param name="ReachAirMetres">Reach against aircraft, cruise missiles and drones, ground range.</param>
/// <param name="CeilingMetres">Highest intercept.</param>
/// <param name="MinimumRangeMetres">Nearest intercept.</param>
/// <param name="Kill">Single-shot probability of kill by threat class.</param>
public sealed record RoundType(
    ItemId Item, Claim SpeedMetresPerSecond, Claim ReachBallisticMetres, Claim ReachAirMetres, Claim CeilingMetres,
    Claim MinimumRangeMetres, IReadOnlyList<KillClaim> Kill)
{
    /// <summary>Boost and coast; null: the mean speed along a straight line.</summary>
    public RoundFlyout? Flyout { get; init; }
}

/// <summary>Published figures of a round's flight, from which its time to reach a point is computed.</summary>
/// <param name="BurnoutMetresPerSecond">Speed at burnout.</param>
/// <param name="BoostSeconds">From launch to burnout.</param>
/// <param name="SpeedMinMetresPerSecond">Smallest speed at which it can still intercept.</param>
/// <param name="FlightSecondsMax">Longest flight; null: no limit.</param>
public sealed record RoundFlyout(
    Claim BurnoutMetresPerSecond, Claim BoostSeconds, Claim SpeedMinMetresPerSecond, Claim? FlightSecondsMax);

public sealed record KillClaim(string Threat, Claim Probability);

/// <param name="Count">Of this item in one battery.</param>
public sealed record EquipmentPart(ItemId Item, int Count);

/// <summary>A battery type: radar, control station and launchers.</summary>
/// <param name="RadarRangeMetres">Detection range against the reference cross-section.</param>
/// <param name="ReferenceCrossSectionSquareMetres">That cross-section.</param>
/// <param name="AntennaHeightMetres">Height of the antenna, for the horizon.</param>
/// <param name="Channels">Simultaneous engagements.</param>
/// <param name="Launchers">Launchers in a battery.</param>
/// <param name="Loads">Rounds on one launcher, by round type.</param>
/// <param name="ReactionSeconds">From track to launch.</param>
/// <param name="LaunchSpacingSeconds">Between two launches of the battery.</param>
/// <param name="AssessmentSeconds">From intercept to the kill assessment.</param>
/// <param name="KillCalledMiss">Probability that a kill is called a miss.</param>
/// <param name="MissCalledKill">Probability that a miss is called a kill.</param>
/// <param name="ReloadSeconds">To reload one launcher.</param>
/// <param name="CommonModePerTarget">Probability that every shot at a target fails together.</param>
/// <param name="CommonModePerRaid">Probability that every shot of the raid fails together.</param>
/// <param name="Reserve">Rounds kept back for ballistic threats, per battery.</param>
/// <param name="Doctrine">What is fired at which threat.</param>
public sealed record FireUnitType(
    string Id, string Name, Claim RadarRangeMetres, Claim ReferenceCrossSectionSquareMetres, Claim AntennaHeightMetres,
    Claim Channels, Claim Launchers, IReadOnlyList<LauncherLoad> Loads, Claim ReactionSeconds,
    Claim LaunchSpacingSeconds, Claim AssessmentSeconds, Claim KillCalledMiss, Claim MissCalledKill,
    Claim ReloadSeconds,
    Claim CommonModePerTarget, Claim CommonModePerRaid, Claim Reserve, IReadOnlyList<DoctrineRule> Doctrine)
{
    /// <summary>Items of equipment that make one battery, by count; empty: batteries are counted, not their
    /// parts.</summary>
    public IReadOnlyList<EquipmentPart> Equipment { get; init; } = [];

    /// <summary>Statistics of its radar's detection; null: it sees all within range.</summary>
    public RadarSearch? Search { get; init; }

    /// <summary>Crews that reload launchers; null: one.</summary>
    public Claim? ReloadCrews { get; init; }

    /// <summary>Probability that a unit can fire on the day of a raid; null: 1.</summary>
    public Claim? Readiness { get; init; }

    /// <summary>Probability that every shot of one unit in a raid fails together; null: 0.</summary>
    public Claim? CommonModePerUnit { get; init; }

    /// <summary>From track to launch where a warning came before the track; null: as without.</summary>
    public Claim? CuedReactionSeconds { get; init; }

    /// <summary>From track to knowing friend from foe, before the reaction begins; null: 0.</summary>
    public Claim? IdentificationSeconds { get; init; }

    /// <summary>Probability that a foe is taken for a friend, and let pass; null: 0.</summary>
    public Claim? FoeCalledFriend { get; init; }

    /// <summary>Probability that a friend is taken for a foe; null: 0.</summary>
    public Claim? FriendCalledFoe { get; init; }

    /// <summary>Probability that a decoy is known for one, and let pass; null: 0.</summary>
    public Claim? DecoyRecognised { get; init; }

    /// <summary>Full width of the launchers' sector in azimuth; null: all round.</summary>
    public Claim? SectorRadians { get; init; }

    /// <summary>Sectors, relative to the unit's azimuth, into which nothing is fired.</summary>
    public IReadOnlyList<KeepOut> KeepOuts { get; init; } = [];
}

/// <summary>A sector into which a fire unit does not fire.</summary>
/// <param name="AzimuthRadians">Its middle, clockwise from the unit's azimuth.</param>
/// <param name="WidthRadians">Its full width.</param>
public sealed record KeepOut(double AzimuthRadians, double WidthRadians);

public sealed record LauncherLoad(ItemId Item, int Rounds);

/// <summary>Doctrine against one threat class: the round types in order, rounds in a salvo, how many salvos
/// (shoot-look-shoot where more than one), and the smallest kill probability worth a shot.</summary>
public sealed record DoctrineRule(
    string Threat, IReadOnlyList<ItemId> Rounds, Claim Salvo, int SalvosMax, Claim? KillProbabilityMin);

/// <summary>A region that is attacked and defended in layers. Notional: no positions.</summary>
/// <param name="Party">Whose stock the batteries fire from.</param>
/// <param name="FireUnit">Type of its Patriot-like batteries.</param>
/// <param name="Units">Batteries by date (whole units).</param>
/// <param name="Coverage">Share of launches at the region, by threat class, that cross one of the batteries'
/// envelopes with <c>CoverageUnits</c> batteries; scales with batteries present and never exceeds 1.</param>
/// <param name="CoverageUnits">Number of batteries the coverage claims refer to.</param>
/// <param name="OffsetMetres">Distance of a battery from the aim point of a covered threat (notional layout).</param>
/// <param name="Layers">Other layers, in the order in which they meet what leaks through or is not covered.</param>
public sealed record DefendedArea(
    string Id, string Name, PartyId Party, string FireUnit, IReadOnlyList<UnitsStep> Units,
    IReadOnlyList<CoverageClaim> Coverage,
    int CoverageUnits, Claim OffsetMetres, IReadOnlyList<OtherLayer> Layers)
{
    /// <summary>Where batteries stand: only ever in a scenario marked fictional (the loader refuses it
    /// elsewhere).</summary>
    public IReadOnlyList<FireUnitPosition> Positions { get; init; } = [];
}

/// <summary>Where a fire unit of a fictional scenario stands.</summary>
/// <param name="LatitudeRadians">Geodetic latitude (WGS-84), north positive.</param>
/// <param name="LongitudeRadians">East positive.</param>
/// <param name="AzimuthRadians">Middle of the radar's sector, clockwise from north.</param>
public sealed record FireUnitPosition(
    string Id, double LatitudeRadians, double LongitudeRadians, double AzimuthRadians);

public sealed record UnitsStep(DateOnly From, Claim Units);

public sealed record CoverageClaim(string Threat, Claim Share);

/// <summary>A layer that is not flown shot by shot: other missiles, guns and suppression. P(stopped) = covered x
/// engaged x killed; it has a stock of its own where <paramref name="Stock"/> is given.</summary>
/// <param name="Stock">Rounds on hand when the horizon opens, or null for no limit.</param>
/// <param name="ResupplyPerDay">Rounds per day, or null.</param>
/// <param name="RoundsPerEngagement">Rounds fired at one threat, or null where there is no stock.</param>
public sealed record OtherLayer(
    string Id, string Name, Claim? Stock, Claim? ResupplyPerDay, Claim? RoundsPerEngagement,
    IReadOnlyList<LayerEffect> Effects);

/// <param name="Engaged">Share of the threats of this class reaching the layer that it engages while it has
/// rounds.</param>
/// <param name="Killed">Share of engaged threats stopped.</param>
public sealed record LayerEffect(string Threat, Claim Engaged, Claim Killed);

/// <summary>Launches by month and class, from the record, with claims for the months after it ends.</summary>
/// <param name="Months">The record: one row a month and class.</param>
/// <param name="Shares">Share of launches by area and class; weights, brought to a sum of 1 over the areas of a class
/// where they sum to more (what they leave below 1 falls outside all areas).</param>
/// <param name="Classes">By class: days with a raid, and launches a month after the record has ended (claims).</param>
/// <param name="Elasticity">How far raids react to a lack of rounds, 0 to 1; set or swept, never optimised.</param>
/// <param name="Attribution">Who compiled the record and under which licence.</param>
public sealed record RaidRecord(
    IReadOnlyList<RaidMonth> Months, IReadOnlyList<RaidShare> Shares, IReadOnlyList<RaidClass> Classes,
    Claim Elasticity,
    string Attribution, Source? Source);

/// <param name="Month">First day of the month.</param>
public sealed record RaidMonth(DateOnly Month, string Threat, int Launched, int Destroyed, int NotReachingGoal);

public sealed record RaidShare(string Area, string Threat, Claim Share);

/// <param name="DaysPerMonth">Days with a raid of this class in a month.</param>
/// <param name="LaterPerMonth">Launches a month once the record has ended.</param>
public sealed record RaidClass(string Threat, Claim DaysPerMonth, Claim LaterPerMonth);

/// <summary>A raid on a notional layout that stands for a party's own need: distances from a nameless centre, no
/// coordinates or azimuths.</summary>
/// <param name="Party">Whose stock it draws on.</param>
/// <param name="Threats">Launches a day by class.</param>
/// <param name="UnitDistancesMetres">Distance of each battery from the centre.</param>
/// <param name="RoundsAtUnits">Share of the party's stock that stands with these batteries.</param>
public sealed record RaidCase(
    string Id, string Name, PartyId Party, string FireUnit, IReadOnlyList<CaseThreat> Threats,
    IReadOnlyList<Claim> UnitDistancesMetres, Claim RoundsAtUnits);

public sealed record CaseThreat(string Threat, Claim PerDay);
