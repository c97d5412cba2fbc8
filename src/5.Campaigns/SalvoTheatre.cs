using Stockade.Defense;
using Stockade.Kernel;
using Stockade.Scenarios;
using Stockade.Supply;

namespace Stockade.Campaigns;

/// <summary>Raids by the salvo table: every launched threat uses its mean number of rounds. Fractions are carried from
/// day to day by area and class, so that whole rounds leave; what there was no round for is wanted and not made up
/// later. Areas of one party share its stock in proportion to the batteries that stand in them.</summary>
internal sealed class SalvoTheatre : ITheatre
{
    private readonly Scenario scenario;
    private readonly CampaignAxes axes;
    private readonly World world;
    private readonly RaidCalendar calendar;
    private readonly SalvoTable table;
    private readonly int[] party;
    private readonly int[] items;
    private readonly MagazineShares shares;
    private readonly int[] reserve;
    private readonly bool[] forBallistic;
    private readonly bool[] isBallistic;
    private readonly double[] carried;
    private readonly int[] units;
    private readonly int[] magazines;
    private readonly int[] fired;
    private readonly int[] wanted;
    private CampaignOutcome? outcome;

    public SalvoTheatre(Scenario scenario, CampaignAxes axes, World world, RaidCalendar calendar)
    {
        this.scenario = scenario;
        this.axes = axes;
        this.world = world;
        this.calendar = calendar;
        table = new SalvoTable(scenario, world);
        party = [.. scenario.Areas.Select(area => axes.Party(area.Party))];
        items = [.. scenario.Rounds.Select(round => axes.Item(round.Item))];
        shares = new MagazineShares(axes, party, items);
        reserve = [.. scenario.Areas.Select(area => world.Whole(
            scenario.FireUnits.First(unit => unit.Id == area.FireUnit).Reserve))];
        isBallistic = [.. scenario.Threats.Select(threat =>
            threat.Flight is FlightKind.Ballistic or FlightKind.Aeroballistic)];
        forBallistic = new bool[party.Length * items.Length];
        for (int area = 0; area < party.Length; area++)
        {
            for (int threat = 0; threat < table.Classes; threat++)
            {
                foreach (int round in table.Preference(area, threat))
                {
                    forBallistic[(area * items.Length) + round] |= isBallistic[threat];
                }
            }
        }

        carried = new double[party.Length * table.Classes];
        units = new int[party.Length];
        magazines = new int[party.Length * items.Length];
        fired = new int[items.Length];
        wanted = new int[items.Length];
    }

    public void Open(OptionPlan plan, World drawn, CampaignOutcome into)
    {
        outcome = into;
        Array.Clear(carried);
    }

    public void Fight(int day, OptionRun run, Chance chance)
    {
        Deploy(scenario.Horizon.First.AddDays(day), run);
        for (int area = 0; area < units.Length; area++)
        {
            ReadOnlySpan<int> launched = calendar.On(day, area);
            if (launched.ContainsAnyExcept(0))
            {
                Use(area, launched);
                Post(day, area, launched, run);
            }
        }
    }

    public void CloseMonth(int day, RaidCalendar calendar, World drawn) =>
        RaidReaction.Apply(axes.MonthOf(day), axes, outcome!, calendar, drawn, party);

    private void Use(int area, ReadOnlySpan<int> launched)
    {
        Array.Clear(fired);
        Array.Clear(wanted);
        for (int threat = 0; threat < launched.Length; threat++)
        {
            int row = (area * table.Classes) + threat;
            carried[row] += launched[threat] * table.RoundsPerThreat(area, threat, units[area]);
            int due = (int)Math.Floor(carried[row]);
            carried[row] -= due;
            ReadOnlySpan<int> preference = table.Preference(area, threat);
            foreach (int round in preference)
            {
                int count = Math.Clamp(Available(area, round, isBallistic[threat]), 0, due);
                magazines[(area * items.Length) + round] -= count;
                fired[round] += count;
                wanted[round] += count;
                due -= count;
            }

            if (due > 0)
            {
                wanted[preference[0]] += due;
            }
        }
    }

    /// <summary>Rounds that may be fired at a class: the reserve is kept back for ballistic threats.</summary>
    private int Available(int area, int round, bool ballistic)
    {
        int first = area * items.Length;
        int here = magazines[first + round];
        if (ballistic || !forBallistic[first + round])
        {
            return here;
        }

        int all = 0;
        for (int other = 0; other < items.Length; other++)
        {
            all += forBallistic[first + other] ? magazines[first + other] : 0;
        }

        return Math.Min(here, all - (reserve[area] * units[area]));
    }

    private void Post(int day, int area, ReadOnlySpan<int> launched, OptionRun run)
    {
        int month = axes.MonthOf(day);
        for (int threat = 0; threat < launched.Length; threat++)
        {
            outcome!.Launched[outcome.Raid(area, threat, month)] += launched[threat];
        }

        for (int round = 0; round < items.Length; round++)
        {
            if (items[round] < 0)
            {
                continue;
            }

            int row = (party[area] * axes.Items) + items[round];
            outcome!.Wanted[(row * axes.Months) + month] += wanted[round];
            if (fired[round] > 0)
            {
                run.Supply.Post(new Fired(
                    run.Holdings[row], fired[round], day, scenario.Areas[area].Name,
                    scenario.Raids!.Source?.Id ?? "assumption"));
            }
        }
    }

    private void Deploy(DateOnly date, OptionRun run)
    {
        for (int area = 0; area < units.Length; area++)
        {
            units[area] = UnitsOn(scenario.Areas[area], date);
        }

        run.Sets.Deploy(date, run, world, units);

        shares.Fill(run, units, magazines);
    }

    private int UnitsOn(DefendedArea area, DateOnly date)
    {
        int present = 0;
        DateOnly from = DateOnly.MinValue;
        foreach (UnitsStep step in area.Units)
        {
            if (step.From <= date && step.From >= from)
            {
                present = Math.Max(0, world.Whole(step.Units));
                from = step.From;
            }
        }

        return present;
    }
}
