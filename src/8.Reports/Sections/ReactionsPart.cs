using System.Text;
using Stockade.Reports.Html;
using Stockade.Reports.Words;
using Stockade.Results;

namespace Stockade.Reports.Sections;

/// <summary>Raids may react to a lack of rounds: the answer where they do not and where they do in full. An input of
/// the attacker is shown at both ends of its grid and never ranked.</summary>
internal static class ReactionsPart
{
    public static string Render(StudyView study)
    {
        List<ReactionRow> rows = [.. study.Results.Reactions
            .Where(row => row.Option == study.BaselineId || row.Option == study.Without?.Id)
            .Where(row => study.Measure(row.Measure) is not null)];
        if (rows.Count == 0)
        {
            return "";
        }

        StringBuilder html = new("<h3>If raids react to a lack of rounds</h3>\n");
        html.Append("<p>An input of the attacker: set or swept, never ranked. At 0, raids after the record stay as "
            + "claimed; at 1, a month’s launches grow by the share by which the defender’s supply was short of one "
            + "month when the month before it closed. Means with 80 % bands; table reactions.</p>\n");
        List<double> grid = [.. rows.Select(row => row.Value).Distinct().Order()];
        HtmlTable table = new(
            "The answer with the raids’ reaction fixed",
            ["Measure", .. grid.Select(value => $"Reaction {Figures.Short(value)}")], stacks: true);
        foreach (IGrouping<(string, string), ReactionRow> line in rows
            .OrderBy(row => row.Option != study.BaselineId).GroupBy(row => (row.Measure, row.Option)))
        {
            bool isBaseline = line.First().Option == study.BaselineId;
            MeasureRow measure = study.Measure(line.First().Measure)!;
            string what = isBaseline ? study.OptionName(study.BaselineId) : "changed by the transfer";
            table.Add(
            [
                HtmlCell.With(measure.Name, what),
                .. line.OrderBy(row => row.Value)
                    .Select(row => isBaseline ? Level(measure, row) : Change(measure, row)),
            ]);
        }

        return html.Append(table).ToString();
    }

    private static HtmlCell Level(MeasureRow measure, ReactionRow row)
    {
        (string centre, string band) = Unit.Of(measure.Unit).Value(row.Mean, row.Low80, row.High80);
        return HtmlCell.With(centre, band);
    }

    /// <summary>What the transfer changes: the option without it, seen from the other side.</summary>
    private static HtmlCell Change(MeasureRow measure, ReactionRow row)
    {
        (string centre, string band) = Unit.Of(measure.Unit).Difference(0 - row.Mean, 0 - row.High80, 0 - row.Low80);
        bool pale = !row.ToldFromZero && band != "exact";
        return HtmlCell.With(centre, pale ? $"{band}; {Phrases.NotTold}" : band, pale ? "pale" : "");
    }
}
