using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>Floors in rounds, by holding. Most stand still in a world; days of supply move with what was fired and used
/// in the last three calendar months that are over, and are worked out again as each month begins.</summary>
internal sealed class Needs
{
    private const int Months = 3;
    private readonly SupplyPlan plan;
    private readonly SupplyRecord record;
    private readonly int[] today;
    private readonly int[] moving;
    private readonly double[] lastingDays;
    private readonly double[] leastRounds;

    public Needs(SupplyPlan plan, SupplyRecord record)
    {
        this.plan = plan;
        this.record = record;
        today = new int[plan.Holdings.Count];
        moving = [.. Enumerable.Range(0, today.Length).Where(holding => plan.Floors[holding] is DaysOfSupply)];
        lastingDays = new double[moving.Length];
        leastRounds = new double[moving.Length];
    }

    /// <summary>Rounds the holder keeps back by its own decision; 0 where it has no floor.</summary>
    public int Today(int holding) => today[holding];

    public void Reset(World world)
    {
        for (int holding = 0; holding < today.Length; holding++)
        {
            today[holding] = plan.Floors[holding] is { } need ? Rounding.Count(need.LeastRounds(world)) : 0;
        }

        for (int place = 0; place < moving.Length; place++)
        {
            var need = (DaysOfSupply)plan.Floors[moving[place]]!;
            lastingDays[place] = world[need.Lasting] / Rounding.SecondsPerDay;
            leastRounds[place] = need.LeastRounds(world);
        }

        record.Keep(0, today);
    }

    /// <summary>A month begins; those before it are closed.</summary>
    public void Begin(int month)
    {
        if (moving.Length == 0)
        {
            record.KeepAsBefore(month);
            return;
        }

        int first = Math.Max(0, month - Months);
        int days = plan.Calendar.MonthEnd(month - 1) - (first == 0 ? -1 : plan.Calendar.MonthEnd(first - 1));
        for (int place = 0; place < moving.Length; place++)
        {
            int holding = moving[place];
            long used = 0;
            for (int before = first; before < month; before++)
            {
                used += record.Of(Flow.Fired, before)[holding] + record.Of(Flow.Used, before)[holding];
            }

            today[holding] = Rounding.Count(Math.Max(leastRounds[place], lastingDays[place] * used / days));
        }

        record.Keep(month, today);
    }
}
