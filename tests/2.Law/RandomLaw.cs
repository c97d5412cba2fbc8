using System.Text;
using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Law.Tests;

/// <summary>A random pack with its obvious twin: two-valued, recursive, written apart from the evaluator. A case gives
/// each variable a place in its domain, or -1 where it is unknown.</summary>
internal sealed class RandomLaw
{
    private const int Consents = 2;

    /// <summary>The variables: facts, then the consents of two actors. Every class that the conditions can tell apart
    /// has a value here, and there are two states that nothing names.</summary>
    private static readonly (string Name, string[] Values)[] Variables =
    [
        ("a", ["no", "yes"]), ("b", ["no", "yes"]), ("c", ["no", "yes"]), ("kind", ["x", "y", "z"]),
        ("s", ["AA", "BB", "CC", "DD", "EE"]), ("t", ["AA", "BB", "CC", "DD", "EE"]),
        ("v", ["5 USD", "10 USD", "15 USD", "20 USD", "25 USD"]),
        ("AA.one", ["not-asked", "granted", "refused"]), ("AA.two", ["not-asked", "granted", "refused"]),
    ];

    private readonly Random random;
    private readonly bool isLate;
    private readonly bool silenceProhibits;
    private readonly Node scope;
    private readonly List<Clause> clauses = [];

    public RandomLaw(int seed)
    {
        random = new Random(seed);
        isLate = random.Next(2) == 0;
        silenceProhibits = random.Next(3) > 0;
        scope = random.Next(3) == 0 ? Condition(1) : new Node("leg = export", static (_, _) => true);
        int count = random.Next(1, 9);
        for (int index = 0; index < count; index++)
        {
            clauses.Add(MakeClause(index));
        }
    }

    public DateOnly Day => isLate ? new DateOnly(2021, 6, 1) : new DateOnly(2020, 6, 1);

    /// <summary>The pack as text, its rules in an order drawn anew each time.</summary>
    public string Text()
    {
        StringBuilder text = new("""
            source act "An act" 2020-01-01 grade A
            actor AA.one "one"
            actor AA.two "two"
            fact a : yes-no "a?" determined-by AA.one
            fact b : yes-no "b?"
            fact c : yes-no "c?"
            fact kind : one-of {x, y, z} "kind?"
            fact s : state "s?"
            fact t : state "t?"
            fact v : amount USD "v?"
            group some "Some states"
              BB
              CC from 2021-01-01
              cite act
            amount limit = 10 USD until 2021-01-01
              cite act
            amount limit = 20 USD from 2021-01-01
              cite act

            """);
        text.Append($"pack p \"A pack\"\n  force law\n  decides AA.one\n  cite act\n  scope {scope.Text}\n");
        text.Append($"  silence {(silenceProhibits ? "prohibits" : "permits")}\n");
        foreach (Clause clause in clauses.OrderBy(_ => random.Next()))
        {
            text.Append(clause.Text);
        }

        return text.ToString();
    }

    /// <summary>A case in which each variable is known with the given chance, unknowns few enough to try them
    /// all.</summary>
    /// <param name="completionsMax">So many completions at most.</param>
    public int[] Situation(double known, int completionsMax = 1_500)
    {
        int[] values = new int[Variables.Length];
        long product = 1;
        for (int index = 0; index < values.Length; index++)
        {
            int size = Variables[index].Values.Length;
            bool isKnown = random.NextDouble() < known || product * size > completionsMax;
            values[index] = isKnown ? random.Next(size) : -1;
            product *= isKnown ? 1 : size;
        }

        return values;
    }

    public static TransferFacts Stated(int[] values)
    {
        List<LegalFact> facts = [];
        List<Grant> grants = [];
        for (int index = 0; index < values.Length; index++)
        {
            (string name, string[] words) = Variables[index];
            if (index >= Variables.Length - Consents)
            {
                GrantState state = values[index] < 0 ? GrantState.Unknown : (GrantState)values[index];
                grants.Add(new Grant(name, state, new DateOnly(2019, 1, 1), null));
            }
            else if (values[index] >= 0)
            {
                facts.Add(new LegalFact(name, words[values[index]], null, default));
            }
        }

        return Facts.Of("ZZ", "YY", "ZZ", LegKind.Export) with { Facts = facts, Grants = grants };
    }

    /// <summary>Tries every completion of the case: the verdicts that occur, and the variables on which they
    /// turn.</summary>
    public (SortedSet<Verdict> Verdicts, SortedSet<string> Turning) TryAll(int[] values)
    {
        int[] open = [.. Enumerable.Range(0, values.Length).Where(index => values[index] < 0)];
        int[] sizes = [.. open.Select(index => Variables[index].Values.Length)];
        Verdict[] table = new Verdict[sizes.Aggregate(1, static (product, size) => product * size)];
        int[] complete = [.. values];
        for (int entry = 0; entry < table.Length; entry++)
        {
            int rest = entry;
            for (int index = 0; index < open.Length; index++)
            {
                complete[open[index]] = rest % sizes[index];
                rest /= sizes[index];
            }

            table[entry] = Plain(complete);
        }

        SortedSet<string> turning = new(StringComparer.Ordinal);
        int stride = 1;
        for (int index = 0; index < open.Length; index++)
        {
            int size = sizes[index];
            int step = stride;
            bool turns = Enumerable.Range(0, table.Length).Any(entry =>
                table[entry] != table[entry - (entry / step % size * step)]);
            if (turns)
            {
                string name = Variables[open[index]].Name;
                turning.Add(open[index] >= Variables.Length - Consents ? $"consent of {name}" : name);
            }

            stride *= size;
        }

        return ([.. table], turning);
    }

