using CsCheck;
using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Law.Tests;

public sealed class LogicTests
{
    [Fact]
    public void Three_valued_logic_is_true_or_false_only_where_every_completion_is()
    {
        Truth[] all = [Truth.False, Truth.Unknown, Truth.True];
        foreach (Truth left in all)
        {
            Assert.Equal(Lifted(Completions(left).Select(static value => !value)), Truths.Not(left));
            foreach (Truth right in all)
            {
                var pairs = Completions(left).SelectMany(one => Completions(right).Select(other => (one, other)));
                Assert.Equal(Lifted(pairs.Select(static pair => pair.one && pair.other)), Truths.And(left, right));
                Assert.Equal(Lifted(pairs.Select(static pair => pair.one || pair.other)), Truths.Or(left, right));
            }
        }
    }

    /// <summary>Random packs against their plain twin, which tries every completion: three-valued logic never excludes
    /// what can be; the settled set is exactly what can be; a fact is missing exactly if the verdict turns on it; and
    /// the order of the rules in the text changes nothing.</summary>
    [Fact]
    public void Verdicts_of_random_packs_are_those_of_trying_everything()
    {
        int[] seen = new int[Enum.GetValues<Verdict>().Length];
        Gen.Int.Sample(
            seed =>
            {
                RandomLaw law = new(seed);
                LawBook book = PackFiles.Of(law.Text());
                LawBook shuffled = PackFiles.Of(law.Text());
                foreach (double known in new[] { 0.95, 0.7, 0.4 })
                {
                    int[] values = law.Situation(known);
                    Ruling ruling = CheckOne(law, book, values);
                    Interlocked.Increment(ref seen[(int)ruling.Verdict]);
                    Ruling other = shuffled.Decide(RandomLaw.Stated(values), law.Day).Rulings[0];
                    Assert.Equal(ruling.Possible, other.Possible);
                    Assert.Equal(
                        ruling.Missing.Select(static fact => fact.Name), other.Missing.Select(static fact => fact.Name),
                        StringComparer.Ordinal);
                }
            },
            iter: 2_500, seed: "0000KOIKQ0K2");
        Assert.All(
            new[] { Verdict.NotApplicable, Verdict.Permitted, Verdict.Conditional, Verdict.Undetermined,
            Verdict.Prohibited },
            verdict => Assert.True(seen[(int)verdict] > 100, $"{verdict}: {seen[(int)verdict]}"));
    }

    /// <summary>The same containment on many more: 100,000 pairs of a pack and a situation.</summary>
    [Fact]
    public void What_three_valued_logic_leaves_possible_holds_all_that_is_possible_and_settling_leaves_just_that()
    {
        const int packs = 12_500;
        const int situations = 8;
        int pairs = 0;
        Gen.Int.Sample(
            seed =>
            {
                RandomLaw law = new(seed);
                LawBook book = PackFiles.Of(law.Text());
                for (int turn = 0; turn < situations; turn++)
                {
                    int[] values = law.Situation(0.75, completionsMax: 60);
                    TransferFacts facts = RandomLaw.Stated(values);
                    VerdictSet kleene = Kleene(law, book, facts);
                    SortedSet<Verdict> exact = law.TryAll(values).Verdicts;
                    foreach (Verdict verdict in exact)
                    {
                        Assert.True(kleene.Contains(verdict));
                    }

                    Verdict settled = book.Only(["p"], new DiagnosticBag()).Case(facts).Verdict(law.Day);
                    Assert.Equal(exact.Count == 1 ? exact.Min : Verdict.Undetermined, settled);
                    Interlocked.Increment(ref pairs);
                }
            },
            iter: packs, seed: "0000KOIKQ0K2");
        Assert.Equal(packs * situations, pairs);
    }

    [Fact]
    public void Either_way_is_decided_and_the_fact_is_not_missing()
    {
        LawBook book = PackFiles.Of(Pack("x", "x or not x"));
        Ruling ruling = book.Decide(Facts.Of("AA", "BB", "AA", LegKind.Export), Facts.Day("2020-01-01")).Rulings[0];
        Assert.Equal(Verdict.Permitted, ruling.Verdict);
        Assert.Empty(ruling.Missing);
    }

    [Fact]
    public void A_fact_is_missing_only_if_it_matters()
    {
        LawBook book = PackFiles.Of(Pack("x y", "x and (y or not y)"));
        Ruling ruling = book.Decide(Facts.Of("AA", "BB", "AA", LegKind.Export), Facts.Day("2020-01-01")).Rulings[0];
        Assert.Equal(Verdict.Undetermined, ruling.Verdict);
        Assert.Equal([Verdict.Permitted, Verdict.Prohibited], ruling.Possible);
        Assert.Equal("x", Assert.Single(ruling.Missing).Name);
    }

