namespace Stockade.Results;

/// <summary>How far a measure hangs on a claim: Spearman's rank correlation over worlds. Never made for claims of the
/// adversary, which are set, not ranked.</summary>
[Table("drivers", "a measure (or its difference in an option) and a claim, strongest first")]
public sealed record DriverRow(
    [Column("id of the option: the baseline for the measure itself, another for its difference")] string Option,
    [Column("id of the measure")] string Measure,
    [Column("path of the claim")] string Claim,
    [Column("label of the claim, in words")] string Label,
    [Column("rank correlation over worlds, -1 to 1")] double Correlation,
    [Column("lower end of its 80 % interval")] double CorrelationLow80,
    [Column("upper end of the same")] double CorrelationHigh80,
    [Column("value at the low end (10 % of the claim), in words with unit")] string LowText,
    [Column("value at the high end (90 % of the claim), in words with unit")] string HighText,
    [Column("mean of the measure over the fifth of worlds with the lowest values")] double AnswerAtLow,
    [Column("mean of the measure over the fifth of worlds with the highest values")] double AnswerAtHigh,
    [Column("value of the claim at which the answer's sign turns, in words with unit, or empty")] string? ReversesAt);

/// <summary>A difference with the lever fixed (pass-through at 0, 0.5 and 1).</summary>
[Table("break_even", "an option, a measure and a value of the lever")]
public sealed record BreakEvenRow(
    [Column("id of the option")] string Option,
    [Column("id of the measure")] string Measure,
    [Column("path of the claim that is swept")] string Lever,
    [Column("label of the lever, for example: pass-through, US to Ukraine")] string LeverLabel,
    [Column("the fixed value")] double Value,
    [Column("mean difference from the baseline, in the measure's unit")] double Mean,
    [Column("10 % quantile over worlds")] double Low80,
    [Column("90 % quantile over worlds")] double High80,
    [Column("lower end of the 95 % interval of the mean")] double MeanLow95,
    [Column("upper end of the same")] double MeanHigh95);

/// <summary>The value of the lever from which on a difference can be told from zero.</summary>
[Table("break_even_answers", "an option and a measure")]
public sealed record BreakEvenAnswerRow(
    [Column("id of the option")] string Option,
    [Column("id of the measure")] string Measure,
    [Column("path of the claim that is swept")] string Lever,
    [Column("label of the lever")] string LeverLabel,
    [Column("the value, or empty: no value in range does it")] double? Value,
    [Column("lower end of its 80 % interval, or empty")] double? Low80,
    [Column("upper end of the same, or empty")] double? High80,
    [Column("the answer in words, for example: 0.8 round released for each round received")] string Words);

/// <summary>A measure with the raids' reaction to a lack of rounds fixed at an end of its grid.</summary>
[Table("reactions", "an option, a measure and a value of the raids' reaction")]
public sealed record ReactionRow(
    [Column("id of the option: the baseline for the measure itself, another for its difference")] string Option,
    [Column("id of the measure")] string Measure,
    [Column("path of the claim that is swept")] string Lever,
    [Column("the fixed value: 0 does not react, 1 reacts in full")] double Value,
    [Column("mean, in the measure's unit")] double Mean,
    [Column("10 % quantile over worlds")] double Low80,
    [Column("90 % quantile over worlds")] double High80,
    [Column("lower end of the 95 % interval of the mean")] double MeanLow95,
    [Column("upper end of the same")] double MeanHigh95,
    [Column("true for a difference that can be told from zero")] bool ToldFromZero);

/// <summary>The same measure with one rival source believed alone.</summary>
[Table("swaps", "a claim's rival and a measure of the baseline")]
public sealed record SwapRow(
    [Column("path of the claim")] string Claim,
    [Column("label of the claim")] string Label,
    [Column("the rival value, as written")] string Rival,
    [Column("its weight among the rivals, 0 to 1", Unit = "share")] double Weight,
    [Column("its citation, or empty for an assumption")] string? Citation,
    [Column("id of the option")] string Option,
    [Column("id of the measure")] string Measure,
    [Column("worlds that drew this rival", Unit = "worlds")] int Worlds,
    [Column("median over those worlds, in the measure's unit")] double Median,
    [Column("10 % quantile over those worlds")] double Low80,
    [Column("90 % quantile over those worlds")] double High80);
