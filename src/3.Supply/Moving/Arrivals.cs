namespace Stockade.Supply;

/// <summary>What was released under transfers arrives, under whatever was undertaken about it. Equipment is of use only
/// once it is set up and the receiver's crews are trained: until then it covers nobody.</summary>
internal sealed class Arrivals(
    SupplyPlan plan, Today today, Books books, Agenda agenda, TransferTerms terms, ShipmentPromises promises,
    TransferWaits waits, ShelfLife shelf)
{
    private readonly TransferSpec[] transfers = plan.Transfers;
    private readonly RoundLedger rounds = books.Rounds;
    private readonly Consignments consignments = books.Consignments;
    private readonly int[] settingUp = new int[plan.Transfers.Length];

    public void Reset() => Array.Clear(settingUp);

    /// <summary>Equipment of a transfer that arrived and does not stand ready.</summary>
    public int SettingUp(int transfer) => settingUp[transfer];

    /// <summary>A consignment is with the receiver.</summary>
    public void Arrive(int consignment)
    {
        Consignment row = consignments.All[consignment];
        TransferSpec spec = transfers[row.Transfer];
        int from = consignments.Account(consignment);
        int lot = rounds.Lot(from);
        int arrivalLot = rounds.DerivedLot(lot, consignments.ArrivalClass(consignment));
        int readyOn = ReadyOn(spec);
        bool isReady = readyOn <= today.Day;
        RoundState state = isReady ? RoundState.Free : RoundState.SettingUp;
        int holding = rounds.Holding(from);
        int to;
        Cause cause = Transfers.CauseOf(spec);
        if (arrivalLot == lot)
        {
            to = rounds.Onward(from, holding, spec.ToSite, state);
            rounds.Post(from, to, row.Count, cause);
        }
        else
        {
            string ground = plan.Inputs.Transfers[spec.Index].Undertakings[0].Document;
            to = rounds.Account(holding, spec.ToSite, arrivalLot, state);
            rounds.Reclassify(from, to, row.Count, cause with { Document = books.Text(ground) }, ground);
        }

        if (isReady)
        {
            shelf.Arrived(to);
        }
        else
        {
            SetUp(spec, consignment, row.Count, readyOn);
        }

        consignments.Arrive(consignment);
        promises.Settle(spec, row.Count, cause);
    }

    /// <summary>Equipment of a consignment stands ready.</summary>
    public void Ready(int consignment)
    {
        Consignment row = consignments.All[consignment];
        TransferSpec spec = transfers[row.Transfer];
        int holding = terms.Item(spec).To;
        int lot = rounds.DerivedLot(
            rounds.Lot(consignments.Account(consignment)), consignments.ArrivalClass(consignment));
        settingUp[spec.Index] -= row.Count;
        int ready = rounds.Account(holding, spec.ToSite, lot, RoundState.Free);
        rounds.Post(
            rounds.Account(holding, spec.ToSite, lot, RoundState.SettingUp), ready, row.Count,
            Transfers.CauseOf(spec));
        shelf.Arrived(ready);
    }

    /// <summary>The later of arrival + setting up and promise + training; rounds are of use at once.</summary>
    private int ReadyOn(TransferSpec spec) => !terms.Item(spec).IsEquipment ? today.Day : Math.Max(
        today.Day + terms.SetupDays[spec.Index], promises.OnOrBegun(spec) + terms.TrainingDays[spec.Index]);

    private void SetUp(TransferSpec spec, int consignment, int count, int readyOn)
    {
        settingUp[spec.Index] += count;
        waits.Work(spec, count, Math.Min(readyOn, plan.Days) - today.Day);
        if (readyOn < plan.Days)
        {
            agenda.Add(readyOn, Phase.Arrivals, new Event(EventKind.Ready, consignment));
        }
    }
}
