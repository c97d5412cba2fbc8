using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense;

/// <summary>Which raids come on which day: launches by area and threat class, so that each month's launches over all
/// days and areas, with those at places the scenario does not defend, equal the recorded total exactly. Months that
/// begin before the scenario's <see cref="Scenario.KnownUntil"/> are the record; later ones follow the claims. Nothing
/// in an address depends on the option, so options share their raids.</summary>
/// <remarks>Days of a month are ranked by one draw a date, the same for all classes: classes with fewer raid days
/// strike on days on which the others do too. A day's share of a month is a sequential binomial, and so is an area's
/// share of a day.</remarks>
public sealed class RaidCalendar
{
    private readonly DateOnly first;
    private readonly double[] shares;
    private readonly int[] daysPerMonth;
    private readonly double[] laterPerMonth;
    private readonly int[] recorded;
    private readonly bool[] known;
    private readonly ulong[] areaHash;
    private readonly ulong[] classHash;
    private readonly int[] launches;
    private readonly int[] elsewhere;
    private readonly double[] rank = new double[31];
    private readonly int[] daysByRank = new int[31];
    private Chance chance;

    /// <summary>Prepares the calendar of one world; no raid is drawn yet.</summary>
    public RaidCalendar(Scenario scenario, World world)
    {
        first = scenario.Horizon.First;
        Days = scenario.Horizon.Days;
        Areas = scenario.Areas.Count;
        Classes = scenario.Threats.Count;
        Months = MonthIndex(scenario.Horizon.Last) + 1;
        areaHash = [.. scenario.Areas.Select(area => StableHash.Of(area.Id))];
        classHash = [.. scenario.Threats.Select(threat => StableHash.Of(threat.Id))];
        shares = new double[Areas * Classes];
        daysPerMonth = new int[Classes];
        laterPerMonth = new double[Classes];
        recorded = new int[Months * Classes];
        known = new bool[Months];
        launches = new int[Days * Areas * Classes];
        elsewhere = new int[Months * Classes];
        for (int month = 0; month < Months; month++)
        {
            known[month] = FirstOf(month) < scenario.KnownUntil;
        }

        if (scenario.Raids is { } record)
        {
            Read(scenario, world, record);
        }
    }

    /// <summary>Days of the horizon.</summary>
    public int Days { get; }

    public int Areas { get; }

    public int Classes { get; }

    /// <summary>Calendar months that the horizon touches.</summary>
    public int Months { get; }

    /// <summary>The month, from 0, in which a day of the horizon lies.</summary>
    public int MonthOf(int day) => MonthIndex(first.AddDays(day));

    /// <summary>True for months of the record, which never react.</summary>
    public bool IsKnown(int month) => known[month];

    /// <summary>Launches by threat class at an area on a day of the horizon.</summary>
    public ReadOnlySpan<int> On(int day, int area) => launches.AsSpan((day * Areas + area) * Classes, Classes);

    /// <summary>Launches of a month at places the scenario does not defend, drawn last.</summary>
    public int Elsewhere(int month, int threat) => elsewhere[month * Classes + threat];

    /// <summary>Launches of a class in a month before any reaction, over all days, areas and elsewhere.</summary>
    public int Total(int month, int threat) => Total(month, threat, 1);

    /// <summary>Draws every month for a replication, without reaction.</summary>
    public void Draw(Chance replication)
    {
        chance = replication;
        for (int month = 0; month < Months; month++)
        {
            DrawMonth(month, 1);
        }
    }

    /// <summary>Draws a month once more with a reaction to the lack of rounds (<see cref="ReactionFactor"/>). Months of
    /// the record stay as they are.</summary>
    public void Redraw(int month, double reactionFactor)
    {
        if (!known[month])
        {
            DrawMonth(month, reactionFactor);
        }
    }

    /// <summary>How raids of a month react to the months of supply at the end of the month before: with a month's
    /// supply or more they do not; with none they grow by the elasticity; in between in proportion.</summary>
    /// <param name="elasticity">0 (no reaction) to 1; set or swept, never optimised.</param>
    /// <param name="monthsOfSupply">Rounds on hand over rounds wanted a month, at least 0.</param>
    public static double ReactionFactor(double elasticity, double monthsOfSupply) =>
        1 + elasticity * (1 - Math.Clamp(monthsOfSupply, 0, 1));

    private int Total(int month, int threat, double factor) => known[month]
        ? recorded[month * Classes + threat]
        : (int)Math.Floor(laterPerMonth[threat] * factor + 0.5);

