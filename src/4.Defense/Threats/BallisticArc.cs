using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>The minimum-energy free-flight path between two points of a sphere, without air or rotation, in closed
/// form: Bate, Mueller and White, "Fundamentals of Astrodynamics" (1971), equations 6.2-3 to 6.2-18.</summary>
internal sealed class BallisticArc : FlightPath
{
    private readonly double eccentricity;
    private readonly double parameter;
    private readonly double tangentFactor;
    private readonly double secondsPerRadian;
    private readonly double halfSeconds;
    private readonly double timeScale;

    /// <param name="rangeMetres">Ground range.</param>
    /// <param name="speedMetresPerSecond">Published burnout speed; where given, the time along the arc is scaled by
    /// it.</param>
    public BallisticArc(double rangeMetres, double? speedMetresPerSecond)
    {
        FarAngle = rangeMetres / Earth.RadiusMetres;
        double sine = PortableMath.Sin(FarAngle / 2);
        double q = 2 * sine / (1 + sine);
        double flightPathAngle = (Math.PI - FarAngle) / 4;
        double cosine = PortableMath.Cos(flightPathAngle);
        double oneLessSquare = q * (2 - q) * cosine * cosine;
        eccentricity = Math.Sqrt(1 - oneLessSquare);
        double oneLess = oneLessSquare / (1 + eccentricity);
        double semiMajor = Earth.RadiusMetres / (2 - q);
        parameter = semiMajor * oneLessSquare;
        tangentFactor = Math.Sqrt((1 + eccentricity) / oneLess);
        secondsPerRadian = semiMajor * Math.Sqrt(semiMajor / Earth.GravitationalParameter);
        BurnoutMetresPerSecond = Math.Sqrt(q * Earth.GravitationalParameter / Earth.RadiusMetres);
        BurnoutAngle = flightPathAngle;
        ApogeeMetres = semiMajor * (1 + eccentricity) - Earth.RadiusMetres;
        timeScale = speedMetresPerSecond is { } speed ? BurnoutMetresPerSecond / speed : 1;
        halfSeconds = SecondsFromApogee(FarAngle / 2);
    }

    public override double FarAngle { get; }

    /// <summary>Speed at burnout, and at impact, of the unscaled arc.</summary>
    public double BurnoutMetresPerSecond { get; }

    /// <summary>Flight-path angle at burnout, radians above the horizontal.</summary>
    public double BurnoutAngle { get; }

    public double ApogeeMetres { get; }

    public double FlightSeconds => 2 * halfSeconds * timeScale;

    public override double HeightMetres(double angle) =>
        Math.Max(0, parameter / (1 - eccentricity * PortableMath.Cos(FarAngle / 2 - angle)) - Earth.RadiusMetres);

    public override double SecondsToGo(double angle) =>
        (halfSeconds - SecondsFromApogee(FarAngle / 2 - angle)) * timeScale;

    /// <summary>Kepler's equation, counted from apogee: t = sqrt(a^3/mu) (E + e sin E), where
    /// tan(E/2) = sqrt((1+e)/(1-e)) tan(angle/2).</summary>
    private double SecondsFromApogee(double angle)
    {
        double anomaly = 2 * PortableMath.Atan2(
            tangentFactor * PortableMath.Sin(angle / 2), PortableMath.Cos(angle / 2));
        return secondsPerRadian * (anomaly + eccentricity * PortableMath.Sin(anomaly));
    }
}