    /// <summary>The verdict of a complete case, by the words of the manual.</summary>
    private Verdict Plain(int[] values)
    {
        if (!scope.Holds(values, isLate))
        {
            return Verdict.NotApplicable;
        }

        List<Clause> speaking = clauses.FindAll(clause => Speaks(clause, values));
        List<int> asked = [.. speaking.SelectMany(static clause => clause.Asks)
            .Select(actor => values[Variables.Length - Consents + actor])];
        bool silent = silenceProhibits && !speaking.Exists(static clause => clause.Effect == "permit");
        if (silent || speaking.Exists(static clause => clause.Effect == "prohibit") || asked.Contains(2))
        {
            return Verdict.Prohibited;
        }

        return asked.Contains(0) ? Verdict.Conditional : Verdict.Permitted;
    }

    private bool Speaks(Clause clause, int[] values) => Applies(clause, values)
        && !clauses.Exists(other => other.Excepts == clause && Cuts(other, values));

    /// <summary>A lift cuts in where it speaks; any other exception where it applies and no lift takes it
    /// away.</summary>
    private bool Cuts(Clause clause, int[] values) => clause.Effect == "lift"
        ? Speaks(clause, values)
        : Applies(clause, values) && !clauses.Exists(other =>
            other.Excepts == clause && other.Effect == "lift" && Speaks(other, values));

    private bool Applies(Clause clause, int[] values) =>
        clause.InForce(isLate) && clause.When.Holds(values, isLate)
        && (clause.Excepts is null || Applies(clause.Excepts, values));

    private Clause MakeClause(int index)
    {
        Clause? excepts = index > 0 && random.Next(2) == 0 ? clauses[random.Next(index)] : null;
        int dates = random.Next(6);
        string[] effects = excepts is null ? ["permit", "prohibit", ""] : ["permit", "prohibit", "lift", ""];
        string effect = random.Next(3) == 0 ? "permit" : effects[random.Next(effects.Length)];
        bool canAsk = effect is "permit" or "";
        List<int> asks = [.. Enumerable.Range(0, Consents).Where(_ => canAsk && random.Next(3) == 0)];
        if (effect.Length == 0 && asks.Count == 0)
        {
            asks.Add(random.Next(Consents));
        }

        Node when = random.Next(8) == 0 ? new Node("", static (_, _) => true) : Condition(2);
        string from = dates == 0 ? " from 2021-01-01" : dates == 1 ? " until 2021-01-01" : "";
        StringBuilder text = new($"rule r{index}{from}{(excepts is null ? "" : $" except {excepts.Name}")}\n");
        text.Append("  cite act\n").Append(when.Text.Length == 0 ? "" : $"  when {when.Text}\n");
        text.Append(effect.Length == 0 ? "" : $"  {effect}\n");
        foreach (int actor in asks)
        {
            text.Append($"  require \"consent\" from {Variables[Variables.Length - Consents + actor].Name}\n");
        }

        return new Clause(
            $"r{index}", text.ToString(), excepts, when, effect, asks, late => dates == 0 ? late : dates != 1 || !late);
    }

    private Node Condition(int depth)
    {
        switch (depth == 0 ? 9 : random.Next(10))
        {
            case 0:
                Node inner = Condition(depth - 1);
                return new Node($"not ({inner.Text})", (values, late) => !inner.Holds(values, late));
            case 1 or 2 or 3:
                (Node left, Node right) = (Condition(depth - 1), Condition(depth - 1));
                return new Node(
                    $"({left.Text}) and ({right.Text})",
                    (values, late) => left.Holds(values, late) && right.Holds(values, late));
            case 4 or 5:
                (Node one, Node other) = (Condition(depth - 1), Condition(depth - 1));
                return new Node(
                    $"({one.Text}) or ({other.Text})",
                    (values, late) => one.Holds(values, late) || other.Holds(values, late));
            default:
                return Atom();
        }
    }

    private Node Atom() => random.Next(14) switch
    {
        0 or 1 => new Node("a", static (values, _) => values[0] == 1),
        2 or 3 => new Node("b", static (values, _) => values[1] == 1),
        4 => new Node("c = no", static (values, _) => values[2] == 0),
        5 => new Node("kind = y", static (values, _) => values[3] == 1),
        6 => new Node("kind in {x, z}", static (values, _) => values[3] != 1),
        7 => new Node("s = AA", static (values, _) => values[4] == 0),
        8 => new Node("s in {AA, some}", static (values, late) => values[4] is 0 or 1 || (late && values[4] == 2)),
        9 => new Node("s = t", static (values, _) => values[4] == values[5]),
        10 => new Node("t != BB", static (values, _) => values[5] != 1),
        11 => new Node("v >= limit", static (values, late) => values[6] >= (late ? 3 : 1)),
        12 => new Node("v < 20 USD", static (values, _) => values[6] < 3),
        _ => new Node("v <= 10 USD", static (values, _) => values[6] <= 1),
    };

    private sealed record Node(string Text, Func<int[], bool, bool> Holds);

    private sealed record Clause(
        string Name, string Text, Clause? Excepts, Node When, string Effect, IReadOnlyList<int> Asks,
        Func<bool, bool> InForce);
}
