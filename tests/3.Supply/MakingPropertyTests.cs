using CsCheck;
using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>What must hold of lines, orders and waiting in every scenario.</summary>
public sealed class MakingPropertyTests
{
    [Fact]
    public void What_an_order_waited_for_adds_up_to_how_long_it_waited()
    {
        Cases.Each(Cases.Few, random =>
        {
            SupplyRun run = random.Begin(AuditFrequency.MonthEnds, journal: false);
            random.Finish(run);
            for (int order = 0; order < random.Plan.Inputs.Orders.Count; order++)
            {
                long sum = 0;
                string waiter = "order " + random.Plan.Inputs.Orders[order].Id;
                for (int edge = 0; edge < random.Plan.WaitEdges.Count; edge++)
                {
                    sum += random.Plan.WaitEdges[edge].Waiter == waiter ? run.WaitedRoundDays[edge] : 0;
                }

                Assert.Equal(run.Order(order).RoundDaysWaited, sum);
            }
        });
    }

    [Fact]
    public void Delivered_is_at_most_ordered_and_what_is_made_is_handed_over_or_in_work()
    {
        Cases.Each(Cases.Few, random =>
        {
            SupplyRun run = random.Begin();
            random.Finish(run);
            for (int order = 0; order < random.Plan.Inputs.Orders.Count; order++)
            {
                OrderOutcome outcome = run.Order(order);
                int options = random.Plan.Inputs.Orders[order].Options
                    .Where(option => random.Draft.World[option.Exercised] >= 0.5)
                    .Sum(option => random.Draft.World.Whole(option.Count));
                Assert.InRange(outcome.Optional, 0, options);
                Assert.True(outcome.Delivered + outcome.Voided <= outcome.Count);
                Assert.True(outcome.Remaining >= 0 && outcome.RoundDaysWaited >= 0);
            }

            var balances = run.Balances();
            for (int line = 0; line < random.Plan.Inputs.Lines.Count; line++)
            {
                LineOutcome outcome = run.Line(line);
                Assert.Equal(outcome.Started, outcome.HandedOver + outcome.InWork);
            }

            Assert.Equal(
                Enumerable.Range(0, random.Plan.Inputs.Lines.Count).Sum(line => run.Line(line).InWork),
                balances.Where(account => account.Key.State == "in work").Sum(account => account.Value));
        });
    }

    /// <summary>Lines to stock that share a component, with ramps and cycles: whatever grows, no fewer rounds are made
    /// in all by any month. With a minimum rate it need not be so: more capacity works the orders down sooner, and the
    /// line stands sooner.</summary>
    [Fact]
    public void More_capacity_more_components_or_more_money_never_means_fewer_made()
    {
        Gen.Select(Capacities, Capacities, Gen.Int[0, 60], Gen.Int[0, 60], Gen.Int[0, 90], Gen.Bool).Sample(
            (capacities, more, seekers, moreSeekers, cycle, linear) =>
        {
            int[] few = Made(capacities, seekers, 0, cycle, linear);
            int[] grown = [.. capacities.Zip(more, (capacity, added) => capacity + added)];
            Assert.All(
                few.Zip(Made(grown, seekers + moreSeekers, 0, cycle, linear)),
                made => Assert.True(made.First <= made.Second));
            Assert.All(
                few.Zip(Made(capacities, seekers, 100, cycle, linear)),
                made => Assert.True(made.First <= made.Second));
        }, iter: 800);
    }

    [Fact]
    public void With_a_minimum_rate_more_capacity_can_mean_fewer_made()
    {
        int Made(double perDay)
        {
            Draft draft = new Draft(Start, Start.AddMonths(4).AddDays(-1)).Item("mse").Party("lockheed").Party("poland")
                .Line("camden", "lockheed", "mse", perDay).Order("a", "poland", "mse", 60, Start);
            draft.Lines[0] = draft.Lines[0] with { MinimumPerDay = draft.Value(0.5) };
            return (int)draft.Run().Made(0);
        }

        // At two a day 60 are made in January; at one and a half 46 are, and February asks for 14; at 1.6, 49, and 11
        // are too few.
        Assert.Equal(60, Made(1.5));
        Assert.Equal(49, Made(1.6));
    }

    [Fact]
    public void A_decree_delivers_the_favoured_no_later_and_no_exempt_order_later()
    {
        Gen.Select(Gen.Int[1, 40].Array[4], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[1, 60]).Sample(
            (counts, favoured, exempt, perMonth) =>
        {
            int[] Delivered(bool decreed)
            {
                Draft draft = new Draft(Start, Start.AddMonths(2).AddDays(-1)).Item("mse").Party("lockheed")
                    .Line("camden", "lockheed", "mse", perMonth / 31.0);
                for (int buyer = 0; buyer < 4; buyer++)
                {
                    draft.Party($"buyer-{buyer}").Order($"o-{buyer}", $"buyer-{buyer}", "mse", counts[buyer], Start);
                }

                draft.Decrees.Add(new Decree(
                    "d", "d", DecreeKind.Priority, new PartyId("lockheed"), decreed ? Start : null, null)
                {
                    Items = [new ItemId("mse")],
                    Favours = [new PartyId($"buyer-{favoured}")],
                    Exempt = [new PartyId($"buyer-{exempt}")],
                });
                SupplyRun run = draft.Run();
                return [.. Enumerable.Range(0, 4).Select(order => run.Order(order).Delivered)];
            }

            int[] without = Delivered(false);
            int[] with = Delivered(true);
            Assert.Equal(without.Sum(), with.Sum());
            Assert.True(with[favoured] >= without[favoured]);
            Assert.True(with[exempt] >= without[exempt]);
        }, iter: 500);
    }

    private static DateOnly Start { get; } = Draft.Date(2023, 1, 1);

    private static Gen<int[]> Capacities => Gen.Int[0, 40].Array[3];

    /// <summary>Rounds started by both lines of rounds up to the end of each month.</summary>
    private static int[] Made(int[] sixteenthsADay, int seekers, int dollars, int cycle, bool linear)
    {
        Draft draft = new Draft(Start, Start.AddMonths(8).AddDays(-1)).Item("mse", 2)
            .Item("seeker", 0, ItemKind.Component).Party("us", "mse", 1).Party("japan", "mse", 1)
            .Party("boeing", "seeker", seekers).Account("money", "us", (Start.AddDays(40), null, dollars))
            .Line("camden", "us", "mse", sixteenthsADay[0] / 16.0, 1, 1, null, ("seeker", 1))
            .Line("nagoya", "japan", "mse", sixteenthsADay[1] / 16.0, 1, 1, null, ("seeker", 1))
            .Line("seekers", "boeing", "seeker", sixteenthsADay[2] / 16.0);
        draft.Lines[0] = draft.Lines[0] with
        {
            Cycle = draft.Value(cycle * 86400.0),
            Ramp = linear ? RampKind.Linear : RampKind.Stepped,
            Capacity = [.. draft.Lines[0].Capacity, new CapacityStep(Start.AddDays(100), draft.Value(2.5))],
            Expansions = [new Expansion(draft.Value(1), Start, "money", draft.Value(100), draft.Value(0))],
        };
        SupplyRun run = draft.Begin(null, default(SupplyWatch));
        var made = new List<int>();
        while (run.Next(out int day))
        {
            run.Close(day);
            if (draft.Plan.Calendar.MonthEnd(draft.Plan.Month(day)) == day)
            {
                made.Add((int)(run.Made(0) + run.Made(1)));
            }
        }

        return [.. made];
    }
}
