using Stockade.Campaigns;
using Stockade.Scenarios;

namespace Stockade.Studies;

/// <summary>Runs worlds side by side. A world belongs to one thread; results stand by world.</summary>
internal sealed class SupplyLoop(SupplyScene scene, IProgress<StudyProgress>? progress)
{
    private readonly SupplyWorld[]?[] done = new SupplyWorld[scene.Request.Worlds][];
    private readonly Lock drawing = new();
    private World[] batch = [];
    private int next;
    private int finished;

    /// <returns>For each world done, in order up to the first that is not: what came of each option.</returns>
    public IReadOnlyList<SupplyWorld[]> Run(CancellationToken stop)
    {
        Workers.Run(
            Math.Clamp(scene.Request.Threads, 1, done.Length),
            _ =>
            {
                SupplyUnit unit = new(scene);
                return () => Step(unit);
            },
            stop);
        return [.. done.TakeWhile(world => world is not null).Select(world => world!)];
    }

    private bool Step(SupplyUnit unit)
    {
        if (Draw() is not { } world)
        {
            return false;
        }

        done[world.Index] = unit.Run(world);
        int all = Interlocked.Increment(ref finished);
        progress?.Report(new StudyProgress(all, done.Length, done.Length));
        return true;
    }

    /// <summary>The next world, or null after the last.</summary>
    private World? Draw()
    {
        lock (drawing)
        {
            if (next == done.Length)
            {
                return null;
            }

            int within = next % WorldDraw.BatchSize;
            if (within == 0)
            {
                batch = WorldDraw.Batch(scene.Request.Scenario, scene.Request.Seed, next / WorldDraw.BatchSize);
            }

            next++;
            return batch[within];
        }
    }
}
