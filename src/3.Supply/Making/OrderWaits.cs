namespace Stockade.Supply;

/// <summary>Counts how long each overdue round waited and for what. Waiting since the last look is put down to what
/// stands in the way when looked at, and looks are made before anything changes.</summary>
internal sealed class OrderWaits
{
    private readonly SupplyPlan plan;
    private readonly Today today;
    private readonly Orders orders;
    private readonly LineLosses lines;
    private readonly Waits waits;
    private readonly OrderEdges[] edgesOf;
    private readonly int[] itemOf;
    private readonly bool[] isQueue;
    private readonly int[] byDue;
    private readonly int[] placeInItem;
    private readonly int[] lookedOn;
    private readonly long[] roundDays;
    private readonly int[] waiting;
    private int waitingCount;
    private int cursor;
    private int lastLook;

    public OrderWaits(SupplyPlan plan, Today today, Orders orders, LineLosses lines, Waits waits)
    {
        this.plan = plan;
        this.today = today;
        this.orders = orders;
        this.lines = lines;
        this.waits = waits;
        byDue = [.. plan.Orders.OrderBy(order => order.Parts[0].Due).ThenBy(order => order.Index)
            .Select(order => order.Index)];
        edgesOf = plan.Production.Edges;
        itemOf = [.. plan.Orders.Select(order => order.Item)];
        isQueue = [.. plan.Production.Rules.Select(rule => rule.IsQueue)];
        int[] seen = new int[plan.Inputs.Items.Count];
        placeInItem = [.. plan.Orders.Select(order => seen[order.Item]++)];
        lookedOn = new int[plan.Orders.Length];
        roundDays = new long[lookedOn.Length];
        waiting = new int[lookedOn.Length];
    }

    public void Reset()
    {
        Array.Fill(lookedOn, int.MinValue);
        Array.Clear(roundDays);
        waitingCount = 0;
        cursor = 0;
        lastLook = -1;
    }

    /// <summary>Rounds x days an order waited until the day the run stands at.</summary>
    public long Until(int order) => roundDays[order] + Since(order);

    /// <summary>Rounds x days that an order waited while another of the same item stood at the head of the
    /// queue.</summary>
    public long Behind(int order, int other)
    {
        int[] behind = plan.Production.Edges[order].Behind;
        int place = placeInItem[other];
        return plan.Orders[order].Item != plan.Orders[other].Item || behind.Length == 1 || behind[place] < 0
            ? 0 : waits.RoundDays[behind[place]];
    }

    /// <summary>Looks at every order that is due.</summary>
    public void Look()
    {
        if (lastLook == today.Day)
        {
            return;
        }

        lastLook = today.Day;
        while (cursor < byDue.Length && plan.Orders[byDue[cursor]].Parts[0].Due < today.Day)
        {
            waiting[waitingCount++] = byDue[cursor++];
        }

        int kept = 0;
        for (int place = 0; place < waitingCount; place++)
        {
            int order = waiting[place];
            if (Count(order) || !orders.IsOver(order))
            {
                waiting[kept++] = order;
            }
        }

        waitingCount = kept;
    }

    /// <summary>Looks at one order, before its state changes.</summary>
    public void Look(int order) => Count(order);

    /// <returns>Whether it was overdue since the last look, and so is not over.</returns>
    private bool Count(int order)
    {
        long since = Since(order);
        lookedOn[order] = today.Day;
        if (since > 0)
        {
            roundDays[order] += since;
            waits.Add(Edge(order), since, 1);
        }

        return since > 0;
    }

    private long Since(int order) => orders.IsVoided(order) || lookedOn[order] >= today.Day
        ? 0 : orders.Parts.Overdue(order, orders.Delivered(order), lookedOn[order], today.Day);

    /// <summary>The edge to what stands in the way of an order today, whether it is overdue or not.</summary>
    public int Edge(int order)
    {
        OrderEdges edges = edgesOf[order];
        if (!orders.IsSigned(order))
        {
            return orders.IsWithheld(order) && edges.Swap >= 0 ? edges.Swap : edges.Unsigned;
        }

        OrderQueue queue = orders.Queue;
        if (!queue.Holds(order))
        {
            return edges.Unpaid >= 0 ? edges.Unpaid : edges.Unsigned;
        }

        int item = itemOf[order];
        int favoured = queue.First(item, Standing.Favoured);
        if (favoured >= 0 && queue.StandingOf(order) == Standing.Ordinary && queue.ComesBefore(order, favoured))
        {
            return edges.Decrees[orders.Priorities.Favouring(favoured)];
        }

        int head = isQueue[item] ? orders.Turns.Next(item) : order;
        if (head >= 0 && head != order)
        {
            return edges.Behind[Math.Min(placeInItem[head], edges.Behind.Length - 1)];
        }

        return LineEdge(order, edges);
    }

    /// <summary>At the head of the queue: what holds up the lines that can serve it. A line that is short of a
    /// component comes first, since its capacity would do.</summary>
    private int LineEdge(int order, OrderEdges edges)
    {
        if (edges.Lines.Length == 0)
        {
            return edges.NoLine;
        }

        long inWork = 0;
        int chosen = 0;
        for (int place = 0; place < edges.Lines.Length; place++)
        {
            inWork += lines.InWorkUntil(edges.Lines[place], today.Day);
            chosen = lines.Reason(edges.Lines[chosen]) != WaitReason.Component
                && lines.Reason(edges.Lines[place]) == WaitReason.Component ? place : chosen;
        }

        return edges.Line(
            chosen, inWork >= orders.Remaining(order) ? WaitReason.Work : lines.Reason(edges.Lines[chosen]));
    }
}
