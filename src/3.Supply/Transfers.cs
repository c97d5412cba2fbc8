using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>Shipments, monthly programmes and backfilled releases. Looked at on the four release days of each month and
/// on their own days; what law, money or the floor held back is released when they allow (donors catch up).</summary>
internal sealed class Transfers
{
    private const double ReleaseDaysPerMonth = 4;
    private readonly SupplyPlan plan;
    private readonly Today today;
    private readonly Books books;
    private readonly Gates gates;
    private readonly Agenda agenda;
    private readonly Needs needs;
    private readonly ShelfLife shelf;
    private readonly int[] items;
    private readonly int[] counts;
    private readonly double[] rates;
    private readonly double[] forgoneShares;
    private readonly double[] forgone;
    private readonly int[] backlogs;
    private readonly int[] transitDays;
    private readonly int[] releasedFrom;
    private readonly int[] promisedOn;
    private readonly int[] released;
    private readonly long[] pricesUsd;
    private readonly bool[] needsRefill;
    private int lastLook;

    public Transfers(SupplyPlan plan, Today today, Books books, Agenda agenda, Needs needs, ShelfLife shelf)
    {
        this.plan = plan;
        this.today = today;
        this.books = books;
        this.agenda = agenda;
        this.needs = needs;
        this.shelf = shelf;
        gates = new Gates(plan, today, agenda);
        int transfers = plan.Transfers.Length;
        items = new int[transfers];
        counts = new int[transfers];
        rates = new double[transfers];
        forgoneShares = new double[transfers];
        forgone = new double[transfers];
        backlogs = new int[transfers];
        transitDays = new int[transfers];
        releasedFrom = new int[transfers];
        promisedOn = new int[transfers];
        released = new int[transfers];
        pricesUsd = new long[transfers];
        needsRefill = new bool[transfers];
    }

    /// <summary>Takes the world's values. A shipment whose day of release the world moves gets a look of its
    /// own.</summary>
    public void Reset(World world, ITransferGate gate)
    {
        gates.Reset(gate);
        lastLook = -1;
        Array.Clear(released);
        Array.Clear(forgone);
        Array.Clear(backlogs);
        Array.Fill(promisedOn, -1);
        foreach (TransferSpec spec in plan.Transfers)
        {
            int transfer = spec.Index;
            items[transfer] = spec.ItemChoice is { } choice
                ? Math.Min(spec.Items.Length - 1, (int)(world[choice] * spec.Items.Length)) : 0;
            counts[transfer] = spec.Kind == TransferKind.Shipment ? world.Whole(spec.Count!) : 0;
            rates[transfer] = spec.Kind == TransferKind.Backfilled ? world[spec.Credit!] : world[spec.Count!];
            forgoneShares[transfer] = spec.Carry is { } carry ? 1 - world[carry] : 0;
            transitDays[transfer] = Rounding.Days(world[spec.Transit]);
            releasedFrom[transfer] = spec.Promised + (spec.Lead is { } lead ? Rounding.Days(world[lead]) : 0);
            pricesUsd[transfer] = Item(spec).Price is { } price ? Rounding.Nearest(world[price]) : 0;
            needsRefill[transfer] = spec.RefillPolicy >= 0
                && world[plan.Inputs.Policies[spec.RefillPolicy].Applies] >= 0.5;
            if (releasedFrom[transfer] > 0 && releasedFrom[transfer] < plan.Days)
            {
                agenda.Add(releasedFrom[transfer], Phase.Transfer, new Event(EventKind.Release, 0));
            }
        }
    }

    /// <summary>Looks at every transfer, the first begun first, and releases what may go.</summary>
    public void Release()
    {
        if (lastLook == today.Day)
        {
            return;
        }

        lastLook = today.Day;

        // First what is promised, then what is sent: a release may rest on a promise of the same day.
        foreach (int transfer in plan.TransferOrder)
        {
            Promise(plan.Transfers[transfer]);
        }

        foreach (int transfer in plan.TransferOrder)
        {
            TransferSpec spec = plan.Transfers[transfer];
            if (IsRunning(spec))
            {
                int backlog = Wanted(spec) - released[transfer];
                Forgo(spec, backlog > 0 ? backlog - Send(spec, backlog) : backlog);
            }
        }
    }

