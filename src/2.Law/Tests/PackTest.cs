using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Law;

/// <summary>How a test inside a pack went.</summary>
/// <param name="Place">Where the test stands.</param>
/// <param name="Faults">What differed; empty where it passed.</param>
/// <param name="PairOf">The test from which it differs in one line, the date apart; null where it is no such
/// pair.</param>
public sealed record PackTestResult(string Name, TextPlace Place, IReadOnlyList<string> Faults, string? PairOf)
{
    public bool IsPassed => Faults.Count == 0;
}

/// <summary>A test inside a pack: a transfer, a date, and what must come out.</summary>
internal sealed class PackTest
{
    private readonly TestBlock written;
    private readonly TransferFacts facts;
    private readonly IReadOnlyList<PackTest> earlierLegs;
    private readonly string? pairOf;

    private PackTest(
        TestBlock written, TransferFacts facts, IReadOnlyList<PackTest> earlierLegs, string? pairOf) =>
        (this.written, this.facts, this.earlierLegs, this.pairOf) = (written, facts, earlierLegs, pairOf);

    public string Name => written.Name.Value;

    public DateOnly On => written.On;

    public TextPlace Place => written.Name.Place;

    /// <summary>Packs of which the test says what must come out; null stands for all of them together.</summary>
    public IEnumerable<string?> Packs =>
        written.Expects.Select(static expect => expect.Pack.Value == "overall" ? null : expect.Pack.Value);

    /// <summary>The tests of a text, with the names in them looked up.</summary>
    public static List<PackTest> Compile(
        LexFile file, FileScope scope, Vocabulary vocabulary, IReadOnlyList<Pack> packs)
    {
        Dictionary<string, Pack> byName = packs.ToDictionary(static pack => pack.Head.Name, StringComparer.Ordinal);
        PackTestNames names = new(scope, vocabulary, byName);
        Dictionary<string, PackTest> earlier = new(StringComparer.Ordinal);
        List<PackTest> tests = [];
        foreach (TestBlock block in file.Tests)
        {
            names.Check(block);
            PackTest? like = block.Like is { } name ? names.Earlier(name, earlier) : null;
            List<PackTest> legs =
                [.. block.After.Select(leg => names.Earlier(leg, earlier)).OfType<PackTest>()];
            PackTest test = new(
                block, FactsOf(block, like?.facts), [.. like?.earlierLegs ?? [], .. legs],
                like is not null && OwnLines(block) <= 1 ? like.Name : null);
            if (!earlier.TryAdd(block.Name.Value, test))
            {
                scope.Duplicate("test", block.Name);
            }

            tests.Add(test);
        }

        return tests;
    }

    public PackTestResult Run(LawBook book)
    {
        List<string> faults = [];
        LegalCase held = CaseIn(book);
        Decision decision = held.Decide(written.On);
        foreach (ExpectLine expect in written.Expects)
        {
            Compare(expect, decision, faults);
            CompareLater(expect, book, held, decision, faults);
        }

        return new PackTestResult(Name, Place, faults, pairOf);
    }

    /// <summary>The test's transfer held against a book: its lot carries what the earlier legs put on it.</summary>
    public LegalCase CaseIn(LawBook book) => book.Case(earlierLegs.Count == 0 ? facts : facts with
    {
        Burdens =
        [
            .. facts.Burdens,
            .. earlierLegs.SelectMany(leg => leg.CaseIn(book).Decide(leg.written.On).Attaches).Distinct(),
        ],
    });

    private static int OwnLines(TestBlock block) =>
        block.Facts.Count + block.Grants.Count + block.Burdens.Count + block.After.Count
        + (block.DropsBurdens ? 1 : 0) + (block.IsRecorded ? 1 : 0);

