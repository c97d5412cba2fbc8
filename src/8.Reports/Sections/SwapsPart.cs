using System.Text;
using Stockade.Reports.Html;
using Stockade.Reports.Words;
using Stockade.Results;

namespace Stockade.Reports.Sections;

/// <summary>Where sources disagree: the measures of page one over the worlds that believed each of them, a fold for
/// each number, the number that moves a measure most first.</summary>
internal static class SwapsPart
{
    public static string Render(StudyView study)
    {
        List<Swap> swaps = [.. study.Results.Swaps
            .Where(row => row.Option == study.BaselineId && study.Measure(row.Measure) is { Principal: true })
            .GroupBy(row => row.Claim, StringComparer.Ordinal)
            .Select(rows => Swap.Of(study, [.. rows]))
            .OrderByDescending(swap => swap.Reach)
            .ThenBy(swap => swap.Rows[0].Claim, StringComparer.Ordinal)];
        if (swaps.Count == 0)
        {
            return "";
        }

        StringBuilder html = new(
            "<div class=\"screen\">\n<h3>Swap this source</h3>\n<p>Where sources disagree, the measures of page one in "
                + "the baseline over the worlds that believed each of them (table swaps holds all options). Those that "
                + "move a median most, measured against its 80 % band, stand first; a rival rests on few worlds, and a "
                + "small move may be luck.</p>\n");
        foreach (Swap swap in swaps)
        {
            string summary = Escape.Text($"{swap.Rows[0].Label}: {swap.Finding}");
            html.Append($"<details><summary>{summary}</summary>\n{Table(study, swap.Rows)}</details>\n");
        }

        return html.Append("</div>\n").ToString();
    }

    private static HtmlTable Table(StudyView study, IReadOnlyList<SwapRow> rows)
    {
        HtmlTable table = new(
            $"{rows[0].Label}: the answer with one rival believed alone",
            ["Measure", "Rival", "Median", "80 % band", "Worlds"], stacks: true);
        foreach (SwapRow row in rows)
        {
            MeasureRow measure = study.Measure(row.Measure)!;
            (string centre, string band) = Unit.Of(measure.Unit).Value(row.Median, row.Low80, row.High80);
            HtmlCell rival = HangsSection.Claim(study, row.Rival, row.Claim);
            string said = $"{row.Citation ?? "assumption"}; weight {Figures.Percent(row.Weight)}";
            table.Add(
            [
                HtmlCell.Text(measure.Name), new HtmlCell($"{rival.Html} <small>{Escape.Text(said)}</small>", ""),
                HtmlCell.Number(centre), HtmlCell.Number(band), HtmlCell.Number(Figures.Plain(row.Worlds, 0)),
            ]);
        }

        return table;
    }

    /// <summary>A number's rivals, and how far they move the measure they move most.</summary>
    /// <param name="Reach">Distance of the outermost medians, as a share of the measure's 80 % band.</param>
    private sealed record Swap(IReadOnlyList<SwapRow> Rows, string Finding, double Reach)
    {
        public static Swap Of(StudyView study, IReadOnlyList<SwapRow> rows)
        {
            string finding = "only one rival was drawn";
            double reach = -1;
            foreach (IGrouping<string, SwapRow> measure in rows.GroupBy(row => row.Measure, StringComparer.Ordinal))
            {
                double low = measure.Min(row => row.Median);
                double high = measure.Max(row => row.Median);
                double band = study.Estimate(study.BaselineId, measure.Key) is { } whole
                    ? whole.High80 - whole.Low80 : 0;
                double share = band > 0 ? (high - low) / band : 0;
                if (measure.Count() > 1 && share > reach)
                {
                    reach = share;
                    finding = Words(study.Measure(measure.Key)!, low, high);
                }
            }

            return new Swap(rows, finding, reach);
        }

        private static string Words(MeasureRow measure, double low, double high)
        {
            Unit unit = Unit.Of(measure.Unit);
            int decimals = unit.DecimalsOf(low, low, high);
            return $"{Phrases.Quote(measure.Name)} {unit.Span(low, high, decimals)}{unit.Suffix}";
        }
    }
}
