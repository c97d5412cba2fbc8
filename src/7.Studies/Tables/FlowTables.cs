using System.Globalization;
using Stockade.Kernel;
using Stockade.Results;

namespace Stockade.Studies.Tables;

/// <summary>Rounds from where they come to where they end: by year what was made, moved and used; over the whole horizon
/// also what was there at the start and at the end, so that what goes into a party comes out of it.</summary>
internal static class FlowTables
{
    private const int Made = 1;
    private const int Fired = 4;
    private const int Routine = 5;
    private const int Expired = 7;

    public static IReadOnlyList<FlowRow> Flows(StudyFindings findings)
    {
        List<FlowRow> rows = [];
        for (int option = 0; option < findings.Options; option++)
        {
            for (int year = 0; year < findings.Axes.Years.Count; year++)
            {
                string period = findings.Axes.Years[year].ToString(CultureInfo.InvariantCulture);
                AddPeriod(findings, option, period, year, rows);
            }

            AddPeriod(findings, option, ResultWords.Flow.Whole, null, rows);
            AddStocks(findings, option, rows);
        }

        return rows;
    }

    /// <param name="year">Place in the axes' years; null: all of them.</param>
    private static void AddPeriod(
        StudyFindings findings, int option, string period, int? year, List<FlowRow> rows)
    {
        for (int party = 0; party < findings.Axes.Parties; party++)
        {
            string name = Name(findings, party);
            foreach ((int column, string end) in (ReadOnlySpan<(int, string)>)[
                (Made, ResultWords.Flow.Made), (Fired, ResultWords.Flow.Fired), (Routine, ResultWords.Flow.Used),
                (Expired, ResultWords.Flow.Expired)])
            {
                int of = party;
                double[] worlds = PerWorld(findings, detail => InMonths(findings, detail.Ledger[column], of, year));
                Add(
                    findings, option, period, column == Made ? end : name, column == Made ? name : end, worlds, rows);
            }

            for (int receiver = 0; receiver < findings.Axes.Parties; receiver++)
            {
                int pair = (party * findings.Axes.Parties) + receiver;
                double[] worlds = PerWorld(findings, detail => InYears(findings, detail.Moved, pair, year));
                Add(findings, option, period, name, Name(findings, receiver), worlds, rows);
            }
        }

        double[] PerWorld(StudyFindings of, Func<ArmDetail, long> rounds) =>
            [.. Enumerable.Range(0, of.Worlds.Count).Select(world =>
                rounds(of.Detail(world, option)) / (double)of.Replications)];
    }

    /// <summary>What was there at the start and at the end, and what no flow explains.</summary>
    private static void AddStocks(StudyFindings findings, int option, List<FlowRow> rows)
    {
        for (int party = 0; party < findings.Axes.Parties; party++)
        {
            double[][] held = [new double[findings.Worlds.Count], new double[findings.Worlds.Count]];
            double[] residual = new double[findings.Worlds.Count];
            for (int world = 0; world < residual.Length; world++)
            {
                ArmDetail detail = findings.Detail(world, option);
                long first = OfParty(findings, detail.Held[0], party);
                long last = OfParty(findings, detail.Held[1], party);
                held[0][world] = first / (double)findings.Replications;
                held[1][world] = last / (double)findings.Replications;
                residual[world] = Math.Abs(first + Net(findings, detail, party) - last) / (double)findings.Replications;
            }

            string name = Name(findings, party);
            Add(findings, option, ResultWords.Flow.Whole, ResultWords.Flow.Start, name, held[0], rows);
            Add(findings, option, ResultWords.Flow.Whole, name, ResultWords.Flow.End, held[1], rows);
            Add(findings, option, ResultWords.Flow.Whole, name, ResultWords.Flow.Residual, residual, rows);
        }
    }

    /// <summary>Everything that came to a party less everything that left it.</summary>
    private static long Net(StudyFindings findings, ArmDetail detail, int party)
    {
        long net = InMonths(findings, detail.Ledger[Made], party, null);
        foreach (int column in (ReadOnlySpan<int>)[Fired, Routine, Expired])
        {
            net -= InMonths(findings, detail.Ledger[column], party, null);
        }

        for (int other = 0; other < findings.Axes.Parties; other++)
        {
            net += InYears(findings, detail.Moved, (other * findings.Axes.Parties) + party, null)
                - InYears(findings, detail.Moved, (party * findings.Axes.Parties) + other, null);
        }

        return net;
    }

    private static void Add(
        StudyFindings findings, int option, string period, string from, string to, double[] worlds,
        List<FlowRow> rows)
    {
        double sum = 0;
        foreach (double rounds in worlds)
        {
            sum += rounds;
        }

        if (sum > 0)
        {
            Interval band = findings.OverWorlds(world => worlds[world]);
            rows.Add(new FlowRow(
                findings.Scenario.Options[option].Id, period, from, to, sum / worlds.Length, band.Low, band.High));
        }
    }

    private static long InMonths(StudyFindings findings, int[] column, int party, int? year)
    {
        long total = 0;
        for (int item = 0; item < findings.Axes.Items; item++)
        {
            for (int month = 0; month < findings.Axes.Months; month++)
            {
                bool counts = year is not { } place || findings.Axes.MonthEnds[month].Year == findings.Axes.Years[place];
                int at = (((party * findings.Axes.Items) + item) * findings.Axes.Months) + month;
                total += counts ? column[at] : 0;
            }
        }

        return total;
    }

    private static long InYears(StudyFindings findings, int[] moved, int pair, int? year)
    {
        int pairs = findings.Axes.Parties * findings.Axes.Parties;
        long total = 0;
        for (int place = 0; place < findings.Axes.Years.Count; place++)
        {
            total += year is null || year == place ? moved[(place * pairs) + pair] : 0;
        }

        return total;
    }

    private static long OfParty(StudyFindings findings, int[] column, int party)
    {
        long total = 0;
        for (int item = 0; item < findings.Axes.Items; item++)
        {
            total += column[(party * findings.Axes.Items) + item];
        }

        return total;
    }

    private static string Name(StudyFindings findings, int party) => findings.Scenario.Parties[party].Name;
}
