namespace Stockade.Results;

/// <summary>Everything a study leaves behind: flat tables that only grow. Rows stand in the order in which the report
/// shows them. Ids refer to other tables by name; a table may be empty.</summary>
public sealed record StudyResults
{
    /// <summary>Version of the tables this program writes. Raised when a column's meaning changes; added columns and
    /// tables do not raise it.</summary>
    public const int SchemaVersion = 1;

    public required HeaderRow Header { get; init; }

    public IReadOnlyList<OptionRow> Options { get; init; } = [];

    public IReadOnlyList<MeasureRow> Measures { get; init; } = [];

    public IReadOnlyList<EstimateRow> Estimates { get; init; } = [];

    public IReadOnlyList<DifferenceRow> Differences { get; init; } = [];

    public IReadOnlyList<SeriesRow> Series { get; init; } = [];

    public IReadOnlyList<PointRow> Points { get; init; } = [];

    public IReadOnlyList<FutureRow> Futures { get; init; } = [];

    public IReadOnlyList<MarkRow> Marks { get; init; } = [];

    public IReadOnlyList<LedgerRow> Ledger { get; init; } = [];

    public IReadOnlyList<FlowRow> Flows { get; init; } = [];

    public IReadOnlyList<DisplacedRow> Displaced { get; init; } = [];

    public IReadOnlyList<MoneyRow> Money { get; init; } = [];

    public IReadOnlyList<WaitRow> Waits { get; init; } = [];

    public IReadOnlyList<StockOutRow> StockOuts { get; init; } = [];

    public IReadOnlyList<RebuildRow> Rebuild { get; init; } = [];

    public IReadOnlyList<UnitsRow> Units { get; init; } = [];

    public IReadOnlyList<StoppedRow> Stopped { get; init; } = [];

    public IReadOnlyList<LeakerRow> Leakers { get; init; } = [];

    public IReadOnlyList<LawSpanRow> LawSpans { get; init; } = [];

    public IReadOnlyList<LawReasonRow> LawReasons { get; init; } = [];

    public IReadOnlyList<LawConsentRow> LawConsents { get; init; } = [];

    public IReadOnlyList<DriverRow> Drivers { get; init; } = [];

    public IReadOnlyList<BreakEvenRow> BreakEven { get; init; } = [];

    public IReadOnlyList<BreakEvenAnswerRow> BreakEvenAnswers { get; init; } = [];

    public IReadOnlyList<ReactionRow> Reactions { get; init; } = [];

    public IReadOnlyList<SwapRow> Swaps { get; init; } = [];

    public IReadOnlyList<TargetRow> Targets { get; init; } = [];

    public IReadOnlyList<ClaimRow> Claims { get; init; } = [];

    public IReadOnlyList<DebateRow> Debate { get; init; } = [];

    public IReadOnlyList<RemarkRow> Remarks { get; init; } = [];

    public IReadOnlyList<WorldMeasureRow> WorldMeasures { get; init; } = [];

    public IReadOnlyList<WorldClaimRow> WorldClaims { get; init; } = [];

    /// <summary>The option the others are compared with.</summary>
    public OptionRow Baseline => Options.Single(option => option.IsBaseline);
}
