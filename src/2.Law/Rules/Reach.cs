using Stockade.Kernel;

namespace Stockade.Law;

/// <summary>Finds rules that can never apply: looks for one set of facts, on one day, on which the rule is in force and
/// everything holds that it asks for.</summary>
internal sealed class Reach
{
    /// <summary>So many questions are tried for one rule; past them it is taken as reachable.</summary>
    private const int TriesMax = 2_000;

    private readonly Pack pack;
    private readonly IReadOnlyList<Fact> facts;
    private readonly double[] values;
    private int tries;

    private Reach(Pack pack, IReadOnlyList<Fact> facts)
    {
        (this.pack, this.facts) = (pack, facts);
        values = new double[facts.Count];
    }

    /// <summary>Warns of every rule that can never apply.</summary>
    public static void Check(Pack pack, IReadOnlyList<Fact> facts, FileScope scope)
    {
        IReadOnlyList<int> days = LawDays.Of([pack]);
        Reach reach = new(pack, facts);
        foreach (Rule rule in pack.Written.Where(rule => rule.Dates != InForce.Never && !IsDangling(rule, pack)))
        {
            if (!rule.Dates.Overlaps(pack.Head.Dates))
            {
                scope.Warn(
                    DiagnosticCodes.LawUnreachableRule, rule.Place,
                    $"the rule '{rule.Name}' is never in force together with its pack '{pack.Head.Name}'");
            }
            else if (!reach.Can(rule, days))
            {
                string excepted = rule.Excepts is { } name ? $" together with '{name}', which it excepts" : "";
                scope.Warn(
                    DiagnosticCodes.LawUnreachableRule, rule.Place,
                    $"the rule '{rule.Name}' can never apply{excepted}: its conditions exclude one another");
            }
        }
    }

    /// <summary>True where the rule it excepts does not exist, which is told already.</summary>
    private static bool IsDangling(Rule rule, Pack pack) =>
        rule.Excepts is { } name && !pack.Written.Any(other => other.Name == name);

    private bool Can(Rule rule, IReadOnlyList<int> days)
    {
        tries = 0;
        return Chains(rule, []).Any(chain => CanHold(chain, days));
    }

    /// <summary>The rule with the rules it excepts, one version of each, in every way that their dates allow.</summary>
    private IEnumerable<List<Rule>> Chains(Rule rule, List<Rule> below)
    {
        List<Rule> chain = [.. below, rule];
        if (rule.Excepts is not { } name)
        {
            return [chain];
        }

        return pack.Written
            .Where(parent => parent.Name == name && chain.TrueForAll(one => one.Dates.Overlaps(parent.Dates)))
            .SelectMany(parent => Chains(parent, chain));
    }

    private bool CanHold(List<Rule> chain, IReadOnlyList<int> days)
    {
        InForce together = chain.Select(static rule => rule.Dates).Aggregate(pack.Head.Dates, static (all, one) =>
            new InForce(Math.Max(all.From, one.From), Math.Min(all.Until, one.Until)));
        if (together.From >= together.Until)
        {
            return false;
        }

        Condition[] conditions =
            [pack.Head.Scope, .. chain.Select(static rule => rule.When).OfType<Condition>()];
        return days.Where(day => day > together.From && day < together.Until).Prepend(together.From)
            .Any(day => IsFound(conditions, day));
    }

    private bool IsFound(Condition[] conditions, int day)
    {
        Array.Fill(values, double.NaN);
        return Search(conditions, day);
    }

    private bool Search(Condition[] conditions, int day)
    {
        Situation situation = new(values, [], [], day);
        bool isOpen = false;
        List<Condition> open = [];
        SortedSet<int> columns = [];
        foreach (Condition condition in conditions)
        {
            Truth truth = condition.On(situation);
            if (truth == Truth.False)
            {
                return false;
            }

            isOpen |= truth == Truth.Unknown;
            Settlement.Collect(condition, situation, open, columns);
        }

        if (!isOpen || columns.Count == 0 || ++tries > TriesMax)
        {
            return true;
        }

        int column = columns.Min;
        foreach (double value in ValueClasses.Of(facts[column], open, columns, situation))
        {
            values[column] = value;
            if (Search(conditions, day))
            {
                return true;
            }
        }

        values[column] = double.NaN;
        return false;
    }
}
