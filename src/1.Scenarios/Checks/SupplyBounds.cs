using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>The most that could ever be there: bounds from above, so that only what no world allows is refused. What
/// cannot be read counts as without bound.</summary>
internal sealed class SupplyBounds(View root)
{
    private const double Half = 0.5;
    private const double DaysPerMonth = 30.4375;

    private readonly DateSpan? horizon = root.Span("horizon");
    private readonly ILookup<string, View> lines = root.Entries("lines")
        .ToLookup(line => line.Text("makes") ?? "", StringComparer.Ordinal);

    private readonly ILookup<(string Item, string Party), View> linesOf = LinesOf(root);

    /// <summary>Opening lots, those of a party's own block and those with names.</summary>
    private readonly ILookup<(string Item, string Party), View> lots = root.Entries("parties")
        .SelectMany(party => party.Entries("stock").Select(stock => (Key: (stock.Name, party.Name), Lot: stock)))
        .Concat(root.Entries("lots").Select(lot => (Key: (lot.Text("item") ?? "", lot.Text("holder") ?? ""), Lot: lot)))
        .ToLookup(lot => lot.Key, lot => lot.Lot);

    private readonly ILookup<(string Item, string Party), View> orders = root.Entries("orders")
        .ToLookup(order => (order.Text("item") ?? "", Receiver(order) ?? ""));

    private readonly ILookup<(string Item, string Party), View> arrivals = root.Entries("transfers")
        .SelectMany(sent => sent.Names("items").Select(item => (Key: (item.Text, sent.Text("to") ?? ""), Sent: sent)))
        .ToLookup(sent => sent.Key, sent => sent.Sent);

