using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>Training and losses: whole rounds of a rate, taken at the end of each month after raids have had theirs.
/// What an empty stock cannot give is not made up later: training that was not held is not held twice.</summary>
internal sealed class RoutineUses(SupplyPlan plan, RoundLedger rounds)
{
    private readonly RoutineSpec[] specs = plan.Routine;
    private readonly double[] perDay = new double[plan.Routine.Length];
    private readonly long[] reached = new long[plan.Routine.Length];

    public void Reset(World world)
    {
        for (int use = 0; use < perDay.Length; use++)
        {
            perDay[use] = world[specs[use].PerDay];
            reached[use] = 0;
        }
    }

    /// <summary>Takes what is due by the end of the day.</summary>
    public void Use(int day)
    {
        ReadOnlySpan<double> rates = perDay;
        Span<long> before = reached.AsSpan(0, rates.Length);
        double days = day + 1;
        for (int use = 0; use < rates.Length; use++)
        {
            double cumulative = rates[use] * days;
            if (Rounding.HasReached(cumulative, before[use] + 1))
            {
                long due = Rounding.Reached(cumulative);
                Take(specs[use], due - before[use]);
                before[use] = due;
            }
        }
    }

    private void Take(RoutineSpec spec, long due)
    {
        int count = (int)Math.Min(due, rounds.Ready(spec.Holding));
        if (count > 0)
        {
            rounds.Spend(spec.Holding, count, spec.End, new Cause(CauseKind.RoutineUse, spec.Holding, spec.Document));
        }
    }
}
