using Stockade.Kernel;
using Stockade.Supply;

namespace Stockade.Bench;

/// <summary>Supply on its own: the frozen scene's ten years with its ledgers; and the kernel's agenda as a queue
/// beside a bare one, and at several lengths.</summary>
internal static class SupplyBenchmark
{
    private const string Years = "ten-years";

    public static Benchmark Benchmark { get; } = new(
        "supply", "ten years of supply with its ledgers; the kernel as a queue beside a bare one", "replications",
        "postings", Contestants)
    {
        Extra = Extra,
    };

    private static Contestant[] Contestants(Size size)
    {
        TenYears scene = new();
        SupplyRun run = scene.Begin();
        int postings = scene.Counted().Postings;
        int count = size == Size.Full ? 1_000 : 2;
        return
        [
            new Contestant(Years, () => Replications(scene, run, count, postings), AllocatesNothing: true),
            .. QueueContest.Contestants(size),
        ];
    }

    private static IEnumerable<Figure> Extra(IReadOnlyList<Timing> timings)
    {
        (int events, int postings) = new TenYears().Counted();
        yield return new Figure("events-a-replication", Years, Spread.Of([events]), "count", null, null);
        yield return new Figure("postings-a-replication", Years, Spread.Of([postings]), "count", null, null);
        foreach (Figure figure in QueueContest.Extra(timings))
        {
            yield return figure;
        }
    }

    private static Work Replications(TenYears scene, SupplyRun run, int count, int postings)
    {
        ulong hash = 17;
        for (int replication = 0; replication < count; replication++)
        {
            hash = StableHash.Combine(hash, (ulong)scene.Replicate(run));
        }

        // Every replication is of the same world, so that hashing the record once tells whether they did the work.
        hash = StableHash.Combine(hash, run.Record.Hash());

        return new Work(count, hash, (double)count * postings);
    }
}
