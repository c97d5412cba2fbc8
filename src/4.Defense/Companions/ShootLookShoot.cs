using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>One shot at a time at one threat, with a sure look between shots, until it is killed or the shots are used:
/// a truncated geometric distribution.</summary>
public static class ShootLookShoot
{
    /// <summary>Probability of kill: 1 - (1 - p)^n.</summary>
    /// <param name="kill">Single-shot probability of kill, 0 to 1.</param>
    /// <param name="shotsMax">Shots at most.</param>
    public static double Kill(double kill, int shotsMax) => 1 - PortableMath.Pow(1 - kill, shotsMax);

    /// <summary>Expected shots: [1 - (1 - p)^n] / p.</summary>
    /// <param name="kill">Single-shot probability of kill, above 0.</param>
    /// <param name="shotsMax">Shots at most.</param>
    public static double Shots(double kill, int shotsMax) => Kill(kill, shotsMax) / kill;
}
