using Stockade.Kernel;
using Stockade.Results;
using Stockade.Scenarios;

namespace Stockade.Studies.Tables;

/// <summary>Where the rounds went: month by month, and whose order waited.</summary>
internal static class LedgerTables
{
    private const int Opening = 0;
    private const int Made = 1;
    private const int Received = 2;
    private const int Sent = 3;
    private const int Fired = 4;
    private const int Routine = 5;
    private const int Closing = 6;
    private const int Expired = 7;
    private const int Withdrawn = 8;
    private const int Returned = 9;
    private const double DaysPerMonth = 30.4375;

    public static IReadOnlyList<LedgerRow> Ledger(StudyFindings findings)
    {
        List<LedgerRow> rows = [];
        for (int option = 0; option < findings.Options; option++)
        {
            double[][] means = Means(findings, option);
            for (int party = 0; party < findings.Axes.Parties; party++)
            {
                for (int item = 0; item < findings.Axes.Items; item++)
                {
                    int first = ((party * findings.Axes.Items) + item) * findings.Axes.Months;
                    if (means.Any(column => column.AsSpan(first, findings.Axes.Months).ContainsAnyExcept(0.0)))
                    {
                        AddMonths(findings, option, party, item, means, rows);
                    }
                }
            }
        }

        return rows;
    }

    public static IReadOnlyList<DisplacedRow> Displaced(StudyFindings findings)
    {
        List<DisplacedRow> rows = [];
        for (int option = 1; option < findings.Options; option++)
        {
            for (int order = 0; order < findings.Scenario.Orders.Count; order++)
            {
                Order placed = findings.Scenario.Orders[order];
                if (placed.Displaceable)
                {
                    rows.Add(DisplacedOf(findings, option, order, placed));
                }
            }
        }

        return rows;
    }

    /// <summary>Means over all replications, by ledger column; exact sums divided once, so that the books still
    /// balance.</summary>
    private static double[][] Means(StudyFindings findings, int option)
    {
        int length = findings.Axes.Parties * findings.Axes.Items * findings.Axes.Months;
        double replications = findings.Worlds.Count * findings.Replications;
        double[][] means = new double[ArmDetail.LedgerColumns][];
        for (int column = 0; column < means.Length; column++)
        {
            long[] sums = new long[length];
            for (int world = 0; world < findings.Worlds.Count; world++)
            {
                int[] ledger = findings.Detail(world, option).Ledger[column];
                for (int index = 0; index < length; index++)
                {
                    sums[index] += ledger[index];
                }
            }

            means[column] = [.. sums.Select(sum => sum / replications)];
        }

        return means;
    }

    private static void AddMonths(
        StudyFindings findings, int option, int party, int item, double[][] means, List<LedgerRow> rows)
    {
        Party holder = findings.Scenario.Parties[party];
        Item held = findings.Axes.Rounds[item];
        for (int month = 0; month < findings.Axes.Months; month++)
        {
            int at = (((party * findings.Axes.Items) + item) * findings.Axes.Months) + month;
            Interval closing = findings.OverWorlds(world =>
                (double)findings.Detail(world, option).Ledger[Closing][at] / findings.Replications);
            DateOnly end = findings.Axes.MonthEnds[month];
            double setFree = means[Returned][at] - means[Withdrawn][at];
            double explained = means[Opening][at] + means[Made][at] + means[Received][at]
                - means[Sent][at] - means[Fired][at] - means[Routine][at] - means[Expired][at] + setFree;
            double residual = means[Closing][at] - explained;
            rows.Add(new LedgerRow(
                findings.Scenario.Options[option].Id, holder.Id.Value, holder.Name, held.Id.Value, held.Name,
                new DateOnly(end.Year, end.Month, 1), means[Opening][at], means[Made][at], means[Received][at],
                means[Sent][at], means[Fired][at], means[Routine][at], means[Closing][at],
                Math.Abs(residual) < 1e-9 ? 0 : residual, closing.Low, closing.High, means[Expired][at],
                setFree));
        }
    }

    private static DisplacedRow DisplacedOf(StudyFindings findings, int option, int order, Order placed)
    {
        double[] extra = new double[findings.Worlds.Count];
        double rounds = 0;
        double mean = 0;
        for (int world = 0; world < extra.Length; world++)
        {
            long waited = findings.Detail(world, option).RoundDaysWaited[order]
                - findings.Detail(world, 0).RoundDaysWaited[order];
            extra[world] = waited / DaysPerMonth / findings.Replications;
            mean += extra[world];
            rounds += findings.Worlds[world].Whole(placed.Count);
        }

        mean /= extra.Length;
        rounds /= extra.Length;
        Interval band = findings.OverWorlds(world => extra[world]);
        string buyer = findings.Scenario.Parties[findings.Axes.Party(placed.Buyer)].Name;
        return new DisplacedRow(
            findings.Scenario.Options[option].Id, buyer, placed.Id, rounds, rounds > 0 ? mean / rounds : 0, mean,
            band.Low, band.High);
    }
}
