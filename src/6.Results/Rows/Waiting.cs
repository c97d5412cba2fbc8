namespace Stockade.Results;

/// <summary>Something waits for something: an edge of the waits-for graph.</summary>
[Table("waits", "an option, what waits, and what it waits for")]
public sealed record WaitRow(
    [Column("id of the option")] string Option,
    [Column("what waits, for example: order poland-mse")] string Waiter,
    [Column("why: a word of ResultWords.Wait")] string Reason,
    [Column("what it waits for, for example: decree priority-2024")] string Blocker,
    [Column("rounds times months, mean over all replications", Unit = "round-months")] double RoundMonths,
    [Column("10 % quantile over worlds", Unit = "round-months")] double Low80,
    [Column("90 % quantile over worlds", Unit = "round-months")] double High80);

/// <summary>How probable it is that a party's stock of an item has run dry, or lies below its floor, by a
/// date.</summary>
[Table("stock_outs", "an option, a party, an item and a month")]
public sealed record StockOutRow(
    [Column("id of the option")] string Option,
    [Column("id of the party")] string Party,
    [Column("name of the party")] string PartyName,
    [Column("id of the item")] string Item,
    [Column("name of the item")] string ItemName,
    [Column("the last day of the month")] DateOnly By,
    [Column("share of replications in which the stock was empty at this or an earlier month end, after it was not")]
    double Dry,
    [Column("10 % quantile over worlds of that share")] double DryLow80,
    [Column("90 % quantile over worlds of that share")] double DryHigh80,
    [Column("share of replications in which it was below the floor at this or an earlier month end")] double Below,
    [Column("10 % quantile over worlds of that share")] double BelowLow80,
    [Column("90 % quantile over worlds of that share")] double BelowHigh80);

/// <summary>How long it would take to refill what a party lacks of its floor at the end of the horizon: deficit / (rate
/// - regular use).</summary>
[Table("rebuild", "an option, a party and an item")]
public sealed record RebuildRow(
    [Column("id of the option")] string Option,
    [Column("name of the party")] string PartyName,
    [Column("name of the item")] string ItemName,
    [Column("rounds short of the floor at the end, median over worlds", Unit = "rounds")] double Deficit,
    [Column("10 % quantile over worlds", Unit = "rounds")] double DeficitLow80,
    [Column("90 % quantile over worlds", Unit = "rounds")] double DeficitHigh80,
    [Column("years at the rate of the last twelve months, median; empty where the rate is not above the use")]
    double? RecentYears,
    [Column("10 % quantile over worlds; empty where never")] double? RecentLow80,
    [Column("90 % quantile over worlds; empty where never")] double? RecentHigh80,
    [Column("years if every line of the item worked at its capacity for the party alone, median; empty where never")]
    double? SurgeYears,
    [Column("10 % quantile over worlds; empty where never")] double? SurgeLow80,
    [Column("90 % quantile over worlds; empty where never")] double? SurgeHigh80);

/// <summary>Batteries of a party that stand complete and ready, where the scenario follows their equipment.</summary>
[Table("units", "an option, a party, a battery type and a month")]
public sealed record UnitsRow(
    [Column("id of the option")] string Option,
    [Column("name of the party")] string PartyName,
    [Column("name of the battery type")] string FireUnit,
    [Column("first day of the month")] DateOnly Month,
    [Column("complete sets at the end of the month, mean")] double Ready,
    [Column("10 % quantile over worlds")] double Low80,
    [Column("90 % quantile over worlds")] double High80);
