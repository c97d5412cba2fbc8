using Stockade.Scenarios;

namespace Stockade.Law;

/// <summary>What exact reasoning finds where three-valued logic leaves more than one verdict.</summary>
/// <param name="Possible">Every verdict that some values of the unknowns give.</param>
/// <param name="Facts">Unknown facts on which the verdict turns, by column.</param>
/// <param name="Consents">Actors whose unknown consent it turns on, by column.</param>
/// <param name="TooMany">True where there was too much to try: the sets are then supersets.</param>
internal sealed record Settled(
    VerdictSet Possible, IReadOnlyList<int> Facts, IReadOnlyList<int> Consents, bool TooMany);

/// <summary>Tries every combination of the unknown facts and consents that a pack mentions, so that "p or not p" is
/// decided and a fact counts as missing only if it matters. A fact with many values is tried once for each class that
/// the rules can tell apart (<see cref="ValueClasses"/>). The answers are kept as a reduced ordered decision diagram
/// (Bryant 1986): the verdict turns on a fact exactly if a node of the diagram asks for it.</summary>
internal sealed class Settlement
{
    /// <summary>More unknowns than these are not tried.</summary>
    public const int UnknownsMax = 16;

    /// <summary>A pack is not asked more often than this for one verdict; </summary>
    private const int EvaluationsMax = 1 << 18;

    /// <summary>nor are its rules, all asks taken together.</summary>
    private const int QuestionsMax = 1 << 24;

    private static readonly double[] ConsentStates =
        [(double)GrantState.NotAsked, (double)GrantState.Granted, (double)GrantState.Refused];

    private readonly Pack pack;
    private readonly int day;
    private readonly double[] facts;
    private readonly GrantState[] consents;
    private readonly int[] since;
    private readonly int[] provisos;
    private readonly int[][]? table;
    private readonly Truth[] applies;
    private readonly Truth[] speaks;
    private readonly List<Unknown> unknowns = [];
    private readonly Dictionary<(int First, int Second), int> nodes = [];
    private readonly int budget;
    private VerdictSet possible;
    private int evaluations;
    private int nextNode = 1 << 8;

    private Settlement(Pack pack, in Situation situation)
    {
        this.pack = pack;
        day = situation.Day;
        facts = situation.Facts.ToArray();
        consents = situation.Consents.ToArray();
        since = situation.Since.ToArray();
        (provisos, table) = situation.ProvisoColumns();
        applies = new Truth[pack.Rules.Length];
        speaks = new Truth[pack.Rules.Length];
        budget = Math.Min(EvaluationsMax, QuestionsMax / Math.Max(1, pack.Rules.Length));
    }

    public static Settled Of(Pack pack, in Situation situation, IReadOnlyList<Fact> all)
    {
        Settlement settlement = new(pack, situation);
        VerdictSet kleene = settlement.Ask();
        settlement.FindUnknowns(situation, all);
        if (settlement.unknowns.Count > UnknownsMax)
        {
            return settlement.Result(kleene, tooMany: true);
        }

        settlement.Build(0);
        return settlement.evaluations > settlement.budget
            ? settlement.Result(kleene, tooMany: true)
            : settlement.Result(settlement.possible, tooMany: false);
    }

    private Settled Result(VerdictSet verdicts, bool tooMany)
    {
        List<int> missing = [];
        List<int> consent = [];
        foreach (Unknown unknown in unknowns)
        {
            if (tooMany || unknown.Matters)
            {
                (unknown.IsConsent ? consent : missing).Add(unknown.Column);
            }
        }

        return new Settled(verdicts, missing, consent, tooMany);
    }

    private VerdictSet Ask()
    {
        evaluations++;
        return Evaluation.Of(pack, new Situation(facts, consents, since, day, provisos, table), applies, speaks);
    }

    /// <summary>Unknowns that an open rule or the scope asks for; what settled rules ask for cannot matter.</summary>
    private void FindUnknowns(in Situation situation, IReadOnlyList<Fact> all)
    {
        List<Condition> open = [];
        SortedSet<int> columns = [];
        SortedSet<int> actors = [];
        Collect(pack.Head.Scope, situation, open, columns);
        for (int index = 0; index < pack.Rules.Length; index++)
        {
            Rule rule = pack.Rules[index];
            if (applies[index] == Truth.False)
            {
                continue;
            }

            if (rule.When is not null)
            {
                Collect(rule.When, situation, open, columns);
            }

            foreach (Demand demand in rule.Demands)
            {
                if (consents[demand.Actor] == GrantState.Unknown)
                {
                    actors.Add(demand.Actor);
                }

                foreach (int proviso in situation.Provisos(demand.Actor))
                {
                    if (double.IsNaN(facts[proviso]))
                    {
                        columns.Add(proviso);
                    }
                }
            }
        }

        foreach (int column in columns)
        {
            double[] values = columns.Count > UnknownsMax ? [] : ValueClasses.Of(all[column], open, columns, situation);
            unknowns.Add(new Unknown(column, IsConsent: false, values));
        }

        unknowns.AddRange(actors.Select(static actor => new Unknown(actor, IsConsent: true, ConsentStates)));
    }

    /// <summary>The comparisons that leave a condition open, and the unknown facts that they ask for.</summary>
    internal static void Collect(
        Condition condition, in Situation situation, List<Condition> open, SortedSet<int> columns)
    {
        if (condition.On(situation) != Truth.Unknown)
        {
            return;
        }

        foreach (Condition part in condition.Parts)
        {
            Collect(part, situation, open, columns);
        }

        if (condition.Facts.Count > 0)
        {
            open.Add(condition);
            foreach (int fact in condition.Facts)
            {
                if (double.IsNaN(situation.Facts[fact]))
                {
                    columns.Add(fact);
                }
            }
        }
    }

    /// <summary>The node for what is left open after the first unknowns were set; the same node for the same answers.
    /// Small numbers are verdicts.</summary>
    private int Build(int next)
    {
        VerdictSet set = Ask();
        if (set.IsSingle || next == unknowns.Count || evaluations > budget)
        {
            possible = possible.With(set);
            return set.Bits;
        }

        Unknown unknown = unknowns[next];
        int first = -1;
        int chain = -1;
        bool differs = false;
        for (int index = 0; index < unknown.Values.Length; index++)
        {
            Set(unknown, unknown.Values[index]);
            int child = Build(next + 1);
            first = index == 0 ? child : first;
            differs |= child != first;
            chain = index == 0 ? child : Node(chain, child);
        }

        Set(unknown, double.NaN);
        unknown.Matters |= differs;
        return differs ? Node(chain, ~next) : first;
    }

    private int Node(int first, int second)
    {
        if (!nodes.TryGetValue((first, second), out int node))
        {
            node = nextNode++;
            nodes.Add((first, second), node);
        }

        return node;
    }

    private void Set(Unknown unknown, double value)
    {
        if (!unknown.IsConsent)
        {
            facts[unknown.Column] = value;
            return;
        }

        consents[unknown.Column] = double.IsNaN(value) ? GrantState.Unknown : (GrantState)(int)value;
        since[unknown.Column] = int.MinValue;
    }

    private sealed record Unknown(int Column, bool IsConsent, double[] Values)
    {
        public bool Matters { get; set; }
    }
}
