namespace Stockade.Kernel;

/// <summary>The known name a reader most likely meant, for the hint of a diagnostic.</summary>
public static class NearestName
{
    /// <summary>Longer words are not compared: no name is that long, and the comparison costs the product of
    /// lengths.</summary>
    private const int LengthMax = 64;

    /// <summary>The known name with the fewest edits from <paramref name="written"/> (insertions, deletions,
    /// replacements and swaps of neighbours; upper and lower case count as equal), the earlier where two are as near;
    /// null where none is within a third of the word's length, and at least one edit.</summary>
    public static string? Of(string written, IEnumerable<string> known)
    {
        if (written.Length is 0 or > LengthMax)
        {
            return null;
        }

        string? nearest = null;
        int least = Math.Max(1, written.Length / 3) + 1;
        foreach (string name in known)
        {
            if (name.Length > LengthMax || Math.Abs(name.Length - written.Length) >= least)
            {
                continue;
            }

            int edits = Edits(written, name);
            if (edits < least)
            {
                (nearest, least) = (name, edits);
            }
        }

        return nearest;
    }

    /// <summary>Optimal string alignment distance (Damerau 1964; Wagner and Fischer 1974, with adjacent
    /// swaps).</summary>
    private static int Edits(string from, string to)
    {
        Span<int> before = stackalloc int[LengthMax + 1];
        Span<int> above = stackalloc int[LengthMax + 1];
        Span<int> row = stackalloc int[LengthMax + 1];
        for (int column = 0; column <= to.Length; column++)
        {
            above[column] = column;
        }

        for (int line = 1; line <= from.Length; line++)
        {
            row[0] = line;
            for (int column = 1; column <= to.Length; column++)
            {
                int replace = above[column - 1] + (Same(from[line - 1], to[column - 1]) ? 0 : 1);
                row[column] = Math.Min(replace, Math.Min(above[column], row[column - 1]) + 1);
                if (line > 1 && column > 1
                    && Same(from[line - 1], to[column - 2]) && Same(from[line - 2], to[column - 1]))
                {
                    row[column] = Math.Min(row[column], before[column - 2] + 1);
                }
            }

            above.CopyTo(before);
            row.CopyTo(above);
        }

        return above[to.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
