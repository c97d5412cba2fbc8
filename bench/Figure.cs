using System.Globalization;
using System.Text.Json;

namespace Stockade.Bench;

/// <summary>One line of output: a metric with its unit, and how the runs spread.</summary>
/// <param name="Contestant">Who was measured, or both where the figure is a ratio.</param>
/// <param name="Threads">Threads of the contestant; null for a ratio.</param>
/// <param name="Hash">Hash of what was computed, or null for a ratio.</param>
internal sealed record Figure(
    string Metric, string Contestant, Spread Value, string Unit, int? Threads, string? Hash)
{
    /// <summary>The figures of a benchmark: rates by processor time and by the clock for each contestant, then ours
    /// as a ratio to each peer's median in this call.</summary>
    public static IEnumerable<Figure> Of(Benchmark benchmark, IReadOnlyList<Timing> timings)
    {
        foreach (Timing timing in timings)
        {
            string hash = timing.Hash.ToString("x16", CultureInfo.InvariantCulture);
            (string name, int threads) = (timing.Contestant.Name, timing.Contestant.Threads);
            string unit = timing.Contestant.Unit ?? benchmark.Unit;
            yield return new Figure($"{unit}-per-cpu-second", name, timing.PerCpuSecond, "1/s", threads, hash);
            yield return new Figure($"{unit}-per-second", name, timing.PerSecond, "1/s", threads, hash);
            if (benchmark.Alongside is { } alongside && timing.Contestant.Unit is null)
            {
                Spread rate = timing.PerCpuSecond.Times(timing.AlongsideEach);
                yield return new Figure($"{alongside}-per-core-second", name, rate, "1/s", threads, hash);
            }

            yield return new Figure(
                "bytes-allocated-a-run", name, Spread.Of([timing.AllocatedBytes]), "byte", threads, hash);
        }

        foreach (Timing peer in timings.Skip(1).Where(static timing => timing.Contestant.Unit is null))
        {
            double ratio = timings[0].PerCpuSecond.Median / peer.PerCpuSecond.Median;
            yield return new Figure(
                $"{benchmark.Unit}-per-cpu-second-ratio", $"{timings[0].Contestant.Name} / {peer.Contestant.Name}",
                Spread.Of([ratio]), "ratio", null, null);
        }

        foreach (Figure own in benchmark.Extra(timings))
        {
            yield return own;
        }
    }

    public string Json() => JsonSerializer.Serialize(new
    {
        metric = Metric,
        contestant = Contestant,
        value = Value.Median,
        unit = Unit,
        low = Value.Low,
        high = Value.High,
        runs = Value.Runs,
        threads = Threads,
        hash = Hash,
    });

    public string Words() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Metric,-36} {Contestant,-28}{Value.Median,18:#,0.###} {Unit,-6}"
        + $"{Range()}{(Hash is null ? "" : "  " + Hash)}");

    private string Range() => Value.Runs == 1
        ? ""
        : string.Create(
            CultureInfo.InvariantCulture, $" ({Value.Low:#,0.###} to {Value.High:#,0.###}, {Value.Runs} runs)");
}
