using CsCheck;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>How a change of the input must change the output, whatever the scenario.</summary>
public sealed class MetamorphicTests
{
    private const int Cases = 2000;

    /// <summary>Two lines that share one seeker per round: whatever grows, no fewer rounds are made in all by any
    /// month.
    /// </summary>
    [Fact]
    public void More_capacity_or_more_components_never_means_fewer_made()
    {
        Gen.Select(
            Gen.Int[0, 40].Array[3], Gen.Int[0, 40].Array[3], Gen.Int[0, 60],
            Gen.Int[0, 60]).Sample((capacities, more, seekers, moreSeekers) =>
        {
            int[] few = Made(capacities, seekers);
            int[] many = Made([.. capacities.Zip(more, (capacity, added) => capacity + added)], seekers + moreSeekers);
            Assert.All(few.Zip(many), made => Assert.True(made.First <= made.Second));
        }, iter: Cases);
    }

    [Fact]
    public void More_credit_never_releases_less_and_none_releases_nothing()
    {
        double[] credits = [0, 0.25, 0.5, 0.75, 1];
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 60], Gen.Int[0, 60]).Sample((promised, stock, floor) =>
        {
            int[] released = [.. credits.Select(credit => Released(promised, stock, floor, credit))];
            Assert.Equal(0, released[0]);
            Assert.Equal(released.Order(), released);
            Assert.True(released[^1] <= promised);
        }, iter: Cases);
    }

    [Fact]
    public void A_bill_that_never_passes_holds_back_what_the_same_draw_would_send_without_the_rule()
    {
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 400], Gen.Int[1, 24]).Sample(
            (perMonth, stock, months) =>
        {
            int Sent(double applies, bool passes)
            {
                Draft draft = Supplied(stock, -1, months).Policy("us", applies)
                    .Account("authority", "us", (Start, null, 1e9))
                    .Account("refill", "us", (passes ? Start : null, null, 1e9));
                draft.Add(draft.Programme("draw", "us", "ukraine", perMonth, Start) with
                {
                    DrawsOn = "authority",
                    RefillFrom = "refill",
                });
                return draft.Run().Transfer(0).Released;
            }

            Assert.Equal(0, Sent(1, passes: false));
            Assert.Equal(Math.Min(stock, perMonth * months), Sent(0, passes: false));
            Assert.Equal(Math.Min(stock, perMonth * months), Sent(1, passes: true));
        }, iter: Cases);
    }

    [Fact]
    public void More_rounds_in_stock_never_send_or_fire_fewer()
    {
        Gen.Select(Gen.Int[0, 90], Gen.Int[0, 50], Gen.Int[0, 60], Gen.Int[0, 40]).Sample(
            (stock, more, floor, perMonth) =>
        {
            int Sent(int rounds)
            {
                Draft draft = Supplied(rounds, floor, 6);
                draft.Add(draft.Programme("draw", "us", "ukraine", perMonth, Start));
                return draft.Run().Transfer(0).Released;
            }

            Assert.True(Sent(stock) <= Sent(stock + more));
        }, iter: Cases);
    }

    private static DateOnly Start { get; } = Draft.Date(2023, 1, 1);

    private static Draft Supplied(int stock, int floor, int months) =>
        new Draft(Start, Start.AddMonths(months).AddDays(-1)).Item("mse", 2).Party("us", "mse", stock, floor)
            .Party("ukraine");

    private static int Released(int promised, int stock, int floor, double credit)
    {
        Draft draft = Supplied(stock, floor, 6).Party("japan", "mse", 100);
        draft.Add(draft.Shipment("return", "japan", "us", promised, Start) with { Lead = draft.Value(60 * 86400.0) });
        draft.Add(draft.Backfilled("release", "us", "ukraine", credit, Start) with { Backs = "return" });
        return draft.Run().Transfer(1).Released;
    }

    /// <summary>Rounds made by both lines up to the end of each month.</summary>
    private static int[] Made(int[] sixteenthsADay, int seekers)
    {
        Draft draft = Supplied(1, -1, 8).Item("seeker", 0, ItemKind.Component).Party("japan", "mse", 1)
            .Party("boeing", "seeker", seekers)
            .Line("camden", "us", "mse", sixteenthsADay[0] / 16.0, 1, 1, null, ("seeker", 1))
            .Line("nagoya", "japan", "mse", sixteenthsADay[1] / 16.0, 1, 1, null, ("seeker", 1))
            .Line("seekers", "boeing", "seeker", sixteenthsADay[2] / 16.0);
        SupplyRun run = draft.Run();
        int[] holdings = [draft.Holding("us", "mse"), draft.Holding("japan", "mse")];
        int made = 0;
        return [.. Enumerable.Range(0, 8)
            .Select(month => made += holdings.Sum(holding => run.Record.Of(Flow.Made, month)[holding]))];
    }
}
