using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>Reads the decrees that change queues.</summary>
internal static class DecreeReader
{
    /// <summary>Priority decrees by first day, then id; those that are never issued are left out.</summary>
    public static PrioritySpec[] Priorities(SupplyInputs inputs, Words words, OrderSpec[] orders)
    {
        var priorities = new List<PrioritySpec>();
        for (int index = 0; index < inputs.Decrees.Count; index++)
        {
            Decree decree = inputs.Decrees[index];
            if (decree.Kind == DecreeKind.Priority)
            {
                PrioritySpec spec = Read(decree, index, inputs, words, orders);
                if (spec.From < spec.Until)
                {
                    priorities.Add(spec);
                }
            }
        }

        return [.. priorities.OrderBy(decree => decree.From)
            .ThenBy(decree => inputs.Decrees[decree.Index].Id, StringComparer.Ordinal)];
    }

    private static PrioritySpec Read(
        Decree decree, int index, SupplyInputs inputs, Words words, OrderSpec[] orders)
    {
        string user = $"decree {decree.Id}";
        bool[] items = new bool[inputs.Items.Count];
        foreach (ItemId item in decree.Items)
        {
            int place = words.Item(item, user);
            if (place >= 0)
            {
                items[place] = true;
            }
        }

        HashSet<int> favours = [.. decree.Favours.Select(party => words.Party(party, user))];
        HashSet<int> exempts = [.. decree.Exempt.Select(party => words.Party(party, user))];
        HashSet<int> named = [.. decree.Orders.Select(order => words.Find(words.Orders, "order", order, user))];
        words.Within(decree.Most, 0, int.MaxValue);
        int Party(int holding) => words.Holdings.Party[holding];
        bool IsOf(OrderSpec order, HashSet<int> parties) =>
            parties.Contains(Party(order.BuyerHolding)) || parties.Contains(Party(order.Holding));
        return new PrioritySpec(
            index, words.Party(decree.By, user), words.Day(decree.From, int.MaxValue),
            words.Day(decree.Until, int.MaxValue), items,
            [.. orders.Select(order => named.Contains(order.Index) || IsOf(order, favours))],
            [.. orders.Select(order => IsOf(order, exempts))], decree.Most);
    }
}
