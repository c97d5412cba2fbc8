namespace Stockade.Law;

/// <summary>Asks every rule of a pack once, in three-valued logic, and draws the verdict. Allocates nothing.</summary>
internal static class Evaluation
{
    /// <summary>Every verdict that three-valued logic cannot exclude: always a superset of the exact set.</summary>
    /// <param name="speaks">One place for each rule of the pack: afterwards, whether the rule is in force, holds, and
    /// is not cut into by an exception.</param>
    /// <param name="applies">The same size: afterwards, whether the rule is in force and holds.</param>
    public static VerdictSet Of(Pack pack, in Situation situation, Span<Truth> applies, Span<Truth> speaks)
    {
        applies.Clear();
        speaks.Clear();
        Truth scope = pack.Head.Dates.On(situation.Day) ? pack.Head.Scope.On(situation) : Truth.False;
        if (scope == Truth.False)
        {
            return VerdictSet.Of(Verdict.NotApplicable);
        }

        AskRules(pack, situation, applies, speaks);
        VerdictSet inScope = Draw(pack, situation, speaks);
        return scope == Truth.True ? inScope : inScope.With(VerdictSet.Of(Verdict.NotApplicable));
    }

    /// <summary>An exception speaks only where the rule it excepts applies; where it applies, that rule is silent. A
    /// lift takes the rule it excepts away: what that rule cut into speaks again.</summary>
    private static void AskRules(Pack pack, in Situation situation, Span<Truth> applies, Span<Truth> speaks)
    {
        Span<Truth> beaten = speaks;
        for (int index = 0; index < pack.Rules.Length; index++)
        {
            Rule rule = pack.Rules[index];
            if (!rule.Dates.On(situation.Day))
            {
                continue;
            }

            int[] parents = pack.Parents[index];
            Truth reach = rule.Excepts is null ? Truth.True : Truth.False;
            foreach (int parent in parents)
            {
                reach = Truths.Or(reach, applies[parent]);
            }

            bool isSettled = reach == Truth.False || rule.When is null;
            applies[index] = isSettled ? reach : Truths.And(reach, rule.When!.On(situation));
        }

        // Backwards: the exceptions of a rule stand after it, and are settled before it.
        for (int index = pack.Rules.Length - 1; index >= 0; index--)
        {
            speaks[index] = Truths.And(applies[index], Truths.Not(beaten[index]));
            Truth cuts = pack.Rules[index].Effect == RuleEffect.Lift
                ? speaks[index]
                : Truths.And(applies[index], Truths.Not(Lifted(pack.Lifts[index], speaks)));
            foreach (int parent in pack.Parents[index])
            {
                beaten[parent] = Truths.Or(beaten[parent], cuts);
            }
        }
    }

    private static Truth Lifted(int[] lifts, ReadOnlySpan<Truth> speaks)
    {
        Truth lifted = Truth.False;
        foreach (int lift in lifts)
        {
            lifted = Truths.Or(lifted, speaks[lift]);
        }

        return lifted;
    }

    private static VerdictSet Draw(Pack pack, in Situation situation, ReadOnlySpan<Truth> speaks)
    {
        Truth prohibited = Truth.False;
        Truth permitted = Truth.False;
        Truth unmet = Truth.False;
        for (int index = 0; index < speaks.Length; index++)
        {
            Truth speaking = speaks[index];
            if (speaking == Truth.False)
            {
                continue;
            }

            Rule rule = pack.Rules[index];
            if (rule.Effect == RuleEffect.Permit)
            {
                permitted = Truths.Or(permitted, speaking);
            }
            else if (rule.Effect == RuleEffect.Prohibit)
            {
                prohibited = Truths.Or(prohibited, speaking);
            }

            for (int demand = 0; demand < rule.Demands.Count; demand++)
            {
                prohibited = Truths.Or(prohibited, Truths.And(speaking, rule.Demands[demand].Refused(situation)));
                unmet = Truths.Or(unmet, Truths.And(speaking, rule.Demands[demand].Unmet(situation)));
            }
        }

        if (pack.Head.SilenceProhibits)
        {
            prohibited = Truths.Or(prohibited, Truths.Not(permitted));
        }

        return Possible(prohibited, unmet);
    }

    private static VerdictSet Possible(Truth prohibited, Truth unmet)
    {
        VerdictSet set = default;
        if (prohibited != Truth.False)
        {
            set = set.With(VerdictSet.Of(Verdict.Prohibited));
        }

        if (prohibited != Truth.True && unmet != Truth.False)
        {
            set = set.With(VerdictSet.Of(Verdict.Conditional));
        }

        if (prohibited != Truth.True && unmet != Truth.True)
        {
            set = set.With(VerdictSet.Of(Verdict.Permitted));
        }

        return set;
    }
}
