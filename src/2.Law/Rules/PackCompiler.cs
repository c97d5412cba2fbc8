using Stockade.Kernel;

namespace Stockade.Law;

/// <summary>Turns the packs of one text into rules that are ready to be asked, and checks what holds them
/// together.</summary>
internal sealed class PackCompiler(Vocabulary vocabulary, FileScope scope)
{
    private readonly TermCompiler terms = new(vocabulary, scope);

    /// <summary>The pack, or null where something it cannot do without is missing.</summary>
    public Pack? Compile(PackBlock block)
    {
        Actor? decides = null;
        if (block.Decides is { } actor && ActorNamed(actor) is >= 0 and int column)
        {
            decides = vocabulary.Actors[column];
        }

        Require(block, block.Force is not null, "force law|policy|commitment|contract");
        Require(block, block.Decides is not null, "decides ACTOR");
        Require(block, block.SilenceProhibits is not null, "silence prohibits|permits");
        Require(block, block.Scope is not null, "scope CONDITION");
        IReadOnlyList<LawCitation> citations = scope.Cite("pack", block.Name, block.Cites);
        Condition? within = block.Scope is { } term ? terms.Compile(term) : null;
        List<Rule> rules = [.. block.Rules.Select(Compile)];
        RuleChecks.Check(block, rules, scope);
        if (decides is null || within is null || rules.Count > Pack.RulesMax || !RuleChecks.IsOrdered(block))
        {
            return null;
        }

        return new Pack(
            new PackHead(
                block.Name.Value, block.Title, block.Force ?? Force.Law, decides,
                block.SilenceProhibits ?? true, within, block.Dates, StateOf(block), block.StateName,
                citations, block.Name.Place),
            rules);
    }

    private double? StateOf(PackBlock block)
    {
        if (block.Encodes is not { } state)
        {
            return null;
        }

        if (!Vocabulary.IsStateCode(state.Value))
        {
            scope.Report(DiagnosticCodes.LawBadValue, state.Place, $"'{state.Value}' is no state's code such as JP");
            return null;
        }

        return vocabulary.State(state.Value);
    }

    private void Require(PackBlock block, bool isThere, string line)
    {
        if (!isThere)
        {
            scope.Report(
                DiagnosticCodes.LawIncomplete, block.Name.Place,
                $"the pack '{block.Name.Value}' lacks a line '{line}'");
        }
    }

    private Rule Compile(RuleBlock block)
    {
        RuleEffect effect = block.Effect ?? RuleEffect.None;
        if (block.Effect is null && block.Requires.Count == 0 && block.Attaches.Count == 0)
        {
            scope.Report(
                DiagnosticCodes.LawIncomplete, block.Name.Place,
                $"the rule '{block.Name.Value}' does nothing: add permit, prohibit, lift, require or attach");
        }

        if (effect is RuleEffect.Prohibit or RuleEffect.Lift && block.Requires.Count + block.Attaches.Count > 0)
        {
            scope.Report(
                DiagnosticCodes.LawIncomplete, block.Name.Place,
                $"the rule '{block.Name.Value}' prohibits or lifts, and so cannot require or attach anything");
        }

        if (effect == RuleEffect.Lift && block.Excepts is null)
        {
            scope.Report(
                DiagnosticCodes.LawIncomplete, block.Name.Place,
                $"the rule '{block.Name.Value}' lifts and excepts no rule");
        }

        return new Rule(
            block.Name.Value, block.Dates, block.Excepts?.Value, When(block), effect,
            [.. block.Requires.Select(Compile)], Attached(block),
            scope.Cite("rule", block.Name, block.Cites), block.Press, block.Name.Place);
    }

    private Condition? When(RuleBlock block)
    {
        List<Condition> parts = [];
        foreach (Term term in block.When)
        {
            if (terms.Compile(term) is { } part)
            {
                parts.Add(part);
            }
        }

        return parts.Count switch
        {
            0 => null,
            1 => parts[0],
            _ => new AllCondition(parts, parts[0].Place),
        };
    }

    private Demand Compile(RequireLine line) => new(line.Text, Math.Max(0, ActorNamed(line.Actor)), line.WaitDays);

    private List<AttachLine> Attached(RuleBlock block)
    {
        foreach (AttachLine attach in block.Attaches)
        {
            if (attach.Holder != "recipient" && !Vocabulary.IsStateCode(attach.Holder))
            {
                scope.Report(
                    DiagnosticCodes.LawBadValue, block.Name.Place,
                    $"the rule '{block.Name.Value}' attaches a burden to '{attach.Holder}': "
                    + "expected a state's code or 'recipient'");
            }
        }

        return block.Attaches;
    }

    private int ActorNamed(Located<string> name)
    {
        int column = vocabulary.ActorNamed(name.Value);
        if (column < 0)
        {
            scope.Unknown("actor", name, vocabulary.ActorNames);
        }

        return column;
    }
}
