using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>An aeroballistic path: a parabola over the ground from launch to aim point with the published apogee, flown
/// at the published speed throughout. It stands for a depressed path with lift and drag; no manoeuvre is
/// modelled.</summary>
internal sealed class DepressedArc(double rangeMetres, double apogeeMetres, double speedMetresPerSecond) : FlightPath
{
    private readonly double slope = 4 * apogeeMetres / rangeMetres;

    public override double FarAngle { get; } = rangeMetres / Earth.RadiusMetres;

    public override double HeightMetres(double angle)
    {
        double share = angle / FarAngle;
        return 4 * apogeeMetres * share * (1 - share);
    }

    /// <summary>Length of the parabola still to go over the speed; dh/dx = slope (1 - 2 share).</summary>
    public override double SecondsToGo(double angle)
    {
        double groundMetres = angle * Earth.RadiusMetres;
        if (slope < 1e-9)
        {
            return groundMetres / speedMetresPerSecond;
        }

        double tangent = slope * (1 - 2 * angle / FarAngle);
        double length = rangeMetres / (2 * slope) * (Primitive(slope) - Primitive(tangent));
        return length / speedMetresPerSecond;
    }

    /// <summary>Integral of sqrt(1 + u^2).</summary>
    private static double Primitive(double u)
    {
        double root = Math.Sqrt(1 + u * u);
        double inverseSinh = u < 0 ? -PortableMath.Log(root - u) : PortableMath.Log(root + u);
        return (u * root + inverseSinh) / 2;
    }
}
