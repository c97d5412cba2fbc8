namespace Stockade.Bench;

/// <summary>How much work one run does: a smoke run only shows that the benchmark still works.</summary>
internal enum Size
{
    Smoke,
    Full,
}

/// <summary>A benchmark: what is measured, in which unit, and who takes part.</summary>
/// <param name="Name">As given to <c>bench/run</c>.</param>
/// <param name="Unit">What one unit of work is, for example <c>draws</c>.</param>
/// <param name="Alongside">What else the same work counts, for example <c>threats</c>, or null.</param>
/// <param name="Contestants">Those who take part: ours first, then its peers, each prepared for work of this
/// size.</param>
internal sealed record Benchmark(
    string Name, string Summary, string Unit, string? Alongside, Func<Size, IReadOnlyList<Contestant>> Contestants)
{
    /// <summary>Every benchmark. A new one is a class of its own and one line here; a test runs each once.</summary>
    public static IReadOnlyList<Benchmark> All { get; } =
    [
        ChanceBenchmark.Benchmark,
        CampaignBenchmark.Benchmark,
        RaidBenchmark.Benchmark,
        RaidSizeBenchmark.Benchmark,
        LawBenchmark.Benchmark,
        SupplyBenchmark.Benchmark,
    ];

    /// <summary>Figures of the benchmark's own, besides the rates.</summary>
    public Func<IReadOnlyList<Timing>, IEnumerable<Figure>> Extra { get; init; } = static _ => [];
}
