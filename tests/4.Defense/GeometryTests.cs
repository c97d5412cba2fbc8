using CsCheck;

namespace Stockade.Defense.Tests;

/// <summary>Places, frames and geodesics against themselves.</summary>
public sealed class GeometryTests
{
    private const double Degree = Math.PI / 180;

    private static readonly Gen<GeoPoint> Places =
        from latitude in Gen.Frequency((9, Gen.Double[-90, 90]), (1, Gen.Int[-1, 1].Select(half => 90.0 * half)))
        from longitude in Gen.Frequency((9, Gen.Double[-180, 180]), (1, Gen.Int[-2, 2].Select(part => 90.0 * part)))
        from height in Gen.Double[-1_000, 2_000_000]
        select new GeoPoint(latitude * Degree, longitude * Degree, height);

    [Fact]
    public void A_place_survives_the_way_to_cartesian_coordinates_and_back() => Places.Sample(
        place =>
        {
            Ecef point = Ecef.Of(place);
            GeoPoint back = point.ToGeoPoint();
            Assert.Equal(place.LatitudeRadians, back.LatitudeRadians, 1e-13);
            double turn = Math.IEEERemainder(place.LongitudeRadians - back.LongitudeRadians, 2 * Math.PI);
            Assert.Equal(0, turn * Math.Cos(place.LatitudeRadians), 1e-13);
            Assert.Equal(place.HeightMetres, back.HeightMetres, 1e-6);
            Assert.Equal(place.HeightMetres, point.HeightMetres(), 1e-6);
            Assert.Equal(0, (point.Up() - new LocalFrame(place).Up).Length, 1e-9);
        },
        iter: 5_000);

    [Fact]
    public void Known_points_have_their_coordinates()
    {
        Assert.Equal(new Ecef(Wgs84.EquatorialMetres + 10, 0, 0), Ecef.Of(new GeoPoint(0, 0, 10)));
        Ecef pole = Ecef.Of(new GeoPoint(Math.PI / 2, 1, 0));
        Assert.Equal(6_356_752.314245, pole.Z, 1e-6);
        GeoPoint above = new Ecef(0, 0, -6_356_762.314245).ToGeoPoint();
        Assert.Equal(-Math.PI / 2, above.LatitudeRadians, 1e-15);
        Assert.Equal(10, above.HeightMetres, 1e-6);
    }

    [Fact]
    public void A_point_is_seen_where_it_was_put() =>
        Gen.Select(Places, Gen.Double[0, 359.999], Gen.Double[-89, 89], Gen.Double[1, 1e6]).Sample(
            (place, azimuth, elevation, slant) =>
            {
                var frame = new LocalFrame(place);
                Ecef point = frame.Origin + (frame.Direction(azimuth * Degree, elevation * Degree) * slant);
                Bearing seen = frame.See(point);
                Assert.InRange(seen.AzimuthRadians, 0, 2 * Math.PI);
                double turn = Math.IEEERemainder(seen.AzimuthRadians - (azimuth * Degree), 2 * Math.PI);
                Assert.Equal(0, turn * Math.Cos(elevation * Degree) * slant, 1e-7);
                Assert.Equal(0, (seen.ElevationRadians - (elevation * Degree)) * slant, 1e-7);
                Assert.Equal(slant, seen.SlantMetres, 1e-7);
            },
            iter: 2_000);

    [Fact]
    public void A_geodesic_ends_where_it_was_said_to() => Gen.Select(Places, Places).Sample(
        (from, to) =>
        {
            GeodesicArc arc = Geodesic.Inverse(from, to);
            GeodesicEnd end = Geodesic.Direct(from, arc.FromAzimuthRadians, arc.DistanceMetres);
            Assert.Equal(0, Geodesic.Inverse(end.Point, to).DistanceMetres, 1e-7);
            GeodesicArc back = Geodesic.Inverse(to, from);
            Assert.Equal(arc.DistanceMetres, back.DistanceMetres, 1e-7);
        },
        iter: 5_000);

    [Fact]
    public void A_short_geodesic_is_the_straight_line_but_for_the_curve_of_the_ground() =>
        Gen.Select(Places, Gen.Double[0, 360], Gen.Double[1, 20_000]).Sample(
            (place, azimuth, metres) =>
            {
                GeoPoint from = place with { HeightMetres = 0 };
                GeodesicEnd end = Geodesic.Direct(from, azimuth * Degree, metres);
                double straight = (Ecef.Of(end.Point) - Ecef.Of(from)).Length;
                double sagitta = metres * metres * metres / 24 / (Wgs84.PolarMetres * Wgs84.PolarMetres);
                Assert.InRange(metres - straight, -1e-6, (sagitta * 1.03) + 1e-6);
            },
            iter: 2_000);

    [Fact]
    public void A_line_reaches_its_middle_at_half_its_length() => Gen.Select(Places, Places).Sample(
        (from, to) =>
        {
            GeodesicArc arc = Geodesic.Inverse(from, to);
            var line = new GeodesicLine(from, arc.FromAzimuthRadians);
            GeoPoint middle = line.At(arc.DistanceMetres / 2).Point;
            Assert.Equal(arc.DistanceMetres / 2, Geodesic.Inverse(from, middle).DistanceMetres, 1e-7);
            Assert.Equal(arc.DistanceMetres / 2, Geodesic.Inverse(middle, to).DistanceMetres, 1e-7);
        },
        iter: 1_000);
}
