using Stockade.Kernel;
using Stockade.Results;
using Stockade.Scenarios;

namespace Stockade.Studies.Tables;

/// <summary>Stocks and months of supply over time, futures as dots, and what the charts mark.</summary>
internal static class StockTables
{
    /// <summary>Futures shown as dots: the first batch of worlds covers every claim evenly, one replication of
    /// each.</summary>
    private const int Dots = 20;

    public static IReadOnlyList<SeriesRow> Series(StudyFindings findings) =>
        [.. findings.Plan.Series.Select(series => Row(findings, series))];

    public static IReadOnlyList<PointRow> Points(StudyFindings findings)
    {
        List<PointRow> rows = [];
        for (int option = 0; option < findings.Options; option++)
        {
            for (int series = 0; series < findings.Plan.Series.Count; series++)
            {
                for (int month = 0; month < findings.Axes.Months; month++)
                {
                    rows.Add(Point(findings, option, series, month));
                }
            }
        }

        return rows;
    }

    public static IReadOnlyList<FutureRow> Futures(StudyFindings findings)
    {
        List<FutureRow> rows = [];
        int worlds = Math.Min(Dots, findings.Worlds.Count);
        for (int option = 0; option < findings.Options; option++)
        {
            for (int series = 0; series < findings.Plan.Series.Count; series++)
            {
                for (int world = 0; world < worlds && !findings.Plan.Series[series].MonthsOfSupply; world++)
                {
                    rows.Add(Future(findings, option, series, world));
                }
            }
        }

        return rows;
    }

    public static IReadOnlyList<MarkRow> Marks(StudyFindings findings)
    {
        Scenario scenario = findings.Scenario;
        List<MarkRow> rows = [];
        if (scenario.Horizon.Contains(scenario.KnownUntil))
        {
            rows.Add(new MarkRow(null, null, scenario.KnownUntil, "claims from here"));
        }

        foreach (Choice choice in scenario.Choices.Where(choice => choice.On is not null))
        {
            rows.Add(new MarkRow(null, null, choice.On!.Value, choice.Name));
        }

        for (int option = 0; option < findings.Options; option++)
        {
            for (int transfer = 0; transfer < scenario.Transfers.Count; transfer++)
            {
                if (scenario.Transfers[transfer].Kind == TransferKind.Shipment
                    && MedianArrival(findings, option, transfer) is { } day)
                {
                    string party = scenario.Transfers[transfer].To.Value;
                    string name = scenario.Parties[findings.Axes.Party(scenario.Transfers[transfer].From)].Name;
                    rows.AddRange(findings.Plan.Series
                        .Where(series => scenario.Parties[series.Party].Id.Value == party && !series.MonthsOfSupply)
                        .Select(series => new MarkRow(
                            scenario.Options[option].Id, series.Id, scenario.Horizon.First.AddDays(day),
                            $"from {name}")));
                }
            }
        }

        return rows;
    }

    /// <summary>Median day of a transfer's last arrival, where it arrives in half of all replications or
    /// more.</summary>
    public static int? MedianArrival(StudyFindings findings, int option, int transfer)
    {
        List<int> days = [];
        int all = 0;
        for (int world = 0; world < findings.Worlds.Count; world++)
        {
            for (int replication = 0; replication < findings.Replications; replication++)
            {
                int at = (replication * findings.Scenario.Transfers.Count) + transfer;
                int day = findings.Detail(world, option).LastArrival[at];
                all++;
                if (day >= 0)
                {
                    days.Add(day);
                }
            }
        }

        days.Sort();
        return days.Count * 2 < all || days.Count == 0 ? null : days[days.Count / 2];
    }

    private static SeriesRow Row(StudyFindings findings, SeriesPlan series)
    {
        Party party = findings.Scenario.Parties[series.Party];
        string family = FamilyName(series.Family);
        Interval? floor = series.MonthsOfSupply ? null : FloorOf(findings, series);
        return new SeriesRow(
            series.Id,
            series.MonthsOfSupply ? $"{party.Name}, months of supply" : $"{party.Name}, {family} rounds on hand",
            series.MonthsOfSupply ? ResultWords.Series.MonthsOfSupply : ResultWords.Series.Stock,
            series.MonthsOfSupply ? "months" : "rounds", party.Id.Value, party.Name, 0,
            floor?.Centre, floor?.Low, floor?.High);
    }

    private static string FamilyName(string family) =>
        family.Length == 0 ? "" : char.ToUpperInvariant(family[0]) + family[1..] + "-family";

    private static Interval? FloorOf(StudyFindings findings, SeriesPlan series)
    {
        Floor[] floors = [.. findings.Scenario.Parties[series.Party].Floors
            .Where(floor => findings.Axes.Item(floor.Item) is var item && item >= 0
                && findings.Axes.Rounds[item].Family == series.Family)];
        return floors.Length == 0 ? null
            : findings.OverWorlds(world => Sum(floors, findings.Worlds[world]));
    }

    private static double Sum(Floor[] floors, World world)
    {
        double sum = 0;
        foreach (Floor floor in floors)
        {
            sum += floor.Need.LeastRounds(world);
        }

        return sum;
    }

    private static PointRow Point(StudyFindings findings, int option, int series, int month)
    {
        int replications = findings.Replications;
        double[] values = new double[findings.Worlds.Count * replications];
        for (int world = 0; world < findings.Worlds.Count; world++)
        {
            for (int replication = 0; replication < replications; replication++)
            {
                values[(world * replications) + replication] =
                    Value(findings, option, series, month, world, replication);
            }
        }

        RandomEffects effects = RandomEffects.Of(values, replications);
        Interval wide = effects.UnknownBand();
        Interval narrow = effects.Band(0.25, 0.5, 0.75, 0.5);
        Interval chance = effects.ChanceBand();
        double half = (chance.High - chance.Low) / 2;
        return new PointRow(
            findings.Scenario.Options[option].Id, findings.Plan.Series[series].Id, findings.Axes.MonthEnds[month],
            wide.Centre, narrow.Low, narrow.High, wide.Low, wide.High,
            Math.Max(0, wide.Centre - half), wide.Centre + half);
    }

    private static double Value(
        StudyFindings findings, int option, int series, int month, int world, int replication)
    {
        int at = (((replication * findings.Plan.Series.Count) + series) * findings.Axes.Months) + month;
        return findings.Detail(world, option).Series[at];
    }

    private static FutureRow Future(StudyFindings findings, int option, int series, int world)
    {
        DateOnly? dry = null;
        for (int month = 0; month < findings.Axes.Months && dry is null; month++)
        {
            if (Value(findings, option, series, month, world, 0) <= 0)
            {
                dry = findings.Axes.MonthEnds[month];
            }
        }

        return new FutureRow(
            findings.Scenario.Options[option].Id, findings.Plan.Series[series].Id, world + 1, dry is not null, dry);
    }
}
