namespace Stockade.Law;

/// <summary>How far a rule is from speaking: two for each comparison that would have to come out otherwise, one for
/// each exception that would have to fall away. A rule that applies and is cut into is nearer than one that does
/// not apply.</summary>
internal static class Distance
{
    /// <summary>The distance of a rule, those of the rules it excepts included.</summary>
    public static int Of(Pack pack, int index, Truth[] applies, in Situation situation)
    {
        Rule rule = pack.Rules[index];
        int fails = rule.When is null ? 0 : Of(rule.When, Truth.True, situation);
        int above = pack.Parents[index].Length == 0 ? 0 : int.MaxValue / 2;
        foreach (int parent in pack.Parents[index])
        {
            if (pack.Rules[parent].Dates.On(situation.Day))
            {
                above = Math.Min(above, Of(pack, parent, applies, situation));
            }
        }

        for (int other = 0; other < pack.Rules.Length; other++)
        {
            fails += applies[other] == Truth.True && Array.IndexOf(pack.Parents[other], index) >= 0 ? 1 : 0;
        }

        return fails + above;
    }

    /// <summary>Comparisons that hold.</summary>
    public static int Holding(Condition condition, in Situation situation)
    {
        int holds = condition.Parts.Count == 0 && condition.On(situation) == Truth.True ? 1 : 0;
        foreach (Condition part in condition.Parts)
        {
            holds += Holding(part, situation);
        }

        return holds;
    }

    private static int Of(Condition condition, Truth wanted, in Situation situation)
    {
        if (condition.On(situation) == wanted)
        {
            return 0;
        }

        if (condition.Parts.Count == 0)
        {
            return 2;
        }

        if (condition is NotCondition)
        {
            return Of(condition.Parts[0], Truths.Not(wanted), situation);
        }

        bool needsAll = condition is AllCondition == (wanted == Truth.True);
        int total = needsAll ? 0 : int.MaxValue;
        foreach (Condition part in condition.Parts)
        {
            int own = Of(part, wanted, situation);
            total = needsAll ? total + own : Math.Min(total, own);
        }

        return total;
    }
}
