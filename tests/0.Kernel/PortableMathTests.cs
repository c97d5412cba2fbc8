namespace Stockade.Kernel.Tests;

public sealed class PortableMathTests
{
    private const int Addresses = 200000;
    private const double Infinity = double.PositiveInfinity;

    public static TheoryData<string, double, double, double> SpecialValues => new()
    {
        { "exp", 0.0, 0.0, 1.0 },
        { "exp", -0.0, 0.0, 1.0 },
        { "exp", 710.0, 0.0, Infinity },
        { "exp", 1e308, 0.0, Infinity },
        { "exp", Infinity, 0.0, Infinity },
        { "exp", -746.0, 0.0, 0.0 },
        { "exp", -Infinity, 0.0, 0.0 },
        { "exp", double.NaN, 0.0, double.NaN },
        { "log", 1.0, 0.0, 0.0 },
        { "log", 0.0, 0.0, -Infinity },
        { "log", -0.0, 0.0, -Infinity },
        { "log", -1.0, 0.0, double.NaN },
        { "log", Infinity, 0.0, Infinity },
        { "log", double.NaN, 0.0, double.NaN },
        { "log10", 0.0, 0.0, -Infinity },
        { "log10", -3.0, 0.0, double.NaN },
        { "log10", Infinity, 0.0, Infinity },
        { "sin", 0.0, 0.0, 0.0 },
        { "sin", -0.0, 0.0, -0.0 },
        { "sin", 5e-324, 0.0, 5e-324 },
        { "sin", Infinity, 0.0, double.NaN },
        { "sin", double.NaN, 0.0, double.NaN },
        { "cos", -0.0, 0.0, 1.0 },
        { "cos", -Infinity, 0.0, double.NaN },
        { "atan2", 0.0, 1.0, 0.0 },
        { "atan2", -0.0, 1.0, -0.0 },
        { "atan2", 0.0, -1.0, Math.PI },
        { "atan2", -0.0, -1.0, -Math.PI },
        { "atan2", 0.0, 0.0, 0.0 },
        { "atan2", -0.0, -0.0, -Math.PI },
        { "atan2", 1.0, 0.0, Math.PI / 2 },
        { "atan2", -1.0, -0.0, -Math.PI / 2 },
        { "atan2", 1.0, -Infinity, Math.PI },
        { "atan2", -1.0, Infinity, -0.0 },
        { "atan2", Infinity, Infinity, Math.PI / 4 },
        { "atan2", -Infinity, -Infinity, -3 * Math.PI / 4 },
        { "atan2", Infinity, 5.0, Math.PI / 2 },
        { "atan2", double.NaN, 1.0, double.NaN },
    };

    public static TheoryData<string, double, double, double> SpecialPowers => new()
    {
        { "pow", double.NaN, 0.0, 1.0 },
        { "pow", 1.0, double.NaN, 1.0 },
        { "pow", 2.0, double.NaN, double.NaN },
        { "pow", -8.0, 3.0, -512.0 },
        { "pow", -8.0, 2.0, 64.0 },
        { "pow", -8.0, 1.0 / 3, double.NaN },
        { "pow", 0.0, 3.0, 0.0 },
        { "pow", -0.0, 3.0, -0.0 },
        { "pow", -0.0, 2.0, 0.0 },
        { "pow", -0.0, -3.0, -Infinity },
        { "pow", 0.0, -0.5, Infinity },
        { "pow", -1.0, Infinity, 1.0 },
        { "pow", 0.5, Infinity, 0.0 },
        { "pow", 0.5, -Infinity, Infinity },
        { "pow", -Infinity, 3.0, -Infinity },
        { "pow", -Infinity, -3.0, -0.0 },
        { "pow", Infinity, -0.5, 0.0 },
        { "pow", 10.0, 400.0, Infinity },
        { "pow", -10.0, 401.0, -Infinity },
        { "pow", 10.0, -400.0, 0.0 },
        { "pow", 2.0, -1074.0, 5e-324 },
        { "pow", 5.0, 1e-320, 1.0 },
    };

