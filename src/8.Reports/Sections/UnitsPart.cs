using Stockade.Reports.Html;
using Stockade.Reports.Words;
using Stockade.Results;

namespace Stockade.Reports.Sections;

/// <summary>Batteries that stand complete and ready, where the scenario follows their equipment: who is covered, and
/// who is not any more.</summary>
internal static class UnitsPart
{
    public static string Render(StudyView study)
    {
        HtmlTable table = new(
            "Batteries complete and ready at the end of a month, mean and 80 % band",
            ["Party and battery", "Option", "At first", "At last", "Fewest"], stacks: true, captionSeen: true);
        foreach (IGrouping<(string, string), UnitsRow> units in study.Results.Units
            .GroupBy(row => (row.PartyName, row.FireUnit)))
        {
            List<IGrouping<string, UnitsRow>> options = [.. units.GroupBy(row => row.Option, StringComparer.Ordinal)];
            List<UnitsRow> baseline =
                [.. options.Where(option => option.Key == study.BaselineId).SelectMany(row => row)];
            foreach (IGrouping<string, UnitsRow> option in options)
            {
                // An option that changes nothing here is not told again.
                List<UnitsRow> rows = [.. option];
                if (option.Key == study.BaselineId
                    || !rows.Select(row => row.Ready).SequenceEqual(baseline.Select(row => row.Ready)))
                {
                    UnitsRow fewest = rows.MinBy(row => row.Ready)!;
                    table.Add(
                    [
                        HtmlCell.Text($"{units.Key.Item1}, {units.Key.Item2}"),
                        HtmlCell.Text(study.OptionName(option.Key)), HtmlCell.Number(Ready(rows[0])),
                        HtmlCell.Number(Ready(rows[^1])),
                        HtmlCell.Text($"{Ready(fewest)} in {Figures.Month(fewest.Month)}"),
                    ]);
                }
            }
        }

        return table.Rows == 0 ? "" : "<h3>Which batteries stand ready</h3>\n<p>Complete sets of equipment with "
            + "trained crews, by party. What is sent away uncovers somebody at once and covers nobody until it is set "
            + $"up.</p>\n{table}";
    }

    private static string Ready(UnitsRow row) =>
        $"{Figures.Plain(row.Ready, row.Ready == Math.Floor(row.Ready) ? 0 : 1)} "
        + $"({Figures.WholeBand(row.Ready, row.Low80, row.High80)})";
}
