namespace Stockade.Defense;

/// <summary>An interceptor at one mean speed along a straight line, with the reach published for the kind of
/// threat.</summary>
internal readonly record struct Interceptor(
    double SpeedMetresPerSecond, double ReachMetres, double CeilingMetres, double MinimumRangeMetres)
{
    /// <summary>True where an intercept at this point lies within reach, under the ceiling and beyond minimum
    /// range.</summary>
    public bool Reaches(Sight sight) =>
        sight.GroundMetres <= ReachMetres
        && sight.HeightMetres <= CeilingMetres
        && sight.SlantMetres >= MinimumRangeMetres;

    /// <summary>Launch time, seconds from the threat's arrival (negative: before), of a round that meets it
    /// there.</summary>
    public double LaunchSeconds(Sight sight) => -sight.SecondsToGo - FlightSeconds(sight);

    public double FlightSeconds(Sight sight) => sight.SlantMetres / SpeedMetresPerSecond;
}
