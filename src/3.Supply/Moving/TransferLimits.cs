namespace Stockade.Supply;

/// <summary>What binds a release: law, decrees, swaps, the giver's stock and floor, authority to draw and money to
/// refill.</summary>
internal sealed class TransferLimits(
    SupplyPlan plan, Today today, Books books, Gates gates, TransferTerms terms, ShipmentPromises promises, Swaps swaps,
    Needs needs)
{
    private readonly RoundLedger rounds = books.Rounds;

    /// <summary>Whether rounds of an account, free or set aside, lie where the transfer takes them from and may
    /// go.</summary>
    public bool IsOpen(TransferSpec spec, in TransferItem item, int account, out string reason)
    {
        reason = "";
        return (spec.FromSite < 0 || rounds.Site(account) == spec.FromSite)
            && gates.IsOpen(spec, item, rounds.LotClass(account), out reason);
    }

    /// <summary>Whether the law lets some lot of the donor's go today: one set aside for the transfer, or a free
    /// one.</summary>
    public bool IsLawful(TransferSpec spec) => HasOpenLot(spec, out _);

    /// <summary>A decree lets it release nothing, or its swap has not begun.</summary>
    public bool StandsStill(TransferSpec spec) => PauseOn(spec) is not null || WaitsForSwap(spec);

    /// <summary>Free rounds of a donor above its floor; may be negative. Between sites of one party the floor does not
    /// bind.</summary>
    public int AboveFloor(TransferSpec spec, int holding) =>
        rounds.Free(holding) - (spec.IsWithin ? 0 : FloorToday(holding));

    /// <summary>Of so many rounds those that authority to draw covers; and, where the donor's rule binds, money to
    /// refill.</summary>
    public int Affordable(TransferSpec spec, int wanted)
    {
        int drawn = spec.DrawsOn >= 0 ? CoveredBy(spec, spec.DrawsOn, wanted) : wanted;
        return terms.NeedsRefill[spec.Index] ? CoveredBy(spec, spec.RefillFrom, drawn) : drawn;
    }

    public void Obligate(TransferSpec spec, long dollars)
    {
        if (spec.DrawsOn >= 0)
        {
            books.Money.Obligate(spec.DrawsOn, dollars, Transfers.CauseOf(spec));
        }

        if (terms.NeedsRefill[spec.Index])
        {
            books.Money.Obligate(spec.RefillFrom, dollars, Transfers.CauseOf(spec));
        }
    }

    /// <summary>Edge of the first that binds of law, decree, swap, stock, floor, authority and refill money. Where the
    /// donor has no lot of which the law could be asked, its stock binds.</summary>
    public int Binding(TransferSpec spec)
    {
        bool isOpen = HasOpenLot(spec, out bool isTaken);
        TransferEdges edges = spec.Edges;
        int holding = terms.Item(spec).From;
        bool isHeld = books.Reservations.Open(spec.Index) > 0;
        return isTaken && !isOpen ? edges.Law
            : PauseOn(spec) is { } pause ? pause.Edge
            : WaitsForSwap(spec) ? edges.Swap
            : !isOpen ? edges.Stock
            : !isHeld && AboveFloor(spec, holding) <= 0 ? edges.Floor
            : spec.DrawsOn >= 0 && CoveredBy(spec, spec.DrawsOn, 1) == 0 ? edges.Authority
            : terms.NeedsRefill[spec.Index] && CoveredBy(spec, spec.RefillFrom, 1) == 0 ? edges.RefillMoney
            : edges.Stock;
    }

    private bool WaitsForSwap(TransferSpec spec) => spec.Leg >= 0 && !swaps.IsOpen(spec.Leg);

    private PauseSpec? PauseOn(TransferSpec spec)
    {
        foreach (PauseSpec pause in spec.Pauses)
        {
            if (today.Day >= pause.From && today.Day < pause.Until)
            {
                return pause;
            }
        }

        return null;
    }

    private bool HasOpenLot(TransferSpec spec, out bool isTaken)
    {
        TransferItem item = terms.Item(spec);
        bool isOpen = false;
        isTaken = false;
        Reservations reservations = books.Reservations;
        for (int held = reservations.First(spec.Index); held >= 0 && !isOpen; held = reservations.Next(held))
        {
            if (reservations.Pending(held) > 0)
            {
                isTaken = true;
                isOpen = IsOpen(spec, item, reservations.Account(held), out _);
            }
        }

        for (int account = rounds.FirstFree(item.From); account >= 0 && !isOpen;
            account = rounds.NextFree(account))
        {
            isTaken |= (spec.FromSite < 0 || rounds.Site(account) == spec.FromSite)
                && gates.Takes(spec, rounds.LotClass(account));
            isOpen = IsOpen(spec, item, account, out _);
        }

        return isOpen;
    }

    /// <summary>The floor falls against promised rounds that are still owed, by the credit given for them.</summary>
    private int FloorToday(int holding)
    {
        int floor = needs.Today(holding);
        foreach (int transfer in plan.Backfilled)
        {
            TransferSpec spec = plan.Transfers[transfer];
            if (promises.On(spec.Backs) >= 0 && terms.Item(spec).From == holding)
            {
                int owed = promises.Expected(plan.Transfers[spec.Backs]) - books.Consignments.Arrived(spec.Backs);
                floor -= (int)Rounding.Nearest(terms.Rates[transfer] * owed);
            }
        }

        return Math.Max(0, floor);
    }

    /// <summary>Of so many rounds those that an account pays for; one without money covers nothing, at whatever price.
    /// Most often it pays for all, and then nothing need be divided.</summary>
    private int CoveredBy(TransferSpec spec, int account, int wanted)
    {
        long dollars = books.Money.Available(account);
        long price = Math.Max(1, terms.PricesUsd[spec.Index]);
        return dollars == 0 ? 0
            : price <= int.MaxValue && wanted * price <= dollars ? wanted : (int)Math.Min(wanted, dollars / price);
    }
}
