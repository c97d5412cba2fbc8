using Stockade.Kernel;

namespace Stockade.Scenarios;

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

    /// <summary>Site of the donor from which alone it is taken, or null: any.</summary>
    public string? FromSite { get; init; }

    /// <summary>Site of the receiver at which it arrives, or null.</summary>
    public string? ToSite { get; init; }

    /// <summary>For a shipment: rounds are set aside for it from the promise on, for so long at most (seconds); what is
    /// not released by then is free again. Null: nothing is set aside.</summary>
    public Claim? Reserve { get; init; }

    /// <summary>For equipment: from arrival until it stands ready, seconds; null: none.</summary>
    public Claim? Setup { get; init; }

    /// <summary>For equipment: training of the receiver's crews, from the promise (shipment) or the first day
    /// (programme) on, seconds; equipment that arrives sooner waits for them. Null: crews are there.</summary>
    public Claim? Training { get; init; }

    /// <summary>Burdens that are on the lot when it arrives: the transfer's own undertaking, and what the consents to
    /// it attach.</summary>
    public IReadOnlyList<Burden> Undertakings =>
    [
        .. new[] { Undertaking }.OfType<Burden>(),
        .. Legal.Grants.Where(static grant => grant.State == GrantState.Granted)
            .SelectMany(static grant => grant.Attaches),
    ];
}
