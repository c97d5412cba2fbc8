using CsCheck;

namespace Stockade.Kernel.Tests;

public sealed class UncertainTextTests
{
    private const double Day = 86400;

    public static TheoryData<string, Dimension, Uncertain> Readable => new()
    {
        { "20 km", Dimension.Length, new Constant(20000) },
        { "4 .. 7", Dimension.Count, new Uniform(4, 7) },
        { "4..7", Dimension.Count, new Uniform(4, 7) },
        { "4 .. 7 km", Dimension.Length, new Uniform(4000, 7000) },
        { "4 km .. 7 km", Dimension.Length, new Uniform(4000, 7000) },
        { "500 m .. 2 km", Dimension.Length, new Uniform(500, 2000) },
        { "30 .. 60 / year", Dimension.Rate, new Uniform(30 / 365.25, 60 / 365.25) },
        { "60 .. 61 bn USD", Dimension.Money, new Uniform(60e9, 61e9) },
        { "1,100 .. 1,300", Dimension.Count, new Uniform(1100, 1300) },
        { "10 .. 20 %", Dimension.Share, new Uniform(0.1, 0.2) },
        { "5 .. 5", Dimension.Count, new Constant(5) },
        { "triangular(4, 5, 7)", Dimension.Count, new Triangular(4, 5, 7) },
        { "triangular(4,500,700)", Dimension.Count, new Triangular(4, 500, 700) },
        { "triangular(4, 4, 7 km)", Dimension.Length, new Triangular(4000, 4000, 7000) },
        { "pert(30, 45, 60) / year", Dimension.Rate, new Pert(30 / 365.25, 45 / 365.25, 60 / 365.25) },
        { " pert ( 30 days , 45 days , 60 days ) ", Dimension.Duration, new Pert(30 * Day, 45 * Day, 60 * Day) },
        { "pert(5, 5, 5)", Dimension.Count, new Constant(5) },
        { "lognormal(20 km, 1.5)", Dimension.Length, new Lognormal(20000, 1.5) },
        { "lognormal(20, 1.5) km", Dimension.Length, new Lognormal(20000, 1.5) },
        { "lognormal(300, 2)", Dimension.Count, new Lognormal(300, 2) },
    };

    [Theory]
    [MemberData(nameof(Readable))]
    public void An_uncertain_quantity_is_read_as_people_write_it(string text, Dimension dimension, Uncertain expected)
    {
        Parsed<Uncertain> read = UncertainText.Parse(text, dimension);

        Assert.Null(read.Error);
        Assert.Equal(expected, read.Value);
    }

    [Theory]
    [InlineData("7 .. 4 km", Dimension.Length, 0, "reversed")]
    [InlineData("4 km .. 7", Dimension.Length, 9, "needs a unit")]
    [InlineData("4 .. 7 kmm", Dimension.Length, 7, "did you mean 'km'?")]
    [InlineData("4 .. 7 s", Dimension.Length, 7, "'s' is the unit of a duration")]
    [InlineData("-4 .. 7", Dimension.Count, 0, "a count lies from 0")]
    [InlineData("4 .. ", Dimension.Count, 5, "a number is missing")]
    [InlineData(".. 4", Dimension.Count, 0, "a number is missing")]
    [InlineData("1 .. 2 .. 3", Dimension.Count, 7, "unknown unit")]
    [InlineData("0.5 .. 1.5", Dimension.Share, 7, "a share lies from 0 to 1")]
    [InlineData("triangular(5, 4, 7)", Dimension.Count, 14, "out of order")]
    [InlineData("triangular(4, 7, 5)", Dimension.Count, 17, "out of order")]
    [InlineData("triangular(4, 7)", Dimension.Count, 10, "3 numbers are expected, not 2")]
    [InlineData("pert(1,100, 1,200, 1,300)", Dimension.Count, 4, "never thousands")]
    [InlineData("pert(1, , 2)", Dimension.Count, 8, "a number is missing")]
    [InlineData("pert(1, 2, 3", Dimension.Count, 4, "not closed")]
    [InlineData("prt(1, 2, 3)", Dimension.Count, 0, "did you mean 'pert'?")]
    [InlineData("gaussian(1, 2)", Dimension.Count, 0, "known are triangular, pert and lognormal")]
    [InlineData("pert(1, 2, 3 km) km", Dimension.Length, 13, "stands twice")]
    [InlineData("lognormal(0, 2)", Dimension.Count, 10, "more than 0")]
    [InlineData("lognormal(5, 1)", Dimension.Count, 13, "more than 1")]
    [InlineData("lognormal(5 km, 2 km)", Dimension.Length, 18, "no unit")]
    [InlineData("lognormal(20 %, 2)", Dimension.Share, 10, "no upper end")]
    [InlineData("lognormal(5000, 10)", Dimension.Count, 16, "beyond the bounds")]
    public void What_is_wrong_with_an_uncertain_quantity_is_said(
        string text, Dimension dimension, int offset, string said)
    {
        Parsed<Uncertain> read = UncertainText.Parse(text, dimension);

        TextError error = Assert.IsType<TextError>(read.Error);
        Assert.Contains(said, error.Message + "; " + error.Hint, StringComparison.Ordinal);
        Assert.Equal(offset, error.Offset);
    }

    [Fact]
    public void Any_text_is_answered_with_a_sound_distribution_or_with_words()
    {
        string[] bits =
        [
            "4", "7", ",", "1,000", " ", ".", "..", "e9", "-", "(", ")", "pert", "lognormal(", "triangular(", "km",
            "/ year", "%", "M USD", "$", "nan", "\u00A0", "²", "\0", "𝟞", "9999999999", "1e-320",
        ];
        Gen<string> grammar = Gen.Int[0, bits.Length - 1].Select(bit => bits[bit]).Array[0, 14].Select(string.Concat);
        Gen.Select(Gen.OneOf(grammar, Gen.String[0, 300]), Gen.Enum<Dimension>(), Gen.Double[0.001, 0.999]).Sample(
            (text, dimension, u) =>
            {
                Parsed<Uncertain> read = UncertainText.Parse(text, dimension);
                if (!read.Is(out Uncertain? value, out TextError? error))
                {
                    return error.Message.Length > 0 && error.Offset >= 0 && error.Offset <= text.Length;
                }

                double drawn = value.Quantile(u);
                return double.IsFinite(drawn) && drawn >= value.Low && drawn <= value.High;
            },
            iter: 50000);
    }
}
