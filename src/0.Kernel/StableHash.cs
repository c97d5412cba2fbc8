namespace Stockade.Kernel;

/// <summary>Hashes that are the same on every machine and in every version: FNV-1a over the bytes of UTF-16 code
/// units, low byte first, or whole words, then the finaliser of SplitMix64 (Steele, Lea, Flood 2014). Not for
/// secrets.</summary>
public static class StableHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of a text, by its UTF-16 code units.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        unchecked
        {
            ulong hash = Offset;
            foreach (char unit in text)
            {
                hash = (hash ^ (byte)unit) * Prime;
                hash = (hash ^ (byte)(unit >> 8)) * Prime;
            }

            return Finish(hash);
        }
    }

    /// <summary>The hash of bytes.</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        unchecked
        {
            ulong hash = Offset;
            foreach (byte value in bytes)
            {
                hash = (hash ^ value) * Prime;
            }

            return Finish(hash);
        }
    }

    /// <summary>The hash of three numbers, in this order.</summary>
    public static ulong Of(ulong first, ulong second, ulong third) =>
        Combine(Combine(Combine(Offset, first), second), third);

    /// <summary>The hash so far, carried on by one more number.</summary>
    public static ulong Combine(ulong hash, ulong value)
    {
        unchecked
        {
            return Finish((hash ^ Finish(value + 0x9E3779B97F4A7C15)) * Prime);
        }
    }

    /// <summary>The hash so far, carried on by the bits of a number.</summary>
    public static ulong Combine(ulong hash, double value) =>
        Combine(hash, unchecked((ulong)BitConverter.DoubleToInt64Bits(value)));

    private static ulong Finish(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
