using Stockade.Law;
using Stockade.Scenarios;
using Stockade.Testing;

namespace Stockade.Campaigns.Tests;

public sealed class CampaignRunTests
{
    private readonly Scenario scenario;
    private readonly CampaignPlan plan;
    private readonly OptionPlan[] options;

    public CampaignRunTests()
    {
        (scenario, LawBook law) = ShippedScenario.Read("island-raid");
        options = [.. scenario.Options.Select(option => OptionPlan.For(scenario, option))];
        plan = CampaignStage.Plan(scenario, law, options);
    }

    /// <summary>A consent that is uncertain comes in some worlds and not in others, and the rounds with it.</summary>
    [Fact]
    public void A_transfer_waits_for_a_consent_that_comes_late_or_never()
    {
        const double tenYears = 10 * 365.25 * 86_400;
        long sent = Sent(given: 1, after: 0);
        Assert.Equal(sent, Sent(given: 0.5, after: 0));
        Assert.True(Sent(given: 0, after: 0) < sent);
        Assert.Equal(Sent(given: 0, after: 0), Sent(given: 1, after: tenYears));
    }

    [Fact]
    public void What_a_consent_attaches_to_a_lot_binds_as_the_transfers_own_undertaking_does()
    {
        OptionPlan option = options[0];
        OptionPlan attached = option with
        {
            Transfers = [.. option.Transfers.Select(static transfer => transfer.Undertaking is not { } promise
                ? transfer
                : transfer with
                {
                    Undertaking = null,
                    Legal = transfer.Legal with
                    {
                        Grants = [.. transfer.Legal.Grants.Select(grant => grant with { Attaches = [promise] })],
                    },
                })],
        };
        Assert.NotEqual(option.Transfers, attached.Transfers);
        Assert.Equal(HashOf(option), HashOf(attached));
        OptionPlan free = attached with
        {
            Transfers = [.. option.Transfers.Select(static transfer => transfer with { Undertaking = null })],
        };
        Assert.NotEmpty(Onward(attached).Burdens);
        Assert.Empty(Onward(free).Burdens);
    }

    private TransferFacts Onward(OptionPlan option) => TransferFacts.From(
        scenario.Transfers.Single(static transfer => transfer.Id == "onward"), scenario.Parties, option.Transfers);

    private ulong HashOf(OptionPlan option)
    {
        CampaignPlan changed = CampaignStage.Plan(scenario, plan.LawOf(options[0]), [option]);
        World world = WorldDraw.Batch(scenario, 7, 0)[0];
        CampaignRun run = CampaignStage.Begin(changed);
        CampaignOutcome outcome = new(changed.Axes);
        run.Enter(world);
        run.Replicate(option, world, 7, 0, outcome);
        return outcome.Hash();
    }

    private long Sent(double given, double after)
    {
        int claims = scenario.Claims.Count;
        Claim first = scenario.Claims[0] with { Index = claims, Path = "test.given" };
        Claim second = scenario.Claims[0] with { Index = claims + 1, Path = "test.after" };
        OptionPlan option = options[0] with
        {
            Transfers = [.. options[0].Transfers.Select(transfer => transfer with
            {
                Legal = transfer.Legal with
                {
                    Grants = [.. transfer.Legal.Grants.Select(grant => grant with { Given = first, After = second })],
                },
            })],
        };
        CampaignPlan changed = CampaignStage.Plan(
            scenario with { Claims = [.. scenario.Claims, first, second] }, plan.LawOf(options[0]), [option]);
        World drawn = WorldDraw.Batch(scenario, 7, 0)[0];
        World world = new(0, [.. drawn.Values, given, after]);
        CampaignRun run = CampaignStage.Begin(changed);
        CampaignOutcome outcome = new(changed.Axes);
        run.Enter(world);
        run.Replicate(option, world, 7, 0, outcome);
        return outcome.Sent.Sum(static count => (long)count);
    }

    [Fact]
    public void Books_balance_in_every_month_of_every_option_and_world()
    {
        ForEachOutcome((_, outcome) =>
        {
            for (int row = 0; row < outcome.Opening.Length; row++)
            {
                int explained = outcome.Opening[row] + outcome.Made[row] + outcome.Received[row]
                    - outcome.Sent[row] - outcome.Fired[row] - outcome.Routine[row]
                    - outcome.Expired[row] - outcome.Withdrawn[row] + outcome.Returned[row];
                Assert.Equal(explained, outcome.Closing[row]);
                Assert.True(outcome.Closing[row] >= 0);
            }
        });
    }

    [Fact]
    public void Every_launch_is_stopped_by_a_layer_or_leaks()
    {
        ForEachOutcome((_, outcome) =>
        {
            CampaignAxes axes = outcome.Axes;
            for (int area = 0; area < axes.Areas; area++)
            {
                for (int threat = 0; threat < axes.Threats; threat++)
                {
                    int launched = Sum(outcome.Launched, outcome, area, threat);
                    int stopped = Sum(outcome.Killed, outcome, area, threat);
                    for (int layer = 0; layer < axes.LayersMax; layer++)
                    {
                        stopped += outcome.LayerKilled[outcome.Layer(area, layer, threat)];
                    }

                    Assert.Equal(launched - stopped, Sum(outcome.Leaked, outcome, area, threat));
                }
            }
        });
    }

