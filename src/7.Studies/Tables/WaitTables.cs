using Stockade.Kernel;
using Stockade.Results;
using Stockade.Scenarios;
using Stockade.Supply;

namespace Stockade.Studies.Tables;

/// <summary>What waits for what, which stocks run dry by when, and how long refilling takes.</summary>
internal static class WaitTables
{
    private const double DaysPerMonth = 30.4375;
    private const int Received = 2;
    private const int Made = 1;
    private const int Routine = 5;
    private const int Closing = 6;

    /// <summary>Edges on which nothing waited in any replication are left out.</summary>
    public static IReadOnlyList<WaitRow> Waits(StudyFindings findings)
    {
        List<WaitRow> rows = [];
        for (int option = 0; option < findings.Options; option++)
        {
            for (int edge = 0; edge < findings.Axes.Waits.Count; edge++)
            {
                double[] months = PerWorld(findings, world =>
                    findings.Detail(world, option).Waited[edge] / DaysPerMonth / findings.Replications);
                if (months.Any(value => value > 0))
                {
                    WaitEdge of = findings.Axes.Waits[edge];
                    Interval band = findings.OverWorlds(world => months[world]);
                    rows.Add(new WaitRow(
                        findings.Scenario.Options[option].Id, of.Waiter, Word(of.Reason), of.Blocker, Mean(months),
                        band.Low, band.High));
                }
            }
        }

        return rows;
    }

    /// <summary>Stocks that were there at some month end, or that have a floor.</summary>
    public static IReadOnlyList<StockOutRow> StockOuts(StudyFindings findings)
    {
        List<StockOutRow> rows = [];
        for (int option = 0; option < findings.Options; option++)
        {
            for (int party = 0; party < findings.Axes.Parties; party++)
            {
                for (int item = 0; item < findings.Axes.Items; item++)
                {
                    if (IsKept(findings, option, party, item))
                    {
                        AddMonths(findings, option, party, item, rows);
                    }
                }
            }
        }

        return rows;
    }

    /// <summary>Parties with a floor for an item that they lie below in some world as the horizon ends.</summary>
    public static IReadOnlyList<RebuildRow> Rebuild(StudyFindings findings)
    {
        List<RebuildRow> rows = [];
        for (int option = 0; option < findings.Options; option++)
        {
            for (int party = 0; party < findings.Axes.Parties; party++)
            {
                for (int item = 0; item < findings.Axes.Items; item++)
                {
                    double[] deficits = PerWorld(findings, world => Deficit(findings, option, party, item, world));
                    if (deficits.Any(rounds => rounds > 0))
                    {
                        rows.Add(RebuildOf(findings, option, party, item, deficits));
                    }
                }
            }
        }

        return rows;
    }

    private static bool IsKept(StudyFindings findings, int option, int party, int item)
    {
        int first = ((party * findings.Axes.Items) + item) * findings.Axes.Months;
        for (int world = 0; world < findings.Worlds.Count; world++)
        {
            ArmDetail detail = findings.Detail(world, option);
            if (detail.LastFloor[(party * findings.Axes.Items) + item] > 0
                || detail.Ledger[Closing].AsSpan(first, findings.Axes.Months).ContainsAnyExcept(0))
            {
                return true;
            }
        }

        return false;
    }

    private static void AddMonths(StudyFindings findings, int option, int party, int item, List<StockOutRow> rows)
    {
        Party holder = findings.Scenario.Parties[party];
        Item held = findings.Axes.Rounds[item];
        double replications = findings.Replications;
        for (int month = 0; month < findings.Axes.Months; month++)
        {
            int at = (((party * findings.Axes.Items) + item) * findings.Axes.Months) + month;
            double[] dry = PerWorld(findings, world => findings.Detail(world, option).Dry[at] / replications);
            double[] below = PerWorld(findings, world => findings.Detail(world, option).Below[at] / replications);
            Interval dryBand = findings.OverWorlds(world => dry[world]);
            Interval belowBand = findings.OverWorlds(world => below[world]);
            rows.Add(new StockOutRow(
                findings.Scenario.Options[option].Id, holder.Id.Value, holder.Name, held.Id.Value, held.Name,
                findings.Axes.MonthEnds[month], Mean(dry), dryBand.Low, dryBand.High, Mean(below), belowBand.Low,
                belowBand.High));
        }
    }

