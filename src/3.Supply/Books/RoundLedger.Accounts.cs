namespace Stockade.Supply;

/// <summary>How accounts and lots are found and opened.</summary>
internal sealed partial class RoundLedger
{
    /// <summary>The account of a holding, site (0: none named), lot and state; opened where there is none.</summary>
    public int Account(int holding, int site, int lot, RoundState state)
    {
        for (int account = firstOfLot[lot]; account >= 0; account = rows[account].NextOfLot)
        {
            ref RoundAccount row = ref rows[account];
            if (row.Holding == holding && row.State == state && row.Site == site)
            {
                return account;
            }
        }

        return Open(holding, site, lot, state);
    }

    /// <summary>The account of the same holding, site and lot in another state.</summary>
    public int Onward(int from, RoundState state) => Onward(from, rows[from].Holding, rows[from].Site, state);

    /// <summary>As <see cref="Account"/> for the lot of an account from which rounds go there: mostly they go where
    /// they went last, and then the lot's accounts need not be walked.</summary>
    public int Onward(int from, int holding, int site, RoundState state)
    {
        int last = onward[from];
        ref RoundAccount row = ref rows[last];
        int lot = rows[from].Lot;
        if (row.Lot != lot || row.Holding != holding || row.State != state || row.Site != site)
        {
            last = Account(holding, site, lot, state);
            onward[from] = last;
        }

        return last;
    }

    /// <summary>The account in which rounds of a free one that come to an end are counted; mostly they end as they did
    /// last.</summary>
    private int Gone(int from, RoundState end)
    {
        int last = rows[from].Gone;
        if (rows[last].State != end)
        {
            last = Account(rows[from].Holding, rows[from].Site, rows[from].Lot, end);
            rows[from].Gone = last;
        }

        return last;
    }

    private int Open(int holding, int site, int lot, RoundState state)
    {
        int opened = Accounts++;
        if (opened == rows.Length)
        {
            Array.Resize(ref rows, 2 * opened);
            Array.Resize(ref touched, 2 * opened);
            Array.Resize(ref onward, 2 * opened);
        }

        int slot = (Lots.Class(lot) * parties) + partyOf[holding];
        AccountMarks marks = IsFinal(state) || mayHold[slot] ? AccountMarks.MayHold : AccountMarks.None;
        StockKind kind;
        if (state != RoundState.Free)
        {
            kind = StockTotals.KindOf(state);
        }
        else if (!mayUse[slot])
        {
            kind = StockKind.Earmarked;
        }
        else
        {
            kind = fires[site] ? StockKind.Ready : StockKind.Stored;
            marks |= fires[site] ? AccountMarks.MayUse | AccountMarks.Ready : AccountMarks.MayUse;
        }

        rows[opened] = new RoundAccount
        {
            Lot = lot,
            Cell = Totals.Cell(kind, holding),
            Gone = opened,
            Holding = (ushort)holding,
            Item = (ushort)Lots.Item(lot),
            Site = (ushort)site,
            State = state,
            NextOfLot = firstOfLot[lot],
            Marks = marks,
        };
        firstOfLot[lot] = opened;
        onward[opened] = opened;
        return opened;
    }

    private int Grown(int before, int lot)
    {
        if (lot >= before)
        {
            Opened(lot);
            ExpectExpiry(lot);
        }

        return lot;
    }

    private int Opened(int lot)
    {
        if (lot >= firstOfLot.Length)
        {
            Array.Resize(ref firstOfLot, 2 * firstOfLot.Length);
        }

        firstOfLot[lot] = -1;
        return lot;
    }

    private void ExpectExpiry(int lot)
    {
        int day = Lots.ExpiresOn(lot);
        if (day < plan.Days)
        {
            agenda.Add(Math.Max(Math.Max(0, today.Day), day), Phase.Money, new Event(EventKind.Expire, lot));
        }
    }
}
