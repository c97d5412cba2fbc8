namespace Stockade.Results;

/// <summary>A quantity followed over time.</summary>
[Table("series", "a series")]
public sealed record SeriesRow(
    [Column("id of the series")] string Id,
    [Column("label, for example: Ukraine, Patriot-family rounds on hand")] string Label,
    [Column("stock or months of supply: a word of ResultWords.Series")] string Kind,
    [Column("unit of the values, for example: rounds")] string Unit,
    [Column("id of the party")] string Party,
    [Column("name of the party")] string PartyName,
    [Column("what counts as dry: a future runs dry when it falls to this value or below")] double DryAt,
    [Column("median of the floor the party will not go below, or empty")] double? Floor,
    [Column("10 % quantile of the floor over worlds, or empty")] double? FloorLow80,
    [Column("90 % quantile of the floor over worlds, or empty")] double? FloorHigh80);

/// <summary>A series of an option at a date. The fans are of what is not known (world means); the band of chance is
/// nested inside, about the median.</summary>
[Table("points", "an option, a series and a date, ascending")]
public sealed record PointRow(
    [Column("id of the option")] string Option,
    [Column("id of the series")] string Series,
    [Column("the day, as a rule the last of a month")] DateOnly Date,
    [Column("median over worlds of the world means, in the series' unit")] double Median,
    [Column("25 % quantile over worlds")] double Low50,
    [Column("75 % quantile over worlds")] double High50,
    [Column("10 % quantile over worlds")] double Low80,
    [Column("90 % quantile over worlds")] double High80,
    [Column("lower end of the 80 % band of chance within a world, about the median")] double ChanceLow80,
    [Column("upper end of the same")] double ChanceHigh80);

/// <summary>One future out of a fixed number, for dots: every n-th replication in order of world.</summary>
[Table("futures", "an option, a series and a future")]
public sealed record FutureRow(
    [Column("id of the option")] string Option,
    [Column("id of the series")] string Series,
    [Column("number of the future, from 1")] int Future,
    [Column("true where the series runs dry at some month end")] bool RunsDry,
    [Column("first month end at which it is dry, or empty")] DateOnly? DryOn);

/// <summary>Something dated that a chart marks: an arrival, a law, money.</summary>
[Table("marks", "a dated mark on a series or on all series")]
public sealed record MarkRow(
    [Column("id of the option, or empty for all")] string? Option,
    [Column("id of the series, or empty for all")] string? Series,
    [Column("the day")] DateOnly Date,
    [Column("two to four words")] string Label);

/// <summary>The free rounds of a party and item in a month: opening + made + received - sent - fired - routine -
/// expired + net of what was set aside + residual = closing. Means over all replications, so that they add
/// up.</summary>
[Table("ledger", "an option, a party, an item and a month")]
public sealed record LedgerRow(
    [Column("id of the option")] string Option,
    [Column("id of the party")] string Party,
    [Column("name of the party")] string PartyName,
    [Column("id of the item")] string Item,
    [Column("name of the item")] string ItemName,
    [Column("first day of the month")] DateOnly Month,
    [Column("on hand as the month opens", Unit = "rounds")] double Opening,
    [Column("made by the party's lines or delivered from them", Unit = "rounds")] double Made,
    [Column("received from others", Unit = "rounds")] double Received,
    [Column("sent to others", Unit = "rounds")] double Sent,
    [Column("fired", Unit = "rounds")] double Fired,
    [Column("training, tests and other regular use", Unit = "rounds")] double Routine,
    [Column("on hand as the month closes", Unit = "rounds")] double Closing,
    [Column("closing less the sum of the others: what no posting explains", Unit = "rounds")] double Residual,
    [Column("10 % quantile of closing over worlds", Unit = "rounds")] double ClosingLow80,
    [Column("90 % quantile of closing over worlds", Unit = "rounds")] double ClosingHigh80,
    [Column("written off for age", Unit = "rounds")] double? Expired = null,
    [Column("free again less newly set aside or taken into overhaul", Unit = "rounds")] double? SetFree = null);

/// <summary>Rounds that moved from party to party in a period.</summary>
[Table("flows", "an option, a period and a pair of parties")]
public sealed record FlowRow(
    [Column("id of the option")] string Option,
    [Column("year, or ResultWords.Flow.Whole")] string Period,
    [Column("name of the giving party, or a beginning of ResultWords.Flow")] string From,
    [Column("name of the receiving party, or an end of ResultWords.Flow")] string To,
    [Column("mean over all replications", Unit = "rounds")] double Mean,
    [Column("10 % quantile over worlds", Unit = "rounds")] double Low80,
    [Column("90 % quantile over worlds", Unit = "rounds")] double High80);

/// <summary>A third party's order that waits longer than in the baseline.</summary>
[Table("displaced", "an option and a third party's order")]
public sealed record DisplacedRow(
    [Column("id of the option")] string Option,
    [Column("name of the buyer")] string Buyer,
    [Column("id of the order")] string Order,
    [Column("rounds delivered later than in the baseline, mean", Unit = "rounds")] double Rounds,
    [Column("mean delay of those rounds", Unit = "months")] double Months,
    [Column("rounds times months, mean", Unit = "round-months")] double RoundMonths,
    [Column("10 % quantile over worlds", Unit = "round-months")] double Low80,
    [Column("90 % quantile over worlds", Unit = "round-months")] double High80);

/// <summary>Money or authority in a month.</summary>
[Table("money", "an option, an account and a month")]
public sealed record MoneyRow(
    [Column("id of the option")] string Option,
    [Column("id of the account")] string Account,
    [Column("drawdown, replenishment, purchase, national or pooled")] string Colour,
    [Column("first day of the month")] DateOnly Month,
    [Column("usable as the month closes, mean", Unit = "US dollars")] double Available,
    [Column("obligated since the horizon opened, mean", Unit = "US dollars")] double Obligated,
    [Column("true where nothing could be obligated although rounds were wanted")] bool Dead,
    [Column("name of the account; the id in older results")] string? Name = null,
    [Column("10 % quantile of usable over worlds", Unit = "US dollars")] double? AvailableLow80 = null,
    [Column("90 % quantile of usable over worlds", Unit = "US dollars")] double? AvailableHigh80 = null,
    [Column("lapsed since the horizon opened, mean", Unit = "US dollars")] double? Lapsed = null);
