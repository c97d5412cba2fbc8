using Stockade.Scenarios;
using Stockade.Supply;

namespace Stockade.Studies;

/// <summary>What supply alone says of a scenario's options.</summary>
/// <param name="Worlds">Worlds done.</param>
/// <param name="Complete">False where the user interrupted before the end.</param>
public sealed record SupplyAnswer(
    string Scenario, string Title, string ProductVersion, ulong Seed, int Worlds, int WorldsAsked, int Replications,
    bool Complete, IReadOnlyList<SupplyOptionAnswer> Options);

/// <summary>One option. Rows stand in the order of the scenario.</summary>
/// <param name="Waits">Mean rounds x months waited a run, by edge.</param>
/// <param name="DisplacedRoundMonths">Rounds x months that orders marked as displaceable waited.</param>
public sealed record SupplyOptionAnswer(
    string Option, string Name, IReadOnlyList<DateOnly> Months, IReadOnlyList<StockMonthRow> Stock,
    IReadOnlyList<FlowMonthRow> Flows, IReadOnlyList<StockOutShare> StockOuts, IReadOnlyList<SupplyMonthsRow> Supply,
    IReadOnlyList<RebuildYears> Rebuild, IReadOnlyList<OrderRow> Orders, IReadOnlyList<AccountRow> Accounts,
    IReadOnlyList<MoneyMonthRow> Money, WaitsGraph Waits, SupplyBand DisplacedRoundMonths);

/// <summary>Median and the 80 % band over all runs.</summary>
public readonly record struct SupplyBand(double Low80, double Median, double High80);

/// <summary>Free rounds at the end of a month.</summary>
public readonly record struct StockMonthRow(Holding Holding, int Month, SupplyBand Free);

/// <summary>Mean rounds of a flow in a month; only where any run has some.</summary>
public readonly record struct FlowMonthRow(Holding Holding, int Month, Flow Flow, double Mean);

/// <summary>Share of runs in which a month up to the end of a year ended with no free round, or below the floor.
/// A stock that never was is not counted as run out.</summary>
/// <param name="BelowFloor">Null where the party has no floor for the item.</param>
public readonly record struct StockOutShare(Holding Holding, DateOnly By, double RanOut, double? BelowFloor);

/// <summary>Months of supply as the horizon ends: free rounds over the rounds used (regular use, and raids' wants) a
/// month in the last three months, at most 24; only where any run used some.</summary>
public readonly record struct SupplyMonthsRow(Holding Holding, SupplyBand Months);

/// <summary>Years to bring a stock back to its target when the horizon has ended, were the whole output of the item's
/// lines for it: deficit / (rate - regular use) (M. Cancian, CSIS, 2023). Infinite where the rate does not exceed the
/// use.</summary>
/// <param name="Deficit">Target less free rounds, at least 0; the target is the floor, or without one the opening
/// stock.</param>
/// <param name="Recent">At the rate of the last twelve months.</param>
/// <param name="Surge">At the announced capacity of the last day, with every expansion.</param>
public readonly record struct RebuildYears(Holding Holding, SupplyBand Deficit, SupplyBand Recent, SupplyBand Surge);

/// <param name="Ordered">Mean rounds ordered.</param>
/// <param name="Delivered">Mean rounds delivered.</param>
/// <param name="Signed">Share of runs in which it was signed.</param>
public readonly record struct OrderRow(
    Order Order, double Ordered, double Delivered, double Signed, SupplyBand RoundMonthsWaited);

/// <param name="Obligated">Mean dollars obligated in all.</param>
/// <param name="Left">Mean dollars free as the horizon ends.</param>
/// <param name="DeadMonths">Months in which rounds waited for its money and none was obligated.</param>
public readonly record struct AccountRow(MoneyAccount Account, double Obligated, double Left, SupplyBand DeadMonths);

/// <param name="Dead">Share of runs in which rounds waited for it and none was obligated.</param>
public readonly record struct MoneyMonthRow(
    MoneyAccount Account, int Month, double Obligated, double Available, double Dead);
