using Stockade.Kernel;
using Stockade.Law;
using Stockade.Scenarios;
using Stockade.Testing;

namespace Stockade.Campaigns.Tests;

/// <summary>The island's floors, month by month.</summary>
public sealed class FloorTests
{
    [Fact]
    public void Days_of_supply_move_with_what_was_fired_and_used_and_months_below_are_counted()
    {
        (Scenario scenario, LawBook law) = ShippedScenario.Read("island-raid");
        OptionPlan option = OptionPlan.For(scenario, scenario.Options[0]);
        CampaignPlan plan = CampaignStage.Plan(scenario, law, [option]);
        CampaignRun run = CampaignStage.Begin(plan);
        CampaignOutcome outcome = new(plan.Axes);
        int kessand = plan.Axes.Party(new PartyId("kessand"));
        int lance = plan.Axes.Item(new ItemId("lance"));
        int below = 0;
        var floors = new HashSet<int>();
        var need = (DaysOfSupply)scenario.Parties[kessand].Floors[0].Need;
        foreach (World drawn in WorldDraw.Batch(scenario, 5, 0).Take(4))
        {
            double[] values = [.. drawn.Values];
            values[need.Lasting.Index] = 140 * 86_400.0;
            values[need.LeastPerDay!.Index] = 0.05;
            var world = new World(drawn.Index, values);
            run.Enter(world);
            run.Replicate(option, world, 5, 0, outcome);
            for (int month = 0; month < plan.Axes.Months; month++)
            {
                int at = outcome.Holding(kessand, lance, month);
                Assert.Equal(Expected(outcome, kessand, lance, month), outcome.Floor[at]);
                floors.Add(outcome.Floor[at]);
            }

            for (int row = 0; row < outcome.BelowFloor.Length; row++)
            {
                int first = row * plan.Axes.Months;
                int months = Enumerable.Range(first, plan.Axes.Months)
                    .Count(at => outcome.Closing[at] < outcome.Floor[at]);
                Assert.Equal(months, outcome.BelowFloor[row]);
                below += months;
            }
        }

        Assert.True(below > 0 && floors.Count > 1, $"{below} months below, {floors.Count} floors");
    }

    /// <summary>140 days of supply at the use of the last three months that are over, and at least at a twentieth of a
    /// round a day.</summary>
    private static int Expected(CampaignOutcome outcome, int party, int item, int month)
    {
        int first = Math.Max(0, month - 3);
        double used = 0;
        for (int before = first; before < month; before++)
        {
            int at = outcome.Holding(party, item, before);
            used += outcome.Fired[at] + outcome.Routine[at];
        }

        int days = month == 0 ? 1
            : outcome.Axes.LastDays[month - 1] - (first == 0 ? -1 : outcome.Axes.LastDays[first - 1]);
        return (int)Math.Floor(Math.Max(7, 140 * used / days) + 0.5);
    }
}