    /// <summary>The expected values were computed with mpmath 1.3.0 at 200 bits and rounded once.</summary>
    [Theory]
    [InlineData("exp", 1.0, 0.0, 2.718281828459045)]
    [InlineData("exp", -1.0, 0.0, 0.36787944117144233)]
    [InlineData("exp", 0.1, 0.0, 1.1051709180756477)]
    [InlineData("exp", 700.5, 0.0, 1.6721859620674984e304)]
    [InlineData("exp", -700.5, 0.0, 5.980196118639791e-305)]
    [InlineData("exp", -744.9, 0.0, 5e-324)]
    [InlineData("exp", 0.34657, 0.0, 1.4142084849595797)]
    [InlineData("log", 2.0, 0.0, 0.6931471805599453)]
    [InlineData("log", 10.0, 0.0, 2.302585092994046)]
    [InlineData("log", 0.1, 0.0, -2.3025850929940455)]
    [InlineData("log", 1e300, 0.0, 690.7755278982137)]
    [InlineData("log", 5e-324, 0.0, -744.4400719213812)]
    [InlineData("log", 0.9999999, 0.0, -1.0000000494736474e-07)]
    [InlineData("log", 1.0000001, 0.0, 9.999999505838704e-08)]
    [InlineData("log", 0.7071, 0.0, -0.346583180371942)]
    [InlineData("sin", 1.0, 0.0, 0.8414709848078965)]
    [InlineData("sin", 3.0, 0.0, 0.1411200080598672)]
    [InlineData("sin", 100.0, 0.0, -0.5063656411097588)]
    [InlineData("sin", 1048576.0, 0.0, 0.3304931400217347)]
    [InlineData("sin", 355.0, 0.0, -3.014435335948845e-05)]
    [InlineData("sin", -0.78, 0.0, -0.7032794192004101)]
    [InlineData("sin", 11.0, 0.0, -0.9999902065507035)]
    [InlineData("cos", 1.0, 0.0, 0.5403023058681398)]
    [InlineData("cos", 3.0, 0.0, -0.9899924966004454)]
    [InlineData("cos", 100.0, 0.0, 0.8623188722876839)]
    [InlineData("cos", 1048576.0, 0.0, 0.943808393901312)]
    [InlineData("cos", 1.5707963267948966, 0.0, 6.123233995736766e-17)]
    [InlineData("cos", -0.78, 0.0, 0.7109135380122773)]
    [InlineData("cos", 11.0, 0.0, 0.004425697988050785)]
    [InlineData("atan2", 1.0, -3.0, 2.819842099193151)]
    [InlineData("atan2", -2.0, 5.0, -0.3805063771123649)]
    [InlineData("atan2", -1e-08, -7.0, -3.1415926521612216)]
    [InlineData("atan2", 3.0, 4.0, 0.6435011087932844)]
    [InlineData("atan2", 0.1, 0.9, 0.11065722117389565)]
    [InlineData("atan2", 0.5, 0.50001, 0.7853881634974477)]
    [InlineData("pow", 2.0, 0.5, 1.4142135623730951)]
    [InlineData("pow", 10.0, -300.0, 1e-300)]
    [InlineData("pow", 1.0000001, 100000000.0, 22026.454910182532)]
    [InlineData("pow", 0.9999, -7000000.0, 1.0503611561225904e304)]
    [InlineData("pow", 3.3, 500.25, 2.4355577064782545e259)]
    [InlineData("pow", 7.0, 11.0, 1977326743.0)]
    [InlineData("pow", 0.1, 308.2, 6.309573444802203e-309)]
    [InlineData("pow", 1.5, 1700.0, 2.2653765189682277e299)]
    [InlineData("log10", 1000.0, 0.0, 3.0)]
    [InlineData("log10", 2.0, 0.0, 0.3010299956639812)]
    [InlineData("log10", 0.001, 0.0, -3.0)]
    [InlineData("log10", 1e-320, 0.0, -320.000004834948)]
    [InlineData("log10", 5.5, 0.0, 0.7403626894942439)]
    public void A_function_is_within_2_units_of_its_exact_value(string function, double x, double y, double exact) =>
        Assert.InRange(Apart(Of(function, x, y), exact), 0, 2);

