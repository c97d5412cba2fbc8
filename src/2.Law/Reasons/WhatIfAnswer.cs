using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Law;

/// <summary>Draws up the four answers to "what would have to change?".</summary>
internal static class WhatIfAnswer
{
    public static WhatIf Of(LawBook book, LegalCase held, StatedFacts stated, LotRuling lot, DateOnly on)
    {
        Decision now = held.Decide(on);
        ChangeSearch search = new(book, stated, lot, held.SituationOn(on.DayNumber));
        IReadOnlyList<ChangeSet> changes = now.Overall <= Verdict.Permitted ? [] : search.Find();
        return new WhatIf(
            now, changes, search.IsCutShort, Nearest(book, held, now), InTheWay(book, held, now),
            LaterRules.Of(book, held, now), ByDate(book, held.Facts, stated, on), Earliest(held, now));
    }

    /// <summary>When the transfer becomes lawful, as dated and if everything owed were given now.</summary>
    public static EarliestLawful Earliest(LegalCase held, Decision now)
    {
        DateOnly? asked = null;
        if (now.Overall == Verdict.Conditional)
        {
            int last = now.On.DayNumber;
            foreach (Requirement owed in now.Rulings.Where(static ruling => ruling.Verdict == Verdict.Conditional)
                .SelectMany(static ruling => ruling.Requirements)
                .Where(static requirement => requirement.State != RequirementState.Met))
            {
                last = Math.Max(last, owed.MetFrom?.DayNumber ?? now.On.DayNumber + owed.WaitDays);
            }

            asked = DateOnly.FromDayNumber(Math.Min(last, DateOnly.MaxValue.DayNumber));
        }

        return new EarliestLawful(held.FirstLawful(now.On), asked);
    }

    private static List<NearestPermission> Nearest(LawBook book, LegalCase held, Decision now) =>
    [
        .. book.Packs.Select((pack, index) => (Pack: pack, Ruling: now.Rulings[index]))
            .Where(static one => one.Ruling.Verdict is Verdict.Prohibited or Verdict.Undetermined)
            .Select(one => held.Nearest(one.Pack, now.On)).OfType<NearestPermission>(),
    ];

    private static List<Obstacle> InTheWay(LawBook book, LegalCase held, Decision now)
    {
        List<Obstacle> obstacles = [];
        for (int index = 0; index < book.Packs.Count; index++)
        {
            (Pack pack, Ruling ruling) = (book.Packs[index], now.Rulings[index]);
            if (ruling.Verdict is Verdict.Prohibited or Verdict.Undetermined)
            {
                AddPack(pack, ruling, held, now.On, obstacles);
            }
        }

        foreach (Ruling burden in now.Rulings.Skip(book.Packs.Count).Where(static ruling =>
            ruling.Pack == "lot" && ruling.Verdict > Verdict.Permitted))
        {
            obstacles.Add(new Obstacle(
                "lot", burden.Words, burden.DecidedBy, null, Verdict.NotApplicable));
        }

        return obstacles;
    }

    private static void AddPack(
        Pack pack, Ruling ruling, LegalCase held, DateOnly on, List<Obstacle> obstacles)
    {
        (_, Truth[] speaks) = held.Speaking(pack, on);
        bool isSilent = ruling.Verdict == Verdict.Prohibited && pack.Head.SilenceProhibits;
        for (int index = 0; index < pack.Rules.Length; index++)
        {
            Rule rule = pack.Rules[index];
            bool refuses = rule.Demands.Any(demand =>
                demand.Refused(held.SituationOn(on.DayNumber)) != Truth.False);
            if (speaks[index] == Truth.False || (rule.Effect != RuleEffect.Prohibit && !refuses))
            {
                continue;
            }

            isSilent = false;
            Pack without = new(pack.Head, [.. pack.Written.Where(one => !ReferenceEquals(one, rule))]);
            string does = rule.Effect == RuleEffect.Prohibit
                ? speaks[index] == Truth.True ? "prohibits" : "would prohibit: open"
                : "asks for a consent that was refused";
            obstacles.Add(new Obstacle(
                $"{pack.Head.Name}/{rule.Name}", does, pack.Head.Decides,
                rule.Citations.Count > 0 ? rule.Citations[0] : null, held.VerdictOf(without, on)));
        }

        if (isSilent)
        {
            obstacles.Add(new Obstacle(
                pack.Head.Name, "prohibits what none of its rules permits", pack.Head.Decides,
                pack.Head.Citations.Count > 0 ? pack.Head.Citations[0] : null, Verdict.Permitted));
        }
    }

    /// <summary>The facts and consents as they stand on the day, held against the law of every date.</summary>
    private static List<LawInterval> ByDate(LawBook book, TransferFacts facts, StatedFacts stated, DateOnly on)
    {
        TransferFacts frozen = facts with
        {
            Facts = stated.AsOf(on.DayNumber),
            Grants = [.. facts.Grants.Where(grant => grant.From <= on)
                .GroupBy(static grant => grant.Actor, StringComparer.Ordinal)
                .Select(static grants => grants.OrderBy(static grant => grant.From).Last() with
                {
                    From = DateOnly.MinValue,
                })],
        };
        LegalCase held = book.Case(frozen);
        IReadOnlyList<int> days = LawDays.Of([.. book.Packs.Where(pack => held.CanReach(pack, on))]);
        if (days.Count == 0)
        {
            return [];
        }

        List<LawInterval> intervals = [];
        for (int index = 0; index < days.Count; index++)
        {
            DateOnly from = DateOnly.FromDayNumber(days[index]);
            DateOnly until = index + 1 < days.Count ? DateOnly.FromDayNumber(days[index + 1]) : DateOnly.MaxValue;
            Decision decision = held.Decide(from);
            if (intervals.Count > 0 && intervals[^1].Decision.SameAnswer(decision))
            {
                intervals[^1] = intervals[^1] with { Until = until };
            }
            else
            {
                intervals.Add(new LawInterval(from, until, decision));
            }
        }

        return intervals;
    }
}
