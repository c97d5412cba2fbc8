using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>The rounds of each order in the parts in which they are due. Delivered rounds fill the first part
/// first.</summary>
internal sealed class OrderParts
{
    private readonly SupplyPlan plan;
    private readonly int[] first;
    private readonly int[] due;
    private readonly int[] ends;
    private readonly int[] counts;
    private readonly int[] current;

    public OrderParts(SupplyPlan plan)
    {
        this.plan = plan;
        first = [.. plan.Orders.Select(order => order.FirstPart), plan.Orders.Sum(order => order.Parts.Length)];
        due = [.. plan.Orders.SelectMany(order => order.Parts).Select(part => part.Due)];
        ends = new int[due.Length];
        counts = new int[plan.Orders.Length];
        current = new int[plan.Orders.Length];
    }

    public void Reset(World world)
    {
        foreach (OrderSpec order in plan.Orders)
        {
            int count = world.Whole(order.Count);
            int end = 0;
            for (int part = 0; part < order.Parts.Length; part++)
            {
                if (order.Parts[part].Option is null)
                {
                    end = order.Parts[part].Share is { } share
                        ? Math.Clamp((int)Rounding.Nearest(count * world[share]), end, count) : count;
                }

                ends[order.FirstPart + part] = end;
            }

            counts[order.Index] = count;
            Seek(order, 0);
        }
    }

    /// <summary>Rounds ordered, with the options taken up.</summary>
    public int Count(int order) => counts[order];

    public ReadOnlySpan<int> Counts => counts;

    /// <summary>Promised day of the next round.</summary>
    public int Promised(int order) => plan.Orders[order].Parts[current[order]].Promised;

    /// <summary>Rounds that are still owed under the next part.</summary>
    public int Next(int order, int delivered) => ends[first[order] + current[order]] - delivered;

    /// <summary>Adds the rounds of an option.</summary>
    public void Add(OrderSpec order, int option, int rounds, int delivered)
    {
        counts[order.Index] += rounds;
        for (int part = option; part < order.Parts.Length; part++)
        {
            ends[order.FirstPart + part] += rounds;
        }

        Seek(order, delivered);
    }

    /// <summary>Goes to the first part that is not filled yet.</summary>
    /// <returns>Whether that is another than before.</returns>
    public bool Advance(OrderSpec order, int delivered)
    {
        int before = current[order.Index];
        Seek(order, delivered);
        return current[order.Index] != before;
    }

    /// <summary>Rounds x days that what is not delivered was overdue, after one day and up to another.</summary>
    public long Overdue(int order, int delivered, int after, int upTo)
    {
        long roundDays = 0;
        int begin = delivered;
        for (int part = first[order] + current[order]; part < first[order + 1]; part++)
        {
            int end = ends[part];
            int days = upTo - Math.Max(after, due[part]);
            roundDays += days > 0 && end > begin ? (long)(end - begin) * days : 0;
            begin = Math.Max(begin, end);
        }

        return roundDays;
    }

    private void Seek(OrderSpec order, int delivered)
    {
        int part = 0;
        while (part + 1 < order.Parts.Length && ends[order.FirstPart + part] <= delivered)
        {
            part++;
        }

        current[order.Index] = part;
    }
}
