using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>The records of one option of a scenario as supply needs them, with the option's effects applied: bills
/// carry the date on which they pass, counts are the option's, transfers that do not exist in the option are left
/// out.</summary>
public sealed record SupplyInputs
{
    public required DateSpan Horizon { get; init; }

    public required IReadOnlyList<Party> Parties { get; init; }

    public required IReadOnlyList<Item> Items { get; init; }

    public required IReadOnlyList<Line> Lines { get; init; }

    public required IReadOnlyList<Order> Orders { get; init; }

    public required IReadOnlyList<MoneyAccount> Accounts { get; init; }

    public required IReadOnlyList<Policy> Policies { get; init; }

    public required IReadOnlyList<Transfer> Transfers { get; init; }

    public IReadOnlyList<Site> Sites { get; init; } = [];

    public IReadOnlyList<Bill> Bills { get; init; } = [];

    public IReadOnlyList<Swap> Swaps { get; init; } = [];

    public IReadOnlyList<Decree> Decrees { get; init; } = [];

    /// <summary>The scenario's records as written, before any option's effects.</summary>
    public static SupplyInputs From(Scenario scenario) => new()
    {
        Horizon = scenario.Horizon,
        Parties = scenario.Parties,
        Items = scenario.Items,
        Lines = scenario.Lines,
        Orders = scenario.Orders,
        Accounts = scenario.Accounts,
        Policies = scenario.Policies,
        Transfers = scenario.Transfers,
        Sites = scenario.Sites,
        Bills = scenario.Bills,
        Swaps = scenario.Swaps,
        Decrees = scenario.Decrees,
    };
}

/// <summary>When the books are audited. Each posting is checked as it is made, whatever is chosen here, and every
/// account at the end of the run.</summary>
public enum AuditFrequency
{
    /// <summary>At month ends: all totals, and the accounts posted to in the month.</summary>
    MonthEnds,

    /// <summary>After every event: all totals, and every account. Slow.</summary>
    EveryEvent,
}

/// <summary>What a run watches besides its results.</summary>
/// <param name="Journal">Keep every posting with its cause and document.</param>
/// <param name="Audit">When the books are audited.</param>
public readonly record struct SupplyWatch(bool Journal, AuditFrequency Audit);

/// <summary>Rounds fired on the day the run stands at.</summary>
/// <param name="Holding">Whose and which rounds: <see cref="SupplyPlan.Holding"/>.</param>
/// <param name="Count">Rounds, at least 1 and at most the magazine.</param>
/// <param name="Day">Days from the first day of the horizon; the day the run stands at.</param>
/// <param name="Cause">The raid, for the journal.</param>
/// <param name="Document">What the raid rests on: a source id, or <c>assumption</c>.</param>
public readonly record struct Fired(int Holding, int Count, int Day, string Cause, string Document);
