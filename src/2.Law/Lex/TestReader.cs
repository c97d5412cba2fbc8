using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Law;

/// <summary>Reads the tests inside a pack.</summary>
internal static class TestReader
{
    private static readonly string[] States = ["not-asked", "granted", "refused", "unknown"];
    private static readonly string[] Verdicts =
        ["not-applicable", "permitted", "conditional", "not-encoded", "undetermined", "prohibited"];

    private static readonly string[] Burdens = ["end-user", "consent", "earmark"];

    /// <summary><c>test "name" on DATE [like "earlier test"]</c>.</summary>
    public static Action<LexLine> ReadTest(LexLine line, LexFile file)
    {
        Located<string>? name = line.Quote("the test's name in quotes");
        DateOnly? on = line.ExpectWord("on") ? line.Date() : null;
        Located<string>? like = line.AcceptWord("like") ? line.Quote("the name of an earlier test in quotes") : null;
        line.ExpectEnd();
        if (line.Failed)
        {
            return static _ => { };
        }

        TestBlock test = new() { Name = name!.Value, On = on!.Value, Like = like };
        file.Tests.Add(test);
        return body => ReadTestLine(body, test);
    }

    private static void ReadTestLine(LexLine line, TestBlock test)
    {
        if (line.Word("a fact, 'grant', 'burden', 'after', 'recorded' or 'expect'") is not { } word)
        {
            return;
        }

        switch (word.Value)
        {
            case "grant" when line.Peek.Kind == LexTokenKind.Word:
                ReadGrant(line, test);
                break;
            case "burden" when line.Peek.Is(LexTokenKind.Word, "none"):
                line.Next();
                line.ExpectEnd();
                test.DropsBurdens = true;
                break;
            case "burden" when line.Peek.Kind == LexTokenKind.Word:
                if (ReadBurden(line) is { } burden)
                {
                    test.Burdens.Add(burden);
                }

                line.ExpectEnd();
                break;
            case "after" when line.Quote("the name of an earlier test in quotes") is { } earlier:
                test.After.Add(earlier);
                line.ExpectEnd();
                break;
            case "recorded" when line.AtEnd:
                test.IsRecorded = true;
                break;
            case "expect" when line.Peek.Kind == LexTokenKind.Word:
                ReadExpect(line, test);
                break;
            default:
                ReadFact(line, test, word);
                break;
        }
    }

    /// <summary><c>fact = value [from DATE]</c>.</summary>
    private static void ReadFact(LexLine line, TestBlock test, Located<string> name)
    {
        line.ExpectMark("=");
        TextPlace place = line.Place;
        List<string> pieces = [];
        while (!line.AtEnd && !line.Peek.Is(LexTokenKind.Word, "from"))
        {
            pieces.Add(line.Next().Text);
        }

        if (pieces.Count == 0)
        {
            line.Expected("a value");
        }

        DateOnly? from = line.AcceptWord("from") ? line.Date() : null;
        line.ExpectEnd();
        if (!line.Failed)
        {
            test.Facts.Add(new TestFact(name, string.Join(' ', pieces), from, place));
        }
    }

    /// <summary><c>grant ACTOR granted [DATE] [provided FACT, ...] [attach KIND HOLDER "document", ...]</c>.</summary>
    private static void ReadGrant(LexLine line, TestBlock test)
    {
        Located<string>? actor = line.Word("an actor");
        Located<string>? state = line.OneOf("the state of a consent", States);
        DateOnly? from = line.Peek.Kind == LexTokenKind.Date ? line.Date() : null;
        List<Located<string>> provided = line.AcceptWord("provided") ? Names(line, "a yes-no fact") : [];
        List<Burden> attaches = line.AcceptWord("attach") ? ReadBurdens(line) : [];
        line.ExpectEnd();
        if (!line.Failed)
        {
            GrantState given = state!.Value.Value switch
            {
                "granted" => GrantState.Granted,
                "refused" => GrantState.Refused,
                "unknown" => GrantState.Unknown,
                _ => GrantState.NotAsked,
            };
            test.Grants.Add(new TestGrant(actor!.Value, given, from, provided, attaches));
        }
    }

    /// <summary><c>burden end-user US "document"</c>.</summary>
    private static Burden? ReadBurden(LexLine line)
    {
        Located<string>? kind = line.OneOf("a burden", Burdens);
        Located<string>? holder = line.Word("a state's code");
        Located<string>? document = line.Quote("the document in quotes");
        return line.Failed
            ? null
            : new Burden(
                (BurdenKind)Array.IndexOf(Burdens, kind!.Value.Value), new PartyId(holder!.Value.Value),
                document!.Value.Value);
    }

    private static List<Burden> ReadBurdens(LexLine line)
    {
        List<Burden> burdens = [];
        do
        {
            if (ReadBurden(line) is { } burden)
            {
                burdens.Add(burden);
            }
        }
        while (line.AcceptMark(","));
        return burdens;
    }

    /// <summary><c>expect PACK VERDICT</c>, then any of <c>because [only] RULE, ...</c>, <c>missing FACT, ...</c>,
    /// <c>needs ACTOR, ...</c>, <c>attaches STATE, ...</c>, <c>earliest DATE</c>, <c>later RULE, ...</c>,
    /// <c>press</c>.</summary>
    private static void ReadExpect(LexLine line, TestBlock test)
    {
        Located<string>? pack = line.Word("a pack, 'overall' or 'lot'");
        Located<string>? verdict = line.OneOf("a verdict", Verdicts);
        bool hasGround = line.AcceptWord("because");
        bool isOnly = hasGround && line.AcceptWord("only");
        List<Located<string>> because = hasGround ? Names(line, "a rule") : [];
        List<Located<string>> missing = line.AcceptWord("missing") ? Names(line, "a fact") : [];
        List<Located<string>> needs = line.AcceptWord("needs") ? Names(line, "an actor") : [];
        List<Located<string>> attaches = line.AcceptWord("attaches") ? Names(line, "a state's code") : [];
        DateOnly? earliest = line.AcceptWord("earliest") ? line.Date() : null;
        List<Located<string>> later = line.AcceptWord("later") ? Names(line, "a rule") : [];
        bool isPress = line.AcceptWord("press");
        line.ExpectEnd();
        if (!line.Failed)
        {
            Verdict expected = (Verdict)Array.IndexOf(Verdicts, verdict!.Value.Value);
            test.Expects.Add(new ExpectLine(pack!.Value, expected, because, missing, needs)
            {
                IsOnly = isOnly,
                Attaches = attaches,
                Earliest = earliest,
                Later = later,
                IsPress = isPress,
            });
        }
    }

    private static List<Located<string>> Names(LexLine line, string expected)
    {
        List<Located<string>> names = [];
        do
        {
            if (line.Word(expected) is { } name)
            {
                names.Add(name);
            }
        }
        while (line.AcceptMark(","));
        return names;
    }
}
