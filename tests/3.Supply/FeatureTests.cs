using System.Collections.Concurrent;

namespace Stockade.Supply.Tests;

/// <summary>The random cases are worth something only if what is asked of them happens in them.</summary>
public sealed class FeatureTests
{
    [Fact]
    public void Every_feature_of_supply_really_occurs_in_the_random_cases()
    {
        var counts = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        Cases.Each(Cases.Few, random =>
        {
            SupplyRun run = random.Begin(AuditFrequency.MonthEnds);
            random.Finish(run);
            foreach (string feature in Features.In(random, run).Distinct(StringComparer.Ordinal))
            {
                counts.AddOrUpdate(feature, 1, static (_, count) => count + 1);
            }
        });
        string[] rare = [.. Features.All.Where(feature => counts.GetValueOrDefault(feature) < 10)
            .Select(feature => $"{feature}: {counts.GetValueOrDefault(feature)}")];
        Assert.True(rare.Length == 0, string.Join("; ", rare));
    }

    [Fact]
    public void Every_state_and_every_flow_of_a_round_occurs()
    {
        var states = new ConcurrentDictionary<string, byte>(StringComparer.Ordinal);
        var flows = new ConcurrentDictionary<Flow, byte>();
        Cases.Each(500, random =>
        {
            SupplyRun run = random.Begin(AuditFrequency.MonthEnds);
            random.Finish(run);
            foreach (Posting posting in run.Postings().Where(posting => posting.To.Ledger == LedgerKind.Rounds))
            {
                states[posting.From.State] = 0;
                states[posting.To.State] = 0;
            }

            foreach (Flow flow in Enum.GetValues<Flow>())
            {
                if (Enumerable.Range(0, random.Plan.Holdings.Count)
                    .Any(holding => run.Record.Total(flow, holding) > 0))
                {
                    flows[flow] = 0;
                }
            }
        });
        Assert.Equal(
            "built in, deployed, destroyed, expired, fired, free, in overhaul, in transit, in work, made, opening, "
                + "reserved, setting up, used",
            string.Join(", ", states.Keys.Order(StringComparer.Ordinal)));
        Assert.Equal(Enum.GetValues<Flow>(), flows.Keys.Order());
    }

    [Fact]
    public void The_longest_case_uses_no_more_draws_than_its_tape_has() =>
        Cases.Each(500, random => Assert.True(random.Draws <= RandomCase.Longest));
}
