namespace Stockade.Cli.Footprints;

/// <summary>A closed line in degrees; longitudes run on beyond half a turn where the line does. Not repeated at its
/// end.</summary>
internal sealed record MapRing(IReadOnlyList<(double Longitude, double Latitude)> Points)
{
    /// <summary>Twice the area in square degrees; positive for a counter-clockwise ring.</summary>
    public double Turn
    {
        get
        {
            double sum = 0;
            for (int point = 0; point < Points.Count; point++)
            {
                (double x1, double y1) = Points[point];
                (double x2, double y2) = Points[(point + 1) % Points.Count];
                sum += (x1 * y2) - (x2 * y1);
            }

            return sum;
        }
    }

    public MapRing Moved(double degrees) => new([.. Points.Select(one => (one.Longitude + degrees, one.Latitude))]);

    /// <summary>True where a line from the point to the east crosses the ring an odd number of times.</summary>
    public bool Holds((double Longitude, double Latitude) point)
    {
        bool holds = false;
        for (int one = 0; one < Points.Count; one++)
        {
            (double x1, double y1) = Points[one];
            (double x2, double y2) = Points[(one + 1) % Points.Count];
            if (y1 > point.Latitude != y2 > point.Latitude)
            {
                holds ^= point.Longitude < x1 + ((point.Latitude - y1) / (y2 - y1) * (x2 - x1));
            }
        }

        return holds;
    }
}
