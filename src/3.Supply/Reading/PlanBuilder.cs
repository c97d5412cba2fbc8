using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>Makes the plan of an option: everything about supply that no world changes.</summary>
internal static class PlanBuilder
{
    private const int DaysLimit = 100 * 366;
    private const int LotsLimit = 1_000_000;

    public static SupplyPlan? Build(SupplyInputs inputs, DiagnosticBag diagnostics)
    {
        if (inputs.Horizon.Days is < 1 or > DaysLimit)
        {
            diagnostics.Error(
                DiagnosticCodes.SupplyTooLarge, null,
                $"the horizon has {inputs.Horizon.Days} days; 1 to {DaysLimit} are allowed");
            return null;
        }

        var calendar = new Calendar(inputs.Horizon);
        var words = new Words(inputs, calendar, diagnostics);
        CheckSize(inputs, words);
        if (words.HasErrors)
        {
            return null;
        }

        var classes = new LotClasses(words, inputs.Parties.Count);
        OpeningSpec[] openings = PartyReader.Openings(inputs, words, classes);
        AgeingSpec[] ageing = AgeingReader.Ageing(inputs, words);
        Need?[] floors = PartyReader.Floors(inputs, words);
        RoutineSpec[] routine = PartyReader.RoutineUses(inputs, words);
        LineSpec[] lines = LineReader.Lines(inputs, words, classes);
        OrderSpec[] orders = OrderReader.Orders(inputs, words);
        MoneySpec[] money = MoneyReader.Steps(inputs, words);
        PrioritySpec[] priorities = DecreeReader.Priorities(inputs, words, orders);
        TransferSpec[] transfers = TransferReader.Transfers(inputs, words);
        SwapLegSpec[] legs = SwapReader.Legs(inputs, words);
        TransferRule[] rules = [.. inputs.Transfers.Select(transfer => TransferReader.Rule(transfer, inputs, words))];
        if (words.HasErrors)
        {
            return null;
        }

        ProductionPlan production = ProductionPlan.Of(inputs, words, lines, orders, priorities);
        int[] transferOrder = ByFirstDay(transfers, inputs);
        classes.Close(Routes(lines, orders, transfers).ToLookup(route => route.From), transfer => rules[transfer]);
        return words.HasErrors ? null : new SupplyPlan(
            inputs, words, classes.Columns(transfers.Length),
            Timetable(calendar, lines, orders, money, transfers, production))
        {
            Openings = openings,
            Ageing = ageing,
            Floors = floors,
            Routine = routine,
            Lines = lines,
            Orders = orders,
            Production = production,
            Money = money,
            Transfers = transfers,
            Swaps = SwapReader.Swaps(inputs),
            Legs = legs,
            Reserving = [.. transferOrder.Where(transfer => transfers[transfer].Reserve is not null)],
            TransferOrder = transferOrder,
            Shipments = [.. transferOrder.Where(transfer => transfers[transfer].Kind == TransferKind.Shipment)],
            Backfilled = [.. transfers.Where(transfer => transfer.Backs >= 0).Select(transfer => transfer.Index)],
        };
    }

    private static void CheckSize(SupplyInputs inputs, Words words)
    {
        if (inputs.Lines.Count * (long)words.Calendar.Months.Length > LotsLimit)
        {
            words.Error(
                DiagnosticCodes.SupplyTooLarge,
                $"the lines make more than {LotsLimit} lots: fewer lines or a shorter horizon");
        }

        int numbers = Math.Max(words.Holdings.Count, Math.Max(inputs.Items.Count, inputs.Sites.Count));
        if (numbers >= RoundAccount.NumbersLimit)
        {
            words.Error(
                DiagnosticCodes.SupplyTooLarge,
                $"{numbers} items, sites or pairs of party and item; fewer than {RoundAccount.NumbersLimit} are "
                + "allowed");
        }
    }

    private static int[] ByFirstDay(TransferSpec[] transfers, SupplyInputs inputs) =>
    [
        .. transfers.OrderBy(transfer => transfer.First)
            .ThenBy(transfer => inputs.Transfers[transfer.Index].Id, StringComparer.Ordinal)
            .Select(transfer => transfer.Index),
    ];

