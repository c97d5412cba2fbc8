using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>The ground about a battery on a map true to distance and direction from it, and what keeps each point of it
/// from being defended.</summary>
internal sealed class FootprintField
{
    private const double Degrees = 180 / Math.PI;

    /// <summary>How near an outline lies to what it parts.</summary>
    private const double OutlineMetres = 50;

    private readonly AimTest test;
    private readonly FootprintQuestion question;
    private readonly double limitMetres;
    private readonly double stepMetres;
    private readonly int half;
    private readonly Dictionary<(double, double), AimView[]> views = [];

    public FootprintField(AimTest test, FootprintQuestion question, double limitMetres, double stepMetres)
    {
        (this.test, this.question, this.limitMetres, this.stepMetres) = (test, question, limitMetres, stepMetres);
        // One line beyond the limit: nothing is defended there.
        half = (int)Math.Floor(limitMetres / stepMetres) + 1;
    }

    /// <summary>Points of the grid within the limit.</summary>
    public int Points => Nodes().Count();

    /// <summary>The footprint of one rule. Views of the grid's points are kept for the next.</summary>
    /// <param name="assets">Places that are tested too.</param>
    public Footprint Of(FootprintRule rule, IReadOnlyList<GeoPoint> assets)
    {
        var grid = new ContourGrid(
            half, (right, ahead) => LimitAt(rule, right * stepMetres, ahead * stepMetres, keep: true) is null);
        List<FootprintPoint[]> outlines = [];
        List<FootprintPoint[]> holes = [];
        double[] along = new double[Enum.GetValues<FootprintLimit>().Length];
        foreach (IReadOnlyList<((int, int) In, (int, int) Out)> crossings in grid.Rings())
        {
            (FootprintPoint Point, FootprintLimit Limit)[] ring =
                [.. crossings.Select(one => Crossing(rule, one.In, one.Out))];
            AddLengths(ring, along);
            FootprintPoint[] points = [.. ring.Select(one => one.Point)];
            (FootprintArea.Of(points) > 0 ? outlines : holes).Add(points);
        }

        double[] tested = new double[along.Length];
        foreach ((double right, double ahead) in Nodes())
        {
            if (LimitAt(rule, right, ahead, keep: true) is { } limit)
            {
                tested[(int)limit]++;
            }
        }

        IEnumerable<FootprintPoint> all = outlines.SelectMany(outline => outline);
        double Most(Func<FootprintPoint, double> of) => all.Select(of).DefaultIfEmpty(0).Max();
        return new Footprint(
            rule, Pieces(outlines, holes), Most(one => one.AheadMetres), Most(one => -one.AheadMetres),
            Most(one => -one.RightMetres), Most(one => one.RightMetres), Shares(along), Shares(tested),
            [.. assets.Select(asset => LimitAt(rule, asset))]);
    }

    private FootprintLimit? LimitAt(FootprintRule rule, GeoPoint place)
    {
        GeodesicArc arc = Geodesic.Inverse(test.Battery, place);
        double turn = arc.FromAzimuthRadians - question.BearingsRadians[0];
        (double sine, double cosine) = PortableMath.SinCos(turn);
        return Limit(rule, Views(arc.DistanceMetres * sine, arc.DistanceMetres * cosine));
    }

    private FootprintLimit? LimitAt(FootprintRule rule, double right, double ahead, bool keep)
    {
        if ((right * right) + (ahead * ahead) > limitMetres * limitMetres)
        {
            return FootprintLimit.Edge;
        }

        if (!views.TryGetValue((right, ahead), out AimView[]? seen))
        {
            seen = Views(right, ahead);
            if (keep)
            {
                views.Add((right, ahead), seen);
            }
        }

        return Limit(rule, seen);
    }

    private FootprintLimit? Limit(FootprintRule rule, AimView[] seen)
    {
        foreach (AimView view in seen)
        {
            if (test.Limit(view, rule) is { } limit)
            {
                return limit;
            }
        }

        return null;
    }

    /// <summary>One view for each bearing, up to the first that no rule can mend. A bearing given at the battery is
    /// carried to the aim point so that it keeps its angle with the shortest way there: on a flat map threats would
    /// come along parallels.</summary>
    private AimView[] Views(double right, double ahead)
    {
        double first = question.BearingsRadians[0];
        double distance = Math.Sqrt((right * right) + (ahead * ahead));
        double azimuth = first + PortableMath.Atan2(right, ahead);
        GeodesicEnd end = Geodesic.Direct(test.Battery, azimuth, distance);
        List<AimView> seen = [];
        foreach (double bearing in question.BearingsRadians)
        {
            seen.Add(test.View(end.Point, end.AzimuthRadians + bearing - azimuth));
            if (seen[^1].Closed is not null)
            {
                break;
            }
        }

        return [.. seen];
    }

