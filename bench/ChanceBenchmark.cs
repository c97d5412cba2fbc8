using Stockade.Kernel;

namespace Stockade.Bench;

/// <summary>Addressed chance beside the platform's generator, which draws in turn: what an address costs.</summary>
internal static class ChanceBenchmark
{
    public static Benchmark Benchmark { get; } = new(
        "chance", "uniform numbers from addressed chance, beside System.Random drawn in turn", "draws", null,
        Contestants);

    private static Contestant[] Contestants(Size size)
    {
        int draws = size == Size.Full ? 20_000_000 : 20_000;
        return
        [
            new Contestant("philox", () => Addressed(draws), AllocatesNothing: true),
            new Contestant("system-random", () => InTurn(new Random(1), draws)),
        ];
    }

    private static Work Addressed(int draws)
    {
        Chance chance = new(seed: 1, world: 0, replication: 0);
        ulong hash = 0;
        for (int index = 0; index < draws; index++)
        {
            double uniform = chance.Uniform(ChanceStream.Raid, ChancePurpose.Kill, (ulong)index, 0);
            hash = Fold(hash, uniform);
        }

        return new Work(draws, hash);
    }

    private static Work InTurn(Random random, int draws)
    {
        ulong hash = 0;
        for (int index = 0; index < draws; index++)
        {
            hash = Fold(hash, random.NextDouble());
        }

        return new Work(draws, hash);
    }

    /// <summary>Cheap beside either generator, and depends on the order: so that no draw can be dropped or
    /// moved.</summary>
    private static ulong Fold(ulong hash, double uniform) =>
        unchecked((hash * 31) + (ulong)BitConverter.DoubleToInt64Bits(uniform));
}
