using System.Text.Json;

namespace Stockade.Bench.Tests;

public sealed class BenchmarkTests
{
    public static TheoryData<string> Names => [.. Benchmark.All.Select(benchmark => benchmark.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_benchmark_runs_computes_the_same_twice_and_prints_its_figures(string name)
    {
        Benchmark benchmark = Benchmark.All.Single(one => one.Name == name);
        Work[] first = [.. benchmark.Contestants(Size.Smoke).Select(contestant => contestant.Run())];
        IReadOnlyList<Timing> timings = Stopwatches.Time(benchmark.Contestants(Size.Smoke), runs: 2);
        Assert.Equal(first.Select(work => work.Hash), timings.Select(timing => timing.Hash));
        Assert.All(first, work => Assert.True(work is { Units: > 0, Hash: not 0 }));

        using StringWriter printed = new();
        Assert.Equal(0, Program.Run([name, "--json", "--runs", "1"], printed, Size.Smoke));
        foreach (string line in printed.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using JsonDocument figure = JsonDocument.Parse(line);
            Assert.False(string.IsNullOrEmpty(figure.RootElement.GetProperty("metric").GetString()));
            Assert.False(string.IsNullOrEmpty(figure.RootElement.GetProperty("unit").GetString()));
            Assert.True(double.IsFinite(figure.RootElement.GetProperty("value").GetDouble()));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_pass_that_must_not_allocate_does_not(string name)
    {
        Benchmark benchmark = Benchmark.All.Single(one => one.Name == name);
        Assert.All(
            Stopwatches.Time(benchmark.Contestants(Size.Smoke), runs: 1).Where(
                timing => timing.Contestant.AllocatesNothing),
            timing => Assert.Equal(0, timing.AllocatedBytes));
    }

    [Fact]
    public void The_median_of_an_even_number_of_runs_is_the_mean_of_the_middle_two() =>
        Assert.Equal(new Spread(1, 3, 9, 4), Spread.Of([9, 1, 4, 2]));

    [Theory]
    [InlineData("no-such-benchmark")]
    [InlineData("chance --runs")]
    [InlineData("chance --runs 0")]
    [InlineData("chance chance")]
    [InlineData("--fast")]
    public void What_is_not_understood_is_refused_with_the_list(string arguments)
    {
        using StringWriter printed = new();
        Assert.Equal(2, Program.Run(arguments.Split(' '), printed, Size.Smoke));
        Assert.Contains("chance", printed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_arguments_the_benchmarks_are_listed()
    {
        using StringWriter printed = new();
        Assert.Equal(0, Program.Run([], printed, Size.Smoke));
        Assert.All(
            Benchmark.All, benchmark => Assert.Contains(benchmark.Name, printed.ToString(), StringComparison.Ordinal));
    }
}
