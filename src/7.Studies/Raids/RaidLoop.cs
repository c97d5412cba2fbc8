using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Stockade.Campaigns;
using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Studies;

/// <summary>Fights worlds side by side. A world and its replications belong to one thread, so that sums have one
/// order.</summary>
internal sealed class RaidLoop(RaidRequest request, RaidGround ground, IProgress<StudyProgress>? progress)
{
    private readonly RaidSums?[] done = new RaidSums[request.Worlds];
    private readonly ConcurrentQueue<Exception> failures = new();
    private readonly Lock drawing = new();
    private World[] batch = [];
    private int next;
    private int finished;

    /// <returns>The worlds done, in order up to the first that is not.</returns>
    public IReadOnlyList<RaidSums> Run(CancellationToken stop)
    {
        int count = Math.Clamp(request.Threads, 1, request.Worlds);
        Thread[] threads = [.. Enumerable.Range(0, count)
            .Select(_ => new Thread(() => Work(stop)) { IsBackground = true })];
        foreach (Thread thread in threads)
        {
            thread.Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        if (failures.TryDequeue(out Exception? failure))
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        return [.. done.TakeWhile(sums => sums is not null).Select(sums => sums!)];
    }

    private void Work(CancellationToken stop)
    {
        // A failure on a worker is carried to the caller's thread, whole.
        try
        {
            while (!stop.IsCancellationRequested && failures.IsEmpty && Draw() is { } world)
            {
                if (RunOne(world, stop) is { } sums)
                {
                    done[world.Index] = sums;
                    int all = Interlocked.Increment(ref finished);
                    progress?.Report(new StudyProgress(all, request.Worlds, request.Worlds));
                }
            }
        }
        catch (Exception thrown)
        {
            failures.Enqueue(thrown);
        }
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
