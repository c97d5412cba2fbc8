using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>How large a barrage must be, or why none is large enough.</summary>
/// <param name="Feasible">False where even endless rounds leave too many leaks: the other figures are then 0.</param>
/// <param name="PerThreat">Rounds at each threat, in fractions.</param>
/// <param name="Total">Rounds in all, in fractions.</param>
/// <param name="NoLeakAtRoundedTotal">Probability of no leak with the total rounded to whole rounds and spread
/// evenly.</param>
/// <param name="WholeTotal">Fewest whole rounds, spread evenly, that reach the goal.</param>
/// <param name="NoLeakAtWholeTotal">Probability of no leak with these.</param>
public readonly record struct BarrageSize(
    bool Feasible, double PerThreat, double Total, double NoLeakAtRoundedTotal, int WholeTotal,
    double NoLeakAtWholeTotal);

/// <summary>Barrage firing at a number of threats at once, after Wilkening, "A simple model for calculating ballistic
/// missile defense effectiveness", Science and Global Security 8 (2000): a threat that is tracked is hit by each of n
/// rounds with probability k on its own; one that is not tracked is hit by none. K = P_track [1 - (1 - k)^n], and no
/// threat leaks with probability K^W.</summary>
public static class Barrage
{
    /// <summary>Beyond this many rounds the whole ones are not counted out: those figures of the size are
    /// 0.</summary>
    public const int TotalMax = 100_000_000;

    /// <summary>Probability that a threat is stopped by n rounds: K = track [1 - (1 - kill)^n].</summary>
    /// <param name="track">Probability that a threat is tracked, 0 to 1: one less common mode per target.</param>
    /// <param name="kill">Single-shot probability of kill, 0 to 1.</param>
    /// <param name="rounds">Rounds fired at it.</param>
    public static double Stopped(double track, double kill, int rounds) =>
        track * (1 - PortableMath.Pow(1 - kill, rounds));

    /// <summary>The smallest track probability with which any number of rounds can reach the goal:
    /// goal^(1/W).</summary>
    public static double SmallestTrack(int threats, double goal) => PortableMath.Pow(goal, 1.0 / threats);

    /// <summary>Rounds needed so that nothing leaks with probability <paramref name="goal"/>.</summary>
    /// <param name="threats">Threats W, at least 1.</param>
    /// <param name="track">Probability that a threat is tracked, 0 to 1.</param>
    /// <param name="kill">Single-shot probability of kill, above 0 and below 1.</param>
    /// <param name="goal">Probability of no leak, above 0 and below 1.</param>
    public static BarrageSize Size(int threats, double track, double kill, double goal)
    {
        double each = SmallestTrack(threats, goal);
        if (each >= track)
        {
            return default;
        }

        double perThreat = PortableMath.Log1p(-each / track) / PortableMath.Log1p(-kill);
        double total = threats * perThreat;
        if (total > TotalMax)
        {
            return new BarrageSize(true, perThreat, total, 0, 0, 0);
        }

        int rounded = (int)Math.Floor(total + 0.5);
        int whole = FewestWhole(threats, track, kill, goal, (int)Math.Floor(perThreat));
        return new BarrageSize(
            true, perThreat, total, NoLeak(threats, track, kill, rounded), whole, NoLeak(threats, track, kill, whole));
    }

    /// <summary>By halving: one round more, spread evenly, never leaks more.</summary>
    private static int FewestWhole(int threats, double track, double kill, double goal, int perThreat)
    {
        int low = threats * perThreat - 1;
        int high = threats * (perThreat + 2);
        while (high - low > 1)
        {
            int middle = low + (high - low) / 2;
            (low, high) = NoLeak(threats, track, kill, middle) < goal ? (middle, high) : (low, middle);
        }

        Invariant.That(NoLeak(threats, track, kill, high) >= goal, "a feasible barrage reaches its goal");
        return high;
    }

    /// <summary>Probability that nothing leaks with a number of rounds spread over the threats as evenly as it
    /// goes.</summary>
    public static double NoLeak(int threats, double track, double kill, int rounds)
    {
        int more = rounds % threats;
        return PortableMath.Pow(Stopped(track, kill, rounds / threats + 1), more)
            * PortableMath.Pow(Stopped(track, kill, rounds / threats), threats - more);
    }
}
