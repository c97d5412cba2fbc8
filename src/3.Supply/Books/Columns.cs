using System.Numerics;
using System.Runtime.InteropServices;

namespace Stockade.Supply;

/// <summary>Whole columns, several rows at a time. Columns that are worked on often are padded: then no row is left
/// over that would have to be done by itself.</summary>
internal static class Columns
{
    /// <summary>A multiple of the rows that the widest machine does at once.</summary>
    private const int Width = 16;

    /// <summary>Rows of a column with its padding.</summary>
    public static int Padded(int rows) => (rows + Width - 1) / Width * Width;

    /// <summary>The sum of a column.</summary>
    public static long Sum(ReadOnlySpan<int> column)
    {
        Vector<long> sums = Vector<long>.Zero;
        ReadOnlySpan<Vector<int>> blocks = Blocks(column);
        foreach (Vector<int> block in blocks)
        {
            Vector.Widen(block, out Vector<long> low, out Vector<long> high);
            sums += low + high;
        }

        long sum = Vector.Sum(sums);
        foreach (int row in column[(blocks.Length * Vector<int>.Count)..])
        {
            sum += row;
        }

        return sum;
    }

    /// <summary>The sum of three padded columns, row by row.</summary>
    public static void Sum(
        ReadOnlySpan<int> first, ReadOnlySpan<int> second, ReadOnlySpan<int> third, Span<int> sums)
    {
        Span<Vector<int>> blocks = MemoryMarshal.Cast<int, Vector<int>>(sums);
        ReadOnlySpan<Vector<int>> firsts = Blocks(first)[..blocks.Length];
        ReadOnlySpan<Vector<int>> seconds = Blocks(second)[..blocks.Length];
        ReadOnlySpan<Vector<int>> thirds = Blocks(third)[..blocks.Length];
        for (int block = 0; block < blocks.Length; block++)
        {
            blocks[block] = firsts[block] + seconds[block] + thirds[block];
        }
    }

    /// <summary>Whether in every row two parts that are not negative make at most the whole.</summary>
    public static bool AreWithin(ReadOnlySpan<int> part, ReadOnlySpan<int> other, ReadOnlySpan<int> whole)
    {
        Vector<int> over = Vector<int>.Zero;
        ReadOnlySpan<Vector<int>> wholes = Blocks(whole);
        ReadOnlySpan<Vector<int>> parts = Blocks(part)[..wholes.Length];
        ReadOnlySpan<Vector<int>> others = Blocks(other)[..wholes.Length];
        for (int block = 0; block < wholes.Length; block++)
        {
            over |= Vector.LessThan(wholes[block] - parts[block], others[block]);
        }

        bool within = over == Vector<int>.Zero;
        for (int row = wholes.Length * Vector<int>.Count; row < whole.Length; row++)
        {
            within &= whole[row] - part[row] >= other[row];
        }

        return within;
    }

    /// <summary>A column as blocks of as many rows as the machine does at once; rows left over are not in it.</summary>
    public static ReadOnlySpan<Vector<int>> Blocks(ReadOnlySpan<int> column) =>
        MemoryMarshal.Cast<int, Vector<int>>(column);
}
