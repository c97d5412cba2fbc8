using System.Runtime.CompilerServices;
using System.Text.Json;
using Stockade.Kernel;
using Stockade.Law;
using Stockade.Scenarios;
using Stockade.Studies;
using Stockade.Supply;
using Stockade.Testing;

namespace Stockade.Cli.Tests;

/// <summary>What <c>supply</c> prints.</summary>
public sealed class SupplyTests
{
    [Fact]
    public void A_lots_biography_is_told_as_a_tree()
    {
        SupplyLook look = Island("no-amendment");
        string page = TraceText.Of(look, SupplyTrace.Of(look.RunTo(look.LastDay), "verdania/lance")!);
        Snapshot.Matches(page);
        Assert.All(page.Split('\n'), line => Assert.InRange(line.Length, 0, 140));
    }

    [Fact]
    public void An_empty_stock_is_told_with_its_account_and_what_should_have_come()
    {
        SupplyLook look = Island(null);
        Snapshot.Matches(WhyText.Of(look, Why(look, "kessand", "2031-03-15")));
    }

    [Fact]
    public void Supply_alone_is_told_on_this_page() => Snapshot.Matches(SupplyRunText.Of(Answer(2, false)));

    [Fact]
    public void Of_many_that_stand_in_the_way_the_heaviest_are_told_and_the_rest_is_a_sum()
    {
        WaitLink[] links =
        [
            .. Enumerable.Range(0, 6).Select(place =>
                new WaitLink(new WaitEdge("order a", WaitReason.Queue, $"order {place}"), 60 - (10 * place))),
            new WaitLink(new WaitEdge("order 0", WaitReason.Capacity, "line l"), 5),
        ];
        string[] lines = [.. SupplyFigures.Waits(new WaitsGraph([], links), "order a", 0, [])];
        Assert.Equal(6, lines.Length);
        Assert.Equal("order 0 (queue): 60", lines[0]);
        Assert.StartsWith("  line l", lines[1], StringComparison.Ordinal);
        Assert.Equal("order 3 (queue): 30", lines[4]);
        Assert.Equal("2 more: 30", lines[5]);
    }

    [Fact]
    public void The_same_bytes_come_from_any_number_of_threads_and_with_the_audit()
    {
        SupplyAnswer one = Answer(1, false);
        string tables = string.Concat(SupplyTables.Of(one).Values);
        Assert.All((SupplyAnswer[])[Answer(2, false), Answer(8, true)], other =>
        {
            Assert.Equal(SupplyRunJson.Of(one), SupplyRunJson.Of(other));
            Assert.Equal(tables, string.Concat(SupplyTables.Of(other).Values));
        });
    }

    [Fact]
    public void Programs_get_the_same_biography_and_reasons()
    {
        SupplyLook look = Island(null);
        using JsonDocument lot = JsonDocument.Parse(
            LookJson.Of(look, SupplyTrace.Of(look.RunTo(look.LastDay), "osmere/lance")!));
        Assert.Equal(
            lot.RootElement.GetProperty("count").GetInt64(), lot.RootElement.GetProperty("places").EnumerateArray()
                .Sum(place => place.GetProperty("count").GetInt64()));
        using JsonDocument why = JsonDocument.Parse(LookJson.Of(look, Why(look, "kessand", "2031-03-15")));
        Assert.Equal(
            why.RootElement.GetProperty("free").GetInt64(), why.RootElement.GetProperty("account").EnumerateArray()
                .Sum(flow => flow.GetProperty("count").GetInt64()));
        Assert.Equal("salvo table", why.RootElement.GetProperty("raids").GetString());
    }

    [Fact]
    public void Tables_have_as_many_values_as_columns()
    {
        IReadOnlyDictionary<string, string> tables = SupplyTables.Of(Answer(2, false));
        Assert.Equal(SupplyTables.Names.Order(StringComparer.Ordinal), tables.Keys.Order(StringComparer.Ordinal));
        Assert.All(tables.Values, table =>
        {
            string[] lines = table.TrimEnd('\n').Split('\n');
            Assert.True(lines.Length > 1, lines[0]);
            Assert.All(lines, line => Assert.Equal(lines[0].Split(',').Length, line.Split(',').Length));
        });
    }

