using System.Numerics;

namespace Stockade.Supply;

/// <summary>Statements about whole columns, several rows at a time.</summary>
internal static class Columns
{
    /// <summary>The sum of a column.</summary>
    public static long Sum(ReadOnlySpan<int> column)
    {
        Vector<long> sums = Vector<long>.Zero;
        int row = 0;
        for (; row <= column.Length - Vector<int>.Count; row += Vector<int>.Count)
        {
            Vector.Widen(new Vector<int>(column[row..]), out Vector<long> low, out Vector<long> high);
            sums += low + high;
        }

        long sum = Vector.Sum(sums);
        for (; row < column.Length; row++)
        {
            sum += column[row];
        }

        return sum;
    }

    /// <summary>Adds a column to another, or takes it away.</summary>
    /// <param name="sign">+1 or -1.</param>
    public static void Add(Span<int> column, ReadOnlySpan<int> change, int sign)
    {
        var signs = new Vector<int>(sign);
        int row = 0;
        for (; row <= change.Length - Vector<int>.Count; row += Vector<int>.Count)
        {
            (new Vector<int>(column[row..]) + (new Vector<int>(change[row..]) * signs)).CopyTo(column[row..]);
        }

        for (; row < change.Length; row++)
        {
            column[row] += sign * change[row];
        }
    }

    /// <summary>Whether in every row two parts that are not negative make at most the whole.</summary>
    public static bool AreWithin(ReadOnlySpan<int> part, ReadOnlySpan<int> other, ReadOnlySpan<int> whole)
    {
        var over = Vector<int>.Zero;
        int row = 0;
        for (; row <= whole.Length - Vector<int>.Count; row += Vector<int>.Count)
        {
            var left = new Vector<int>(whole[row..]) - new Vector<int>(part[row..]);
            over |= Vector.LessThan(left, new Vector<int>(other[row..]));
        }

        bool within = over == Vector<int>.Zero;
        for (; row < whole.Length; row++)
        {
            within &= whole[row] - part[row] >= other[row];
        }

        return within;
    }
}
