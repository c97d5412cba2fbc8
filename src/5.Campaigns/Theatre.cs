using Stockade.Defense;
using Stockade.Kernel;
using Stockade.Scenarios;
using Stockade.Supply;

namespace Stockade.Campaigns;

/// <summary>The areas under raid: carries rounds from supply's stocks to the batteries and what was fired
/// back.</summary>
/// <remarks>Areas of one party share its stock in proportion to the batteries that stand in them: each area may fire
/// its part of what the party has on the day.</remarks>
internal sealed class Theatre : ITheatre
{
    private readonly Scenario scenario;
    private readonly CampaignAxes axes;
    private readonly DefenseWorld defense;
    private readonly int[] party;
    private readonly int[] items;
    private readonly MagazineShares shares;
    private readonly LayerStocks[] stocks;
    private readonly DayOutcome[] months;
    private readonly int[] units;
    private readonly int[] magazines;
    private World? world;
    private CampaignOutcome? outcome;

    public Theatre(Scenario scenario, CampaignAxes axes, DefenseWorld defense)
    {
        this.scenario = scenario;
        this.axes = axes;
        this.defense = defense;
        party = [.. scenario.Areas.Select(area => axes.Party(area.Party))];
        items = [.. scenario.Rounds.Select(round => axes.Item(round.Item))];
        shares = new MagazineShares(axes, party, items);
        stocks = [.. defense.Areas.Select(area => area.OpenStocks())];
        months = [.. defense.Areas.Select(area => area.OpenOutcome())];
        units = new int[scenario.Areas.Count];
        magazines = new int[scenario.Areas.Count * items.Length];
    }

    /// <summary>Starts a replication.</summary>
    public void Open(OptionPlan plan, World drawn, CampaignOutcome into)
    {
        world = drawn;
        outcome = into;
        foreach (LayerStocks stock in stocks)
        {
            stock.Reset();
        }

        foreach (DayOutcome month in months)
        {
            month.Clear();
        }
    }

    /// <summary>Fights the raids of a day and posts what was fired.</summary>
    public void Fight(int day, OptionRun run, Chance chance)
    {
        DateOnly date = scenario.Horizon.First.AddDays(day);
        Deploy(date, run);
        for (int area = 0; area < units.Length; area++)
        {
            ReadOnlySpan<int> launched = defense.Calendar.On(day, area);
            if (!launched.ContainsAnyExcept(0))
            {
                continue;
            }

            Span<int> magazine = magazines.AsSpan(area * items.Length, items.Length);
            AreaDay today = new() { Day = day, Date = date, Launched = launched, Units = units[area] };
            RaidOutcome raid = defense.Areas[area].Fight(today, magazine, stocks[area], chance, months[area]);
            Post(day, area, raid, run);
        }
    }

    /// <summary>Adds the month's raids to the outcome and lets later raids react to the lack of rounds.</summary>
    public void CloseMonth(int day, RaidCalendar calendar, World drawn)
    {
        int month = axes.MonthOf(day);
        for (int area = 0; area < months.Length; area++)
        {
            Add(area, month);
            months[area].Clear();
        }

        RaidReaction.Apply(month, axes, outcome!, calendar, drawn, party);
    }

    /// <summary>Counts batteries present and gives each area its part of its party's rounds.</summary>
    private void Deploy(DateOnly date, OptionRun run)
    {
        for (int area = 0; area < units.Length; area++)
        {
            units[area] = defense.Areas[area].UnitsOn(date);
        }

        run.Sets.Deploy(date, run, world!, units);

        shares.Fill(run, units, magazines);
    }

    private void Post(int day, int area, RaidOutcome raid, OptionRun run)
    {
        int month = axes.MonthOf(day);
        for (int round = 0; round < items.Length; round++)
        {
            int row = (party[area] * axes.Items) + items[round];
            if (items[round] < 0)
            {
                continue;
            }

            outcome!.Wanted[(row * axes.Months) + month] += raid.Wanted[round];
            if (raid.Fired[round] > 0)
            {
                run.Supply.Post(new Fired(
                    run.Holdings[row], raid.Fired[round], day, scenario.Areas[area].Name,
                    scenario.Raids!.Source?.Id ?? "assumption"));
            }
        }
    }

    private void Add(int area, int month)
    {
        DayOutcome sum = months[area];
        for (int threat = 0; threat < axes.Threats; threat++)
        {
            int at = outcome!.Raid(area, threat, month);
            outcome.Launched[at] += sum.Launched[threat];
            outcome.Covered[at] += sum.Covered[threat];
            outcome.Engaged[at] += sum.Engaged[threat];
            outcome.Killed[at] += sum.KilledByBatteries[threat];
            outcome.Leaked[at] += sum.Leaked[threat];
            for (int cause = 0; cause < axes.Causes.Count; cause++)
            {
                outcome.Causes[outcome.Cause(area, threat, cause)] += sum.Causes((LeakCause)cause, threat);
            }

            for (int layer = 0; layer < scenario.Areas[area].Layers.Count; layer++)
            {
                int from = (layer * axes.Threats) + threat;
                int to = outcome.Layer(area, layer, threat);
                outcome.LayerMet[to] += sum.LayerReached[from];
                outcome.LayerEngaged[to] += sum.LayerEngaged[from];
                outcome.LayerKilled[to] += sum.LayerKilled[from];
            }
        }
    }
}
