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
            return html.Append("<p>This scenario holds no raids.</p>\n").Append(UnitsPart.Render(study))
                .Append("</section>\n").ToString();
        }

        html.Append(
            "<p>Protected means: the share of reported launches at covered areas that were stopped, by class. It is "
            + "not lives, damage or value. Stopped = covered × engaged × killed, each a claim of its own; a layer’s "
                + "part "
            + "is shown apart from all layers together.</p>\n");
        foreach (IGrouping<string, StoppedRow> area in rows.GroupBy(row => row.Area, StringComparer.Ordinal))
        {
            html.Append(AreaFigure(area.Key, [.. area])).Append(Leakers(study, area.First().AreaName));
        }

        return html.Append(UnitsPart.Render(study)).Append("</section>\n").ToString();
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
            "stopped-"
                + area, title,
                "Share of launches that each layer could have met, baseline, whole horizon; layers that stop none are "
                + "in the table alone.",
            canvas => StoppedChart.Draw(canvas, groups, title), Twin(main.AreaName, rows),
            "Table stopped; launches are the scenario’s record, each share rests on its claim.", legend);
    }

    /// <summary>Layers that stop something, then all layers together.</summary>
    private static IReadOnlyList<StoppedRow> LayersFirst(IEnumerable<StoppedRow> rows) =>
    [
        .. rows.Where(row => row.StoppedHigh80 > 0 || row.Layer == ResultWords.AllLayers)
            .OrderBy(row => row.Layer == ResultWords.AllLayers),
    ];

    private static string Heading(StoppedRow row) => row.ThreatName;

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

    /// <summary>Why threats got through: a row a class, a column a cause.</summary>
    private static string Leakers(StudyView study, string area)
    {
        List<LeakerRow> rows = [.. study.Results.Leakers
            .Where(row => row.Option == study.BaselineId && row.AreaName == area)];
        if (rows.Count == 0)
        {
            return "";
        }

        List<string> causes = [.. rows.Select(row => row.Cause).Distinct(StringComparer.Ordinal)];
        HtmlTable table = new(
            $"{area}: why they got through, leakers (mean and 80 % band)", ["Class", .. causes], stacks: true,
            captionSeen: true);
        foreach (IGrouping<string, LeakerRow> threat in rows.GroupBy(row => row.ThreatName, StringComparer.Ordinal))
        {
            IEnumerable<HtmlCell> cells = causes.Select(cause =>
                threat.FirstOrDefault(row => row.Cause == cause) is { } row
                    ? HtmlCell.With(Figures.Plain(row.Mean, 0), Figures.Span(row.Low80, row.High80, 0))
                    : HtmlCell.Text("–"));
            table.Add([HtmlCell.Text(threat.Key), .. cells]);
        }

        return table.ToString();
    }
}
