using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply;

public enum BillResult
{
    Passed,

    /// <summary>A stage failed or never ends, or an option decided that it does not pass.</summary>
    Blocked,

    /// <summary>It was not through all stages on the day on which it expired.</summary>
    Expired,
}

/// <summary>What becomes of a legislative item in a world.</summary>
/// <param name="Stage">The stage that failed or was under way when it expired; -1 where it passed or an option decided.
/// </param>
/// <param name="Day">Day from the first day of the horizon on which it passed, failed or expired: negative before, and
/// at least the days of the horizon where that lies beyond it. <see cref="int.MaxValue"/> where that day never comes.
/// </param>
public readonly record struct BillOutcome(BillResult Result, int Stage, int Day);

/// <summary>Works out when bills pass. Nothing in supply changes a bill, so that a world's bills are known when it
/// begins.</summary>
internal static class Bills
{
    private const double DaysMax = 1e6;

    public static BillOutcome Outcome(Bill bill, Calendar calendar, World world)
    {
        if (bill.Decided is { } decision)
        {
            return decision.On is { } on ? new BillOutcome(BillResult.Passed, -1, calendar.Day(on))
                : new BillOutcome(BillResult.Blocked, -1, int.MaxValue);
        }

        int expires = bill.Expires is { } end ? calendar.Day(end) : int.MaxValue;
        double day = calendar.Day(bill.Introduced);
        for (int stage = 0; stage < bill.Stages.Count; stage++)
        {
            day = Ends(bill.Stages[stage], day, calendar, world);
            if (day >= expires)
            {
                return new BillOutcome(BillResult.Expired, stage, expires);
            }

            if (day >= DaysMax)
            {
                return new BillOutcome(BillResult.Blocked, stage, int.MaxValue);
            }

            if (world[bill.Stages[stage].Passes] < 0.5)
            {
                return new BillOutcome(BillResult.Blocked, stage, (int)day);
            }
        }

        return new BillOutcome(BillResult.Passed, -1, (int)day);
    }

    /// <summary>The day on which a stage ends that began on a day. A time with a constant hazard is exponential: the
    /// inverse of its cumulative function at the chance is -ln(1 - chance) / hazard.</summary>
    public static double Ends(BillStage stage, double begins, Calendar calendar, World world)
    {
        if (stage.On is { } on)
        {
            return Math.Max(begins, calendar.Day(on));
        }

        if (stage.After is { } after)
        {
            return begins + Rounding.Days(world[after]);
        }

        double hazard = world[stage.HazardPerDay!];
        double chance = world[stage.Chance!];
        double days = hazard > 0 && chance < 1 ? -PortableMath.Log1p(-chance) / hazard : DaysMax;
        return begins + Rounding.Nearest(Math.Min(days, DaysMax));
    }
}
