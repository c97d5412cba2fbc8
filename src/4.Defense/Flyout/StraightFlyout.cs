namespace Stockade.Defense;

/// <summary>A straight line at one mean speed.</summary>
internal sealed class StraightFlyout(
    double speedMetresPerSecond, double reachMetres, double ceilingMetres, double minimumRangeMetres) : Flyout
{
    public override double ReachMetres => reachMetres;

    public override double CeilingMetres => ceilingMetres;

    public override double MinimumRangeMetres => minimumRangeMetres;

    public override double Seconds(double groundMetres, double heightMetres, double slantMetres) =>
        groundMetres <= reachMetres && heightMetres <= ceilingMetres && slantMetres >= minimumRangeMetres
            ? slantMetres / speedMetresPerSecond
            : double.PositiveInfinity;
}
