using Stockade.Kernel;
using Stockade.Scenarios;
using Stockade.Testing;

namespace Stockade.Campaigns.Tests;

public sealed class WorldDrawTests
{
    private static readonly Scenario Scenario = ShippedScenario.Read("island-raid").Scenario;

    [Fact]
    public void Every_claim_takes_each_twentieth_of_its_distribution_once_in_a_batch()
    {
        for (int batch = 0; batch < 5; batch++)
        {
            World[] worlds = WorldDraw.Batch(Scenario, seed: 11, batch);
            foreach (Claim claim in Scenario.Claims.Where(claim => !claim.Value.Value.IsExact))
            {
                double[] values = [.. worlds.Select(world => world[claim]).Order()];
                for (int stratum = 0; stratum < values.Length; stratum++)
                {
                    double low = claim.Value.Value.Quantile(Math.Max(1e-12, stratum / 20.0));
                    double high = claim.Value.Value.Quantile(Math.Min(1 - 1e-12, (stratum + 1) / 20.0));
                    Assert.InRange(values[stratum], low - 1e-9 * Math.Abs(low), high + 1e-9 * Math.Abs(high));
                }
            }
        }
    }

    [Fact]
    public void Worlds_are_numbered_through_and_the_same_seed_draws_the_same()
    {
        World[] once = WorldDraw.Batch(Scenario, 7, 3);
        World[] again = WorldDraw.Batch(Scenario, 7, 3);
        Assert.Equal(Enumerable.Range(60, 20), once.Select(world => world.Index));
        for (int index = 0; index < once.Length; index++)
        {
            Assert.Equal(once[index].Values, again[index].Values);
        }

        Assert.NotEqual(once[0].Values, WorldDraw.Batch(Scenario, 8, 3)[0].Values);
    }

    [Fact]
    public void Another_claim_in_the_scenario_moves_no_draw_of_the_others()
    {
        Claim added = Scenario.Claims[0] with
        {
            Index = Scenario.Claims.Count, Path = "added.claim", Value = new(new Uniform(0, 1), null, null),
        };
        World[] before = WorldDraw.Batch(Scenario, 7, 0);
        World[] after = WorldDraw.Batch(Scenario with { Claims = [.. Scenario.Claims, added] }, 7, 0);
        for (int world = 0; world < before.Length; world++)
        {
            Assert.Equal(before[world].Values, after[world].Values[..^1]);
        }
    }

    [Fact]
    public void A_sweep_sets_its_claims_and_leaves_the_rest()
    {
        World world = WorldDraw.Batch(Scenario, 7, 0)[0];
        Claim lever = Scenario.Transfers.First(transfer => transfer.Credit is not null).Credit!;
        World swept = WorldDraw.With(world, [lever], 0.5);
        Assert.Equal(0.5, swept[lever]);
        Assert.Equal(world.Index, swept.Index);
        Assert.All(
            Scenario.Claims.Where(claim => claim != lever), claim => Assert.Equal(world[claim], swept[claim]));
    }
}
