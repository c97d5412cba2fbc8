namespace Stockade.Results;

/// <summary>A check against the record. Only held-out targets count.</summary>
[Table("targets", "a target")]
public sealed record TargetRow(
    [Column("id of the target")] string Id,
    [Column("what is compared")] string Name,
    [Column("unit of observed and model")] string Unit,
    [Column("input or held out: a word of ResultWords.Target")] string Kind,
    [Column("first day of the period")] DateOnly From,
    [Column("last day of the period")] DateOnly Last,
    [Column("the record")] double Observed,
    [Column("model, median over worlds")] double Median,
    [Column("model, 10 % quantile of replications")] double Low80,
    [Column("model, 90 % quantile of replications")] double High80,
    [Column("widest band, as a share of the observation, that still informs", Unit = "share")] double Limit,
    [Column("PASS, FAIL, UNINFORMATIVE or INPUT")] string Verdict,
    [Column("citation, or empty for an assumption")] string? Citation,
    [Column("address of the source, or empty")] string? Address);

/// <summary>A number the answer rests on.</summary>
[Table("claims", "a claim of the scenario, in order of path")]
public sealed record ClaimRow(
    [Column("dotted path in the merged scenario")] string Path,
    [Column("label in words")] string Label,
    [Column("the value as written, with its unit")] string ValueText,
    [Column("true where no source is named")] bool Assumption,
    [Column("A official or primary, B serious press, C secondary or disputed, D inference; empty: none")] string? Grade,
    [Column("citation, or empty")] string? Citation,
    [Column("address of the source, or empty")] string? Address,
    [Column("date of the source, as written, or empty")] string? SourceDate,
    [Column("rival values with weights and sources, in words, or empty")] string? Rivals,
    [Column("true for the attacker's inputs: set or swept, never ranked")] bool Adversary,
    [Column("true where the scenario overrides a field of a pack")] bool Override,
    [Column("rank correlation with the first principal measure of the baseline, or empty")] double? Correlation,
    [Column("file:line:column")] string Place);

/// <summary>A sentence of the public debate and what the model does with it.</summary>
[Table("debate", "a sentence of the public debate")]
public sealed record DebateRow(
    [Column("id")] string Id,
    [Column("the sentence")] string Text,
    [Column("modelled, contradicted or outside")] string Status,
    [Column("what the model does with it")] string Explanation,
    [Column("citation, or empty")] string? Citation);

/// <summary>What is not modelled, limits, the weakest source, overrides: words for the page.</summary>
[Table("remarks", "a remark, in order")]
public sealed record RemarkRow(
    [Column("kind: a word of ResultWords.Remark")] string Kind,
    [Column("the remark")] string Text);

/// <summary>What one world came to: enough to rebuild every estimate and difference.</summary>
[Table("world_measures", "a world, an option and a measure")]
public sealed record WorldMeasureRow(
    [Column("number of the world, from 0")] int World,
    [Column("id of the option")] string Option,
    [Column("id of the measure")] string Measure,
    [Column("mean over the world's replications, in the measure's unit")] double Mean,
    [Column("variance over the world's replications (n - 1)")] double Variance,
    [Column("mean of the paired difference from the baseline")] double Difference,
    [Column("variance of the paired difference (n - 1)")] double DifferenceVariance,
    [Column("replications", Unit = "replications")] int Replications);

/// <summary>What one world believed.</summary>
[Table("world_claims", "a world and a claim that is not exact")]
public sealed record WorldClaimRow(
    [Column("number of the world, from 0")] int World,
    [Column("path of the claim")] string Claim,
    [Column("value drawn, in the SI unit of its dimension")] double Value);
