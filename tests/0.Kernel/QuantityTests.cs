using CsCheck;

namespace Stockade.Kernel.Tests;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("20 km", Dimension.Length, 20000)]
    [InlineData("20km", Dimension.Length, 20000)]
    [InlineData("-300 m", Dimension.Length, -300)]
    [InlineData("\u2212300 m", Dimension.Length, -300)]
    [InlineData("10,000 ft", Dimension.Length, 3048)]
    [InlineData("1.5 km/s", Dimension.Speed, 1500)]
    [InlineData("900 km / h", Dimension.Speed, 250)]
    [InlineData("900 km per h", Dimension.Speed, 250)]
    [InlineData("36 knots", Dimension.Speed, 18.52)]
    [InlineData("8 s", Dimension.Duration, 8)]
    [InlineData("100 ms", Dimension.Duration, 0.1)]
    [InlineData("23 months", Dimension.Duration, 23 * 30.4375 * 86400)]
    [InlineData("+16 months", Dimension.Duration, 16 * 30.4375 * 86400)]
    [InlineData("2 years", Dimension.Duration, 2 * 365.25 * 86400)]
    [InlineData("30 / year", Dimension.Rate, 30 / 365.25)]
    [InlineData("30 rounds/yr", Dimension.Rate, 30 / 365.25)]
    [InlineData("2 raids per week", Dimension.Rate, 2.0 / 7)]
    [InlineData("4.1 M USD", Dimension.Money, 4.1e6)]
    [InlineData("60.8 bn USD", Dimension.Money, 60.8e9)]
    [InlineData("$60.8 bn", Dimension.Money, 60.8e9)]
    [InlineData("USD 4.1 million", Dimension.Money, 4.1e6)]
    [InlineData("15 %", Dimension.Share, 0.15)]
    [InlineData("7%", Dimension.Share, 0.07)]
    [InlineData("0.15", Dimension.Share, 0.15)]
    [InlineData(".5", Dimension.Share, 0.5)]
    [InlineData("150 %", Dimension.Factor, 1.5)]
    [InlineData("0.1 m2", Dimension.Area, 0.1)]
    [InlineData("0.1 m²", Dimension.Area, 0.1)]
    [InlineData("0.1 m^2", Dimension.Area, 0.1)]
    [InlineData("5000 kg/m2", Dimension.AreaDensity, 5000)]
    [InlineData("4.9 t/m²", Dimension.AreaDensity, 4900)]
    [InlineData("30 deg", Dimension.Angle, Math.PI / 6)]
    [InlineData("30°", Dimension.Angle, Math.PI / 6)]
    [InlineData("300", Dimension.Count, 300)]
    [InlineData("300 rounds", Dimension.Count, 300)]
    [InlineData("13,773", Dimension.Count, 13773)]
    [InlineData("13 773", Dimension.Count, 13773)]
    [InlineData("13\u00A0773", Dimension.Count, 13773)]
    [InlineData("1,234,567 rounds", Dimension.Count, 1234567)]
    [InlineData("1e3", Dimension.Count, 1000)]
    [InlineData("  300  ", Dimension.Count, 300)]
    public void A_quantity_is_read_as_people_write_it(string text, Dimension dimension, double expected)
    {
        Parsed<Quantity> read = Quantity.Parse(text, dimension);

        Assert.Null(read.Error);
        Assert.Equal(expected, read.Value.Value);
        Assert.Equal(dimension, read.Value.Dimension);
    }

    [Theory]
    [InlineData("20", Dimension.Length, 2, "a length needs a unit")]
    [InlineData("0", Dimension.Duration, 1, "a duration needs a unit")]
    [InlineData("20 kmm", Dimension.Length, 3, "unknown unit 'kmm'; did you mean 'km'?")]
    [InlineData("20 KM", Dimension.Length, 3, "unknown unit 'KM'; did you mean 'km'?")]
    [InlineData("23 monthes", Dimension.Duration, 3, "unknown unit 'monthes'; did you mean 'months'?")]
    [InlineData("20 km", Dimension.Duration, 3, "'km' is the unit of a length, but a duration is expected")]
    [InlineData("30 months", Dimension.Rate, 3, "'months' is the unit of a duration, but a rate is expected")]
    [InlineData("5 EUR", Dimension.Money, 2, "money is in USD")]
    [InlineData("5 Mach", Dimension.Speed, 2, "write the speed in m/s")]
    [InlineData("4 - 7 km", Dimension.Length, 2, "a range is written with two dots")]
    [InlineData("4 to 7", Dimension.Count, 2, "a range is written with two dots")]
    [InlineData("NaN", Dimension.Count, 0, "must be finite")]
    [InlineData("-Infinity km", Dimension.Length, 0, "must be finite")]
    [InlineData("1e999", Dimension.Count, 0, "too large")]
    [InlineData("1e300 km", Dimension.Length, 0, "a length lies within 1,000,000 km")]
    [InlineData("3e9", Dimension.Count, 0, "a count lies from 0")]
    [InlineData("-3", Dimension.Count, 0, "a count lies from 0")]
    [InlineData("-1 / year", Dimension.Rate, 0, "a rate lies from 0")]
    [InlineData("15", Dimension.Share, 0, "write 15 %")]
    [InlineData("115 %", Dimension.Share, 0, "a share lies from 0 to 1")]
    [InlineData("1,5 km", Dimension.Length, 1, "written as a dot")]
    [InlineData("0,500", Dimension.Share, 1, "written as a dot")]
    [InlineData("12,34,567", Dimension.Count, 2, "full groups of three")]
    [InlineData("12 rounds and more", Dimension.Count, 3, "unknown unit 'rounds and more'")]
    [InlineData("about 20 km", Dimension.Length, 0, "does not begin with a number")]
    [InlineData("", Dimension.Count, 0, "a number is missing")]
    [InlineData("-", Dimension.Count, 0, "a number is missing")]
    [InlineData("2023-12-22", Dimension.Count, 4, "unknown unit")]
    public void What_is_wrong_with_a_quantity_is_said(string text, Dimension dimension, int offset, string said)
    {
        Parsed<Quantity> read = Quantity.Parse(text, dimension);

        TextError error = Assert.IsType<TextError>(read.Error);
        Assert.Contains(said, error.Message + "; " + error.Hint, StringComparison.Ordinal);
        Assert.Equal(offset, error.Offset);
    }

    [Fact]
    public void Zero_has_no_sign() =>
        Assert.False(double.IsNegative(Quantity.Parse("-0 m", Dimension.Length).Value.Value));

    [Fact]
    public void A_text_of_any_length_is_answered()
    {
        string text = new('9', 1000000);

        Assert.StartsWith("the text is longer", Quantity.Parse(text, Dimension.Count).Error!.Message);
        Assert.StartsWith("the text is longer", UncertainText.Parse(text, Dimension.Count).Error!.Message);
    }

    [Fact]
    public void Every_dimension_reads_its_own_example() =>
        Assert.All(Enum.GetValues<Dimension>(), dimension =>
            Assert.Null(Quantity.Parse(Units.RuleOf(dimension).Example, dimension).Error));

    [Fact]
    public void A_number_in_SI_is_read_back_to_the_bit() =>
        Gen.Double[0, 1e9].Sample(number =>
            Quantity.Parse(Written(number) + " m", Dimension.Length).Value.Value == number);

    [Fact]
    public void Thousands_parted_or_not_are_the_same_count() =>
        Gen.Int[0, 999999999].Sample(count =>
        {
            string parted = count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
            double plain = Quantity.Parse(Written(count), Dimension.Count).Value.Value;
            return plain == count && plain == Quantity.Parse(parted, Dimension.Count).Value.Value
                && plain == Quantity.Parse(parted.Replace(',', ' '), Dimension.Count).Value.Value;
        });

    private static string Written(double number) =>
        number.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
