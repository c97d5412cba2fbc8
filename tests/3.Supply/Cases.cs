using System.Collections.Concurrent;

namespace Stockade.Supply.Tests;

/// <summary>Runs a check over random cases with fixed seeds, on all cores. A failure names the case and the shortest
/// beginning of its draws that still fails: <c>RandomCase.Of(seed, length)</c> gives it again.</summary>
internal static class Cases
{
    /// <summary>For properties with the audit at every event.</summary>
    public const int Many = 10_000;

    public const int Few = 2500;

    public static void Each(int count, Action<RandomCase> check)
    {
        var failures = new ConcurrentBag<uint>();
        Parallel.For(0, count, (seed, state) =>
        {
            if (Failure(RandomCase.Of((uint)seed), check) is not null)
            {
                failures.Add((uint)seed);
                state.Stop();
            }
        });
        if (!failures.IsEmpty)
        {
            Assert.Fail(Describe(failures.Min(), check));
        }
    }

    private static string Describe(uint seed, Action<RandomCase> check)
    {
        int length = 0;
        while (length < RandomCase.Longest && Failure(RandomCase.Of(seed, length), check) is null)
        {
            length++;
        }

        return $"RandomCase.Of({seed}, {length}): {Failure(RandomCase.Of(seed, length), check)}";
    }

    private static Exception? Failure(RandomCase random, Action<RandomCase> check) =>
        Record.Exception(() => check(random));
}
