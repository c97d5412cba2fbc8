namespace Stockade.Supply;

/// <summary>Gives finished rounds to orders. Passes: a burdened lot is not for sale; what a decree puts first; what is
/// tied by contract, to that party; the item's rule (the queue, or a division among those who wait); the rest to the
/// stock of whoever keeps the item, so that it fills its own floor before anything else. Rounds made to order that no
/// order took stay on the maker's shelf and are offered again.</summary>
internal sealed class Allocation
{
    private readonly SupplyPlan plan;
    private readonly RoundLedger rounds;
    private readonly Lines lines;
    private readonly Orders orders;
    private readonly Division division;

    public Allocation(
        SupplyPlan plan, Today today, Books books, SupplyRecord record, Needs needs, Lines lines, Orders orders)
    {
        this.plan = plan;
        this.lines = lines;
        this.orders = orders;
        rounds = books.Rounds;
        division = new Division(plan, today, books, record, needs, orders);
    }

    public void Allocate()
    {
        orders.Look();
        for (int line = 0; line < plan.Lines.Length; line++)
        {
            LineSpec spec = plan.Lines[line];
            if (!spec.ToStock)
            {
                OfferShelf(line, spec);
                continue;
            }

            for (int lot = 0; lot < lines.Finished(line); lot++)
            {
                int made = lines.FinishedLot(line, lot);
                Offer(line, spec, rounds.Account(spec.Holding, spec.Site, made, RoundState.Free));
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
        int left = rounds.Balance(account);
        if (spec.TiedTo < 0 && !plan.Production.Rules[spec.Item].IsQueue)
        {
            division.Divide(spec.Item, left);
            for (int place = 0; place < division.Count; place++)
            {
                Deliver(account, division.Order(place), division.Share(place));
            }

            return;
        }

        while (left > 0 && Next(spec) is var order && order >= 0)
        {
            int count = Math.Min(left, orders.Most(order));
            Deliver(account, order, count);
            left -= count;
        }

        if (left > 0 && spec.TiedTo >= 0)
        {
            Give(account, spec.TiedTo, left, lines.CauseOf(line));
        }
    }

    private int Next(LineSpec spec) =>
        spec.TiedTo < 0 ? orders.Turns.Next(spec.Item) : orders.Turns.NextTied(spec.Item, spec.TiedTo, spec.State);

    private void Deliver(int account, int order, int count)
    {
        orders.Deliver(order, count);
        Give(account, plan.Orders[order].Holding, count, Orders.CauseOf(plan.Orders[order]));
    }

    private void Give(int account, int holding, int count, in Cause cause)
    {
        if (rounds.Holding(account) != holding)
        {
            rounds.Post(account, rounds.Onward(account, holding, 0, RoundState.Free), count, cause);
        }
    }
}
