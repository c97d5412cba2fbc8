using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>Production lines. At the end of each month a line starts what it can: the whole rounds of the integral of
/// capacity x realised share x yield, less what was started before, and no more than components and orders allow.
/// Without a cycle they are handed over at once. Capacity that lacked components or orders is lost, but for one round
/// that stands unfinished on the line.</summary>
internal sealed class Lines
{
    private readonly SupplyPlan plan;
    private readonly LineSpec[] specs;
    private readonly Today today;
    private readonly Orders orders;
    private readonly Books books;
    private readonly RoundLedger rounds;
    private readonly LineCapacity curve;
    private readonly LineLosses losses;
    private readonly LineStops stops;
    private readonly LineWork work;
    private readonly LineStarts starts;
    private readonly double[] capacity;
    private readonly double[] lost;
    private readonly int[] started;
    private readonly long[] room;
    private readonly long[] pool;
    private readonly long[] shelf;
    private readonly long[] need;
    private readonly long[] wanted;
    private int lastHandOver;

    public Lines(SupplyPlan plan, Today today, Orders orders, Books books, ShelfLife ageing, LineLosses losses)
    {
        this.plan = plan;
        specs = plan.Lines;
        this.today = today;
        this.orders = orders;
        this.books = books;
        this.losses = losses;
        rounds = books.Rounds;
        curve = new LineCapacity(plan);
        stops = new LineStops(plan, today, curve, losses);
        work = new LineWork(plan, today, rounds, ageing, losses);
        starts = new LineStarts(plan);
        int lines = plan.Lines.Length;
        capacity = new double[lines];
        lost = new double[lines];
        started = new int[lines];
        room = new long[lines];
        pool = new long[plan.Inputs.Items.Count];
        shelf = new long[pool.Length];
        need = new long[pool.Length];
        wanted = new long[pool.Length];
    }

    public void Reset(World world)
    {
        curve.Reset(world);
        losses.Reset();
        stops.Reset(world);
        work.Reset(world);
        starts.Reset(world);
        Array.Clear(capacity);
        Array.Clear(lost);
        Array.Clear(started);
        lastHandOver = -1;
    }

    /// <summary>Rounds a line (by working order) started so far; without a cycle, handed over.</summary>
    public long Made(int line) => starts.Made(line);

    public LineOutcome Outcome(int line) => new(
        Made(line), Made(line) - losses.InWork(line), losses.InWork(line), losses.Of(line, LineLosses.ToOrders),
        losses.Of(line, LineLosses.ToLicence), losses.Of(line, LineLosses.ToQualifying), losses.ToAllComponents(line),
        losses.ToMoney(line));

    /// <summary>Lots handed over today.</summary>
    public int Finished(int line) => work.Finished(line);

    public int FinishedLot(int line, int place) => work.FinishedLot(line, place);

    /// <summary>Pays for capacity that waits for money, in working order, after orders had their turn.</summary>
    public void Fund(World world)
    {
        foreach ((int line, int expansion) in plan.Production.Expansions)
        {
            ExpansionSpec spec = specs[line].Expansions[expansion];
            if (!curve.IsPaid(line, expansion) && spec.From <= today.Day)
            {
                long dollars = Rounding.Nearest(world[spec.CostUsd!]);
                if (dollars <= books.Money.Available(spec.Account))
                {
                    books.Money.Obligate(
                        spec.Account, dollars, new Cause(CauseKind.Line, specs[line].Index, spec.Document));
                    curve.Pay(line, expansion, today.Day);
                }
            }
        }
    }

    /// <summary>Everything due by the end of the day, components first.</summary>
    public void HandOver()
    {
        losses.HandOver(today.Day);
        int begin = 0;
        while (begin < started.Length)
        {
            int end = begin;
            while (end < started.Length && specs[end].Level == specs[begin].Level)
            {
                end++;
            }

            HandOver(begin, end);
            begin = end;
        }

        lastHandOver = today.Day;
    }