    private static double Deficit(StudyFindings findings, int option, int party, int item, int world)
    {
        ArmDetail detail = findings.Detail(world, option);
        int stock = (party * findings.Axes.Items) + item;
        int last = (stock * findings.Axes.Months) + findings.Axes.Months - 1;
        return Math.Max(0, detail.LastFloor[stock] - detail.Ledger[Closing][last]) / (double)findings.Replications;
    }

    private static RebuildRow RebuildOf(
        StudyFindings findings, int option, int party, int item, double[] deficits)
    {
        Interval deficit = findings.OverWorlds(world => deficits[world]);
        Interval recent = findings.OverWorlds(world => Rebuilding.Years(
            deficits[world], Recent(findings, option, party, item, world, Made, Received)
                - Recent(findings, option, party, item, world, Routine)));
        Interval surge = findings.OverWorlds(world => Rebuilding.Years(
            deficits[world], Rebuilding.SurgePerYear(
                findings.Scenario, findings.Axes.Rounds[item].Id, findings.Worlds[world])
                - Recent(findings, option, party, item, world, Routine)));
        return new RebuildRow(
            findings.Scenario.Options[option].Id, findings.Scenario.Parties[party].Name,
            findings.Axes.Rounds[item].Name, deficit.Centre, deficit.Low, deficit.High, Known(recent.Centre),
            Known(recent.Low), Known(recent.High), Known(surge.Centre), Known(surge.Low), Known(surge.High));
    }

    private static double? Known(double years) => double.IsFinite(years) ? years : null;

    private static double Recent(
        StudyFindings findings, int option, int party, int item, int world, params ReadOnlySpan<int> columns)
    {
        int last = ((((party * findings.Axes.Items) + item) + 1) * findings.Axes.Months) - 1;
        double sum = 0;
        foreach (int column in columns)
        {
            sum += Rebuilding.LastYear(findings.Axes, findings.Detail(world, option).Ledger[column], last);
        }

        return sum / findings.Replications;
    }

    private static double[] PerWorld(StudyFindings findings, Func<int, double> value) =>
        [.. Enumerable.Range(0, findings.Worlds.Count).Select(value)];

    private static double Mean(double[] values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }

    private static string Word(WaitReason reason) => reason switch
    {
        WaitReason.Law => ResultWords.Wait.Law,
        WaitReason.Authority => ResultWords.Wait.Authority,
        WaitReason.RefillMoney => ResultWords.Wait.RefillMoney,
        WaitReason.Money => ResultWords.Wait.Money,
        WaitReason.Floor => ResultWords.Wait.Floor,
        WaitReason.Stock => ResultWords.Wait.Stock,
        WaitReason.Queue => ResultWords.Wait.Queue,
        WaitReason.Decree => ResultWords.Wait.Decree,
        WaitReason.Capacity => ResultWords.Wait.Capacity,
        WaitReason.Component => ResultWords.Wait.Component,
        WaitReason.Orders => ResultWords.Wait.Orders,
        WaitReason.Licence => ResultWords.Wait.Licence,
        WaitReason.Qualifying => ResultWords.Wait.Qualifying,
        WaitReason.Payment => ResultWords.Wait.Payment,
        WaitReason.Swap => ResultWords.Wait.Swap,
        WaitReason.Work => ResultWords.Wait.Work,
        WaitReason.Before => ResultWords.Wait.Before,
        _ => throw new InvariantException("every reason to wait has a word"),
    };
}
