using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>One transfer as a file of facts states it; what is not stated is null or empty.</summary>
/// <param name="Exporter">Code of the sending state.</param>
/// <param name="Recipient">Code of the receiving state.</param>
/// <param name="Origin">Code of the state out of whose control the lot first came.</param>
/// <param name="Recorded">Not null: the transfer happened, and this source says so.</param>
public sealed record StatedTransfer(
    string Name, string? Exporter, string? Recipient, string? Origin, LegKind? Leg, IReadOnlyList<LegalFact> Facts,
    IReadOnlyList<Grant> Grants, IReadOnlyList<Burden> Burdens, Source? Recorded);
