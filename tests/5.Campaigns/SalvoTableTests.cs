using Stockade.Kernel;
using Stockade.Law;
using Stockade.Scenarios;
using Stockade.Supply;
using Stockade.Testing;

namespace Stockade.Campaigns.Tests;

/// <summary>Supply alone: raids by the mean of a salvo table.</summary>
public sealed class SalvoTableTests
{
    private readonly Scenario scenario;
    private readonly CampaignPlan plan;
    private readonly OptionPlan[] options;

    /// <summary>Raids that react to a lack of rounds differ where rounds do: here they do not react.</summary>
    public SalvoTableTests()
    {
        (scenario, LawBook law) = ShippedScenario.Read("island-raid", ("raids.elasticity", "0"));
        options = [.. scenario.Options.Select(option => OptionPlan.For(scenario, option))];
        plan = CampaignStage.Plan(scenario, law, options);
    }

    /// <summary>The formula by hand for every area and class: covered x salvo x (1 + q + ...).</summary>
    [Fact]
    public void A_launched_threat_uses_the_rounds_that_the_formula_says()
    {
        World world = World.OfMedians(scenario.Claims);
        SalvoTable table = new(scenario, world);
        int told = 0;
        for (int area = 0; area < scenario.Areas.Count; area++)
        {
            DefendedArea place = scenario.Areas[area];
            FireUnitType unit = scenario.FireUnits.Single(one => one.Id == place.FireUnit);
            for (int threat = 0; threat < scenario.Threats.Count; threat++)
            {
                string name = scenario.Threats[threat].Id;
                double covered = place.Coverage.Where(one => one.Threat == name).Sum(one => world[one.Share]);
                DoctrineRule? rule = unit.Doctrine.SingleOrDefault(one => one.Threat == name);
                double expected = 0;
                if (rule is not null && table.Preference(area, threat).Length > 0)
                {
                    RoundType first = scenario.Rounds[table.Preference(area, threat)[0]];
                    double kill = world[first.Kill.Single(one => one.Threat == name).Probability];
                    int salvo = Math.Max(1, world.Whole(rule.Salvo));
                    double rounds = Enumerable.Range(0, rule.SalvosMax).Sum(number =>
                        salvo * Math.Pow(1 - kill, number * salvo));
                    expected = Math.Min(1, covered) * rounds;
                    told++;
                }

                Assert.Equal(expected, table.RoundsPerThreat(area, threat, place.CoverageUnits), 1e-12);
                Assert.Equal(0, table.RoundsPerThreat(area, threat, 0));
            }
        }

        Assert.True(told > 0);
    }

    [Fact]
    public void Whole_rounds_leave_and_what_is_wanted_follows_the_launches()
    {
        (SupplyRun _, CampaignOutcome outcome) = Run(options[0], RaidMeans.SalvoTable, default);
        World world = WorldDraw.Batch(scenario, 7, 0)[0];
        SalvoTable table = new(scenario, world);
        double expected = 0;
        int launched = 0;
        for (int area = 0; area < scenario.Areas.Count; area++)
        {
            for (int threat = 0; threat < scenario.Threats.Count; threat++)
            {
                for (int month = 0; month < plan.Axes.Months; month++)
                {
                    int count = outcome.Launched[outcome.Raid(area, threat, month)];
                    launched += count;
                    expected += count * table.RoundsPerThreat(area, threat, world.Whole(
                        scenario.Areas[area].Units.Single().Units));
                }
            }
        }

        Assert.True(launched > 0);
        int wanted = outcome.Wanted.Sum();
        Assert.InRange(wanted, expected - (scenario.Areas.Count * scenario.Threats.Count), expected);
        Assert.InRange(outcome.Fired.Sum(), 1, wanted);
    }

    [Fact]
    public void Raids_are_drawn_as_in_a_campaign()
    {
        (SupplyRun _, CampaignOutcome alone) = Run(options[0], RaidMeans.SalvoTable, default);
        (SupplyRun _, CampaignOutcome fought) = Run(options[0], RaidMeans.Fought, default);
        Assert.Equal(fought.Launched, alone.Launched);
    }

    [Fact]
    public void A_journal_and_the_audit_change_nothing_and_a_look_ends_on_its_day()
    {
        foreach (RaidMeans means in (RaidMeans[])[RaidMeans.SalvoTable, RaidMeans.Fought])
        {
            (SupplyRun plain, CampaignOutcome outcome) = Run(options[1], means, default);
            (SupplyRun watched, CampaignOutcome same) =
                Run(options[1], means, new SupplyWatch(true, AuditFrequency.EveryEvent));
            Assert.Equal(plain.Record.Hash(), watched.Record.Hash());
            Assert.Equal(outcome.Closing, same.Closing);
            Assert.NotNull(watched.Journal);
        }

        CampaignRun run = CampaignStage.Begin(plan, RaidMeans.SalvoTable, new SupplyWatch(true, default));
        World world = WorldDraw.Batch(scenario, 7, 0)[0];
        run.Enter(world);
        List<int> closed = [];
        SupplyRun supply = run.Look(
            options[0], world, 7, 0, new CampaignOutcome(plan.Axes), 100, day => closed.Add(day.Day));
        Assert.Equal(closed[^1], supply.Day);
        Assert.InRange(supply.Day, 1, 100);
        Assert.True(supply.NextDay > 100);
    }

    private (SupplyRun Supply, CampaignOutcome Outcome) Run(OptionPlan option, RaidMeans means, SupplyWatch watch)
    {
        CampaignRun run = CampaignStage.Begin(plan, means, watch);
        World world = WorldDraw.Batch(scenario, 7, 0)[0];
        CampaignOutcome outcome = new(plan.Axes);
        run.Enter(world);
        return (run.Replicate(option, world, 7, 0, outcome), outcome);
    }
}
