using Stockade.Campaigns;
using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Studies;

/// <summary>Reads a scenario's measures off one replication. One line of the switch a kind; the meaning of each
/// stands at <see cref="MeasureKind"/>.</summary>
internal sealed class MeasureValues(Scenario scenario, CampaignAxes axes)
{
    private const double DaysPerMonth = 30.4375;

    public int Count => scenario.Measures.Count;

    /// <summary>Fills one value for each measure, in the order of the scenario.</summary>
    public void Read(CampaignOutcome outcome, World world, Span<double> values)
    {
        for (int index = 0; index < values.Length; index++)
        {
            values[index] = Value(scenario.Measures[index], outcome, world);
        }
    }

    private double Value(Measure measure, CampaignOutcome outcome, World world) => measure.Kind switch
    {
        MeasureKind.MonthsOfSupply => MeanMonthsOfSupply(measure, outcome),
        MeasureKind.Stopped => Stopped(measure, outcome, batteriesOnly: false),
        MeasureKind.StoppedByBatteries => Stopped(measure, outcome, batteriesOnly: true),
        MeasureKind.StoppedShare => StoppedShare(measure, outcome),
        MeasureKind.DaysOfSupply => outcome.CaseDays[CaseOf(measure)],
        MeasureKind.AddedLeakersPerTenRounds => outcome.CaseAddedLeakers[CaseOf(measure)],
        MeasureKind.BelowFloor => outcome.MonthsBelowFloor(PartyOf(measure), measure.Family) / (double)axes.Months,
        MeasureKind.Displaced => RoundMonthsWaited(measure, outcome),
        MeasureKind.RoundsReceived => Received(measure, outcome),
        MeasureKind.MonthsToDelivery => MonthsToDelivery(measure, outcome),
        MeasureKind.RaidsUncovered => outcome.CaseUncovered[CaseOf(measure)],
        MeasureKind.UnitsReady => MeanUnitsReady(measure, outcome),
        MeasureKind.RunsDry => RunsDry(measure, outcome) ? 1 : 0,
        MeasureKind.YearsToRebuildRecent => YearsToRebuild(measure, outcome, null),
        MeasureKind.YearsToRebuildSurge => YearsToRebuild(measure, outcome, world),
        _ => throw new InvariantException("every kind of measure has a reader"),
    };

    private double MeanUnitsReady(Measure measure, CampaignOutcome outcome)
    {
        int party = PartyOf(measure);
        long sets = 0;
        for (int type = 0; type < axes.UnitTypes.Count; type++)
        {
            for (int month = 0; month < axes.Months; month++)
            {
                sets += outcome.UnitsReady[outcome.Ready(party, type, month)];
            }
        }

        return (double)sets / axes.Months;
    }

