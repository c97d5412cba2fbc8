using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>What the law packs ask about a transfer.</summary>
/// <param name="Leg">Export, retransfer, return or domestic.</param>
/// <param name="Facts">Fact name to value as written (symbol, yes, no, unknown, number with unit, date).</param>
/// <param name="Grants">Consents and determinations: who and since when; null date: asked, not given.</param>
public sealed record LegalFacts(
    LegKind Leg, IReadOnlyList<LegalFact> Facts, IReadOnlyList<Grant> Grants);

/// <param name="From">The value holds from this date on (null: throughout). Later entries of the same name take
/// over.</param>
public sealed record LegalFact(string Name, string Value, DateOnly? From, TextPlace Place);

public enum GrantState
{
    NotAsked,
    Granted,
    Refused,
    Unknown,
}

/// <summary>A consent or determination by an actor named in a law pack (for example <c>JP.NSC</c>).</summary>
public sealed record Grant(string Actor, GrantState State, DateOnly From, Source? Source)
{
    /// <summary>Facts (yes or no) on which it was given: it counts once every one is yes.</summary>
    public IReadOnlyList<string> Provided { get; init; } = [];

    /// <summary>Burdens that the consent puts on the lot.</summary>
    public IReadOnlyList<Burden> Attaches { get; init; } = [];

    /// <summary>Time from <see cref="From"/> until it is given, seconds; null: none.</summary>
    public Claim? After { get; init; }

    /// <summary>Whether it is given at all: given from one half; null: it is.</summary>
    public Claim? Given { get; init; }

    /// <summary>True where worlds differ in when, or whether, it is given.</summary>
    public bool IsUncertain => After is not null || Given is not null;

    /// <summary>The consent as one world has it, given or not, on a day.</summary>
    public Grant In(World world) => With(
        After is { } after ? world[after] : 0, Given is not { } given || world[given] >= GivenFrom);

    /// <summary>The consent at the medians of its claims, for showing.</summary>
    public Grant AtMedians() => With(
        After?.Value.Value.Quantile(Half) ?? 0,
        Given is not { } given || given.Value.Value.Quantile(Half) >= GivenFrom);

    private const double Half = 0.5;
    private const double GivenFrom = 0.5;
    private const double SecondsPerDay = 86_400;

    private Grant With(double seconds, bool isGiven) => !IsUncertain ? this : this with
    {
        State = isGiven ? State : GrantState.NotAsked,
        From = From.AddDays((int)Math.Floor((seconds / SecondsPerDay) + Half)),
        After = null,
        Given = null,
    };
}