    [Fact]
    public void Sixteen_unknown_facts_are_settled_and_seventeen_are_told()
    {
        string[] names = [.. Enumerable.Range(1, 17).Select(static number => $"x{number}")];
        Ruling sixteen = Tautology(names[..16]);
        Assert.Equal(Verdict.Permitted, sixteen.Verdict);
        Assert.Null(sixteen.Problem);

        Ruling seventeen = Tautology(names);
        Assert.Equal(Verdict.Undetermined, seventeen.Verdict);
        Assert.Equal(DiagnosticCodes.LawTooManyUnknowns, seventeen.Problem?.Code);
        Assert.Equal(17, seventeen.Missing.Count);
    }

    [Fact]
    public void An_exception_speaks_only_where_the_rule_it_excepts_applies()
    {
        LawBook book = PackFiles.Of(Pack("x y", "x") + """
            rule other
              when not x
              permit
              cite act
            rule r.not except r
              when y
              prohibit
              cite act
            """);
        TransferFacts facts = Facts.Of("AA", "BB", "AA", LegKind.Export, "x=no", "y=yes");
        Assert.Equal(Verdict.Permitted, book.Decide(facts, Facts.Day("2020-01-01")).Overall);
        TransferFacts cut = Facts.Of("AA", "BB", "AA", LegKind.Export, "x=yes", "y=yes");
        Assert.Equal(Verdict.Prohibited, book.Decide(cut, Facts.Day("2020-01-01")).Overall);
    }

    [Theory]
    [InlineData(GrantState.NotAsked, Verdict.Conditional)]
    [InlineData(GrantState.Granted, Verdict.Permitted)]
    [InlineData(GrantState.Refused, Verdict.Prohibited)]
    [InlineData(GrantState.Unknown, Verdict.Undetermined)]
    public void A_consent_has_four_states(GrantState state, Verdict verdict)
    {
        LawBook book = PackFiles.Of(Pack("x", "x") + "rule ask\n  require \"Consent\" from AA.minister\n  cite act\n");
        TransferFacts facts = Facts.Of("AA", "BB", "AA", LegKind.Export, "x=yes")
            .With("AA.minister", state, "2019-01-01");
        Assert.Equal(verdict, book.Decide(facts, Facts.Day("2020-01-01")).Overall);
    }

    [Fact]
    public void A_commitment_is_told_and_never_decides()
    {
        string text = Pack("x", "x").Replace("force law", "force commitment", StringComparison.Ordinal);
        LawBook book = PackFiles.Of(text);
        Decision decision = book.Decide(
            Facts.Of("AA", "BB", "AA", LegKind.Export, "x=no"), Facts.Day("2020-01-01"));
        Assert.Equal(Verdict.Prohibited, decision.Rulings[0].Verdict);
        Assert.Equal(Verdict.NotApplicable, decision.Overall);
    }

    private static Ruling CheckOne(RandomLaw law, LawBook book, int[] values)
    {
        TransferFacts facts = RandomLaw.Stated(values);
        LegalCase held = book.Case(facts);
        Ruling ruling = held.Decide(law.Day).Rulings[0];
        (SortedSet<Verdict> verdicts, SortedSet<string> turning) = law.TryAll(values);
        foreach (Verdict verdict in verdicts)
        {
            Assert.True(Kleene(law, book, facts).Contains(verdict));
        }

        Assert.Equal(verdicts, ruling.Possible);
        Assert.Equal(verdicts.Count == 1 ? verdicts.Min : Verdict.Undetermined, ruling.Verdict);
        Assert.Equal(
            string.Join(' ', turning),
            string.Join(' ', ruling.Missing.Select(static fact => fact.Name).Order(StringComparer.Ordinal)));
        return ruling;
    }

    private static VerdictSet Kleene(RandomLaw law, LawBook book, TransferFacts facts)
    {
        Pack pack = book.Packs[0];
        return Evaluation.Of(
            pack, book.Case(facts).SituationOn(law.Day.DayNumber), new Truth[pack.Rules.Length],
            new Truth[pack.Rules.Length]);
    }

    private static Ruling Tautology(string[] names)
    {
        string condition = string.Join(" and ", names.Select(static name => $"({name} or not {name})"));
        LawBook book = PackFiles.Of(Pack(string.Join(' ', names), condition));
        return book.Decide(Facts.Of("AA", "BB", "AA", LegKind.Export), Facts.Day("2020-01-01")).Rulings[0];
    }

    private static string Pack(string facts, string condition) =>
        "source act \"An act\" 2020-01-01 grade A\nactor AA.minister \"the minister\"\n"
        + string.Concat(facts.Split(' ').Select(static fact => $"fact {fact} : yes-no \"{fact}?\"\n"))
        + "pack p \"A pack\"\n  force law\n  encodes AA \"Aland\"\n  decides AA.minister\n  silence prohibits\n"
        + $"  scope exporter = AA\n  cite act\nrule r\n  when {condition}\n  permit\n  cite act\n";

    private static bool[] Completions(Truth truth) =>
        truth switch { Truth.False => [false], Truth.True => [true], _ => [false, true] };

    private static Truth Lifted(IEnumerable<bool> values)
    {
        bool[] distinct = [.. values.Distinct()];
        return distinct.Length == 2 ? Truth.Unknown : Truths.Of(distinct[0]);
    }
}
