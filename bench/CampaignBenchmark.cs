using Stockade.Campaigns;
using Stockade.Kernel;
using Stockade.Law;
using Stockade.Scenarios;

namespace Stockade.Bench;

/// <summary>Whole replications of the reference scenario's baseline: law, supply and raids together, on one thread
/// and on all. The other metric of the same runs is the threats that were launched at the areas.</summary>
internal static class CampaignBenchmark
{
    private const string Reference = "patriot-backfill-2023";

    public static Benchmark Benchmark { get; } = new(
        "campaign", "replications of the reference scenario, one thread and all", "replications", "threats",
        Contestants);

    private static Contestant[] Contestants(Size size)
    {
        (Scenario scenario, LawBook law) = Read();
        OptionPlan baseline = OptionPlan.For(scenario, scenario.Options[0]);
        CampaignPlan plan = CampaignStage.Plan(scenario, law, [baseline]);
        World[] worlds = [.. WorldDraw.Batch(scenario, 7, 0).Take(size == Size.Full ? 20 : 1)];
        uint replications = size == Size.Full ? 4u : 1u;
        int threads = Math.Max(2, Environment.ProcessorCount);
        return
        [
            new Contestant("one-thread", () => Run(plan, baseline, worlds, replications, 1)),
            new Contestant(
                "all-threads", () => Run(plan, baseline, worlds, replications, threads), Threads: threads),
        ];
    }

    private static Work Run(
        CampaignPlan plan, OptionPlan option, World[] worlds, uint replications, int threads)
    {
        (ulong Hash, long Threats)[] done = new (ulong, long)[worlds.Length];
        int next = -1;
        Thread[] workers = [.. Enumerable.Range(0, threads).Select(_ => new Thread(Work))];
        Array.ForEach(workers, worker => worker.Start());
        Array.ForEach(workers, worker => worker.Join());
        ulong hash = 0;
        long launched = 0;
        foreach ((ulong part, long threats) in done)
        {
            hash = StableHash.Combine(hash, part);
            launched += threats;
        }

        return new Work(worlds.Length * (double)replications, hash, launched);

        void Work()
        {
            CampaignRun run = CampaignStage.Begin(plan);
            CampaignOutcome outcome = new(plan.Axes);
            int index;
            while ((index = Interlocked.Increment(ref next)) < worlds.Length)
            {
                run.Enter(worlds[index]);
                for (uint replication = 0; replication < replications; replication++)
                {
                    run.Replicate(option, worlds[index], 7, replication, outcome);
                    done[index].Hash = StableHash.Combine(done[index].Hash, outcome.Hash());
                    foreach (int count in outcome.Launched)
                    {
                        done[index].Threats += count;
                    }
                }
            }
        }
    }

    private static (Scenario Scenario, LawBook Law) Read()
    {
        Scenario scenario = SceneFiles.Read("scenarios/" + Reference);
        DiagnosticBag diagnostics = new();
        LawBook law = LawStage.Read(scenario.LawTexts, diagnostics);
        return diagnostics.HasErrors ? throw new InputException(diagnostics.All) : (scenario, law);
    }
}
