using Stockade.Kernel;
using Stockade.Results;
using Stockade.Studies.Tables;

namespace Stockade.Studies;

/// <summary>The floor's door: a scenario and its law in, every table of the answer out.</summary>
public static class StudyStage
{
    /// <summary>Runs a study and gathers its results. The same request gives the same bytes, whatever the number of
    /// threads or the machine.</summary>
    /// <param name="request">What to study.</param>
    /// <param name="progress">Told after every world, from worker threads; may be null.</param>
    /// <param name="stop">When it fires, worlds under way are finished or dropped and the results are those of the
    /// worlds done in order, labelled as interrupted.</param>
    /// <returns>The results, or null where the study was interrupted before two worlds were done.</returns>
    public static StudyResults? Run(StudyRequest request, IProgress<StudyProgress>? progress, CancellationToken stop)
    {
        Invariant.That(request.Replications >= 2, "chance is told from the unknowns by two replications or more");
        StudyPlan plan = new(request);
        StudyLoop loop = new(plan, progress);
        loop.Run(stop);
        return loop.Worlds.Count < 2 ? null : Gather(new StudyFindings(plan, loop));
    }

    private static StudyResults Gather(StudyFindings findings) => new()
    {
        Header = AnswerTables.Header(findings),
        Options = AnswerTables.Options(findings),
        Measures = AnswerTables.Measures(findings),
        Estimates = AnswerTables.Estimates(findings),
        Differences = AnswerTables.Differences(findings),
        Series = StockTables.Series(findings),
        Points = StockTables.Points(findings),
        Futures = StockTables.Futures(findings),
        Marks = StockTables.Marks(findings),
        Ledger = LedgerTables.Ledger(findings),
        Flows = FlowTables.Flows(findings),
        Displaced = LedgerTables.Displaced(findings),
        Money = MoneyTables.Money(findings),
        Waits = WaitTables.Waits(findings),
        StockOuts = WaitTables.StockOuts(findings),
        Rebuild = WaitTables.Rebuild(findings),
        Units = UnitTables.Units(findings),
        Stopped = ProtectionTables.Stopped(findings),
        Leakers = ProtectionTables.Leakers(findings),
        LawSpans = LawTables.Spans(findings),
        LawReasons = LawTables.Reasons(findings),
        LawConsents = LawTables.Consents(findings),
        Drivers = HangsTables.Drivers(findings),
        BreakEven = BreakEvenTables.Rows(findings),
        BreakEvenAnswers = BreakEvenTables.Answers(findings),
        Reactions = BreakEvenTables.Reactions(findings),
        Swaps = HangsTables.Swaps(findings),
        Targets = RecordTables.Targets(findings),
        Claims = RecordTables.Claims(findings),
        Debate = RecordTables.Debate(findings),
        Remarks = RecordTables.Remarks(findings),
        WorldMeasures = RecordTables.WorldMeasures(findings),
        WorldClaims = RecordTables.WorldClaims(findings),
    };
}
