using System.Globalization;
using Stockade.Kernel;
using Stockade.Supply;

namespace Stockade.Bench;

/// <summary>M/M/1 at a load of 0.8, who waits how long: on the kernel's agenda, on .NET's priority queue with a key
/// that makes the order certain, and in SimPy where it is installed. Then the kernel at 10^3 to 10^7 events.</summary>
internal static class QueueContest
{
    private const string Unit = "events";
    private const string Ours = "queue-kernel";
    private const string Bare = "queue-bare";
    private const string SameChance = "queue-bare-addressed";
    private const string Sized = "queue-of-";
    private const double Load = 0.8;

    public static IEnumerable<Contestant> Contestants(Size size)
    {
        int events = size == Size.Full ? 4_000_000 : 2_000;
        int[] lengths = size == Size.Full ? [1_000, 10_000, 100_000, 1_000_000, 10_000_000] : [100, 1_000];
        yield return Kernel(Ours, events, 1);
        yield return new Contestant(
            Bare, () => BareQueue.Run(events / 2, new DrawnInTurn(new Random(7)), Load), Unit: Unit);
        yield return new Contestant(
            SameChance, () => BareQueue.Run(events / 2, new Addressed(new Chance(7, 0, 0)), Load), Unit: Unit);
        foreach (int length in lengths)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"{Sized}{length}");
            yield return Kernel(name, length, lengths[^1] / length);
        }
    }

    /// <summary>The kernel beside its peers; what an event costs at each length, and the dearest beside the
    /// cheapest.</summary>
    public static IEnumerable<Figure> Extra(IReadOnlyList<Timing> timings)
    {
        double ours = Of(timings, Ours).PerCpuSecond.Median;
        foreach (string peer in new[] { Bare, SameChance })
        {
            yield return new Figure(
                "events-per-cpu-second-ratio", $"{Ours} / {peer}",
                Spread.Of([ours / Of(timings, peer).PerCpuSecond.Median]), "ratio", null, null);
        }

        Timing[] sized =
        [
            .. timings.Where(static timing => timing.Contestant.Name.StartsWith(Sized, StringComparison.Ordinal)),
        ];
        foreach (Timing timing in sized)
        {
            Spread rate = timing.PerCpuSecond;
            yield return new Figure(
                "nanoseconds-an-event", timing.Contestant.Name,
                new Spread(1e9 / rate.High, 1e9 / rate.Median, 1e9 / rate.Low, rate.Runs), "ns", 1, null);
        }

        yield return new Figure(
            "dearest-to-cheapest-length", "queue-of-*",
            Spread.Of([sized.Max(PerCpu) / sized.Min(PerCpu)]), "ratio", null, null);
        foreach (Figure figure in SimPy.Figures(ours, Ours))
        {
            yield return figure;
        }

        static double PerCpu(Timing timing) => timing.PerCpuSecond.Median;
    }

    private static Timing Of(IReadOnlyList<Timing> timings, string name) =>
        timings.Single(timing => timing.Contestant.Name == name);

    private static Contestant Kernel(string name, int events, int times)
    {
        QueueModel model = new(new WaitingLine(Load, 1, 1), default);
        return new Contestant(name, () => Queues(model, events / 2, times), AllocatesNothing: true, Unit: Unit);
    }

    private static Work Queues(QueueModel model, int customers, int times)
    {
        ulong hash = 17;
        long events = 0;
        for (uint run = 0; run < times; run++)
        {
            model.Reset(new Chance(7, 0, run));
            events += model.Batch(customers);
            hash = StableHash.Combine(hash, model.Hash());
        }

        return new Work(events, hash);
    }
}
