namespace Stockade.Defense;

/// <summary>Jump consistent hash (Lamping and Veach 2014): from n to n + 1 buckets, one key in n + 1 moves, and only to
/// the new bucket.</summary>
internal static class JumpHash
{
    public static int Bucket(ulong key, int buckets)
    {
        unchecked
        {
            long bucket = -1;
            long jump = 0;
            while (jump < buckets)
            {
                bucket = jump;
                key = key * 2862933555777941757UL + 1;
                jump = (long)((bucket + 1) * (2147483648.0 / ((key >> 33) + 1)));
            }

            return (int)bucket;
        }
    }
}
