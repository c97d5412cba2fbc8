using Stockade.Campaigns;
using Stockade.Scenarios;

namespace Stockade.Studies;

/// <summary>Runs batch after batch of worlds until the paired differences are known as well as asked, the most worlds
/// are reached, or the user interrupts. Which worlds were done never depends on speed, except after an interruption,
/// and that is labelled.</summary>
internal sealed class StudyLoop(StudyPlan plan, IProgress<StudyProgress>? progress)
{
    private readonly List<World> worlds = [];
    private readonly List<ArmResult[]> results = [];

    /// <summary>Worlds done, in order.</summary>
    public IReadOnlyList<World> Worlds => worlds;

    /// <summary>For each world done, its arms.</summary>
    public IReadOnlyList<ArmResult[]> Results => results;

    /// <summary>False where the user interrupted before the end.</summary>
    public bool Complete { get; private set; }

    public PrecisionReached Precision { get; private set; } = new(null, null, null, false);

    public void Run(CancellationToken stop)
    {
        StudyRequest request = plan.Request;
        WorldUnit[] units = [.. Enumerable.Range(0, Math.Max(1, request.Threads)).Select(_ => new WorldUnit(plan))];
        for (int batch = 0; worlds.Count < request.WorldsMax; batch++)
        {
            World[] drawn = WorldDraw.Batch(request.Scenario, request.Seed, batch);
            ArmResult[]?[] done = new ArmResult[drawn.Length][];
            RunBatch(drawn, done, units, stop);
            for (int index = 0; index < drawn.Length && done[index] is not null; index++)
            {
                worlds.Add(drawn[index]);
                results.Add(done[index]!);
            }

            if (stop.IsCancellationRequested)
            {
                return;
            }

            Precision = PrecisionRule.Of(plan, results);
            if (worlds.Count >= request.WorldsMin && Precision.Reached)
            {
                break;
            }
        }

        Complete = true;
    }

    private void RunBatch(World[] drawn, ArmResult[]?[] done, WorldUnit[] units, CancellationToken stop)
    {
        int next = -1;
        int finished = 0;
        Workers.Run(units.Length, worker => () => Step(units[worker]), stop);

        bool Step(WorldUnit unit)
        {
            int index = Interlocked.Increment(ref next);
            if (index >= drawn.Length)
            {
                return false;
            }

            done[index] = unit.Run(drawn[index]);
            int all = worlds.Count + Interlocked.Increment(ref finished);
            progress?.Report(new StudyProgress(
                all, plan.Request.WorldsMin, WorldDraw.WholeBatches(plan.Request.WorldsMax)));
            return true;
        }
    }
}
