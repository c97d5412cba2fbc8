namespace Stockade.Defense;

/// <summary>A computed free flight from burnout to its target.</summary>
internal sealed class PlacedBallistic(BallisticFlight flight) : PlacedPath
{
    public override double FlightSeconds => flight.Seconds;

    public double ApogeeMetres => flight.ApogeeMetres;

    public override Ecef PositionAt(double secondsToGo) => flight.At(flight.Seconds - secondsToGo).Position;

    public override double SpeedAt(double secondsToGo) => flight.At(flight.Seconds - secondsToGo).Velocity.Length;
}
