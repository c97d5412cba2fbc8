using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>A body that comes down through exponential air along a straight line, slowed by drag alone: Allen and
/// Eggers, "A study of the motion and aerodynamic heating of ballistic missiles entering the Earth's atmosphere at high
/// supersonic speeds", NACA report 1381 (1958).</summary>
public sealed record Reentry
{
    /// <summary>Speed before the air counts, metres a second.</summary>
    public required double EntryMetresPerSecond { get; init; }

    /// <summary>Angle of the path below the horizontal, above 0.</summary>
    public required double AngleRadians { get; init; }

    /// <summary>Mass over drag area and coefficient, kilograms a square metre, above 0.</summary>
    public required double BallisticCoefficient { get; init; }

    /// <summary>Density at the ground, kilograms a cubic metre.</summary>
    public double SurfaceDensity { get; init; } = 1.225;

    /// <summary>Height in which density falls by 1/e, metres.</summary>
    public double ScaleMetres { get; init; } = 7_200;

    /// <summary>The drag the whole atmosphere holds, rho0 H / (beta sin gamma).</summary>
    private double Depth =>
        SurfaceDensity * ScaleMetres / (BallisticCoefficient * PortableMath.Sin(AngleRadians));

    /// <summary>V = VE exp(-rho0 H exp(-y/H) / (2 beta sin gamma)).</summary>
    public double MetresPerSecondAt(double heightMetres) =>
        EntryMetresPerSecond * PortableMath.Exp(-Depth / 2 * PortableMath.Exp(-heightMetres / ScaleMetres));

    /// <summary>Where it is slowed most, H ln(rho0 H / (beta sin gamma)), or the ground where that lies
    /// below.</summary>
    public double PeakHeightMetres => Math.Max(0, ScaleMetres * PortableMath.Log(Depth));

    /// <summary>The greatest deceleration, metres a second squared: VE^2 sin gamma / (2 e H), whatever the ballistic
    /// coefficient; where the body reaches the ground before, what it has there.</summary>
    public double PeakDeceleration
    {
        get
        {
            double speed = MetresPerSecondAt(PeakHeightMetres);
            double density = SurfaceDensity * PortableMath.Exp(-PeakHeightMetres / ScaleMetres);
            return density * speed * speed / (2 * BallisticCoefficient);
        }
    }
}