    public Cause CauseOf(int line) => new(CauseKind.Line, specs[line].Index, Document(specs[line]));

    /// <summary>Made is at most the integral of capacity, and the components built in suffice for it.</summary>
    /// <param name="builtIn">By holding: components built in, as the accounts have them.</param>
    public void Audit(ReadOnlySpan<int> builtIn)
    {
        Array.Clear(need);
        for (int line = 0; line < started.Length; line++)
        {
            today.That(
                Rounding.HasReached(curve.Until(line, today.Day), starts.Made(line)),
                BookRules.MadeIsWithinCapacity);
        }

        for (int line = 0; line < started.Length; line++)
        {
            AddNeed(line, starts.ForAll(line));
        }

        long needed = 0;
        for (int item = 0; item < need.Length; item++)
        {
            needed += need[item];
            today.That(need[item] == 0 || need[item] == Sum(builtIn, item), BookRules.ComponentsSuffice);
        }

        today.That(Columns.Sum(builtIn) == needed, BookRules.ComponentsSuffice);
        work.Audit();
    }

    private long Sum(ReadOnlySpan<int> column, int item)
    {
        long sum = 0;
        foreach (int holding in plan.HoldingsOfItem[item])
        {
            sum += column[holding];
        }

        return sum;
    }

    /// <summary>Breaks a kept total on purpose, for the tests of the audit.</summary>
    internal void Tamper(int line, long count) => starts.Tamper(line, count);

    private void HandOver(int begin, int end)
    {
        Array.Clear(need);
        Array.Clear(wanted);
        for (int line = begin; line < end; line++)
        {
            Count(specs[line]);
        }

        for (int line = begin; line < end; line++)
        {
            double before = capacity[line];
            capacity[line] = curve.Until(line, today.Day);
            lost[line] += stops.Lost(line, lastHandOver, before, capacity[line], OrdersLeft(line));
            room[line] = Math.Min(CapacityLeft(line), OrdersLeft(line));
            started[line] = 0;
            wanted[specs[line].Item] += specs[line].ToStock ? 0 : room[line];
        }

        for (int line = begin; line < end; line++)
        {
            AddNeed(line, starts.For(line, room[line]));
        }

        for (int line = begin; line < end; line++)
        {
            room[line] = FairShare(line);
        }

        Array.Clear(wanted);
        for (int line = begin; line < end; line++)
        {
            Start(line, room[line]);
        }

        // What rounding down left over goes to the lines in working order, so that nothing lies idle that a line could
        // use.
        for (int line = begin; line < end; line++)
        {
            long left = Math.Min(CapacityLeft(line), OrdersLeft(line));
            if (left > 0)
            {
                Start(line, Math.Min(left, StartsLeft(line)));
            }
        }

        for (int line = begin; line < end; line++)
        {
            Lose(line);
        }

        for (int line = begin; line < end; line++)
        {
            work.Work(line, started[line], CauseOf(line));
        }
    }

    /// <summary>Whole rounds for which a line still has capacity.</summary>
    private long CapacityLeft(int line) =>
        Math.Max(0, Rounding.Reached(capacity[line] - lost[line]) - starts.Made(line));

    /// <summary>How many rounds a line may still start for want of orders; a line that works to stock needs
    /// none.</summary>
    private long OrdersLeft(int line)
    {
        LineSpec spec = specs[line];
        return spec.ToStock
            ? long.MaxValue : Math.Max(0, orders.Open(spec.Item) - shelf[spec.Item] - wanted[spec.Item]);
    }

    /// <summary>Counts what a line builds in, and what of its item no order took yet: neither changes before the lines
    /// of its level start.</summary>
    private void Count(LineSpec spec)
    {
        foreach (InputSpec input in spec.Inputs)
        {
            pool[input.Item] = Pool(input.Item);
        }

        if (!spec.ToStock)
        {
            shelf[spec.Item] = Shelf(spec.Item);
        }
    }

