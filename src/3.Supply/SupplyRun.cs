using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>Supply of one option in one world, stepped by the days on which anything happens:
/// <code>
/// while (run.Next(out int day))
/// {
///     ...post what raids of the day fired...
///     run.Close(day);
/// }
/// </code>
/// Nothing here is drawn by chance: what is not known about supply comes with the world, what is chance comes with the
/// raids. Not safe for use by several threads at once; give each its own run of the same plan.</summary>
public sealed class SupplyRun
{
    private readonly SupplyPlan plan;
    private readonly SupplyWatch watch;
    private readonly Today today;
    private readonly Agenda agenda;
    private readonly Books books;
    private readonly Orders orders;
    private readonly Lines lines;
    private readonly Allocation allocation;
    private readonly Transfers transfers;
    private readonly Swaps swaps;
    private readonly RoutineUses routineUses;
    private readonly ShelfLife shelf;
    private readonly Needs needs;
    private readonly Openings openings;
    private readonly Audit audit;
    private readonly Waits waits;
    private World world = new(-1, []);
    private bool isOpen;

    internal SupplyRun(SupplyPlan plan, SupplyWatch watch)
    {
        this.plan = plan;
        this.watch = watch;
        today = new Today(plan);
        agenda = new Agenda(plan.Timetable);
        waits = new Waits(plan);
        Record = new SupplyRecord(plan);
        books = new Books(plan, today, Record, agenda, watch.Journal);
        shelf = new ShelfLife(plan, today, books.Rounds, agenda);
        needs = new Needs(plan, Record);
        openings = new Openings(plan, books.Rounds, shelf);
        var losses = new LineLosses(plan, waits);
        orders = new Orders(plan, today, books.Money, books.Promises, losses, waits);
        lines = new Lines(plan, today, orders, books, shelf, losses);
        allocation = new Allocation(plan, today, books, Record, needs, lines, orders);
        swaps = new Swaps(plan, today, books, orders, agenda);
        transfers = new Transfers(plan, today, books, agenda, needs, shelf, swaps, waits);
        routineUses = new RoutineUses(plan, books.Rounds);
        audit = new Audit(plan, today, books, lines, orders, swaps);
    }

    /// <summary>Stocks and flows by month, money obligated.</summary>
    public SupplyRecord Record { get; }

    /// <summary>Every posting with cause and document; null unless asked for.</summary>
    public Journal? Journal => books.Journal;

    /// <summary>Rounds released under transfers so far, in order of release.</summary>
    public ReadOnlySpan<Consignment> Consignments => books.Consignments.All;

    /// <summary>Starts again in another world.</summary>
    public void Reset(World values, ITransferGate gate, IReadOnlyList<int> raidDays)
    {
        world = values;
        isOpen = false;
        today.MoveTo(-1);
        agenda.Reset(raidDays);
        Record.Reset();
        waits.Reset();
        books.Reset(world);
        needs.Reset(world);
        shelf.Reset(world);
        orders.Reset(world);
        swaps.Reset(world);
        lines.Reset(world);
        books.Money.Schedule(agenda);
        transfers.Reset(world, gate);
        routineUses.Reset(world);
        audit.Reset();
        openings.Put(world);
    }

    /// <summary>The next day on which anything happens or a raid comes; -1 when nothing is left.</summary>
    public int NextDay => agenda.NextDay();

    /// <summary>The day that was closed last, or the day under way; -1 before the first.</summary>
    public int Day => today.Day;

    /// <summary>The values of the world that it runs in.</summary>
    public World World => world;

    /// <summary>Moves to the next day with an event or a raid and does everything that comes before raids.</summary>
    /// <returns>False when the horizon is over.</returns>
    public bool Next(out int day)
    {
        today.That(!isOpen, "a day is closed before the next begins");
        day = agenda.NextDay();
        if (day < 0 || day >= plan.Days)
        {
            return false;
        }

        isOpen = true;
        today.MoveTo(day);
        while (agenda.TryTake(day, Phase.Transfer, out Event happening))
        {
            Happen(happening);
        }

        return true;
    }

    /// <summary>Rounds of a holding that can be fired now.</summary>
    public int Magazine(int holding) => holding < 0 ? 0 : books.Rounds.Ready(holding);

    /// <summary>Posts what was fired: never more than the magazine.</summary>
    public void Post(in Fired fired)
    {
        today.Event = new Event(EventKind.Fire, fired.Holding);
        books.Journal?.BeginRaid(today, agenda, fired.Cause);
        today.That(isOpen && fired.Day == today.Day, "rounds are fired on the day the run stands at");
        today.That(fired.Count <= Magazine(fired.Holding), "no more rounds are fired than are in the magazine");
        var cause = new Cause(CauseKind.Raid, books.Text(fired.Cause), books.Text(fired.Document));
        books.Rounds.Spend(fired.Holding, fired.Count, RoundState.Fired, cause);
        AuditEvent();
    }

    /// <summary>Ends the day the run stands at.</summary>
    public void Close(int day)
    {
        today.That(isOpen && day == today.Day, "the day that is closed is the day the run stands at");
        agenda.RaidsOver(day);
        while (agenda.TryTake(day, Phase.Close, out Event happening))
        {
            Happen(happening);
        }

        isOpen = false;
    }

    /// <summary>What became of an order so far; orders keep the places of the plan's inputs.</summary>
    public OrderOutcome Order(int order) => orders.Outcome(order);