    private void DrawMonth(int month, double factor)
    {
        DateOnly opening = FirstOf(month);
        int length = DateTime.DaysInMonth(opening.Year, opening.Month);
        RankDays(opening, length);
        for (int day = 0; day < length; day++)
        {
            int offset = opening.AddDays(day).DayNumber - first.DayNumber;
            if (offset >= 0 && offset < Days)
            {
                launches.AsSpan(offset * Areas * Classes, Areas * Classes).Clear();
            }
        }

        for (int threat = 0; threat < Classes; threat++)
        {
            elsewhere[month * Classes + threat] = 0;
            SplitOverDays(month, opening, Total(month, threat, factor), Math.Min(daysPerMonth[threat], length), threat);
        }
    }

    /// <summary>Orders the days of a month by their draws; a class with k raid days takes the first k.</summary>
    private void RankDays(DateOnly opening, int length)
    {
        for (int day = 0; day < length; day++)
        {
            double drawn = chance.Uniform(
                ChanceStream.RaidDays, ChancePurpose.Day, (ulong)opening.AddDays(day).DayNumber, 0);
            int place = day;
            while (place > 0 && rank[place - 1] > drawn)
            {
                rank[place] = rank[place - 1];
                daysByRank[place] = daysByRank[place - 1];
                place--;
            }

            rank[place] = drawn;
            daysByRank[place] = day;
        }
    }

    private void SplitOverDays(int month, DateOnly opening, int total, int days, int threat)
    {
        int left = total;
        for (int place = 0; place < days && left > 0; place++)
        {
            DateOnly date = opening.AddDays(daysByRank[place]);
            ulong entity = StableHash.Combine(classHash[threat], (ulong)date.DayNumber);
            double drawn = chance.Uniform(ChanceStream.RaidDays, ChancePurpose.Size, entity, 0);
            int today = Binomial.Quantile(left, 1.0 / (days - place), drawn);
            left -= today;
            SplitOverAreas(month, date, entity, today, threat);
        }
    }

    private void SplitOverAreas(int month, DateOnly date, ulong entity, int today, int threat)
    {
        int offset = date.DayNumber - first.DayNumber;
        bool inHorizon = offset >= 0 && offset < Days;
        int left = today;
        double shareLeft = 1;
        for (int area = 0; area < Areas && left > 0; area++)
        {
            double share = shares[area * Classes + threat];
            if (share <= 0)
            {
                continue;
            }

            ulong place = StableHash.Combine(entity, areaHash[area]);
            double drawn = chance.Uniform(ChanceStream.RaidDays, ChancePurpose.Split, place, 0);
            int here = Binomial.Quantile(left, shareLeft - share < 1e-12 ? 1 : share / shareLeft, drawn);
            left -= here;
            shareLeft -= share;
            if (inHorizon)
            {
                launches[(offset * Areas + area) * Classes + threat] += here;
            }
        }

        elsewhere[month * Classes + threat] += left;
    }

    private void Read(Scenario scenario, World world, RaidRecord record)
    {
        for (int threat = 0; threat < Classes; threat++)
        {
            string id = scenario.Threats[threat].Id;
            foreach (RaidClass kind in record.Classes.Where(kind => kind.Threat == id))
            {
                daysPerMonth[threat] = Math.Max(1, world.Whole(kind.DaysPerMonth));
                laterPerMonth[threat] = world[kind.LaterPerMonth];
            }

            foreach (RaidMonth row in record.Months.Where(row => row.Threat == id))
            {
                int month = MonthIndex(row.Month);
                if (month >= 0 && month < Months && known[month])
                {
                    recorded[month * Classes + threat] += row.Launched;
                }
            }

            ReadShares(scenario, world, record, threat);
        }
    }

    /// <summary>Shares that sum to more than 1 are scaled down to 1; what is missing to 1 falls elsewhere.</summary>
    private void ReadShares(Scenario scenario, World world, RaidRecord record, int threat)
    {
        double sum = 0;
        for (int area = 0; area < Areas; area++)
        {
            foreach (RaidShare share in record.Shares)
            {
                if (share.Area == scenario.Areas[area].Id && share.Threat == scenario.Threats[threat].Id)
                {
                    shares[area * Classes + threat] = Math.Clamp(world[share.Share], 0, 1);
                    sum += shares[area * Classes + threat];
                }
            }
        }

        for (int area = 0; area < Areas && sum > 1; area++)
        {
            shares[area * Classes + threat] /= sum;
        }
    }

    private int MonthIndex(DateOnly date) => (date.Year - first.Year) * 12 + date.Month - first.Month;

    private DateOnly FirstOf(int month) => new DateOnly(first.Year, first.Month, 1).AddMonths(month);
}
