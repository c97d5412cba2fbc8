using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>The order book: orders wait for money, are signed, and stand in their item's queue by class, promised day,
/// day of signature and id until they are delivered or cancelled. While payment is suspended an order is out of the
/// queue.</summary>
internal sealed class Orders
{
    private readonly SupplyPlan plan;
    private readonly OrderSpec[] specs;
    private readonly Today today;
    private readonly Money money;
    private readonly Ledger promises;
    private readonly OrderWaits waits;
    private readonly int[] signedOn;
    private readonly int[] delivered;
    private readonly int[] voided;
    private readonly bool[] isVoided;
    private readonly bool[] isWithheld;
    private readonly int[] optionsLeft;
    private readonly int[] lastDelivery;
    private readonly int[] open;
    private readonly int[] unsigned;
    private int unsignedCount;
    private int cursor;
    private World world = new(-1, []);

    public Orders(SupplyPlan plan, Today today, Money money, Ledger promises, LineLosses lines, Waits waits)
    {
        this.plan = plan;
        specs = plan.Orders;
        this.today = today;
        this.money = money;
        this.promises = promises;
        int orders = plan.Orders.Length;
        signedOn = new int[orders];
        delivered = new int[orders];
        voided = new int[orders];
        isVoided = new bool[orders];
        isWithheld = new bool[orders];
        optionsLeft = new int[orders];
        lastDelivery = new int[orders];
        open = new int[plan.Inputs.Items.Count];
        unsigned = new int[plan.Production.Signatures.Length];
        Parts = new OrderParts(plan);
        Queue = new OrderQueue(plan);
        Priorities = new Priorities(plan, today);
        Turns = new Turns(plan, Queue, Priorities);
        this.waits = new OrderWaits(plan, today, this, lines, waits);
    }

    public OrderParts Parts { get; }

    public OrderQueue Queue { get; }

    public Priorities Priorities { get; }

    public Turns Turns { get; }

    public void Reset(World values)
    {
        world = values;
        Parts.Reset(world);
        Queue.Reset();
        Priorities.Reset(world);
        waits.Reset();
        Array.Fill(signedOn, -1);
        Array.Clear(delivered);
        Array.Clear(voided);
        Array.Clear(isVoided);
        Array.Clear(isWithheld);
        Array.Clear(optionsLeft);
        Array.Fill(lastDelivery, -1);
        Array.Clear(open);
        unsignedCount = 0;
        cursor = 0;
        foreach (SignatureSpec signature in plan.Production.Signatures)
        {
            optionsLeft[signature.Order] += Option(signature) is { } option && IsExercised(option) ? 1 : 0;
        }
    }

    /// <summary>Rounds of an item that orders in the queue still wait for.</summary>
    public int Open(int item) => open[item];

    public int Delivered(int order) => delivered[order];

    public int Remaining(int order) => Parts.Count(order) - delivered[order] - voided[order];

    public bool IsSigned(int order) => signedOn[order] >= 0;

    public bool IsVoided(int order) => isVoided[order];

    public bool IsWithheld(int order) => isWithheld[order];

    /// <summary>Nothing more can come of it.</summary>
    public bool IsOver(int order) => isVoided[order] || (Remaining(order) == 0 && optionsLeft[order] == 0);

    /// <summary>It is not signed, whatever its day and money, before <see cref="Let"/>.</summary>
    public void Withhold(int order) => isWithheld[order] = true;

    public void Let(int order) => isWithheld[order] = false;

    /// <summary>Counts what was waited for since the last look.</summary>
    public void Look() => waits.Look();

    /// <summary>The edge of the waits-for graph to what stands in an order's way today.</summary>
    public int InTheWay(int order) => waits.Edge(order);

