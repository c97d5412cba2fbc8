namespace Stockade.Defense;

/// <summary>Fills the heights a tile lacks: along each row linearly between the nearest that are there, level beyond
/// the last; rows without any linearly between the nearest rows.</summary>
internal static class VoidFill
{
    private const short Missing = short.MinValue;

    /// <summary>Fills a square of heights, of which at least one is there.</summary>
    public static void Fill(Span<short> heights, int side)
    {
        int previous = -1;
        for (int row = 0; row < side; row++)
        {
            Span<short> here = heights.Slice(row * side, side);
            if (!FillRow(here))
            {
                continue;
            }

            FillRowsBetween(heights, side, previous, row);
            previous = row;
        }

        FillRowsBetween(heights, side, previous, side);
    }

    private static bool FillRow(Span<short> row)
    {
        int previous = -1;
        for (int column = 0; column < row.Length; column++)
        {
            if (row[column] == Missing)
            {
                continue;
            }

            for (int between = previous + 1; between < column; between++)
            {
                row[between] = previous < 0
                    ? row[column]
                    : Between(row[previous], row[column], between - previous, column - previous);
            }

            previous = column;
        }

        if (previous >= 0)
        {
            row[(previous + 1)..].Fill(row[previous]);
        }

        return previous >= 0;
    }

    private static void FillRowsBetween(Span<short> heights, int side, int above, int below)
    {
        for (int row = above + 1; row < below; row++)
        {
            for (int column = 0; column < side; column++)
            {
                heights[(row * side) + column] = above < 0 ? heights[(below * side) + column]
                    : below == side ? heights[(above * side) + column]
                    : Between(
                        heights[(above * side) + column], heights[(below * side) + column], row - above, below - above);
            }
        }
    }

    private static short Between(short from, short to, int step, int steps) =>
        (short)Math.Floor(from + ((to - from) * ((double)step / steps)) + 0.5);
}
