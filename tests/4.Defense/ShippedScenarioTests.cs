using System.Runtime.CompilerServices;
using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense.Tests;

/// <summary>One replication of each shipped scenario's raids, every claim at its median, with a magazine that is filled
/// each month: the door as a campaign uses it.</summary>
public sealed class ShippedScenarioTests
{
    private const int RoundsAMonth = 40;

    [Theory]
    [InlineData("island-raid")]
    [InlineData("patriot-backfill-2023")]
    public void A_shipped_scenario_is_fought_from_the_first_day_to_the_last(string name)
    {
        Scenario scenario = Read(name);
        var world = new World(0, [.. scenario.Claims.Select(claim => claim.Value.Value.Quantile(0.5))]);
        DefenseWorld defense = DefenseStage.Prepare(scenario, world);
        var chance = new Chance(1, 0, 0);
        defense.Calendar.Draw(chance);
        for (int index = 0; index < defense.Areas.Count; index++)
        {
            AreaDefense area = defense.Areas[index];
            DayOutcome sum = area.OpenOutcome();
            LayerStocks stocks = area.OpenStocks();
            int[] magazine = new int[scenario.Rounds.Count];
            int launched = 0;
            for (int day = 0; day < defense.Calendar.Days; day++)
            {
                Refill(defense.Calendar, day, magazine);
                DateOnly date = scenario.Horizon.First.AddDays(day);
                var today = new AreaDay
                {
                    Day = day, Date = date, Launched = defense.Calendar.On(day, index), Units = area.UnitsOn(date),
                };
                area.Fight(today, magazine, stocks, chance, sum);
                launched += today.Launched.ToArray().Sum();
            }

            Assert.Equal(launched, sum.Launched.Sum());
            Assert.Equal(launched, sum.KilledByBatteries.Sum() + sum.LayerKilled.Sum() + sum.Leaked.Sum());
            bool defended = area.UnitsOn(scenario.Horizon.Last) > 0;
            Assert.True(!defended || sum.KilledByBatteries.Sum() > 0, $"{area.Id} stopped nothing");
        }
    }

    [Theory]
    [InlineData("island-raid")]
    [InlineData("patriot-backfill-2023")]
    public void The_raid_cases_of_a_shipped_scenario_tell_days_of_supply(string name)
    {
        Scenario scenario = Read(name);
        var world = new World(0, [.. scenario.Claims.Select(claim => claim.Value.Value.Quantile(0.5))]);
        Assert.NotEmpty(scenario.Cases);
        foreach (CaseFight one in DefenseStage.Prepare(scenario, world).Cases)
        {
            int[] stock = [.. scenario.Rounds.Select(_ => 200)];
            CaseSupply supply = one.Measure(stock, 60, new Chance(1, 0, 0));
            Assert.True(supply.RoundsAtUnits > 0);
            Assert.InRange(supply.WantedPerDay, 0.1, 1000);
            Assert.InRange(supply.DaysOfSupply, 0.1, 1000);
            Assert.True(supply.LeakersWithFewer >= 0 && supply.Leakers >= 0);
        }
    }

    private static void Refill(RaidCalendar calendar, int day, int[] magazine)
    {
        if (day == 0 || calendar.MonthOf(day) != calendar.MonthOf(day - 1))
        {
            Array.Fill(magazine, RoundsAMonth);
        }
    }

    private static Scenario Read(string name, [CallerFilePath] string caller = "")
    {
        string root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "..", ".."));
        FileText Open(string file)
        {
            string path = Path.Combine(
                root, file.StartsWith("packs/", StringComparison.Ordinal) ? "" : Path.Combine("scenarios", name), file);
            return File.Exists(path) ? FileText.Of(File.ReadAllText(path)) : FileText.Missing;
        }

        ScenarioFiles files = new(name, "scenario.yaml", Open, [])
        {
            ReadBytes = file => FileBytes.Of(File.ReadAllBytes(Path.Combine(root, "scenarios", name, file))),
        };
        var bag = new DiagnosticBag();
        Scenario? scenario = ScenarioStage.Read(files, [], bag);
        Assert.True(scenario is not null, string.Join('\n', bag.All));
        DefenseStage.Check(scenario, bag);
        Assert.DoesNotContain(bag.All, one => one.Severity == Severity.Error);
        return scenario;
    }
}
