namespace Stockade.Law;

/// <summary>The values of an unknown fact that the open conditions can tell apart, one of each class. Exact: every
/// value that the fact could have behaves as one of those listed.</summary>
internal static class ValueClasses
{
    /// <param name="open">Comparisons that are open in the situation.</param>
    /// <param name="unknown">All unknown facts that they ask for.</param>
    public static double[] Of(Fact fact, List<Condition> open, SortedSet<int> unknown, in Situation situation)
    {
        List<double> values = fact.Kind switch
        {
            FactKind.YesNo => [0, 1],
            FactKind.OneOf => [.. Enumerable.Range(0, fact.Symbols.Count).Select(static index => (double)index)],
            FactKind.State => States(open, unknown, situation),
            _ => Numbers(fact, open, situation),
        };
        bool isTied = open.Exists(condition => condition is SameCondition && condition.Facts.Contains(fact.Index)
            && condition.Facts.All(unknown.Contains));
        return isTied || fact.Kind == FactKind.YesNo ? [.. values] : Distinct(fact, values, open, situation);
    }

    /// <summary>Every state named by the open conditions or equal to a known fact, and as many others as there are
    /// unknown states, so that each could differ from all.</summary>
    private static List<double> States(List<Condition> open, SortedSet<int> unknown, in Situation situation)
    {
        SortedSet<double> states = [];
        foreach (Condition condition in open)
        {
            switch (condition)
            {
                case IsCondition named:
                    states.Add(named.Value);
                    break;
                case MemberCondition member:
                    states.UnionWith(member.Values);
                    states.UnionWith(
                        member.Groups.SelectMany(static group => group.Members).Select(static one => one.Symbol));
                    break;
                case SameCondition same:
                    foreach (int fact in same.Facts)
                    {
                        AddKnown(states, situation.Facts[fact]);
                    }

                    break;
                default:
                    break;
            }
        }

        // Negative numbers stand for states that nothing names.
        states.UnionWith(Enumerable.Range(1, unknown.Count).Select(static index => (double)-index));
        return [.. states];
    }

    private static void AddKnown(SortedSet<double> states, double value)
    {
        if (!double.IsNaN(value))
        {
            states.Add(value);
        }
    }

    /// <summary>Each threshold in force, a value below it, and one above it; none below zero.</summary>
    private static List<double> Numbers(Fact fact, List<Condition> open, in Situation situation)
    {
        SortedSet<double> limits = [];
        foreach (Condition condition in open)
        {
            if (condition is IsCondition day && condition.Facts[0] == fact.Index)
            {
                limits.Add(day.Value);
            }
            else if (condition is OrderCondition order && condition.Facts[0] == fact.Index)
            {
                AddKnown(limits, order.Threshold.On(situation.Day));
            }
        }

        SortedSet<double> values = [.. limits];
        double below = double.NaN;
        foreach (double limit in limits)
        {
            bool isDay = fact.Kind == FactKind.Date;
            double between = isDay || double.IsNaN(below) ? limit - 1 : below + ((limit - below) / 2);
            if (double.IsNaN(below) ? between >= 0 || limit > 0 : between > below)
            {
                values.Add(Math.Max(0, between));
            }

            below = limit;
        }

        double above = double.IsNaN(below) ? 0 : below + 1;
        if (fact.Unit != Vocabulary.Percent || above <= 100)
        {
            values.Add(above);
        }
        else if (below < 100)
        {
            values.Add(100);
        }

        return [.. values];
    }

    /// <summary>One value for each pattern of answers to the open conditions about the fact.</summary>
    private static double[] Distinct(Fact fact, List<double> values, List<Condition> open, in Situation situation)
    {
        List<Condition> about = open.FindAll(condition => condition.Facts.Contains(fact.Index));
        HashSet<string> patterns = new(StringComparer.Ordinal);
        double[] facts = situation.Facts.ToArray();
        List<double> kept = [];
        foreach (double value in values)
        {
            facts[fact.Index] = value;
            Situation tried = situation.With(facts);
            char[] pattern = new char[about.Count];
            for (int index = 0; index < pattern.Length; index++)
            {
                pattern[index] = (char)('0' + (int)about[index].On(tried));
            }

            if (patterns.Add(new string(pattern)))
            {
                kept.Add(value);
            }
        }

        return [.. kept];
    }
}
