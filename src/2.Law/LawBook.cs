using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Law;

/// <summary>The packs in use, read and checked. Immutable.</summary>
public sealed class LawBook
{
    private readonly IReadOnlyList<PackTest> tests;

    internal LawBook(
        Vocabulary vocabulary, IReadOnlyList<Pack> packs, IReadOnlyList<PackTest> tests, bool isPartial = false)
    {
        (Vocabulary, Packs, this.tests, IsPartial) = (vocabulary, packs, tests, isPartial);
        RulesMax = packs.Select(static pack => pack.Rules.Length).DefaultIfEmpty(0).Max();
        Days = LawDays.Of(packs);
    }

    internal Vocabulary Vocabulary { get; }

    /// <summary>True where only some regimes are asked, on purpose: then what no pack covers is not reported.</summary>
    internal bool IsPartial { get; }

    internal IReadOnlyList<Pack> Packs { get; }

    /// <summary>Rules of the longest pack.</summary>
    internal int RulesMax { get; }

    /// <summary>Days on which some rule, group or amount changes, in order.</summary>
    internal IReadOnlyList<int> Days { get; }

    /// <summary>Instruments that the packs cite, each once.</summary>
    public IReadOnlyList<Source> Sources => [.. Packs
        .SelectMany(static pack => pack.Head.Citations.Concat(pack.Rules.SelectMany(static rule => rule.Citations)))
        .Select(static citation => citation.Source).Distinct()];

    /// <summary>The transfer held against the book, to be asked for many dates.</summary>
    public LegalCase Case(TransferFacts facts) => new(this, facts);

    /// <summary>What every regime says about the transfer on a date, with reasons.</summary>
    public Decision Decide(TransferFacts facts, DateOnly on) => Case(facts).Decide(on);

    /// <summary>The dates on which the answer can change: dates of rules, packs, groups and amounts, of stated facts,
    /// of grants and of the ends of their waiting times. Between two of them the answer stays the same.</summary>
    public IReadOnlyList<DateOnly> Breakpoints(TransferFacts facts) => Case(facts).Breakpoints;

    /// <summary>The same book as if the named rules (<c>pack/rule</c>, all versions) had never been made.</summary>
    /// <param name="bag">Takes a message for each name that no pack has.</param>
    public LawBook Without(IReadOnlyList<string> ruleNames, DiagnosticBag bag)
    {
        string[] known = [.. Packs
            .SelectMany(static pack => pack.Written.Select(rule => $"{pack.Head.Name}/{rule.Name}"))
            .Distinct(StringComparer.Ordinal)];
        foreach (string name in ruleNames)
        {
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                string? nearest = NearestName.Of(name, known);
                bag.Error(
                    DiagnosticCodes.LawUnknownRule, null, $"no pack has the rule '{name}'", null,
                    nearest is null ? null : $"did you mean '{nearest}'?");
            }
        }

        HashSet<string> taken = new(ruleNames, StringComparer.Ordinal);
        return new LawBook(Vocabulary, [.. Packs.Select(pack => pack.Without(taken))], tests, IsPartial);
    }

    /// <summary>The same book with the named packs only, or those of the named files (<c>japan</c> or
    /// <c>law/japan</c>). What no pack covers is then not reported, since it was not asked.</summary>
    /// <param name="bag">Takes a message for each name that is neither.</param>
    public LawBook Only(IReadOnlyList<string> names, DiagnosticBag bag)
    {
        HashSet<Pack> kept = [];
        foreach (string name in names)
        {
            Pack[] found = [.. Packs.Where(pack => pack.Head.Name == name || FileOf(pack) == AfterSlash(name))];
            kept.UnionWith(found);
            if (found.Length == 0)
            {
                string[] known = [.. Packs.Select(static pack => pack.Head.Name).Concat(Packs.Select(FileOf))
                    .Distinct(StringComparer.Ordinal)];
                bag.Error(
                    DiagnosticCodes.LawUnknownRegime, null, $"no law pack in use is named '{name}'", null,
                    NearestName.Of(name, known) is { } nearest
                        ? $"did you mean '{nearest}'?" : "known: " + string.Join(", ", known));
            }
        }

        return new LawBook(Vocabulary, [.. Packs.Where(kept.Contains)], tests, isPartial: true);
    }

    /// <summary>Every book with one small fault, see <see cref="LawMutation"/>.</summary>
    public IEnumerable<LawMutation> Mutations() => LawMutation.Of(this);

    /// <summary>True where some test fails: it is asked for the tests that speak of the pack.</summary>
    public bool IsNoticed(LawMutation mutation) => tests
        .Where(test => test.Packs.Any(name => name is null || name == mutation.Pack))
        .Any(test => !test.Run(mutation.Book).IsPassed);

    /// <summary>Warns of rules that no test shows speaking, or none shows silent.</summary>
    public void ReviewTests(DiagnosticBag bag) => TestCoverage.Review(this, tests, bag);

    /// <summary>The same book with another pack in the place of one.</summary>
    internal LawBook With(Pack old, Pack changed) =>
        new(Vocabulary, [.. Packs.Select(pack => ReferenceEquals(pack, old) ? changed : pack)], tests, IsPartial);

    private static string FileOf(Pack pack) =>
        AfterSlash(pack.Head.Place.File).Replace(".lex", "", StringComparison.Ordinal);

    private static string AfterSlash(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>Checks what a transfer states against what the packs ask: unknown facts, impossible values, actors
    /// whom no pack knows.</summary>
    public void Check(TransferFacts facts, DiagnosticBag bag) => StatedFacts.Check(facts, Vocabulary, bag);

    /// <summary>Runs every test inside the packs against this book.</summary>
    public IReadOnlyList<PackTestResult> RunTests() => [.. tests.Select(test => test.Run(this))];
}

/// <summary>Days on which rules change.</summary>
internal static class LawDays
{
    public static IReadOnlyList<int> Of(IReadOnlyList<Pack> packs)
    {
        SortedSet<int> days = [];
        foreach (Pack pack in packs)
        {
            Add(days, pack.Head.Dates);
            AddAll(days, pack.Head.Scope);
            foreach (Rule rule in pack.Rules)
            {
                Add(days, rule.Dates);
                AddAll(days, rule.When);
            }
        }

        return [.. days.Where(static day => day is > int.MinValue and < int.MaxValue)];
    }

    private static void AddAll(SortedSet<int> days, Condition? condition)
    {
        if (condition is MemberCondition member)
        {
            foreach (GroupMember one in member.Groups.SelectMany(static group => group.Members))
            {
                Add(days, one.Dates);
            }
        }
        else if (condition is OrderCondition order)
        {
            foreach (ThresholdStep step in order.Threshold.Steps)
            {
                Add(days, step.Dates);
            }
        }

        foreach (Condition part in condition?.Parts ?? [])
        {
            AddAll(days, part);
        }
    }

    private static void Add(SortedSet<int> days, InForce dates)
    {
        days.Add(dates.From);
        days.Add(dates.Until);
    }
}
