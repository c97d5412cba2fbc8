using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense;

/// <summary>From the published figures of a threat class in one world to its path between two places.</summary>
internal static class PlacedPaths
{
    /// <param name="threat">The class.</param>
    /// <param name="world">The drawn values.</param>
    /// <param name="from">Where it starts; for ballistic kinds burnout, at the point's height.</param>
    /// <param name="route">Points flown over, from far to near; ballistic kinds have none.</param>
    /// <param name="target">Where it ends; for ballistic kinds at the point's height.</param>
    /// <param name="ground">What low flyers fly over.</param>
    public static PathResult Of(
        ThreatClass threat, World world, GeoPoint from, IReadOnlyList<GeoPoint> route, GeoPoint target, Ground ground)
    {
        switch (threat.Flight)
        {
            case FlightKind.Ballistic:
                return Ballistic(threat, world, from, target);
            case FlightKind.Aeroballistic:
                return Depressed(threat, world, from, target);
            case FlightKind.Cruise:
            case FlightKind.Drone:
            case FlightKind.Aircraft:
                return Routed(threat, world, [from, .. route, target], ground);
            default:
                Invariant.Broken("a flight kind has a path");
                return default;
        }
    }

    /// <summary>Free flight after burnout: its speed follows from range and apogee, so that the class's speed does not
    /// enter. Air counts from apogee on: the way up through it belongs to the boost, which is not modelled.</summary>
    private static PathResult Ballistic(ThreatClass threat, World world, GeoPoint from, GeoPoint target)
    {
        if (!(Geodesic.Inverse(from, target).DistanceMetres > 0))
        {
            return PathResult.None(PathFault.NoDistance);
        }

        double? coefficient = Known(world, threat.BallisticCoefficient);
        var forces = new FlightForces
        {
            Air = coefficient is null ? null : StandardAtmosphere.Instance,
            BallisticCoefficient = coefficient ?? double.PositiveInfinity,
            DragOnAscent = false,
        };
        AimResult aim = BallisticAim.Find(forces, from, target, Known(world, threat.HeightMetres));
        return aim.Flight is { } flight
            ? PathResult.Of(new PlacedBallistic(flight))
            : PathResult.None(PathFault.OutOfReach);
    }

    private static PathResult Depressed(ThreatClass threat, World world, GeoPoint from, GeoPoint target)
    {
        double range = Geodesic.Inverse(from, target).DistanceMetres;
        if (!(range > 0))
        {
            return PathResult.None(PathFault.NoDistance);
        }

        if (Known(world, threat.HeightMetres) is not { } apogee || !(apogee >= 0))
        {
            return PathResult.None(PathFault.NoHeight);
        }

        double? speed = Known(world, threat.SpeedMetresPerSecond)
            ?? BallisticHit.MinimumEnergy(range)?.MetresPerSecond;
        if (speed is not > 0)
        {
            return PathResult.None(PathFault.NoSpeed);
        }

        var path = new PlacedDepressed(
            from, target, apogee, speed.Value, Known(world, threat.BallisticCoefficient));
        return path.FlightSeconds <= BallisticFlight.SecondsMax
            ? PathResult.Of(path)
            : PathResult.None(PathFault.OutOfReach);
    }

    private static PathResult Routed(ThreatClass threat, World world, GeoPoint[] points, Ground ground)
    {
        if (Known(world, threat.SpeedMetresPerSecond) is not { } speed || !(speed > 0))
        {
            return PathResult.None(PathFault.NoSpeed);
        }

        if (Known(world, threat.HeightMetres) is not { } height)
        {
            return PathResult.None(PathFault.NoHeight);
        }

        var route = new PlacedRoute(points, height, speed, ground);
        if (!(route.LengthMetres > 0))
        {
            return PathResult.None(PathFault.NoDistance);
        }

        if (threat.StandOff is not { } standOff)
        {
            return PathResult.Of(route);
        }

        return PlacedStandOff.Of(route, points[^1], world[standOff.DistanceMetres]) is { } path
            ? PathResult.Of(path)
            : PathResult.None(PathFault.ReleaseBehindStart);
    }

    private static double? Known(World world, Claim? claim) => claim is null ? null : world[claim];
}
