namespace Stockade.Kernel;

/// <summary>A unit as people write it. Its SI value is 10^Tens x Numerator / Denominator, all exact, so that 7 % is
/// 0.07 and 4.1 M USD is 4100000 to the bit.</summary>
internal readonly record struct Unit(
    string Text, Dimension Dimension, int Tens = 0, double Numerator = 1, double Denominator = 1)
{
    public double ToSI(DecimalText number) => number.Shifted(Tens) * Numerator / Denominator;
}

/// <summary>What holds for every number of a dimension.</summary>
/// <param name="Noun">With its article: "a length".</param>
/// <param name="Example">How one is written.</param>
/// <param name="NeedsUnit">False where a bare number says it all.</param>
/// <param name="Min">Smallest value allowed, SI.</param>
/// <param name="Max">Largest value allowed, SI: far beyond use, near enough that sums and counts stay finite.</param>
/// <param name="Bounds">The two in words.</param>
internal sealed record DimensionRule(
    Dimension Dimension, string Noun, string Example, bool NeedsUnit, double Min, double Max, string Bounds);

/// <summary>The units that are known, and the rule of each dimension.</summary>
internal static class Units
{
    private const double Day = 86400;
    private const double Month = 30.4375 * Day;
    private const double Year = 365.25 * Day;

    /// <summary>Nouns that may follow a count or stand before the slash of a rate, and change nothing.</summary>
    private static readonly string[] Counted =
    [
        "rounds", "round", "missiles", "missile", "interceptors", "seekers", "launchers", "launches", "batteries",
        "channels", "threats", "drones", "raids", "shots", "units", "orders",
    ];

    private static readonly Unit[] Times =
    [
        new("s", Dimension.Duration), new("sec", Dimension.Duration), new("second", Dimension.Duration),
        new("seconds", Dimension.Duration), new("ms", Dimension.Duration, -3),
        new("us", Dimension.Duration, -6), new("min", Dimension.Duration, 0, 60),
        new("minute", Dimension.Duration, 0, 60), new("minutes", Dimension.Duration, 0, 60),
        new("h", Dimension.Duration, 0, 3600), new("hour", Dimension.Duration, 0, 3600),
        new("hours", Dimension.Duration, 0, 3600), new("d", Dimension.Duration, 0, Day),
        new("day", Dimension.Duration, 0, Day), new("days", Dimension.Duration, 0, Day),
        new("week", Dimension.Duration, 0, 7 * Day), new("weeks", Dimension.Duration, 0, 7 * Day),
        new("month", Dimension.Duration, 0, Month), new("months", Dimension.Duration, 0, Month),
        new("year", Dimension.Duration, 0, Year), new("years", Dimension.Duration, 0, Year),
        new("yr", Dimension.Duration, 0, Year),
    ];

    private static readonly Unit[] Others =
    [
        new("%", Dimension.Share, -2), new("percent", Dimension.Share, -2),
        new("%", Dimension.Factor, -2), new("percent", Dimension.Factor, -2),
        new("m", Dimension.Length), new("metres", Dimension.Length), new("meters", Dimension.Length),
        new("km", Dimension.Length, 3), new("cm", Dimension.Length, -2), new("ft", Dimension.Length, -4, 3048),
        new("nmi", Dimension.Length, 0, 1852), new("mi", Dimension.Length, -3, 1609344),
        new("m/s", Dimension.Speed), new("km/s", Dimension.Speed, 3), new("km/h", Dimension.Speed, 0, 1000, 3600),
        new("kn", Dimension.Speed, 0, 1852, 3600), new("knots", Dimension.Speed, 0, 1852, 3600),
        new("mph", Dimension.Speed, 0, 1609344, 3600000), new("ft/s", Dimension.Speed, -4, 3048),
        new("rad", Dimension.Angle), new("mrad", Dimension.Angle, -3), new("deg", Dimension.Angle, 0, Math.PI, 180),
        new("degree", Dimension.Angle, 0, Math.PI, 180), new("degrees", Dimension.Angle, 0, Math.PI, 180),
        new("m2", Dimension.Area), new("cm2", Dimension.Area, -4), new("km2", Dimension.Area, 6),
        new("kg/m2", Dimension.AreaDensity), new("t/m2", Dimension.AreaDensity, 3),
        new("USD", Dimension.Money), new("k USD", Dimension.Money, 3), new("thousand USD", Dimension.Money, 3),
        new("M USD", Dimension.Money, 6), new("m USD", Dimension.Money, 6), new("million USD", Dimension.Money, 6),
        new("bn USD", Dimension.Money, 9), new("B USD", Dimension.Money, 9), new("billion USD", Dimension.Money, 9),
        new("tn USD", Dimension.Money, 12), new("trillion USD", Dimension.Money, 12),
    ];

