namespace Stockade.Supply;

/// <summary>From values of the world to whole rounds, dollars and days.</summary>
internal static class Rounding
{
    public const double SecondsPerDay = 86400;

    /// <summary>0.29 a day for 100 days is 28.999999999999996 in doubles: a billionth of a round is no missing
    /// round.</summary>
    private const double Slack = 1e-9;

    /// <summary>Whole rounds reached by a cumulative value of at least 0, for which cutting off is rounding
    /// down.</summary>
    public static long Reached(double cumulative) => Whole(cumulative + Slack);

    /// <summary>Whether a cumulative value of at least 0 has reached a whole number: as <see cref="Reached"/> says, but
    /// cheaper.</summary>
    public static bool HasReached(double cumulative, long count) => cumulative + Slack >= count;

    /// <summary>The smallest whole number that is not below the value.</summary>
    public static long Needed(double value) => Whole(Math.Ceiling(value - Slack));

    /// <summary>Nearest whole number, halves up.</summary>
    public static long Nearest(double value) => Whole(Math.Floor(value + 0.5));

    /// <summary>Whole rounds of a need; more than can be counted is as many as can be.</summary>
    public static int Count(double rounds) => rounds >= int.MaxValue ? int.MaxValue : (int)Nearest(rounds);

    /// <summary>Days, or <paramref name="most"/> where it is longer than that.</summary>
    public static int DaysAtMost(double seconds, int most) =>
        seconds / SecondsPerDay >= most ? most : Days(seconds);

    public static int Days(double seconds) => checked((int)Nearest(seconds / SecondsPerDay));

    /// <summary>What is beyond the range of whole numbers becomes the last of them, on every machine; the check for
    /// overflow would cost more than the rest.</summary>
    private static long Whole(double value) => unchecked((long)value);
}