    /// <summary>A consignment is with the receiver, under whatever was undertaken about it.</summary>
    public void Arrive(int consignment)
    {
        RoundLedger rounds = books.Rounds;
        Consignment row = books.Consignments.All[consignment];
        TransferSpec spec = plan.Transfers[row.Transfer];
        int lot = books.Consignments.Lot(consignment);
        int holding = Item(spec).To;
        int from = rounds.Account(holding, 0, lot, RoundState.InTransit);
        int arrivalLot = rounds.DerivedLot(lot, books.Consignments.ArrivalClass(consignment));
        int to = rounds.Account(holding, spec.ToSite, arrivalLot, RoundState.Free);
        Cause cause = CauseOf(spec);
        if (arrivalLot == lot)
        {
            rounds.Post(from, to, row.Count, cause);
        }
        else
        {
            string ground = plan.Inputs.Transfers[spec.Index].Undertakings[0].Document;
            rounds.Reclassify(from, to, row.Count, cause with { Document = books.Text(ground) }, ground);
        }

        shelf.Arrived(to);
        books.Consignments.Arrive(consignment);
        if (spec.Kind == TransferKind.Shipment)
        {
            books.Promises.Post(
                plan.PromiseOf(spec), (int)PromiseState.Owed, (int)PromiseState.Settled, row.Count, cause);
        }
    }

    public TransferOutcome Outcome(int transfer) => new(
        items[transfer], Wanted(plan.Transfers[transfer]), released[transfer], books.Consignments.Arrived(transfer),
        promisedOn[transfer], books.Consignments.FirstArrival(transfer), books.Consignments.LastArrival(transfer));

    private static Cause CauseOf(TransferSpec spec) => new(CauseKind.Transfer, spec.Index, spec.Document);

    private bool IsRunning(TransferSpec spec) => today.Day >= spec.First && today.Day <= spec.Last;

    private TransferItem Item(TransferSpec spec) => spec.Items[items[spec.Index]];

    /// <summary>Whether rounds of a free account lie where the transfer takes them from and may go.</summary>
    private bool IsOpen(TransferSpec spec, in TransferItem item, int account, out string reason)
    {
        reason = "";
        return (spec.FromSite < 0 || books.Rounds.Site(account) == spec.FromSite)
            && gates.IsOpen(spec, item, books.Rounds.LotClass(account), out reason);
    }

    /// <summary>A shipment is promised once it is signed and the law lets some lot of the donor's go.</summary>
    private void Promise(TransferSpec spec)
    {
        if (spec.Kind != TransferKind.Shipment || promisedOn[spec.Index] >= 0 || today.Day < spec.Promised
            || !IsRunning(spec))
        {
            return;
        }

        TransferItem item = Item(spec);
        int account = books.Rounds.FirstFree(item.From);
        while (account >= 0 && !IsOpen(spec, item, account, out _))
        {
            account = books.Rounds.NextFree(account);
        }

        if (account >= 0)
        {
            promisedOn[spec.Index] = today.Day;
            if (counts[spec.Index] > 0)
            {
                books.Promises.Post(
                    plan.PromiseOf(spec), (int)PromiseState.Promised, (int)PromiseState.Owed, counts[spec.Index],
                    CauseOf(spec));
            }
        }
    }

    /// <summary>What was held back since the last look is sent later, but for the share that the donor does not make up
    /// for.</summary>
    private void Forgo(TransferSpec spec, int backlog)
    {
        int transfer = spec.Index;
        if (spec.Kind == TransferKind.Programme && forgoneShares[transfer] > 0)
        {
            forgone[transfer] += forgoneShares[transfer] * Math.Max(0, backlog - backlogs[transfer]);
            backlogs[transfer] = Wanted(spec) - released[transfer];
        }
    }

    /// <summary>Rounds that should have been released by today, but for those forgone, were nothing in the
    /// way.</summary>
    private int Wanted(TransferSpec spec)
    {
        int transfer = spec.Index;
        switch (spec.Kind)
        {
            case TransferKind.Shipment:
                return today.Day >= releasedFrom[transfer] ? counts[transfer] : 0;
            case TransferKind.Backfilled:
                return promisedOn[spec.Backs] >= 0 ? (int)Rounding.Nearest(rates[transfer] * counts[spec.Backs]) : 0;
            default:
                int looks = plan.Calendar.ReleaseDaysUntil(Math.Min(today.Day, spec.Last))
                    - plan.Calendar.ReleaseDaysUntil(spec.First - 1);
                return (int)(Rounding.Reached(rates[transfer] * Math.Max(0, looks) / ReleaseDaysPerMonth)
                    - Rounding.Reached(forgone[transfer]));
        }
    }

