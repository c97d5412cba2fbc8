using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense.Tests;

public sealed class CaseTests
{
    [Fact]
    public void With_sure_kills_supply_lasts_rounds_over_threats_a_day_and_each_round_fewer_leaks_one()
    {
        CaseFight one = Case(kill: 1, perDay: 6, share: 0.5);
        CaseSupply supply = one.Measure([120], 10, new Chance(1, 0, 0));
        Assert.Equal(new CaseSupply(60, 6, 10, 0, 10, 10), supply);
        Assert.Equal(10, supply.AddedLeakersPerTenRounds);
    }

    [Fact]
    public void Rounds_beyond_what_the_days_use_change_no_leaker()
    {
        CaseSupply supply = Case(kill: 0.6, perDay: 6, share: 1).Measure([5000], 20, new Chance(1, 0, 0));
        Assert.True(supply.Leakers > 0);
        Assert.Equal(supply.Leakers, supply.LeakersWithFewer);
        Assert.Equal(0, supply.AddedLeakersPerTenRounds);
    }

    [Fact]
    public void An_empty_stock_wants_rounds_and_has_no_days()
    {
        CaseSupply supply = Case(kill: 1, perDay: 6, share: 1).Measure([0], 5, new Chance(1, 0, 0));
        Assert.Equal(new CaseSupply(0, 6, 0, 30, 0, 30), supply);
        Assert.Equal(0, supply.AddedLeakersPerTenRounds);
    }

    [Fact]
    public void Parts_of_a_threat_a_day_come_on_that_share_of_the_days()
    {
        CaseFight one = Case(kill: 1, perDay: 2.25, share: 1);
        int launched = 0;
        for (int day = 0; day < 4000; day++)
        {
            int today = one.Fight(day, [1000], new Chance(1, 0, 0)).Launched[0];
            Assert.InRange(today, 2, 3);
            launched += today;
        }

        double standardError = Math.Sqrt(0.25 * 0.75 / 4000);
        Assert.InRange(launched / 4000.0, 2.25 - 4 * standardError, 2.25 + 4 * standardError);
    }

    /// <summary>A threat that several batteries see is engaged by one at a time: with sure kills one round each is
    /// used.</summary>
    [Fact]
    public void Two_batteries_do_not_shoot_at_the_same_threat_at_once()
    {
        RaidOutcome outcome = Case(kill: 1, perDay: 40, share: 1).Fight(0, [1000], new Chance(1, 0, 0));
        Assert.Equal(40, outcome.Killed[0]);
        Assert.Equal(40, outcome.Fired[0]);
    }

    private static CaseFight Case(double kill, double perDay, double share)
    {
        Scene scene = Scene.PerfectWindows(kill, 1, 1);
        scene.Cases.Add(new RaidCase(
            "case", "case", new PartyId("party"), "battery", [new CaseThreat("threat", scene.Claim(perDay))],
            [scene.Claim(2_000), scene.Claim(9_000)], scene.Claim(share)));
        return DefenseStage.Prepare(scene.Built, scene.World).Cases[0];
    }
}
