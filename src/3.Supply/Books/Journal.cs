namespace Stockade.Supply;

/// <summary>The books kept: where rounds are, what money is free for, what is owed.</summary>
public enum LedgerKind
{
    Rounds,
    Money,
    Promises,
}

/// <summary>One account of a ledger.</summary>
/// <param name="Holder">A party (rounds), a money account, or the order or transfer that promises.</param>
/// <param name="Subject">The item (rounds), or the step of a money account; else empty.</param>
/// <param name="Lot">Number of the lot, or -1.</param>
/// <param name="State">Where in its life what is counted stands, for example <c>free</c>; free rounds at a unit or in a
/// theatre are <c>deployed</c>.</param>
public readonly record struct LedgerAccount(LedgerKind Ledger, string Holder, string Subject, int Lot, string State)
{
    /// <summary>Site of the holder where the rounds are, by its identifier; empty where none is named.</summary>
    public string Site { get; init; } = "";
}

/// <summary>So many rounds, dollars or promised rounds went from one account to another, and why.</summary>
/// <param name="Day">Days from the first day of the horizon; -1 for the opening of the books.</param>
/// <param name="Cause">For example <c>transfer japan-to-us</c>.</param>
/// <param name="Document">Source id, instrument or the law's reason; <c>assumption</c> where there is none.</param>
/// <param name="Event">Number of the event during which it was posted.</param>
public readonly record struct Posting(
    int Day, LedgerAccount From, LedgerAccount To, long Amount, string Cause, string Document, int Event);

/// <summary>Every posting of a run in order, when asked for. Whatever the books say can be had again by adding these
/// up.</summary>
public sealed class Journal
{
    private readonly SupplyPlan plan;
    private readonly Func<LedgerKind, int, LedgerAccount> name;
    private readonly List<Entry> entries = [];
    private readonly List<string> texts = [];
    private readonly Dictionary<string, int> textOf = new(StringComparer.Ordinal);
    private readonly EventLog events = new();

    internal Journal(SupplyPlan plan, Func<LedgerKind, int, LedgerAccount> name)
    {
        this.plan = plan;
        this.name = name;
    }

    /// <summary>Number of postings.</summary>
    public int Count => entries.Count;

    /// <summary>Everything that happened, in order, each with what caused it. The first is the scenario's own record,
    /// by which the books are opened.</summary>
    public IReadOnlyList<JournalEvent> Events => events.All;

    /// <summary>The posting at a place, in words.</summary>
    public Posting this[int place]
    {
        get
        {
            Entry entry = entries[place];
            return new Posting(
                entry.Day, name(entry.Ledger, entry.From), name(entry.Ledger, entry.To), entry.Amount,
                Text(entry.Cause), Document(entry.Cause.Document), entry.Event);
        }
    }

    /// <summary>The balance of every account that was ever touched, after all postings up to and including a
    /// day.</summary>
    public IReadOnlyDictionary<LedgerAccount, long> Balances(int lastDay)
    {
        var balances = new Dictionary<LedgerAccount, long>();
        foreach (Entry entry in entries)
        {
            if (entry.Day <= lastDay)
            {
                LedgerAccount from = name(entry.Ledger, entry.From);
                LedgerAccount to = name(entry.Ledger, entry.To);
                balances[from] = balances.GetValueOrDefault(from) - entry.Amount;
                balances[to] = balances.GetValueOrDefault(to) + entry.Amount;
            }
        }

        return balances;
    }

    /// <summary>The two accounts of a posting, by their numbers, and what went from one to the other.</summary>
    internal (LedgerKind Ledger, int From, int To, long Amount) Legs(int place)
    {
        Entry entry = entries[place];
        return (entry.Ledger, entry.From, entry.To, entry.Amount);
    }

    /// <summary>Falsifies a posting on purpose, for the tests of the audit.</summary>
    internal void Tamper(int place, long amount) =>
        entries[place] = entries[place] with { Amount = entries[place].Amount + amount };

    internal void Clear()
    {
        entries.Clear();
        texts.Clear();
        textOf.Clear();
        events.Clear();
    }

    /// <summary>An event of the timetable or the agenda begins.</summary>
    internal void Begin(Today today, Agenda agenda) =>
        events.Begin(today.Day, today.Event.Kind.ToString(), today.Subject(), agenda.Taken, agenda.Next);

    /// <summary>Rounds are fired: the raids are the scenario's.</summary>
    internal void BeginRaid(Today today, Agenda agenda, string raid) =>
        events.Begin(today.Day, today.Event.Kind.ToString(), $"{today.Subject()} at {raid}", 0, agenda.Next);

    internal void Add(int day, LedgerKind ledger, int from, int to, long amount, in Cause cause) =>
        entries.Add(new Entry(day, ledger, from, to, amount, cause, events.Current));

    /// <summary>A text that only this run knows, numbered after the plan's documents.</summary>
    internal int Add(string text)
    {
        if (!textOf.TryGetValue(text, out int index))
        {
            index = texts.Count;
            texts.Add(text);
            textOf.Add(text, index);
        }

        return plan.Documents.Count + index;
    }

    private string Document(int document) =>
        document < plan.Documents.Count ? plan.Documents[document] : texts[document - plan.Documents.Count];

    private string Text(in Cause cause) => cause.Kind switch
    {
        CauseKind.Opening => "opening stock of " + plan.Holdings[cause.Index].Party,
        CauseKind.Line => "line " + plan.Inputs.Lines[cause.Index].Id,
        CauseKind.Order => "order " + plan.Inputs.Orders[cause.Index].Id,
        CauseKind.Transfer => "transfer " + plan.Inputs.Transfers[cause.Index].Id,
        CauseKind.RoutineUse => "regular use of " + plan.Holdings[cause.Index].Party,
        CauseKind.Swap => "swap " + plan.Inputs.Swaps[plan.Legs[cause.Index].Swap].Id,
        CauseKind.Age => "shelf life of " + plan.Inputs.Items[cause.Index].Id,
        CauseKind.Overhaul => "overhaul of " + plan.Inputs.Items[cause.Index].Id,
        CauseKind.Money => "money of " + plan.Inputs.Accounts[cause.Index].Id,
        _ => Document(cause.Index),
    };

    private readonly record struct Entry(
        int Day, LedgerKind Ledger, int From, int To, long Amount, Cause Cause, int Event);
}
