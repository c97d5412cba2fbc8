using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>An order for rounds in a line's queue: served by class, then promised date, then signed date, then
/// id.</summary>
/// <param name="Class">Queue class: lower is served first.</param>
/// <param name="FundedBy">The money account that must hold money before the order is signed, or null.</param>
/// <param name="Promised">Promised delivery, or null.</param>
/// <param name="Displaceable">True where the order belongs to a third party whose waiting is reported.</param>
public sealed record Order(
    string Id, PartyId Buyer, ItemId Item, Claim Count, DateOnly Signed, DateOnly? Promised, int Class,
    string? FundedBy,
    bool Displaceable)
{
    /// <summary>Who receives the rounds; null: the buyer.</summary>
    public PartyId? Beneficiary { get; init; }

    /// <summary>Who pays, where it is neither the buyer nor the holder of the account; null: they do.</summary>
    public PartyId? Payer { get; init; }

    public OrderRoute Route { get; init; }

    /// <summary>Promised schedule: share of the order that is due by a date, rising to 1; empty: all by
    /// <see cref="Promised"/>.</summary>
    public IReadOnlyList<ScheduledDelivery> Schedule { get; init; } = [];

    /// <summary>More rounds that the contract lets the buyer take.</summary>
    public IReadOnlyList<OrderOption> Options { get; init; } = [];

    /// <summary>Spans in which payment is suspended: nothing is delivered, and the queue goes past it.</summary>
    public IReadOnlyList<DateSpan> Suspended { get; init; } = [];

    /// <summary>Day on which what is not delivered is cancelled, or null. Money obligated stays obligated.</summary>
    public DateOnly? Cancelled { get; init; }
}

public enum OrderRoute
{
    GovernmentSale,
    Commercial,
    Agency,
    PooledPurchase,
}

/// <param name="Due">Share of the order due by the date, 0 to 1.</param>
public sealed record ScheduledDelivery(DateOnly By, Claim Due);

/// <param name="Count">Rounds added.</param>
/// <param name="On">Day on which it is taken up; the added rounds are signed and paid for as the order is.</param>
/// <param name="Exercised">Whether it is: from one half.</param>
public sealed record OrderOption(Claim Count, DateOnly On, Claim Exercised);
