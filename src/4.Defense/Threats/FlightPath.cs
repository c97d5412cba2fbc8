namespace Stockade.Defense;

/// <summary>A threat's path in the vertical plane, addressed by the angle at the Earth's centre that is still to
/// go.</summary>
internal abstract class FlightPath
{
    /// <summary>Angle to go at the far end of the path, radians.</summary>
    public abstract double FarAngle { get; }

    /// <summary>Height above the sphere with this angle to go.</summary>
    public abstract double HeightMetres(double angle);

    /// <summary>Time to the aim point with this angle to go.</summary>
    public abstract double SecondsToGo(double angle);
}

/// <summary>Flight at one height and ground speed, straight to the aim point: cruise missiles, drones,
/// aircraft.</summary>
internal sealed class LevelFlight(double heightMetres, double speedMetresPerSecond, double farMetres) : FlightPath
{
    public override double FarAngle { get; } = farMetres / Earth.RadiusMetres;

    public override double HeightMetres(double angle) => heightMetres;

    public override double SecondsToGo(double angle) => angle * Earth.RadiusMetres / speedMetresPerSecond;
}
