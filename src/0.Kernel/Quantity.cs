namespace Stockade.Kernel;

/// <summary>A number with what it measures, in that dimension's SI unit.</summary>
/// <param name="Value">In the unit that <see cref="Kernel.Dimension"/> names.</param>
/// <param name="Dimension">What it measures.</param>
public readonly record struct Quantity(double Value, Dimension Dimension)
{
    /// <summary>Longer texts are refused.</summary>
    public const int TextMax = 200;

    /// <summary>Reads a quantity as people write it: <c>20 km</c>, <c>1.5 km/s</c>, <c>30 / year</c>,
    /// <c>4.1 M USD</c>, <c>$60.8 bn</c>, <c>15 %</c>, <c>300</c>.</summary>
    /// <remarks>Thousands may be parted by commas or by blanks, in full groups of three: <c>13,773</c> and
    /// <c>13 773</c> are 13773. A comma is never a decimal point: <c>1,5</c> is an error, <c>1,500</c> is fifteen
    /// hundred. Counts, shares and factors need no unit, everything else does, zero included. Units are
    /// case-sensitive. Never throws.</remarks>
    /// <returns>The quantity, or what was wrong: no number, not finite, missing or unknown unit, a unit of another
    /// dimension, out of the dimension's bounds, text too long.</returns>
    public static Parsed<Quantity> Parse(string text, Dimension dimension)
    {
        if (text.Length > TextMax)
        {
            return QuantityPart.TooLong();
        }

        Parsed<QuantityPart> read = QuantityPart.Read(text, 0, commas: true);
        return !read.Is(out QuantityPart? part, out TextError? error) ? error : part.Resolve(dimension, null);
    }
}
