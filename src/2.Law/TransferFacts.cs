using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Law;

/// <summary>A proposed transfer as the law sees it. States are named by the code that packs use (<c>JP</c>).</summary>
public sealed record TransferFacts
{
    /// <summary>The transfer's name, for messages.</summary>
    public required string Name { get; init; }

    public required PartyId Sender { get; init; }

    public required PartyId Receiver { get; init; }

    /// <summary>Code of the sending state, or null where the sender has none.</summary>
    public required string? Exporter { get; init; }

    /// <summary>Code of the receiving state, or null where the receiver has none.</summary>
    public required string? Recipient { get; init; }

    /// <summary>Code of the state out of whose control the lot first came, or null where unknown.</summary>
    public required string? Origin { get; init; }

    public required LegKind Leg { get; init; }

    /// <summary>Facts as stated, in the words of the packs; a later date takes over from an earlier one. Facts named
    /// <c>exporter</c>, <c>recipient</c>, <c>origin</c> and <c>leg</c> override what the transfer itself
    /// says.</summary>
    public required IReadOnlyList<LegalFact> Facts { get; init; }

    /// <summary>Consents and determinations by actor. An actor without a grant has not been asked.</summary>
    public required IReadOnlyList<Grant> Grants { get; init; }

    /// <summary>Burdens that the lot carries already. The state of origin can release them.</summary>
    public required IReadOnlyList<Burden> Burdens { get; init; }

    /// <summary>Not null: the transfer is on record with this source, and moves where no pack covers it.</summary>
    public required Source? Recorded { get; init; }

    /// <summary>Parties of the scenario, so that party names in facts and burdens are read as codes.</summary>
    public required IReadOnlyList<Party> Parties { get; init; }

    /// <summary>Sources that the burdens' documents name, so that they are said in words.</summary>
    public IReadOnlyList<Source> Documents { get; init; } = [];

    /// <summary>The facts of one of the scenario's transfers. A passed-on lot carries the undertakings of the transfers
    /// that brought rounds of its origin to the sender.</summary>
    public static TransferFacts From(Transfer transfer, Scenario scenario) =>
        From(transfer, scenario.Parties, scenario.Transfers) with { Documents = scenario.Sources };

    /// <inheritdoc cref="From(Transfer, Scenario)"/>
    public static TransferFacts From(
        Transfer transfer, IReadOnlyList<Party> parties, IReadOnlyList<Transfer> transfers)
    {
        PartyId? origin = transfer.Origin ?? (transfer.Legal.Leg == LegKind.Retransfer ? null : transfer.From);
        return new TransferFacts
        {
            Name = transfer.Id,
            Sender = transfer.From,
            Receiver = transfer.To,
            Exporter = CodeOf(transfer.From, parties),
            Recipient = CodeOf(transfer.To, parties),
            Origin = origin is { } from ? CodeOf(from, parties) : null,
            Leg = transfer.Legal.Leg,
            Facts = transfer.Legal.Facts,
            Grants = [.. transfer.Legal.Grants.Select(static grant => grant.AtMedians())],
            Burdens = [.. transfers
                .Where(earlier => Brought(earlier, transfer)).SelectMany(static earlier => earlier.Undertakings)],
            Recorded = transfer.Recorded,
            Parties = parties,
        };
    }

    /// <summary>The facts of a transfer that a file states. Who sends, receives and made it, and what the leg is in
    /// law, may be left open.</summary>
    public static TransferFacts From(StatedTransfer stated)
    {
        LegalFact[] open = stated.Leg is null ? [new LegalFact("leg", "unknown", null, default)] : [];
        return new TransferFacts
        {
            Name = stated.Name,
            Sender = new PartyId(stated.Exporter ?? "sender"),
            Receiver = new PartyId(stated.Recipient ?? "receiver"),
            Exporter = stated.Exporter,
            Recipient = stated.Recipient,
            Origin = stated.Origin,
            Leg = stated.Leg ?? LegKind.Export,
            Facts = [.. open, .. stated.Facts],
            Grants = stated.Grants,
            Burdens = stated.Burdens,
            Recorded = stated.Recorded,
            Parties = [],
        };
    }

    /// <summary>The same transfer with one more fact; facts of the same name that were stated before give
    /// way.</summary>
    public TransferFacts With(LegalFact fact)
    {
        TransferFacts changed = this with
        {
            Facts = [.. Facts.Where(said => said.Name != fact.Name), fact],
        };
        return fact.Name switch
        {
            "exporter" => changed with { Exporter = fact.Value, Sender = new PartyId(fact.Value) },
            "recipient" => changed with { Recipient = fact.Value, Receiver = new PartyId(fact.Value) },
            "origin" => changed with { Origin = fact.Value },
            _ => changed,
        };
    }

    /// <summary>The same transfer for a lot of another origin with the burdens it carries: rounds that came from a
    /// third state are passed on, not exported.</summary>
    public TransferFacts ForLot(PartyId origin, IReadOnlyList<Burden> burdens) => this with
    {
        Origin = CodeOf(origin, Parties),
        Burdens = burdens,
        Leg = Leg == LegKind.Export && origin != Sender && CodeOf(origin, Parties) != Exporter
            ? LegKind.Retransfer
            : Leg,
    };

    /// <summary>The code by which packs name a party, a firm's being its state's; or null where it has none.</summary>
    internal static string? CodeOf(PartyId party, IReadOnlyList<Party> parties)
    {
        Party? known = Find(party, parties);
        return known?.Code ?? (known?.State is { } state ? Find(state, parties)?.Code : null);
    }

    private static Party? Find(PartyId party, IReadOnlyList<Party> parties)
    {
        foreach (Party known in parties)
        {
            if (known.Id == party)
            {
                return known;
            }
        }

        return null;
    }

    private static bool Brought(Transfer earlier, Transfer later) =>
        earlier.Undertakings.Count > 0 && later.Origin is not null
        && earlier.To == later.From && (earlier.Origin ?? earlier.From) == later.Origin
        && earlier.Items.Intersect(later.Items).Any();
}
