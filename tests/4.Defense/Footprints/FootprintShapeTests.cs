using CsCheck;

namespace Stockade.Defense.Tests;

/// <summary>Outlines of known fields, and areas of known figures.</summary>
public sealed class FootprintShapeTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(52, 178)]
    [InlineData(89.5, 20)]
    public void A_disk_on_the_ground_has_the_area_of_a_disk(double latitude, double longitude)
    {
        // On a sphere of radius R a disk of radius r along the ground holds 2 pi R^2 (1 - cos(r / R)).
        const double Metres = 50_000;
        const double Degrees = 180 / Math.PI;
        GeoPoint middle = new(latitude / Degrees, longitude / Degrees, 0);
        FootprintPoint[] ring = [.. Enumerable.Range(0, 720).Select(one =>
        {
            GeoPoint point = Geodesic.Direct(middle, -one * Math.PI / 360, Metres).Point;
            return new FootprintPoint(0, 0, point.LatitudeRadians * Degrees, point.LongitudeRadians * Degrees);
        })];
        double disk = 2 * Math.PI * Earth.RadiusMetres * Earth.RadiusMetres
            * (1 - Math.Cos(Metres / Earth.RadiusMetres));
        Assert.Equal(disk, FootprintArea.Of(ring), disk * 1e-4);
        Assert.Equal(-disk, FootprintArea.Of([.. ring.Reverse()]), disk * 1e-4);
    }

    [Fact]
    public void An_eighth_of_the_ellipsoid_is_an_eighth_of_its_area()
    {
        // The area of WGS-84 is 510,065,621.724 km2 (NIMA TR8350.2, 2000, by its authalic radius 6,371,007.1809 m).
        FootprintPoint[] octant = [new(0, 0, 0, 0), new(0, 0, 0, 90), new(0, 0, 90, 0)];
        Assert.Equal(510_065_621.724e6 / 8, FootprintArea.Of(octant), 1e6);
    }

    [Fact]
    public void Rings_part_what_holds_from_what_does_not_whatever_the_field() =>
        Gen.Bool.Array[49].Sample(cells =>
        {
            bool Holds(double right, double ahead) =>
                Math.Abs(right) <= 3 && Math.Abs(ahead) <= 3
                && cells[((int)Math.Floor(ahead + 3) * 7 + (int)Math.Floor(right + 3)) % 49];

            var rings = new ContourGrid(4, Holds).Rings();
            List<((int, int), (int, int))> crossings = [.. rings.SelectMany(ring => ring)];
            Assert.Equal(crossings.Count, crossings.Distinct().Count());
            int expected = 0;
            for (int right = -4; right <= 4; right++)
            {
                for (int ahead = -4; ahead <= 4; ahead++)
                {
                    expected += right < 4 && Node(Holds, right, ahead) != Node(Holds, right + 1, ahead) ? 1 : 0;
                    expected += ahead < 4 && Node(Holds, right, ahead) != Node(Holds, right, ahead + 1) ? 1 : 0;
                }
            }

            Assert.Equal(expected, crossings.Count);
            Assert.All(crossings, one => Assert.True(
                Node(Holds, one.Item1.Item1, one.Item1.Item2) && !Node(Holds, one.Item2.Item1, one.Item2.Item2)));
        });

    [Fact]
    public void A_ring_of_ground_has_a_hole_and_two_islands_are_two()
    {
        static double Out(double right, double ahead) => Math.Sqrt((right * right) + (ahead * ahead));
        Assert.Equal(2, new ContourGrid(9, (right, ahead) => Out(right, ahead) is > 3 and < 7).Rings().Count);
        Assert.Equal(2, new ContourGrid(9, (right, ahead) => Out(Math.Abs(right) - 4, ahead) < 3).Rings().Count);
        Assert.Empty(new ContourGrid(9, (_, _) => false).Rings());
        Assert.Single(new ContourGrid(9, (_, _) => true).Rings());
    }

    private static bool Node(Func<double, double, bool> holds, int right, int ahead) =>
        Math.Max(Math.Abs(right), Math.Abs(ahead)) < 4 && holds(right, ahead);
}
