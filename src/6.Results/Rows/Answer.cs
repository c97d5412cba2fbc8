namespace Stockade.Results;

/// <summary>What was asked, of which scenario, and how far the study got.</summary>
[Table("header", "the study; there is one")]
public sealed record HeaderRow(
    [Column("version of these tables")] int SchemaVersion,
    [Column("version of the program that made them")] string ProductVersion,
    [Column("short name of the scenario")] string ScenarioName,
    [Column("version of the scenario, as it states")] string ScenarioVersion,
    [Column("title of the scenario")] string Title,
    [Column("the question in one sentence")] string Question,
    [Column("true where places and layouts are invented")] bool Fictional,
    [Column("hash of every byte of scenario, packs and tables, 16 hexadecimal digits")] string ContentHash,
    [Column("first day simulated")] DateOnly HorizonFirst,
    [Column("last day simulated")] DateOnly HorizonLast,
    [Column("the record ends here; later months are claims")] DateOnly DataTo,
    [Column("seed of all chance")] long Seed,
    [Column("worlds completed", Unit = "worlds")] int Worlds,
    [Column("worlds asked for at most", Unit = "worlds")] int WorldsAsked,
    [Column("replications of chance in each world", Unit = "replications")] int Replications,
    [Column("false where the study was interrupted before its end")] bool Complete,
    [Column("half-width asked of the principal measure's mean difference, in its unit; empty: none")]
        double? PrecisionAsked,
    [Column("half-width reached, in the unit of the measure")] double? PrecisionReached,
    [Column("id of the measure the precision is asked of")] string? PrecisionMeasure);

/// <summary>An option: one alternative at each choice. In the order of the scenario; the first is the
/// baseline.</summary>
[Table("options", "an option")]
public sealed record OptionRow(
    [Column("id of the option")] string Id,
    [Column("name of the option")] string Name,
    [Column("remark shown beside the option, for example: reported, not in the record")] string? Note,
    [Column("true for the option that the others are compared with")] bool IsBaseline,
    [Column("true where a transfer moves against the law's answer")] bool IsCounterfactual,
    [Column("verdict of law on the option's main transfer: a word of ResultWords.Verdict")] string Verdict,
    [Column("the verdict in a few words, for example: yes; barred by Japan's policy; not applicable")]
        string VerdictWords,
    [Column("who can change the verdict or gave it, in words, for example: Japan's National Security Council")]
        string? WhoUnlocks,
    [Column("when the main transfer's last round arrives, in words, for example: Nov 2025; never")] string Arrives,
    [Column("true where the main transfer does not happen: the baseline less this option is what the transfer changes")]
        bool IsWithoutTransfer = false);

/// <summary>A quantity reported for each option.</summary>
[Table("measures", "a measure")]
public sealed record MeasureRow(
    [Column("id of the measure")] string Id,
    [Column("name, for example: Ukraine, months of supply")] string Name,
    [Column("unit of its values, for example: months, missiles, days, share")] string Unit,
    [Column("true where it stands on page one")] bool Principal,
    [Column("kind of measure, for example: MonthsOfSupply")] string Kind,
    [Column("id of the party, area or transfer it is about")] string Subject,
    [Column("name of that subject")] string SubjectName,
    [Column("name of the threat class, or empty for all")] string? Threat);

/// <summary>A measure of an option over worlds: what is not known apart from what is chance.</summary>
[Table("estimates", "an option and a measure")]
public sealed record EstimateRow(
    [Column("id of the option")] string Option,
    [Column("id of the measure")] string Measure,
    [Column("mean over worlds, in the measure's unit")] double Mean,
    [Column("median over worlds of the shrunken world means, in the measure's unit")] double Median,
    [Column("10 % quantile of the same")] double Low80,
    [Column("90 % quantile of the same")] double High80,
    [Column("lower end of the 80 % band of chance about the median, within a world")] double ChanceLow80,
    [Column("upper end of the same")] double ChanceHigh80,
    [Column("share of the variance of one replication that the unknowns make (the rest is chance), 0 to 1")]
        double UnknownShare,
    [Column("worlds that enter", Unit = "worlds")] int Worlds);

/// <summary>A measure of an option less the same of the baseline, paired replication by replication.</summary>
[Table("differences", "an option other than the baseline and a measure")]
public sealed record DifferenceRow(
    [Column("id of the option")] string Option,
    [Column("id of the measure")] string Measure,
    [Column("mean difference over worlds, in the measure's unit")] double Mean,
    [Column("10 % quantile over worlds of the shrunken paired differences")] double Low80,
    [Column("90 % quantile of the same")] double High80,
    [Column("lower end of the 95 % interval of the mean")] double MeanLow95,
    [Column("upper end of the same")] double MeanHigh95,
    [Column("true where the 80 % band lies on one side of zero")] bool ToldFromZero,
    [Column("share of the variance of a paired difference that the unknowns make, 0 to 1")] double UnknownShare);
