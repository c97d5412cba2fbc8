using System.Reflection;
using System.Text.RegularExpressions;

namespace Stockade.Kernel.Tests;

public sealed class DiagnosticTests
{
    [Fact]
    public void A_diagnostic_shows_where_what_and_how_to_mend_it()
    {
        Diagnostic diagnostic = new(
            "SC999", Severity.Error, new TextPlace("scenario.yaml", 12, 9), "unknown unit 'kmm'", "  reach: 20 kmm",
            "did you mean 'km'?");

        string[] expected =
        [
            "scenario.yaml:12:9: error SC999: unknown unit 'kmm'",
            "  12 |   reach: 20 kmm",
            "     |         ^",
            "  hint: did you mean 'km'?",
        ];
        Assert.Equal(string.Join('\n', expected), diagnostic.ToString());
    }

    [Fact]
    public void A_diagnostic_without_a_place_is_one_line() =>
        Assert.Equal(
            "warning SC999: the record ends early",
            new Diagnostic("SC999", Severity.Warning, null, "the record ends early", null, null).ToString());

    [Fact]
    public void A_column_past_the_line_points_behind_it() =>
        Assert.EndsWith(
            "\n  1 | abc\n    |    ^",
            new Diagnostic("SC999", Severity.Error, new TextPlace("a", 1, 99), "m", "abc", null).ToString());

    [Fact]
    public void A_bag_keeps_a_limited_number_and_counts_the_rest()
    {
        DiagnosticBag bag = new();
        bag.Warn("SC999", null, "a warning");
        Assert.False(bag.HasErrors);
        for (int made = 0; made < DiagnosticBag.Limit; made++)
        {
            bag.Error("SC999", null, "an error");
        }

        Assert.True(bag.HasErrors);
        Assert.Equal((DiagnosticBag.Limit, 1), (bag.All.Count, bag.Dropped));
    }

    [Fact]
    public void An_error_beyond_the_limit_still_counts_as_an_error()
    {
        DiagnosticBag bag = new();
        for (int made = 0; made < DiagnosticBag.Limit; made++)
        {
            bag.Warn("SC999", null, "a warning");
        }

        bag.Error("SC999", null, "an error");
        Assert.True(bag.HasErrors);
    }

    [Fact]
    public void Every_code_is_two_letters_and_three_digits_and_stands_once()
    {
        string[] codes =
        [
            .. typeof(DiagnosticCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => (string)field.GetRawConstantValue()!),
        ];

        Assert.NotEmpty(codes);
        Assert.Equal(codes.Length, codes.Distinct(StringComparer.Ordinal).Count());
        Regex shape = new("^[A-Z]{2}[0-9]{3}$", RegexOptions.None, TimeSpan.FromSeconds(1));
        Assert.All(codes, code => Assert.Matches(shape, code));
    }

    [Fact]
    public void A_broken_invariant_stops_with_its_statement()
    {
        InvariantException broken = Assert.Throws<InvariantException>(() => Invariant.That(1 > 2, "1 is more than 2"));

        Assert.Equal("must always hold, but did not: 1 is more than 2", broken.Message);
    }

    [Fact]
    public void A_count_of_rounds_is_never_negative()
    {
        Assert.Equal(new RoundCount(5), new RoundCount(2) + new RoundCount(3));
        Assert.Throws<InvariantException>(() => new RoundCount(2) - new RoundCount(3));
    }

    [Fact]
    public void A_value_is_taken_only_where_the_text_could_be_read()
    {
        Parsed<Quantity> wrong = Quantity.Parse("x", Dimension.Count);

        Assert.False(wrong.Succeeded);
        Assert.Throws<InvariantException>(() => wrong.Value);
    }
}
