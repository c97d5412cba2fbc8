using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>Times in which a line's capacity counts for nothing: it stands below its minimum rate, restarts, has no
/// licence, or is not qualified yet.</summary>
internal sealed class LineStops
{
    private readonly LineSpec[] specs;
    private readonly Today today;
    private readonly LineCapacity curve;
    private readonly LineLosses losses;
    private readonly bool[] mayStop;
    private readonly double[] minimumPerDay;
    private readonly int[] restartDays;
    private readonly bool[] stands;
    private readonly int[] restartsOn;

    public LineStops(SupplyPlan plan, Today today, LineCapacity curve, LineLosses losses)
    {
        specs = plan.Lines;
        this.today = today;
        this.curve = curve;
        this.losses = losses;
        int lines = plan.Lines.Length;
        mayStop = [.. plan.Lines.Select(MayStop)];
        minimumPerDay = new double[lines];
        restartDays = new int[lines];
        stands = new bool[lines];
        restartsOn = new int[lines];
    }

    public void Reset(World world)
    {
        for (int line = 0; line < stands.Length; line++)
        {
            LineSpec spec = specs[line];
            minimumPerDay[line] = spec.MinimumPerDay is { } minimum ? world[minimum] : 0;
            restartDays[line] = spec.Restart is { } restart ? Rounding.Days(world[restart]) : 0;
        }

        Array.Clear(stands);
        Array.Fill(restartsOn, int.MinValue);
    }

    /// <summary>Capacity of the time since the last hand-over that is lost because the line stands or restarts. Notes
    /// what licence, qualification and money cost it, which is no capacity at all.</summary>
    /// <param name="last">The last hand-over; -1: none.</param>
    /// <param name="before">Integral of capacity up to then.</param>
    /// <param name="until">Integral of capacity up to today.</param>
    /// <param name="ordersLeft">Rounds that orders still ask for.</param>
    public double Lost(int line, int last, double before, double until, long ordersLeft)
    {
        losses.Hold(line, WaitReason.Capacity);
        if (!mayStop[line])
        {
            return 0;
        }

        Note(line, last);
        if (minimumPerDay[line] <= 0 || until <= before)
        {
            return 0;
        }

        if (ordersLeft < Rounding.Needed(minimumPerDay[line] * (today.Day - last)))
        {
            stands[line] = true;
            losses.Hold(line, WaitReason.Orders);
            losses.Add(line, LineLosses.ToOrders, until - before);
            return until - before;
        }

        if (stands[line])
        {
            stands[line] = false;
            restartsOn[line] = last + 1 + restartDays[line];
        }

        if (restartsOn[line] <= last)
        {
            return 0;
        }

        double restarting = curve.Until(line, Math.Min(today.Day, restartsOn[line] - 1)) - before;
        if (restarting <= 0)
        {
            return 0;
        }

        losses.Hold(line, WaitReason.Qualifying);
        losses.Add(line, LineLosses.ToQualifying, restarting);
        return restarting;
    }

    private void Note(int line, int last)
    {
        LineSpec spec = specs[line];
        if (spec.Qualifying is not null || spec.LicensedFrom != int.MinValue)
        {
            double open = Since(line, last, qualified: false, licensed: true);
            Note(
                line, LineLosses.ToQualifying, open - Since(line, last, qualified: true, licensed: true),
                WaitReason.Qualifying);
            Note(
                line, LineLosses.ToLicence, Since(line, last, qualified: false, licensed: false) - open,
                WaitReason.Licence);
        }

        for (int expansion = 0; expansion < spec.Expansions.Length; expansion++)
        {
            int loss = LineLosses.ToComponents + spec.Inputs.Length + expansion;
            double unpaid = curve.UntilPaidAtOnce(line, expansion, today.Day)
                - curve.UntilPaid(line, expansion, today.Day);
            losses.Add(line, loss, Math.Max(0, unpaid - losses.Of(line, loss)));
        }
    }

    /// <summary>A line that works from the first day to the last at whatever rate need not be asked.</summary>
    private static bool MayStop(LineSpec line) => line.MinimumPerDay is not null || line.Qualifying is not null
        || line.LicensedFrom != int.MinValue || line.Expansions.Length > 0;

    private double Since(int line, int last, bool qualified, bool licensed) =>
        curve.OfSteps(line, today.Day, qualified, licensed) - curve.OfSteps(line, last, qualified, licensed);

    private void Note(int line, int loss, double rounds, WaitReason reason)
    {
        if (rounds > 0)
        {
            losses.Add(line, loss, rounds);
            losses.Hold(line, reason);
        }
    }
}
