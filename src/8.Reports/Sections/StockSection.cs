using System.Text;
using Stockade.Reports.Charts;
using Stockade.Reports.Html;
using Stockade.Reports.Words;
using Stockade.Results;

namespace Stockade.Reports.Sections;

/// <summary>Where are the rounds? Stock and months of supply over time with both bands, and futures that run
/// dry.</summary>
internal static class StockSection
{
    private static readonly string Key = Legend.Of(
        (["fan80"], "not known, 80 %"), (["fan50"], "not known, 50 %"), (["chance"], "chance alone, 80 %"),
        (["median"], "median"));

    public static string Render(StudyView study)
    {
        StringBuilder html = new("<section id=\"stock\">\n<h2>Where are the rounds?</h2>\n");
        ILookup<string, PointRow> points = study.Results.Points
            .Where(point => point.Option == study.BaselineId)
            .ToLookup(point => point.Series, StringComparer.Ordinal);
        if (points.Count == 0)
        {
            html.Append("<p>This scenario follows no stock over time.</p>\n");
        }
        else
        {
            html.Append("<p>The baseline, month by month. What nobody knows (the fans) is kept apart from chance (the "
                + "hatched band inside them).</p>\n");
        }

        foreach (SeriesRow series in study.Results.Series.OrderBy(row => row.Kind == ResultWords.Series.Stock ? 0 : 1))
        {
            List<PointRow> drawn = [.. points[series.Id].Where(IsFinite)];
            if (drawn.Count > 0)
            {
                html.Append(Fan(study, series, drawn));
            }
        }

        return html.Append(Dots(study)).Append("</section>\n").ToString();
    }

    /// <summary>A month without demand has no months of supply: it is left out of the drawing.</summary>
    private static bool IsFinite(PointRow point) =>
        double.IsFinite(point.Median + point.Low50 + point.High50 + point.Low80 + point.High80)
        && double.IsFinite(point.ChanceLow80 + point.ChanceHigh80);

    private static Figure Fan(StudyView study, SeriesRow series, IReadOnlyList<PointRow> points)
    {
        List<MarkRow> marks = [.. study.Results.Marks
            .Where(mark => (mark.Option ?? study.BaselineId) == study.BaselineId)
            .Where(mark => (mark.Series ?? series.Id) == series.Id)];
        if (!marks.Exists(mark => mark.Date == study.Header.DataTo))
        {
            marks.Add(new MarkRow(null, null, study.Header.DataTo, "record ends, claims from here"));
        }

        string title = Findings.Stock(series, points);
        string baseline = study.Baseline?.Name.ToLowerInvariant() ?? "";
        return new Figure(
            "series-" + series.Id, title, $"{series.Label}, {baseline}; median, 50 % and 80 % bands.",
            canvas => FanChart.Draw(canvas, series, points, marks, title), Twin(series, points),
            "Tables points and series; opening stocks and rates are in the register of claims.", Key);
    }

    private static HtmlTable Twin(SeriesRow series, IReadOnlyList<PointRow> points)
    {
        HtmlTable table = new(
            $"{series.Label}, {series.Unit}",
            ["Month end", "Median", "80 % band, not known", "50 % band, not known", "80 % band, chance alone"],
                stacks: false);
        Unit unit = Unit.Of(series.Unit);
        foreach (PointRow point in points)
        {
            int decimals = unit.DecimalsOf(point.Median, point.Low80, point.High80);
            table.Add(
            [
                HtmlCell.Text(Figures.Day(point.Date)),
                    HtmlCell.Number(Figures.Plain(point.Median * unit.Factor, decimals)),
                HtmlCell.Number(unit.Span(point.Low80, point.High80, decimals)),
                HtmlCell.Number(unit.Span(point.Low50, point.High50, decimals)),
                HtmlCell.Number(unit.Span(point.ChanceLow80, point.ChanceHigh80, decimals)),
            ]);
        }

        return table;
    }

    /// <summary>Futures of every stock in the baseline, then of the driest stock under the other options.</summary>
    private static string Dots(StudyView study)
    {
        List<SeriesRow> stocks = [.. study.Results.Series
            .Where(
                series => study.Results.Futures.Any(row => row.Option == study.BaselineId && row.Series == series.Id))];
        if (stocks.Count == 0)
        {
            return "";
        }

        List<DotsEntry> entries =
            [.. stocks.Select(series => Entry(study, study.BaselineId, series, Short(series, stocks)))];
        SeriesRow driest = stocks[entries.IndexOf(entries.MaxBy(entry => entry.Count)!)];
        List<DotsEntry> options = [.. study.Others
            .Where(option => study.Results.Futures.Any(row => row.Option == option.Id && row.Series == driest.Id))
            .Select(option => Entry(study, option.Id, driest, $"{driest.PartyName}: {option.Name}"))];
        string title = Findings.Dots(entries);
        List<DotsEntry> all = [.. entries, .. options];
        HtmlTable twin = new(
            "Futures that run dry", ["Stock", "Dry", "Futures", "First month ends at which dry"], stacks: true);
        foreach (DotsEntry entry in all)
        {
            string months = string.Join(
                ", ", entry.Dry.Where(day => day is not null).Order().Select(day => Figures.Month(day!.Value)));
            twin.Add(
            [
                HtmlCell.Text(entry.Label), HtmlCell.Number(Figures.Plain(entry.Count, 0)),
                HtmlCell.Number(Figures.Plain(entry.Dry.Count, 0)), HtmlCell.Text(months.Length == 0 ? "–" : months),
            ]);
        }

        return new Figure(
            "futures", title, "Each dot is one future; filled: the stock runs dry at some month end.",
            canvas => DotsChart.Draw(canvas, all, title), twin, "Table futures: replications taken in order of world.")
                .ToString();
    }

    /// <summary>The party's name where it has one stock among those shown, else the series' own label.</summary>
    private static string Short(SeriesRow series, IEnumerable<SeriesRow> all) =>
        all.Count(other => other.Party == series.Party) == 1 ? series.PartyName : series.Label;

    private static DotsEntry Entry(StudyView study, string option, SeriesRow series, string label) => new(
        label,
        [.. study.Results.Futures
            .Where(row => row.Option == option && row.Series == series.Id)
            .Select(row => row.RunsDry ? row.DryOn ?? study.Header.HorizonFirst : (DateOnly?)null)]);
}
