namespace Stockade.Supply;

/// <summary>Gives finished rounds to orders. Passes: what is tied by contract, to that party; the queue (class,
/// promised day, day of signature, id); the rest to the stock of whoever keeps the item. Rounds made to order that no
/// order took stay on the maker's shelf and are offered again.</summary>
internal sealed class Allocation(SupplyPlan plan, RoundLedger rounds, Lines lines, Orders orders)
{
    public void Allocate()
    {
        for (int line = 0; line < plan.Lines.Length; line++)
        {
            LineSpec spec = plan.Lines[line];
            if (!spec.ToStock)
            {
                OfferShelf(line, spec);
            }
            else if (lines.Finished(line) > 0)
            {
                Offer(line, spec, rounds.Account(spec.Holding, spec.Site, lines.Lot(line), RoundState.Free));
            }
        }
    }

    private void OfferShelf(int line, LineSpec spec)
    {
        int account = rounds.FirstFree(spec.Holding);
        while (account >= 0 && orders.Open(spec.Item) > 0)
        {
            int next = rounds.NextFree(account);
            if (rounds.LotClass(account) == spec.Class)
            {
                // What the maker was sent by others is not for sale.
                Offer(line, spec, account);
            }

            account = next;
        }
    }

    private void Offer(int line, LineSpec spec, int account)
    {
        // Components of the day may be built in already; tied rounds of the day are still all there.
        int left = Math.Min(rounds.Balance(account), spec.ToStock ? lines.Finished(line) : int.MaxValue);
        int place = 0;
        while (left > 0 && place < orders.Queued(spec.Item))
        {
            int order = orders.At(spec.Item, place);
            if (spec.TiedTo >= 0 && plan.Orders[order].Holding != spec.TiedTo)
            {
                place++;
                continue;
            }

            int count = Math.Min(left, orders.Remaining(order));
            orders.Deliver(order, place, count);
            Give(account, plan.Orders[order].Holding, count, Orders.CauseOf(plan.Orders[order]));
            left -= count;
        }

        if (left > 0 && spec.TiedTo >= 0)
        {
            Give(account, spec.TiedTo, left, lines.CauseOf(line));
        }
    }

    private void Give(int account, int holding, int count, in Cause cause)
    {
        if (rounds.Holding(account) != holding)
        {
            rounds.Post(account, rounds.Account(holding, 0, rounds.Lot(account), RoundState.Free), count, cause);
        }
    }
}