    [Fact]
    public void Causes_account_for_every_threat_that_the_batteries_let_pass()
    {
        ForEachOutcome((_, outcome) =>
        {
            CampaignAxes axes = outcome.Axes;
            for (int area = 0; area < axes.Areas; area++)
            {
                for (int threat = 0; threat < axes.Threats; threat++)
                {
                    int causes = 0;
                    for (int cause = 0; cause < axes.Causes.Count; cause++)
                    {
                        causes += outcome.Causes[outcome.Cause(area, threat, cause)];
                    }

                    int passed = Sum(outcome.Launched, outcome, area, threat)
                        - Sum(outcome.Killed, outcome, area, threat);
                    Assert.Equal(passed, causes);
                }
            }
        });
    }

    [Fact]
    public void What_was_fired_never_exceeds_what_doctrine_wanted()
    {
        ForEachOutcome((_, outcome) =>
        {
            for (int row = 0; row < outcome.Fired.Length; row++)
            {
                Assert.True(outcome.Fired[row] <= outcome.Wanted[row]);
            }
        });
    }

    [Fact]
    public void Without_the_rule_nothing_returns_and_nothing_is_released_against_it()
    {
        OptionPlan without = OptionPlan.For(scenario, Picking("return-rule", "unchanged"));
        CampaignPlan own = CampaignStage.Plan(scenario, ShippedScenario.Read("island-raid").Law, [without]);
        CampaignOutcome outcome = new(own.Axes);
        CampaignRun run = CampaignStage.Begin(own);
        foreach (World world in WorldDraw.Batch(scenario, 3, 0))
        {
            run.Enter(world);
            run.Replicate(without, world, 3, 0, outcome);
            for (int transfer = 0; transfer < scenario.Transfers.Count; transfer++)
            {
                if (scenario.Transfers[transfer].Id is "return" or "backfill")
                {
                    Assert.Equal(0, outcome.Arrived[transfer]);
                }
            }
        }
    }

    [Fact]
    public void The_raids_of_a_replication_are_the_same_in_every_option_of_the_record()
    {
        CampaignRun run = CampaignStage.Begin(plan);
        World world = WorldDraw.Batch(scenario, 5, 0)[4];
        run.Enter(world);
        CampaignOutcome first = new(plan.Axes);
        run.Replicate(options[0], world, 5, 0, first);
        int known = Enumerable.Range(0, plan.Axes.Months)
            .Count(month => plan.Axes.MonthEnds[month] <= scenario.KnownUntil);
        foreach (OptionPlan option in options.Skip(1))
        {
            CampaignOutcome other = new(plan.Axes);
            run.Replicate(option, world, 5, 0, other);
            for (int threat = 0; threat < plan.Axes.Threats; threat++)
            {
                for (int month = 0; month < known; month++)
                {
                    int at = first.Raid(0, threat, month);
                    Assert.Equal(first.Launched[at], other.Launched[at]);
                }
            }
        }
    }

    [Fact]
    public void The_same_replication_comes_out_the_same_whatever_ran_before_it()
    {
        World[] worlds = WorldDraw.Batch(scenario, 9, 0);
        CampaignOutcome alone = new(plan.Axes);
        CampaignRun fresh = CampaignStage.Begin(plan);
        fresh.Enter(worlds[7]);
        fresh.Replicate(options[1], worlds[7], 9, 2, alone);

        CampaignRun used = CampaignStage.Begin(plan);
        CampaignOutcome later = new(plan.Axes);
        foreach (World world in worlds.Take(8))
        {
            used.Enter(world);
            foreach (OptionPlan option in options)
            {
                used.Replicate(option, world, 9, 0, later);
            }
        }

        used.Replicate(options[1], worlds[7], 9, 2, later);
        Assert.Equal(alone.Hash(), later.Hash());
    }

    private static int Sum(int[] column, CampaignOutcome outcome, int area, int threat)
    {
        int sum = 0;
        for (int month = 0; month < outcome.Axes.Months; month++)
        {
            sum += column[outcome.Raid(area, threat, month)];
        }

        return sum;
    }

    private static Option Picking(string choice, string alternative) => new(
        "test", "test", new Dictionary<string, string>(StringComparer.Ordinal) { [choice] = alternative }, null, false);

    private void ForEachOutcome(Action<OptionPlan, CampaignOutcome> check)
    {
        CampaignRun run = CampaignStage.Begin(plan);
        CampaignOutcome outcome = new(plan.Axes);
        foreach (World world in WorldDraw.Batch(scenario, 1, 0).Take(6))
        {
            run.Enter(world);
            foreach (OptionPlan option in options)
            {
                for (uint replication = 0; replication < 2; replication++)
                {
                    run.Replicate(option, world, 1, replication, outcome);
                    check(option, outcome);
                }
            }
        }
    }
}
