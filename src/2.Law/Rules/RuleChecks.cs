using Stockade.Kernel;

namespace Stockade.Law;

/// <summary>Checks that the rules of a pack fit together: versions, exceptions, dated amounts.</summary>
internal static class RuleChecks
{
    public static void Check(PackBlock block, IReadOnlyList<Rule> rules, FileScope scope)
    {
        if (rules.Count > Pack.RulesMax)
        {
            scope.Report(
                DiagnosticCodes.LawTooLarge, block.Name.Place,
                $"the pack '{block.Name.Value}' has {rules.Count} rules; at most {Pack.RulesMax} are read");
        }

        foreach (IGrouping<string, RuleBlock> versions in
            block.Rules.GroupBy(static rule => rule.Name.Value, StringComparer.Ordinal))
        {
            CheckVersions([.. versions], scope);
        }

        CheckExceptions(block, scope);
        foreach (Rule rule in rules)
        {
            CheckAmounts(rule, rule.When, scope);
        }
    }

    /// <summary>True where no rule excepts itself, directly or through others.</summary>
    public static bool IsOrdered(PackBlock block) => FirstInCircle(block) is null;

    private static void CheckVersions(List<RuleBlock> versions, FileScope scope)
    {
        versions.Sort(static (left, right) => left.Dates.From.CompareTo(right.Dates.From));
        for (int index = 1; index < versions.Count; index++)
        {
            RuleBlock version = versions[index];
            if (version.Dates.Overlaps(versions[index - 1].Dates))
            {
                scope.Report(
                    DiagnosticCodes.LawOverlappingVersions, version.Name.Place,
                    $"two versions of the rule '{version.Name.Value}' are in force on the same day: "
                    + "end the earlier one with 'until'");
            }
            else if (version.Dates == InForce.Never)
            {
                scope.Report(
                    DiagnosticCodes.LawDuplicateName, version.Name.Place,
                    $"the rule '{version.Name.Value}' is enacted twice without a start: give one of them another name");
            }

            if (version.Excepts?.Value != versions[0].Excepts?.Value)
            {
                scope.Report(
                    DiagnosticCodes.LawDanglingException, version.Name.Place,
                    $"the versions of the rule '{version.Name.Value}' except different rules: "
                    + "give them different names");
            }
        }
    }

    private static void CheckExceptions(PackBlock block, FileScope scope)
    {
        HashSet<string> names = new(block.Rules.Select(static rule => rule.Name.Value), StringComparer.Ordinal);
        foreach (RuleBlock rule in block.Rules)
        {
            if (rule.Excepts is { } excepted && !names.Contains(excepted.Value))
            {
                scope.Report(
                    DiagnosticCodes.LawDanglingException, excepted.Place,
                    $"the rule '{rule.Name.Value}' excepts '{excepted.Value}', which is no rule of this pack",
                    excepted.Value, names);
            }
        }

        if (FirstInCircle(block) is { } circular)
        {
            scope.Report(
                DiagnosticCodes.LawExceptionCycle, circular.Name.Place,
                $"the rule '{circular.Name.Value}' excepts itself through its exceptions: break the circle");
        }
    }

    /// <summary>Follows each chain of exceptions once; a rule met twice on one chain closes a circle.</summary>
    private static RuleBlock? FirstInCircle(PackBlock block)
    {
        Dictionary<string, RuleBlock> byName = new(StringComparer.Ordinal);
        foreach (RuleBlock rule in block.Rules)
        {
            byName.TryAdd(rule.Name.Value, rule);
        }

        Dictionary<string, int> chainOf = new(StringComparer.Ordinal);
        for (int chain = 0; chain < block.Rules.Count; chain++)
        {
            RuleBlock? rule = block.Rules[chain];
            while (rule is not null)
            {
                if (chainOf.TryGetValue(rule.Name.Value, out int seen))
                {
                    if (seen == chain)
                    {
                        return rule;
                    }

                    break;
                }

                chainOf.Add(rule.Name.Value, chain);
                rule = rule.Excepts is { } next ? byName.GetValueOrDefault(next.Value) : null;
            }
        }

        return null;
    }

    /// <summary>An amount must have a value on every day on which a rule compares with it.</summary>
    private static void CheckAmounts(Rule rule, Condition? condition, FileScope scope)
    {
        if (condition is OrderCondition order && FirstGap(order.Threshold, rule.Dates) is { } day)
        {
            string when = day == int.MinValue
                ? "before its first value"
                : $"on {DateOnly.FromDayNumber(day):yyyy-MM-dd}";
            scope.Report(
                DiagnosticCodes.LawAmountGap, order.Place,
                $"the rule '{rule.Name}' compares with the amount '{order.Threshold.Name}', which has no value {when}");
        }

        foreach (Condition part in condition?.Parts ?? [])
        {
            CheckAmounts(rule, part, scope);
        }
    }

    private static int? FirstGap(Threshold threshold, InForce needed)
    {
        int covered = needed.From;
        foreach (ThresholdStep step in threshold.Steps)
        {
            if (step.Dates.From <= covered)
            {
                covered = Math.Max(covered, step.Dates.Until);
            }
        }

        return covered < needed.Until ? covered : null;
    }
}
