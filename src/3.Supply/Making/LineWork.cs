using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>Rounds started on lines, as lots in order of start, and their hand-over: at the first month end at least
/// the line's cycle after the month end that started them; on the same day where the line has no cycle.</summary>
internal sealed class LineWork
{
    private readonly SupplyPlan plan;
    private readonly LineSpec[] specs;
    private readonly Today today;
    private readonly RoundLedger rounds;
    private readonly ShelfLife ageing;
    private readonly LineLosses losses;
    private readonly int months;
    private readonly int[] cycleDays;
    private readonly int[] lots;
    private readonly int[] counts;
    private readonly int[] due;
    private readonly int[] started;
    private readonly int[] finished;
    private readonly int[] finishedBefore;

    public LineWork(SupplyPlan plan, Today today, RoundLedger rounds, ShelfLife ageing, LineLosses losses)
    {
        this.plan = plan;
        specs = plan.Lines;
        this.today = today;
        this.rounds = rounds;
        this.ageing = ageing;
        this.losses = losses;
        int lines = plan.Lines.Length;
        months = plan.Months.Count;
        int rows = lines * months;
        cycleDays = new int[lines];
        lots = new int[rows];
        counts = new int[rows];
        due = new int[rows];
        started = new int[lines];
        finished = new int[lines];
        finishedBefore = new int[lines];
    }

    public void Reset(World world)
    {
        for (int line = 0; line < cycleDays.Length; line++)
        {
            cycleDays[line] = specs[line].Cycle is { } cycle ? Rounding.Days(world[cycle]) : 0;
        }

        Array.Clear(started);
        Array.Clear(finished);
        Array.Clear(finishedBefore);
    }

    /// <summary>Lots that a line handed over today.</summary>
    public int Finished(int line) => finished[line] - finishedBefore[line];

    public int FinishedLot(int line, int place) => lots[Row(line, finishedBefore[line] + place)];

    /// <summary>Starts so many rounds, then hands over what is due.</summary>
    public void Work(int line, int count, in Cause cause)
    {
        if (count > 0)
        {
            Start(line, count, cause);
        }

        finishedBefore[line] = finished[line];
        while (finished[line] < started[line] && due[Row(line, finished[line])] <= today.Day)
        {
            int row = Row(line, finished[line]++);
            if (cycleDays[line] > 0)
            {
                LineSpec spec = specs[line];
                losses.Finish(line, counts[row]);
                rounds.Post(
                    rounds.Account(spec.Holding, spec.Site, lots[row], RoundState.InWork),
                    rounds.Account(spec.Holding, spec.Site, lots[row], RoundState.Free), counts[row], cause);
            }

            ageing.Made(lots[row]);
        }
    }

    /// <summary>What is under way by line is what the accounts hold in work.</summary>
    public void Audit()
    {
        for (int line = 0; line < started.Length; line++)
        {
            long inWork = 0;
            for (int place = finished[line]; place < started[line]; place++)
            {
                int row = Row(line, place);
                inWork += counts[row];
                LineSpec spec = specs[line];
                int account = rounds.Account(spec.Holding, spec.Site, lots[row], RoundState.InWork);
                today.That(rounds.Balance(account) == counts[row], "rounds in work are those of the lots in work");
            }

            today.That(inWork == losses.InWork(line), "rounds in work by line are those of its lots");
        }
    }

    private void Start(int line, int count, in Cause cause)
    {
        LineSpec spec = specs[line];
        int row = Row(line, started[line]++);
        int handOver = HandOverDay(line);
        counts[row] = count;
        due[row] = handOver;
        lots[row] = rounds.NewLot(spec.Item, spec.Class, spec.Index, handOver);
        RoundState state = cycleDays[line] > 0 ? RoundState.InWork : RoundState.Free;
        rounds.Post(
            rounds.Account(spec.Holding, spec.Site, lots[row], RoundState.Made),
            rounds.Account(spec.Holding, spec.Site, lots[row], state), count, cause);
        if (state == RoundState.InWork)
        {
            losses.Start(line, count);
        }
    }

    private int HandOverDay(int line)
    {
        int least = today.Day + cycleDays[line];
        return least < plan.Days ? plan.Calendar.MonthEnd(plan.Calendar.Month(least)) : least;
    }

    private int Row(int line, int place) => (line * months) + place;
}
