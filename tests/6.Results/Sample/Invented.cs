using Stockade.Results;

namespace Stockade.Testing;

/// <summary>Results of a study that never ran: invented states, invented numbers, every table filled. For tests of the
/// store and of the pages.</summary>
internal static class Invented
{
    public static readonly DateOnly First = new(2023, 4, 1);
    public static readonly DateOnly Last = new(2027, 12, 31);

    public const string Base = "as-it-happened";

    public static HeaderRow Header { get; } = new(
        StudyResults.SchemaVersion, "0.0.0-test", "invented-backfill", "v0.1",
            "Norland’s round transfer: what it changes",
        "If Norland sends licence-made rounds back to Westmark, what changes for Estmark?", Fictional: true,
        "00000000deadbeef", First, Last, new DateOnly(2026, 3, 1), Seed: 7, Worlds: 100, WorldsAsked: 100,
        Replications: 8, Complete: true, PrecisionAsked: 0.1, PrecisionReached: 0.08, "estmark-months");

    public static StudyResults Study() => new()
    {
        Header = Header,
        Options = InventedAnswer.Options,
        Measures = InventedAnswer.Measures,
        Estimates = InventedAnswer.Estimates(),
        Differences = InventedAnswer.Differences(),
        Series = InventedStock.Series,
        Points = InventedStock.Points(),
        Futures = InventedStock.Futures(),
        Marks = InventedStock.Marks,
        Ledger = InventedStock.Ledger(),
        Flows = [.. InventedStock.Flows, .. InventedWaiting.Whole],
        Displaced = InventedStock.Displaced,
        Money = InventedStock.Money(),
        Waits = InventedWaiting.Waits,
        StockOuts = InventedWaiting.StockOuts(),
        Rebuild = InventedWaiting.Rebuild,
        Units = InventedWaiting.Units(),
        Stopped = InventedRaids.Stopped(),
        Leakers = InventedRaids.Leakers,
        LawSpans = InventedLaw.Spans(),
        LawReasons = InventedLaw.Reasons,
        LawConsents = InventedLaw.Consents,
        Drivers = InventedRecord.Drivers,
        BreakEven = InventedRecord.BreakEven(),
        BreakEvenAnswers = InventedRecord.BreakEvenAnswers,
        Reactions = InventedRecord.Reactions,
        Swaps = InventedRecord.Swaps,
        Targets = InventedRecord.Targets,
        Claims = InventedRecord.Claims,
        Debate = InventedRecord.Debate,
        Remarks = InventedRecord.Remarks,
        WorldMeasures = [new(0, Base, "estmark-months", 1.25, 0.5, 0, 0, 8), new(1, Base, "estmark-months", 1.5, 0.25,
            0, 0, 8)],
        WorldClaims = [new(0, "transfers.westmark-to-estmark.credit", 0.25), new(1,
            "transfers.westmark-to-estmark.credit", 0.75)],
    };
}
