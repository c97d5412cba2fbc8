using System.Globalization;
using System.Text;
using Stockade.Reports.Html;

namespace Stockade.Reports.Charts;

/// <summary>Where a text is held.</summary>
internal enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>Writes one inline SVG, in units of CSS pixels at the width it is drawn for. Everything is styled by classes
/// of the page, so that dark mode and print need no second drawing.</summary>
internal sealed class Svg
{
    private readonly StringBuilder body = new();
    private int open;

    /// <summary>A number with at most one digit after the point: a tenth of a pixel is enough.</summary>
    public static string Number(double value)
    {
        double rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero) + 0.0;
        return (rounded == 0 ? 0 : rounded).ToString("0.#", CultureInfo.InvariantCulture);
    }

    public void Line(double x1, double y1, double x2, double y2, string style) => body.Append(
        $"<line x1=\"{Number(x1)}\" y1=\"{Number(y1)}\" x2=\"{Number(x2)}\" y2=\"{Number(y2)}\" class=\"{style}\"/>");

    public void Rect(double x, double y, double width, double height, string style, double radius = 0)
    {
        string round = radius > 0 ? $" rx=\"{Number(radius)}\"" : "";
        body.Append(
            $"<rect x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(Math.Max(0, width))}\" "
            + $"height=\"{Number(Math.Max(0, height))}\"{round} class=\"{style}\"/>");
    }

    public void Circle(double x, double y, double radius, string style) => body.Append(
        $"<circle cx=\"{Number(x)}\" cy=\"{Number(y)}\" r=\"{Number(radius)}\" class=\"{style}\"/>");

    public void Path(string data, string style) => body.Append($"<path d=\"{data}\" class=\"{style}\"/>");

    /// <summary>A text on its base line; the text is escaped.</summary>
    public void Text(double x, double y, string text, string style, Anchor anchor = Anchor.Start)
    {
        string held = anchor switch
        {
            Anchor.Middle => " text-anchor=\"middle\"",
            Anchor.End => " text-anchor=\"end\"",
            _ => "",
        };
        body.Append($"<text x=\"{Number(x)}\" y=\"{Number(y)}\" class=\"{style}\"{held}>");
        body.Append(Escape.Text(text)).Append("</text>");
    }

    /// <summary>Opens a group; a focusable one shows its read-out when tapped as well as when pointed at.</summary>
    public void Open(string style, bool focusable = false)
    {
        string focus = focusable ? " tabindex=\"-1\"" : "";
        body.Append($"<g class=\"{style}\"{focus}>");
        open++;
    }

    public void Close()
    {
        body.Append("</g>");
        open--;
    }

    /// <summary>The finished element.</summary>
    /// <param name="label">What a reader who cannot see the drawing is told.</param>
    public string Finish(Canvas canvas, double height, string label)
    {
        Kernel.Invariant.That(open == 0, "every group of a drawing is closed");
        return $"<svg class=\"{canvas.Style}\" viewBox=\"0 0 {Number(canvas.Width)} {Number(height)}\" "
            + $"width=\"{Number(canvas.Width)}\" height=\"{Number(height)}\" role=\"img\" "
            + $"aria-label=\"{Escape.Attribute(label)}\">{body}</svg>";
    }
}
