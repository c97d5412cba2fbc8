using Stockade.Defense;

namespace Stockade.Cli.Footprints;

/// <summary>Brings pieces of ground into longitudes from -180 to 180, cut where they cross the antimeridian (RFC 7946,
/// section 3.1.9).</summary>
internal static class Antimeridian
{
    private const double HalfTurn = 180;
    private const double Turn = 360;

    /// <summary>The polygons of a piece, each an outline and its holes; null where the piece holds a pole, which no
    /// polygon in degrees can do.</summary>
    public static IReadOnlyList<IReadOnlyList<MapRing>>? Cut(FootprintPiece piece)
    {
        if (Unrolled(piece.Outline) is not { } outline)
        {
            return null;
        }

        List<MapRing> rings = [outline];
        foreach (IReadOnlyList<FootprintPoint> hole in piece.Holes)
        {
            if (Unrolled(hole) is not { } ring)
            {
                return null;
            }

            double[] turns = [0, Turn, -Turn];
            rings.Add(ring.Moved(turns.FirstOrDefault(turn => outline.Holds(ring.Moved(turn).Points[0]))));
        }

        List<IReadOnlyList<MapRing>> polygons = [];
        foreach (double turn in (double[])[0, Turn, -Turn])
        {
            List<MapRing> band = Below(
                Mirrored(Below(Mirrored(rings), HalfTurn - turn)), HalfTurn + turn);
            polygons.AddRange(Grouped([.. band.Select(ring => ring.Moved(-turn))]));
        }

        return polygons;
    }

    /// <summary>The ring with each longitude next to the one before; null where it then does not close.</summary>
    private static MapRing? Unrolled(IReadOnlyList<FootprintPoint> points)
    {
        List<(double Longitude, double Latitude)> ring = [];
        double before = points[0].LongitudeDegrees;
        foreach (FootprintPoint point in points)
        {
            before += Math.IEEERemainder(point.LongitudeDegrees - before, Turn);
            ring.Add((before, point.LatitudeDegrees));
        }

        double closing = before + Math.IEEERemainder(points[0].LongitudeDegrees - before, Turn);
        return Math.Abs(closing - ring[0].Longitude) < 1 ? new MapRing(ring) : null;
    }

    /// <summary>East and west exchanged; turned round too, so that the inside stays on the left.</summary>
    private static List<MapRing> Mirrored(IEnumerable<MapRing> rings) =>
    [
        .. rings.Select(ring =>
            new MapRing([.. ring.Points.Reverse().Select(one => (-one.Longitude, one.Latitude))])),
    ];

    /// <summary>What lies west of a meridian: chains of points on that side are joined along it, each end to its
    /// neighbour across the inside.</summary>
    private static List<MapRing> Below(List<MapRing> rings, double meridian)
    {
        List<MapRing> kept = [.. rings.Where(ring => ring.Points.All(one => one.Longitude <= meridian))];
        List<List<(double Longitude, double Latitude)>> chains =
            [.. rings.Where(ring => !kept.Contains(ring)).SelectMany(ring => Chains(ring, meridian))];
        double[] crossings = [.. chains.SelectMany(chain => (double[])[chain[0].Latitude, chain[^1].Latitude]).Order()];
        HashSet<List<(double Longitude, double Latitude)>> done = [];
        foreach (List<(double Longitude, double Latitude)> first in chains)
        {
            List<(double Longitude, double Latitude)> ring = [];
            for (List<(double Longitude, double Latitude)> chain = first; done.Add(chain);)
            {
                ring.AddRange(chain);
                int at = Array.IndexOf(crossings, chain[^1].Latitude);
                double partner = crossings[at ^ 1];
                chain = chains.First(one => one[0].Latitude == partner);
            }

            if (ring.Count > 2)
            {
                kept.Add(new MapRing(ring));
            }
        }

        return kept;
    }

    private static IEnumerable<List<(double Longitude, double Latitude)>> Chains(MapRing ring, double meridian)
    {
        int count = ring.Points.Count;
        for (int start = 0; start < count; start++)
        {
            (double Longitude, double Latitude) before = ring.Points[(start + count - 1) % count];
            if (before.Longitude <= meridian || ring.Points[start].Longitude > meridian)
            {
                continue;
            }

            List<(double Longitude, double Latitude)> chain = [Crossing(before, ring.Points[start], meridian)];
            int at = start;
            while (ring.Points[at % count].Longitude <= meridian)
            {
                chain.Add(ring.Points[at % count]);
                at++;
            }

            chain.Add(Crossing(ring.Points[(at - 1) % count], ring.Points[at % count], meridian));
            yield return chain;
        }
    }

    private static (double Longitude, double Latitude) Crossing(
        (double Longitude, double Latitude) from, (double Longitude, double Latitude) to, double meridian)
    {
        double share = (meridian - from.Longitude) / (to.Longitude - from.Longitude);
        return (meridian, from.Latitude + (share * (to.Latitude - from.Latitude)));
    }

    private static IEnumerable<IReadOnlyList<MapRing>> Grouped(List<MapRing> rings)
    {
        foreach (MapRing outline in rings.Where(ring => ring.Turn > 0))
        {
            yield return [outline, .. rings.Where(ring => ring.Turn < 0 && outline.Holds(ring.Points[0]))];
        }
    }
}
