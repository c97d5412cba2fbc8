using System.Globalization;
using Stockade.Kernel;

namespace Stockade.Law;

/// <summary>Reads packs and their rules.</summary>
internal static class PackReader
{
    private static readonly string[] Forces = ["commitment", "contract", "policy", "law"];
    private static readonly string[] Silences = ["prohibits", "permits"];
    private static readonly string[] PackWords =
        ["force", "encodes", "decides", "silence", "scope", "from", "until", "cite"];

    private static readonly string[] RuleWords =
        ["when", "permit", "prohibit", "lift", "require", "attach", "cite", "press"];

    private static readonly string[] Burdens = ["consent", "end-user", "earmark"];

    /// <summary><c>pack NAME "title"</c>.</summary>
    public static Action<LexLine> ReadPack(LexLine line, LexFile file)
    {
        Located<string>? name = line.Word("the pack's name");
        Located<string>? title = line.Quote("the instrument's title in quotes");
        line.ExpectEnd();
        if (line.Failed)
        {
            return static _ => { };
        }

        PackBlock pack = new() { Name = name!.Value, Title = title!.Value.Value };
        file.Packs.Add(pack);
        return body => ReadPackLine(body, pack);
    }

    /// <summary><c>rule NAME [from DATE] [until DATE] [except RULE]</c> or <c>rule NAME enacted DATE</c>: made, with no
    /// date on which it enters into force.</summary>
    public static Action<LexLine> ReadRule(LexLine line, LexFile file)
    {
        Located<string>? name = line.Word("the rule's name");
        bool enacted = line.AcceptWord("enacted");
        if (enacted)
        {
            line.Date();
        }

        InForce dates = enacted ? InForce.Never : Declarations.Dates(line);
        Located<string>? excepts = line.AcceptWord("except") ? line.Word("the name of the rule it excepts") : null;
        line.ExpectEnd();
        if (!line.Failed && file.Packs.Count == 0)
        {
            line.Fail(DiagnosticCodes.LawSyntax, 1, "a rule belongs to a pack, and no pack has begun");
        }

        if (line.Failed)
        {
            return static _ => { };
        }

        RuleBlock rule = new() { Name = name!.Value, Dates = dates, Excepts = excepts };
        file.Packs[^1].Rules.Add(rule);
        return body => ReadRuleLine(body, rule);
    }

    private static void ReadPackLine(LexLine line, PackBlock pack)
    {
        if (line.Peek.Is(LexTokenKind.Word, "from") || line.Peek.Is(LexTokenKind.Word, "until"))
        {
            pack.Dates = Declarations.Dates(line);
            line.ExpectEnd();
            return;
        }

        switch (line.OneOf("a line of a pack", PackWords)?.Value)
        {
            case "force":
                Located<string>? force = line.OneOf("a force", Forces);
                pack.Force = force is { } word ? (Force)Array.IndexOf(Forces, word.Value) : null;
                line.ExpectEnd();
                break;
            case "encodes":
                pack.Encodes = line.Word("the code of the state whose rules these are");
                pack.StateName = line.Quote("the state's name in quotes")?.Value ?? "";
                line.ExpectEnd();
                break;
            case "decides":
                pack.Decides = line.Word("an actor");
                line.ExpectEnd();
                break;
            case "silence":
                pack.SilenceProhibits = line.OneOf("what silence does", Silences)?.Value == "prohibits";
                line.ExpectEnd();
                break;
            case "scope":
                pack.Scope = TermReader.Read(line) ?? pack.Scope;
                break;
            case "cite":
                Declarations.ReadCite(line, pack.Cites);
                break;
            default:
                break;
        }
    }

    private static void ReadRuleLine(LexLine line, RuleBlock rule)
    {
        LexToken start = line.Peek;
        switch (line.OneOf("a line of a rule", RuleWords)?.Value)
        {
            case "when" when TermReader.Read(line) is { } term:
                rule.When.Add(term);
                break;
            case "permit":
                SetEffect(line, start, rule, RuleEffect.Permit);
                break;
            case "prohibit":
                SetEffect(line, start, rule, RuleEffect.Prohibit);
                break;
            case "lift":
                SetEffect(line, start, rule, RuleEffect.Lift);
                break;
            case "require":
                ReadRequire(line, rule);
                break;
            case "attach":
                ReadAttach(line, rule);
                break;
            case "cite":
                Declarations.ReadCite(line, rule.Cites);
                break;
            case "press":
                rule.Press = line.Quote("what is known from the press only, in quotes")?.Value;
                line.ExpectEnd();
                break;
            default:
                break;
        }
    }

    private static void SetEffect(LexLine line, LexToken start, RuleBlock rule, RuleEffect effect)
    {
        line.ExpectEnd();
        if (rule.Effect is not null)
        {
            line.Fail(DiagnosticCodes.LawSyntax, start.Column, "the rule has an effect already: write two rules");
        }

        rule.Effect = effect;
    }

    /// <summary><c>require "text" from ACTOR [wait 30 days]</c>.</summary>
    private static void ReadRequire(LexLine line, RuleBlock rule)
    {
        Located<string>? text = line.Quote("what is required, in quotes");
        Located<string>? actor = line.ExpectWord("from") ? line.Word("an actor") : null;
        int days = line.AcceptWord("wait") ? Days(line) : 0;
        line.ExpectEnd();
        if (!line.Failed)
        {
            rule.Requires.Add(new RequireLine(text!.Value.Value, actor!.Value, days));
        }
    }

    private static int Days(LexLine line)
    {
        LexToken token = line.Peek;
        double days = line.Number() ?? 0;
        line.ExpectWord("days");
        if (days is < 0 or > 3_660 || days != Math.Floor(days))
        {
            line.Fail(
                DiagnosticCodes.LawBadValue, token.Column,
                $"expected a whole number of days up to 3660, found {token}");
            return 0;
        }

        return (int)days;
    }

    /// <summary><c>attach consent|end-user|earmark HOLDER [on retransfer, other-use]</c>.</summary>
    private static void ReadAttach(LexLine line, RuleBlock rule)
    {
        Located<string>? kind = line.OneOf("a burden", Burdens);
        Located<string>? holder = line.Word("a state's code, or 'recipient'");
        List<string> uses = [];
        if (line.AcceptWord("on"))
        {
            do
            {
                uses.Add(line.Word("a use, for example retransfer")?.Value ?? "");
            }
            while (line.AcceptMark(","));
        }

        line.ExpectEnd();
        if (!line.Failed)
        {
            BurdenKind burden = kind!.Value.Value switch
            {
                "consent" => BurdenKind.ConsentHolder,
                "end-user" => BurdenKind.EndUser,
                _ => BurdenKind.Earmark,
            };
            rule.Attaches.Add(new AttachLine(burden, holder!.Value.Value, string.Join(", ", uses)));
        }
    }
}
