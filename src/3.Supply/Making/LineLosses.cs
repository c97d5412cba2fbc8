namespace Stockade.Supply;

/// <summary>Capacity that made nothing, by line and reason, in rounds; and what holds a line up at
/// present.</summary>
internal sealed class LineLosses
{
    /// <summary>Losses of a line: these three, then one for each component, then one for each expansion.</summary>
    public const int ToOrders = 0;
    public const int ToLicence = 1;
    public const int ToQualifying = 2;
    public const int ToComponents = 3;

    private readonly LineSpec[] specs;
    private readonly Waits waits;
    private readonly double[] lost;
    private readonly long[] counted;
    private readonly bool[] isUncounted;
    private readonly long[] inWork;
    private readonly long[] inWorkBefore;
    private readonly WaitReason[] reasons;
    private int lastHandOver;

    public LineLosses(SupplyPlan plan, Waits waits)
    {
        specs = plan.Lines;
        this.waits = waits;
        int losses = plan.Lines.Sum(line => line.LossEdges.Length);
        lost = new double[losses];
        counted = new long[losses];
        isUncounted = new bool[plan.Lines.Length];
        inWork = new long[plan.Lines.Length];
        inWorkBefore = new long[plan.Lines.Length];
        reasons = new WaitReason[plan.Lines.Length];
    }

    public void Reset()
    {
        Array.Clear(lost);
        Array.Clear(counted);
        Array.Clear(isUncounted);
        Array.Clear(inWork);
        Array.Clear(inWorkBefore);
        lastHandOver = -1;
        Array.Fill(reasons, WaitReason.Capacity);
    }

    /// <summary>What holds up a line (by working order).</summary>
    public WaitReason Reason(int line) => reasons[line];

    public void Hold(int line, WaitReason reason) => reasons[line] = reason;

    /// <summary>Rounds under way in a line.</summary>
    public long InWork(int line) => inWork[line];

    /// <summary>Rounds that were under way in a line up to a day.</summary>
    public long InWorkUntil(int line, int day) => day == lastHandOver ? inWorkBefore[line] : inWork[line];

    /// <summary>Lines start and hand over.</summary>
    public void HandOver(int day)
    {
        inWork.CopyTo(inWorkBefore, 0);
        lastHandOver = day;
    }

    public void Start(int line, long rounds) => inWork[line] += rounds;

    public void Finish(int line, long rounds) => inWork[line] -= rounds;

    public void Add(int line, int loss, double rounds)
    {
        lost[specs[line].FirstLoss + loss] += rounds;
        isUncounted[line] = true;
    }

    public double Of(int line, int loss) => lost[specs[line].FirstLoss + loss];

    public double ToAllComponents(int line) => Sum(line, ToComponents, specs[line].Inputs.Length);

    public double ToMoney(int line) =>
        Sum(line, ToComponents + specs[line].Inputs.Length, specs[line].Expansions.Length);

    /// <summary>Whole rounds lost since the last count wait as long as the time in which they were lost.</summary>
    public void Count(int line, int days)
    {
        if (!isUncounted[line])
        {
            return;
        }

        isUncounted[line] = false;
        LineSpec spec = specs[line];
        for (int loss = 0; loss < spec.LossEdges.Length; loss++)
        {
            int place = spec.FirstLoss + loss;
            if (Rounding.HasReached(lost[place], counted[place] + 1))
            {
                long whole = Rounding.Reached(lost[place]);
                waits.Add(spec.LossEdges[loss], whole - counted[place], days);
                counted[place] = whole;
            }
        }
    }

    private double Sum(int line, int first, int count)
    {
        double sum = 0;
        for (int loss = first; loss < first + count; loss++)
        {
            sum += Of(line, loss);
        }

        return sum;
    }
}