    /// <summary>Signs every order, and takes up every option, whose day has come and whose money is there, the earliest
    /// first. One that is too dear for the account today does not hold up a smaller one.</summary>
    public void Sign()
    {
        while (cursor < plan.Production.Signatures.Length && plan.Production.Signatures[cursor].Day <= today.Day)
        {
            unsigned[unsignedCount++] = cursor++;
        }

        int kept = 0;
        for (int place = 0; place < unsignedCount; place++)
        {
            SignatureSpec signature = plan.Production.Signatures[unsigned[place]];
            if (!isVoided[signature.Order] && !(signature.Part < 0 ? SignOrder(signature) : TakeUp(signature)))
            {
                unsigned[kept++] = unsigned[place];
            }
        }

        unsignedCount = kept;
    }

    /// <summary>Rounds that an order can be given at its present place in the queue: those of the part that is due
    /// next, and no more than its decree may still put first.</summary>
    public int Most(int order) => (int)Math.Min(Parts.Next(order, delivered[order]), Turns.Most(order));

    /// <summary>Books rounds as delivered; the order leaves the queue with the last one.</summary>
    public void Deliver(int order, int count)
    {
        OrderSpec spec = specs[order];
        today.That(count <= Remaining(order), BookRules.DeliveredIsWithinOrdered);
        int decree = Turns.IsPutFirst(order) ? Priorities.Favouring(order) : -1;
        bool usedUp = decree >= 0 && Priorities.Use(decree, count);
        delivered[order] += count;
        open[spec.Item] -= count;
        lastDelivery[order] = today.Day;
        promises.Post(order, (int)PromiseState.Owed, (int)PromiseState.Settled, count, CauseOf(spec));
        if (Remaining(order) == 0)
        {
            Queue.Remove(order);
        }
        else if (Parts.Advance(spec, delivered[order]))
        {
            Queue.Promise(order, Parts.Promised(order));
        }

        if (usedUp)
        {
            StandUnder(decree);
        }
    }

    /// <summary>A priority decree begins or ends.</summary>
    public void Decree(int decree)
    {
        waits.Look();
        Priorities.Look();
        StandUnder(decree);
    }

    /// <summary>Payment of an order is suspended, or taken up again.</summary>
    public void Suspend(int order)
    {
        waits.Look(order);
        bool isOut = IsSuspended(order);
        if (isOut && Queue.Holds(order))
        {
            Queue.Remove(order);
            open[specs[order].Item] -= Remaining(order);
        }
        else if (!isOut && IsSigned(order) && Remaining(order) > 0 && !Queue.Holds(order))
        {
            Enqueue(specs[order]);
        }
    }

    /// <summary>Cancels what is not delivered. Money obligated stays obligated.</summary>
    public void Cancel(int order, in Cause cause)
    {
        if (isVoided[order])
        {
            return;
        }

        waits.Look(order);
        int count = Remaining(order);
        if (Queue.Holds(order))
        {
            Queue.Remove(order);
            open[specs[order].Item] -= count;
        }

        isVoided[order] = true;
        voided[order] = count;
        if (IsSigned(order) && count > 0)
        {
            promises.Post(order, (int)PromiseState.Owed, (int)PromiseState.Voided, count, cause);
        }
    }

    public static Cause CauseOf(OrderSpec spec) => new(CauseKind.Order, spec.Index, spec.Document);

    /// <summary>What became of an order, with what still waits counted as waiting until the day the run stands
    /// at.</summary>
    public OrderOutcome Outcome(int order) => new(
        Parts.Count(order), signedOn[order], delivered[order], lastDelivery[order],
        waits.Until(order))
    {
        Voided = voided[order],
        Optional = Parts.Count(order) - world.Whole(specs[order].Count),
    };

    /// <summary>Rounds x days that an order waited while another stood at the head of the Queue.</summary>
    public long WaitedBehind(int order, int other) => waits.Behind(order, other);

    public void Audit()
    {
        today.That(Columns.AreWithin(delivered, voided, Parts.Counts), BookRules.DeliveredIsWithinOrdered);
        for (int item = 0; item < open.Length; item++)
        {
            int waiting = 0;
            for (Standing standing = Standing.Ordinary; standing <= Standing.Exempt; standing++)
            {
                foreach (int order in Queue.All(item, standing))
                {
                    int remaining = Remaining(order);
                    waiting += remaining;
                    today.That(remaining > 0, BookRules.DeliveredIsWithinOrdered);
                    today.That(
                        promises.Balance(order, (int)PromiseState.Owed) == remaining, BookRules.OwedIsWhatIsLeft);
                }
            }

            today.That(waiting == open[item], BookRules.OpenOrdersAreKept);
        }
    }

