namespace Stockade.Results.Store;

/// <summary>Every table of a result folder, in the order of the report. A new table is one line here.</summary>
internal static class ResultTables
{
    public static IReadOnlyList<ResultTable> All { get; } =
    [
        new ResultTable<HeaderRow>(r => [r.Header], (r, rows) => r with { Header = rows.Single() }),
        new ResultTable<OptionRow>(r => r.Options, (r, rows) => r with { Options = rows }),
        new ResultTable<MeasureRow>(r => r.Measures, (r, rows) => r with { Measures = rows }),
        new ResultTable<EstimateRow>(r => r.Estimates, (r, rows) => r with { Estimates = rows }),
        new ResultTable<DifferenceRow>(r => r.Differences, (r, rows) => r with { Differences = rows }),
        new ResultTable<LawSpanRow>(r => r.LawSpans, (r, rows) => r with { LawSpans = rows }),
        new ResultTable<LawReasonRow>(r => r.LawReasons, (r, rows) => r with { LawReasons = rows }),
        new ResultTable<LawConsentRow>(r => r.LawConsents, (r, rows) => r with { LawConsents = rows }),
        new ResultTable<SeriesRow>(r => r.Series, (r, rows) => r with { Series = rows }),
        new ResultTable<PointRow>(r => r.Points, (r, rows) => r with { Points = rows }),
        new ResultTable<FutureRow>(r => r.Futures, (r, rows) => r with { Futures = rows }),
        new ResultTable<MarkRow>(r => r.Marks, (r, rows) => r with { Marks = rows }),
        new ResultTable<LedgerRow>(r => r.Ledger, (r, rows) => r with { Ledger = rows }),
        new ResultTable<FlowRow>(r => r.Flows, (r, rows) => r with { Flows = rows }),
        new ResultTable<DisplacedRow>(r => r.Displaced, (r, rows) => r with { Displaced = rows }),
        new ResultTable<MoneyRow>(r => r.Money, (r, rows) => r with { Money = rows }),
        new ResultTable<WaitRow>(r => r.Waits, (r, rows) => r with { Waits = rows }),
        new ResultTable<StockOutRow>(r => r.StockOuts, (r, rows) => r with { StockOuts = rows }),
        new ResultTable<RebuildRow>(r => r.Rebuild, (r, rows) => r with { Rebuild = rows }),
        new ResultTable<UnitsRow>(r => r.Units, (r, rows) => r with { Units = rows }),
        new ResultTable<StoppedRow>(r => r.Stopped, (r, rows) => r with { Stopped = rows }),
        new ResultTable<LeakerRow>(r => r.Leakers, (r, rows) => r with { Leakers = rows }),
        new ResultTable<DriverRow>(r => r.Drivers, (r, rows) => r with { Drivers = rows }),
        new ResultTable<BreakEvenRow>(r => r.BreakEven, (r, rows) => r with { BreakEven = rows }),
        new ResultTable<BreakEvenAnswerRow>(r => r.BreakEvenAnswers, (r, rows) => r with { BreakEvenAnswers = rows }),
        new ResultTable<ReactionRow>(r => r.Reactions, (r, rows) => r with { Reactions = rows }),
        new ResultTable<SwapRow>(r => r.Swaps, (r, rows) => r with { Swaps = rows }),
        new ResultTable<TargetRow>(r => r.Targets, (r, rows) => r with { Targets = rows }),
        new ResultTable<ClaimRow>(r => r.Claims, (r, rows) => r with { Claims = rows }),
        new ResultTable<DebateRow>(r => r.Debate, (r, rows) => r with { Debate = rows }),
        new ResultTable<RemarkRow>(r => r.Remarks, (r, rows) => r with { Remarks = rows }),
        new ResultTable<WorldMeasureRow>(r => r.WorldMeasures, (r, rows) => r with { WorldMeasures = rows }),
        new ResultTable<WorldClaimRow>(r => r.WorldClaims, (r, rows) => r with { WorldClaims = rows }),
    ];
}