    /// <summary>Rounds of an item that its lines made to order, or are making, and no order took yet.</summary>
    private long Shelf(int item)
    {
        long count = 0;
        int last = -1;
        for (int place = 0; place < specs.Length; place++)
        {
            LineSpec line = specs[place];
            if (line.Item == item && !line.ToStock)
            {
                count += losses.InWork(place);
                if (line.Holding != last)
                {
                    last = line.Holding;
                    for (int account = rounds.FirstFree(last); account >= 0; account = rounds.NextFree(account))
                    {
                        count += rounds.LotClass(account) == line.Class ? rounds.Balance(account) : 0;
                    }
                }
            }
        }

        return count;
    }

    private long Pool(int item)
    {
        long free = 0;
        foreach (int holding in plan.HoldingsOfItem[item])
        {
            free += rounds.Usable(holding);
        }

        return free;
    }

    private void AddNeed(int line, long count)
    {
        foreach (InputSpec input in specs[line].Inputs)
        {
            need[input.Item] += count * input.Count;
        }
    }

    /// <summary>Where components are short, each line has its share in proportion to its need, rounded down.</summary>
    private long FairShare(int line)
    {
        long share = room[line];
        foreach (InputSpec input in specs[line].Inputs)
        {
            if (need[input.Item] > pool[input.Item])
            {
                long wish = starts.For(line, room[line]);
                share = Math.Min(share, starts.Passing(line, wish * pool[input.Item] / need[input.Item]));
            }
        }

        return share;
    }

    private long StartsLeft(int line)
    {
        long left = long.MaxValue;
        foreach (InputSpec input in specs[line].Inputs)
        {
            left = Math.Min(left, starts.Passing(line, pool[input.Item] / input.Count));
        }

        return left;
    }

    /// <summary>Takes the components of so many rounds and counts them as started.</summary>
    private void Start(int line, long count)
    {
        if (count == 0)
        {
            return;
        }

        LineSpec spec = specs[line];
        long more = starts.Start(line, count);
        foreach (InputSpec input in spec.Inputs)
        {
            pool[input.Item] -= more * input.Count;
            BuildIn(input.Item, more * input.Count, CauseOf(line));
        }

        started[line] += (int)count;
        wanted[spec.Item] += spec.ToStock ? 0 : count;
    }

    /// <summary>Counts as lost what could have been started but for orders or components. While orders are left, the
    /// scarcest component is to blame.</summary>
    private void Lose(int line)
    {
        double unused = capacity[line] - starts.Made(line) - 1 - lost[line];
        if (unused > 0)
        {
            lost[line] += unused;
            bool lacksOrders = OrdersLeft(line) == 0;
            losses.Add(
                line, lacksOrders ? LineLosses.ToOrders : LineLosses.ToComponents + Scarcest(line), unused);
            if (!lacksOrders)
            {
                losses.Hold(line, WaitReason.Component);
            }
        }

        losses.Count(line, today.Day - lastHandOver);
    }

    private int Scarcest(int line)
    {
        InputSpec[] inputs = specs[line].Inputs;
        int scarcest = 0;
        for (int input = 1; input < inputs.Length; input++)
        {
            scarcest = pool[inputs[input].Item] / inputs[input].Count
                < pool[inputs[scarcest].Item] / inputs[scarcest].Count ? input : scarcest;
        }

        return scarcest;
    }

    /// <summary>Components are one pool, whoever holds them; the oldest of the first holder go first.</summary>
    private void BuildIn(int item, long count, in Cause cause)
    {
        foreach (int holding in plan.HoldingsOfItem[item])
        {
            int part = (int)Math.Min(count, rounds.Usable(holding));
            count -= part;
            if (part > 0)
            {
                rounds.Spend(holding, part, RoundState.BuiltIn, cause);
            }
        }

        today.That(count == 0, "no more components are built in than there are");
    }

    private int Document(LineSpec spec)
    {
        int document = 0;
        foreach (CapacitySpec step in spec.Capacity)
        {
            document = step.Day <= today.Day ? step.Document : document;
        }

        return document;
    }
}
