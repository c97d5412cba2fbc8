namespace Stockade.Defense;

/// <summary>An aircraft that flies its route until it is near enough to its target, releases what it carries, turns on
/// the spot and flies back the way it came.</summary>
internal sealed class PlacedStandOff : PlacedPath
{
    private const int StepsPerRoute = 1024;
    private const int Halvings = 50;

    private readonly PlacedRoute route;
    private readonly double releaseMetres;
    private readonly double metresPerSecond;

    private PlacedStandOff(PlacedRoute route, double releaseMetres)
    {
        this.route = route;
        this.releaseMetres = releaseMetres;
        metresPerSecond = route.SpeedAt(0);
        ReleasePoint = route.At(releaseMetres);
    }

    public override double FlightSeconds => 2 * releaseMetres / metresPerSecond;

    /// <summary>Time from the release to the end of the flight, at home.</summary>
    public double ReleaseSecondsToGo => releaseMetres / metresPerSecond;

    /// <summary>Where it releases, at its own height.</summary>
    public GeoPoint ReleasePoint { get; }

    /// <summary>Turns back at the first point of a route that is as near to the target as wanted; null where already
    /// the start is.</summary>
    /// <param name="route">To the target.</param>
    /// <param name="target">The target.</param>
    /// <param name="distanceMetres">Distance of the release over the ground.</param>
    public static PlacedStandOff? Of(PlacedRoute route, GeoPoint target, double distanceMetres)
    {
        double step = route.LengthMetres / StepsPerRoute;
        int near = 0;
        while (near < StepsPerRoute && !IsNear(near * step))
        {
            near++;
        }

        if (near == 0)
        {
            return null;
        }

        double before = (near - 1) * step;
        double after = near * step;
        for (int halving = 0; halving < Halvings; halving++)
        {
            double middle = (before + after) / 2;
            (before, after) = IsNear(middle) ? (before, middle) : (middle, after);
        }

        return new PlacedStandOff(route, after);

        bool IsNear(double metres) =>
            Geodesic.Inverse(route.At(metres), target).DistanceMetres <= distanceMetres;
    }

    public override Ecef PositionAt(double secondsToGo)
    {
        double home = Math.Abs(secondsToGo - ReleaseSecondsToGo) * metresPerSecond;
        return Ecef.Of(route.At(releaseMetres - home));
    }

    public override double SpeedAt(double secondsToGo) => metresPerSecond;
}
