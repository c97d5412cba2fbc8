using Stockade.Defense;

namespace Stockade.Validation.Tests;

/// <summary>Ten rows of Karney, "Test set for geodesics" (2010), doi:10.5281/zenodo.32156, whose values are exact to
/// 1e-18 degrees and 0.1 pm; and hard cases of GeographicLib's own tests (GeodSolve0 to GeodSolve92, Karney, MIT
/// licence), as its release 2.2.0 for JavaScript answers them.</summary>
public sealed class GeodesicCases
{
    private const double Degree = Math.PI / 180;

    [Theory]
    [InlineData(
        35.60777, -139.44815, 111.098748429560326, -11.17491, -69.95921, 129.289270889708762,
        8935244.5604818305)]
    [InlineData(
        55.52454, 106.05087, 22.020059880982801, 77.03196, 197.18234, 109.112041110671519,
        4105086.1713924406)]
    [InlineData(
        -21.97856, 142.59065, -32.44456876433189, 41.84138, 98.56635, -41.84359951440466,
        8394328.894657671)]
    [InlineData(
        -66.99028, 112.2363, 173.73491240878403, -12.70631, 285.90344, 2.512956620913668,
        11150344.2312080241)]
    [InlineData(
        -17.42761, 173.34268, -159.033557661192928, -15.84784, 5.93557, -20.787484651536988,
        16076603.1631180673)]
    [InlineData(
        32.84994, 48.28919, 150.492927788121982, -56.28556, 202.29132, 48.113449399816759,
        16727068.9438164461)]
    [InlineData(
        6.96833, 52.74123, 92.581585386317712, -7.39675, 206.17291, 90.721692165923907,
        17102477.2496958388)]
    [InlineData(
        -50.56724, -16.30485, -105.439679907590164, -33.56571, -94.97412, -47.348547835650331,
        6455670.5118668696)]
    [InlineData(
        -58.93002, -8.90775, 140.965397902500679, -8.91104, 133.13503, 19.255429433416599,
        11756066.0219864627)]
    [InlineData(
        -68.82867, -74.28391, 93.774347763114881, -50.63005, -8.36685, 34.65564085411343,
        3956936.926063544)]
    public void A_published_geodesic_has_its_length_to_a_millimetre_and_its_azimuths_to_a_billionth_of_a_degree(
        double latitude1, double longitude1, double azimuth1, double latitude2, double longitude2, double azimuth2,
        double metres)
    {
        GeodesicArc arc = Geodesic.InverseDegrees(latitude1, longitude1, latitude2, longitude2);
        Assert.Equal(metres, arc.DistanceMetres, 1e-7);
        Assert.Equal(azimuth1, arc.FromAzimuthRadians / Degree, 1e-9);
        Assert.Equal(azimuth2, arc.ToAzimuthRadians / Degree, 1e-9);

        GeodesicArc inRadians = Geodesic.Inverse(Point(latitude1, longitude1), Point(latitude2, longitude2));
        Assert.Equal(metres, inRadians.DistanceMetres, 1e-6);
        Assert.Equal(azimuth1, inRadians.FromAzimuthRadians / Degree, 1e-9);

        GeodesicEnd end = Geodesic.Direct(Point(latitude1, longitude1), azimuth1 * Degree, metres);
        Assert.Equal(latitude2, end.Point.LatitudeRadians / Degree, 1e-12);
        Assert.Equal(0, Turn(end.Point.LongitudeRadians / Degree - longitude2), 1e-12);
        Assert.Equal(azimuth2, end.AzimuthRadians / Degree, 1e-11);
    }

    /// <summary>Nearly antipodal, over a pole, along the equator, across the antimeridian, from a pole, very short and
    /// coincident.</summary>
    [Theory]
    [InlineData(40.6, -73.8, 51.6, -0.5, 51.19888284557983, 107.82177673551426, 5551759.400318679)]
    [InlineData(0.07476, 0, -0.07476, 180, 0, 180, 20003931.458625447)]
    [InlineData(0.1, 0, -0.1, 180, 0, 180, 20003931.458625447)]
    [InlineData(0, 0, 0, 179, 90, 90, 19926188.85199597)]
    [InlineData(0, 0, 0, 179.5, 55.966495140158635, 124.03350485984137, 19980861.908890963)]
    [InlineData(0, 0, 0, 180, 0, 180, 20003931.458625447)]
    [InlineData(0, 0, 1, 180, 0, 180, 19893357.070067648)]
    [InlineData(0, 539, 0, 181, 90, 90, 222638.98158654713)]
    [InlineData(0, 179, 0, -179, 90, 90, 222638.98158654713)]
    [InlineData(90, 0, -90, 0, 180, 180, 20003931.458625447)]
    [InlineData(-90, 10, 20, 40, 30, 0, 12214331.983484358)]
    [InlineData(45, 10, 45, 10, 180, 180, 0)]
    [InlineData(54.1589, 15.3872, 54.1591, 15.3877, 55.723110355324415, 55.72351567783664, 39.527686386021514)]
    [InlineData(
        36.493349428792, 0, 36.49334942879201, 0.0000008, 89.9999997621082, 90.0000002378918, 0.0716790092664163)]
    public void A_hard_geodesic_is_solved(
        double latitude1, double longitude1, double latitude2, double longitude2, double azimuth1, double azimuth2,
        double metres)
    {
        GeodesicArc arc = Geodesic.InverseDegrees(latitude1, longitude1, latitude2, longitude2);
        Assert.Equal(metres, arc.DistanceMetres, 2e-8);
        Assert.Equal(azimuth1, arc.FromAzimuthRadians / Degree, 1e-9);
        Assert.Equal(azimuth2, arc.ToAzimuthRadians / Degree, 1e-9);
    }

    /// <summary>Close to the conjugate point a geodesic's length hardly depends on its azimuth.</summary>
    [Theory]
    [InlineData(88.202499451857, -88.202499451857, 179.981022032992859592, 20003898.2138533)]
    [InlineData(89.262080389218, -89.262080389218, 179.992207982775375662, 20003925.854292296)]
    [InlineData(89.333123580033, -89.333123580032997687, 179.99295812360148422, 20003926.881414395)]
    [InlineData(56.320923501171, -56.320923501171, 179.664747671772880215, 19993558.28724189)]
    [InlineData(52.784459512564, -52.784459512563990912, 179.634407464943777557, 19991596.095171604)]
    [InlineData(48.522876735459, -48.52287673545898293, 179.599720456223079643, 19989144.773857698)]
    public void A_geodesic_to_nearly_the_conjugate_point_has_its_length(
        double latitude1, double latitude2, double longitude, double metres)
    {
        GeodesicArc arc = Geodesic.InverseDegrees(latitude1, 0, latitude2, longitude);
        Assert.Equal(metres, arc.DistanceMetres, 2e-8);
    }

    private static double Turn(double degrees) => Math.IEEERemainder(degrees, 360);

    private static GeoPoint Point(double latitude, double longitude) => new(latitude * Degree, longitude * Degree, 0);
}
