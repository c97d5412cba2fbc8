using System.Text.Json;

namespace Stockade.EndToEnd.Tests;

/// <summary>Textbook questions about queues and stock asked of the real program.</summary>
public sealed class SupplyTextbookCommandTests
{
    [Fact]
    public void A_queue_is_answered_and_the_kernel_agrees()
    {
        Ended ended = Product.Run(
            "supply", "textbook", "queue", "--arrivals", "10 / day", "--service", "8 h", "--servers", "5",
            "--simulate", "100000", "--json");
        Assert.True(ended.Code == 0, ended.Errors);
        using JsonDocument answer = JsonDocument.Parse(ended.Output);
        double exact = answer.RootElement.GetProperty("waitMeanDays").GetDouble();
        JsonElement measured = answer.RootElement.GetProperty("waitMeanDaysMeasured");
        double error = measured.GetProperty("standardError").GetDouble();
        Assert.Equal(0.0653338560041814, exact, 1e-9);
        Assert.InRange(measured.GetProperty("mean").GetDouble(), exact - (4 * error), exact + (4 * error));
    }

    [Fact]
    public void The_rule_of_a_store_takes_both_cases_of_its_letter()
    {
        Ended ended = Product.Run(
            "supply", "textbook", "stock-policy", "--demand", "10", "--order-cost", "64", "--holding", "1",
            "--penalty", "9", "--s", "6", "--S", "40");
        Assert.Equal((0, ""), (ended.Code, ended.Errors));
        Assert.Contains("35.0216", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_makes_no_sense_is_an_error_that_names_its_option()
    {
        Ended ended = Product.Run("supply", "textbook", "queue", "--arrivals", "2", "--service", "8 h");
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.Contains("--arrivals: a rate needs a unit", ended.Errors, StringComparison.Ordinal);
    }
}
