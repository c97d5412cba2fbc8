namespace Stockade.Law;

/// <summary>Rules that were made and are not in force on the day, and that would change the answer if they
/// were.</summary>
internal static class LaterRules
{
    /// <summary>Their names, <c>pack/rule</c>.</summary>
    public static List<string> Of(LawBook book, LegalCase held, Decision decision)
    {
        List<string> names = [];
        for (int index = 0; index < book.Packs.Count; index++)
        {
            Pack pack = book.Packs[index];
            Ruling now = decision.Rulings[index];
            if (now.Verdict == Verdict.NotApplicable)
            {
                continue;
            }

            foreach (Rule rule in pack.Rules.Where(static rule => rule.Dates == InForce.Never))
            {
                Pack changed = pack.With(rule, rule with { Dates = InForce.Always });
                if (held.VerdictOf(changed, decision.On) != now.Verdict)
                {
                    names.Add($"{pack.Head.Name}/{rule.Name}");
                }
            }
        }

        return names;
    }
}
