namespace Stockade.Supply;

/// <summary>The account of one party and item, read posting by posting: free rounds at the end of every day, and what
/// brought and took them.</summary>
internal sealed class StockAccount(Holding holding, int floor)
{
    private readonly List<StockFlow> flows = [];
    private readonly Dictionary<(bool In, string Why, string Cause), int> flowOf = [];
    private readonly List<string> states = [];
    private readonly Dictionary<string, long> elsewhere = new(StringComparer.Ordinal);
    private Posting? taken;
    private int endOfDay = -1;

    public long Free { get; private set; }

    public int FirstEmpty { get; private set; } = -1;

    public int EmptySince { get; private set; } = -1;

    public int FirstBelowFloor { get; private set; } = -1;

    public long Least { get; private set; } = long.MaxValue;

    public int LeastOn { get; private set; } = -1;

    public Posting? LastTaken { get; private set; }

    public void Read(in Posting posting)
    {
        bool left = IsHere(posting.From);
        bool entered = IsHere(posting.To);
        if (!left && !entered)
        {
            return;
        }

        CloseDays(posting.Day - 1);
        bool wasFree = left && IsFree(posting.From.State);
        bool isFree = entered && IsFree(posting.To.State);
        Count(posting.From, left, -posting.Amount);
        Count(posting.To, entered, posting.Amount);
        if (wasFree && !isFree)
        {
            Free -= posting.Amount;
            taken = posting;
            bool isSent = posting.To.State == "in transit" || IsFree(posting.To.State);
            Add(-posting.Amount, isSent ? "sent" : posting.To.State, posting);
        }
        else if (isFree && !wasFree)
        {
            Free += posting.Amount;
            Add(posting.Amount, WayIn(posting.From.State), posting);
        }
    }

    /// <summary>Every day up to and including the last ends with the free rounds as they are.</summary>
    public void CloseDays(int last)
    {
        if (last <= endOfDay)
        {
            return;
        }

        int first = endOfDay + 1;
        endOfDay = last;
        if (Free < Least)
        {
            (Least, LeastOn) = (Free, first);
        }

        FirstBelowFloor = FirstBelowFloor < 0 && Free < floor ? first : FirstBelowFloor;
        if (Free > 0)
        {
            EmptySince = -1;
            LastTaken = taken;
        }
        else if (EmptySince < 0)
        {
            EmptySince = first;
            LastTaken = taken;
            FirstEmpty = FirstEmpty < 0 ? first : FirstEmpty;
        }
    }

    public IReadOnlyList<StockFlow> Flows() => [.. flows];

    public IReadOnlyList<StockElsewhere> Elsewhere() => [.. states.Where(state => elsewhere[state] > 0)
        .Select(state => new StockElsewhere(state, elsewhere[state]))];

    private bool IsHere(in LedgerAccount account) =>
        account.Ledger == LedgerKind.Rounds && account.Holder == holding.Party.Value
        && account.Subject == holding.Item.Value;

    private void Count(in LedgerAccount account, bool isHere, long amount)
    {
        if (!isHere || account.State is not ("in work" or "reserved" or "in transit" or "setting up" or "in overhaul"))
        {
            return;
        }

        if (!elsewhere.ContainsKey(account.State))
        {
            states.Add(account.State);
        }

        elsewhere[account.State] = elsewhere.GetValueOrDefault(account.State) + amount;
    }

    private static bool IsFree(string state) => state is "free" or "deployed";

    private static string WayIn(string state) => state switch
    {
        "opening" => "opening",
        "made" or "in work" => "made",
        "in transit" or "setting up" or "free" or "deployed" => "received",
        _ => "back from " + state,
    };

    private void Add(long amount, string why, in Posting posting)
    {
        if (!flowOf.TryGetValue((amount > 0, why, posting.Cause), out int place))
        {
            place = flows.Count;
            flowOf.Add((amount > 0, why, posting.Cause), place);
            flows.Add(new StockFlow(0, why, posting.Cause, posting.Day, posting.Day));
        }

        StockFlow flow = flows[place];
        flows[place] = flow with { Count = flow.Count + amount, LastDay = posting.Day };
    }
}
