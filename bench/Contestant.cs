namespace Stockade.Bench;

/// <summary>One way to do the work, timed beside others that do the same.</summary>
/// <param name="Name">What is shown; the first contestant is ours, the others are its peers.</param>
/// <param name="Run">Does the work once and says how much it did. Must do the same each time.</param>
/// <param name="AllocatesNothing">True where the pass must not allocate in steady state: a test holds it to
/// that.</param>
/// <param name="Threads">Threads that it uses.</param>
/// <param name="Unit">Its unit of work where that is another than the benchmark's.</param>
internal sealed record Contestant(
    string Name, Func<Work> Run, bool AllocatesNothing = false, int Threads = 1, string? Unit = null);

/// <param name="Units">Units of work done: draws, replications, threats.</param>
/// <param name="Hash">Hash of what was computed: equal in every run, so that nothing is optimised away or
/// skipped.</param>
/// <param name="Alongside">Units of the benchmark's second kind done in the same work, or 0.</param>
internal readonly record struct Work(double Units, ulong Hash, double Alongside = 0);

/// <summary>How one contestant did over all timed runs.</summary>
/// <param name="PerCpuSecond">Units of work for each second of processor time, all threads together.</param>
/// <param name="PerSecond">Units of work for each second on the clock.</param>
/// <param name="AlongsideEach">Units of the benchmark's second kind to each unit of the first.</param>
/// <param name="AllocatedBytes">Bytes allocated by one run on the calling thread, after a first run.</param>
internal sealed record Timing(
    Contestant Contestant, Spread PerCpuSecond, Spread PerSecond, double AlongsideEach, ulong Hash,
    long AllocatedBytes);

/// <summary>Lowest, median and highest of several runs.</summary>
internal readonly record struct Spread(double Low, double Median, double High, int Runs)
{
    public Spread Times(double factor) => new(Low * factor, Median * factor, High * factor, Runs);

    public static Spread Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int half = sorted.Length / 2;
        double median = sorted.Length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Spread(sorted[0], median, sorted[^1], sorted.Length);
    }
}