    private static TransferFacts FactsOf(TestBlock block, TransferFacts? like)
    {
        HashSet<string> saidHere = [.. block.Facts.Select(static fact => fact.Name.Value)];
        HashSet<string> grantedHere = [.. block.Grants.Select(static grant => grant.Actor.Value)];
        List<LegalFact> said =
        [
            .. (like?.Facts ?? []).Where(fact => !saidHere.Contains(fact.Name)),
            .. block.Facts.Select(static fact =>
                new LegalFact(fact.Name.Value, fact.Value, fact.From, fact.Place)),
        ];
        Source? recorded = block.IsRecorded
            ? new Source("test", "on record, says the test", "", SourceGrade.D, null)
            : like?.Recorded;
        return new TransferFacts
        {
            Name = block.Name.Value,
            Sender = new PartyId(Said(said, "exporter") ?? "sender"),
            Receiver = new PartyId(Said(said, "recipient") ?? "receiver"),
            Exporter = Said(said, "exporter"),
            Recipient = Said(said, "recipient"),
            Origin = Said(said, "origin"),
            Leg = Said(said, "leg") switch
            {
                "retransfer" => LegKind.Retransfer,
                "return" => LegKind.Return,
                "domestic" => LegKind.Domestic,
                _ => LegKind.Export,
            },
            Facts = said,
            Grants =
            [
                .. (like?.Grants ?? []).Where(grant => !grantedHere.Contains(grant.Actor)),
                .. block.Grants.Select(static grant =>
                    new Grant(grant.Actor.Value, grant.State, grant.From ?? DateOnly.MinValue, null)
                    {
                        Provided = [.. grant.Provided.Select(static fact => fact.Value)],
                        Attaches = grant.Attaches,
                    }),
            ],
            Burdens = [.. block.DropsBurdens ? [] : like?.Burdens ?? [], .. block.Burdens],
            Recorded = recorded,
            Parties = [],
        };
    }

    private static string? Said(List<LegalFact> facts, string name) =>
        facts.Find(said => said.Name == name && said.Value != "unknown")?.Value;

    private static void Compare(ExpectLine expect, Decision decision, List<string> faults)
    {
        string name = expect.Pack.Value;
        List<Ruling> rulings = [.. decision.Rulings.Where(ruling => name == "overall" || ruling.Pack == name)];
        Verdict verdict = name == "overall"
            ? decision.Overall
            : rulings.Select(static ruling => ruling.Verdict).DefaultIfEmpty(Verdict.NotApplicable).Max();
        if (verdict != expect.Verdict)
        {
            IEnumerable<string> words =
                rulings.Where(ruling => ruling.Verdict == verdict).Select(static ruling => ruling.Words);
            faults.Add(
                $"{name}: expected {VerdictWords.Of(expect.Verdict)}, found {VerdictWords.Of(verdict)} "
                + $"({string.Join(" | ", words)})");
        }

        Contain(
            expect.Because, "because", rulings.SelectMany(static ruling => ruling.Because.Select(AfterSlash)), faults);
        if (expect.IsOnly)
        {
            faults.AddRange(rulings.SelectMany(static ruling => ruling.Because.Select(AfterSlash))
                .Where(rule => !expect.Because.Any(name => name.Value == rule))
                .Select(static rule => $"expected no other ground, found {rule}"));
        }

        Contain(
            expect.Missing, "missing",
            rulings.SelectMany(static ruling => ruling.Missing).SelectMany(NamesOf), faults);
        Contain(
            expect.Needs, "needs",
            rulings.SelectMany(static ruling => ruling.Requirements)
                .Where(static requirement => requirement.State != RequirementState.Met)
                .Select(static requirement => requirement.Actor.Id),
            faults);
        Contain(
            expect.Attaches, "attaches",
            rulings.SelectMany(static ruling => ruling.Attaches).Select(static burden => burden.Holder.Value), faults);
        if (expect.IsPress && rulings.All(static ruling => ruling.Unverified.Count == 0))
        {
            faults.Add($"{name}: expected to rest on the press, and does not");
        }
    }

    /// <summary>What turns on other dates than the test's own.</summary>
    private void CompareLater(
        ExpectLine expect, LawBook book, LegalCase held, Decision decision, List<string> faults)
    {
        if (expect.Earliest is { } earliest && held.FirstLawful(written.On) is var found && found != earliest)
        {
            faults.Add($"expected earliest {earliest:yyyy-MM-dd}, found {found?.ToString("yyyy-MM-dd") ?? "none"}");
        }

        if (expect.Later.Count > 0)
        {
            Contain(expect.Later, "later", LaterRules.Of(book, held, decision).Select(AfterSlash), faults);
        }
    }

    /// <summary>A missing consent answers to its actor's name too.</summary>
    private static IEnumerable<string> NamesOf(MissingFact missing) =>
        missing.DeterminedBy is { } actor && missing.Name.EndsWith(actor.Id, StringComparison.Ordinal)
            ? [missing.Name, actor.Id]
            : [missing.Name];

    private static string AfterSlash(string rule) => rule[(rule.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private static void Contain(
        IReadOnlyList<Located<string>> expected, string word, IEnumerable<string> found, List<string> faults)
    {
        if (expected.Count == 0)
        {
            return;
        }

        List<string> all = [.. found];
        foreach (Located<string> name in expected)
        {
            if (!all.Contains(name.Value, StringComparer.Ordinal))
            {
                faults.Add($"expected {word} {name.Value}, found {(all.Count == 0 ? "none" : string.Join(", ", all))}");
            }
        }
    }
}