    [Theory]
    [InlineData("CL007", "did you mean 'no-amendment'?", "no-amendement")]
    [InlineData("CL007", "known: as-it-happened", "nothing-of-the-kind")]
    public void An_option_that_is_not_there_is_named(string code, string words, string option)
    {
        InputException wrong = Assert.Throws<InputException>(() => Island(option));
        Diagnostic diagnostic = Assert.Single(wrong.Diagnostics);
        Assert.Equal(code, diagnostic.Code);
        Assert.Contains(words, diagnostic.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_rule_of_the_books_names_what_happened()
    {
        SupplyLook look = Island(null);
        InvariantException broken = Assert.Throws<InvariantException>(() => look.RunTo(look.LastDay, run =>
        {
            if (run.Day >= 30)
            {
                run.Post(new Fired(0, 1, run.Day, "harbour", "assumption"));
            }
        }));
        Assert.Contains("(at Fire from", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_that_is_not_due_leads_to_what_stands_in_its_way_and_a_stock_that_began_empty_is_said_to_have()
    {
        SupplyLook look = Island(null);
        Assert.Contains(
            "  order osmere-own: 6 rounds owed\n    waits for line verdania-lances (capacity)\n",
            WhyText.Of(look, Why(look, "osmere", "2030-03-01")), StringComparison.Ordinal);
        SupplyLook later = Island(null);
        Assert.Contains(
            "\nIt began empty.\n", WhyText.Of(later, Why(later, "tollmar", "2031-03-01")), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_starves_is_followed_to_the_line_that_makes_nothing_though_the_first_in_the_queue_is_not_due()
    {
        SupplyLook look = new(
            Path.Combine(Root(), "scenarios", "island-raid"),
            [("lines.verdania-seekers.capacity.2030-01-01", "0 / year")], null, 0, 0, 7, raids: false);
        string page = WhyText.Of(look, Why(look, "verdania", "2030-12-31"));
        int queue = page.IndexOf("waits for order osmere-own (queue)", StringComparison.Ordinal);
        int line = page.IndexOf("waits for line verdania-lances (component)", StringComparison.Ordinal);
        int seeker = page.IndexOf("waits for item seeker", StringComparison.Ordinal);
        int maker = page.IndexOf("waits for line verdania-seekers", StringComparison.Ordinal);
        Assert.True(0 < queue && queue < line && line < seeker && seeker < maker, page);
    }

    [Theory]
    [InlineData("line camden (component)", WaitReason.Component, "line camden")]
    [InlineData("item seeker", WaitReason.Component, "item seeker")]
    [InlineData("line camden (capacity)", WaitReason.Capacity, "line camden")]
    [InlineData("money refill", WaitReason.RefillMoney, "money refill")]
    public void A_line_is_told_with_what_holds_it_up(string told, WaitReason reason, string blocker) =>
        Assert.Equal(told, WaitWords.Blocker(new WaitEdge("order poland", reason, blocker)));

    private static StockAnswer Why(SupplyLook look, string party, string date)
    {
        int day = look.Day(date);
        WaitsWindow window = new(day - WaitsWindow.Days);
        SupplyRun run = look.RunTo(day, window.Closed);
        return SupplyWhy.Of(run, new PartyId(party), new ItemId("lance"), day, window);
    }

    private static SupplyAnswer Answer(int threads, bool audits)
    {
        (Scenario scenario, LawBook law) = ShippedScenario.Read("island-raid");
        return SupplyStudy.Run(
            new SupplyRequest(scenario, law, ["no-amendment"], 7, 6, 2, threads, audits), null,
            CancellationToken.None)!;
    }

    private static SupplyLook Island(string? option) =>
        new(Path.Combine(Root(), "scenarios", "island-raid"), [], option, 0, 0, 7, raids: false);

    private static string Root([CallerFilePath] string caller = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "..", "..", ".."));
}
