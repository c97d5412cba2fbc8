using CsCheck;
using Stockade.Reports.Words;

namespace Stockade.Reports.Tests;

public sealed class FiguresTests
{
    [Theory]
    [InlineData(0.3, 0, 0.7, "+0.3", "0 to 0.7")]
    [InlineData(9, -1, 24, "+9", "−1 to 24")]
    [InlineData(-0.04, -0.1, 0, "−0.04", "−0.10 to 0")]
    [InlineData(-2.1, -2.6, -1.7, "−2.1", "−2.6 to −1.7")]
    [InlineData(1234.5, 1000, 1500, "+1,234", "1,000 to 1,500")]
    [InlineData(0, 0, 0, "0", "exact")]
    [InlineData(-0.09, -0.22, -0.004, "−0.090", "−0.220 to −0.004")]
    [InlineData(-0.626, -1.354, -0.0004, "−0.63", "−1.35 to below 0")]
    [InlineData(0.6, 0.0004, 1.4, "+0.60", "above 0 to 1.40")]
    public void A_difference_shows_the_digits_that_its_band_supports(
        double mean, double low, double high, string centre, string band) =>
        Assert.Equal((centre, band), Unit.Of("rounds").Difference(mean, low, high));

    [Fact]
    public void A_share_is_a_percentage_and_its_change_is_in_points()
    {
        Assert.Equal(("12 %", "0 to 44"), Unit.Of("share").Value(0.12, 0, 0.44));
        Assert.Equal(("+3", "−2 to 8"), Unit.Of("share").Difference(0.03, -0.02, 0.08));
        Assert.Equal(" points", Unit.Of("share").DifferenceSuffix);
    }

    [Theory]
    [InlineData(double.NaN, "–")]
    [InlineData(double.PositiveInfinity, "∞")]
    [InlineData(double.NegativeInfinity, "−∞")]
    public void What_is_no_number_is_not_printed_as_one(double value, string text)
    {
        Assert.Equal(text, Figures.Plain(value, 2));
        Assert.Equal(text, Figures.Short(value));
    }

    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(0.004, "< 1 %")]
    [InlineData(0.5, "50 %")]
    [InlineData(1, "100 %")]
    public void A_small_share_is_never_printed_as_nothing(double share, string text) =>
        Assert.Equal(text, Figures.Percent(share));

    [Theory]
    [InlineData(0.8, "0.8")]
    [InlineData(1518, "1,518")]
    [InlineData(0.0625, "0.0625")]
    [InlineData(-12.34, "−12.3")]
    public void A_number_by_itself_keeps_three_digits(double value, string text) =>
        Assert.Equal(text, Figures.Short(value));

    [Fact]
    public void Nothing_is_printed_with_a_sign_that_its_digits_do_not_show() =>
        Gen.Select(Gen.Double[-1e6, 1e6], Gen.Int[0, 4]).Sample((value, decimals) =>
        {
            string text = Figures.Signed(value, decimals);
            bool digits = text.Any(letter => letter is >= '1' and <= '9');
            Assert.Equal(digits && value > 0, text.StartsWith('+'));
            Assert.Equal(digits && value < 0, text.StartsWith('−'));
            Assert.DoesNotContain('-', text);
        });
}