    /// <summary>Breaks a kept total on purpose, for the tests of the audit.</summary>
    internal void Tamper(int order, int count) => delivered[order] += count;

    internal void TamperOpen(int item) => open[item]++;

    private OptionSpec? Option(in SignatureSpec signature) =>
        signature.Part < 0 ? null : specs[signature.Order].Parts[signature.Part].Option;

    private bool IsExercised(OptionSpec option) => world[option.Exercised] >= 0.5 && world.Whole(option.Count) > 0;

    private bool SignOrder(in SignatureSpec signature)
    {
        OrderSpec spec = specs[signature.Order];
        int count = Parts.Count(spec.Index);
        if (count == 0)
        {
            return true;
        }

        if (isWithheld[spec.Index] || !Fund(spec, count))
        {
            return false;
        }

        waits.Look(spec.Index);
        signedOn[spec.Index] = today.Day;
        Promise(spec, count);
        return true;
    }

    /// <summary>An option is taken up once its order is signed.</summary>
    private bool TakeUp(in SignatureSpec signature)
    {
        OrderSpec spec = specs[signature.Order];
        OptionSpec option = Option(signature)!;
        if (!IsExercised(option))
        {
            return true;
        }

        int count = world.Whole(option.Count);
        if (!IsSigned(spec.Index) || !Fund(spec, count))
        {
            return false;
        }

        waits.Look(spec.Index);
        if (Queue.Holds(spec.Index))
        {
            Queue.Remove(spec.Index);
            open[spec.Item] -= Remaining(spec.Index);
        }

        optionsLeft[spec.Index]--;
        Parts.Add(spec, signature.Part, count, delivered[spec.Index]);
        Promise(spec, count);
        return true;
    }

    private void Promise(OrderSpec spec, int count)
    {
        promises.Post(spec.Index, (int)PromiseState.Promised, (int)PromiseState.Owed, count, CauseOf(spec));
        if (!IsSuspended(spec.Index))
        {
            Enqueue(spec);
        }
    }

    private bool Fund(OrderSpec spec, int count)
    {
        if (spec.Account < 0)
        {
            return true;
        }

        long dollars = count * Rounding.Nearest(world[spec.Price!]);
        if (dollars > money.Available(spec.Account))
        {
            return false;
        }

        money.Obligate(spec.Account, dollars, CauseOf(spec));
        return true;
    }

    private void Enqueue(OrderSpec spec)
    {
        int order = spec.Index;
        open[spec.Item] += Remaining(order);
        Queue.Add(order, Priorities.Of(order), Parts.Promised(order), SignedOn(spec));
    }

    /// <summary>A decree began, ended or was used up: the queues of all its items change.</summary>
    private void StandUnder(int decree)
    {
        for (int item = 0; item < open.Length; item++)
        {
            if (Priorities.Concerns(decree, item))
            {
                Stand(item);
            }
        }
    }

    /// <summary>Gives the orders of an item the standing that they have under the decrees of today.</summary>
    private void Stand(int item)
    {
        foreach (int order in plan.Production.OrdersOfItem[item])
        {
            if (Queue.Holds(order) && Queue.StandingOf(order) != Priorities.Of(order))
            {
                Queue.Remove(order);
                Queue.Add(order, Priorities.Of(order), Parts.Promised(order), SignedOn(specs[order]));
            }
        }
    }

    private bool IsSuspended(int order)
    {
        foreach ((int first, int end) in specs[order].Suspended)
        {
            if (first <= today.Day && today.Day < end)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Orders signed before the horizon opens keep their dates; all others have the day of their
    /// signature.</summary>
    private int SignedOn(OrderSpec spec) => signedOn[spec.Index] == 0 ? Math.Min(0, spec.Signed) : signedOn[spec.Index];
}
