using Stockade.Kernel;
using Stockade.Results;
using Stockade.Scenarios;

namespace Stockade.Studies.Tables;

/// <summary>Money and authority as they burn down.</summary>
internal static class MoneyTables
{
    private const int Obligated = 0;
    private const int Available = 1;
    private const int Lapsed = 2;

    public static IReadOnlyList<MoneyRow> Money(StudyFindings findings)
    {
        List<MoneyRow> rows = [];
        int months = findings.Axes.Months;
        for (int option = 0; option < findings.Options; option++)
        {
            for (int account = 0; account < findings.Scenario.Accounts.Count; account++)
            {
                MoneyAccount of = findings.Scenario.Accounts[account];
                double obligated = 0;
                double lapsed = 0;
                for (int month = 0; month < months; month++)
                {
                    int at = (account * months) + month;
                    double spent = Mean(findings, option, Obligated, at);
                    double available = Mean(findings, option, Available, at);
                    Interval band = findings.OverWorlds(world =>
                        findings.Detail(world, option).Money[Available][at] / findings.Replications);
                    obligated += spent;
                    lapsed += Mean(findings, option, Lapsed, at);
                    DateOnly end = findings.Axes.MonthEnds[month];
                    rows.Add(new MoneyRow(
                        findings.Scenario.Options[option].Id, of.Id, Colour(of.Colour),
                        new DateOnly(end.Year, end.Month, 1), available, obligated, spent == 0 && available == 0,
                        of.Name, band.Low, band.High, lapsed));
                }
            }
        }

        return rows;
    }

    private static string Colour(MoneyColour colour) => colour switch
    {
        MoneyColour.Drawdown => "drawdown",
        MoneyColour.Replenishment => "replenishment",
        MoneyColour.Purchase => "purchase",
        MoneyColour.Pooled => "pooled",
        _ => "national",
    };

    private static double Mean(StudyFindings findings, int option, int column, int at)
    {
        double sum = 0;
        for (int world = 0; world < findings.Worlds.Count; world++)
        {
            sum += findings.Detail(world, option).Money[column][at];
        }

        return sum / (findings.Worlds.Count * findings.Replications);
    }
}
