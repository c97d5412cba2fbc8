using Stockade.Kernel;
using Stockade.Scenarios;
using Stockade.Supply;

namespace Stockade.Campaigns;

/// <summary>How many of each thing a campaign counts over, and in which order: the axes of every column of
/// an outcome. Built once a scenario.</summary>
public sealed class CampaignAxes
{
    private readonly int[] months;

    /// <param name="scenario">What is counted over.</param>
    /// <param name="waits">Everything that can wait for something, in any option.</param>
    public CampaignAxes(Scenario scenario, IReadOnlyList<WaitEdge> waits)
    {
        Scenario = scenario;
        Waits = waits;
        Rounds = [.. scenario.Items.Where(item => item.Kind == ItemKind.Round)];
        DateOnly first = scenario.Horizon.First;
        DateOnly last = scenario.Horizon.Last;
        Months = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        MonthEnds = [.. Enumerable.Range(0, Months).Select(month => MonthEnd(first, last, month))];
        Years = [.. MonthEnds.Select(end => end.Year).Distinct()];
        LastDays = [.. MonthEnds.Select(end => end.DayNumber - first.DayNumber)];
        LayersMax = scenario.Areas.Select(area => area.Layers.Count).DefaultIfEmpty(0).Max();
        UnitTypes = [.. scenario.FireUnits.Where(type => type.Equipment.Count > 0)];
        AreaParties = [.. scenario.Areas.Select(area => Party(area.Party))];
        AreaUnitTypes = [.. scenario.Areas.Select(area => UnitType(area.FireUnit))];
        months = [.. Enumerable.Range(0, scenario.Horizon.Days).Select(day => MonthOf(first, first.AddDays(day)))];
    }

    public Scenario Scenario { get; }

    /// <summary>Round items, in the order of the scenario.</summary>
    public IReadOnlyList<Item> Rounds { get; }

    /// <summary>Edges of the waits-for graph, over all options.</summary>
    public IReadOnlyList<WaitEdge> Waits { get; }

    /// <summary>Fire-unit types whose equipment is named part by part, in the order of the scenario.</summary>
    public IReadOnlyList<FireUnitType> UnitTypes { get; }

    /// <summary>Party of each area.</summary>
    internal int[] AreaParties { get; }

    /// <summary>Place in <see cref="UnitTypes"/> of each area's batteries, or -1.</summary>
    internal int[] AreaUnitTypes { get; }

    /// <summary>Layers besides the batteries in the area that has most of them; columns of layers are that
    /// wide.</summary>
    public int LayersMax { get; }

    /// <summary>Causes of leakers, in the words and order of the raid engine.</summary>
    public IReadOnlyList<string> Causes { get; } = [
        "not covered", "not detected", "let go", "no window", "no channel", "no round", "missed", "wrongly assessed",
        "common mode", "called friend", "no unit",
    ];

    public int Months { get; }

    /// <summary>Last day of each month of the horizon (the last one may be cut short).</summary>
    public IReadOnlyList<DateOnly> MonthEnds { get; }

    /// <summary>Calendar years that the horizon touches.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>The same as offsets from the horizon's first day.</summary>
    public IReadOnlyList<int> LastDays { get; }

    public int Parties => Scenario.Parties.Count;

    public int Items => Rounds.Count;

    public int Areas => Scenario.Areas.Count;

    public int Threats => Scenario.Threats.Count;

    /// <summary>Month of the horizon a day (offset from its first day) lies in.</summary>
    public int MonthOf(int day) => months[day];

    /// <summary>Index of a party by its id.</summary>
    public int Party(PartyId party) => IndexOf(Scenario.Parties, candidate => candidate.Id == party);

    /// <summary>Index of a round item by its id, or -1 for a component.</summary>
    public int Item(ItemId item)
    {
        for (int index = 0; index < Rounds.Count; index++)
        {
            if (Rounds[index].Id == item)
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>Place in <see cref="UnitTypes"/> of a fire-unit type by its id, or -1 where its parts are not
    /// named.</summary>
    public int UnitType(string id)
    {
        for (int type = 0; type < UnitTypes.Count; type++)
        {
            if (UnitTypes[type].Id == id)
            {
                return type;
            }
        }

        return -1;
    }

    /// <summary>Index of a threat class by its id.</summary>
    public int Threat(string threat) => IndexOf(Scenario.Threats, candidate => candidate.Id == threat);

    /// <summary>Index of an area by its id.</summary>
    public int Area(string area) => IndexOf(Scenario.Areas, candidate => candidate.Id == area);

    /// <summary>Index of a transfer in the scenario, by its id.</summary>
    public int Transfer(Transfer transfer) => IndexOf(Scenario.Transfers, candidate => candidate.Id == transfer.Id);

    private static int MonthOf(DateOnly first, DateOnly date) =>
        ((date.Year - first.Year) * 12) + date.Month - first.Month;

    private static int IndexOf<T>(IReadOnlyList<T> list, Func<T, bool> matches)
    {
        for (int index = 0; index < list.Count; index++)
        {
            if (matches(list[index]))
            {
                return index;
            }
        }

        Invariant.Broken("the loader has checked every name");
        return -1;
    }

    private static DateOnly MonthEnd(DateOnly first, DateOnly last, int month)
    {
        DateOnly opened = new DateOnly(first.Year, first.Month, 1).AddMonths(month);
        DateOnly end = opened.AddMonths(1).AddDays(-1);
        return end < last ? end : last;
    }
}
