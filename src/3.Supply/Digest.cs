using System.Numerics;
using Stockade.Kernel;

namespace Stockade.Supply;

/// <summary>A hash of long columns, one after another: four lanes side by side, so that hashing a run costs little
/// beside running it. Equal on every machine.</summary>
internal struct Digest(ulong seed)
{
    private const ulong Odd = 0x9E3779B97F4A7C15;
    private const int Turn = 29;
    private ulong a = seed;
    private ulong b = seed ^ 1;
    private ulong c = seed ^ 2;
    private ulong d = seed ^ 3;

    public readonly ulong Value => StableHash.Combine(StableHash.Of(a, b, c), d);

    public void Add(ulong value) => a = Next(a, value);

    public void Add(ReadOnlySpan<int> column)
    {
        (ulong first, ulong second, ulong third, ulong fourth) = (a, b, c, d);
        int place = 0;
        for (; place <= column.Length - 8; place += 8)
        {
            ReadOnlySpan<int> eight = column.Slice(place, 8);
            first = Next(first, Pair(eight[0], eight[1]));
            second = Next(second, Pair(eight[2], eight[3]));
            third = Next(third, Pair(eight[4], eight[5]));
            fourth = Next(fourth, Pair(eight[6], eight[7]));
        }

        for (; place < column.Length; place++)
        {
            first = Next(first, Pair(column[place], 0));
        }

        (a, b, c, d) = (first, second, third, fourth);
    }

    public void Add(ReadOnlySpan<long> column)
    {
        foreach (long value in column)
        {
            Add(unchecked((ulong)value));
        }
    }

    private static ulong Pair(int low, int high) => unchecked((uint)low | ((ulong)(uint)high << 32));

    private static ulong Next(ulong lane, ulong value) =>
        unchecked(BitOperations.RotateLeft((lane ^ value) * Odd, Turn));
}
