using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>A state, firm or agency.</summary>
/// <param name="Code">Two-letter code used by law packs (<c>JP</c>), or null for firms.</param>
/// <param name="Stock">Rounds on hand when the horizon opens.</param>
/// <param name="Floors">Rounds the party will not go below by its own decision.</param>
/// <param name="Demands">Regular use besides raids (training, expiry), rounds per day.</param>
public sealed record Party(
    PartyId Id, string Name, string? Code, IReadOnlyList<OpeningStock> Stock, IReadOnlyList<Floor> Floors,
    IReadOnlyList<RoutineUse> Demands)
{
    /// <summary>The state a firm belongs to: law packs know what the firm makes by that state's code. Null for a
    /// state.</summary>
    public PartyId? State { get; init; }
}

public sealed record OpeningStock(ItemId Item, Claim Rounds, PartyId Origin);

public sealed record Floor(ItemId Item, Claim Rounds);

/// <summary>Training and other use apart from raids, as a rate (per day).</summary>
public sealed record RoutineUse(ItemId Item, Claim PerDay);

public enum ItemKind
{
    Round,
    Component,
}

/// <param name="Family">Group shown as one in charts, for example <c>patriot</c>.</param>
/// <param name="PriceUsd">US dollars a round, or null.</param>
public sealed record Item(ItemId Id, string Name, ItemKind Kind, string Family, Claim? PriceUsd);

/// <summary>A production line. Capacity is a step function of the date; what is made is capacity times the realised
/// share times yield, and never more than its inputs.</summary>
/// <param name="Realised">Share of announced capacity that is realised, drawn once a world.</param>
/// <param name="Yield">Share of starts that pass inspection.</param>
/// <param name="Inputs">Components built into one round, by count.</param>
public sealed record Line(
    string Id, PartyId Owner, ItemId Makes, IReadOnlyList<CapacityStep> Capacity, Claim Realised, Claim Yield,
    IReadOnlyList<LineInput> Inputs, string? LicenceFrom)
{
    /// <summary>Contract-tied output: what the line makes goes to this party's orders, then to its stock, outside the
    /// queue. Null: the queue of all orders; for a line under licence, its owner.</summary>
    public PartyId? TiedTo { get; init; }
}

/// <param name="PerDay">Announced capacity from that date on, rounds per day.</param>
public sealed record CapacityStep(DateOnly From, Claim PerDay);

public sealed record LineInput(ItemId Component, int Count);

/// <summary>An order for rounds in a line's queue: served by class, then promised date, then signed date, then
/// id.</summary>
/// <param name="Class">Queue class: lower is served first.</param>
/// <param name="FundedBy">The money account that must hold money before the order is signed, or null.</param>
/// <param name="Promised">Promised delivery, or null.</param>
/// <param name="Displaceable">True where the order belongs to a third party whose waiting is reported.</param>
public sealed record Order(
    string Id, PartyId Buyer, ItemId Item, Claim Count, DateOnly Signed, DateOnly? Promised, int Class,
    string? FundedBy,
    bool Displaceable);

/// <summary>What money may be used for.</summary>
public enum MoneyColour
{
    /// <summary>Authority to draw from stock.</summary>
    Drawdown,

    /// <summary>Money to refill the stock drawn from.</summary>
    Replenishment,

    /// <summary>Money to buy new rounds.</summary>
    Purchase,

    /// <summary>A state's own budget.</summary>
    National,
}

/// <summary>Money or authority of one colour that becomes usable in steps.</summary>
public sealed record MoneyAccount(string Id, PartyId Holder, MoneyColour Colour, IReadOnlyList<MoneyStep> Steps);

/// <summary>An amount that becomes usable on a date (null: never, unless an option passes the bill).</summary>
/// <param name="Bill">Name of the legislative item it comes from, or null for money in hand.</param>
/// <param name="Until">End of the window in which it may be obligated, exclusive, or null.</param>
public sealed record MoneyStep(string? Bill, DateOnly? From, DateOnly? Until, Claim AmountUsd);

/// <summary>A named rule of a party's own making that can be switched, for example
/// <c>no-draw-without-refill</c>.</summary>
/// <param name="Applies">Probability that the rule binds in a world (a claim, drawn once a world: it binds where the
/// value is at least one half).</param>
public sealed record Policy(string Id, PartyId Party, Claim Applies);

/// <summary>How the count of a transfer arises.</summary>
public enum TransferKind
{
    /// <summary>A single shipment of a claimed count.</summary>
    Shipment,

    /// <summary>A monthly programme: a claimed number of rounds a month between two dates.</summary>
    Programme,

    /// <summary>Rounds released against rounds received or promised under another transfer (pass-through).</summary>
    Backfilled,
}

/// <summary>Rounds (or fire units) moved from one party to another.</summary>
/// <param name="Kind">Shipment, programme or backfilled.</param>
/// <param name="Items">What may be sent. With several, <paramref name="ItemChoice"/> picks one a world.</param>
/// <param name="ItemChoice">Uniform claim in 0..1 that picks among the items by equal shares; null for a single item.
/// Two transfers that must pick the same item hold the same claim (<c>item-as</c> in the file).</param>
/// <param name="Count">Rounds in all (shipment), rounds a month (programme), unused (backfilled).</param>
/// <param name="First">Date of decision or start of the programme.</param>
/// <param name="Last">End of the programme (inclusive), or null.</param>
/// <param name="Signed">Date of contract, or null; the promise is dated from here.</param>
/// <param name="Transit">Time from release to arrival, seconds.</param>
/// <param name="Lead">Time from signature (or decision) to release, seconds.</param>
/// <param name="Backs">For backfilled: the transfer it rests on.</param>
/// <param name="Credit">For backfilled: the pass-through, rounds released for each round promised, 0 to 1.</param>
/// <param name="DrawsOn">Money account with authority to draw, or null.</param>
/// <param name="RefillFrom">Money account of refill money that the policy asks for, or null.</param>
/// <param name="Recorded">Not null: the transfer happened; the source says so, and it moves where no pack covers
/// it.</param>
/// <param name="Origin">Only rounds of this origin (for passing on a received lot), or null.</param>
/// <param name="OnlyIn">Options in which the transfer exists; empty means all.</param>
/// <param name="Legal">Facts for the law packs; grants of consents with their dates.</param>
/// <param name="Undertaking">A burden that is attached to the lot on arrival, or null.</param>
public sealed record Transfer(
    string Id, string Name, TransferKind Kind, PartyId From, PartyId To, IReadOnlyList<ItemId> Items, Claim? ItemChoice,
    Claim? Count, DateOnly First, DateOnly? Last, DateOnly? Signed, Claim Transit, Claim? Lead, string? Backs,
    Claim? Credit,
    string? DrawsOn, string? RefillFrom, Source? Recorded, PartyId? Origin, IReadOnlyList<string> OnlyIn,
    LegalFacts Legal,
    Burden? Undertaking)
{
    /// <summary>For programmes: the share of what law, money or the floor held back that the donor sends later, 0
    /// (those rounds are lost) to 1 (donors catch up). Null: 1.</summary>
    public Claim? Carry { get; init; }

    /// <summary>Burdens that are on the lot when it arrives: the transfer's own undertaking, and what the consents to
    /// it attach.</summary>
    public IReadOnlyList<Burden> Undertakings =>
    [
        .. new[] { Undertaking }.OfType<Burden>(),
        .. Legal.Grants.Where(static grant => grant.State == GrantState.Granted)
            .SelectMany(static grant => grant.Attaches),
    ];
}

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
