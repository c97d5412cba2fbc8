using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>Production lines. At the end of each month a line hands over what it has finished: the whole rounds of the
/// integral of capacity x realised share x yield, less what was handed over before, and no more than components and
/// orders allow. Capacity that lacked components or orders is lost, but for one round that stands unfinished on the
/// line.</summary>
internal sealed class Lines
{
    private readonly SupplyPlan plan;
    private readonly Today today;
    private readonly Orders orders;
    private readonly RoundLedger rounds;
    private readonly ShelfLife ageing;
    private readonly double[] yields;
    private readonly double[][] ratesPerDay;
    private readonly long[] made;
    private readonly double[] lost;
    private readonly int[] finished;
    private readonly int[] lots;
    private readonly long[] room;
    private readonly long[] pool;
    private readonly long[] need;
    private readonly long[] wanted;

    public Lines(SupplyPlan plan, Today today, Orders orders, RoundLedger rounds, ShelfLife ageing)
    {
        this.plan = plan;
        this.today = today;
        this.orders = orders;
        this.rounds = rounds;
        this.ageing = ageing;
        int lines = plan.Lines.Length;
        yields = new double[lines];
        ratesPerDay = [.. plan.Lines.Select(line => new double[line.Capacity.Length])];
        made = new long[lines];
        lost = new double[lines];
        finished = new int[lines];
        lots = new int[lines];
        room = new long[lines];
        pool = new long[plan.Inputs.Items.Count];
        need = new long[pool.Length];
        wanted = new long[pool.Length];
    }

    public void Reset(World world)
    {
        for (int line = 0; line < made.Length; line++)
        {
            LineSpec spec = plan.Lines[line];
            yields[line] = world[spec.Yield];
            for (int step = 0; step < spec.Capacity.Length; step++)
            {
                ratesPerDay[line][step] = world[spec.Capacity[step].PerDay] * world[spec.Realised] * yields[line];
            }
        }

        Array.Clear(made);
        Array.Clear(lost);
        Array.Clear(finished);
    }

    /// <summary>Rounds a line (by working order) handed over so far.</summary>
    public long Made(int line) => made[line];

    /// <summary>Rounds handed over today, all of one lot.</summary>
    public int Finished(int line) => finished[line];

    public int Lot(int line) => lots[line];

    /// <summary>Everything due by the end of the day, components first.</summary>
    public void HandOver()
    {
        int begin = 0;
        while (begin < made.Length)
        {
            int end = begin;
            while (end < made.Length && plan.Lines[end].Level == plan.Lines[begin].Level)
            {
                end++;
            }

            HandOver(begin, end);
            begin = end;
        }
    }

    public Cause CauseOf(int line) => new(CauseKind.Line, plan.Lines[line].Index, Document(plan.Lines[line]));

    /// <summary>Made is at most the integral of capacity, and the components built in suffice for it.</summary>
    /// <param name="builtIn">By item: components built in, as the accounts have them.</param>
    public void Audit(ReadOnlySpan<long> builtIn)
    {
        Array.Clear(need);
        for (int line = 0; line < made.Length; line++)
        {
            today.That(
                made[line] <= Rounding.Reached(Capacity(line, today.Day)), BookRules.MadeIsWithinCapacity);
        }

        AddNeeds(0, made.Length, made, starting: false);
        today.That(builtIn.SequenceEqual(need), BookRules.ComponentsSuffice);
    }

    private void HandOver(int begin, int end)
    {
        Array.Clear(need);
        Array.Clear(wanted);
        for (int item = 0; item < pool.Length; item++)
        {
            pool[item] = Pool(item);
        }

        for (int line = begin; line < end; line++)
        {
            room[line] = Math.Max(0, Rounding.Reached(Capacity(line, today.Day) - lost[line]) - made[line]);
            room[line] = Math.Min(room[line], OrdersLeft(line));
            finished[line] = 0;
            wanted[plan.Lines[line].Item] += plan.Lines[line].ToStock ? 0 : room[line];
        }

        AddNeeds(begin, end, room, starting: true);
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
            long more = Rounding.Reached(Capacity(line, today.Day) - lost[line]) - made[line];
            Start(line, Math.Clamp(more, 0, Math.Min(OrdersLeft(line), StartsLeft(line))));
        }

