using System.Text;
using System.Text.Json;
using Stockade.Cli.Commands;
using Stockade.Cli.Salvo;
using Stockade.Kernel;
using Stockade.Testing;

namespace Stockade.Cli.Tests;

/// <summary>The words of <c>supply textbook</c>, and that its page shows what it prints.</summary>
public sealed class SupplyTextbookTests
{
    private static readonly string[] Store =
        ["--demand", "10", "--order-cost", "64", "--holding", "1", "--penalty", "9"];

    [Fact]
    public void The_page_shows_what_the_program_prints()
    {
        (string[] Words, string Printed)[] examples = AskedPage.Examples(
            "supply-textbook.md", ["./stockade", "supply", "textbook"]);
        Assert.Equal(
            SupplyTextbookCommand.Questions().Select(static question => question.Name),
            examples.Select(static example => example.Words[0]).Distinct(StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.All(examples, static example => Assert.Equal(example.Printed, Ask(example.Words).Text));
    }

    [Fact]
    public void Programs_get_every_number_in_full()
    {
        JsonElement queue = Json("queue", "--arrivals", "2 / day", "--service", "1 day", "--servers", "3");
        Assert.Equal(0.4444444444444445, queue.GetProperty("waitProbability").GetDouble(), 1e-12);
        Assert.Equal(0.8888888888888887, queue.GetProperty("waitingMean").GetDouble(), 1e-12);
        JsonElement unstable = Json("queue", "--arrivals", "3 / day", "--service", "1 / day", "--servers", "3");
        Assert.False(unstable.GetProperty("isStable").GetBoolean());
        Assert.Equal(JsonValueKind.Null, unstable.GetProperty("waitMeanDays").ValueKind);
        JsonElement store = Json(["stock-policy", .. Store, "--s", "-4", "--S", "30"]);
        Assert.Equal(
            (6, 40), (store.GetProperty("bestReorderAt").GetInt32(), store.GetProperty("bestOrderUpTo").GetInt32()));
        Assert.Equal(35.02155527232073, store.GetProperty("bestCost").GetDouble(), 1e-6);
        Assert.Equal(-4, store.GetProperty("reorderAt").GetInt32());
        Assert.True(store.GetProperty("cost").GetDouble() > 36);
        JsonElement run = Json(
            "magazine", "--threats-per-day", "20", "--rounds", "40", "--by", "1", "--simulate", "1000");
        Assert.Equal(1, run.GetProperty("meanDays").GetDouble(), 1e-12);
        Assert.InRange(run.GetProperty("meanDaysMeasured").GetProperty("standardError").GetDouble(), 0.005, 0.009);
    }

    [Fact]
    public void Constant_service_at_several_servers_has_the_kernel_only()
    {
        string text = Ask(
        [
            "queue", "--arrivals", "2 / day", "--service", "1 day", "--servers", "3", "--deterministic", "--simulate",
            "20000",
        ]).Text;
        Assert.Contains("none", text, StringComparison.Ordinal);
        Assert.Contains("+-", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_that_makes_no_sense_is_named_with_what_was_expected()
    {
        string[][] wrong =
        [
            ["queue"],
            ["queue", "--arrivals", "2", "--service", "1 km", "--servers", "0"],
            ["queue", "--arrivals", "2 / day", "--service", "1 day", "--servers", "3", "--deterministic"],
            ["queue", "--arrivals", "4 / day", "--service", "1 day", "--servers", "3", "--simulate", "20000"],
            ["queue", "--arrivals", "1 / year", "--service", "1 min", "--simulate", "20000"],
            ["queue", "--arrivals", "1 / day", "--service", "2 h", "--simulate", "10"],
            ["stock-policy", "--demand", "0", "--order-cost", "x", "--holding", "0"],
            ["stock-policy", .. Store, "--s", "9"],
            ["stock-policy", .. Store, "--s", "9", "--S", "4.5"],
            ["stock-policy", .. Store, "--s", "-1.5", "--S", "-9"],
            ["newsvendor", "--mean", "50", "--sd", "-8", "--holding", "0", "--penalty", "1"],
            ["magazine", "--threats-per-day", "0", "--rounds", "0", "--simulate", "1e6"],
            ["magazine", "--threats-per-day", "20", "--rounds", "1000000", "--simulate", "1000000"],
        ];
        StringBuilder told = new();
        foreach (string[] words in wrong)
        {
            InputException faults = Assert.Throws<InputException>(() => Ask(words));
            told.Append("supply textbook ").AppendJoin(' ', words).Append('\n')
                .AppendJoin('\n', faults.Diagnostics).Append("\n\n");
        }

        Snapshot.Matches(told.ToString());
    }

    [Fact]
    public void A_rule_too_wide_to_search_for_is_an_answer() => Assert.Contains(
        "not searched",
        Ask(["stock-policy", "--demand", "1000", "--order-cost", "1e9", "--holding", "0.001", "--penalty", "1"]).Text,
        StringComparison.Ordinal);

    private static SalvoAnswer Ask(string[] words) => AskedPage.Ask(SupplyTextbookCommand.Questions(), words);

    private static JsonElement Json(params string[] words)
    {
        using JsonDocument document = JsonDocument.Parse(Ask(words).Json);
        return document.RootElement.Clone();
    }
}
