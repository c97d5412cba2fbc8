using System.Globalization;
using Stockade.Kernel;

namespace Stockade.Supply;

/// <summary>Where rounds can go: from one holding to another, under a transfer or (as -1) by a line's output or
/// order.</summary>
internal readonly record struct Route(int From, int To, int Transfer);

/// <summary>The classes of lots that can arise: each an origin and a set of burdens. What a transfer does to the class
/// of the lots it moves is worked out here, once a plan.</summary>
internal sealed class LotClasses
{
    /// <summary>More classes than this mean that undertakings multiply.</summary>
    public const int Limit = 4096;

    private readonly Words words;
    private readonly int parties;
    private readonly List<Burden> burdens = [];
    private readonly List<(int Origin, int[] Burdens)> classes = [];
    private readonly Dictionary<string, int> classOf = new(StringComparer.Ordinal);
    private readonly HashSet<(int Holding, int Class)> reached = [];
    private readonly Queue<(int Holding, int Class)> open = [];
    private readonly Dictionary<(int Class, int Transfer), (int Lifted, int Arrived)> moves = [];

    public LotClasses(Words words, int parties)
    {
        this.words = words;
        this.parties = parties;
    }

    public int Count => classes.Count;

    /// <summary>The class of rounds of an origin about which nothing was promised; it may turn up at the
    /// holding.</summary>
    public int Unburdened(int origin, int holding)
    {
        int unburdened = Intern(origin, []);
        Reach(holding, unburdened);
        return unburdened;
    }

    /// <summary>The class of rounds of an origin about which something was promised before the horizon
    /// opened.</summary>
    public int Burdened(int origin, IReadOnlyList<Burden> carried, int holding)
    {
        int burdened = Intern(origin, [.. carried.Select(Intern).Distinct().Order()]);
        Reach(holding, burdened);
        return burdened;
    }

    /// <summary>Whether the burdens of a class let a party hold such rounds.</summary>
    public bool MayHold(int lots, int party) => classes[lots].Burdens.All(burden => !Forbids(burden, party));

    /// <summary>Follows every class along every route until nothing new arises.</summary>
    public void Close(ILookup<int, Route> routesFrom, Func<int, TransferRule> ruleOf)
    {
        while (open.TryDequeue(out (int Holding, int Class) at) && Count <= Limit)
        {
            foreach (Route route in routesFrom[at.Holding])
            {
                int next = route.Transfer < 0
                    ? at.Class : Move(at.Class, route.Transfer, ruleOf(route.Transfer)).Arrived;
                if (next >= 0)
                {
                    Reach(route.To, next);
                }
            }
        }

        if (Count > Limit)
        {
            words.Error(
                DiagnosticCodes.SupplyTooLarge, $"undertakings combine to more than {Limit} classes of lots");
        }
    }

    /// <summary>The classes as columns.</summary>
    public LotClassColumns Columns(int transfers)
    {
        var columns = new LotClassColumns(
            Count, parties, transfers, [.. classes.Select(lots => lots.Origin)],
            [.. classes.Select(lots => (IReadOnlyList<Burden>)[.. lots.Burdens.Select(burden => burdens[burden])])]);
        Array.Fill(columns.Lifted, -1);
        Array.Fill(columns.Arrived, -1);
        foreach (((int lots, int transfer), (int lifted, int arrived)) in moves)
        {
            columns.Lifted[(lots * transfers) + transfer] = lifted;
            columns.Arrived[(lots * transfers) + transfer] = arrived;
        }

        for (int lots = 0; lots < Count; lots++)
        {
            for (int party = 0; party < parties; party++)
            {
                columns.MayHold[(lots * parties) + party] = MayHold(lots, party);
                columns.MayUse[(lots * parties) + party] =
                    !classes[lots].Burdens.Any(burden => IsEarmarkForOther(burden, party));
            }
        }

        return columns;
    }

