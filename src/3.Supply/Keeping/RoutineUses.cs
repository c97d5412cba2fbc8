using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>Training and losses: whole rounds of a rate, taken at the end of each month after raids have had theirs.
/// What an empty stock cannot give is not made up later: training that was not held is not held twice.</summary>
internal sealed class RoutineUses(SupplyPlan plan, RoundLedger rounds)
{
    private readonly Use[] uses = new Use[plan.Routine.Length];

    public void Reset(World world)
    {
        for (int use = 0; use < uses.Length; use++)
        {
            RoutineSpec spec = plan.Routine[use];
            uses[use] = new Use
            {
                PerDay = world[spec.PerDay],
                Holding = spec.Holding,
                Document = spec.Document,
                End = spec.End,
            };
        }
    }

    /// <summary>Takes what is due by the end of the day.</summary>
    public void Take(int day)
    {
        double days = day + 1;
        foreach (ref Use use in uses.AsSpan())
        {
            double cumulative = use.PerDay * days;
            if (Rounding.HasReached(cumulative, use.Reached + 1))
            {
                long reached = Rounding.Reached(cumulative);
                Take(use, reached - use.Reached);
                use.Reached = reached;
            }
        }
    }

    private void Take(in Use use, long due)
    {
        int count = (int)Math.Min(due, rounds.Ready(use.Holding));
        if (count > 0)
        {
            rounds.Spend(use.Holding, count, use.End, new Cause(CauseKind.RoutineUse, use.Holding, use.Document));
        }
    }

    private struct Use
    {
        public double PerDay;

        /// <summary>Whole rounds that were due so far.</summary>
        public long Reached;

        public int Holding;
        public int Document;
        public RoundState End;
    }
}
