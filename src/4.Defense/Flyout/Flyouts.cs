using Stockade.Scenarios;

namespace Stockade.Defense;

/// <summary>From the published figures of a round type in one world to its flyout.</summary>
internal static class Flyouts
{
    /// <param name="round">The round type.</param>
    /// <param name="world">The drawn values.</param>
    /// <param name="againstBallistic">True for the reach against ballistic kinds.</param>
    public static FlyoutResult Of(RoundType round, World world, bool againstBallistic)
    {
        double reach = world[againstBallistic ? round.ReachBallisticMetres : round.ReachAirMetres];
        double ceiling = world[round.CeilingMetres];
        double minimum = world[round.MinimumRangeMetres];
        if (round.Flyout is not { } flyout)
        {
            double speed = world[round.SpeedMetresPerSecond];
            return new FlyoutResult(new StraightFlyout(speed, reach, ceiling, minimum), FlyoutFault.None);
        }

        return BoostCoastFlyout.Of(new FlyoutFigures(
            world[flyout.BurnoutMetresPerSecond], world[flyout.BoostSeconds], world[flyout.SpeedMinMetresPerSecond],
            flyout.FlightSecondsMax is { } most ? world[most] : double.PositiveInfinity,
            reach, ceiling, minimum));
    }
}
