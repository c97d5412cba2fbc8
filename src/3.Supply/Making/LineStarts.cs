using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>How many rounds lines made, and how many they had to start for so many to pass inspection: by yield, in
/// whole rounds, counted from the first day on so that no part of a round is lost from month to month.</summary>
internal sealed class LineStarts(SupplyPlan plan)
{
    private readonly double[] yields = new double[plan.Lines.Length];
    private readonly long[] made = new long[plan.Lines.Length];
    private readonly long[] started = new long[plan.Lines.Length];

    public void Reset(World world)
    {
        for (int line = 0; line < made.Length; line++)
        {
            yields[line] = world[plan.Lines[line].Yield];
        }

        Array.Clear(made);
        Array.Clear(started);
    }

    /// <summary>Rounds of a line (by working order) that pass inspection, under way or handed over.</summary>
    public long Made(int line) => made[line];

    /// <summary>Rounds that must be started for so many more to pass.</summary>
    public long For(int line, long more) => Needed(line, made[line] + more) - started[line];

    /// <summary>Rounds that must have been started for all that were made: worked out anew, for the audit.</summary>
    public long ForAll(int line) => Needed(line, made[line]);

    /// <summary>How many more rounds pass of so many more starts.</summary>
    public long Passing(int line, long starts)
    {
        long more = Rounding.Reached(yields[line] * (started[line] + starts)) - made[line];
        while (more > 0 && For(line, more) > starts)
        {
            more--;
        }

        return Math.Max(0, more);
    }

    /// <summary>So many more are made.</summary>
    /// <returns>Rounds that are started for it.</returns>
    public long Start(int line, long more)
    {
        long starts = For(line, more);
        made[line] += more;
        started[line] += starts;
        return starts;
    }

    /// <summary>Breaks a kept total on purpose, for the tests of the audit.</summary>
    internal void Tamper(int line, long count) => made[line] += count;

    private long Needed(int line, long passed) => passed == 0 ? 0 : Rounding.Needed(passed / yields[line]);
}
