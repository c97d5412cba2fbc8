using Stockade.Campaigns;
using Stockade.Scenarios;

namespace Stockade.Studies;

/// <summary>Runs pairs of worlds side by side. A pair belongs to one thread; results stand by world.</summary>
internal sealed class ShareLoop(SharePlan plan, IProgress<StudyProgress>? progress)
{
    /// <summary>Where the batches of second draws begin: beyond any that a study reaches, so that the second draw of a
    /// world does not depend on how many worlds there are.</summary>
    private const int SecondBatch = 1 << 20;

    private readonly ShareTerm[]?[] done = new ShareTerm[plan.Worlds][];
    private readonly Lock drawing = new();
    private World[] first = [];
    private World[] second = [];
    private int next;
    private int finished;

    /// <returns>For each world done, in order up to the first that is not: a term for each [group, row].</returns>
    public IReadOnlyList<ShareTerm[]> Run(CancellationToken stop)
    {
        Workers.Run(
            Math.Clamp(plan.Request.Threads, 1, plan.Worlds),
            _ =>
            {
                ShareUnit unit = new(plan);
                return () => Step(unit);
            },
            stop);
        return [.. done.TakeWhile(terms => terms is not null).Select(terms => terms!)];
    }

    private bool Step(ShareUnit unit)
    {
        if (Draw() is not { } pair)
        {
            return false;
        }

        done[pair.First.Index] = unit.Run(pair.First, pair.Second);
        int all = Interlocked.Increment(ref finished);
        progress?.Report(new StudyProgress(all, plan.Worlds, plan.Worlds));
        return true;
    }

    /// <summary>The next pair, or null after the last.</summary>
    private (World First, World Second)? Draw()
    {
        lock (drawing)
        {
            if (next == plan.Worlds)
            {
                return null;
            }

            int within = next % WorldDraw.BatchSize;
            if (within == 0)
            {
                int batch = next / WorldDraw.BatchSize;
                first = WorldDraw.Batch(plan.Request.Scenario, plan.Request.Seed, batch);
                second = WorldDraw.Batch(plan.Request.Scenario, plan.Request.Seed, SecondBatch + batch);
            }

            next++;
            return (first[within], second[within]);
        }
    }
}

/// <summary>The unit of work: one world, then the same with each group drawn anew. Belongs to one thread.</summary>
internal sealed class ShareUnit(SharePlan plan)
{
    private readonly CampaignRun run = CampaignStage.Begin(plan.Campaign);
    private readonly CampaignOutcome outcome = new(plan.Campaign.Axes);
    private readonly double[] values = new double[plan.Measures.Count];

    /// <summary>[group, row]</summary>
    public ShareTerm[] Run(World world, World redrawn)
    {
        int replications = plan.Request.Replications;
        double[] before = Differences(world);
        ShareTerm[] terms = new ShareTerm[plan.Request.Groups.Count * plan.Rows];
        for (int group = 0; group < plan.Request.Groups.Count; group++)
        {
            double[] after = Differences(Mixed(world, redrawn, plan.Request.Groups[group]));
            for (int row = 0; row < plan.Rows; row++)
            {
                terms[(group * plan.Rows) + row] = ShareTerm.Of(
                    before.AsSpan(row * replications, replications), after.AsSpan(row * replications, replications));
            }
        }

        return terms;
    }

    /// <summary>The world with a group's claims from another, under its own number, so with its own chance.</summary>
    private static World Mixed(World world, World redrawn, ClaimGroup group)
    {
        double[] mixed = [.. world.Values];
        foreach (Claim claim in group.Claims)
        {
            mixed[claim.Index] = redrawn[claim];
        }

        return new World(world.Index, mixed);
    }

    /// <summary>Paired differences from the baseline, [row, replication].</summary>
    private double[] Differences(World world)
    {
        run.Enter(world);
        int replications = plan.Request.Replications;
        double[] differences = new double[plan.Rows * replications];
        double[] baseline = new double[values.Length];
        for (int replication = 0; replication < replications; replication++)
        {
            Read(0, world, replication, baseline);
            for (int option = 1; option < plan.Options.Count; option++)
            {
                Read(option, world, replication, values);
                for (int measure = 0; measure < plan.Principal.Count; measure++)
                {
                    int at = plan.Principal[measure];
                    differences[(plan.Row(option, measure) * replications) + replication] = values[at] - baseline[at];
                }
            }
        }

        return differences;
    }

    private void Read(int option, World world, int replication, double[] into)
    {
        run.Replicate(plan.Options[option], world, plan.Request.Seed, (uint)replication, outcome);
        plan.Measures.Read(outcome, world, into);
    }
}
