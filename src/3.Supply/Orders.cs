using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>The order book: orders wait for money, are signed, and stand in their item's queue by class, promised day,
/// day of signature and id until they are delivered.</summary>
internal sealed partial class Orders
{
    private readonly SupplyPlan plan;
    private readonly Today today;
    private readonly Money money;
    private readonly Ledger promises;
    private readonly int[] bySignature;
    private readonly int[] counts;
    private readonly int[] signedOn;
    private readonly int[] delivered;
    private readonly int[] lastDelivery;
    private readonly long[] roundDaysWaited;
    private readonly int[][] queues;
    private readonly int[] queued;
    private readonly int[] open;

    public Orders(SupplyPlan plan, Today today, Money money, Ledger promises)
    {
        this.plan = plan;
        this.today = today;
        this.money = money;
        this.promises = promises;
        int orders = plan.Orders.Length;
        bySignature = [.. plan.Orders
            .OrderBy(order => order.Signed).ThenBy(order => order.Rank).Select(order => order.Index)];
        counts = new int[orders];
        signedOn = new int[orders];
        delivered = new int[orders];
        lastDelivery = new int[orders];
        roundDaysWaited = new long[orders];
        queues = [.. plan.HoldingsOfItem.Select((_, item) => new int[plan.Orders.Count(order => order.Item == item)])];
        queued = new int[queues.Length];
        open = new int[queues.Length];
        withheld = new bool[orders];
    }

    public void Reset(World world)
    {
        for (int order = 0; order < counts.Length; order++)
        {
            counts[order] = world.Whole(plan.Orders[order].Count);
        }

        Array.Fill(signedOn, -1);
        Array.Clear(delivered);
        Array.Fill(lastDelivery, -1);
        Array.Clear(roundDaysWaited);
        Array.Clear(queued);
        Array.Clear(open);
        Array.Clear(withheld);
    }

    /// <summary>Rounds of an item that signed orders still wait for.</summary>
    public int Open(int item) => open[item];

    /// <summary>Number of orders in an item's queue.</summary>
    public int Queued(int item) => queued[item];

    /// <summary>The order at a place of an item's queue.</summary>
    public int At(int item, int place) => queues[item][place];

    public int Remaining(int order) => counts[order] - delivered[order];

    /// <summary>Signs every order whose day has come and whose money is there, the earliest first. One that is too dear
    /// for the account today does not hold up a smaller one.</summary>
    public void Sign(World world)
    {
        foreach (int order in bySignature)
        {
            OrderSpec spec = plan.Orders[order];
            if (spec.Signed > today.Day)
            {
                return;
            }

            if (signedOn[order] < 0 && !withheld[order] && counts[order] > 0 && Fund(spec, world))
            {
                signedOn[order] = today.Day;
                open[spec.Item] += counts[order];
                promises.Post(order, (int)PromiseState.Promised, (int)PromiseState.Owed, counts[order], CauseOf(spec));
                Enqueue(spec);
            }
        }
    }

    /// <summary>Books rounds as delivered; the order leaves the queue with the last one.</summary>
    public void Deliver(int order, int place, int count)
    {
        OrderSpec spec = plan.Orders[order];
        today.That(count <= Remaining(order), BookRules.DeliveredIsWithinOrdered);
        delivered[order] += count;
        open[spec.Item] -= count;
        lastDelivery[order] = today.Day;
        roundDaysWaited[order] += (long)count * Math.Max(0, today.Day - spec.Due);
        promises.Post(order, (int)PromiseState.Owed, (int)PromiseState.Settled, count, CauseOf(spec));
        if (Remaining(order) == 0)
        {
            int[] queue = queues[spec.Item];
            queued[spec.Item]--;
            Array.Copy(queue, place + 1, queue, place, queued[spec.Item] - place);
        }
    }

    public static Cause CauseOf(OrderSpec spec) => new(CauseKind.Order, spec.Index, spec.Document);

    /// <summary>What became of an order, with what still waits counted as waiting until the day the run stands
    /// at.</summary>
    public OrderOutcome Outcome(int order) => new(
        counts[order], signedOn[order], delivered[order], lastDelivery[order],
        roundDaysWaited[order] + ((long)Remaining(order) * Math.Max(0, today.Day - plan.Orders[order].Due)));

    public void Audit()
    {
        for (int item = 0; item < open.Length; item++)
        {
            int waiting = 0;
            for (int place = 0; place < queued[item]; place++)
            {
                int order = queues[item][place];
                waiting += Remaining(order);
                today.That(Remaining(order) > 0, BookRules.DeliveredIsWithinOrdered);
                today.That(
                    promises.Balance(order, (int)PromiseState.Owed) == Remaining(order),
                    BookRules.OwedIsWhatIsLeft);
            }

            today.That(waiting == open[item], BookRules.OpenOrdersAreKept);
        }
    }

    private bool Fund(OrderSpec spec, World world)
    {
        if (spec.Account < 0)
        {
            return true;
        }

        long dollars = counts[spec.Index] * Rounding.Nearest(world[spec.Price!]);
        if (dollars > money.Available(spec.Account))
        {
            return false;
        }

        money.Obligate(spec.Account, dollars, CauseOf(spec));
        return true;
    }

    private void Enqueue(OrderSpec spec)
    {
        int[] queue = queues[spec.Item];
        int place = queued[spec.Item]++;
        while (place > 0 && ComesBefore(spec, plan.Orders[queue[place - 1]]))
        {
            queue[place] = queue[place - 1];
            place--;
        }

        queue[place] = spec.Index;
    }

    private bool ComesBefore(OrderSpec left, OrderSpec right)
    {
        int order = left.Class.CompareTo(right.Class);
        order = order != 0 ? order : left.Promised.CompareTo(right.Promised);
        order = order != 0 ? order : SignedOn(left).CompareTo(SignedOn(right));
        return (order != 0 ? order : left.Rank.CompareTo(right.Rank)) < 0;
    }

    /// <summary>Orders signed before the horizon opens keep their dates; all others have the day of their
    /// signature.</summary>
    private int SignedOn(OrderSpec spec) => signedOn[spec.Index] == 0 ? Math.Min(0, spec.Signed) : signedOn[spec.Index];
}
