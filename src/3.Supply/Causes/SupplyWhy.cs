using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>Why a stock ran out, or how near it came: what came in and went out by cause, when it was empty, and what
/// should have come and waits.</summary>
/// <param name="Day">The day asked about, an offset from the first day of the horizon.</param>
/// <param name="Free">Free rounds at the end of that day.</param>
/// <param name="Floor">Rounds that the party will not go below by its own decision, as on that day; null where it
/// states none.</param>
/// <param name="Elsewhere">Rounds of the holding that are not free, by state: reserved, in transit and so on.</param>
/// <param name="Flows">What came and went since the opening, in the order in which each cause first did.</param>
/// <param name="FirstEmpty">First day that ended with no free round, or -1.</param>
/// <param name="EmptySince">First day of the spell without a free round that the day asked about is in, or -1.</param>
/// <param name="FirstBelowFloor">First day that ended below the floor, or -1.</param>
/// <param name="Least">Fewest free rounds at the end of any day.</param>
/// <param name="LeastOn">The first such day.</param>
/// <param name="LastTaken">What last took free rounds: on or before the day on which the spell began, else on or
/// before the day asked about; null where nothing did.</param>
/// <param name="Expected">Orders and transfers that should have brought rounds by that day, with what is in the
/// way.</param>
public sealed record StockAnswer(
    Holding Holding, int Day, long Free, int? Floor, IReadOnlyList<StockElsewhere> Elsewhere,
    IReadOnlyList<StockFlow> Flows, int FirstEmpty, int EmptySince, int FirstBelowFloor, long Least, int LeastOn,
    Posting? LastTaken, IReadOnlyList<ExpectedRounds> Expected);

/// <summary>Rounds of a holding that are not free.</summary>
public readonly record struct StockElsewhere(string State, long Count);

/// <summary>Rounds that one cause brought or took.</summary>
/// <param name="Count">Positive for rounds that came.</param>
/// <param name="Why">For example <c>fired</c>, <c>made</c>, <c>received</c>, <c>sent</c>.</param>
public readonly record struct StockFlow(long Count, string Why, string Cause, int FirstDay, int LastDay);

/// <summary>An order or a transfer to the party that has not brought all it should.</summary>
/// <param name="Node">For example <c>order poland-mse</c>.</param>
/// <param name="Owed">Rounds ordered or promised by the day that have not come; an order's may not be due yet.</param>
/// <param name="UnderWay">Of these, rounds in transit.</param>
/// <param name="Chain">What it waits for, what that waits for, down to root causes; empty where nothing is known to be
/// in the way.</param>
public sealed record ExpectedRounds(string Node, long Owed, long UnderWay, IReadOnlyList<WaitStep> Chain);

/// <summary>Answers from a run that stands at a day and keeps a journal.</summary>
public static class SupplyWhy
{
    /// <summary>Why the free stock of a party and item is what it is.</summary>
    /// <param name="run">A run that has closed every day with an event up to the day, and none after it.</param>
    /// <param name="party">The party.</param>
    /// <param name="item">The item; the party can hold it (<see cref="SupplyPlan.Holding"/>).</param>
    /// <param name="day">Days from the first day of the horizon.</param>
    /// <param name="window">What was waited for before; says what was in the way lately.</param>
    public static StockAnswer Of(SupplyRun run, PartyId party, ItemId item, int day, WaitsWindow window)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(window);
        Journal journal = run.Journal
            ?? throw new InvariantException("a stock is explained in a run that keeps a journal");
        Invariant.That(run.Day <= day, "a stock is explained in a run that has not gone beyond the day");
        SupplyPlan plan = run.Plan;
        int holding = plan.Holding(party, item);
        Invariant.That(holding >= 0, "a stock is explained of a party that can hold the item");
        int? floor = plan.Floors[holding] is null ? null : run.Floor(holding);
        var account = new StockAccount(plan.Holdings[holding], floor ?? 0);
        for (int place = 0; place < journal.Count; place++)
        {
            account.Read(journal[place]);
        }

        account.CloseDays(day);
        var chains = new WaitChains(run, day, window);
        return new StockAnswer(
            plan.Holdings[holding], day, account.Free, floor, account.Elsewhere(), account.Flows(), account.FirstEmpty,
            account.EmptySince, account.FirstBelowFloor, account.Least, account.LeastOn, account.LastTaken,
            chains.Expected(party, item));
    }
}
