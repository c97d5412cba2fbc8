using Stockade.Kernel;

namespace Stockade.Law;

/// <summary>Reads a condition: <c>and</c> and <c>or</c> are not mixed without brackets, since a reader of law should
/// not have to know which binds tighter.</summary>
internal static class TermReader
{
    /// <summary>Brackets and <c>not</c> nest no deeper.</summary>
    internal const int DepthMax = 32;

    private static readonly string[] Operators = ["=", "!=", "<", "<=", ">", ">="];

    /// <summary>The condition up to the end of the line, or null where it was refused.</summary>
    public static Term? Read(LexLine line)
    {
        Term? term = Joined(line, 0);
        line.ExpectEnd();
        return line.Failed ? null : term;
    }

    private static Term? Joined(LexLine line, int depth)
    {
        TextPlace place = line.Place;
        Term? first = Single(line, depth);
        if (first is null || (!IsJoin(line, "and") && !IsJoin(line, "or")))
        {
            return first;
        }

        string join = line.Peek.Text;
        List<Term> parts = [first];
        while (line.AcceptWord(join))
        {
            if (Single(line, depth) is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }

        if (IsJoin(line, "and") || IsJoin(line, "or"))
        {
            line.Fail(
                DiagnosticCodes.LawSyntax, line.Peek.Column, "'and' and 'or' are mixed: put one of them in brackets");
            return null;
        }

        return join == "and" ? new AllTerm(parts, place) : new AnyTerm(parts, place);
    }

    private static bool IsJoin(LexLine line, string word) => line.Peek.Is(LexTokenKind.Word, word);

    private static Term? Single(LexLine line, int depth)
    {
        TextPlace place = line.Place;
        if (depth > DepthMax)
        {
            line.Fail(
                DiagnosticCodes.LawNesting, line.Peek.Column, $"the condition nests deeper than {DepthMax} levels");
            return null;
        }

        if (line.AcceptWord("not"))
        {
            return Single(line, depth + 1) is { } inner ? new NotTerm(inner, place) : null;
        }

        if (line.AcceptMark("("))
        {
            Term? inner = Joined(line, depth + 1);
            return inner is not null && line.ExpectMark(")") ? inner : null;
        }

        return Atom(line);
    }

    private static Term? Atom(LexLine line)
    {
        if (line.Word("the name of a fact") is not { } fact)
        {
            return null;
        }

        if (line.AcceptWord("in"))
        {
            return Members(line) is { } members ? new MemberTerm(fact, members) : null;
        }

        LexToken mark = line.Peek;
        if (mark.Kind != LexTokenKind.Mark || !Operators.Contains(mark.Text, StringComparer.Ordinal))
        {
            return new NameTerm(fact.Value, fact.Place);
        }

        line.Next();
        return ReadOperand(line) is { } operand ? new CompareTerm(fact, mark.Text, operand) : null;
    }

    private static List<Located<string>>? Members(LexLine line)
    {
        List<Located<string>> members = [];
        bool braced = line.AcceptMark("{");
        do
        {
            if (line.Word("a value or the name of a group") is not { } member)
            {
                return null;
            }

            members.Add(member);
        }
        while (braced && line.AcceptMark(","));
        return !braced || line.ExpectMark("}") ? members : null;
    }

    private static Operand? ReadOperand(LexLine line)
    {
        TextPlace place = line.Place;
        switch (line.Peek.Kind)
        {
            case LexTokenKind.Word:
                return new Operand(line.Next().Text, 0, "", null, place);
            case LexTokenKind.Date:
                return line.Date() is { } day ? new Operand(null, day.DayNumber, "", day, place) : null;
            case LexTokenKind.Number when line.Number() is { } number:
                return line.Unit() is { } unit ? new Operand(null, number, unit.Value, null, place) : null;
            default:
                line.Expected("a value, a fact, an amount or a number");
                return null;
        }
    }
}
