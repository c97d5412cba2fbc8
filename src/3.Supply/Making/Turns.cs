namespace Stockade.Supply;

/// <summary>Whose turn it is in the queues, with decrees in force.</summary>
internal sealed class Turns(SupplyPlan plan, OrderQueue queue, Priorities priorities)
{
    /// <summary>The order whose turn it is; -1 where none waits.</summary>
    public int Next(int item)
    {
        if (!queue.HasDecreed(item))
        {
            return queue.First(item, Standing.Ordinary);
        }

        int exempt = queue.First(item, Standing.Exempt);
        int favoured = queue.First(item, Standing.Favoured);
        return favoured >= 0
            ? queue.Earlier(exempt, favoured) : queue.Earlier(exempt, queue.First(item, Standing.Ordinary));
    }

    /// <summary>The first order that a buyer's tied output goes to; -1 where the buyer waits for none. A decree of the
    /// maker's state goes before the tie.</summary>
    public int NextTied(int item, int buyerHolding, int state)
    {
        int favoured = queue.First(item, Standing.Favoured);
        if (favoured >= 0 && plan.Production.Priorities[priorities.Favouring(favoured)].Party == state)
        {
            return favoured;
        }

        int first = -1;
        for (Standing standing = Standing.Ordinary; standing <= Standing.Exempt; standing++)
        {
            foreach (int order in queue.All(item, standing))
            {
                first = plan.Orders[order].BuyerHolding == buyerHolding ? queue.Earlier(first, order) : first;
            }
        }

        return first;
    }

    /// <summary>Whether a decree serves an order before an ordinary one that stood before it.</summary>
    public bool IsPutFirst(int order)
    {
        if (queue.StandingOf(order) != Standing.Favoured)
        {
            return false;
        }

        int ordinary = queue.First(plan.Orders[order].Item, Standing.Ordinary);
        return ordinary >= 0 && queue.ComesBefore(ordinary, order);
    }

    /// <summary>Rounds that an order may be given before others; no limit where no decree puts it first.</summary>
    public long Most(int order) => IsPutFirst(order) ? priorities.Left(priorities.Favouring(order)) : long.MaxValue;
}
