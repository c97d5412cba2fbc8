using CsCheck;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

public sealed class OrderTests
{
    private static readonly DateOnly NewYear = Draft.Date(2023, 1, 1);

    [Fact]
    public void The_queue_goes_by_class_then_promise_then_signature_then_id()
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 1, 31)).Item("mse").Party("lockheed").Party("buyer")
            .Line("camden", "lockheed", "mse", 1)
            .Order("f", "buyer", "mse", 10, NewYear)
            .Order("e", "buyer", "mse", 10, NewYear, Draft.Date(2023, 3, 1))
            .Order("d", "buyer", "mse", 10, Draft.Date(2022, 12, 1), Draft.Date(2023, 3, 1))
            .Order("c", "buyer", "mse", 10, NewYear, Draft.Date(2023, 2, 1))
            .Order("b", "buyer", "mse", 10, NewYear, null, 0)
            .Order("a", "buyer", "mse", 10, NewYear, null, 0);
        SupplyRun run = draft.Run();
        int[] delivered = [.. Enumerable.Range(0, 6).Select(order => run.Order(order).Delivered)];

        // 31 rounds: a and b (class 0), c (promised first), then one round for d, signed before e.
        Assert.Equal([0, 0, 1, 10, 10, 10], delivered);
    }

    [Fact]
    public void The_order_in_which_orders_are_written_changes_nothing()
    {
        Gen.Int[0, 1000].Array[2, 8].Sample(seeds =>
        {
            Draft Written(IEnumerable<int> places)
            {
                Draft draft = new Draft(NewYear, Draft.Date(2023, 6, 30)).Item("mse").Party("lockheed").Party("buyer")
                    .Line("camden", "lockheed", "mse", 1);
                foreach (int place in places)
                {
                    int seed = seeds[place];
                    draft.Order(
                        $"order-{place}", "buyer", "mse", 1 + (seed % 60), NewYear.AddDays(seed % 150),
                        seed % 3 == 0 ? null : NewYear.AddDays(seed % 7 * 30), seed % 2);
                }

                return draft;
            }

            int count = seeds.Length;
            SupplyRun forward = Written(Enumerable.Range(0, count)).Run();
            SupplyRun backward = Written(Enumerable.Range(0, count).Reverse()).Run();
            for (int order = 0; order < count; order++)
            {
                Assert.Equal(forward.Order(order), backward.Order(count - 1 - order));
            }
        }, iter: 300);
    }

    [Fact]
    public void Waiting_counts_rounds_times_days_after_the_promise_also_of_what_never_came()
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 2, 28)).Item("mse").Party("lockheed").Party("poland")
            .Line("camden", "lockheed", "mse", 1).Order("pl", "poland", "mse", 100, NewYear, Draft.Date(2023, 1, 11));
        OrderOutcome order = draft.Run().Order(0);
        Assert.Equal(new OrderOutcome(100, 0, 59, 58, (31 * 20) + (28 * 48) + (41 * 48)), order);
        Assert.Equal(order.RoundDaysWaited / 30.4375, order.RoundMonthsWaited);
    }

    [Fact]
    public void An_order_is_signed_when_its_money_comes_and_obligates_all_of_it()
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 4, 30)).Item("mse", 4_000_000).Party("lockheed").Party("us")
            .Line("camden", "lockheed", "mse", 1)
            .Account(
                "refill", "us", (NewYear, null, 30_000_000), (Draft.Date(2023, 3, 10), null, 20_000_000))
            .Order("us-refill", "us", "mse", 10, NewYear, null, 1, "refill");
        SupplyRun run = draft.Run();
        Assert.Equal(Draft.Date(2023, 3, 10), draft.Plan.Date(run.Order(0).SignedOn));
        Assert.Equal(10_000_000, run.AvailableUsd(0));
        Assert.Equal([0L, 0, 40_000_000, 0], Enumerable.Range(0, 4).Select(month => run.Record.ObligatedUsd(month)[0]));
    }

    [Fact]
    public void An_order_too_dear_for_the_account_does_not_hold_up_a_smaller_one()
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 1, 31)).Item("mse", 10).Party("lockheed").Party("us")
            .Line("camden", "lockheed", "mse", 1).Account("money", "us", (NewYear, null, 100))
            .Order("a-large", "us", "mse", 20, NewYear, null, 1, "money")
            .Order("b-small", "us", "mse", 10, NewYear, null, 1, "money");
        SupplyRun run = draft.Run();
        Assert.Equal(-1, run.Order(0).SignedOn);
        Assert.Equal(10, run.Order(1).Delivered);
    }

    [Fact]
    public void Money_lapses_at_the_end_of_its_window_and_what_lapses_first_is_used_first()
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 3, 31)).Item("mse", 1).Party("lockheed").Party("us")
            .Line("camden", "lockheed", "mse", 1)
            .Account("money", "us", (NewYear, null, 10), (NewYear, Draft.Date(2023, 2, 1), 10))
            .Order("one", "us", "mse", 6, NewYear, null, 1, "money")
            .Order("two", "us", "mse", 11, Draft.Date(2023, 2, 1), null, 1, "money")
            .Order("three", "us", "mse", 10, Draft.Date(2023, 2, 1), null, 1, "money");
        SupplyRun run = draft.Run();

        // Order one used the money that lapses; the other four dollars lapsed on the day on which order two wanted
        // them.
        Assert.Equal([0, -1, 31], Enumerable.Range(0, 3).Select(order => run.Order(order).SignedOn));
        Posting lapse = Assert.Single(run.Postings(), posting => posting.To.State == "lapsed");
        Assert.Equal((4, 31), (lapse.Amount, lapse.Day));
    }
}
