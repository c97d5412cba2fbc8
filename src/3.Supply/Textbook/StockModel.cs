using Stockade.Kernel;

namespace Stockade.Supply;

/// <summary>The kernel's agenda as a store under an (s, S) rule. A period is a day: the store is looked at, what was
/// ordered arrives, demand comes, the day is closed and costed.</summary>
internal sealed class StockModel
{
    /// <summary>Keys hold days below 2^28.</summary>
    public const int PeriodsMax = 200_000_000;

    private readonly Agenda agenda = new(new Timetable([], []));
    private readonly StockPolicy store;
    private readonly int reorderAt;
    private readonly int orderUpTo;
    private readonly Chance chance;
    private long onHand;
    private long onOrder;
    private double cost;

    public StockModel(StockPolicy store, int reorderAt, int orderUpTo, Chance chance)
    {
        this.store = store;
        this.reorderAt = reorderAt;
        this.orderUpTo = orderUpTo;
        this.chance = chance;
        onHand = orderUpTo;
    }

    public Estimated Run(int periods)
    {
        Invariant.That(periods <= PeriodsMax, "periods fit in the days of the kernel");
        int size = Math.Max(1, periods / BatchMeans.Batches);
        BatchMeans costs = new();
        agenda.Reset([]);
        agenda.Add(0, Phase.Money, new Event(EventKind.Sign, 0));
        for (int batch = 0; batch <= BatchMeans.Batches; batch++)
        {
            cost = 0;
            int end = (batch + 1) * size;
            while (agenda.NextDay() is var day && day < end)
            {
                while (agenda.TryTake(day, Phase.Close, out Event happening))
                {
                    Happen(day, happening);
                }
            }

            if (batch > 0)
            {
                costs.Add(cost / size);
            }
        }

        return costs.Estimate();
    }

    private void Happen(int day, Event happening)
    {
        switch (happening.Kind)
        {
            case EventKind.Sign: Order(day); break;
            case EventKind.Arrive: Arrive(happening.Index); break;
            case EventKind.Fire: onHand -= Demand(day); break;
            default: Close(day); break;
        }
    }

    private void Order(int day)
    {
        if (onHand + onOrder <= reorderAt)
        {
            int count = (int)(orderUpTo - onHand - onOrder);
            cost += store.OrderCost;
            onOrder += count;
            agenda.Add(day + store.LeadPeriods, Phase.Arrivals, new Event(EventKind.Arrive, count));
        }

        agenda.Add(day, Phase.Raids, new Event(EventKind.Fire, 0));
    }

    private void Arrive(int count)
    {
        onHand += count;
        onOrder -= count;
    }

    private int Demand(int day)
    {
        double uniform = chance.Uniform(ChanceStream.Supply, ChancePurpose.Size, (ulong)day, 0);
        int demand = Poisson.Quantile(store.DemandPerPeriod, uniform);
        agenda.Add(day, Phase.Close, new Event(EventKind.CloseMonth, 0));
        return demand;
    }

    private void Close(int day)
    {
        cost += onHand >= 0 ? store.HoldingCost * onHand : -store.PenaltyCost * onHand;
        agenda.Add(day + 1, Phase.Money, new Event(EventKind.Sign, 0));
    }
}
