using Stockade.Scenarios;
using Stockade.Supply;

namespace Stockade.Campaigns;

/// <summary>Copies supply's books into the outcome's columns as each month closes, and the rest when the run
/// ends.</summary>
internal readonly struct MonthBook(CampaignAxes axes, OptionRun run, CampaignOutcome outcome)
{
    /// <summary>Notes what parties have before the first day.</summary>
    public void Open() => CountHeld(outcome.HeldFirst);

    /// <summary>Closes the month whose last day this is.</summary>
    /// <returns>True where a month was closed.</returns>
    public bool CloseIfMonthEnds(int day)
    {
        int month = axes.MonthOf(day);
        if (axes.LastDays[month] != day)
        {
            return false;
        }

        SupplyRecord record = run.Supply.Record;
        for (int row = 0; row < run.Holdings.Length; row++)
        {
            int holding = run.Holdings[row];
            if (holding >= 0)
            {
                int at = (row * axes.Months) + month;
                outcome.Opening[at] = record.Opening(month, holding);
                outcome.Made[at] = record.Of(Flow.Made, month)[holding];
                outcome.Received[at] = record.Of(Flow.Received, month)[holding];
                outcome.Sent[at] = record.Of(Flow.Sent, month)[holding];
                outcome.Fired[at] = record.Of(Flow.Fired, month)[holding];
                outcome.Routine[at] = record.Of(Flow.Used, month)[holding];
                outcome.Expired[at] = record.Of(Flow.Expired, month)[holding];
                outcome.Withdrawn[at] = record.Of(Flow.Withdrawn, month)[holding];
                outcome.Returned[at] = record.Of(Flow.Returned, month)[holding];
                outcome.Floor[at] = record.Floor(month)[holding];
                outcome.Closing[at] = record.Closing(month)[holding];
            }
        }

        CountBelowFloor(month);
        CountReady(month);
        for (int line = 0; line < axes.Scenario.Lines.Count; line++)
        {
            outcome.MadeByLine[(line * axes.Months) + month] = checked((int)run.Supply.Line(line).HandedOver);
        }

        for (int account = 0; account < axes.Scenario.Accounts.Count; account++)
        {
            int at = (account * axes.Months) + month;
            outcome.Obligated[at] = record.ObligatedUsd(month)[account];
            outcome.Available[at] = record.AvailableUsd(month)[account];
            outcome.Lapsed[at] = record.LapsedUsd(month)[account];
        }

        return true;
    }

    private void CountHeld(int[] held)
    {
        for (int row = 0; row < run.Holdings.Length; row++)
        {
            held[row] = run.Holdings[row] < 0 ? 0 : run.Supply.Held(run.Holdings[row]);
        }
    }

    private void CountReady(int month)
    {
        for (int party = 0; party < axes.Parties; party++)
        {
            for (int type = 0; type < axes.UnitTypes.Count; type++)
            {
                outcome.UnitsReady[outcome.Ready(party, type, month)] = run.Sets.Today(party, type, run.Supply);
            }
        }
    }

    private void CountBelowFloor(int month)
    {
        SupplyRecord record = run.Supply.Record;
        for (int party = 0; party < axes.Parties; party++)
        {
            foreach (Floor floor in axes.Scenario.Parties[party].Floors)
            {
                int item = axes.Item(floor.Item);
                int holding = item < 0 ? -1 : run.Holdings[(party * axes.Items) + item];
                if (holding >= 0 && record.Closing(month)[holding] < record.Floor(month)[holding])
                {
                    outcome.BelowFloor[(party * axes.Items) + item]++;
                }
            }
        }
    }

    /// <summary>Reads what supply tells at the end: orders, transfers, and what each line made month by
    /// month.</summary>
    public void CloseRun()
    {
        CountHeld(outcome.HeldLast);
        for (int year = 0; year < axes.Years.Count; year++)
        {
            run.Supply.Record.Moved(year).CopyTo(outcome.Moved.AsSpan(year * axes.Parties * axes.Parties));
        }

        for (int line = 0; line < axes.Scenario.Lines.Count; line++)
        {
            for (int month = axes.Months - 1; month > 0; month--)
            {
                int at = (line * axes.Months) + month;
                outcome.MadeByLine[at] -= outcome.MadeByLine[at - 1];
            }
        }

        for (int order = 0; order < axes.Scenario.Orders.Count; order++)
        {
            outcome.RoundDaysWaited[order] = run.Supply.Order(order).RoundDaysWaited;
        }

        for (int transfer = 0; transfer < run.Transfers.Length; transfer++)
        {
            TransferOutcome of = run.Supply.Transfer(transfer);
            outcome.Arrived[run.Transfers[transfer]] = of.Arrived;
            outcome.LastArrival[run.Transfers[transfer]] = of.LastArrival;
        }

        ReadOnlySpan<long> waited = run.Supply.WaitedRoundDays;
        for (int edge = 0; edge < waited.Length; edge++)
        {
            outcome.Waited[run.WaitPlaces[edge]] = waited[edge];
        }

        foreach (Consignment consignment in run.Supply.Consignments)
        {
            int month = axes.MonthOf(consignment.ReleasedOn);
            outcome.Released[(run.Transfers[consignment.Transfer] * axes.Months) + month] += consignment.Count;
        }
    }
}
