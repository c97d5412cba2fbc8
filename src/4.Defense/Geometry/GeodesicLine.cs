using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>The end of a geodesic.</summary>
/// <param name="Point">Where it ends, on the ellipsoid.</param>
/// <param name="AzimuthRadians">Its direction there, clockwise from north.</param>
internal readonly record struct GeodesicEnd(GeoPoint Point, double AzimuthRadians);

/// <summary>A geodesic from a point in a direction: the direct problem of Karney (2013), section 2. Heights do not
/// enter.</summary>
internal sealed class GeodesicLine
{
    private const double Tiny = 1e-150;

    private readonly double sinEquator;
    private readonly double cosEquator;
    private readonly double sinSigma1;
    private readonly double cosSigma1;
    private readonly double sinOmega1;
    private readonly double cosOmega1;
    private readonly double sinTau1;
    private readonly double cosTau1;
    private readonly double sum1;
    private readonly double sum3;
    private readonly double metresPerTau;
    private readonly double scale3;
    private readonly double[] reverted = new double[GeodesicSeries.Order + 1];
    private readonly double[] longitude = new double[GeodesicSeries.Order + 1];
    private readonly double longitude1;

    public GeodesicLine(GeoPoint from, double azimuthRadians)
    {
        longitude1 = from.LongitudeRadians;
        (double sinAzimuth, double cosAzimuth) = PortableMath.SinCos(azimuthRadians);
        (double sinBeta, double cosBeta) = Geodesic.Reduced(PortableMath.SinCos(from.LatitudeRadians));

        // The auxiliary sphere: azimuth at the equator, eq. (5) and (10); arcs from the node, eq. (11) and (12).
        sinEquator = sinAzimuth * cosBeta;
        cosEquator = Geodesic.Hypotenuse(cosAzimuth, sinAzimuth * sinBeta);
        double along = sinBeta != 0 || cosAzimuth != 0 ? cosBeta * cosAzimuth : 1;
        (sinSigma1, cosSigma1) = Geodesic.Unit(sinBeta, along);
        sinOmega1 = sinEquator * sinBeta;
        cosOmega1 = along;

        double epsilon = GeodesicSeries.Epsilon(cosEquator * cosEquator);
        Span<double> distance = stackalloc double[GeodesicSeries.Order + 1];
        GeodesicSeries.C1(epsilon, distance);
        GeodesicSeries.C1Reverted(epsilon, reverted);
        GeodesicSeries.C3(epsilon, longitude);
        metresPerTau = Wgs84.PolarMetres * GeodesicSeries.A1(epsilon);
        scale3 = -Wgs84.Flattening * sinEquator * GeodesicSeries.A3(epsilon);
        sum1 = GeodesicSeries.Sum(distance, sinSigma1, cosSigma1);
        sum3 = GeodesicSeries.Sum(longitude, sinSigma1, cosSigma1);
        (double s, double c) = PortableMath.SinCos(sum1);
        sinTau1 = (sinSigma1 * c) + (cosSigma1 * s);
        cosTau1 = (cosSigma1 * c) - (sinSigma1 * s);
    }

    /// <summary>The point this far along, negative: behind.</summary>
    public GeodesicEnd At(double metres)
    {
        // From distance to arc, eq. (20).
        double tau = metres / metresPerTau;
        (double s, double c) = PortableMath.SinCos(tau);
        double back = GeodesicSeries.Sum(
            reverted, (sinTau1 * c) + (cosTau1 * s), (cosTau1 * c) - (sinTau1 * s));
        double sigma = tau + back + sum1;
        (s, c) = PortableMath.SinCos(sigma);
        double sinSigma = (sinSigma1 * c) + (cosSigma1 * s);
        double cosSigma = (cosSigma1 * c) - (sinSigma1 * s);

        // Latitude and azimuth, eq. (13) and (14); longitude, eq. (12) and (8).
        double sinBeta = cosEquator * sinSigma;
        double cosBeta = Geodesic.Hypotenuse(sinEquator, cosEquator * cosSigma);
        if (cosBeta == 0)
        {
            cosBeta = cosSigma = Tiny;
        }

        double sinOmega = sinEquator * sinSigma;
        double omega = PortableMath.Atan2(
            (sinOmega * cosOmega1) - (cosSigma * sinOmega1), (cosSigma * cosOmega1) + (sinOmega * sinOmega1));
        double lambda = omega + (scale3 * (sigma + GeodesicSeries.Sum(longitude, sinSigma, cosSigma) - sum3));
        return new GeodesicEnd(
            new GeoPoint(
                PortableMath.Atan2(sinBeta, (1 - Wgs84.Flattening) * cosBeta),
                Geodesic.WithinHalfTurn(longitude1 + lambda), 0),
            PortableMath.Atan2(sinEquator, cosEquator * cosSigma));
    }
}
