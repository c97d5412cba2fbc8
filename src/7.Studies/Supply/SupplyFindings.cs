using Stockade.Kernel;
using Stockade.Scenarios;
using Stockade.Supply;

namespace Stockade.Studies;

/// <summary>Turns the worlds of one option into rows: means, and bands over all runs.</summary>
internal sealed class SupplyFindings(SupplyScene scene, int option, SupplyWorld[] worlds)
{
    private readonly SupplyShape shape = scene.Shapes[option];
    private readonly SupplyPlan plan = scene.Shapes[option].Plan;
    private readonly int replications = scene.Request.Replications;
    private readonly int holdings = scene.Shapes[option].Plan.Holdings.Count;
    private readonly int months = scene.Shapes[option].Plan.Months.Count;
    private readonly double[] values = new double[worlds.Length * scene.Request.Replications];

    private double Runs => values.Length;

    public SupplyOptionAnswer Answer()
    {
        Option about = scene.Options[option].Option;
        long[] waits = Sum(plan.WaitEdges.Count, world => world.WaitSums);
        return new SupplyOptionAnswer(
            about.Id, about.Name, [.. plan.Months], [.. Stock()], [.. Flows()], [.. StockOuts()], [.. MonthsOfSupply()],
            [.. Rebuild()], [.. Orders()], [.. Accounts()], [.. Money()],
            WaitsGraph.Of(plan, waits, values.Length), Displaced());
    }

    private IEnumerable<StockMonthRow> Stock()
    {
        for (int holding = 0; holding < holdings; holding++)
        {
            for (int month = 0; month < months; month++)
            {
                yield return new StockMonthRow(
                    plan.Holdings[holding], month, Band((world, run) => Closing(world, run, month, holding)));
            }
        }
    }

    private IEnumerable<FlowMonthRow> Flows()
    {
        long[] sums = Sum(worlds[0].FlowSums.Length, world => world.FlowSums);
        for (int holding = 0; holding < holdings; holding++)
        {
            for (int month = 0; month < months; month++)
            {
                for (Flow flow = Flow.Opening; flow <= Flow.Returned; flow++)
                {
                    long sum = sums[((((int)flow * months) + month) * holdings) + holding];
                    if (sum > 0)
                    {
                        yield return new FlowMonthRow(plan.Holdings[holding], month, flow, sum / Runs);
                    }
                }
            }
        }
    }

    private IEnumerable<StockOutShare> StockOuts()
    {
        for (int holding = 0; holding < holdings; holding++)
        {
            if (!shape.IsKept[holding])
            {
                continue;
            }

            (int[] ranOut, int[] below) = FirstMonths(holding);
            for (int month = 0; month < months; month++)
            {
                bool yearEnds = month + 1 == months || plan.Months[month].Month == 12;
                if (yearEnds)
                {
                    yield return new StockOutShare(
                        plan.Holdings[holding], LastDay(month), ranOut.Count(first => first <= month) / Runs,
                        !shape.HasFloor[holding] ? null : below.Count(first => first <= month) / Runs);
                }
            }
        }
    }

    /// <summary>By run, the first month that ended without a round, and below the floor.</summary>
    private (int[] RanOut, int[] Below) FirstMonths(int holding)
    {
        int[] ranOut = new int[values.Length];
        int[] below = new int[values.Length];
        Array.Fill(ranOut, int.MaxValue);
        for (int number = 0; number < values.Length; number++)
        {
            SupplyWorld world = worlds[number / replications];
            below[number] = world.FirstBelow[((number % replications) * holdings) + holding];
            bool had = false;
            for (int month = 0; month < months; month++)
            {
                int closing = (int)Closing(world, number % replications, month, holding);
                had |= closing > 0 || Opening(world, holding) > 0;
                ranOut[number] = closing == 0 && had ? Math.Min(ranOut[number], month) : ranOut[number];
            }
        }

        return (ranOut, below);
    }

    private IEnumerable<SupplyMonthsRow> MonthsOfSupply()
    {
        for (int holding = 0; holding < holdings; holding++)
        {
            int place = holding;
            double[] used = [.. All((world, run) => world.MonthsOfSupply[(run * holdings) + place])
                .Where(value => !double.IsNaN(value))];
            if (shape.IsKept[holding] && used.Length > 0)
            {
                yield return new SupplyMonthsRow(plan.Holdings[holding], Band(used));
            }
        }
    }

