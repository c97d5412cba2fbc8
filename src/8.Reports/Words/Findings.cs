using Stockade.Reports.Charts;
using Stockade.Results;

namespace Stockade.Reports.Words;

/// <summary>Titles of charts: each says the finding, from the figures drawn under it.</summary>
internal static class Findings
{
    private static readonly (string[] Verdicts, string One, string Many)[] LawKinds =
    [
        ([ResultWords.Verdict.Permitted], "is permitted", "are permitted"),
        ([ResultWords.Verdict.Prohibited], "is barred", "are barred"),
        ([ResultWords.Verdict.Conditional, ResultWords.Verdict.Undetermined], "waits for a decision",
            "wait for a decision"),
        ([ResultWords.Verdict.NotApplicable], "does not arise", "do not arise"),
        ([ResultWords.Verdict.NotEncoded], "is not encoded", "are not encoded"),
    ];

    /// <summary>Law: how many legs may move on the day the data end.</summary>
    public static string Law(IReadOnlyList<LawSpanRow> current, DateOnly day)
    {
        List<string> parts = [];
        foreach ((string[] verdicts, string one, string many) in LawKinds)
        {
            int count = current.Count(span => verdicts.Contains(span.Verdict, StringComparer.Ordinal));
            if (count > 0)
            {
                string of = parts.Count == 0 ? $" of {Figures.Count(current.Count, "leg", "legs")}" : "";
                parts.Add($"{count}{of} {(count == 1 ? one : many)}");
            }
        }

        return $"On {Figures.Day(day)}, {Phrases.Listed(parts)}";
    }

    /// <summary>Stock over time: where it starts, ends and is lowest, and how it stands to its floor.</summary>
    public static string Stock(SeriesRow series, IReadOnlyList<PointRow> points)
    {
        PointRow first = points[0];
        PointRow last = points[^1];
        PointRow lowest = points.MinBy(point => point.Median)!;
        string who = series.Kind == ResultWords.Series.MonthsOfSupply ? series.PartyName + "’s supply"
            : series.PartyName;
        if (series.Floor is { } floor)
        {
            int below = points.Count(point => point.Median < floor);
            string stands = below == 0 ? "stays above its floor"
                : below == points.Count ? "is below its floor throughout"
                : $"is below its floor in {below} of {points.Count} months";
            return $"{who} {stands}: {Level(first)} in {Figures.Month(first.Date)}, {Level(last)} in "
                + $"{Figures.Month(last.Date)}";
        }

        string trend = last.Median > first.High80 ? "rises" : last.Median < first.Low80 ? "falls" : "moves";
        string least = lowest == first || lowest == last
            ? ""
            : $", lowest in {Figures.Month(lowest.Date)} at {Level(lowest)}";
        return $"{who} {trend} from {Level(first)} to {Level(last)} {series.Unit}{least}";
    }

    /// <summary>Futures that run dry: the worst one named.</summary>
    public static string Dots(IReadOnlyList<DotsEntry> entries)
    {
        DotsEntry worst = entries.MaxBy(entry => entry.Count)!;
        return worst.Count == 0
            ? $"Nobody runs dry in any of {worst.Dry.Count} futures"
            : $"{worst.Label} runs dry in {worst.Count} of {worst.Dry.Count} futures";
    }

    /// <summary>A measure's differences: how many options can be told from zero.</summary>
    public static string Differences(MeasureRow measure, IReadOnlyList<(OptionRow Option, DifferenceRow Row)> rows)
    {
        string name = Phrases.Quote(measure.Name);
        List<string> told = [.. rows.Where(row => row.Row.ToldFromZero).Select(row => row.Option.Name)];
        if (told.Count == 0)
        {
            return rows.All(row => Phrases.IsNothing(row.Row))
                ? $"No option changes {name}"
                : $"No option’s change of {name} can be told from zero";
        }

        return told.Count == rows.Count
            ? $"Every option changes {name}"
            : $"Only {Phrases.Listed(told)} change{(told.Count == 1 ? "s" : "")} {name} by an amount that can be told "
                + $"from zero";
    }

    /// <summary>What a measure hangs on most, and on what it does not.</summary>
    public static string Drivers(string name, IReadOnlyList<DriverRow> drivers)
    {
        DriverRow first = drivers[0];
        bool told = first.CorrelationLow80 > 0 || first.CorrelationHigh80 < 0;
        if (!told)
        {
            return $"No single unknown can be shown to drive {Phrases.Uncapital(name)}";
        }

        DriverRow last = drivers[^1];
        bool idle = last.CorrelationLow80 <= 0 && last.CorrelationHigh80 >= 0;
        string not = idle ? $", not on {last.Label}" : "";
        return $"{name} hangs most on {first.Label}{not}";
    }

    /// <summary>From where on the lever makes a change that can be told from zero: the transfer's own first.</summary>
    public static string BreakEven(StudyView study, MeasureRow measure, string leverLabel)
    {
        string name = Phrases.Quote(measure.Name);
        string lever = Phrases.Quote(leverLabel);
        BreakEvenAnswerRow? even = EffectAnswer.BreakEvenOf(study, measure);
        return even?.Value is { } value
            ? $"{study.OptionName(even.Option)} changes {name} from {Figures.Short(value)} of {lever} on"
            : $"{Phrases.Capital(lever)} moves changes of {name}, none of which it makes tellable from zero";
    }

    /// <summary>Stopped: the share of the first class, and which of the three parts is weakest.</summary>
    public static string Stopped(StoppedRow row)
    {
        (double low, double median, double high) = StoppedChart.Share(row);
        (string Part, double Share)[] parts =
            [("cover", row.Covered), ("rounds and channels to engage", row.Engaged),
                ("killing what is engaged", row.Killed)];
        string layer = row.Layer == ResultWords.AllLayers ? "all layers together" : row.LayerName;
        return $"{layer} stop {Figures.Percent(median)} ({Figures.Percent(low)} to {Figures.Percent(high)}) of "
            + $"launches of "
            + $"{Phrases.Quote(row.ThreatName)}; the weakest part is {parts.MinBy(part => part.Share).Part}";
    }

    public static string Checks(IReadOnlyList<TargetRow> targets)
    {
        List<TargetRow> held = [.. targets.Where(target => target.Verdict != ResultWords.Check.Input)];
        int passed = held.Count(target => target.Verdict == ResultWords.Check.Pass);
        int failed = held.Count(target => target.Verdict == ResultWords.Check.Fail);
        int uninformative = held.Count(target => target.Verdict == ResultWords.Check.Uninformative);
        if (held.Count == 0)
        {
            return "Nothing held out checks this scenario";
        }

        return $"{passed} of {Figures.Count(held.Count, "held-out check passes", "held-out checks pass")}"
            + (failed > 0 ? $", {failed} fail{(failed == 1 ? "s" : "")}" : "")
            + (uninformative > 0 ? $", {uninformative} cannot tell" : "");
    }

    private static string Level(PointRow point) =>
        Figures.Plain(point.Median, Figures.Decimals(Math.Max(point.High80 - point.Low80, point.Median / 10)));
}
