using System.Text;

namespace Stockade.Reports.Html;

/// <summary>A legend: swatches drawn with the chart's own styles, each with its words.</summary>
internal static class Legend
{
    /// <param name="entries">Styles of the swatch, drawn one over another, and the words beside it.</param>
    public static string Of(params IReadOnlyList<(string[] Styles, string Words)> entries)
    {
        StringBuilder html = new("<ul class=\"legend\">");
        foreach ((string[] styles, string words) in entries)
        {
            html.Append("<li><svg width=\"22\" height=\"12\" aria-hidden=\"true\">");
            foreach (string style in styles)
            {
                html.Append(Swatch(style));
            }

            html.Append("</svg>").Append(Escape.Text(words)).Append("</li>");
        }

        return html.Append("</ul>\n").ToString();
    }

    private static string Swatch(string style) =>
        style.StartsWith("hatch", StringComparison.Ordinal)
            ? $"<rect y=\"7\" width=\"22\" height=\"5\" class=\"{style}\"/>"
            : style == "median"
                ? "<path d=\"M0 6H22\" class=\"median\"/>"
                : $"<rect width=\"22\" height=\"12\" class=\"{style}\"/>";
}
