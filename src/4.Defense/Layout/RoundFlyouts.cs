using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense;

/// <summary>A round's flyout in one world. Where no boost and coast fit the drawn figures (the check refuses a scenario
/// in which none ever do), the round flies at its mean speed.</summary>
internal static class RoundFlyouts
{
    public static Flyout Of(RoundType round, World world, bool againstBallistic) =>
        Flyouts.Of(round, world, againstBallistic).Flyout
        ?? Flyouts.Of(round with { Flyout = null }, world, againstBallistic).Flyout
        ?? throw new InvalidOperationException();
}
