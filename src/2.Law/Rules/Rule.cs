using Stockade.Kernel;

namespace Stockade.Law;

/// <summary>One dated version of a rule, looked up and ready to be asked.</summary>
/// <param name="Name">Name within the pack; versions share it.</param>
/// <param name="Excepts">Name of the rule it cuts into, or null.</param>
/// <param name="When">What must hold; null: always.</param>
/// <param name="Press">What is known from the press only, or null.</param>
internal sealed record Rule(
    string Name, InForce Dates, string? Excepts, Condition? When, RuleEffect Effect, IReadOnlyList<Demand> Demands,
    IReadOnlyList<AttachLine> Attaches, IReadOnlyList<LawCitation> Citations, string? Press, TextPlace Place);

/// <summary>A requirement of a rule.</summary>
/// <param name="Actor">Column of the actor in a situation.</param>
/// <param name="WaitDays">Days after the grant from which it is met.</param>
internal sealed record Demand(string Text, int Actor, int WaitDays)
{
    /// <summary>Refused, and so prohibiting.</summary>
    public Truth Refused(in Situation situation) => situation.Consents[Actor] switch
    {
        Stockade.Scenarios.GrantState.Refused => Truth.True,
        Stockade.Scenarios.GrantState.Unknown => Truth.Unknown,
        _ => Truth.False,
    };

    /// <summary>Not met on the day.</summary>
    public Truth Unmet(in Situation situation) => situation.Consents[Actor] switch
    {
        Stockade.Scenarios.GrantState.Granted => Truths.Or(
            Truths.Of(situation.Day - (long)situation.Since[Actor] < WaitDays),
            Truths.Not(situation.IsProvided(Actor))),
        Stockade.Scenarios.GrantState.Unknown => Truth.Unknown,
        _ => Truth.True,
    };
}

/// <summary>What a pack is, apart from its rules.</summary>
/// <param name="State">Symbol of the state whose rules it holds, or null.</param>
internal sealed record PackHead(
    string Name, string Title, Force Force, Actor Decides, bool SilenceProhibits, Condition Scope, InForce Dates,
    double? State, string StateName, IReadOnlyList<LawCitation> Citations, TextPlace Place);

/// <summary>A pack with its rules in an order in which every rule stands after the one it excepts.</summary>
internal sealed class Pack
{
    /// <summary>More rules in one pack are refused by the checks; the evaluator keeps two bytes of stack for
    /// each.</summary>
    internal const int RulesMax = 1_000;

    public Pack(PackHead head, IReadOnlyList<Rule> written)
    {
        Head = head;
        Written = written;
        Rules = [.. Ordered(written)];
        Parents = new int[Rules.Length][];
        Dictionary<string, List<int>> versions = new(StringComparer.Ordinal);
        for (int index = 0; index < Rules.Length; index++)
        {
            string? excepts = Rules[index].Excepts;
            Parents[index] = [.. versions.GetValueOrDefault(excepts ?? "") ?? []];
            if (!versions.TryGetValue(Rules[index].Name, out List<int>? own))
            {
                versions.Add(Rules[index].Name, own = []);
            }

            own.Add(index);
        }

        Lifts = new int[Rules.Length][];
        Array.Fill(Lifts, []);
        for (int index = 0; index < Rules.Length; index++)
        {
            foreach (int parent in Rules[index].Effect == RuleEffect.Lift ? Parents[index] : [])
            {
                Lifts[parent] = [.. Lifts[parent], index];
            }
        }
    }

    public PackHead Head { get; }

    /// <summary>The rules in the order of the text.</summary>
    public IReadOnlyList<Rule> Written { get; }

    public Rule[] Rules { get; }

    /// <summary>For each rule, the versions of the rule it excepts; empty for a rule that excepts none, or whose
    /// excepted rule was taken away.</summary>
    public int[][] Parents { get; }

    /// <summary>For each rule, those that lift it.</summary>
    public int[][] Lifts { get; }

    /// <summary>The same pack as if the named rules had never been made.</summary>
    public Pack Without(IReadOnlySet<string> names) =>
        new(Head, [.. Written.Where(rule => !names.Contains($"{Head.Name}/{rule.Name}"))]);

    /// <summary>The same pack with another rule in the place of one.</summary>
    public Pack With(Rule old, Rule changed) =>
        new(Head, [.. Written.Select(rule => ReferenceEquals(rule, old) ? changed : rule)]);

    private static IEnumerable<Rule> Ordered(IReadOnlyList<Rule> written)
    {
        Dictionary<string, string> excepted = new(StringComparer.Ordinal);
        foreach (Rule rule in written)
        {
            if (rule.Excepts is not null)
            {
                excepted[rule.Name] = rule.Excepts;
            }
        }

        // OrderBy is stable: rules of one depth keep the order of the text.
        return written.OrderBy(rule => Depth(rule.Excepts, excepted));
    }

    private static int Depth(string? name, Dictionary<string, string> excepted)
    {
        int depth = 0;
        while (name is not null && depth <= RulesMax)
        {
            depth++;
            name = excepted.GetValueOrDefault(name);
        }

        return depth;
    }
}
