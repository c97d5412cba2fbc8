using Stockade.Campaigns;
using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Studies;

/// <summary>Fights worlds side by side. A world and its replications belong to one thread, so that sums have one
/// order.</summary>
internal sealed class RaidLoop(RaidRequest request, RaidGround ground, IProgress<StudyProgress>? progress)
{
    private readonly RaidSums?[] done = new RaidSums[request.Worlds];
    private readonly Lock drawing = new();
    private World[] batch = [];
    private int next;
    private int finished;

    /// <returns>The worlds done, in order up to the first that is not.</returns>
    public IReadOnlyList<RaidSums> Run(CancellationToken stop)
    {
        Workers.Run(Math.Clamp(request.Threads, 1, request.Worlds), _ => () => Step(stop), stop);
        return [.. done.TakeWhile(sums => sums is not null).Select(sums => sums!)];
    }

    private bool Step(CancellationToken stop)
    {
        if (Draw() is not { } world)
        {
            return false;
        }

        if (RunOne(world, stop) is { } sums)
        {
            done[world.Index] = sums;
            int all = Interlocked.Increment(ref finished);
            progress?.Report(new StudyProgress(all, request.Worlds, request.Worlds));
        }

        return true;
    }

    /// <summary>The next world, or null after the last.</summary>
    private World? Draw()
    {
        lock (drawing)
        {
            if (next == request.Worlds)
            {
                return null;
            }

            int within = next % WorldDraw.BatchSize;
            if (within == 0)
            {
                batch = WorldDraw.Batch(request.Scenario, request.Seed, next / WorldDraw.BatchSize);
            }

            next++;
            return batch[within];
        }
    }

    private RaidSums? RunOne(World world, CancellationToken stop)
    {
        RaidColumns columns = ground.Columns;
        IRaidWorld fights = ground.Enter(world, request.Solver);
        RaidSums sums = new(columns.Count) { Grounded = fights.Grounded };
        double[] row = new double[columns.Count];
        for (int replication = 0; replication < request.Replications; replication++)
        {
            if (stop.IsCancellationRequested)
            {
                return null;
            }

            columns.Read(fights.Fight(ChanceOf(request, world, replication)), fights, row);
            sums.Add(row, (int)row[columns.Leakers]);
        }

        return sums;
    }

    public static Chance ChanceOf(RaidRequest request, World world, int replication) =>
        new(request.Seed, (uint)world.Index, (uint)replication);
}