    private (int Lifted, int Arrived) Move(int lots, int transfer, TransferRule rule)
    {
        if (moves.TryGetValue((lots, transfer), out (int Lifted, int Arrived) known))
        {
            return known;
        }

        (int origin, int[] carried) = classes[lots];
        (int Lifted, int Arrived) move = (-1, -1);
        if (rule.Takes(origin, carried.Length > 0) && carried.All(burden => !IsEarmarkForOther(burden, rule.To)))
        {
            int[] kept = [.. carried.Where(burden => !Forbids(burden, rule.To))];
            int[] added = rule.Undertakings.Count > 0
                ? [.. kept.Concat(rule.Undertakings.Select(Intern)).Distinct().Order()] : kept;
            move = (Intern(origin, kept), Intern(origin, added));
            if (!MayHold(move.Arrived, rule.To))
            {
                words.Error(
                    DiagnosticCodes.SupplyUndertakingForbidsReceiver,
                    $"{rule.Name}: its undertaking keeps the rounds for "
                    + $"'{string.Join("', '", rule.Undertakings.Select(static one => one.Holder))}'");
            }
        }

        moves.Add((lots, transfer), move);
        return move;
    }

    private bool Forbids(int burden, int party) =>
        burdens[burden].Kind == BurdenKind.EndUser && Holder(burdens[burden]) != party;

    private bool IsEarmarkForOther(int burden, int party) =>
        burdens[burden].Kind == BurdenKind.Earmark && Holder(burdens[burden]) != party;

    private int Holder(Burden burden) => words.Parties.GetValueOrDefault(burden.Holder.Value, -1);

    private void Reach(int holding, int lots)
    {
        if (holding >= 0 && reached.Add((holding, lots)))
        {
            open.Enqueue((holding, lots));
        }
    }

    private int Intern(Burden burden)
    {
        int index = burdens.IndexOf(burden);
        if (index < 0)
        {
            index = burdens.Count;
            burdens.Add(burden);
        }

        return index;
    }

    private int Intern(int origin, int[] carried)
    {
        string key = string.Join(
            ',', carried.Prepend(origin).Select(part => part.ToString(CultureInfo.InvariantCulture)));
        if (!classOf.TryGetValue(key, out int index))
        {
            index = classes.Count;
            classes.Add((origin, carried));
            classOf.Add(key, index);
        }

        return index;
    }
}

/// <summary>Which lots a transfer takes and what it does to them.</summary>
/// <param name="Origin">Only rounds of this party's making, or -1 for any.</param>
/// <param name="NotOrigin">No rounds of this party's making, or -1.</param>
/// <param name="UnburdenedOnly">Only rounds about which nothing was promised.</param>
internal sealed record TransferRule(
    string Name, int To, int Origin, int NotOrigin, bool UnburdenedOnly, IReadOnlyList<Burden> Undertakings)
{
    public bool Takes(int origin, bool burdened) =>
        (Origin < 0 || origin == Origin) && (NotOrigin < 0 || origin != NotOrigin) && !(UnburdenedOnly && burdened);
}

/// <summary>The classes of lots as columns, by class; by class x transfer; by class x party.</summary>
internal sealed class LotClassColumns(
    int count, int parties, int transfers, int[] origin, IReadOnlyList<Burden>[] burdens)
{
    public int Count => count;

    /// <summary>The party that made the rounds.</summary>
    public int[] Origin => origin;

    public IReadOnlyList<Burden>[] Burdens => burdens;

    /// <summary>By class x party: whether the burdens let the party hold such rounds.</summary>
    public bool[] MayHold { get; } = new bool[count * parties];

    /// <summary>By class x party: false where the rounds are set aside for another party.</summary>
    public bool[] MayUse { get; } = new bool[count * parties];

    /// <summary>By class x transfer: the class after lifting what forbids the receiver; -1 where the transfer takes no
    /// such rounds.</summary>
    public int[] Lifted { get; } = new int[count * transfers];

    /// <summary>By class x transfer: the class after arrival, with the transfer's undertaking; -1 as above.</summary>
    public int[] Arrived { get; } = new int[count * transfers];
}
