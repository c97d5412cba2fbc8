using Stockade.Kernel;

namespace Stockade.Law;

/// <summary>Looks up what a test names: facts, actors, packs, rules, and the tests it builds on.</summary>
internal sealed class PackTestNames(FileScope scope, Vocabulary vocabulary, Dictionary<string, Pack> packs)
{
    /// <summary>The earlier test of that name; a message where there is none.</summary>
    public PackTest? Earlier(Located<string> name, Dictionary<string, PackTest> earlier)
    {
        if (earlier.TryGetValue(name.Value, out PackTest? test))
        {
            return test;
        }

        scope.Report(
            DiagnosticCodes.LawUnknownName, name.Place, $"no test above is named \"{name.Value}\"",
            name.Value, earlier.Keys);
        return null;
    }

    public void Check(TestBlock block)
    {
        if (block.Expects.Count == 0)
        {
            scope.Report(
                DiagnosticCodes.LawIncomplete, block.Name.Place, $"the test '{block.Name.Value}' expects nothing");
        }

        foreach (TestFact said in block.Facts)
        {
            CheckFact(said);
        }

        foreach (TestGrant grant in block.Grants)
        {
            if (!StatedFacts.IsKnownActor(grant.Actor.Value, vocabulary))
            {
                scope.Unknown("actor", grant.Actor, vocabulary.ActorNames);
            }

            foreach (Located<string> proviso in grant.Provided)
            {
                CheckProviso(proviso);
            }
        }

        foreach (ExpectLine expect in block.Expects)
        {
            CheckExpected(expect);
        }
    }

    private void CheckFact(TestFact said)
    {
        if (vocabulary.Referred(said.Name.Value) is not { } fact)
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

    private void CheckProviso(Located<string> proviso)
    {
        if (vocabulary.FactNamed(proviso.Value) is not { } fact)
        {
            scope.Unknown("fact", proviso, vocabulary.FactNames);
        }
        else if (fact.Kind != FactKind.YesNo)
        {
            scope.Report(
                DiagnosticCodes.LawBadValue, proviso.Place,
                $"a consent is given on facts that are yes or no; '{fact.Name}' is {Vocabulary.Domain(fact)}");
        }
    }

    private void CheckExpected(ExpectLine expect)
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

        foreach (Located<string> rule in expect.Because.Concat(expect.Later))
        {
            if (!pack.Written.Any(known => known.Name == rule.Value))
            {
                scope.Unknown("rule", rule, pack.Written.Select(static known => known.Name));
            }
        }
    }
}
