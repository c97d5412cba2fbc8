using System.Numerics;
using Stockade.Kernel;

namespace Stockade.Supply;

/// <summary>A hash of long columns: four lanes side by side, so that hashing a run costs little beside running it. Equal
/// on every machine.</summary>
internal static class Digest
{
    private const ulong Odd = 0x9E3779B97F4A7C15;
    private const int Turn = 29;

    public static ulong Of(ulong hash, ReadOnlySpan<int> column)
    {
        ulong a = hash;
        ulong b = hash ^ 1;
        ulong c = hash ^ 2;
        ulong d = hash ^ 3;
        int place = 0;
        for (; place <= column.Length - 8; place += 8)
        {
            ReadOnlySpan<int> eight = column.Slice(place, 8);
            a = Next(a, eight[0], eight[1]);
            b = Next(b, eight[2], eight[3]);
            c = Next(c, eight[4], eight[5]);
            d = Next(d, eight[6], eight[7]);
        }

        for (; place < column.Length; place++)
        {
            a = Next(a, column[place], 0);
        }

        return StableHash.Combine(StableHash.Of(a, b, c), d);
    }

    public static ulong Of(ulong hash, ReadOnlySpan<long> column)
    {
        foreach (long value in column)
        {
            hash = StableHash.Combine(hash, unchecked((ulong)value));
        }

        return hash;
    }

    private static ulong Next(ulong lane, int low, int high)
    {
        unchecked
        {
            return BitOperations.RotateLeft((lane ^ ((uint)low | ((ulong)(uint)high << 32))) * Odd, Turn);
        }
    }
}
