using Stockade.Kernel;

namespace Stockade.Law;

/// <summary>A pack as written: blocks in the order of the text, names not yet looked up.</summary>
internal sealed class LexFile
{
    public required string Name { get; init; }

    /// <summary>The lines as written, to be quoted by checks that find a fault later.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    public List<SourceBlock> Sources { get; } = [];

    public List<ActorBlock> Actors { get; } = [];

    public List<FactBlock> Facts { get; } = [];

    public List<GroupBlock> Groups { get; } = [];

    public List<AmountBlock> Amounts { get; } = [];

    public List<PackBlock> Packs { get; } = [];

    public List<TestBlock> Tests { get; } = [];
}

/// <summary>Dates between which something is in force: from inclusive, until exclusive, as day numbers.</summary>
internal readonly record struct InForce(int From, int Until)
{
    public static InForce Always { get; } = new(int.MinValue, int.MaxValue);

    /// <summary>Enacted without a start: on no date.</summary>
    public static InForce Never { get; } = new(int.MaxValue, int.MaxValue);

    public bool On(int day) => day >= From && day < Until;

    public bool Overlaps(InForce other) => From < other.Until && other.From < Until;
}

internal sealed record SourceBlock(Located<string> Name, Source Source);

internal sealed record ActorBlock(Located<string> Name, string Words);

internal enum FactKind
{
    YesNo,
    OneOf,
    State,
    Amount,
    Date,
}

/// <param name="Symbols">The values of a one-of fact, in order; empty otherwise.</param>
/// <param name="Unit">Unit of an amount (<c>USD</c>); empty otherwise.</param>
internal sealed record FactBlock(
    Located<string> Name, FactKind Kind, IReadOnlyList<string> Symbols, string Unit, string Question,
    Located<string>? DeterminedBy)
{
    public bool SameShape(FactBlock other) =>
        Kind == other.Kind && Unit == other.Unit && Symbols.SequenceEqual(other.Symbols, StringComparer.Ordinal);
}

internal sealed class GroupBlock
{
    public required Located<string> Name { get; init; }

    public List<(string Code, InForce Dates)> Members { get; } = [];

    public List<CiteLine> Cites { get; } = [];
}

internal sealed class AmountBlock
{
    public required Located<string> Name { get; init; }

    public required double Value { get; init; }

    public required string Unit { get; init; }

    public required InForce Dates { get; init; }

    public List<CiteLine> Cites { get; } = [];
}

internal sealed record CiteLine(Located<string> Source, string Article);

internal sealed class PackBlock
{
    public required Located<string> Name { get; init; }

    public required string Title { get; init; }

    public Force? Force { get; set; }

    public Located<string>? Decides { get; set; }

    public bool? SilenceProhibits { get; set; }

    public Term? Scope { get; set; }

    public InForce Dates { get; set; } = InForce.Always;

    /// <summary>The state whose rules the pack holds, and its name in words.</summary>
    public Located<string>? Encodes { get; set; }

    public string StateName { get; set; } = "";

    public List<CiteLine> Cites { get; } = [];

    public List<RuleBlock> Rules { get; } = [];
}

internal enum RuleEffect
{
    /// <summary>Asks or attaches only.</summary>
    None,
    Permit,
    Prohibit,

    /// <summary>Silences the rule it excepts, and says nothing itself.</summary>
    Lift,
}

internal sealed class RuleBlock
{
    public required Located<string> Name { get; init; }

    public required InForce Dates { get; init; }

    public required Located<string>? Excepts { get; init; }

    /// <summary>Each <c>when</c> line; all must hold.</summary>
    public List<Term> When { get; } = [];

    public RuleEffect? Effect { get; set; }

    public List<RequireLine> Requires { get; } = [];

    public List<AttachLine> Attaches { get; } = [];

    public List<CiteLine> Cites { get; } = [];

    public string? Press { get; set; }
}

/// <param name="WaitDays">Days that must pass after the grant.</param>
internal sealed record RequireLine(string Text, Located<string> Actor, int WaitDays);

/// <param name="Holder">A state's code, or the word <c>recipient</c>.</param>
internal sealed record AttachLine(BurdenKind Kind, string Holder, string Uses);

/// <summary>A condition as written.</summary>
internal abstract record Term(TextPlace Place);

/// <summary>A yes-no fact by its name.</summary>
internal sealed record NameTerm(string Name, TextPlace Place) : Term(Place);

/// <summary>A fact compared with a value, a fact or a named amount.</summary>
internal sealed record CompareTerm(Located<string> Fact, string Operator, Operand Operand) : Term(Fact.Place);

/// <summary>A fact that is one of several values or a member of groups.</summary>
internal sealed record MemberTerm(Located<string> Fact, IReadOnlyList<Located<string>> Members) : Term(Fact.Place);

internal sealed record NotTerm(Term Inner, TextPlace Place) : Term(Place);

internal sealed record AllTerm(IReadOnlyList<Term> Parts, TextPlace Place) : Term(Place);

internal sealed record AnyTerm(IReadOnlyList<Term> Parts, TextPlace Place) : Term(Place);

/// <summary>The right side of a comparison: a word, or a number with its unit, or a date.</summary>
internal sealed record Operand(string? Word, double Number, string Unit, DateOnly? Date, TextPlace Place);

internal sealed class TestBlock
{
    public required Located<string> Name { get; init; }

    /// <summary>The test whose transfer this one takes over, or null.</summary>
    public Located<string>? Like { get; init; }

    /// <summary>Tests of earlier legs, whose burdens the lot carries.</summary>
    public List<Located<string>> After { get; } = [];

    /// <summary>True where burdens taken over are laid down.</summary>
    public bool DropsBurdens { get; set; }

    public required DateOnly On { get; init; }

    public List<TestFact> Facts { get; } = [];

    public List<TestGrant> Grants { get; } = [];

    public List<Burden> Burdens { get; } = [];

    public bool IsRecorded { get; set; }

    public List<ExpectLine> Expects { get; } = [];
}

internal sealed record TestFact(Located<string> Name, string Value, DateOnly? From, TextPlace Place);

internal sealed record TestGrant(
    Located<string> Actor, Stockade.Scenarios.GrantState State, DateOnly? From,
    IReadOnlyList<Located<string>> Provided, IReadOnlyList<Burden> Attaches);

/// <param name="Pack">A pack's name, <c>overall</c> or <c>lot</c>.</param>
internal sealed record ExpectLine(
    Located<string> Pack, Verdict Verdict, IReadOnlyList<Located<string>> Because,
    IReadOnlyList<Located<string>> Missing, IReadOnlyList<Located<string>> Needs)
{
    /// <summary>True where no other rule may carry the verdict.</summary>
    public bool IsOnly { get; init; }

    /// <summary>States that must hold a burden on the lot from here on.</summary>
    public IReadOnlyList<Located<string>> Attaches { get; init; } = [];

    /// <summary>The first lawful day, with the consents as they are dated.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>Rules enacted and not in force that would change the verdict.</summary>
    public IReadOnlyList<Located<string>> Later { get; init; } = [];

    /// <summary>True where the verdict must be said to rest on the press.</summary>
    public bool IsPress { get; init; }
}