        for (int line = begin; line < end; line++)
        {
            Finish(line);
        }
    }

    /// <summary>How many rounds a line may still start for want of orders; a line that works to stock needs
    /// none.</summary>
    private long OrdersLeft(int line)
    {
        LineSpec spec = plan.Lines[line];
        return spec.ToStock
            ? long.MaxValue : Math.Max(0, orders.Open(spec.Item) - Shelf(spec.Item) - wanted[spec.Item]);
    }

    /// <summary>Rounds of an item that its lines made to order and no order took yet.</summary>
    private long Shelf(int item)
    {
        long shelf = 0;
        int last = -1;
        foreach (LineSpec line in plan.Lines)
        {
            if (line.Item == item && !line.ToStock && line.Holding != last)
            {
                last = line.Holding;
                for (int account = rounds.FirstFree(last); account >= 0; account = rounds.NextFree(account))
                {
                    shelf += rounds.LotClass(account) == line.Class ? rounds.Balance(account) : 0;
                }
            }
        }

        return shelf;
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

    private void AddNeeds(int begin, int end, long[] count, bool starting)
    {
        for (int line = begin; line < end; line++)
        {
            foreach (InputSpec input in plan.Lines[line].Inputs)
            {
                long starts = starting ? Starts(line, count[line]) : StartsFor(line, count[line]);
                need[input.Item] += starts * input.Count;
            }
        }
    }

    /// <summary>Where components are short, each line has its share in proportion to its need, rounded down.</summary>
    private long FairShare(int line)
    {
        long share = room[line];
        foreach (InputSpec input in plan.Lines[line].Inputs)
        {
            if (need[input.Item] > pool[input.Item])
            {
                long starts = Starts(line, room[line]);
                share = Math.Min(share, Passing(line, starts * pool[input.Item] / need[input.Item]));
            }
        }

        return share;
    }

    private long StartsLeft(int line)
    {
        long left = long.MaxValue;
        foreach (InputSpec input in plan.Lines[line].Inputs)
        {
            left = Math.Min(left, Passing(line, pool[input.Item] / input.Count));
        }

        return left;
    }

    /// <summary>Takes the components of so many rounds and counts them as finished.</summary>
    private void Start(int line, long count)
    {
        if (count == 0)
        {
            return;
        }

        LineSpec spec = plan.Lines[line];
        long starts = Starts(line, count);
        foreach (InputSpec input in spec.Inputs)
        {
            pool[input.Item] -= starts * input.Count;
            BuildIn(input.Item, starts * input.Count, CauseOf(line));
        }

        made[line] += count;
        finished[line] += (int)count;
        wanted[spec.Item] += spec.ToStock ? 0 : count;
    }

    private void Finish(int line)
    {
        lost[line] = Math.Max(lost[line], Capacity(line, today.Day) - made[line] - 1);
        if (finished[line] > 0)
        {
            LineSpec spec = plan.Lines[line];
            lots[line] = rounds.NewLot(spec.Item, spec.Class, spec.Index, today.Day);
            rounds.Post(
                rounds.Account(spec.Holding, spec.Site, lots[line], RoundState.Made),
                rounds.Account(spec.Holding, spec.Site, lots[line], RoundState.Free), finished[line], CauseOf(line));
            ageing.Made(lots[line]);
        }
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

    /// <summary>Rounds a line could have finished by the end of a day: the integral of its capacity.</summary>
    private double Capacity(int line, int day)
    {
        CapacitySpec[] steps = plan.Lines[line].Capacity;
        double cumulative = 0;
        for (int step = 0; step < steps.Length; step++)
        {
            int begin = Math.Max(0, steps[step].Day);
            int end = Math.Min(step + 1 < steps.Length ? steps[step + 1].Day : int.MaxValue, day + 1);
            cumulative += end > begin ? ratesPerDay[line][step] * (end - begin) : 0;
        }

        return cumulative;
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

    /// <summary>Rounds that must be started, from the first day on, for so many to pass inspection.</summary>
    private long StartsFor(int line, long passed) => passed == 0 ? 0 : Rounding.Needed(passed / yields[line]);

    private long Starts(int line, long more) => StartsFor(line, made[line] + more) - StartsFor(line, made[line]);

    /// <summary>How many more rounds pass inspection of so many more starts.</summary>
    private long Passing(int line, long starts)
    {
        long before = StartsFor(line, made[line]);
        long more = Rounding.Reached(yields[line] * (before + starts)) - made[line];
        while (more > 0 && Starts(line, more) > starts)
        {
            more--;
        }

        return Math.Max(0, more);
    }
}
