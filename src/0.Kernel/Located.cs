namespace Stockade.Kernel;

/// <summary>Where a piece of text stands: file, line and column, both counted from 1.</summary>
public readonly record struct TextPlace(string File, int Line, int Column)
{
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
}

/// <summary>A value with the place it was read from.</summary>
public readonly record struct Located<T>(T Value, TextPlace Place);
