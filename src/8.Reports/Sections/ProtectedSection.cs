using System.Text;
using Stockade.Reports.Charts;
using Stockade.Reports.Html;
using Stockade.Reports.Words;
using Stockade.Results;

namespace Stockade.Reports.Sections;

/// <summary>Who is protected? Stopped by class and layer in its three parts, and why the rest got through.</summary>
internal static class ProtectedSection
{
    public static string Render(StudyView study)
    {
        StringBuilder html = new("<section id=\"protected\">\n<h2>Who is protected?</h2>\n");
        List<StoppedRow> rows = [.. study.Results.Stopped.Where(row => row.Option == study.BaselineId)];
        if (rows.Count == 0)
        {
            return html.Append("<p>This scenario holds no raids.</p>\n</section>\n").ToString();
        }

        html.Append(
            "<p>Protected means: the share of reported launches at covered areas that were stopped, by class. It is "
            + "not lives, damage or value. Stopped = covered × engaged × killed, each a claim of its own; a layer’s "
                + "part "
            + "is shown apart from all layers together.</p>\n");
        foreach (IGrouping<string, StoppedRow> area in rows.GroupBy(row => row.Area, StringComparer.Ordinal))
        {
            html.Append(AreaFigure(area.Key, [.. area]));
        }

        return html.Append(Leakers(study)).Append("</section>\n").ToString();
    }

    private static Figure AreaFigure(string area, IReadOnlyList<StoppedRow> rows)
    {
        List<(string, IReadOnlyList<StoppedRow>)> groups = [.. rows
            .GroupBy(row => row.Threat, StringComparer.Ordinal)
            .Select(threat => (Heading(threat.First()), LayersFirst(threat)))];
        StoppedRow main = rows.FirstOrDefault(row => row.Layer == ResultWords.AllLayers) ?? rows[0];
        string title = $"{main.AreaName}: {Findings.Stopped(main)}";
        string legend = Legend.Of(
            (["launched"], "launched"), (["covered"], "covered"), (["engaged"], "engaged"),
            (["killed"], "killed, so stopped (line: 80 % band)"));
        return new Figure(
            "stopped-" + area, title, "Share of launches that each layer could have met, baseline, whole horizon.",
            canvas => StoppedChart.Draw(canvas, groups, title), Twin(main.AreaName, rows),
            "Table stopped; launches are the scenario’s record, each share rests on its claim.", legend);
    }

    private static IReadOnlyList<StoppedRow> LayersFirst(IEnumerable<StoppedRow> rows) =>
        [.. rows.OrderBy(row => row.Layer == ResultWords.AllLayers)];

    private static string Heading(StoppedRow row) => $"{row.ThreatName}, {row.AreaName}";

    private static HtmlTable Twin(string area, IReadOnlyList<StoppedRow> rows)
    {
        HtmlTable table = new(
            $"Stopped at {area} by class and layer, 80 % bands",
            ["Class and layer", "Launched", "Covered", "Engaged", "Killed", "Stopped"], stacks: true);
        foreach (StoppedRow row in rows)
        {
            table.Add(
            [
                HtmlCell.Text($"{row.ThreatName}, {row.LayerName.ToLowerInvariant()}"),
                HtmlCell.Number(Figures.Plain(row.Launched, 0)),
                Share(row.Covered, row.CoveredLow80, row.CoveredHigh80),
                Share(row.Engaged, row.EngagedLow80, row.EngagedHigh80),
                Share(row.Killed, row.KilledLow80, row.KilledHigh80),
                HtmlCell.With(
                    Figures.Plain(row.Stopped, 0),
                    Figures.Span(row.StoppedLow80, row.StoppedHigh80, 0)),
            ]);
        }

        return table;
    }

    private static HtmlCell Share(double centre, double low, double high)
    {
        (string text, string band) = Unit.Of("share").Value(centre, low, high);
        return HtmlCell.With(text, band);
    }

    private static string Leakers(StudyView study)
    {
        List<LeakerRow> rows = [.. study.Results.Leakers.Where(row => row.Option == study.BaselineId)];
        if (rows.Count == 0)
        {
            return "";
        }

        LeakerRow most = rows.MaxBy(row => row.Mean)!;
        HtmlTable table = new(
            $"Why they got through: most often {most.ThreatName.ToLowerInvariant()} {most.Cause}",
            ["Class, area and cause", "Leakers, mean", "80 % band"], stacks: true, captionSeen: true);
        foreach (LeakerRow row in rows)
        {
            table.Add(
            [
                HtmlCell.Text($"{row.ThreatName}, {row.AreaName}: {row.Cause}"),
                HtmlCell.Number(Figures.Plain(row.Mean, 0)),
                HtmlCell.Number(Figures.Span(row.Low80, row.High80, 0)),
            ]);
        }

        return table.ToString();
    }
}
