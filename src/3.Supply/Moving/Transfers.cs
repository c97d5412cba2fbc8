using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>Shipments, monthly programmes and backfilled releases. Looked at on the four release days of each month and
/// on their own days; what law, money or the floor held back is released when they allow (donors catch up).</summary>
internal sealed class Transfers
{
    private const double ReleaseDaysPerMonth = 4;
    private readonly SupplyPlan plan;
    private readonly TransferSpec[] specs;
    private readonly Today today;
    private readonly Books books;
    private readonly RoundLedger rounds;
    private readonly Consignments consignments;
    private readonly Reservations reservations;
    private readonly Swaps swaps;
    private readonly Gates gates;
    private readonly Agenda agenda;
    private readonly TransferTerms terms;
    private readonly TransferWaits waits;
    private readonly ShipmentPromises promises;
    private readonly TransferLimits limits;
    private readonly Arrivals arrivals;
    private readonly double[] forgone;
    private readonly int[] backlogs;
    private readonly int[] released;
    private readonly int[] looksBefore;
    private int lastLook;

    public Transfers(
        SupplyPlan plan, Today today, Books books, Agenda agenda, Needs needs, ShelfLife shelf, Swaps swaps,
        Waits waits)
    {
        this.plan = plan;
        specs = plan.Transfers;
        this.today = today;
        this.books = books;
        this.agenda = agenda;
        this.swaps = swaps;
        rounds = books.Rounds;
        consignments = books.Consignments;
        reservations = books.Reservations;
        gates = new Gates(plan, today, agenda);
        terms = new TransferTerms(plan);
        this.waits = new TransferWaits(plan, waits);
        promises = new ShipmentPromises(plan, today, books, terms, swaps);
        limits = new TransferLimits(plan, today, books, gates, terms, promises, swaps, needs);
        arrivals = new Arrivals(plan, today, books, agenda, terms, promises, this.waits, shelf);
        shelf.VoidReservations = reservations.VoidLot;
        int transfers = plan.Transfers.Length;
        forgone = new double[transfers];
        backlogs = new int[transfers];
        released = new int[transfers];
        looksBefore =
        [
            .. plan.Transfers.Select(spec => spec.Kind == TransferKind.Programme
                ? plan.Calendar.ReleaseDaysUntil(spec.First - 1) : 0),
        ];
    }