    private static readonly Unit[] Counts = [.. Counted.Select(noun => new Unit(noun, Dimension.Count))];

    private static readonly Unit[] Rates =
    [
        .. Times.Select(time => new Unit("/" + time.Text, Dimension.Rate, -time.Tens, 1, time.Numerator / Day)),
    ];

    private static readonly Unit[] All = [.. Counts, .. Times, .. Rates, .. Others];

    private static readonly DimensionRule[] Rules =
    [
        new(Dimension.Count, "a count", "300", false, 0, 1e9, "from 0 to 1,000,000,000"),
        new(Dimension.Share, "a share", "15 %", false, 0, 1, "from 0 to 1 (0 % to 100 %)"),
        new(Dimension.Factor, "a factor", "1.5", false, 0, 1e9, "from 0 to 1,000,000,000"),
        new(Dimension.Length, "a length", "20 km", true, -1e9, 1e9, "within 1,000,000 km"),
        new(Dimension.Speed, "a speed", "1.5 km/s", true, 0, 299792458, "from 0 to the speed of light"),
        new(Dimension.Duration, "a duration", "23 months", true, 0, 1000 * Year, "from 0 to 1,000 years"),
        new(
            Dimension.Angle, "an angle", "30 deg", true, -PortableMath.AngleMax, PortableMath.AngleMax,
            "within 2^20 rad"),
        new(Dimension.Area, "an area", "0.1 m2", true, 0, 1e15, "from 0 to 1,000,000,000 km2"),
        new(Dimension.Money, "an amount of money", "4.1 M USD", true, 0, 1e15, "from 0 to 1,000 tn USD"),
        new(Dimension.Rate, "a rate", "30 / year", true, 0, 1e9, "from 0 to 1,000,000,000 / day"),
        new(
            Dimension.AreaDensity, "a mass per area", "5000 kg/m2", true, 0, 1e9,
            "from 0 to 1,000,000,000 kg/m2"),
    ];

    public static DimensionRule RuleOf(Dimension dimension)
    {
        DimensionRule rule = Rules[(int)dimension];
        Invariant.That(rule.Dimension == dimension, "the rules stand in the order of the dimensions");
        return rule;
    }

    /// <summary>The unit of that name, of the dimension where it has one of that name, else of another; null where
    /// unknown.</summary>
    public static Unit? Find(string text, Dimension dimension)
    {
        Unit? other = null;
        foreach (Unit unit in All)
        {
            if (string.Equals(unit.Text, text, StringComparison.Ordinal))
            {
                if (unit.Dimension == dimension)
                {
                    return unit;
                }

                other ??= unit;
            }
        }

        return other;
    }

    /// <summary>The unit most likely meant: of the dimension first, then any.</summary>
    public static string? Nearest(string text, Dimension dimension) =>
        NearestName.Of(text, All.Where(unit => unit.Dimension == dimension).Select(unit => unit.Text))
        ?? NearestName.Of(text, All.Select(unit => unit.Text));

    /// <summary>One spelling for each unit: single blanks, none around a slash, <c>per</c> as a slash, a plain 2 for a
    /// square; and a rate without its noun.</summary>
    public static string Normalise(ReadOnlySpan<char> written)
    {
        string text = written.ToString()
            .Replace("²", "2", StringComparison.Ordinal).Replace("^2", "2", StringComparison.Ordinal)
            .Replace("°", "deg", StringComparison.Ordinal)
            .Replace('µ', 'u').Replace('μ', 'u');
        List<string> words = [];
        foreach (string word in text.Replace("/", " / ", StringComparison.Ordinal).Split((char[]?)null,
            StringSplitOptions.RemoveEmptyEntries))
        {
            words.Add(string.Equals(word, "per", StringComparison.Ordinal) ? "/" : word);
        }

        int slash = words.IndexOf("/");
        if (slash == 1 && Array.IndexOf(Counted, words[0]) >= 0)
        {
            words.RemoveAt(0);
        }

        return string.Join(' ', words).Replace(" / ", "/", StringComparison.Ordinal)
            .Replace("/ ", "/", StringComparison.Ordinal);
    }
}
