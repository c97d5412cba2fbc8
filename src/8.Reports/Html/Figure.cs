using System.Text;
using Stockade.Reports.Charts;

namespace Stockade.Reports.Html;

/// <summary>A chart with a title that says the finding, drawn once for each width, its table twin and its
/// source.</summary>
/// <param name="Id">Id of the figure in the page.</param>
/// <param name="Title">The finding.</param>
/// <param name="Subtitle">What is drawn: quantity, unit, bands, option.</param>
/// <param name="Draw">Draws the chart for a canvas.</param>
/// <param name="Twin">The same figures as a table.</param>
/// <param name="Source">Which tables of the result folder hold the figures, and what they rest on.</param>
/// <param name="Legend">Safe HTML of the legend, or empty.</param>
internal sealed record Figure(
    string Id, string Title, string Subtitle, Func<Canvas, string> Draw, HtmlTable Twin, string Source,
        string Legend = "")
{
    public override string ToString()
    {
        StringBuilder html = new();
        html.Append($"<figure id=\"{Escape.Id(Id)}\"><figcaption><h3>{Escape.Text(Title)}</h3>");
        html.Append($"<p>{Escape.Text(Subtitle)}</p></figcaption>{Legend}\n");
        foreach (Canvas canvas in Canvas.Both)
        {
            html.Append(Draw(canvas)).Append('\n');
        }

        html.Append($"<details class=\"twin\"><summary>The figures as a table</summary>\n{Twin}</details>\n");
        html.Append($"<p class=\"source\">{Escape.Text(Source)}</p></figure>\n");
        return html.ToString();
    }
}