    private bool RunsDry(Measure measure, CampaignOutcome outcome)
    {
        int party = PartyOf(measure);
        for (int month = 0; month < axes.Months; month++)
        {
            if (outcome.StockOf(party, measure.Family, month) == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="surge">The world whose capacities are the rate; null: what came in the last twelve months.</param>
    private double YearsToRebuild(Measure measure, CampaignOutcome outcome, World? surge)
    {
        int party = PartyOf(measure);
        double longest = 0;
        for (int item = 0; item < axes.Items; item++)
        {
            if (measure.Family is null || axes.Rounds[item].Family == measure.Family)
            {
                int last = outcome.Holding(party, item, axes.Months - 1);
                double rate = surge is null
                    ? Rebuilding.LastYear(axes, outcome.Made, last) + Rebuilding.LastYear(axes, outcome.Received, last)
                    : Rebuilding.SurgePerYear(scenario, axes.Rounds[item].Id, surge);
                longest = Math.Max(longest, Rebuilding.Years(
                    outcome.Floor[last] - outcome.Closing[last],
                    rate - Rebuilding.LastYear(axes, outcome.Routine, last)));
            }
        }

        return Math.Min(Rebuilding.YearsMax, longest);
    }

    private double MeanMonthsOfSupply(Measure measure, CampaignOutcome outcome)
    {
        int party = PartyOf(measure);
        double sum = 0;
        for (int month = 0; month < axes.Months; month++)
        {
            sum += outcome.MonthsOfSupply(party, measure.Family, month);
        }

        return sum / axes.Months;
    }

    private double Stopped(Measure measure, CampaignOutcome outcome, bool batteriesOnly)
    {
        long stopped = 0;
        for (int area = 0; area < axes.Areas; area++)
        {
            for (int threat = 0; threat < axes.Threats && Concerns(measure, area); threat++)
            {
                for (int month = 0; month < axes.Months && Concerns(measure.Threat, threat); month++)
                {
                    stopped += batteriesOnly
                        ? outcome.Killed[outcome.Raid(area, threat, month)]
                        : outcome.Stopped(area, threat, month);
                }
            }
        }

        return stopped;
    }

    private double StoppedShare(Measure measure, CampaignOutcome outcome)
    {
        long launched = 0;
        for (int area = 0; area < axes.Areas; area++)
        {
            for (int threat = 0; threat < axes.Threats && Concerns(measure, area); threat++)
            {
                for (int month = 0; month < axes.Months && Concerns(measure.Threat, threat); month++)
                {
                    launched += outcome.Launched[outcome.Raid(area, threat, month)];
                }
            }
        }

        return launched == 0 ? 0 : Stopped(measure, outcome, batteriesOnly: false) / launched;
    }

    private double RoundMonthsWaited(Measure measure, CampaignOutcome outcome)
    {
        long roundDays = 0;
        for (int order = 0; order < scenario.Orders.Count; order++)
        {
            bool concerned = scenario.Orders[order].Displaceable && IsOfFamily(measure, scenario.Orders[order].Item)
                && (measure.Subject == "all" || scenario.Orders[order].Buyer.Value == measure.Subject);
            roundDays += concerned ? outcome.RoundDaysWaited[order] : 0;
        }

        return roundDays / DaysPerMonth;
    }

    private bool IsOfFamily(Measure measure, ItemId item) => measure.Family is null
        || scenario.Items.Any(candidate => candidate.Id == item && candidate.Family == measure.Family);

    private double Received(Measure measure, CampaignOutcome outcome)
    {
        int party = PartyOf(measure);
        long received = 0;
        for (int item = 0; item < axes.Items; item++)
        {
            for (int month = 0; month < axes.Months; month++)
            {
                bool counts = measure.Family is null || axes.Rounds[item].Family == measure.Family;
                received += counts ? outcome.Received[outcome.Holding(party, item, month)] : 0;
            }
        }

        return received;
    }

    private double MonthsToDelivery(Measure measure, CampaignOutcome outcome)
    {
        for (int index = 0; index < scenario.Transfers.Count; index++)
        {
            Transfer transfer = scenario.Transfers[index];
            if (transfer.Id == measure.Subject)
            {
                return Delivery(transfer, outcome.LastArrival[index]);
            }
        }

        return 0;
    }

    /// <summary>Months from a transfer's decision to its last arrival; to the horizon's end where nothing
    /// arrives.</summary>
    public double Delivery(Transfer transfer, int lastArrival)
    {
        int decided = transfer.First.DayNumber - scenario.Horizon.First.DayNumber;
        int arrived = lastArrival < 0 ? scenario.Horizon.Days - 1 : lastArrival;
        return (arrived - decided) / DaysPerMonth;
    }

    private bool Concerns(Measure measure, int area) =>
        scenario.Areas[area].Id == measure.Subject || scenario.Areas[area].Party.Value == measure.Subject;

    private bool Concerns(string? threat, int index) => threat is null || scenario.Threats[index].Id == threat;

    private int PartyOf(Measure measure) => axes.Party(new PartyId(measure.Subject));

    private int CaseOf(Measure measure)
    {
        for (int index = 0; index < scenario.Cases.Count; index++)
        {
            RaidCase raidCase = scenario.Cases[index];
            if (raidCase.Id == measure.Subject || raidCase.Party.Value == measure.Subject)
            {
                return index;
            }
        }

        throw new InvariantException("the loader has checked that the measure's raid case exists");
    }
}
