using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Law;

/// <summary>One transfer held against one book of law. Ask it for as many dates as needed.</summary>
public sealed class LegalCase
{
    private readonly LawBook book;
    private readonly StatedFacts stated;
    private readonly LotRuling lot;

    internal LegalCase(LawBook book, TransferFacts facts)
    {
        (this.book, Facts) = (book, facts);
        stated = new StatedFacts(facts, book.Vocabulary);
        lot = new LotRuling(facts, stated);
        Breakpoints = [.. FindBreakpoints().Select(DateOnly.FromDayNumber)];
    }

    public TransferFacts Facts { get; }

    /// <summary>Days on which the answer can change, in order.</summary>
    public IReadOnlyList<DateOnly> Breakpoints { get; }

    /// <summary>The overall verdict, without reasons. Allocates nothing where three-valued logic settles every
    /// pack.</summary>
    public Verdict Verdict(DateOnly on) => Strictest(on.DayNumber, asksCoverage: true);

    /// <summary>The verdict of every regime, with reasons.</summary>
    public Decision Decide(DateOnly on)
    {
        int day = on.DayNumber;
        Situation situation = SituationOn(day);
        List<Ruling> rulings = [];
        foreach (Pack pack in book.Packs)
        {
            rulings.Add(new Explanation(book, pack, Facts, stated, situation).Explain(situation));
        }

        rulings.AddRange(lot.Rulings(day));
        rulings.AddRange(book.IsPartial ? [] : Coverage.Rulings(book, Facts, stated, situation));
        Verdict overall = rulings.Where(static ruling => ruling.Force != Force.Commitment)
            .Select(static ruling => ruling.Verdict).DefaultIfEmpty(Law.Verdict.NotApplicable).Max();
        return new Decision(on, overall, rulings);
    }

