namespace Stockade.Reports.Charts;

/// <summary>The width a chart is drawn for. Each chart is drawn twice; the page shows the one that fits.</summary>
/// <param name="Width">Width in CSS pixels.</param>
/// <param name="TextSize">Size of labels in pixels; never under 12 at the drawn width.</param>
/// <param name="SmallSize">Size of ticks and notes in pixels; never under 12 at the drawn width.</param>
internal sealed record Canvas(double Width, double TextSize, double SmallSize, string Style, bool IsNarrow)
{
    /// <summary>For screens from 768 pixels and for paper.</summary>
    public static Canvas Wide { get; } = new(720, 13, 12, "wide", false);

    /// <summary>For phones: drawn for 328 pixels, and large enough to be read when it is shown at 288.</summary>
    public static Canvas Narrow { get; } = new(328, 14, 14, "narrow", true);

    public static IReadOnlyList<Canvas> Both { get; } = [Wide, Narrow];

    public double LineHeight => TextSize + 4;

    /// <summary>Width of a text in small size, in pixels, estimated from the widths of Helvetica.</summary>
    public double SmallWidth(string text) => TextWidth.Of(text, SmallSize);

    public double LabelWidth(string text) => TextWidth.Of(text, TextSize);
}
