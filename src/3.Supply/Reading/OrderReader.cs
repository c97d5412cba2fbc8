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
        int parts = 0;
        foreach (Order order in inputs.Orders)
        {
            if (Read(order, inputs, words, ranks, parts) is { } spec)
            {
                orders.Add(spec);
                parts += spec.Parts.Length;
            }
        }

        return [.. orders];
    }

    /// <summary>What is to be signed, in the order in which it is: by day, then by the order's id, then the order
    /// before its options.</summary>
    public static SignatureSpec[] Signatures(OrderSpec[] orders) =>
    [
        .. orders.SelectMany(order => order.Parts
                .Select((part, place) => new SignatureSpec(order.Index, place, part.Option?.On ?? 0))
                .Where(signature => order.Parts[signature.Part].Option is not null)
                .Prepend(new SignatureSpec(order.Index, -1, order.Signed)))
            .OrderBy(signature => signature.Day).ThenBy(signature => orders[signature.Order].Rank)
            .ThenBy(signature => signature.Part),
    ];

    private static OrderSpec? Read(Order order, SupplyInputs inputs, Words words, int[] ranks, int firstPart)
    {
        string user = $"order {order.Id}";
        int item = words.Item(order.Item, user);
        int account = words.Account(order.FundedBy, user);
        int index = words.Orders[order.Id];
        words.Within(order.Count, 0, double.PositiveInfinity);
        int buyer = words.Holding(order.Buyer, order.Item, user);
        int holding = order.Beneficiary is { } beneficiary ? words.Holding(beneficiary, order.Item, user) : buyer;
        if (order.Payer is { } payer)
        {
            words.Party(payer, user);
        }

        if (item < 0 || holding < 0 || buyer < 0)
        {
            return null;
        }

        Claim? price = inputs.Items[item].PriceUsd;
        MoneyReader.RequirePrice(words, account, price, user, order.Item);
        int signed = words.Calendar.Day(order.Signed);
        return new OrderSpec(
            index, item, holding, order.Class, words.Day(order.Promised, int.MaxValue), signed,
            words.Day(order.Promised, signed), ranks[index], account, order.Count, price, words.Document(order.Count))
        {
            BuyerHolding = buyer,
            Parts = Parts(order, signed, words),
            FirstPart = firstPart,
            Suspended = [.. order.Suspended.Select(span =>
                (words.Calendar.Day(span.First), words.Calendar.Day(span.Last) + 1))],
            Cancelled = words.Day(order.Cancelled, int.MaxValue),
        };
    }

    /// <summary>The steps of the schedule, or one part for all; then the options, due on their day but not before the
    /// order itself. (Waiting for an option counts from when it is taken up: before, nothing is owed.)</summary>
    private static PartSpec[] Parts(Order order, int signed, Words words)
    {
        var parts = new List<PartSpec>();
        foreach (ScheduledDelivery step in order.Schedule.OrderBy(step => step.By))
        {
            words.Within(step.Due, 0, 1);
            int by = words.Calendar.Day(step.By);
            parts.Add(new PartSpec(by, by, step.Due, null));
        }

        PartSpec last = parts.Count > 0
            ? parts[^1]
            : new PartSpec(
                words.Day(order.Promised, int.MaxValue), words.Day(order.Promised, signed), null, null);
        parts = [.. parts.SkipLast(1), last with { Share = null }];
        foreach (OrderOption option in order.Options.OrderBy(option => option.On))
        {
            words.Within(option.Count, 0, double.PositiveInfinity);
            words.Within(option.Exercised, 0, 1);
            int on = words.Calendar.Day(option.On);
            parts.Add(new PartSpec(
                last.Promised == int.MaxValue ? int.MaxValue : Math.Max(last.Promised, on), Math.Max(last.Due, on),
                null, new OptionSpec(option.Count, on, option.Exercised)));
        }

        return [.. parts];
    }
}
