using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Law;

/// <summary>The door of the law floor: texts of packs in, a book of rules out.</summary>
public static class LawStage
{
    /// <summary>Reads packs and checks them together. Never throws on any text. Where a pack has an error, every error
    /// is in the bag and the book that comes back is empty.</summary>
    public static LawBook Read(IReadOnlyList<LawText> texts, DiagnosticBag bag)
    {
        DiagnosticBag found = new();
        LexFile[] files = [.. texts.Select(text => LexReader.Read(text, found))];
        Vocabulary vocabulary = new();
        FileScope[] scopes = [.. files.Select(file => new FileScope(file, vocabulary, found))];
        Declare(files, scopes, vocabulary);
        List<Pack> packs = [];
        List<PackTest> tests = [];
        for (int index = 0; index < files.Length; index++)
        {
            Compile(files[index], scopes[index], vocabulary, packs);
        }

        for (int index = 0; index < files.Length; index++)
        {
            tests.AddRange(PackTest.Compile(files[index], scopes[index], vocabulary, packs));
        }

        // In the order of the texts: faults of lines are found before faults of what lines say together.
        foreach (Diagnostic diagnostic in found.All.OrderBy(fault => Order(fault, texts)))
        {
            bag.Add(diagnostic);
        }

        return found.HasErrors ? new LawBook(new Vocabulary(), [], []) : new LawBook(vocabulary, packs, tests);
    }

    private static (int Text, int Line, int Column) Order(Diagnostic fault, IReadOnlyList<LawText> texts)
    {
        int text = 0;
        while (text < texts.Count && texts[text].File != fault.Place?.File)
        {
            text++;
        }

        return (text, fault.Place?.Line ?? 0, fault.Place?.Column ?? 0);
    }

    private static void Declare(LexFile[] files, FileScope[] scopes, Vocabulary vocabulary)
    {
        for (int index = 0; index < files.Length; index++)
        {
            foreach (ActorBlock block in files[index].Actors)
            {
                DeclareActor(block, scopes[index], vocabulary);
            }
        }

        Dictionary<string, FactBlock> facts = new(StringComparer.Ordinal);
        for (int index = 0; index < files.Length; index++)
        {
            HashSet<string> own = new(StringComparer.Ordinal);
            foreach (FactBlock block in files[index].Facts)
            {
                if (!own.Add(block.Name.Value))
                {
                    scopes[index].Duplicate("fact", block.Name);
                    continue;
                }

                DeclareFact(block, scopes[index], vocabulary, facts);
            }
        }
    }

    /// <summary>Packs may declare the same actor: the first words for it stand.</summary>
    private static void DeclareActor(ActorBlock block, FileScope scope, Vocabulary vocabulary)
    {
        if (vocabulary.ActorNamed(block.Name.Value) >= 0)
        {
            return;
        }

        if (vocabulary.Actors.Count >= Vocabulary.FactsMax)
        {
            scope.Report(
                DiagnosticCodes.LawTooLarge, block.Name.Place, $"there are more than {Vocabulary.FactsMax} actors");
            return;
        }

        vocabulary.AddActor(block.Name.Value, block.Words);
    }

    /// <summary>Packs may declare the same fact: then they must mean the same.</summary>
    private static void DeclareFact(
        FactBlock block, FileScope scope, Vocabulary vocabulary, Dictionary<string, FactBlock> facts)
    {
        Actor? determiner = null;
        if (block.DeterminedBy is { } actor)
        {
            int column = vocabulary.ActorNamed(actor.Value);
            determiner = column >= 0 ? vocabulary.Actors[column] : null;
            if (determiner is null)
            {
                scope.Unknown("actor", actor, vocabulary.ActorNames);
            }
        }

        if (facts.TryGetValue(block.Name.Value, out FactBlock? known))
        {
            vocabulary.FactNamed(block.Name.Value)?.Declare(block.Name.Place.File, block.Question, determiner);
            if (!known.SameShape(block))
            {
                scope.Report(
                    DiagnosticCodes.LawFactsDisagree, block.Name.Place,
                    $"the fact '{block.Name.Value}' is declared with other values at {known.Name.Place}");
            }
        }
        else if (vocabulary.FactNamed(block.Name.Value) is not null)
        {
            scope.Report(
                DiagnosticCodes.LawDuplicateName, block.Name.Place,
                $"the fact '{block.Name.Value}' belongs to every transfer and is not declared by packs");
        }
        else if (vocabulary.Facts.Count >= Vocabulary.FactsMax)
        {
            scope.Report(
                DiagnosticCodes.LawTooLarge, block.Name.Place, $"there are more than {Vocabulary.FactsMax} facts");
        }
        else
        {
            facts.Add(block.Name.Value, block);
            vocabulary.AddFact(
                block.Name.Value, block.Kind, block.Symbols, block.Unit, block.Question, determiner);
            vocabulary.FactNamed(block.Name.Value)!.Declare(block.Name.Place.File, block.Question, determiner);
        }
    }

    private static void Compile(LexFile file, FileScope scope, Vocabulary vocabulary, List<Pack> packs)
    {
        PackCompiler compiler = new(vocabulary, scope);
        List<Pack> added = [];
        foreach (PackBlock block in file.Packs)
        {
            if (packs.Exists(other => other.Head.Name == block.Name.Value))
            {
                scope.Duplicate("pack", block.Name);
            }
            else if (compiler.Compile(block) is { } pack)
            {
                packs.Add(pack);
                added.Add(pack);
            }
        }

        foreach (Pack pack in added)
        {
            Reach.Check(pack, vocabulary.Facts, scope);
        }
    }
}
