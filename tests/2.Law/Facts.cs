using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Law.Tests;

/// <summary>Transfers as tests write them: states by code, facts as <c>name=value</c> or
/// <c>name=value@date</c>.</summary>
internal static class Facts
{
    public static TransferFacts Of(string from, string to, string? origin, LegKind leg, params string[] facts) => new()
    {
        Name = "test",
        Sender = new PartyId(from),
        Receiver = new PartyId(to),
        Exporter = from,
        Recipient = to,
        Origin = origin,
        Leg = leg,
        Facts = [.. facts.Select(Fact)],
        Grants = [],
        Burdens = [],
        Recorded = null,
        Parties = [],
    };

    public static TransferFacts With(this TransferFacts facts, string actor, GrantState state, string from) =>
        facts with { Grants = [.. facts.Grants, new Grant(actor, state, Day(from), null)] };

    public static DateOnly Day(string text) => DateOnly.Parse(text);

    /// <summary>Finished Patriot rounds of the Air Self-Defense Force for the United States.</summary>
    public static TransferFacts JapanToUnitedStates { get; } = Of(
        "JP", "US", "JP", LegKind.Return,
        "kind=ammunition", "heading=licence", "licensor=US", "treaty-breach=no", "unsc-measures=no", "combat=no");

    /// <summary>The same rounds passed on to Ukraine out of US stock.</summary>
    public static TransferFacts OnwardToUkraine { get; } = Of(
        "US", "UA", "JP", LegKind.Retransfer,
        "kind=ammunition", "heading=licence", "licensor=US", "treaty-breach=no", "unsc-measures=no", "combat=yes",
        "route=drawdown", "special-circumstances=unknown").With("US.president", GrantState.Granted, "2023-04-01");

    private static LegalFact Fact(string text)
    {
        string[] parts = text.Split('=', '@');
        return new LegalFact(parts[0], parts[1], parts.Length > 2 ? Day(parts[2]) : null, new TextPlace("test", 1, 1));
    }
}
