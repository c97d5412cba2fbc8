using Stockade.Kernel;

namespace Stockade.Scenarios.Fuzz;

/// <summary>A small random source that is the same everywhere: one seed and number give one input, always.</summary>
internal sealed class Dice(ulong seed, ulong number)
{
    private readonly ulong key = StableHash.Combine(StableHash.Combine(0, seed), number);
    private ulong drawn;

    /// <summary>A whole number from 0 up to, not including, the limit.</summary>
    public int Below(int limit) => (int)(StableHash.Combine(key, drawn++) % (ulong)Math.Max(1, limit));

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>True once in so many times.</summary>
    public bool OneIn(int times) => Below(times) == 0;
}