    private FootprintPoint PointAt(double right, double ahead)
    {
        double azimuth = question.BearingsRadians[0] + PortableMath.Atan2(right, ahead);
        GeoPoint point = Geodesic.Direct(
            test.Battery, azimuth, Math.Sqrt((right * right) + (ahead * ahead))).Point;
        return new FootprintPoint(right, ahead, point.LatitudeRadians * Degrees, point.LongitudeRadians * Degrees);
    }

    /// <summary>The last defended point on the way from a defended node to one that is not.</summary>
    private (FootprintPoint Point, FootprintLimit Limit) Crossing(
        FootprintRule rule, (int Right, int Ahead) from, (int Right, int Ahead) to)
    {
        double inside = 0;
        double outside = 1;
        FootprintLimit limit =
            LimitAt(rule, to.Right * stepMetres, to.Ahead * stepMetres, keep: true) ?? FootprintLimit.Edge;
        while ((outside - inside) * stepMetres > OutlineMetres)
        {
            double middle = (inside + outside) / 2;
            FootprintLimit? found = LimitAt(rule, Between(from.Right, to.Right, middle),
                Between(from.Ahead, to.Ahead, middle), keep: false);
            (inside, outside) = found is null ? (middle, outside) : (inside, middle);
            limit = found ?? limit;
        }

        return (PointAt(Between(from.Right, to.Right, inside), Between(from.Ahead, to.Ahead, inside)), limit);
    }

    private double Between(int from, int to, double share) => (from + ((to - from) * share)) * stepMetres;

    private IEnumerable<(double Right, double Ahead)> Nodes() =>
        from ahead in Enumerable.Range(-half, (2 * half) + 1)
        from right in Enumerable.Range(-half, (2 * half) + 1)
        let at = (right * stepMetres, ahead * stepMetres)
        where (at.Item1 * at.Item1) + (at.Item2 * at.Item2) <= limitMetres * limitMetres
        select at;

    /// <summary>Gives each point of a ring half of the way to either neighbour.</summary>
    private static void AddLengths((FootprintPoint Point, FootprintLimit Limit)[] ring, double[] along)
    {
        for (int point = 0; point < ring.Length; point++)
        {
            int after = (point + 1) % ring.Length;
            double right = ring[after].Point.RightMetres - ring[point].Point.RightMetres;
            double ahead = ring[after].Point.AheadMetres - ring[point].Point.AheadMetres;
            double length = Math.Sqrt((right * right) + (ahead * ahead));
            along[(int)ring[point].Limit] += length / 2;
            along[(int)ring[after].Limit] += length / 2;
        }
    }

    private static FootprintPiece[] Pieces(List<FootprintPoint[]> outlines, List<FootprintPoint[]> holes)
    {
        List<FootprintPoint[]>[] within = [.. outlines.Select(_ => new List<FootprintPoint[]>())];
        double[] areas = [.. outlines.Select(FootprintArea.Of)];
        foreach (FootprintPoint[] hole in holes)
        {
            int[] around = [.. Enumerable.Range(0, outlines.Count).Where(one => Holds(outlines[one], hole[0]))];
            if (around.Length > 0)
            {
                within[around.MinBy(one => areas[one])].Add(hole);
            }
        }

        return
        [
            .. outlines.Select((outline, one) => new FootprintPiece(
                outline, within[one], areas[one] + within[one].Sum(FootprintArea.Of)))
                .OrderByDescending(piece => piece.SquareMetres),
        ];
    }

    /// <summary>True where a line from the point to the right crosses the ring an odd number of times.</summary>
    private static bool Holds(FootprintPoint[] ring, FootprintPoint point)
    {
        bool holds = false;
        for (int one = 0, before = ring.Length - 1; one < ring.Length; before = one++)
        {
            FootprintPoint a = ring[one];
            FootprintPoint b = ring[before];
            if (a.AheadMetres > point.AheadMetres != b.AheadMetres > point.AheadMetres)
            {
                double share = (point.AheadMetres - a.AheadMetres) / (b.AheadMetres - a.AheadMetres);
                holds ^= point.RightMetres < a.RightMetres + (share * (b.RightMetres - a.RightMetres));
            }
        }

        return holds;
    }

    private static FootprintShare[] Shares(double[] weights)
    {
        double sum = weights.Sum();
        return
        [
            .. weights.Select((weight, limit) => new FootprintShare((FootprintLimit)limit, weight / sum))
                .Where(one => one.Share > 0).OrderByDescending(one => one.Share).ThenBy(one => one.Limit),
        ];
    }
}