    /// <summary>The first day from the given one on which the transfer is lawful, with facts and consents as they are
    /// dated; null where there is none.</summary>
    public DateOnly? FirstLawful(DateOnly from)
    {
        foreach (DateOnly day in Breakpoints.Where(day => day > from).Prepend(from))
        {
            if (Verdict(day) <= Law.Verdict.Permitted)
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>What would have to change for the transfer to be lawful on a day, and who can change it.</summary>
    public WhatIf WhatIf(DateOnly on) => WhatIfAnswer.Of(book, this, stated, lot, on);

    /// <summary>When the transfer becomes lawful, asked on a day.</summary>
    public EarliestLawful Earliest(DateOnly on) => WhatIfAnswer.Earliest(this, Decide(on));

    /// <summary>The permission of a pack that comes nearest, with what it fails on; null where it has none in
    /// force.</summary>
    internal NearestPermission? Nearest(Pack pack, DateOnly on)
    {
        Situation situation = SituationOn(on.DayNumber);
        return new Explanation(book, pack, Facts, stated, situation).Nearest(situation);
    }

    /// <summary>True where the pack's scope does not exclude the transfer, whatever the pack's dates.</summary>
    internal bool CanReach(Pack pack, DateOnly on) =>
        pack.Head.Scope.On(SituationOn(on.DayNumber)) != Truth.False;

    /// <summary>What one pack says on a day, as if it stood in the book.</summary>
    internal Verdict VerdictOf(Pack pack, DateOnly on)
    {
        Situation situation = SituationOn(on.DayNumber);
        VerdictSet set = Evaluation.Of(
            pack, situation, new Truth[pack.Rules.Length], new Truth[pack.Rules.Length]);
        if (!set.IsSingle)
        {
            set = Settlement.Of(pack, situation, book.Vocabulary.Facts).Possible;
        }

        return set.IsSingle ? set.Strictest : Law.Verdict.Undetermined;
    }

    /// <summary>Whether the pack is in force and scope on a day and, for each of its rules in the order of evaluation,
    /// whether it speaks.</summary>
    internal (bool Applies, Truth[] Speaks) Speaking(Pack pack, DateOnly on)
    {
        Truth[] speaks = new Truth[pack.Rules.Length];
        VerdictSet set = Evaluation.Of(pack, SituationOn(on.DayNumber), new Truth[pack.Rules.Length], speaks);
        return (set != VerdictSet.Of(Law.Verdict.NotApplicable), speaks);
    }

    /// <summary>What the verdict does to a shipment on a day: permitted goes; conditional waits for the first day on
    /// which dated grants make it permitted; prohibited, undetermined and not encoded stay, except that a transfer on
    /// record moves where no pack covers it.</summary>
    public Gate Gate(DateOnly on)
    {
        bool isRecorded = Facts.Recorded is not null;
        Verdict verdict = Strictest(on.DayNumber, asksCoverage: !isRecorded);
        switch (verdict)
        {
            case Law.Verdict.Permitted:
            case Law.Verdict.NotApplicable:
                return Kernel.Gate.Open(OpenReason(on, verdict));
            case Law.Verdict.Conditional:
                foreach (DateOnly later in Breakpoints)
                {
                    if (later > on
                        && Strictest(later.DayNumber, asksCoverage: !isRecorded) <= Law.Verdict.Permitted)
                    {
                        return Kernel.Gate.Until(later, "conditional, and met from then on");
                    }
                }

                return Kernel.Gate.Closed("conditional, and no grant is dated that meets it");
            default:
                return Kernel.Gate.Closed(VerdictWords.Of(verdict));
        }
    }

    internal Situation SituationOn(int day)
    {
        double[] values = new double[stated.ByFact.Length];
        GrantState[] consents = new GrantState[stated.ByActor.Length];
        int[] since = new int[stated.ByActor.Length];
        int[] provisos = new int[stated.ByActor.Length];
        stated.Fill(day, values, consents, since, provisos);
        return new Situation(values, consents, since, day, provisos, stated.Provisos);
    }

    private string OpenReason(DateOnly on, Verdict verdict) =>
        Facts.Recorded is { } source && Strictest(on.DayNumber, asksCoverage: true) == Law.Verdict.NotEncoded
            ? $"not encoded; on record: {source.Citation}"
            : VerdictWords.Of(verdict);

    private Verdict Strictest(int day, bool asksCoverage)
    {
        Span<double> values = stackalloc double[stated.ByFact.Length];
        Span<GrantState> consents = stackalloc GrantState[stated.ByActor.Length];
        Span<int> since = stackalloc int[stated.ByActor.Length];
        Span<int> provisos = stackalloc int[stated.ByActor.Length];
        Span<Truth> applies = stackalloc Truth[book.RulesMax];
        Span<Truth> speaks = stackalloc Truth[book.RulesMax];
        stated.Fill(day, values, consents, since, provisos);
        Situation situation = new(values, consents, since, day, provisos, stated.Provisos);
        Verdict overall = lot.Strictest(day);
        for (int index = 0; index < book.Packs.Count; index++)
        {
            Pack pack = book.Packs[index];
            if (pack.Head.Force != Force.Commitment)
            {
                int rules = pack.Rules.Length;
                VerdictSet set = Evaluation.Of(pack, situation, applies[..rules], speaks[..rules]);
                if (!set.IsSingle)
                {
                    set = Settlement.Of(pack, situation, book.Vocabulary.Facts).Possible;
                }

                Verdict verdict = set.IsSingle ? set.Strictest : Law.Verdict.Undetermined;
                overall = verdict > overall ? verdict : overall;
            }
        }

        bool uncovered = asksCoverage && !book.IsPartial && overall < Law.Verdict.NotEncoded
            && !Coverage.IsComplete(book, situation);
        return uncovered ? Law.Verdict.NotEncoded : overall;
    }

    private SortedSet<int> FindBreakpoints()
    {
        SortedSet<int> days = [.. book.Days];
        days.UnionWith(stated.ByFact.SelectMany(static entries => entries).Select(static entry => entry.From));
        days.UnionWith(Facts.Grants.Select(static grant => grant.From.DayNumber));
        foreach (Pack pack in book.Packs)
        {
            foreach (Demand demand in pack.Rules.SelectMany(static rule => rule.Demands))
            {
                days.UnionWith(stated.ByActor[demand.Actor].Select(
                    consent => Math.Min(consent.From + demand.WaitDays, DateOnly.MaxValue.DayNumber)));
            }
        }

        days.Remove(int.MinValue);
        return days;
    }
}
