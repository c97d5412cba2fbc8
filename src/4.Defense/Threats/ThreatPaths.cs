using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense;

/// <summary>From the published figures of a threat class in one world to its path.</summary>
internal static class ThreatPaths
{
    /// <summary>True where the class counts as ballistic for reach and for rounds kept back.</summary>
    public static bool IsBallistic(FlightKind flight) => flight is FlightKind.Ballistic or FlightKind.Aeroballistic;

    /// <param name="threat">The class.</param>
    /// <param name="world">The drawn values.</param>
    /// <param name="sightMetres">How far from the unit a level path needs to be known; farther off it cannot be
    /// seen.</param>
    public static FlightPath Of(ThreatClass threat, World world, double sightMetres)
    {
        switch (threat.Flight)
        {
            case FlightKind.Ballistic:
                return new BallisticArc(Drawn(world, threat.RangeMetres), Known(world, threat.SpeedMetresPerSecond));
            case FlightKind.Aeroballistic:
                double range = Drawn(world, threat.RangeMetres);
                double speed = Known(world, threat.SpeedMetresPerSecond)
                    ?? new BallisticArc(range, null).BurnoutMetresPerSecond;
                return new DepressedArc(range, Drawn(world, threat.HeightMetres), speed);
            case FlightKind.Cruise:
            case FlightKind.Drone:
            case FlightKind.Aircraft:
                return new LevelFlight(
                    Drawn(world, threat.HeightMetres), Drawn(world, threat.SpeedMetresPerSecond), sightMetres);
            default:
                Invariant.Broken("a flight kind has a path");
                return null;
        }
    }

    private static double? Known(World world, Claim? claim) => claim is null ? null : world[claim];

    private static double Drawn(World world, Claim? claim)
    {
        Invariant.That(claim is not null, "a threat class has the figures its flight needs (DefenseStage.Check)");
        return world[claim];
    }
}
