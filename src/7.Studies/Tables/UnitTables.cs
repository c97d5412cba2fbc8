using Stockade.Kernel;
using Stockade.Results;

namespace Stockade.Studies.Tables;

/// <summary>Batteries that stand complete and ready, where the scenario follows their equipment.</summary>
internal static class UnitTables
{
    public static IReadOnlyList<UnitsRow> Units(StudyFindings findings)
    {
        List<UnitsRow> rows = [];
        int months = findings.Axes.Months;
        for (int option = 0; option < findings.Options; option++)
        {
            for (int party = 0; party < findings.Axes.Parties; party++)
            {
                for (int type = 0; type < findings.Axes.UnitTypes.Count; type++)
                {
                    int first = ((party * findings.Axes.UnitTypes.Count) + type) * months;
                    if (HasAny(findings, option, first))
                    {
                        rows.AddRange(Enumerable.Range(0, months).Select(month =>
                            Row(findings, option, party, type, month, first + month)));
                    }
                }
            }
        }

        return rows;
    }

    private static bool HasAny(StudyFindings findings, int option, int first) =>
        Enumerable.Range(0, findings.Worlds.Count).Any(world => findings.Detail(world, option).Ready
            .AsSpan(first, findings.Axes.Months).ContainsAnyExcept(0));

    private static UnitsRow Row(StudyFindings findings, int option, int party, int type, int month, int at)
    {
        Interval band = findings.OverWorlds(world =>
            (double)findings.Detail(world, option).Ready[at] / findings.Replications);
        long sum = 0;
        for (int world = 0; world < findings.Worlds.Count; world++)
        {
            sum += findings.Detail(world, option).Ready[at];
        }

        DateOnly end = findings.Axes.MonthEnds[month];
        return new UnitsRow(
            findings.Scenario.Options[option].Id, findings.Scenario.Parties[party].Name,
            findings.Axes.UnitTypes[type].Name, new DateOnly(end.Year, end.Month, 1),
            (double)sum / (findings.Worlds.Count * findings.Replications), band.Low, band.High);
    }
}