    /// <summary>The platform's own functions are within 1 unit where the tests run.</summary>
    [Fact]
    public void Over_a_million_addresses_a_function_agrees_with_the_platform()
    {
        Assert.InRange(Worst(0, u => -745 + (u * 1454.7), PortableMath.Exp, Math.Exp), 0, 2);
        Assert.InRange(Worst(1, AnySize, PortableMath.Log, Math.Log), 0, 2);
        Assert.InRange(Worst(2, u => 0.5 + (1.5 * u), PortableMath.Log, Math.Log), 0, 2);
        Assert.InRange(Worst(3, u => (u - 0.5) * 2 * PortableMath.AngleMax, PortableMath.Sin, Math.Sin), 0, 2);
        Assert.InRange(Worst(4, u => (u - 0.5) * 20, PortableMath.Cos, Math.Cos), 0, 2);
        Assert.InRange(Worst(5, u => (u - 0.5) * 40, PortableMath.Atan, Math.Atan), 0, 2);
        Assert.InRange(
            Worst(6, u => u * 700, x => PortableMath.Pow(1 + (x / 300), x), x => Math.Pow(1 + (x / 300), x)), 0, 2);
        Assert.InRange(Worst(7, u => u * 1000, PortableMath.Log10, Math.Log10), 0, 2);
    }

    [Fact]
    public void Functions_of_functions_keep_to_their_looser_bounds()
    {
        Assert.InRange(Worst(8, u => (u - 0.5) * 20, PortableMath.Tan, Math.Tan), 0, 4);
        Assert.InRange(Worst(9, u => (u - 0.5) * 2, PortableMath.Asin, Math.Asin), 0, 4);
        Assert.InRange(Worst(10, u => (u - 0.5) * 2, PortableMath.Acos, Math.Acos), 0, 4);
        // Against the exact series where the plain formulas lose their digits.
        Assert.InRange(Worst(11, u => u * 1e-5, PortableMath.Expm1, x => x + (x * x / 2 * (1 + (x / 3)))), 0, 4);
        Assert.InRange(Worst(12, u => u * 1e-5, PortableMath.Log1p, x => x - (x * x / 2 * (1 - (2 * x / 3)))), 0, 4);
    }

    /// <summary>A change of these bits changes every result: it needs a line in the change log.</summary>
    [Fact]
    public void The_bits_are_frozen()
    {
        ulong hash = 0;
        for (uint ordinal = 0; ordinal < 20000; ordinal++)
        {
            double u = Drawn(100, ordinal);
            double v = Drawn(101, ordinal);
            hash = StableHash.Combine(hash, PortableMath.Exp((u - 0.5) * 1400));
            hash = StableHash.Combine(hash, PortableMath.Log(u * 1000));
            hash = StableHash.Combine(hash, PortableMath.Sin((u - 0.5) * 2000));
            hash = StableHash.Combine(hash, PortableMath.Cos((u - 0.5) * 2000));
            hash = StableHash.Combine(hash, PortableMath.Atan2(u - 0.5, v - 0.5));
            hash = StableHash.Combine(hash, PortableMath.Pow(u * 10, (v - 0.5) * 200));
            hash = StableHash.Combine(hash, Normal.Quantile(u));
        }

        Assert.Equal(14017297656866606697UL, hash);
    }

    [Theory]
    [MemberData(nameof(SpecialValues))]
    [MemberData(nameof(SpecialPowers))]
    public void Special_values_are_those_documented(string function, double x, double y, double expected) =>
        Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(Of(function, x, y)));

    [Fact]
    public void An_angle_beyond_reduction_stops() =>
        Assert.Throws<InvariantException>(() => PortableMath.Cos(1e7));

    private static double Of(string function, double x, double y) => function switch
    {
        "exp" => PortableMath.Exp(x),
        "log" => PortableMath.Log(x),
        "log10" => PortableMath.Log10(x),
        "sin" => PortableMath.Sin(x),
        "cos" => PortableMath.Cos(x),
        "atan2" => PortableMath.Atan2(x, y),
        _ => PortableMath.Pow(x, y),
    };

    private static double AnySize(double u) => Math.ScaleB(1 + u, (int)((u * 1e9) % 2000) - 1000);

    private static long Worst(
        ulong entity, Func<double, double> place, Func<double, double> own, Func<double, double> oracle)
    {
        long worst = 0;
        for (uint ordinal = 0; ordinal < Addresses; ordinal++)
        {
            double x = place(Drawn(entity, ordinal));
            worst = Math.Max(worst, Apart(own(x), oracle(x)));
        }

        return worst;
    }

    private static double Drawn(ulong entity, uint ordinal) =>
        new Chance(1, 0, 0).Uniform(ChanceStream.Validation, ChancePurpose.Size, entity, ordinal);

    /// <summary>How many doubles apart two numbers are.</summary>
    private static long Apart(double left, double right) => Math.Abs(Order(left) - Order(right));

    private static long Order(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        return bits < 0 ? long.MinValue - bits : bits;
    }
}
