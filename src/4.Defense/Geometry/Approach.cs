namespace Stockade.Defense;

/// <summary>One path as one place sees it, addressed by the share of it that is covered: 0 at its far end, 1 at the
/// end.</summary>
internal abstract class Approach
{
    /// <summary>Steps of equal share from the far end of the path to its end.</summary>
    public const int Steps = 512;

    private Sight[]? sights;
    private double[]? seconds;

    /// <summary>What is seen after the given number of steps.</summary>
    public Sight this[int step] => (sights ??= [.. Enumerable.Range(0, Steps + 1).Select(one => At(Share(one)))])[step];

    /// <summary>What is seen when the threat has covered a share of its path.</summary>
    public abstract Sight At(double share);

    /// <summary>Time until the threat is at the end of its path, when it has covered a share of it.</summary>
    public abstract double SecondsToGo(double share);

    /// <summary>The share of its path that a threat has covered with so many seconds to go: between steps as if they
    /// were flown evenly.</summary>
    public double ShareAt(double secondsToGo)
    {
        seconds ??= [.. Enumerable.Range(0, Steps + 1).Select(one => SecondsToGo(Share(one)))];
        int before = 0;
        int after = Steps;
        while (after - before > 1)
        {
            int middle = (before + after) / 2;
            (before, after) = seconds[middle] >= secondsToGo ? (middle, after) : (before, middle);
        }

        double span = seconds[before] - seconds[after];
        double part = span > 0 ? Math.Clamp((seconds[before] - secondsToGo) / span, 0, 1) : 0;
        return (before + part) / Steps;
    }

    private static double Share(int step) => (double)step / Steps;
}
