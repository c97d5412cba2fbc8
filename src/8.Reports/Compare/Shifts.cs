using Stockade.Kernel;
using Stockade.Reports.Words;
using Stockade.Results;

namespace Stockade.Reports.Compare;

/// <summary>An answer in two studies.</summary>
/// <param name="Before">Value and band in the first.</param>
/// <param name="After">Value and band in the second.</param>
/// <param name="Interval">Shift of the mean with its 95 % interval, or null where too few worlds were kept.</param>
internal sealed record Shift(string Option, string Measure, Unit Unit, string Before, string After, Interval? Interval);

/// <summary>Answers that both studies hold: the baseline's values, the other options' differences.</summary>
internal static class Shifts
{
    private const double Level = 0.95;

    public static List<Shift> Of(StudyResults before, StudyResults after)
    {
        StudyView first = new(before);
        StudyView second = new(after);
        Worlds firstWorlds = Keep(first);
        Worlds secondWorlds = Keep(second);
        bool paired = before.Header.Seed == after.Header.Seed;
        List<Shift> shifts = [];
        foreach (MeasureRow measure in after.Measures.OrderByDescending(measure => measure.Principal))
        {
            foreach (OptionRow option in after.Options)
            {
                (string? old, string? now) = (Answer(first, option.Id, measure), Answer(second, option.Id, measure));
                if (old is null || now is null)
                {
                    continue;
                }

                Interval? interval = Between(
                    firstWorlds.GetValueOrDefault((option.Id, measure.Id)),
                    secondWorlds.GetValueOrDefault((option.Id, measure.Id)), paired);
                shifts.Add(new Shift(option.Name, measure.Name, Unit.Of(measure.Unit), old, now, interval));
            }
        }

        return shifts;
    }

    /// <summary>The shift of a mean over worlds. With the same seed and worlds it is paired world by world, which holds
    /// whether or not the two agree; else the two samples are taken as independent (Welch 1947).</summary>
    internal static Interval? Between(
        IReadOnlyDictionary<int, double>? before, IReadOnlyDictionary<int, double>? after, bool paired)
    {
        if (before is null || after is null || before.Count < 2 || after.Count < 2)
        {
            return null;
        }

        if (paired && before.Count == after.Count && before.Keys.All(after.ContainsKey))
        {
            (double mean, double variance) = Moments(
                [.. before.Keys.Order().Select(world => after[world] - before[world])]);
            return Around(mean, variance / before.Count, before.Count - 1);
        }

        (double oldMean, double oldVariance) = Moments(
            [.. before.OrderBy(pair => pair.Key).Select(pair => pair.Value)]);
        (double newMean, double newVariance) = Moments([.. after.OrderBy(pair => pair.Key).Select(pair => pair.Value)]);
        double left = oldVariance / before.Count;
        double right = newVariance / after.Count;
        double freedom = left + right == 0
            ? before.Count + after.Count - 2
            : (left + right) * (left + right) / (left * left / (before.Count - 1) + right * right / (after.Count - 1));
        return Around(newMean - oldMean, left + right, freedom);
    }

    /// <summary>97.5 % quantile of Student's t, by the expansion of Abramowitz and Stegun 26.7.5; within 1 % from 4
    /// degrees of freedom on.</summary>
    internal static double StudentQuantile(double freedom)
    {
        const double z = 1.959963984540054;
        const double cube = z * z * z;
        const double fifth = cube * z * z;
        const double seventh = fifth * z * z;
        double n = freedom;
        return z + (cube + z) / (4 * n) + (5 * fifth + 16 * cube + 3 * z) / (96 * n * n)
            + (3 * seventh + 19 * fifth + 17 * cube - 15 * z) / (384 * n * n * n);
    }

    private static Interval Around(double mean, double squaredError, double freedom)
    {
        double half = StudentQuantile(freedom) * Math.Sqrt(squaredError);
        return new Interval(mean - half, mean, mean + half, Level);
    }

    private static (double Mean, double Variance) Moments(double[] values)
    {
        double mean = 0;
        foreach (double value in values)
        {
            mean += value / values.Length;
        }

        double squares = 0;
        foreach (double value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        return (mean, squares / (values.Length - 1));
    }

    private static string? Answer(StudyView study, string option, MeasureRow measure)
    {
        Unit unit = Unit.Of(measure.Unit);
        if (option == study.BaselineId)
        {
            return study.Estimate(option, measure.Id) is { } value
                ? Text(unit.Value(value.Median, value.Low80, value.High80))
                : null;
        }

        return study.Difference(option, measure.Id) is { } difference
            ? Text(unit.Difference(difference.Mean, difference.Low80, difference.High80))
            : null;
    }

    private static string Text((string Centre, string Band) figure) => $"{figure.Centre} ({figure.Band})";

    private static Worlds Keep(StudyView study)
    {
        Worlds worlds = [];
        foreach (WorldMeasureRow row in study.Results.WorldMeasures)
        {
            if (!worlds.TryGetValue((row.Option, row.Measure), out Dictionary<int, double>? values))
            {
                values = [];
                worlds.Add((row.Option, row.Measure), values);
            }

            values[row.World] = row.Option == study.BaselineId ? row.Mean : row.Difference;
        }

        return worlds;
    }

    /// <summary>What each world came to, by option and measure.</summary>
    private sealed class Worlds : Dictionary<(string Option, string Measure), Dictionary<int, double>>;
}
