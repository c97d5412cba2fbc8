using System.Globalization;
using System.Text;

namespace Stockade.Cli.Footprints;

/// <summary>Writes the elements of a drawing; texts are escaped, numbers have one digit after the point.</summary>
internal sealed class Drawing
{
    private readonly StringBuilder body = new();

    public static string Number(double value) =>
        (Math.Round(value, 1, MidpointRounding.AwayFromZero) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);

    public static string Escape(string text) => string.Concat(text.Where(letter => !char.IsControl(letter)))
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>Estimated width of a text in pixels: for placing and wrapping only.</summary>
    public static double Width(string text, double size) =>
        text.Sum(letter => "iljtfrI.,:;'|()! ".Contains(letter, StringComparison.Ordinal) ? 0.4 : 0.65) * size;

    public static IReadOnlyList<string> Wrap(string text, double size, double width)
    {
        List<string> lines = [""];
        foreach (string word in FootprintWords.Bound(text).Split(' '))
        {
            string longer = lines[^1].Length == 0 ? word : lines[^1] + " " + word;
            if (lines[^1].Length > 0 && Width(longer, size) > width)
            {
                lines.Add(word);
            }
            else
            {
                lines[^1] = longer;
            }
        }

        return lines;
    }

    public void Line(double x1, double y1, double x2, double y2, string style) => body.Append(
        $"<line x1=\"{Number(x1)}\" y1=\"{Number(y1)}\" x2=\"{Number(x2)}\" y2=\"{Number(y2)}\" class=\"{style}\"/>\n");

    public void Rect(double x, double y, double width, double height, string style) => body.Append(
        $"<rect x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(width)}\" height=\"{Number(height)}\" "
        + $"class=\"{style}\"/>\n");

    public void Circle(double x, double y, double radius, string style) => body.Append(
        $"<circle cx=\"{Number(x)}\" cy=\"{Number(y)}\" r=\"{Number(radius)}\" class=\"{style}\"/>\n");

    public void Path(string data, string style) => body.Append($"<path d=\"{data}\" class=\"{style}\"/>\n");

    /// <param name="anchor">start, middle or end.</param>
    public void Text(double x, double y, string text, string style, string anchor = "start") => body.Append(
        $"<text x=\"{Number(x)}\" y=\"{Number(y)}\" class=\"{style}\" text-anchor=\"{anchor}\">"
        + $"{Escape(text)}</text>\n");

    /// <summary>What is drawn from here to the end of the group is cut at a rectangle.</summary>
    public void OpenWindow(string id, double x, double y, double size)
    {
        body.Append($"<clipPath id=\"{id}\"><rect x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(size)}\" ");
        body.Append($"height=\"{Number(size)}\"/></clipPath>\n<g clip-path=\"url(#{id})\">\n");
    }

    public void Close() => body.Append("</g>\n");

    public override string ToString() => body.ToString();
}
