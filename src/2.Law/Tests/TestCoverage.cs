using Stockade.Kernel;

namespace Stockade.Law;

/// <summary>Says which rules no test shows speaking, and which no test shows silent while their pack speaks.</summary>
internal static class TestCoverage
{
    public static void Review(LawBook book, IReadOnlyList<PackTest> tests, DiagnosticBag bag)
    {
        foreach (Pack pack in book.Packs)
        {
            bool[] speaks = new bool[pack.Rules.Length];
            bool[] silent = new bool[pack.Rules.Length];
            foreach (PackTest test in tests.Where(test =>
                test.Packs.Any(name => name is null || name == pack.Head.Name)))
            {
                (bool applies, Truth[] found) = test.CaseIn(book).Speaking(pack, test.On);
                for (int index = 0; applies && index < found.Length; index++)
                {
                    speaks[index] |= found[index] != Truth.False;
                    silent[index] |= found[index] == Truth.False;
                }
            }

            for (int index = 0; index < pack.Rules.Length; index++)
            {
                Rule rule = pack.Rules[index];
                string? lacks = rule.Dates == InForce.Never ? null
                    : !speaks[index] ? "no test in which it speaks"
                    : !silent[index] && CanBeSilent(rule, pack) ? "no test in which it stays silent"
                    : null;
                if (lacks is not null)
                {
                    bag.Warn(
                        DiagnosticCodes.LawUntestedRule, rule.Place,
                        $"the rule '{rule.Name}' of '{pack.Head.Name}' has {lacks}", null,
                        "add a test, best as a pair that changes one line");
                }
            }
        }
    }

    /// <summary>A rule that asks for nothing and that nothing excepts speaks wherever its pack does.</summary>
    private static bool CanBeSilent(Rule rule, Pack pack) =>
        rule.When is not null || rule.Excepts is not null || pack.Written.Any(other => other.Excepts == rule.Name);
}