    private readonly Dictionary<string, double> made = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Item, string Party), double> within = [];
    private readonly Dictionary<string, double> funds = new(StringComparer.Ordinal);

    private readonly HashSet<string> held =
    [
        .. root.Entries("parties").SelectMany(party => party.Entries("stock")).Where(Some).Select(stock => stock.Name),
        .. root.Entries("lots").Where(Some).Select(lot => lot.Text("item") ?? ""),
    ];

    /// <summary>Bills with stages: whether each stage may be passed.</summary>
    private readonly Dictionary<string, bool> bills = root.Entries("bills").ToDictionary(
        bill => bill.Name, bill => bill.Items("stages").All(stage => High(stage, "passes") >= Half),
        StringComparer.Ordinal);

    private readonly HashSet<string> passed =
    [
        .. root.Entries("choices").SelectMany(choice => choice.Entries("alternatives"))
            .SelectMany(alternative => alternative.Items("effects")).Select(effect => effect.Block("bill-passes"))
            .OfType<View>().Where(effect => effect.Day("on") is not null).Select(effect => effect.Text("bill") ?? ""),
    ];

    /// <summary>The largest value of a claim; without bound where it is not written or cannot be read.</summary>
    public static double High(View block, string field) =>
        block.Claim(field) is { } claim ? Ends.High(claim) : double.PositiveInfinity;

    /// <summary>The smallest value of a claim; 0 where it cannot be read.</summary>
    public static double Low(View block, string field) => block.Claim(field) is { } claim ? Ends.Low(claim) : 0;

    /// <summary>True where somebody may hold the item when the horizon opens.</summary>
    public bool IsHeld(string item) => held.Contains(item);

    /// <summary>True where a line makes the item.</summary>
    public bool IsMade(string item) => lines[item].Any();

    /// <summary>What all lines make of an item over the horizon.</summary>
    public double Made(string item) => Once(made, item, () => lines[item].Sum(Made));

    /// <summary>What one party could give of an item over the horizon: what it holds, what it, its firms and the lines
    /// tied to it make, what it has ordered, and what it is sent.</summary>
    public double Within(string item, string party) => Once(within, (item, party), () =>
        lots[(item, party)].Sum(lot => High(lot, "rounds")) + linesOf[(item, party)].Sum(Made)
        + orders[(item, party)].Sum(Ordered) + arrivals[(item, party)].Sum(Sent));

    /// <summary>Who receives what is ordered.</summary>
    public static string? Receiver(View order) => order.Text("beneficiary") ?? order.Text("buyer");

    /// <summary>An order with all its options.</summary>
    public static double Ordered(View order) =>
        High(order, "count") + order.Items("options").Sum(option => High(option, "count"));

    /// <summary>What a transfer moves over its whole time.</summary>
    public static double Sent(View transfer) => transfer.Word<TransferKind>("kind") switch
    {
        TransferKind.Shipment => High(transfer, "count"),
        TransferKind.Programme when transfer.Span("when") is { } when =>
            High(transfer, "count") * (1 + (when.Days / DaysPerMonth)),
        _ => double.PositiveInfinity,
    };

    /// <summary>The most that an account ever holds, in US dollars.</summary>
    public double Funds(View account) =>
        Once(funds, account.Name, () => account.Items("steps").Where(Comes).Sum(step => High(step, "amount")));

    /// <summary>True where money of a step may become usable within the horizon, in some option and world.</summary>
    public bool Comes(View step)
    {
        if (step.Text("bill") is { } name)
        {
            if (passed.Contains(name))
            {
                return true;
            }

            if (bills.TryGetValue(name, out bool mayPass))
            {
                return mayPass;
            }
        }

        return !step.Has("from") || (step.Day("from") is { } from && (horizon is not { } span || from <= span.Last));
    }

    /// <summary>Highest capacity at any time, with every expansion, per day.</summary>
    public static double Capacity(View line) =>
        Steps(line).Select(step => step.PerDay).DefaultIfEmpty(0).Max()
        + line.Items("expansions").Sum(more => High(more, "rate"));

    private double Made(View line)
    {
        if (horizon is not { Days: > 0 } span)
        {
            return double.PositiveInfinity;
        }

        double sum = line.Items("expansions").Sum(more => High(more, "rate")) * span.Days;
        (DateOnly From, double PerDay)[] steps = [.. Steps(line)];
        bool isLinear = line.Word<RampKind>("ramp") == RampKind.Linear;
        for (int step = 0; step < steps.Length; step++)
        {
            int from = Math.Max(steps[step].From.DayNumber, span.First.DayNumber);
            int to = step + 1 < steps.Length ? steps[step + 1].From.DayNumber : span.Last.DayNumber + 1;
            double perDay = isLinear && step + 1 < steps.Length
                ? Math.Max(steps[step].PerDay, steps[step + 1].PerDay) : steps[step].PerDay;
            sum += Math.Max(0, Math.Min(to, span.Last.DayNumber + 1) - from) * perDay;
        }

        return (sum * High(line, "realised") * High(line, "yield")) + 1;
    }

    private static IEnumerable<(DateOnly From, double PerDay)> Steps(View line) =>
        line.Pairs("capacity").Select(pair => (
            line.DayOf(pair.Key) ?? DateOnly.MinValue,
            line.ClaimOf(pair.Value) is { } claim ? Ends.High(claim) : double.PositiveInfinity));

    /// <summary>Lines by the item they make and whose output it is: the owner's, its state's, and of whom they are tied
    /// to.</summary>
    private static ILookup<(string Item, string Party), View> LinesOf(View root)
    {
        Dictionary<string, string?> states = root.Entries("parties")
            .ToDictionary(party => party.Name, party => party.Text("state"), StringComparer.Ordinal);
        return root.Entries("lines").SelectMany(line =>
            {
                string owner = line.Text("owner") ?? "";
                string?[] whose = [owner, states.GetValueOrDefault(owner), line.Text("tied-to")];
                return whose.OfType<string>().Distinct(StringComparer.Ordinal)
                    .Select(party => (Key: (line.Text("makes") ?? "", party), Line: line));
            })
            .ToLookup(line => line.Key, line => line.Line);
    }

    private static bool Some(View lot) => High(lot, "rounds") > 0;

    /// <summary>Many swaps and orders may ask the same; it is added up once.</summary>
    private static double Once<T>(Dictionary<T, double> known, T key, Func<double> sum)
        where T : notnull
    {
        if (!known.TryGetValue(key, out double value))
        {
            value = sum();
            known.Add(key, value);
        }

        return value;
    }
}
