using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Law;

/// <summary>What every regime in scope says about a transfer on a date, and what follows from them together.</summary>
/// <param name="On">The date the question was put for.</param>
/// <param name="Overall">The strictest verdict among law, policy and contract; commitments never decide.</param>
/// <param name="Rulings">One for each pack (those out of scope too), each burden on the lot, and each state that no
/// pack covers; in the order of the packs.</param>
public sealed record Decision(DateOnly On, Verdict Overall, IReadOnlyList<Ruling> Rulings)
{
    /// <summary>The rulings that make the overall verdict what it is.</summary>
    public IEnumerable<Ruling> Decisive =>
        Rulings.Where(ruling => ruling.Force != Force.Commitment && ruling.Verdict == Overall);

    /// <summary>The overall verdict in words: what each decisive ruling says.</summary>
    public string Words => Overall == Verdict.NotApplicable
        ? VerdictWords.Of(Overall)
        : string.Join("; and ", Decisive.Select(static ruling => ruling.Words).Distinct(StringComparer.Ordinal));

    /// <summary>Who could change the overall verdict, as far as the decisive rulings tell.</summary>
    public IEnumerable<Actor> ChangedBy => Decisive.SelectMany(ruling => ruling.ChangedBy).Distinct();

    /// <summary>Burdens that a permitted export puts on the lot.</summary>
    public IEnumerable<Burden> Attaches => Rulings.SelectMany(ruling => ruling.Attaches).Distinct();

    /// <summary>Problems in reaching the verdict, for example too many unknown facts to settle it.</summary>
    public IEnumerable<Diagnostic> Diagnostics =>
        Rulings.Where(ruling => ruling.Problem is not null).Select(ruling => ruling.Problem!);

    /// <summary>True where the other decision gives the same verdicts for the same reasons, whatever its
    /// date.</summary>
    public bool SameAnswer(Decision other) =>
        Overall == other.Overall && Rulings.Count == other.Rulings.Count
        && Rulings.Zip(other.Rulings).All(pair => pair.First.SameAnswer(pair.Second));
}

/// <summary>What one regime says.</summary>
/// <param name="Pack">Name of the pack, or <c>lot</c> for a burden, or <c>not-encoded</c>.</param>
/// <param name="Title">The instrument, in words.</param>
/// <param name="Possible">Every verdict that the unknown facts leave possible; one where the verdict is
/// settled.</param>
/// <param name="Because">Rules that carry the verdict, <c>pack/rule</c>; empty where silence carries it.</param>
/// <param name="Missing">Unknown facts that matter: some value of one would change the verdict.</param>
/// <param name="DecidedBy">Who makes and can change the rules, or null.</param>
/// <param name="ChangedBy">Who could change this verdict: who owes a consent or a determination, else who
/// decides.</param>
/// <param name="Attaches">Burdens that the lot would carry from here on.</param>
/// <param name="Unverified">Remarks on rules known from the press only on which the verdict rests.</param>
/// <param name="Words">The verdict in words that follow the force.</param>
/// <param name="Problem">Why the verdict could not be settled, or null.</param>
public sealed record Ruling(
    string Pack, string Title, Force Force, Verdict Verdict, IReadOnlyList<Verdict> Possible,
    IReadOnlyList<string> Because,
    IReadOnlyList<Requirement> Requirements, IReadOnlyList<MissingFact> Missing, Reason Reasons,
    IReadOnlyList<LawCitation> Citations, Actor? DecidedBy, IReadOnlyList<Actor> ChangedBy,
    IReadOnlyList<Burden> Attaches, IReadOnlyList<string> Unverified, string Words, Diagnostic? Problem)
{
    internal bool SameAnswer(Ruling other) =>
        Pack == other.Pack && Verdict == other.Verdict && Words == other.Words
        && Possible.SequenceEqual(other.Possible) && Because.SequenceEqual(other.Because, StringComparer.Ordinal)
        && Requirements.SequenceEqual(other.Requirements) && Missing.SequenceEqual(other.Missing)
        && Unverified.SequenceEqual(other.Unverified, StringComparer.Ordinal);
}

/// <summary>A person or body of a pack, by its short name and in words.</summary>
public sealed record Actor(string Id, string Name);

/// <summary>How far a requirement has come.</summary>
public enum RequirementState
{
    Met,

    /// <summary>Nobody has asked, or the answer is not yet given.</summary>
    NotAsked,

    /// <summary>Given or notified, and its waiting time still runs.</summary>
    Waiting,
    Refused,

    /// <summary>Whether it was given is not known.</summary>
    Unknown,

    /// <summary>Given on conditions that are not fulfilled, or not known to be.</summary>
    OnCondition,
}

/// <summary>Something that somebody has to do before the transfer is permitted.</summary>
/// <param name="State">Met, not asked, waiting, refused, unknown.</param>
/// <param name="MetFrom">The date from which it is (or will be) met, where known.</param>
/// <param name="Certain">False where unknown facts decide whether it is required at all.</param>
/// <param name="Rule">The rule that asks for it, <c>pack/rule</c>.</param>
public sealed record Requirement(
    string Text, Actor Actor, RequirementState State, DateOnly? MetFrom, bool Certain, string Rule)
{
    /// <summary>The conditions on which it was given that are not fulfilled, in words; null where there are
    /// none.</summary>
    public string? Provided { get; init; }

    /// <summary>Days that must pass after it is given.</summary>
    public int WaitDays { get; init; }
}

/// <summary>A fact or consent that is not known and matters.</summary>
/// <param name="Name">The fact's name, or <c>consent of ACTOR</c>.</param>
/// <param name="Question">What is asked.</param>
/// <param name="DeterminedBy">Whose finding it is, or null where anyone may know it.</param>
public sealed record MissingFact(string Name, string Question, Actor? DeterminedBy)
{
    /// <summary>What it can be, in words.</summary>
    public string Answers { get; init; } = "";

    /// <summary>Open rules that ask for it, <c>pack/rule</c>, joined by commas.</summary>
    public string AskedBy { get; init; } = "";
}

/// <summary>Where a rule comes from.</summary>
/// <param name="Source">The instrument.</param>
/// <param name="Article">Article or section within it.</param>
/// <param name="Place">Where the pack says so.</param>
public sealed record LawCitation(Source Source, string Article, TextPlace Place)
{
    public override string ToString() => Article.Length == 0 ? Source.Citation : $"{Source.Citation}, {Article}";
}

/// <summary>Whether a step of the reasoning carries.</summary>
public enum ReasonState
{
    Holds,
    Open,
    Fails,

    /// <summary>It would hold, but an exception cuts in.</summary>
    Beaten,
}

/// <summary>A step of the reasoning and what it rests on.</summary>
/// <param name="Text">The step in words: the verdict, a rule, a condition, or a fact with its value.</param>
/// <param name="Citation">The instrument, for rules.</param>
/// <param name="Place">Where the rule, or the fact's value, is written; null for what follows from the transfer
/// itself.</param>
/// <param name="Parts">What it rests on.</param>
public sealed record Reason(
    ReasonState State, string Text, LawCitation? Citation, TextPlace? Place, IReadOnlyList<Reason> Parts);
