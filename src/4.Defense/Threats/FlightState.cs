namespace Stockade.Defense;

/// <summary>Where a body is and how it moves, in coordinates that turn with the Earth.</summary>
/// <param name="Velocity">Metres a second against the turning Earth.</param>
internal readonly record struct FlightState(Ecef Position, Ecef Velocity)
{
    public static FlightState operator +(FlightState left, FlightState right) =>
        new(left.Position + right.Position, left.Velocity + right.Velocity);

    public static FlightState operator -(FlightState left, FlightState right) =>
        new(left.Position - right.Position, left.Velocity - right.Velocity);

    public static FlightState operator *(double factor, FlightState state) =>
        new(state.Position * factor, state.Velocity * factor);
}
