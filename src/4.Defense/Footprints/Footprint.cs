namespace Stockade.Defense;

/// <summary>What keeps an aim point from being defended. Of reach, ceiling, minimum range and sector it is the one that
/// leaves the path no stretch, or none long enough for a whole salvo.</summary>
public enum FootprintLimit
{
    /// <summary>No path of the class leads there.</summary>
    NoPath,

    /// <summary>No point of the path is within a round's reach along the ground.</summary>
    Reach,

    /// <summary>Where the path is within reach it is above the ceiling.</summary>
    Ceiling,

    /// <summary>Where the path could be met it is nearer than minimum range.</summary>
    MinimumRange,

    /// <summary>The path lies where the launchers do not fire.</summary>
    Sector,

    /// <summary>The round gets there too slow, or after its longest flight.</summary>
    RoundFlight,

    /// <summary>There is no track, or it comes after the last launch of a salvo.</summary>
    Radar,

    /// <summary>The track comes in time, but the reaction ends after the last launch of a salvo.</summary>
    Reaction,

    /// <summary>A salvo can be launched, but not as many as asked for, each after a look at the last.</summary>
    Looks,

    /// <summary>Not tested: farther from the battery than the computation goes.</summary>
    Edge,
}

/// <summary>How the battery fights in a footprint.</summary>
/// <param name="Cued">A warning came long enough before the track: the cued reaction applies.</param>
/// <param name="Looks">Salvos that must fit, each launched after the one before has been assessed; at least 1.</param>
public sealed record FootprintRule(bool Cued, int Looks);

/// <summary>What is asked of one battery.</summary>
/// <param name="BearingsRadians">Directions, at the battery, that the threats come from, clockwise from north. Ground
/// counts as defended when it is so against each. "Ahead" is toward the first.</param>
/// <param name="Confidence">Probability, above 0 and at most 1, with which the track must have been confirmed when the
/// reaction begins; of no effect on a radar that sees all within its range.</param>
/// <param name="LimitMetres">How far about the battery aim points are tested; null: as far as is likely to hold the
/// footprint.</param>
/// <param name="StepMetres">Distance of the tested points; null: a twentieth of the limit.</param>
public sealed record FootprintQuestion(
    IReadOnlyList<double> BearingsRadians, double Confidence, double? LimitMetres, double? StepMetres);

/// <summary>A point of an outline.</summary>
/// <param name="RightMetres">On the map about the battery (true to distance and direction from it), across the first
/// bearing, to the right of who looks toward the threat.</param>
/// <param name="AheadMetres">Toward the threat.</param>
/// <param name="LatitudeDegrees">WGS-84, north positive.</param>
/// <param name="LongitudeDegrees">East positive.</param>
public readonly record struct FootprintPoint(
    double RightMetres, double AheadMetres, double LatitudeDegrees, double LongitudeDegrees);

/// <summary>One piece of defended ground.</summary>
/// <param name="Outline">Counter-clockwise seen from above; the first point is not repeated.</param>
/// <param name="Holes">Undefended ground within, clockwise.</param>
/// <param name="SquareMetres">Its area without the holes, on the ellipsoid.</param>
public sealed record FootprintPiece(
    IReadOnlyList<FootprintPoint> Outline, IReadOnlyList<IReadOnlyList<FootprintPoint>> Holes, double SquareMetres);

/// <summary>A cause with its share.</summary>
public readonly record struct FootprintShare(FootprintLimit Limit, double Share);

/// <summary>The ground that one battery can defend against one class.</summary>
/// <param name="Pieces">Largest first; none: nowhere.</param>
/// <param name="AheadMetres">Farthest reach of the outline toward the threat; negative where all of it lies behind the
/// battery; 0 where there is none. The other three likewise.</param>
/// <param name="AlongOutline">What limits it, by share of the outline's length, largest first.</param>
/// <param name="AmongTested">What limits it, by share of the tested points that are not defended.</param>
/// <param name="Assets">By asset of the attack: what keeps it from being defended, or null where it is.</param>
public sealed record Footprint(
    FootprintRule Rule, IReadOnlyList<FootprintPiece> Pieces, double AheadMetres, double BehindMetres,
    double LeftMetres, double RightMetres, IReadOnlyList<FootprintShare> AlongOutline,
    IReadOnlyList<FootprintShare> AmongTested, IReadOnlyList<FootprintLimit?> Assets)
{
    /// <summary>Sum of the pieces.</summary>
    public double SquareMetres => Pieces.Sum(piece => piece.SquareMetres);
}

/// <summary>The footprints of one question, one for each rule, and what they rest on.</summary>
/// <param name="LimitMetres">How far about the battery aim points were tested ...</param>
/// <param name="StepMetres">... and how far apart.</param>
/// <param name="Points">How many.</param>
/// <param name="SightMetres">Radar range against the class, before horizon and terrain.</param>
/// <param name="ReachMetres">Farthest reach of the rounds that doctrine fires at the class.</param>
/// <param name="Salvo">Rounds of a salvo.</param>
/// <param name="SalvosMax">Salvos that doctrine allows at one threat.</param>
/// <param name="ReactionSeconds">From track to launch, identification included.</param>
/// <param name="CuedReactionSeconds">The same where a warning came before.</param>
public sealed record FootprintAnswer(
    IReadOnlyList<Footprint> Footprints, double LimitMetres, double StepMetres, int Points, double SightMetres,
    double ReachMetres, int Salvo, int SalvosMax, double ReactionSeconds, double CuedReactionSeconds);
