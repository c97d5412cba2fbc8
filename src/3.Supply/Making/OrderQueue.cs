namespace Stockade.Supply;

/// <summary>How a decree in force sees an order.</summary>
internal enum Standing
{
    Ordinary,

    /// <summary>Goes before the ordinary.</summary>
    Favoured,

    /// <summary>Keeps its place: no decree puts another before it.</summary>
    Exempt,
}

/// <summary>The orders of each item that can be served now, by class, promised day, day of signature and id. One heap
/// an item and standing, with the place of each order kept, so that the first is at hand and a change costs the
/// logarithm of the queue's length.</summary>
internal sealed class OrderQueue
{
    private const int Standings = (int)Standing.Exempt + 1;
    private readonly SupplyPlan plan;
    private readonly int[][] heaps;
    private readonly int[] counts;
    private readonly int[] heapOf;
    private readonly int[] placeOf;
    private readonly int[] promised;
    private readonly int[] signed;

    public OrderQueue(SupplyPlan plan)
    {
        this.plan = plan;
        int[] orders = new int[plan.Inputs.Items.Count];
        foreach (OrderSpec order in plan.Orders)
        {
            orders[order.Item]++;
        }

        heaps = [.. Enumerable.Range(0, orders.Length * Standings).Select(heap => new int[orders[heap / Standings]])];
        counts = new int[heaps.Length];
        heapOf = new int[plan.Orders.Length];
        placeOf = new int[heapOf.Length];
        promised = new int[heapOf.Length];
        signed = new int[heapOf.Length];
    }

    public void Reset()
    {
        Array.Clear(counts);
        Array.Fill(heapOf, -1);
    }

    public bool Holds(int order) => heapOf[order] >= 0;

    public Standing StandingOf(int order) => (Standing)(heapOf[order] % Standings);

    /// <summary>The first of an item and standing, or -1.</summary>
    public int First(int item, Standing standing)
    {
        int heap = (item * Standings) + (int)standing;
        return counts[heap] > 0 ? heaps[heap][0] : -1;
    }

    /// <summary>Whether a decree puts any order of an item before others or spares one.</summary>
    public bool HasDecreed(int item)
    {
        int ordinary = item * Standings;
        return (counts[ordinary + (int)Standing.Favoured] | counts[ordinary + (int)Standing.Exempt]) != 0;
    }

    /// <summary>The orders of an item and standing, in no order that means anything.</summary>
    public ReadOnlySpan<int> All(int item, Standing standing)
    {
        int heap = (item * Standings) + (int)standing;
        return heaps[heap].AsSpan(0, counts[heap]);
    }

    /// <summary>Of two orders (or -1 for none) the one whose turn comes first without any decree.</summary>
    public int Earlier(int left, int right) =>
        left < 0 ? right : right < 0 || ComesBefore(left, right) ? left : right;

    public void Add(int order, Standing standing, int promisedDay, int signedDay)
    {
        promised[order] = promisedDay;
        signed[order] = signedDay;
        int heap = (plan.Orders[order].Item * Standings) + (int)standing;
        heapOf[order] = heap;
        Rise(heap, counts[heap]++, order);
    }

    public void Remove(int order)
    {
        int heap = heapOf[order];
        int place = placeOf[order];
        heapOf[order] = -1;
        int last = heaps[heap][--counts[heap]];
        if (last != order)
        {
            Settle(heap, place, last);
        }
    }

    /// <summary>The order's next part is promised for another day.</summary>
    public void Promise(int order, int promisedDay)
    {
        promised[order] = promisedDay;
        Settle(heapOf[order], placeOf[order], order);
    }

    public bool ComesBefore(int left, int right)
    {
        OrderSpec one = plan.Orders[left];
        OrderSpec other = plan.Orders[right];
        if (one.Class != other.Class)
        {
            return one.Class < other.Class;
        }

        if (promised[left] != promised[right])
        {
            return promised[left] < promised[right];
        }

        return signed[left] != signed[right] ? signed[left] < signed[right] : one.Rank < other.Rank;
    }

    private void Settle(int heap, int place, int order)
    {
        if (place > 0 && ComesBefore(order, heaps[heap][(place - 1) / 2]))
        {
            Rise(heap, place, order);
        }
        else
        {
            Sink(heap, place, order);
        }
    }

    private void Rise(int heap, int place, int order)
    {
        int[] orders = heaps[heap];
        while (place > 0 && ComesBefore(order, orders[(place - 1) / 2]))
        {
            Put(orders, place, orders[(place - 1) / 2]);
            place = (place - 1) / 2;
        }

        Put(orders, place, order);
    }

    private void Sink(int heap, int place, int order)
    {
        int[] orders = heaps[heap];
        int count = counts[heap];
        while ((2 * place) + 1 < count)
        {
            int child = (2 * place) + 1;
            child += child + 1 < count && ComesBefore(orders[child + 1], orders[child]) ? 1 : 0;
            if (!ComesBefore(orders[child], order))
            {
                break;
            }

            Put(orders, place, orders[child]);
            place = child;
        }

        Put(orders, place, order);
    }

    private void Put(int[] orders, int place, int order)
    {
        orders[place] = order;
        placeOf[order] = place;
    }
}