    /// <summary>Takes the world's values. A shipment whose day of release the world moves gets a look of its
    /// own.</summary>
    public void Reset(World world, ITransferGate gate)
    {
        gates.Reset(gate);
        terms.Reset(world);
        waits.Reset();
        promises.Reset();
        arrivals.Reset();
        lastLook = -1;
        Array.Clear(released);
        Array.Clear(forgone);
        Array.Clear(backlogs);
        foreach (TransferSpec spec in specs)
        {
            int from = terms.ReleasedFrom(spec);
            if (from > 0 && from < plan.Days)
            {
                agenda.Add(from, Phase.Transfer, new Event(EventKind.Release, 0));
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
        waits.Count(today.Day);

        // First what is promised, then what is set aside, then what is sent: a release may rest on a promise of the
        // same day, and rounds that were promised are not sent to others.
        foreach (int transfer in plan.Shipments)
        {
            Promise(specs[transfer]);
        }

        OpenSwaps();
        foreach (int transfer in plan.Reserving)
        {
            SetAside(specs[transfer]);
        }

        foreach (int transfer in plan.TransferOrder)
        {
            TransferSpec spec = specs[transfer];
            if (IsRunning(spec))
            {
                // Rounds whose reservation was voided today may be the first that the law lets go.
                Promise(spec);
                int backlog = Wanted(spec) - released[transfer];
                int left = backlog > 0 ? backlog - Send(spec, backlog) : backlog;
                Wait(spec, Forgo(spec, left));
            }
        }
    }

    /// <summary>A consignment is with the receiver, under whatever was undertaken about it.</summary>
    public void Arrive(int consignment) => arrivals.Arrive(consignment);

    /// <summary>Equipment of a consignment stands ready.</summary>
    public void Ready(int consignment) => arrivals.Ready(consignment);

    /// <summary>The last day on which rounds stand aside for a transfer: what may go today goes, the rest is free
    /// again.</summary>
    public void ExpireReservation(int transfer)
    {
        Release();
        reservations.Expire(transfer);
    }

    /// <summary>Counts what waits at the end of the horizon.</summary>
    public void End() => waits.Count(plan.Days);

    public TransferOutcome Outcome(int transfer) => new(
        terms.Choice(transfer), Wanted(specs[transfer]), released[transfer],
        consignments.Arrived(transfer), promises.On(transfer), consignments.FirstArrival(transfer),
        consignments.LastArrival(transfer))
    {
        Reserved = reservations.Open(transfer),
        Voided = reservations.Voided(transfer),
        Expired = reservations.Expired(transfer),
        SettingUp = arrivals.SettingUp(transfer),
    };

    public static Cause CauseOf(TransferSpec spec) => new(CauseKind.Transfer, spec.Index, spec.Document);

    private bool IsRunning(TransferSpec spec) => today.Day >= spec.First && today.Day <= spec.Last;

    /// <summary>A shipment is promised once it is signed and the law lets some lot of the donor's go.</summary>
    private void Promise(TransferSpec spec)
    {
        int transfer = spec.Index;
        if (promises.On(transfer) >= 0 || today.Day < spec.Promised
            || !IsRunning(spec) || !limits.IsLawful(spec))
        {
            return;
        }

        promises.Make(spec);
        if (terms.ReserveDays[transfer] >= 0 && promises.LastReserved(transfer) < plan.Days)
        {
            agenda.Add(
                promises.LastReserved(transfer), Phase.Transfer, new Event(EventKind.ExpireReservation, transfer));
        }
    }

    /// <summary>An all-or-none swap begins on the first day on which each of its shipments is lawful.</summary>
    private void OpenSwaps()
    {
        for (int swap = 0; swap < plan.Swaps.Length; swap++)
        {
            if (swaps.IsSwapOpen(swap))
            {
                continue;
            }

            SwapSpec spec = plan.Swaps[swap];
            bool isLawful = true;
            for (int leg = spec.FirstLeg; leg < spec.FirstLeg + spec.Legs; leg++)
            {
                int transfer = plan.Legs[leg].Transfer;
                isLawful &= transfer < 0 || limits.IsLawful(specs[transfer]);
            }

            if (isLawful)
            {
                swaps.Open(swap);
            }
        }
    }

    /// <summary>Holds as many free rounds above the floor as are still to come, oldest arrival first; what the law no
    /// longer lets go, or the shipment no longer can, is free again.</summary>
    private void SetAside(TransferSpec spec)
    {
        int transfer = spec.Index;
        if (promises.On(transfer) < 0)
        {
            return;
        }

        if (!IsRunning(spec))
        {
            reservations.VoidAll(transfer);
            return;
        }

        TransferItem item = terms.Item(spec);
        for (int held = reservations.First(transfer); held >= 0; held = reservations.Next(held))
        {
            if (reservations.Pending(held) > 0
                && !limits.IsOpen(spec, item, reservations.Account(held), out _))
            {
                reservations.Void(held);
            }
        }

        int left = today.Day <= promises.LastReserved(transfer)
            ? Math.Min(
                promises.Expected(spec) - released[transfer] - reservations.Open(transfer),
                limits.AboveFloor(spec, item.From))
            : 0;
        int account = rounds.FirstFree(item.From);
        while (account >= 0 && left > 0)
        {
            int next = rounds.NextFree(account);
            if (limits.IsOpen(spec, item, account, out _))
            {
                int count = Math.Min(left, rounds.Balance(account));
                reservations.Reserve(account, transfer, count);
                left -= count;
            }

            account = next;
        }
    }

    /// <summary>What was held back since the last look is sent later, but for the share that the donor does not make up
    /// for.</summary>
    /// <returns>Rounds left unsent. What others than programmes want may follow from what they sent.</returns>
    private int Forgo(TransferSpec spec, int backlog)
    {
        int transfer = spec.Index;
        if (spec.Kind != TransferKind.Programme)
        {
            return Wanted(spec) - released[transfer];
        }

        if (terms.ForgoneShares[transfer] <= 0)
        {
            return backlog;
        }

        forgone[transfer] += terms.ForgoneShares[transfer] * Math.Max(0, backlog - backlogs[transfer]);
        backlogs[transfer] = Wanted(spec) - released[transfer];
        return backlogs[transfer];
    }

    /// <summary>Rounds that should have been released by today, but for those forgone, were nothing in the
    /// way.</summary>
    private int Wanted(TransferSpec spec)
    {
        int transfer = spec.Index;
        switch (spec.Kind)
        {
            case TransferKind.Shipment:
                return today.Day >= terms.ReleasedFrom(spec) ? promises.Expected(spec) : 0;
            case TransferKind.Backfilled:
                // What was released against a promise that lapsed later stays released.
                double promised = promises.On(spec.Backs) >= 0 ? promises.Expected(specs[spec.Backs]) : 0;
                return (int)Math.Max(released[transfer], Rounding.Nearest(terms.Rates[transfer] * promised));
            default:
                int looks = plan.Calendar.ReleaseDaysUntil(Math.Min(today.Day, spec.Last)) - looksBefore[transfer];
                return (int)(Rounding.Reached(terms.Rates[transfer] * Math.Max(0, looks) / ReleaseDaysPerMonth)
                    - (forgone[transfer] > 0 ? Rounding.Reached(forgone[transfer]) : 0));
        }
    }

    /// <summary>Releases what stock set aside or above the floor, money and the law allow, oldest lots first; returns
    /// how many.</summary>
    private int Send(TransferSpec spec, int backlog)
    {
        if (limits.StandsStill(spec))
        {
            return 0;
        }

        TransferItem item = terms.Item(spec);
        int most = limits.Affordable(spec, backlog);
        int left = SendReserved(spec, item, most);
        int aboveFloor = Math.Max(0, Math.Min(left, limits.AboveFloor(spec, item.From)));
        left -= aboveFloor;
        int account = rounds.FirstFree(item.From);
        while (account >= 0 && aboveFloor > 0)
        {
            int next = rounds.NextFree(account);
            if (limits.IsOpen(spec, item, account, out string reason))
            {
                int count = Math.Min(aboveFloor, rounds.Balance(account));
                Dispatch(spec, item, account, count, reason);
                aboveFloor -= count;
            }

            account = next;
        }

        int sent = most - left - aboveFloor;
        if (sent > 0)
        {
            released[spec.Index] += sent;
            limits.Obligate(spec, sent * terms.PricesUsd[spec.Index]);
            if (spec.Leg >= 0)
            {
                swaps.Given(spec.Leg, sent);
            }
        }

        return Math.Max(0, sent);
    }

    /// <summary>Releases from what was set aside for the transfer; returns how many are left to send.</summary>
    private int SendReserved(TransferSpec spec, in TransferItem item, int left)
    {
        for (int held = reservations.First(spec.Index); held >= 0 && left > 0; held = reservations.Next(held))
        {
            int account = reservations.Account(held);
            int count = Math.Min(left, reservations.Pending(held));
            if (count > 0 && limits.IsOpen(spec, item, account, out string reason))
            {
                Dispatch(spec, item, account, count, reason);
                reservations.Posted(held, count);
                left -= count;
            }
        }

        return left;
    }

    /// <summary>Notes what the look left unsent, and the first reason that binds.</summary>
    private void Wait(TransferSpec spec, int left)
    {
        if (left > 0)
        {
            waits.Leave(spec.Index, left, limits.Binding(spec));
        }
        else if (promises.IsOwed(spec) && today.Day >= terms.ReleasedFrom(spec) && !swaps.HasLapsed(spec.Leg))
        {
            waits.Leave(spec.Index, terms.Counts[spec.Index] - released[spec.Index], spec.Edges.Swap);
        }
    }

    private void Dispatch(TransferSpec spec, in TransferItem item, int account, int count, string reason)
    {
        Cause cause = CauseOf(spec);
        int slot = (rounds.LotClass(account) * specs.Length) + spec.Index;
        int lot = rounds.DerivedLot(rounds.Lot(account), plan.Classes.Lifted[slot]);
        if (lot != rounds.Lot(account))
        {
            int lifted = rounds.Account(item.From, rounds.Site(account), lot, rounds.State(account));
            rounds.Reclassify(account, lifted, count, cause with { Document = books.Text(reason) }, reason);
            account = lifted;
        }

        int onTheWay = rounds.Onward(account, item.To, 0, RoundState.InTransit);
        rounds.Post(account, onTheWay, count, cause);
        int arrivesOn = today.Day + terms.TransitDays[spec.Index];
        waits.Work(
            spec, count,
            Math.Min(today.Day, terms.LeadDays[spec.Index]) + Math.Min(arrivesOn, plan.Days) - today.Day);
        int consignment = consignments.Add(
            new Consignment(spec.Index, count, today.Day, arrivesOn), onTheWay, plan.Classes.Arrived[slot]);
        if (arrivesOn < plan.Days)
        {
            agenda.Add(arrivesOn, Phase.Arrivals, new Event(EventKind.Arrive, consignment));
        }
    }
}