    /// <summary>What became of a transfer so far; transfers keep the places of the plan's inputs.</summary>
    public TransferOutcome Transfer(int transfer) => transfers.Outcome(transfer);

    /// <summary>What became of a leg of a swap so far; swaps and legs keep the places of the plan's inputs.</summary>
    public SwapLegOutcome Swap(int swap, int leg) => swaps.Outcome(swap, leg);

    /// <summary>Rounds a line made so far; lines keep the places of the plan's inputs.</summary>
    public long Made(int line) => lines.Made(Place(line));

    /// <summary>What a line made so far, and what its capacity was lost to; lines keep the places of the plan's
    /// inputs.</summary>
    public LineOutcome Line(int line) => lines.Outcome(Place(line));

    /// <summary>Rounds x days that an order waited while another stood at the head of their queue.</summary>
    public long WaitedBehind(int order, int other) => orders.WaitedBehind(order, other);

    /// <summary>What becomes of a bill in this world; bills keep the places of the plan's inputs.</summary>
    public BillOutcome Bill(int bill) => books.Money.Bill(bill);

    /// <summary>Rounds that a holder keeps back by its own decision, as of today; 0 where it has no floor.</summary>
    public int Floor(int holding) => Record.Floor(today.Month)[holding];

    /// <summary>Number of lots so far.</summary>
    public int Lots => books.Rounds.Lots.Count;

    /// <summary>The name of a lot: that of opening stock, or line and month; what a lot was reclassified or recertified
    /// to keeps it.</summary>
    public string LotName(int lot) => LotNames.Name(plan, books.Rounds.Lots, lot);

    /// <summary>What is known about a lot.</summary>
    public LotFacts Lot(int lot) => LotNames.Facts(plan, books.Rounds.Lots, lot);

    /// <summary>Dollars that a money account has free to obligate.</summary>
    public long AvailableUsd(int account) => books.Money.Available(account);

    /// <summary>Rounds of a holding that are live, wherever they are: free, set aside, on their way to it, set up or in
    /// overhaul; without work in hand.</summary>
    public int Held(int holding) => books.Rounds.Totals.Held(holding);

    /// <summary>Rounds x days waited so far, by <see cref="SupplyPlan.WaitEdges"/>.</summary>
    public ReadOnlySpan<long> WaitedRoundDays => waits.RoundDays;

    /// <summary>Balance of every account of the three ledgers that is not zero. Slow; for explanations and
    /// tests.</summary>
    public IReadOnlyDictionary<LedgerAccount, long> Balances() => books.Balances();

    internal Books Books => books;

    internal Orders OrderBook => orders;

    internal Swaps SwapBook => swaps;

    /// <summary>In working order.</summary>
    internal Lines WorkingLines => lines;

    internal SupplyPlan Plan => plan;

    /// <summary>Events of the agenda so far, raids apart.</summary>
    internal int EventCount => agenda.Happened;

    private int Place(int line)
    {
        int place = 0;
        while (plan.Lines[place].Index != line)
        {
            place++;
        }

        return place;
    }

    private void Happen(Event happening)
    {
        today.Event = happening;
        books.Journal?.Begin(today, agenda);
        switch (happening.Kind)
        {
            case EventKind.Appropriate: books.Money.Appropriate(happening.Index); break;
            case EventKind.Lapse: books.Money.Lapse(happening.Index); break;
            case EventKind.Expire: shelf.Expire(happening.Index); break;
            case EventKind.Overhauled: shelf.Overhauled(happening.Index); break;
            case EventKind.Decree: orders.Decree(happening.Index); break;
            case EventKind.Suspend: orders.Suspend(happening.Index); break;
            case EventKind.Cancel:
                orders.Cancel(happening.Index, Orders.CauseOf(plan.Orders[happening.Index]));
                break;
            case EventKind.Sign: Sign(); break;
            case EventKind.HandOver: lines.HandOver(); break;
            case EventKind.Arrive: transfers.Arrive(happening.Index); break;
            case EventKind.Allocate: allocation.Allocate(); swaps.SettleOrders(); break;
            case EventKind.Release: transfers.Release(); break;
            case EventKind.Ready: transfers.Ready(happening.Index); break;
            case EventKind.ExpireReservation: transfers.ExpireReservation(happening.Index); break;
            case EventKind.SwapDue: swaps.EndGrace(happening.Index); break;
            case EventKind.CloseMonth: CloseMonth(happening.Index); break;
            default: today.Broken("every event of the agenda has its act"); break;
        }

        AuditEvent();
    }

    private void Sign()
    {
        orders.Sign();
        lines.Fund(world);
    }

    private void CloseMonth(int month)
    {
        orders.Look();
        routineUses.Take(today.Day);
        Record.CloseMonth(month, books.Rounds.Totals);
        Record.CloseMoney(month, books.Money);
        today.That(Record.Explains(month), BookRules.FlowsExplainStock);
        if (month + 1 == plan.Months.Count)
        {
            transfers.End();
            audit.CheckEnd();
            return;
        }

        needs.Begin(month + 1);
        if (watch.Audit == AuditFrequency.MonthEnds)
        {
            audit.CheckTouched();
        }
    }

    private void AuditEvent()
    {
        if (watch.Audit == AuditFrequency.EveryEvent)
        {
            audit.CheckAll();
        }
    }
}
