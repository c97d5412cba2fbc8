namespace Stockade.Scenarios.Fuzz;

/// <summary>Makes a text wrong, a little at a time: letters, words, lines, values, and fields made by the
/// grammar.</summary>
internal static class Mutator
{
    private const int TextMax = 200_000;

    private static readonly string[] Nasties =
    [
        "", " ", "~", "null", "NaN", "-NaN", ".inf", "-.inf", "Infinity", "-1", "0", "1e308", "1e999", "-0", "1e-320",
        "99999999999999999999", "2147483648", "-2147483649", "0x10", "1_000", "1,5", "1,500", "٣", "½", "1..2", "..",
        "...",
        "4 .. ", " .. 4", "7 .. 4", "pert(", "pert()", "pert(1,2)", "pert(3,2,1)", "triangular(1,1,1)",
            "lognormal(0,0)",
        "lognormal(1,1e300)", "uniform(1,2)", "20 kilometers", "20 km km", "km", "%", "120 %", "-5 %", "$", "$ 4",
        "4 EUR",
        "2030-00-00", "2030-02-30", "9999-12-31", "0001-01-01", "2030-1-1", "2031-01-01 .. 2030-01-01", "never",
        "always",
        "yes", "no", "true", "false", "Yes", "unknown", "osmere", "lance", "osmere.lance", "../../outside.yaml",
        "/absolute.yaml", "packs/law/small.lex", "law/small", "law/../x", "C" + ":\\x", "file:///x", "answers.yaml",
        "scenario.yaml",
        "SECRET", "NOFORN", "latitude", "position", "optimise", "maximise",
        "&a", "*a", "&a [*a]", "!!str x", "!!binary x", "!!]", "!<x>", "|", ">", "|-9", "? x", "- x", "[", "]", "{",
        "}",
        "[[[[[[", "{{{{{{", "\"", "'", "\"\\x\"", "\"\\ud800\"", "# x", "@", "`", "%TAG ! x", "%YAML 9.9", "---", "...",
        "<<: x", "<<", ":", ": ", "\t", "\r", "\n", "\0", "\uFEFF", "\u2028", "\u0085", "\uD800", "😀", "é",
        "{value: 4}", "{value: {value: 4}}", "{rivals: []}", "{rivals: [{value: 1, weight: 0}]}",
        "{rivals: [{value: 1, weight: 1e999}, {value: 2}]}", "{value: 4, source: nobody}", "[1, 2, 3]", "{a: b}",
    ];

    private const string Letters = " \t\n:,[]{}#&*!|>'\"%@`-?.0123456789abcxyzABC\0\u0007\u00A0\u2028\uFFFD\uD800é";

    /// <summary>The text with one to three things changed.</summary>
    public static string Of(string text, Dice dice)
    {
        for (int change = dice.Below(3); change >= 0 && text.Length < TextMax; change--)
        {
            text = dice.Below(12) switch
            {
                0 => Letter(text, dice),
                1 => Cut(text, dice),
                2 => Insert(text, dice.Pick(Nasties), dice),
                3 => Word(text, dice),
                4 or 5 or 6 => Value(text, dice),
                7 => Lines(text, dice),
                8 => Indent(text, dice),
                9 => SwapWords(text, dice),
                _ => Grammar(text, dice),
            };
        }

        return text;
    }

    /// <summary>A value from the list of nasty ones.</summary>
    public static string Nasty(Dice dice) => dice.Pick(Nasties);

    private static string Letter(string text, Dice dice)
    {
        int at = dice.Below(text.Length + 1);
        char letter = Letters[dice.Below(Letters.Length)];
        return at == text.Length ? text + letter : string.Concat(text.AsSpan(0, at), [letter], text.AsSpan(at + 1));
    }

    private static string Cut(string text, Dice dice)
    {
        int from = dice.Below(text.Length + 1);
        int length = dice.OneIn(20) ? text.Length - from : Math.Min(text.Length - from, dice.Below(40));
        return text.Remove(from, length);
    }

    private static string Insert(string text, string piece, Dice dice) => text.Insert(dice.Below(text.Length + 1),
        piece);

    /// <summary>Where the word around a random letter begins and ends.</summary>
    private static (int From, int To) WordAt(string text, Dice dice)
    {
        int from = dice.Below(text.Length + 1);
        int to = from;
        while (from > 0 && IsWord(text[from - 1]))
        {
            from--;
        }

        while (to < text.Length && IsWord(text[to]))
        {
            to++;
        }

        return (from, to);
    }

    private static bool IsWord(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_';

    private static string Word(string text, Dice dice)
    {
        (int from, int to) = WordAt(text, dice);
        return string.Concat(text.AsSpan(0, from), Nasty(dice), text.AsSpan(to));
    }

    private static string SwapWords(string text, Dice dice)
    {
        (int From, int To) first = WordAt(text, dice);
        (int From, int To) second = WordAt(text, dice);
        if (second.From < first.From)
        {
            (first, second) = (second, first);
        }

        return second.From < first.To ? text : string.Concat(
            [
                text.AsSpan(0, first.From).ToString(), text[second.From..second.To], text[first.To..second.From],
                text[first.From..first.To], text[second.To..],
            ]);
    }

    private static string Value(string text, Dice dice)
    {
        int colon = text.IndexOf(": ", dice.Below(text.Length + 1), StringComparison.Ordinal);
        if (colon < 0)
        {
            return text;
        }

        int end = text.AsSpan(colon + 2).IndexOfAny(",}]\n");
        end = end < 0 ? text.Length : colon + 2 + end;
        int from = colon;
        while (from > 0 && IsWord(text[from - 1]))
        {
            from--;
        }

        // Mostly what this field expects, sometimes what another does, sometimes what none does.
        string value = dice.OneIn(3) ? Nasty(dice)
            : GrammarValues.Of(GrammarValues.Named(text[from..colon], dice).Shape, dice, 2);
        return string.Concat(text.AsSpan(0, colon + 2), value, text.AsSpan(end));
    }

    private static string Lines(string text, Dice dice)
    {
        List<string> lines = [.. text.Split('\n')];
        int from = dice.Below(lines.Count);
        int to = dice.Below(lines.Count);
        switch (dice.Below(4))
        {
            case 0:
                lines.RemoveAt(from);
                break;
            case 1:
                lines.Insert(to, lines[from]);
                break;
            case 2:
                (lines[from], lines[to]) = (lines[to], lines[from]);
                break;
            default:
                lines.InsertRange(to, lines.GetRange(from, Math.Min(lines.Count - from, 20)));
                break;
        }

        return string.Join('\n', lines);
    }

    private static string Indent(string text, Dice dice)
    {
        int line = text.LastIndexOf('\n', Math.Max(0, dice.Below(text.Length) - 1)) + 1;
        return dice.OneIn(2) || line >= text.Length || text[line] != ' '
            ? text.Insert(line, new string(' ', 1 + dice.Below(4)))
            : text.Remove(line, 1);
    }

    private static string Grammar(string text, Dice dice)
    {
        int line = text.LastIndexOf('\n', Math.Max(0, dice.Below(text.Length) - 1)) + 1;
        int end = line;
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        Field field = dice.Pick(GrammarValues.Fields);
        string indent = new(' ', end - line);
        return text.Insert(line, $"{indent}{field.Name}: {GrammarValues.Of(field.Shape, dice, 0)}\n");
    }
}
