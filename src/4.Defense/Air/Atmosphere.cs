using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>Density of the air by height.</summary>
internal abstract class Atmosphere
{
    /// <summary>Kilograms a cubic metre at a geometric height, metres.</summary>
    public abstract double Density(double heightMetres);
}

/// <summary>Density that falls by 1/e in one scale height, for closed forms.</summary>
internal sealed class ExponentialAtmosphere(double surfaceDensity, double scaleMetres) : Atmosphere
{
    public override double Density(double heightMetres) =>
        surfaceDensity * PortableMath.Exp(-heightMetres / scaleMetres);
}
