using System.Globalization;
using System.Text.Json;

namespace Stockade.Bench;

/// <summary>One line of output: a metric with its unit, and how the runs spread.</summary>
/// <param name="Threads">Threads of the contestant; null for a ratio.</param>
/// <param name="Hash">Hash of what was computed, or null for a ratio.</param>
internal sealed record Figure(string Metric, Spread Value, string Unit, int? Threads, string? Hash)
{
    /// <summary>The figures of a benchmark: a rate by processor time and one by the clock for each contestant, then
    /// ours as a ratio to each peer's median in this call.</summary>
    public static IEnumerable<Figure> Of(string unit, IReadOnlyList<Timing> timings)
    {
        foreach (Timing timing in timings)
        {
            string hash = timing.Hash.ToString("x16", CultureInfo.InvariantCulture);
            (string name, int threads) = (timing.Contestant.Name, timing.Contestant.Threads);
            yield return new Figure($"{name}.{unit}-per-cpu-second", timing.PerCpuSecond, "1/s", threads, hash);
            yield return new Figure($"{name}.{unit}-per-second", timing.PerSecond, "1/s", threads, hash);
            yield return new Figure(
                $"{name}.allocated-bytes", Spread.Of([timing.AllocatedBytes]), "byte", threads, hash);
        }

        foreach (Timing peer in timings.Skip(1))
        {
            double ratio = timings[0].PerCpuSecond.Median / peer.PerCpuSecond.Median;
            yield return new Figure(
                $"{timings[0].Contestant.Name}/{peer.Contestant.Name}.per-cpu-second", Spread.Of([ratio]), "ratio",
                null, null);
        }
    }

    public string Json() => JsonSerializer.Serialize(new
    {
        metric = Metric,
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
        $"{Metric,-48}{Value.Median,18:#,0.###} {Unit,-6}{Range()}{(Hash is null ? "" : "  " + Hash)}");

    private string Range() => Value.Runs == 1
        ? ""
        : string.Create(
            CultureInfo.InvariantCulture, $" ({Value.Low:#,0.###} to {Value.High:#,0.###}, {Value.Runs} runs)");
}
