using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Law;

/// <summary>How a test inside a pack went.</summary>
/// <param name="Place">Where the test stands.</param>
/// <param name="Faults">What differed; empty where it passed.</param>
public sealed record PackTestResult(string Name, TextPlace Place, IReadOnlyList<string> Faults)
{
    public bool IsPassed => Faults.Count == 0;
}

/// <summary>A test inside a pack: a transfer, a date, and what must come out.</summary>
internal sealed class PackTest
{
    private readonly TestBlock written;
    private readonly TransferFacts facts;

    private PackTest(TestBlock written, TransferFacts facts) => (this.written, this.facts) = (written, facts);

    /// <summary>The tests of a text, with the names in them looked up.</summary>
    public static List<PackTest> Compile(
        LexFile file, FileScope scope, Vocabulary vocabulary, IReadOnlyList<Pack> packs)
    {
        Dictionary<string, Pack> byName = packs.ToDictionary(static pack => pack.Head.Name, StringComparer.Ordinal);
        HashSet<string> names = new(StringComparer.Ordinal);
        List<PackTest> tests = [];
        foreach (TestBlock block in file.Tests)
        {
            if (!names.Add(block.Name.Value))
            {
                scope.Duplicate("test", block.Name);
            }

            CheckNames(block, scope, vocabulary, byName);
            tests.Add(new PackTest(block, FactsOf(block)));
        }

        return tests;
    }

    public PackTestResult Run(LawBook book)
    {
        Decision decision = book.Decide(facts, written.On);
        List<string> faults = [];
        foreach (ExpectLine expect in written.Expects)
        {
            Compare(expect, decision, faults);
        }

        return new PackTestResult(written.Name.Value, written.Name.Place, faults);
    }

    private static TransferFacts FactsOf(TestBlock block)
    {
        Source? recorded = block.IsRecorded
            ? new Source("test", "on record, says the test", "", SourceGrade.D, null)
            : null;
        return new TransferFacts
        {
            Name = block.Name.Value,
            Sender = new PartyId(Said(block, "exporter") ?? "sender"),
            Receiver = new PartyId(Said(block, "recipient") ?? "receiver"),
            Exporter = Said(block, "exporter"),
            Recipient = Said(block, "recipient"),
            Origin = Said(block, "origin"),
            Leg = Said(block, "leg") switch
            {
                "retransfer" => LegKind.Retransfer,
                "return" => LegKind.Return,
                "domestic" => LegKind.Domestic,
                _ => LegKind.Export,
            },
            Facts = [.. block.Facts.Select(static fact =>
                new LegalFact(fact.Name.Value, fact.Value, fact.From, fact.Place))],
            Grants = [.. block.Grants.Select(static grant =>
                new Grant(grant.Actor.Value, grant.State, grant.From ?? DateOnly.MinValue, null))],
            Burdens = block.Burdens,
            Recorded = recorded,
            Parties = [],
        };
    }

    private static string? Said(TestBlock block, string fact) =>
        block.Facts.Find(said => said.Name.Value == fact && said.Value != "unknown")?.Value;

    private static void CheckNames(
        TestBlock block, FileScope scope, Vocabulary vocabulary, Dictionary<string, Pack> packs)
    {
        if (block.Expects.Count == 0)
        {
            scope.Report(
                DiagnosticCodes.LawIncomplete, block.Name.Place, $"the test '{block.Name.Value}' expects nothing");
        }

        foreach (TestFact said in block.Facts)
        {
            if (vocabulary.FactNamed(said.Name.Value) is not { } fact)
            {
                scope.Unknown("fact", said.Name, vocabulary.FactNames);
            }
            else if (!Vocabulary.CanBe(fact, said.Value))
            {
                scope.Report(
                    DiagnosticCodes.LawBadValue, said.Place,
                    $"the fact '{fact.Name}' is {Vocabulary.Domain(fact)}; found '{said.Value}'",
                    said.Value, fact.Symbols);
            }
        }

        foreach (TestGrant grant in block.Grants)
        {
            if (!StatedFacts.IsKnownActor(grant.Actor.Value, vocabulary))
            {
                scope.Unknown("actor", grant.Actor, vocabulary.ActorNames);
            }
        }

        foreach (ExpectLine expect in block.Expects)
        {
            CheckExpected(expect, scope, packs);
        }
    }

    private static void CheckExpected(ExpectLine expect, FileScope scope, Dictionary<string, Pack> packs)
    {
        if (expect.Pack.Value is "overall" or "lot")
        {
            return;
        }

        if (!packs.TryGetValue(expect.Pack.Value, out Pack? pack))
        {
            scope.Unknown("pack", expect.Pack, packs.Keys.Concat(["overall", "lot"]));
            return;
        }

        foreach (Located<string> rule in expect.Because)
        {
            if (!pack.Written.Any(known => known.Name == rule.Value))
            {
                scope.Unknown("rule", rule, pack.Written.Select(static known => known.Name));
            }
        }
    }

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
        Contain(
            expect.Missing, "missing",
            rulings.SelectMany(static ruling => ruling.Missing).Select(static fact => fact.Name), faults);
        Contain(
            expect.Needs, "needs",
            rulings.SelectMany(static ruling => ruling.Requirements)
                .Where(static requirement => requirement.State != RequirementState.Met)
                .Select(static requirement => requirement.Actor.Id),
            faults);
    }

    private static string AfterSlash(string rule) => rule[(rule.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private static void Contain(
        IReadOnlyList<Located<string>> expected, string word, IEnumerable<string> found, List<string> faults)
    {
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
