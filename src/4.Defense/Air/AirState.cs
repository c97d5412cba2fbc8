namespace Stockade.Defense;

/// <summary>Air at one height.</summary>
/// <param name="Kelvin">Temperature on the molecular scale, which is the kinetic one up to 80 km and 0.08 K more than
/// it at 86 km.</param>
/// <param name="Pascals">Pressure.</param>
/// <param name="Density">Kilograms a cubic metre.</param>
/// <param name="SoundMetresPerSecond">Speed of sound.</param>
internal readonly record struct AirState(double Kelvin, double Pascals, double Density, double SoundMetresPerSecond);
