using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>Ratios of power in decibels.</summary>
public static class Decibel
{
    /// <summary>10 log10 of a ratio above 0.</summary>
    public static double FromRatio(double ratio) => 10 * PortableMath.Log10(ratio);

    /// <summary>The ratio of so many decibels.</summary>
    public static double ToRatio(double decibels) => PortableMath.Pow(10, decibels / 10);
}
