using Stockade.Kernel;

namespace Stockade.Law;

/// <summary>Looks up the names in a condition and makes it ready to be asked. Null where a name or value is
/// refused.</summary>
internal sealed class TermCompiler(Vocabulary vocabulary, FileScope scope)
{
    public Condition? Compile(Term term)
    {
        switch (term)
        {
            case NameTerm name:
                return CompileName(name);
            case CompareTerm compare:
                return CompileCompare(compare);
            case MemberTerm member:
                return CompileMember(member);
            case NotTerm not:
                return Compile(not.Inner) is { } inner ? new NotCondition(inner, not.Place) : null;
            case AllTerm all:
                return CompileParts(all.Parts) is { } parts ? new AllCondition(parts, all.Place) : null;
            case AnyTerm any:
                return CompileParts(any.Parts) is { } options ? new AnyCondition(options, any.Place) : null;
            default:
                Invariant.Broken("every kind of term is compiled");
                return null;
        }
    }

    private List<Condition>? CompileParts(IReadOnlyList<Term> terms)
    {
        List<Condition> parts = [];
        foreach (Term term in terms)
        {
            if (Compile(term) is { } part)
            {
                parts.Add(part);
            }
        }

        return parts.Count == terms.Count ? parts : null;
    }

    private IsCondition? CompileName(NameTerm name)
    {
        if (FactNamed(new Located<string>(name.Name, name.Place)) is not { } fact)
        {
            return null;
        }

        if (fact.Kind == FactKind.YesNo)
        {
            return new IsCondition(fact.Index, 1, "yes", name.Place);
        }

        Refuse(name.Place, $"the fact '{fact.Name}' is not answered by yes or no: compare it with a value");
        return null;
    }

    private Condition? CompileCompare(CompareTerm compare)
    {
        if (FactNamed(compare.Fact) is not { } fact)
        {
            return null;
        }

        if (compare.Operator is not ("=" or "!="))
        {
            return CompileOrder(compare, fact);
        }

        Condition? equal = CompileEqual(fact, compare.Operand, compare.Place);
        return equal is null || compare.Operator == "=" ? equal : new NotCondition(equal, compare.Place);
    }

    private Condition? CompileEqual(Fact fact, Operand operand, TextPlace place)
    {
        if (fact.Kind == FactKind.Amount)
        {
            Refuse(operand.Place, $"the amount '{fact.Name}' is compared by <, <=, > or >=");
            return null;
        }

        string written = operand.Word ?? operand.Date?.ToString("yyyy-MM-dd") ?? "";
        if (fact.Kind == FactKind.State)
        {
            if (operand.Word is { } word && vocabulary.FactNamed(word) is { Kind: FactKind.State } other)
            {
                return new SameCondition(fact.Index, other.Index, place);
            }

            return StateOf(fact, written, operand.Place) is { } state
                ? new IsCondition(fact.Index, state, written, place)
                : null;
        }

        if (Vocabulary.ValueOf(fact, written) is { } value)
        {
            return new IsCondition(fact.Index, value, written, place);
        }

        Refuse(
            operand.Place, $"the fact '{fact.Name}' is {Vocabulary.Domain(fact)}; found '{written}'",
            written, fact.Symbols);
        return null;
    }

    private OrderCondition? CompileOrder(CompareTerm compare, Fact fact)
    {
        Operand operand = compare.Operand;
        if (fact.Kind == FactKind.Date && operand.Date is { } day)
        {
            string text = day.ToString("yyyy-MM-dd");
            Threshold dayNumber = Fixed(text, "", day.DayNumber);
            return new OrderCondition(fact.Index, compare.Operator, dayNumber, text, compare.Place);
        }

        if (fact.Kind != FactKind.Amount || operand.Date is not null)
        {
            Refuse(
                operand.Place, $"the fact '{fact.Name}' cannot be compared this way: it is {Vocabulary.Domain(fact)}");
            return null;
        }

        Threshold? threshold = operand.Word is null
            ? Fixed("", operand.Unit, operand.Number)
            : scope.AmountNamed(operand.Word);
        if (threshold is null)
        {
            scope.Unknown("amount", new Located<string>(operand.Word!, operand.Place), scope.AmountNames);
            return null;
        }

        if (threshold.Unit != fact.Unit)
        {
            Refuse(operand.Place, $"the fact '{fact.Name}' is in {fact.Unit}, the amount in '{threshold.Unit}'");
            return null;
        }

        string written = operand.Word ?? FormattableString.Invariant($"{operand.Number:#,0.##} {operand.Unit}");
        return new OrderCondition(fact.Index, compare.Operator, threshold, written, compare.Place);
    }

    private MemberCondition? CompileMember(MemberTerm member)
    {
        if (FactNamed(member.Fact) is not { } fact)
        {
            return null;
        }

        List<double> values = [];
        List<Group> groups = [];
        bool refused = false;
        foreach (Located<string> name in member.Members)
        {
            if (fact.Kind == FactKind.State && scope.GroupNamed(name.Value) is { } group)
            {
                groups.Add(group);
            }
            else if (ValueOf(fact, name) is { } value)
            {
                values.Add(value);
            }
            else
            {
                refused = true;
            }
        }

        string names = string.Join(", ", member.Members.Select(static name => name.Value));
        string written = member.Members.Count > 1 ? $"{{{names}}}" : names;
        return refused ? null : new MemberCondition(fact.Index, values, groups, written, member.Place);
    }

    private double? ValueOf(Fact fact, Located<string> name)
    {
        if (fact.Kind == FactKind.State)
        {
            return StateOf(fact, name.Value, name.Place);
        }

        double? value = fact.Kind == FactKind.OneOf ? Vocabulary.ValueOf(fact, name.Value) : null;
        if (value is null)
        {
            Refuse(
                name.Place, $"the fact '{fact.Name}' is {Vocabulary.Domain(fact)}; found '{name.Value}'",
                name.Value, fact.Symbols);
        }

        return value;
    }

    private double? StateOf(Fact fact, string word, TextPlace place)
    {
        if (Vocabulary.IsStateCode(word))
        {
            return vocabulary.State(word);
        }

        Refuse(
            place,
            $"the fact '{fact.Name}' is {Vocabulary.Domain(fact)}, or another such fact, or in a group; found '{word}'",
            word, vocabulary.FactNames.Concat(scope.GroupNames));
        return null;
    }

    private Fact? FactNamed(Located<string> name)
    {
        Fact? fact = vocabulary.Referred(name.Value);
        if (fact is null)
        {
            scope.Unknown("fact", name, vocabulary.FactNames);
        }

        return fact;
    }

    private static Threshold Fixed(string name, string unit, double value) =>
        new(name, unit, [new ThresholdStep(value, InForce.Always)]);

    private void Refuse(TextPlace place, string message, string written = "", IEnumerable<string>? known = null) =>
        scope.Report(DiagnosticCodes.LawBadValue, place, message, written, known);
}
