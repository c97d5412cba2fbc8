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

    /// <summary>Launch time, seconds from the threat's arrival (negative: before), and flight time of a round that
    /// meets it when it has covered a share of its path.</summary>
    public (double Launch, double Flight) Meet(Approach approach, double share)
    {
        double flight = approach.At(share).SlantMetres / SpeedMetresPerSecond;
        return (-approach.SecondsToGo(share) - flight, flight);
    }
}
