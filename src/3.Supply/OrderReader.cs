using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>Reads the orders and the money they and the transfers obligate.</summary>
internal static class OrderReader
{
    public static OrderSpec[] Orders(SupplyInputs inputs, Words words)
    {
        int[] ranks = new int[inputs.Orders.Count];
        int rank = 0;
        foreach (string id in inputs.Orders.Select(order => order.Id).Order(StringComparer.Ordinal))
        {
            ranks[words.Orders[id]] = rank++;
        }

        var orders = new List<OrderSpec>();
        foreach (Order order in inputs.Orders)
        {
            string user = $"order {order.Id}";
            int item = words.Item(order.Item, user);
            int account = words.Account(order.FundedBy, user);
            int index = words.Orders[order.Id];
            words.Within(order.Count, 0, double.PositiveInfinity);
            int holding = words.Holding(order.Buyer, order.Item, user);
            if (item >= 0 && holding >= 0)
            {
                Claim? price = inputs.Items[item].PriceUsd;
                RequirePrice(words, account, price, user, order.Item);
                int signed = words.Calendar.Day(order.Signed);
                orders.Add(new OrderSpec(
                    index, item, holding, order.Class, words.Day(order.Promised, int.MaxValue), signed,
                    words.Day(order.Promised, signed), ranks[index], account, order.Count, price,
                    words.Document(order.Count)));
            }
        }

        return [.. orders];
    }

    /// <summary>The steps of all accounts, by account, and within one the first to lapse first: money that lapses is
    /// used before money that lasts.</summary>
    public static MoneySpec[] Money(SupplyInputs inputs, Words words)
    {
        var steps = new List<MoneySpec>();
        foreach (MoneyAccount account in inputs.Accounts)
        {
            words.Party(account.Holder, $"money account {account.Id}");
            foreach (MoneyStep step in account.Steps)
            {
                words.Within(step.AmountUsd, 0, double.PositiveInfinity);
                steps.Add(new MoneySpec(
                    words.Accounts[account.Id], words.Day(step.From, int.MaxValue), words.Day(step.Until, int.MaxValue),
                    step.AmountUsd, words.Document(step.AmountUsd)));
            }
        }

        return [.. steps.OrderBy(step => step.Account).ThenBy(step => step.Until).ThenBy(step => step.From)];
    }

    public static void RequirePrice(Words words, int account, Claim? price, string user, ItemId item)
    {
        words.Within(price, 0, double.PositiveInfinity);
        if (account >= 0 && price is null)
        {
            words.Error(DiagnosticCodes.SupplyPriceMissing, $"{user} obligates money for {item}, which has no price");
        }
    }
}
