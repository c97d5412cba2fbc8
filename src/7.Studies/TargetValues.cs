using Stockade.Campaigns;
using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Studies;

/// <summary>Reads a scenario's targets off one replication of the baseline. Whole months are counted: those whose end
/// lies between the target's dates.</summary>
internal sealed class TargetValues(Scenario scenario, CampaignAxes axes, MeasureValues measures)
{
    public int Count => scenario.Targets.Count;

    public void Read(CampaignOutcome outcome, Span<double> values)
    {
        for (int index = 0; index < values.Length; index++)
        {
            values[index] = Value(scenario.Targets[index], outcome);
        }
    }

    private double Value(Target target, CampaignOutcome outcome) => target.Quantity switch
    {
        TargetQuantity.Made => Made(target, outcome),
        TargetQuantity.Received => Received(target, outcome),
        TargetQuantity.Released => Released(target, outcome),
        TargetQuantity.StoppedShare => StoppedShare(target, outcome),
        TargetQuantity.MonthsToDelivery => Delivery(target, outcome),
        TargetQuantity.Fired => Fired(target, outcome),
        TargetQuantity.Held => Held(target, outcome),
        TargetQuantity.Unaccounted => Unaccounted(target, outcome),
        _ => throw new InvariantException("every kind of target has a reader"),
    };

    private double Made(Target target, CampaignOutcome outcome)
    {
        long made = 0;
        for (int line = 0; line < scenario.Lines.Count; line++)
        {
            Line candidate = scenario.Lines[line];
            bool concerned = (candidate.Owner.Value == target.Subject || candidate.Id == target.Subject)
                && (target.Item is null || candidate.Makes.Value == target.Item);
            for (int month = 0; month < axes.Months && concerned; month++)
            {
                made += Within(target, month) ? outcome.MadeByLine[(line * axes.Months) + month] : 0;
            }
        }

        return made;
    }

    private double Received(Target target, CampaignOutcome outcome)
    {
        int party = axes.Party(new PartyId(target.Subject));
        long received = 0;
        for (int item = 0; item < axes.Items; item++)
        {
            bool concerned = target.Item is null || axes.Rounds[item].Id.Value == target.Item;
            for (int month = 0; month < axes.Months && concerned; month++)
            {
                received += Within(target, month) ? outcome.Received[outcome.Holding(party, item, month)] : 0;
            }
        }

        return received;
    }

    private double Fired(Target target, CampaignOutcome outcome)
    {
        int party = axes.Party(new PartyId(target.Subject));
        long fired = 0;
        for (int item = 0; item < axes.Items; item++)
        {
            bool concerned = target.Item is null || axes.Rounds[item].Id.Value == target.Item;
            for (int month = 0; month < axes.Months && concerned; month++)
            {
                fired += Within(target, month) ? outcome.Fired[outcome.Holding(party, item, month)] : 0;
            }
        }

        return fired;
    }

    /// <summary>On hand as the last month within the dates ends.</summary>
    private double Held(Target target, CampaignOutcome outcome)
    {
        int party = axes.Party(new PartyId(target.Subject));
        long held = 0;
        for (int item = 0; item < axes.Items; item++)
        {
            bool concerned = target.Item is null || axes.Rounds[item].Id.Value == target.Item;
            for (int month = axes.Months - 1; month >= 0 && concerned; month--)
            {
                if (Within(target, month))
                {
                    held += outcome.Closing[outcome.Holding(party, item, month)];
                    break;
                }
            }
        }

        return held;
    }

    /// <summary>Received less fired less what the stock rose by.</summary>
    private double Unaccounted(Target target, CampaignOutcome outcome)
    {
        int party = axes.Party(new PartyId(target.Subject));
        long rounds = 0;
        for (int item = 0; item < axes.Items; item++)
        {
            bool concerned = target.Item is null || axes.Rounds[item].Id.Value == target.Item;
            for (int month = 0; month < axes.Months && concerned; month++)
            {
                int at = outcome.Holding(party, item, month);
                rounds += Within(target, month)
                    ? outcome.Received[at] - outcome.Fired[at] - (outcome.Closing[at] - outcome.Opening[at]) : 0;
            }
        }

        return rounds;
    }

    private double Released(Target target, CampaignOutcome outcome)
    {
        long released = 0;
        for (int transfer = 0; transfer < scenario.Transfers.Count; transfer++)
        {
            bool concerned = scenario.Transfers[transfer].Id == target.Subject;
            for (int month = 0; month < axes.Months && concerned; month++)
            {
                released += Within(target, month) ? outcome.Released[(transfer * axes.Months) + month] : 0;
            }
        }

        return released;
    }

    private double StoppedShare(Target target, CampaignOutcome outcome)
    {
        long launched = 0;
        long stopped = 0;
        for (int area = 0; area < axes.Areas; area++)
        {
            DefendedArea where = scenario.Areas[area];
            bool here = where.Id == target.Subject || where.Party.Value == target.Subject;
            for (int threat = 0; threat < axes.Threats && here; threat++)
            {
                bool concerned = target.Threat is null || scenario.Threats[threat].Id == target.Threat;
                for (int month = 0; month < axes.Months && concerned; month++)
                {
                    bool within = Within(target, month);
                    launched += within ? outcome.Launched[outcome.Raid(area, threat, month)] : 0;
                    stopped += within ? outcome.Stopped(area, threat, month) : 0;
                }
            }
        }

        return launched == 0 ? 0 : (double)stopped / launched;
    }

    private double Delivery(Target target, CampaignOutcome outcome)
    {
        for (int transfer = 0; transfer < scenario.Transfers.Count; transfer++)
        {
            if (scenario.Transfers[transfer].Id == target.Subject)
            {
                return measures.Delivery(scenario.Transfers[transfer], outcome.LastArrival[transfer]);
            }
        }

        throw new InvariantException("the loader has checked that the target's transfer exists");
    }

    private bool Within(Target target, int month) =>
        axes.MonthEnds[month] >= target.From && axes.MonthEnds[month] <= target.To;
}
