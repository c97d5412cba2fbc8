namespace Stockade.Results;

/// <summary>What became of launches in three parts: P(stopped) = covered x engaged x killed. Never one fitted
/// share.</summary>
[Table("stopped", "an option, an area, a threat class and a layer (all: every layer together)")]
public sealed record StoppedRow(
    [Column("id of the option")] string Option,
    [Column("id of the area or raid case")] string Area,
    [Column("name of the area")] string AreaName,
    [Column("id of the threat class")] string Threat,
    [Column("name of the threat class")] string ThreatName,
    [Column("id of the layer; all: every layer together")] string Layer,
    [Column("name of the layer")] string LayerName,
    [Column("launches that this layer could have met, mean", Unit = "threats")] double Launched,
    [Column("share of those launches that came within the layer's cover, median over worlds", Unit = "share")]
        double Covered,
    [Column("10 % quantile of the same", Unit = "share")] double CoveredLow80,
    [Column("90 % quantile of the same", Unit = "share")] double CoveredHigh80,
    [Column("share of covered threats that were shot at, median", Unit = "share")] double Engaged,
    [Column("10 % quantile of the same", Unit = "share")] double EngagedLow80,
    [Column("90 % quantile of the same", Unit = "share")] double EngagedHigh80,
    [Column("share of engaged threats that were killed, median", Unit = "share")] double Killed,
    [Column("10 % quantile of the same", Unit = "share")] double KilledLow80,
    [Column("90 % quantile of the same", Unit = "share")] double KilledHigh80,
    [Column("threats stopped, median", Unit = "threats")] double Stopped,
    [Column("10 % quantile of the same", Unit = "threats")] double StoppedLow80,
    [Column("90 % quantile of the same", Unit = "threats")] double StoppedHigh80);

/// <summary>Why threats got through.</summary>
[Table("leakers", "an option, an area, a threat class and a cause")]
public sealed record LeakerRow(
    [Column("id of the option")] string Option,
    [Column("name of the area or raid case")] string AreaName,
    [Column("name of the threat class")] string ThreatName,
    [Column("the cause, for example: no round, no channel, not detected, missed")] string Cause,
    [Column("leakers, mean", Unit = "threats")] double Mean,
    [Column("10 % quantile over worlds", Unit = "threats")] double Low80,
    [Column("90 % quantile over worlds", Unit = "threats")] double High80);
