using Stockade.Kernel;

namespace Stockade.Law;

/// <summary>A book with one small fault put in on purpose: tests that are worth their name notice it.</summary>
/// <param name="Pack">The pack that was changed.</param>
/// <param name="Rule">The rule that was changed, or null where it is the pack's dates.</param>
/// <param name="Change">What was changed, in words.</param>
/// <param name="Place">Where the rule or pack stands.</param>
public sealed record LawMutation(string Pack, string? Rule, string Change, TextPlace Place, LawBook Book)
{
    /// <summary>Every such book: each rule dropped, its effect turned around, each of its dates and of the pack's a day
    /// earlier and a day later. Changes that no transfer could notice are left out.</summary>
    internal static IEnumerable<LawMutation> Of(LawBook book)
    {
        foreach (Pack pack in book.Packs)
        {
            foreach ((string change, InForce dates) in Shifted(pack.Head.Dates, InForce.Always))
            {
                Pack shifted = new(pack.Head with { Dates = dates }, pack.Written);
                yield return new LawMutation(pack.Head.Name, null, change, pack.Head.Place, book.With(pack, shifted));
            }

            foreach (Rule rule in pack.Written.Where(static rule => rule.Dates != InForce.Never))
            {
                foreach ((string change, Pack mutant) in OfRule(pack, rule))
                {
                    yield return new LawMutation(
                        pack.Head.Name, rule.Name, change, rule.Place, book.With(pack, mutant));
                }
            }
        }
    }

    private static IEnumerable<(string Change, Pack Mutant)> OfRule(Pack pack, Rule rule)
    {
        yield return ("dropped", new Pack(pack.Head, [.. pack.Written.Where(one => !ReferenceEquals(one, rule))]));
        if (rule.Effect is RuleEffect.Permit)
        {
            Rule turned = rule with { Effect = RuleEffect.Prohibit, Demands = [], Attaches = [] };
            yield return ("permit turned into prohibit", pack.With(rule, turned));
        }
        else if (rule.Effect is RuleEffect.Prohibit)
        {
            yield return ("prohibit turned into permit", pack.With(rule, rule with { Effect = RuleEffect.Permit }));
        }

        foreach ((string change, InForce dates) in Shifted(rule.Dates, pack.Head.Dates))
        {
            yield return (change, pack.With(rule, rule with { Dates = dates }));
        }
    }

    /// <summary>The dates with one of them a day off, where that can be seen within the other dates.</summary>
    private static IEnumerable<(string Change, InForce Dates)> Shifted(InForce dates, InForce within)
    {
        if (dates.From != int.MinValue)
        {
            if (dates.From > within.From)
            {
                yield return ("from a day earlier", dates with { From = dates.From - 1 });
            }

            yield return ("from a day later", dates with { From = dates.From + 1 });
        }

        if (dates.Until != int.MaxValue)
        {
            yield return ("until a day earlier", dates with { Until = dates.Until - 1 });
            if (dates.Until < within.Until)
            {
                yield return ("until a day later", dates with { Until = dates.Until + 1 });
            }
        }
    }
}
