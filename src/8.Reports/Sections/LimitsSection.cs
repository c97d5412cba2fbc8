using System.Text;
using Stockade.Reports.Html;
using Stockade.Reports.Words;
using Stockade.Results;

namespace Stockade.Reports.Sections;

/// <summary>What the model is not, and how to get the same bytes again.</summary>
internal static class LimitsSection
{
    public static string Render(StudyView study)
    {
        HeaderRow header = study.Header;
        StringBuilder html = new("<section id=\"limits\">\n<h2>Limits</h2>\n<ul>\n");
        html.Append(
            "<li>The attacker’s inputs are set or swept on a printed grid; they are never optimised or ranked.</li>\n");
        foreach (RemarkRow remark in study.Results.Remarks.Where(row => row.Kind == ResultWords.Remark.Limit))
        {
            html.Append($"<li>{Escape.Text(remark.Text)}</li>\n");
        }

        foreach (RemarkRow remark in study.Results.Remarks.Where(row => row.Kind == ResultWords.Remark.NotModelled))
        {
            html.Append($"<li>Not modelled: {Escape.Text(remark.Text.TrimEnd('.'))}.</li>\n");
        }

        html.Append("</ul>\n<h3>To get the same again</h3>\n");
        html.Append($"<p>Scenario <code>{Escape.Text(header.ScenarioName)}</code> "
            + $"{Escape.Text(header.ScenarioVersion)}, content <code>{Escape.Text(header.ContentHash)}</code>; "
            + $"stockade {Escape.Text(header.ProductVersion)}, seed {header.Seed}, "
            + $"{Figures.Count(header.Worlds, "world", "worlds")} of {header.WorldsAsked} asked, "
            + $"{Figures.Count(header.Replications, "replication", "replications")} each. The same scenario, seed and "
            + "version give the same bytes on any machine and number of threads.</p>\n");
        return html.Append("</section>\n").ToString();
    }
}
