namespace Stockade.Defense;

/// <summary>The south-west corner of a terrain tile, whole degrees, north and east positive.</summary>
internal readonly record struct TerrainCorner(int LatitudeDegrees, int LongitudeDegrees)
{
    /// <summary>The corner that a file name such as <c>N44E012.hgt</c> states, with or without a folder before it; null
    /// where it states none.</summary>
    public static TerrainCorner? OfName(string name)
    {
        ReadOnlySpan<char> file = name.AsSpan(name.LastIndexOfAny(['/', '\\']) + 1);
        if (file.Length != 11 || !file[7..].Equals(".hgt", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        int latitude = Signed(file[0], 'N', 'S', file[1..3]);
        int longitude = Signed(file[3], 'E', 'W', file[4..7]);
        return latitude is >= -90 and < 90 && longitude is >= -180 and < 180
            ? new TerrainCorner(latitude, longitude)
            : null;
    }

    private static int Signed(char letter, char positive, char negative, ReadOnlySpan<char> digits)
    {
        int value = 0;
        foreach (char digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return int.MaxValue;
            }

            value = (10 * value) + (digit - '0');
        }

        char upper = char.ToUpperInvariant(letter);
        return upper == positive ? value : upper == negative ? -value : int.MaxValue;
    }
}
