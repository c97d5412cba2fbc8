using Stockade.Defense;
using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Campaigns;

/// <summary>Holds what a party has left when the horizon ends against its own raid case. Options that leave it the same
/// rounds share the answer.</summary>
internal sealed class CaseMeasure
{
    /// <summary>Days of supply are not told beyond a year.</summary>
    public const double DaysOfSupplyMax = 365;

    /// <summary>Days fought at most to see what the last ten rounds are worth.</summary>
    private const int DaysFoughtMax = 60;

    private readonly Scenario scenario;
    private readonly DefenseWorld defense;
    private readonly int[] stock;
    private readonly Dictionary<(int Case, uint Replication, ulong Stock), CaseSupply> known = [];

    public CaseMeasure(Scenario scenario, DefenseWorld defense)
    {
        this.scenario = scenario;
        this.defense = defense;
        stock = new int[scenario.Rounds.Count];
    }

    public void Measure(OptionRun run, World world, CampaignOutcome outcome, Chance chance, uint replication)
    {
        CampaignAxes axes = outcome.Axes;
        for (int index = 0; index < defense.Cases.Count; index++)
        {
            CaseFight fight = defense.Cases[index];
            int party = axes.Party(fight.Party);
            ulong hash = 0;
            for (int round = 0; round < stock.Length; round++)
            {
                int item = axes.Item(scenario.Rounds[round].Item);
                stock[round] = item < 0 ? 0 : outcome.Closing[outcome.Holding(party, item, axes.Months - 1)];
                hash = StableHash.Combine(hash, (ulong)stock[round]);
            }

            if (!known.TryGetValue((index, replication, hash), out CaseSupply supply))
            {
                supply = Fight(fight, chance);
                known.Add((index, replication, hash), supply);
            }

            outcome.CaseDays[index] = Math.Min(DaysOfSupplyMax, supply.DaysOfSupply);
            outcome.CaseAddedLeakers[index] = supply.AddedLeakersPerTenRounds;
            outcome.CaseUncovered[index] = run.Sets.Uncovered(scenario.Cases[index], run, world);
        }
    }

    /// <summary>Fights as many days as the rounds last, and one more, so that the last ten rounds can tell.</summary>
    private CaseSupply Fight(CaseFight fight, Chance chance)
    {
        CaseSupply oneDay = fight.Measure(stock, 1, chance);
        int days = (int)Math.Clamp(Math.Floor(Math.Min(DaysFoughtMax, oneDay.DaysOfSupply)) + 2, 1, DaysFoughtMax);
        return fight.Measure(stock, days, chance);
    }
}
