using CsCheck;
using Oracle = MathNet.Numerics;

namespace Stockade.Kernel.Tests;

/// <summary>Unless a source is named, expected values were computed with mpmath 1.3.0 at 200 bits and rounded
/// once.</summary>
public sealed class SpecialFunctionTests
{
    [Theory]
    [InlineData(1e-15, -7.941345326170997)]
    [InlineData(0.001, -3.0902323061678136)]
    [InlineData(0.025, -1.9599639845400543)]
    [InlineData(0.3, -0.5244005127080408)]
    [InlineData(0.5, 0)]
    [InlineData(0.7, 0.5244005127080407)]
    [InlineData(0.999, 3.090232306167813)]
    public void The_normal_quantile_is_exact_to_15_digits(double u, double exact) =>
        Close(exact, Normal.Quantile(u), 1e-15);

    [Theory]
    [InlineData(-8, 6.220960574271784e-16)]
    [InlineData(-3.5, 0.00023262907903552504)]
    [InlineData(-1, 0.15865525393145705)]
    [InlineData(-0.1, 0.460172162722971)]
    [InlineData(0.5, 0.6914624612740131)]
    [InlineData(2, 0.9772498680518208)]
    [InlineData(6, 0.9999999990134123)]
    public void The_normal_share_is_exact_to_14_digits(double z, double exact) =>
        Close(exact, Normal.Cumulative(z), 1e-14);

    [Theory]
    [InlineData(2, 3, 0.4, 0.5248)]
    [InlineData(0.5, 0.5, 0.1, 0.20483276469913345)]
    [InlineData(81, 183, 0.3, 0.41146159809547844)]
    [InlineData(950.5, 50.5, 0.94, 0.08872648382717854)]
    [InlineData(50000, 50000, 0.501, 0.7364550617029586)]
    [InlineData(1.5, 4.5, 0.001, 0.00024489991357998654)]
    [InlineData(3, 100000, 2e-5, 0.32333441073884156)]
    public void The_beta_share_is_exact_to_12_digits(double a, double b, double x, double exact) =>
        Close(exact, BetaFunction.Cumulative(a, b, x), 1e-12);

    [Theory]
    [InlineData(0.5, 0.1, 0.345279153981423, 0.654720846018577)]
    [InlineData(1, 2.5, 0.9179150013761012, 0.0820849986238988)]
    [InlineData(200, 180, 0.07485803498415958, 0.9251419650158405)]
    [InlineData(3.7, 10, 0.992803772006079, 0.007196227993920969)]
    [InlineData(0.001, 1e-5, 0.9891230446957827, 0.01087695530421733)]
    public void The_gamma_shares_are_exact_to_12_digits(double a, double x, double below, double above)
    {
        Close(below, GammaFunction.Lower(a, x), 1e-12);
        Close(above, GammaFunction.Upper(a, x), 1e-12);
    }

    /// <summary>Twenty threats a day, two shots each, 400 rounds: the emptying time is Gamma(200, 20 a day), and
    /// P(empty by day 9) = 0.0748580.</summary>
    [Fact]
    public void A_magazine_empties_as_the_gamma_distribution_says() =>
        Assert.Equal(0.0748580, GammaFunction.Lower(200, 180), 7);

    [Theory]
    [InlineData(0.001, 6.907178885383853)]
    [InlineData(0.5, 0.5723649429247001)]
    [InlineData(1.5, -0.12078223763524522)]
    [InlineData(3, 0.6931471805599453)]
    [InlineData(10, 12.801827480081469)]
    [InlineData(25.25, 55.585686044869426)]
    [InlineData(100000, 1051287.7089736569)]
    public void The_logarithm_of_gamma_is_exact_to_14_digits(double x, double exact) =>
        Close(exact, GammaFunction.Log(x), 1e-14);

    [Theory]
    [InlineData(1, 12.706204736174694)]
    [InlineData(2, 4.302652729749462)]
    [InlineData(5, 2.5705818356363146)]
    [InlineData(30, 2.0422724563012378)]
    public void The_quantile_of_Student_is_exact_to_13_digits(double degrees, double exact)
    {
        Close(exact, StudentT.Quantile(degrees, 0.975), 1e-13);
        Close(-exact, StudentT.Quantile(degrees, 1 - 0.975), 1e-13);
    }

    [Fact]
    public void A_beta_quantile_has_the_share_asked_for() =>
        Gen.Select(Gen.Double[-1, 5], Gen.Double[-1, 5], Gen.Double[1e-9, 1 - 1e-9]).Sample((logA, logB, u) =>
        {
            (double a, double b) = (Math.Pow(10, logA), Math.Pow(10, logB));
            (double x, double rest) = BetaFunction.QuantileBothEnds(a, b, u);
            // Near an end the share is told by the smaller of x and 1 - x.
            double found = x == 0 || rest == 0 ? u : BetaFunction.Share(a, b, x, rest).Below;
            Assert.Equal(u, found, 1e-10);
        });

    [Fact]
    public void A_gamma_quantile_has_the_share_asked_for() =>
        Gen.Select(Gen.Double[-1, 5], Gen.Double[1e-9, 1 - 1e-9]).Sample((logA, u) =>
        {
            double a = Math.Pow(10, logA);
            Assert.Equal(u, GammaFunction.Lower(a, GammaFunction.Quantile(a, u)), 1e-10);
        });

    [Fact]
    public void Normal_quantile_and_share_undo_one_another() =>
        Gen.Double[-30, -1e-3].Select(power => Math.Pow(2, power)).Sample(u =>
            Assert.Equal(1, Normal.Cumulative(Normal.Quantile(u)) / u, 1e-13));

    [Fact]
    public void Shares_agree_with_another_library() =>
        Gen.Select(Gen.Double[0.1, 300], Gen.Double[0.1, 300], Gen.Double[0, 1]).Sample((a, b, x) =>
        {
            Assert.Equal(Oracle.SpecialFunctions.BetaRegularized(a, b, x), BetaFunction.Cumulative(a, b, x), 1e-10);
            Assert.Equal(Oracle.SpecialFunctions.GammaLowerRegularized(a, b), GammaFunction.Lower(a, b), 1e-10);
            Assert.Equal(Oracle.SpecialFunctions.GammaLn(a), GammaFunction.Log(a), 1e-11);
            Assert.Equal(
                Oracle.SpecialFunctions.GammaLn(a) + Oracle.SpecialFunctions.GammaLn(b)
                    - Oracle.SpecialFunctions.GammaLn(a + b),
                BetaFunction.Log(a, b), 1e-10);
        });

    [Fact]
    public void A_share_outside_0_to_1_stops()
    {
        Assert.Throws<InvariantException>(() => Normal.Quantile(0));
        Assert.Throws<InvariantException>(() => BetaFunction.Quantile(1, 1, 1));
        Assert.Throws<InvariantException>(() => GammaFunction.Quantile(1, double.NaN));
        Assert.Throws<InvariantException>(() => StudentT.Quantile(0, 0.5));
    }

    [Fact]
    public void A_quantile_allocates_nothing() => Assert.Equal(0, Allocation.Of(() =>
    {
        double sum = 0;
        for (int step = 1; step < 100; step++)
        {
            double u = step / 100.0;
            sum += Normal.Quantile(u) + BetaFunction.Quantile(2, 5, u) + GammaFunction.Quantile(3, u)
                + StudentT.Quantile(7, u);
        }

        return sum;
    }));

    private static void Close(double exact, double actual, double relative) =>
        Assert.InRange(actual, exact - (Math.Abs(exact) * relative), exact + (Math.Abs(exact) * relative));
}