    private IEnumerable<RebuildYears> Rebuild()
    {
        for (int holding = 0; holding < holdings; holding++)
        {
            int place = holding;
            SupplyBand deficit = Band((world, run) => world.Deficit[(run * holdings) + place]);
            if (shape.IsKept[holding] && deficit.High80 > 0)
            {
                yield return new RebuildYears(
                    plan.Holdings[holding], deficit, Band((world, run) => world.Recent[(run * holdings) + place]),
                    Band((world, run) => world.Surge[(run * holdings) + place]));
            }
        }
    }

    private IEnumerable<OrderRow> Orders()
    {
        int count = plan.Inputs.Orders.Count;
        long[] ordered = Sum(count, world => world.Ordered);
        long[] delivered = Sum(count, world => world.Delivered);
        long[] signed = Sum(count, world => world.Signed);
        for (int order = 0; order < count; order++)
        {
            int place = order;
            yield return new OrderRow(
                plan.Inputs.Orders[order], ordered[order] / Runs, delivered[order] / Runs, signed[order] / Runs,
                Band((world, run) => world.OrderWaited[(run * count) + place]));
        }
    }

    private IEnumerable<AccountRow> Accounts()
    {
        int count = plan.Inputs.Accounts.Count;
        long[] obligated = Sum(months * count, world => world.Obligated);
        long[] available = Sum(months * count, world => world.Available);
        for (int account = 0; account < count; account++)
        {
            int place = account;
            long sum = Enumerable.Range(0, months).Sum(month => obligated[(month * count) + place]);
            yield return new AccountRow(
                plan.Inputs.Accounts[account], sum / Runs, available[((months - 1) * count) + account] / Runs,
                Band((world, run) => world.DeadMonths[(run * count) + place]));
        }
    }

    private IEnumerable<MoneyMonthRow> Money()
    {
        int count = plan.Inputs.Accounts.Count;
        long[] obligated = Sum(months * count, world => world.Obligated);
        long[] available = Sum(months * count, world => world.Available);
        long[] dead = Sum(months * count, world => world.Dead);
        for (int account = 0; account < count; account++)
        {
            for (int month = 0; month < months; month++)
            {
                int at = (month * count) + account;
                yield return new MoneyMonthRow(
                    plan.Inputs.Accounts[account], month, obligated[at] / Runs, available[at] / Runs, dead[at] / Runs);
            }
        }
    }

    private SupplyBand Displaced()
    {
        int count = plan.Inputs.Orders.Count;
        return Band((world, run) => Enumerable.Range(0, count).Where(order => plan.Inputs.Orders[order].Displaceable)
            .Sum(order => world.OrderWaited[(run * count) + order]));
    }

    private DateOnly LastDay(int month) =>
        month + 1 < months ? plan.Months[month + 1].AddDays(-1) : plan.Date(plan.Days - 1);

    private double Closing(SupplyWorld world, int run, int month, int holding) =>
        world.Closing[(((run * months) + month) * holdings) + holding];

    private long Opening(SupplyWorld world, int holding) => world.FlowSums[((int)Flow.Opening * months * holdings)
        + holding];

    private long[] Sum(int length, Func<SupplyWorld, long[]> column)
    {
        long[] sums = new long[length];
        foreach (SupplyWorld world in worlds)
        {
            long[] terms = column(world);
            for (int at = 0; at < length; at++)
            {
                sums[at] += terms[at];
            }
        }

        return sums;
    }

    private double[] All(Func<SupplyWorld, int, double> of)
    {
        for (int number = 0; number < values.Length; number++)
        {
            values[number] = of(worlds[number / replications], number % replications);
        }

        return values;
    }

    private SupplyBand Band(Func<SupplyWorld, int, double> of) => Band(All(of));

    private static SupplyBand Band(double[] of)
    {
        Array.Sort(of);
        return new SupplyBand(Quantile(of, 0.1), Quantile(of, 0.5), Quantile(of, 0.9));
    }

    /// <summary>At a number itself, also where an infinite one comes next.</summary>
    private static double Quantile(double[] sorted, double share)
    {
        double place = (sorted.Length - 1) * share;
        return place == Math.Floor(place) ? sorted[(int)place] : Sample.Quantile(sorted, share);
    }
}
