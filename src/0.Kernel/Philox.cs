using System.Runtime.CompilerServices;

namespace Stockade.Kernel;

/// <summary>The counter-based generator Philox 4x32-10 (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3",
/// SC 2011). A pure function from (counter, key) to four 32-bit words.</summary>
public static class Philox
{
    private const uint MultiplierEven = 0xD2511F53;
    private const uint MultiplierOdd = 0xCD9E8D57;
    private const uint WeylEven = 0x9E3779B9;
    private const uint WeylOdd = 0xBB67AE85;

    /// <summary>Ten rounds on the counter (c0, c1, c2, c3) with the key (k0, k1).</summary>
    public static (uint C0, uint C1, uint C2, uint C3) Block(
        (uint C0, uint C1, uint C2, uint C3) counter, (uint K0, uint K1) key)
    {
        (uint c0, uint c1, uint c2, uint c3) = counter;
        Rounds(ref c0, ref c1, ref c2, ref c3, key.K0, key.K1);
        return (c0, c1, c2, c3);
    }

    /// <summary>A uniform number u strictly between 0 and 1: 52 bits of the block, plus one half, times 2^-52. No step
    /// rounds: with 53 bits the largest would become 1. Likewise 1 - u is exact.</summary>
    internal static double Uniform(ulong key, ulong entity, ushort stream, ushort purpose, uint ordinal)
    {
        unchecked
        {
            uint c0 = (uint)entity;
            uint c1 = (uint)(entity >> 32);
            uint c2 = ((uint)stream << 16) | purpose;
            uint c3 = ordinal;
            Rounds(ref c0, ref c1, ref c2, ref c3, (uint)key, (uint)(key >> 32));
            long bits = (long)((((ulong)c1 << 32) | c0) >> 12);
            return (bits + 0.5) * (1.0 / 4503599627370496.0);
        }
    }

    /// <summary>Two uniform numbers from the two halves of one block; the first is <see cref="Uniform"/> of the same
    /// address.</summary>
    internal static (double First, double Second) Pair(
        ulong key, ulong entity, ushort stream, ushort purpose, uint ordinal)
    {
        unchecked
        {
            uint c0 = (uint)entity;
            uint c1 = (uint)(entity >> 32);
            uint c2 = ((uint)stream << 16) | purpose;
            uint c3 = ordinal;
            Rounds(ref c0, ref c1, ref c2, ref c3, (uint)key, (uint)(key >> 32));
            return (Share(c0, c1), Share(c2, c3));
        }
    }

    private static double Share(uint low, uint high) =>
        ((long)((((ulong)high << 32) | low) >> 12) + 0.5) * (1.0 / 4503599627370496.0);

    // Locals by reference, inlined, stay in registers; a tuple carried round the loop does not, and takes far longer.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Rounds(ref uint c0, ref uint c1, ref uint c2, ref uint c3, uint k0, uint k1)
    {
        unchecked
        {
            for (int round = 0; round < 10; round++)
            {
                ulong even = (ulong)MultiplierEven * c0;
                ulong odd = (ulong)MultiplierOdd * c2;
                c0 = (uint)(odd >> 32) ^ c1 ^ k0;
                c2 = (uint)(even >> 32) ^ c3 ^ k1;
                c1 = (uint)odd;
                c3 = (uint)even;
                k0 += WeylEven;
                k1 += WeylOdd;
            }
        }
    }
}
