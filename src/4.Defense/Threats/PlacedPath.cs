namespace Stockade.Defense;

/// <summary>A threat's path over the Earth, addressed by the time to its end: the moment it reaches its target, or for
/// an aircraft that turns back the moment it is home.</summary>
internal abstract class PlacedPath
{
    /// <summary>Length of the path in time, from its first point (burnout, or the start of a route) to its
    /// end.</summary>
    public abstract double FlightSeconds { get; }

    /// <summary>Where the threat is; 0 to <see cref="FlightSeconds"/> before the end.</summary>
    public abstract Ecef PositionAt(double secondsToGo);

    /// <summary>Speed against the turning Earth, metres a second.</summary>
    public abstract double SpeedAt(double secondsToGo);
}
