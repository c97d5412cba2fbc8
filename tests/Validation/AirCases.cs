using Stockade.Defense;

namespace Stockade.Validation.Tests;

/// <summary>U.S. Standard Atmosphere, 1976, by geometric altitude, from its defining equations; and entry into
/// exponential air (rho0 = 1.225, H = 7,200 m) by Allen and Eggers, NACA report 1381.</summary>
public sealed class AirCases
{
    private const double Degree = Math.PI / 180;

    [Theory]
    [InlineData(0, 288.15, 101325.0, 1.2249991558877122, 340.2941077869353)]
    [InlineData(1000, 281.6510223716947, 89876.28518727123, 1.1116589850558272, 336.43470050484996)]
    [InlineData(5000, 255.67554322180348, 54048.28614576141, 0.7364284207799744, 320.5455196704035)]
    [InlineData(10000, 223.25209264797857, 26499.898139253342, 0.4135104288988468, 299.5317656772874)]
    [InlineData(11000, 216.77351270445553, 22699.960739233353, 0.3648015641865602, 295.1536953255817)]
    [InlineData(15000, 216.64999999999998, 12111.825698085444, 0.19475504644401573, 295.0695973539042)]
    [InlineData(20000, 216.64999999999998, 5529.311892299152, 0.08890991508888646, 295.0695973539042)]
    [InlineData(25000, 221.55206472628421, 2549.2229923759146, 0.0400838867180783, 298.38914376577105)]
    [InlineData(30000, 226.50908361133003, 1197.0316403859586, 0.018410170384692233, 301.70876622345065)]
    [InlineData(40000, 250.3496461024211, 287.14395546343906, 0.003995678140481699, 317.18935826952577)]
    [InlineData(50000, 270.65, 79.77909299649123, 0.0010268780342616321, 329.7988470709885)]
    [InlineData(60000, 247.02088477279673, 21.958666139698344, 0.00030967780764751604, 315.0735554871931)]
    [InlineData(70000, 219.5848217750576, 5.220896430066228, 8.282864591178966e-05, 297.06143595494257)]
    [InlineData(80000, 198.63857625086882, 1.0524735450545408, 1.845803203685811e-05, 282.5380309901904)]
    public void Standard_atmosphere(double metres, double kelvin, double pascals, double density, double sound)
    {
        AirState air = StandardAtmosphere.At(metres);
        Assert.Equal(kelvin, air.Kelvin, 1e-9);
        Assert.Equal(pascals, air.Pascals, pascals * 1e-9);
        Assert.Equal(density, air.Density, density * 1e-9);
        Assert.Equal(sound, air.SoundMetresPerSecond, sound * 1e-9);
    }

    [Theory]
    [InlineData(
        2200, 45, 5000, 2157.863992414926, 2035.8274001220498, 1611.928492175783, 1180.0982727580047,
        631.991710228223, 87.43259930245772, 6581.934344624921)]
    [InlineData(
        3000, 40, 7320, 2956.72178408965, 2830.1698550507285, 2374.7792261197446, 1878.7185233967193,
        1175.0990502847812, 147.79271665213204, 4524.137732767352)]
    [InlineData(
        1700, 45, 10000, 1683.6414725878517, 1635.3399961132247, 1455.1590575959874, 1245.0783122998243,
        911.1571171167624, 52.20665536861628, 1591.2746445933144)]
    [InlineData(
        7000, 23, 9760, 6875.616981123445, 6514.358713705054, 5246.480534014827, 3929.2799140324564,
        2202.3016556798702, 489.12191046174536, 6036.948547584362)]
    public void Entry_into_exponential_air(
        double entry, double angleDegrees, double coefficient, double at30, double at20, double at10, double at5,
        double at0, double deceleration, double height)
    {
        var reentry = new Reentry
        {
            EntryMetresPerSecond = entry, AngleRadians = angleDegrees * Degree, BallisticCoefficient = coefficient,
        };
        (double Height, double Speed)[] speeds =
            [(30_000, at30), (20_000, at20), (10_000, at10), (5_000, at5), (0, at0)];
        foreach ((double at, double speed) in speeds)
        {
            Assert.Equal(speed, reentry.MetresPerSecondAt(at), speed * 1e-9);
        }

        Assert.Equal(deceleration, reentry.PeakDeceleration, deceleration * 1e-9);
        Assert.Equal(height, reentry.PeakHeightMetres, height * 1e-9);
        Integrate(reentry, angleDegrees * Degree, speeds);
    }

    /// <summary>The integrator over ground that is all but flat, without gravity, from where the air is 1e-9 of the
    /// ground's.</summary>
    private static void Integrate(Reentry reentry, double angle, (double Height, double Speed)[] expected)
    {
        const double radius = 1e11;
        const double top = 150_000;
        var forces = new FlightForces
        {
            GravitationalParameter = 0, J2 = 0, RotationRadiansPerSecond = 0, SphereMetres = radius,
            Air = new ExponentialAtmosphere(1.225, 7_200), BallisticCoefficient = reentry.BallisticCoefficient,
        };
        double entry = reentry.EntryMetresPerSecond;
        var start = new FlightState(
            new Ecef(radius + top, 0, 0), new Ecef(-entry * Math.Sin(angle), entry * Math.Cos(angle), 0));
        foreach ((double height, double speed) in expected)
        {
            BallisticFlight flight = BallisticFlight.Fly(forces, start, height);
            Assert.Equal(FlightOutcome.Hit, flight.Outcome);
            Assert.Equal(speed, flight.End.Velocity.Length, speed * 1e-4);
        }
    }
}