    private static IEnumerable<Route> Routes(LineSpec[] lines, OrderSpec[] orders, TransferSpec[] transfers)
    {
        foreach (LineSpec line in lines)
        {
            yield return new Route(line.Holding, line.TiedTo, -1);
            foreach (OrderSpec order in orders)
            {
                if (order.Item == line.Item)
                {
                    yield return new Route(line.Holding, order.Holding, -1);
                }
            }
        }

        foreach (TransferSpec transfer in transfers)
        {
            foreach (TransferItem item in transfer.Items)
            {
                yield return new Route(item.From, item.To, transfer.Index);
            }
        }
    }

    /// <summary>Every event whose day no world changes. Days before the horizon move to its first day.</summary>
    private static Timetable Timetable(
        Calendar calendar, LineSpec[] lines, OrderSpec[] orders, MoneySpec[] money, TransferSpec[] transfers,
        ProductionPlan production)
    {
        var dated = new SortedSet<(int Day, Phase Phase, EventKind Kind, int Index)>();
        void Add(int day, Phase phase, EventKind kind, int index)
        {
            if (day < calendar.Days)
            {
                dated.Add((Math.Max(0, day), phase, kind, index));
            }
        }

        for (int step = 0; step < money.Length; step++)
        {
            if (money[step].Bill < 0 && money[step].Until > Math.Max(0, money[step].From))
            {
                Add(money[step].From, Phase.Money, EventKind.Appropriate, step);
                Add(money[step].From, Phase.Money, EventKind.Sign, 0);
                Add(money[step].From, Phase.Transfer, EventKind.Release, 0);
                Add(money[step].Until, Phase.Money, EventKind.Lapse, step);
            }
        }

        OfProduction(lines, orders, production, Add);

        foreach (int day in transfers.SelectMany(MovementReader.LooksOf))
        {
            Add(day, Phase.Transfer, EventKind.Release, 0);
        }

        for (int month = 0; month < calendar.Months.Length; month++)
        {
            int end = calendar.MonthEnd(month);
            Add(end, Phase.Close, EventKind.CloseMonth, month);
            if (lines.Length > 0)
            {
                Add(end, Phase.Production, EventKind.HandOver, 0);
                Add(end, Phase.Allocation, EventKind.Allocate, 0);
            }
        }

        for (int day = 0; transfers.Length > 0 && day < calendar.Days; day++)
        {
            if (Calendar.IsReleaseDay(calendar.Date(day)))
            {
                Add(day, Phase.Transfer, EventKind.Release, 0);
            }
        }

        return new Timetable(
            [.. dated.Select((at, place) => Agenda.Key(at.Day, at.Phase, (uint)place))],
            [.. dated.Select(at => new Event(at.Kind, at.Index))]);
    }

    private static void OfProduction(
        LineSpec[] lines, OrderSpec[] orders, ProductionPlan production, Action<int, Phase, EventKind, int> add)
    {
        foreach (SignatureSpec signature in production.Signatures)
        {
            add(signature.Day, Phase.Money, EventKind.Sign, 0);
        }

        foreach (OrderSpec order in orders)
        {
            add(order.Cancelled, Phase.Money, EventKind.Cancel, order.Index);
            foreach ((int first, int end) in order.Suspended)
            {
                add(first, Phase.Money, EventKind.Suspend, order.Index);
                add(end, Phase.Money, EventKind.Suspend, order.Index);
            }
        }

        foreach ((int line, int expansion) in production.Expansions)
        {
            add(lines[line].Expansions[expansion].From, Phase.Money, EventKind.Sign, 0);
        }

        for (int decree = 0; decree < production.Priorities.Length; decree++)
        {
            add(production.Priorities[decree].From, Phase.Money, EventKind.Decree, decree);
            add(production.Priorities[decree].Until, Phase.Money, EventKind.Decree, decree);
        }
    }
}
