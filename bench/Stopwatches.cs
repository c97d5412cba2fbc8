using System.Diagnostics;
using Stockade.Kernel;

namespace Stockade.Bench;

/// <summary>Times contestants against one another. A machine may drift by a factor of two within an hour, so they take
/// turns within each round, and only medians and ratios of the same call are worth quoting.</summary>
internal static class Stopwatches
{
    /// <summary>One run of each that is not counted (it compiles), then the timed rounds.</summary>
    public static IReadOnlyList<Timing> Time(IReadOnlyList<Contestant> contestants, int runs)
    {
        Invariant.That(runs > 0, "a median is of at least one run");
        Work[] first = [.. contestants.Select(contestant => contestant.Run())];
        long[] allocated = [.. contestants.Select(Allocated)];
        List<double>[] perCpu = [.. contestants.Select(_ => new List<double>())];
        List<double>[] perSecond = [.. contestants.Select(_ => new List<double>())];
        for (int run = 0; run < runs; run++)
        {
            for (int index = 0; index < contestants.Count; index++)
            {
                TimeSpan before = CpuTime();
                long started = Stopwatch.GetTimestamp();
                Work work = contestants[index].Run();
                double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
                double cpuSeconds = (CpuTime() - before).TotalSeconds;
                Invariant.That(work.Hash == first[index].Hash, "a benchmark computes the same in every run");
                // The processor clock may tick too coarsely for a short smoke run; the wall clock stands in.
                perCpu[index].Add(work.Units / (cpuSeconds > 0 ? cpuSeconds : seconds));
                perSecond[index].Add(work.Units / seconds);
            }
        }

        return [.. contestants.Select((contestant, index) => new Timing(
            contestant, Spread.Of(perCpu[index]), Spread.Of(perSecond[index]),
            first[index].Alongside / first[index].Units, first[index].Hash, allocated[index]))];
    }

    private static long Allocated(Contestant contestant)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        contestant.Run();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static TimeSpan CpuTime()
    {
        using Process process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