    /// <summary>Releases what stock above the floor, money and the law allow, oldest lots first; returns how
    /// many.</summary>
    private int Send(TransferSpec spec, int backlog)
    {
        TransferItem item = Item(spec);
        int most = Math.Min(backlog, spec.IsWithin ? backlog : books.Rounds.Free[item.From] - FloorToday(item.From));
        most = (int)Math.Min(most, Affordable(spec));
        int left = most;
        int account = books.Rounds.FirstFree(item.From);
        while (account >= 0 && left > 0)
        {
            int next = books.Rounds.NextFree(account);
            if (IsOpen(spec, item, account, out string reason))
            {
                int count = Math.Min(left, books.Rounds.Balance(account));
                Dispatch(spec, item, account, count, reason);
                left -= count;
            }

            account = next;
        }

        if (left < most)
        {
            released[spec.Index] += most - left;
            Obligate(spec, (most - left) * pricesUsd[spec.Index]);
        }

        return Math.Max(0, most - left);
    }

    /// <summary>The floor falls against promised rounds that are still owed, by the credit given for them.</summary>
    private int FloorToday(int holding)
    {
        int floor = needs.Today(holding);
        foreach (int transfer in plan.Backfilled)
        {
            TransferSpec spec = plan.Transfers[transfer];
            if (promisedOn[spec.Backs] >= 0 && Item(spec).From == holding)
            {
                int owed = counts[spec.Backs] - books.Consignments.Arrived(spec.Backs);
                floor -= (int)Rounding.Nearest(rates[transfer] * owed);
            }
        }

        return Math.Max(0, floor);
    }

    /// <summary>Rounds that authority to draw covers; and, where the donor's rule binds, money to refill.</summary>
    private long Affordable(TransferSpec spec)
    {
        long price = pricesUsd[spec.Index];
        long rounds = long.MaxValue;
        if (spec.DrawsOn >= 0)
        {
            rounds = Covered(books.Money.Available(spec.DrawsOn), price);
        }

        return needsRefill[spec.Index]
            ? Math.Min(rounds, Covered(books.Money.Available(spec.RefillFrom), price)) : rounds;
    }

    /// <summary>An account without money covers nothing, at whatever price.</summary>
    private static long Covered(long dollars, long price) => dollars == 0 ? 0 : dollars / Math.Max(1, price);

    private void Obligate(TransferSpec spec, long dollars)
    {
        if (spec.DrawsOn >= 0)
        {
            books.Money.Obligate(spec.DrawsOn, dollars, CauseOf(spec));
        }

        if (needsRefill[spec.Index])
        {
            books.Money.Obligate(spec.RefillFrom, dollars, CauseOf(spec));
        }
    }

    private void Dispatch(TransferSpec spec, in TransferItem item, int account, int count, string reason)
    {
        RoundLedger rounds = books.Rounds;
        Cause cause = CauseOf(spec);
        int slot = (rounds.LotClass(account) * plan.Transfers.Length) + spec.Index;
        int lot = rounds.DerivedLot(rounds.Lot(account), plan.Classes.Lifted[slot]);
        if (lot != rounds.Lot(account))
        {
            int lifted = rounds.Account(item.From, rounds.Site(account), lot, RoundState.Free);
            rounds.Reclassify(account, lifted, count, cause with { Document = books.Text(reason) }, reason);
            account = lifted;
        }

        rounds.Post(account, rounds.Account(item.To, 0, lot, RoundState.InTransit), count, cause);
        int arrivesOn = today.Day + transitDays[spec.Index];
        int consignment = books.Consignments.Add(
            new Consignment(spec.Index, count, today.Day, arrivesOn), lot, plan.Classes.Arrived[slot]);
        if (arrivesOn < plan.Days)
        {
            agenda.Add(arrivesOn, Phase.Arrivals, new Event(EventKind.Arrive, consignment));
        }
    }
}
