namespace Stockade.Defense;

/// <summary>Flight at one height above the ground and one ground speed over geodesics from point to point, the last of
/// them the target: cruise missiles, drones, aircraft.</summary>
internal sealed class PlacedRoute : PlacedPath
{
    private readonly List<Leg> legs = [];
    private readonly Ground ground;
    private readonly double heightMetres;
    private readonly double metresPerSecond;

    /// <param name="points">From far to near; equal neighbours count once.</param>
    /// <param name="heightMetres">Above the ground.</param>
    /// <param name="metresPerSecond">Over the ground, above 0.</param>
    /// <param name="ground">What is flown over.</param>
    public PlacedRoute(
        IReadOnlyList<GeoPoint> points, double heightMetres, double metresPerSecond, Ground ground)
    {
        this.ground = ground;
        this.heightMetres = heightMetres;
        this.metresPerSecond = metresPerSecond;
        for (int point = 1; point < points.Count; point++)
        {
            GeodesicArc arc = Geodesic.Inverse(points[point - 1], points[point]);
            if (arc.DistanceMetres > 0)
            {
                legs.Add(new Leg(
                    LengthMetres, arc.DistanceMetres, new GeodesicLine(points[point - 1], arc.FromAzimuthRadians)));
                LengthMetres += arc.DistanceMetres;
            }
        }
    }

    /// <summary>Of all legs over the ground; 0 where there is no way to go.</summary>
    public double LengthMetres { get; private set; }

    public override double FlightSeconds => LengthMetres / metresPerSecond;

    public override Ecef PositionAt(double secondsToGo) => Ecef.Of(At(LengthMetres - (secondsToGo * metresPerSecond)));

    public override double SpeedAt(double secondsToGo) => metresPerSecond;

    /// <summary>The point this far from the start.</summary>
    public GeoPoint At(double metres)
    {
        int leg = 0;
        while (leg < legs.Count - 1 && metres > legs[leg].Start + legs[leg].Length)
        {
            leg++;
        }

        GeoPoint below = legs[leg].Line.At(metres - legs[leg].Start).Point;
        return below with
        {
            HeightMetres = ground.HeightMetres(below.LatitudeRadians, below.LongitudeRadians) + heightMetres,
        };
    }

    private readonly record struct Leg(double Start, double Length, GeodesicLine Line);
}
