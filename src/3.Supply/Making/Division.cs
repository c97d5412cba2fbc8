namespace Stockade.Supply;

/// <summary>Divides rounds of an item among those who wait for it by a rule that is not the queue. It divides among
/// receivers, who may have several orders, and each receiver's orders are served in their turn. First the favoured and
/// exempt of a decree divide among themselves (the favoured up to what it may put first), then all others what is
/// left.</summary>
internal sealed class Division
{
    private const int MonthsOfUse = 3;
    private readonly SupplyPlan plan;
    private readonly Today today;
    private readonly RoundLedger rounds;
    private readonly SupplyRecord record;
    private readonly Orders orders;
    private readonly Needs needs;
    private readonly int[] sorted;
    private readonly int[] owed;
    private readonly int[] given;
    private readonly int[] claimantOf;
    private readonly int[] holdings;
    private readonly Claimant[] claimants;
    private readonly int[] shares;
    private readonly int[] heap;
    private readonly long[] budgets;
    private int sortedCount;
    private int claimantCount;

    public Division(SupplyPlan plan, Today today, Books books, SupplyRecord record, Needs needs, Orders orders)
    {
        this.plan = plan;
        this.today = today;
        this.record = record;
        this.orders = orders;
        rounds = books.Rounds;
        int most = plan.Orders.Length;
        this.needs = needs;
        sorted = new int[most];
        owed = new int[most];
        given = new int[most];
        claimantOf = new int[plan.Holdings.Count];
        holdings = new int[most];
        claimants = new Claimant[most];
        shares = new int[most];
        heap = new int[most];
        budgets = new long[plan.Production.Priorities.Length];
        Array.Fill(claimantOf, -1);
    }

    /// <summary>Number of orders that get something.</summary>
    public int Count { get; private set; }

    public int Order(int place) => sorted[place];

    public int Share(int place) => given[place];

    public void Divide(int item, int count)
    {
        Sort(item);
        int left = count;
        if (orders.Queue.All(item, Standing.Favoured).Length > 0)
        {
            orders.Priorities.CopyLeft(budgets);
            left -= Pass(item, left, first: true);
        }

        Pass(item, left, first: false);
        Count = 0;
        for (int place = 0; place < sortedCount; place++)
        {
            if (given[place] > 0)
            {
                sorted[Count] = sorted[place];
                given[Count++] = given[place];
            }
        }
    }

    /// <summary>The orders that wait for an item, in their turn without decrees.</summary>
    private void Sort(int item)
    {
        sortedCount = 0;
        for (Standing standing = Standing.Ordinary; standing <= Standing.Exempt; standing++)
        {
            foreach (int order in orders.Queue.All(item, standing))
            {
                sorted[sortedCount++] = order;
            }
        }

        for (int root = (sortedCount / 2) - 1; root >= 0; root--)
        {
            Sink(root, sortedCount);
        }

        for (int end = sortedCount - 1; end > 0; end--)
        {
            (sorted[0], sorted[end]) = (sorted[end], sorted[0]);
            Sink(0, end);
        }

        Array.Clear(given, 0, sortedCount);
    }

    private void Sink(int place, int count)
    {
        while ((2 * place) + 1 < count)
        {
            int child = (2 * place) + 1;
            child += child + 1 < count && orders.Queue.ComesBefore(sorted[child], sorted[child + 1]) ? 1 : 0;
            if (orders.Queue.ComesBefore(sorted[child], sorted[place]))
            {
                return;
            }

            (sorted[place], sorted[child]) = (sorted[child], sorted[place]);
            place = child;
        }
    }

    /// <summary>Divides among the favoured and exempt, or among all.</summary>
    /// <returns>Rounds given.</returns>
    private int Pass(int item, int count, bool first)
    {
        claimantCount = 0;
        for (int place = 0; place < sortedCount; place++)
        {
            owed[place] = Owed(sorted[place], given[place], first);
            if (owed[place] > 0)
            {
                Claim(plan.Orders[sorted[place]].Holding, owed[place], place);
            }
        }

        for (int place = 0; place < sortedCount; place++)
        {
            Has(claimantOf[plan.Orders[sorted[place]].Holding], given[place]);
        }

        plan.Production.Rules[item].Divide(
            claimants.AsSpan(0, claimantCount), count, shares.AsSpan(0, claimantCount), heap.AsSpan(0, claimantCount));
        int sum = 0;
        for (int place = 0; place < sortedCount; place++)
        {
            int claimant = owed[place] > 0 ? claimantOf[plan.Orders[sorted[place]].Holding] : -1;
            int part = claimant < 0 ? 0 : Math.Min(shares[claimant], owed[place]);
            if (part > 0)
            {
                shares[claimant] -= part;
                given[place] += part;
                sum += part;
            }
        }

        for (int claimant = 0; claimant < claimantCount; claimant++)
        {
            claimantOf[holdings[claimant]] = -1;
        }

        return sum;
    }

    private int Owed(int order, int before, bool first)
    {
        int remaining = orders.Remaining(order) - before;
        if (!first || orders.Queue.StandingOf(order) == Standing.Exempt)
        {
            return remaining;
        }

        int decree = orders.Priorities.Favouring(order);
        if (decree < 0)
        {
            return 0;
        }

        int most = (int)Math.Min(remaining, budgets[decree]);
        budgets[decree] -= most;
        return most;
    }

    private void Claim(int holding, int count, int place)
    {
        int claimant = claimantOf[holding];
        if (claimant >= 0)
        {
            claimants[claimant] = claimants[claimant] with { Owed = claimants[claimant].Owed + count };
            return;
        }

        int stock = rounds.Usable(holding);
        claimantOf[holding] = claimantCount;
        holdings[claimantCount] = holding;
        claimants[claimantCount++] = new Claimant(
            count, place, stock, UsePerMonth(holding), Math.Max(0, needs.Today(holding) - stock));
    }

    /// <summary>What was given in the pass before counts as stock.</summary>
    private void Has(int claimant, int more)
    {
        if (claimant >= 0 && more > 0)
        {
            Claimant one = claimants[claimant];
            claimants[claimant] = one with { Stock = one.Stock + more, Lack = Math.Max(0, one.Lack - more) };
        }
    }

    /// <summary>What was fired and used a month, over the last months that are closed.</summary>
    private double UsePerMonth(int holding)
    {
        int first = Math.Max(0, today.Month - MonthsOfUse);
        long used = 0;
        for (int month = first; month < today.Month; month++)
        {
            used += record.Of(Flow.Fired, month)[holding] + record.Of(Flow.Used, month)[holding];
        }

        return used == 0 ? 0 : used / (double)(today.Month - first);
    }
}
