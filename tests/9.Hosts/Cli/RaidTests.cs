using System.Text.Json;
using Stockade.Cli.Commands;
using Stockade.Kernel;
using Stockade.Reports;
using Stockade.Results;
using Stockade.Scenarios;
using Stockade.Studies;
using Stockade.Testing;

namespace Stockade.Cli.Tests;

/// <summary>What <c>raid</c> prints.</summary>
public sealed class RaidTests
{
    private static readonly Lazy<RaidAnswer> Night = new(() => Answer("island-raid", "night-raid", 4, 10));

    [Fact]
    public void A_night_raid_is_told_on_this_page() => Snapshot.Matches(RaidReport.Render(Night.Value, 100, false));

    [Fact]
    public void Programs_get_these_fields()
    {
        using JsonDocument document = JsonDocument.Parse(RaidJson.Of(Night.Value, "night.json"));
        SortedSet<string> fields = new(StringComparer.Ordinal);
        Collect(document.RootElement, "", fields);
        Snapshot.Matches(string.Join('\n', fields));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    [InlineData(140)]
    public void No_line_is_wider_than_the_terminal(int width) => Assert.All(
        RaidReport.Render(Night.Value, width, false).Split('\n'),
        line => Assert.True(line.Length <= Math.Max(100, width), line));

    [Fact]
    public void What_cannot_fly_and_what_was_not_done_stand_on_top()
    {
        RaidAnswer answer = Night.Value with
        {
            WorldsAsked = 9,
            Grounded = [new RaidGroundedRow("rockets: too far", 2)],
        };
        string page = RaidReport.Render(answer, 100, false);
        Assert.Contains("Interrupted: 4 of 9 worlds were done.", page, StringComparison.Ordinal);
        Assert.Contains("rockets: too far (in 2 of 4 worlds", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_raid_without_threats_or_rounds_is_told_as_it_is()
    {
        RaidAnswer answer = Answer(
            "textbook", "barrage-20", 1, 1, ("attacks.barrage-20.groups.warheads.count", "0"),
            ("attacks.barrage-20.units.battery.magazine", "{shot: 0}"));
        string page = RaidReport.Render(answer, 100, false);
        Assert.Contains("No threat comes in this raid.", page, StringComparison.Ordinal);
        Assert.Contains("No unit has a round.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_raids_of_a_scenario_are_listed_a_line_each()
    {
        (Scenario scenario, _) = ShippedScenario.Read("island-raid");
        using StringWriter written = new();
        RaidList.Print(RaidStudy.Choices(scenario), written, json: false);
        Assert.Equal(
            """
            night-raid   attack     A night raid on the harbour: 5 groups, 3 fire units
            osmere-raid  raid case  A raid on Osmere's own port: one day on a notional layout, 2 fire units

            """.ReplaceLineEndings("\n"), written.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_wrong_name_is_told_with_the_list_and_the_nearest()
    {
        (Scenario scenario, _) = ShippedScenario.Read("island-raid");
        Diagnostic told = Assert.Single(Assert.Throws<InputException>(
            () => RaidList.Find(RaidStudy.Choices(scenario), "nite-raid")).Diagnostics);
        Assert.Equal(DiagnosticCodes.UnknownRaid, told.Code);
        Assert.Contains("osmere-raid", told.Message, StringComparison.Ordinal);
        Assert.Equal("did you mean 'night-raid'?", told.Hint);
    }

    private static RaidAnswer Answer(
        string name, string raid, int worlds, int replications, params (string, string)[] sets)
    {
        (Scenario scenario, _) = ShippedScenario.Read(name, sets);
        return RaidStudy.Run(
            new RaidRequest(scenario, raid, 7, worlds, replications, 2), null, CancellationToken.None)!;
    }

    private static void Collect(JsonElement element, string path, SortedSet<string> fields)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object when element.TryGetProperty("mean", out _):
                string[] names = [.. element.EnumerateObject().Select(static property => property.Name)];
                Assert.Equal(["mean", "low95", "high95", "worlds-low80", "worlds-high80"], names);
                fields.Add(path + " (estimate)");
                break;
            case JsonValueKind.Object:
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    Collect(property.Value, $"{path}/{property.Name}", fields);
                }

                break;
            case JsonValueKind.Array:
                fields.Add(path + "[]");
                foreach (JsonElement item in element.EnumerateArray())
                {
                    Collect(item, path + "[]", fields);
                }

                break;
            default:
                fields.Add(path);
                break;
        }
    }
}
