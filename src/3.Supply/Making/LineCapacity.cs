using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>The integral of each line's capacity x realised share x yield: steps with or without an even climb between
/// them, within the licence, after qualification, with what was added for money.</summary>
internal sealed class LineCapacity
{
    private readonly SupplyPlan plan;
    private readonly double[][] ratesPerDay;
    private readonly double[][] addedPerDay;
    private readonly int[][] lagDays;
    private readonly int[][] paidOn;
    private readonly int[] qualifiedOn;
    private readonly int[] lastDay;
    private readonly double[] lastUntil;

    public LineCapacity(SupplyPlan plan)
    {
        this.plan = plan;
        ratesPerDay = [.. plan.Lines.Select(line => new double[line.Capacity.Length])];
        addedPerDay = [.. plan.Lines.Select(line => new double[line.Expansions.Length])];
        lagDays = [.. plan.Lines.Select(line => new int[line.Expansions.Length])];
        paidOn = [.. plan.Lines.Select(line => new int[line.Expansions.Length])];
        qualifiedOn = new int[plan.Lines.Length];
        lastDay = new int[plan.Lines.Length];
        lastUntil = new double[plan.Lines.Length];
    }

    public void Reset(World world)
    {
        Array.Fill(lastDay, -1);
        for (int line = 0; line < ratesPerDay.Length; line++)
        {
            LineSpec spec = plan.Lines[line];
            double yield = world[spec.Yield];
            for (int step = 0; step < spec.Capacity.Length; step++)
            {
                ratesPerDay[line][step] = world[spec.Capacity[step].PerDay] * world[spec.Realised] * yield;
            }

            for (int added = 0; added < spec.Expansions.Length; added++)
            {
                ExpansionSpec expansion = spec.Expansions[added];
                addedPerDay[line][added] = world[expansion.PerDay] * world[spec.Realised] * yield;
                lagDays[line][added] = Rounding.Days(world[expansion.Lag]);
                paidOn[line][added] = expansion.Account < 0 ? expansion.From : int.MaxValue;
            }

            qualifiedOn[line] = spec.Qualifying is { } lag && spec.Capacity.Length > 0
                ? spec.Capacity[0].Day + Rounding.Days(world[lag]) : int.MinValue;
        }
    }

    /// <summary>Rounds a line could have started, and finished well, by the end of a day. Kept until another day is
    /// asked for: hand-over and audit ask on the same day.</summary>
    public double Until(int line, int day)
    {
        if (lastDay[line] != day)
        {
            lastUntil[line] = Integral(line, day);
            lastDay[line] = day;
        }

        return lastUntil[line];
    }

    private double Integral(int line, int day)
    {
        double cumulative = OfSteps(line, day, qualified: true, licensed: true);
        for (int expansion = 0; expansion < paidOn[line].Length; expansion++)
        {
            cumulative += UntilPaid(line, expansion, day);
        }

        return cumulative;
    }

    /// <summary>Rounds that an expansion could have added by the end of a day, had there been money on its first
    /// day.</summary>
    public double UntilPaidAtOnce(int line, int expansion, int day) =>
        Added(line, expansion, day, plan.Lines[line].Expansions[expansion].From);

    public double UntilPaid(int line, int expansion, int day) =>
        Added(line, expansion, day, paidOn[line][expansion]);

    public bool IsPaid(int line, int expansion) => paidOn[line][expansion] != int.MaxValue;

    public void Pay(int line, int expansion, int day)
    {
        paidOn[line][expansion] = day;
        lastDay[line] = -1;
    }

    /// <summary>Without what was added for money.</summary>
    /// <param name="qualified">Not before it is qualified.</param>
    /// <param name="licensed">Not outside its licence.</param>
    public double OfSteps(int line, int day, bool qualified, bool licensed)
    {
        LineSpec spec = plan.Lines[line];
        CapacitySpec[] steps = spec.Capacity;
        int first = Math.Max(0, Math.Max(licensed ? spec.LicensedFrom : 0, qualified ? qualifiedOn[line] : 0));
        int end = Math.Min(licensed ? spec.LicensedUntil : int.MaxValue, day + 1);
        double cumulative = 0;
        for (int step = 0; step < steps.Length; step++)
        {
            bool isLast = step + 1 == steps.Length;
            int from = Math.Max(first, steps[step].Day);
            int to = Math.Min(isLast ? int.MaxValue : steps[step + 1].Day, end);
            if (to > from)
            {
                cumulative += (spec.IsLinear && !isLast ? Mean(line, step, from, to) : ratesPerDay[line][step])
                    * (to - from);
            }
        }

        return cumulative;
    }

    /// <summary>The mean of a rate that climbs evenly from a step to the next is the rate half-way.</summary>
    private double Mean(int line, int step, int from, int to)
    {
        CapacitySpec[] steps = plan.Lines[line].Capacity;
        double climbed = ((0.5 * ((double)from + to)) - steps[step].Day)
            / ((double)steps[step + 1].Day - steps[step].Day);
        double rate = ratesPerDay[line][step];
        return rate + ((ratesPerDay[line][step + 1] - rate) * climbed);
    }

    private double Added(int line, int expansion, int day, int paid)
    {
        if (paid == int.MaxValue)
        {
            return 0;
        }

        LineSpec spec = plan.Lines[line];
        int from = Math.Max(Math.Max(0, spec.LicensedFrom), paid + lagDays[line][expansion]);
        int days = Math.Min(spec.LicensedUntil, day + 1) - from;
        return days > 0 ? addedPerDay[line][expansion] * days : 0;
    }
}
