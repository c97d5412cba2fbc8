using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>What must hold between the fields of the question: the horizon, the choices, options, measures and
/// targets.</summary>
internal sealed class QuestionCheck(Report report, NameRegister names, View root)
{
    private readonly DateSpan? horizon = root.Span("horizon");
    private readonly HashSet<string> families = Texts(root, "items", "family");
    private readonly HashSet<string> partiesOfCases = Texts(root, "cases", "party");

    public void Visit()
    {
        Horizon();
        foreach (View choice in root.Entries("choices"))
        {
            Choice(choice);
        }

        Options();
        Measures();
        foreach (View target in root.Entries("targets"))
        {
            Target(target);
        }
    }

    /// <summary>Reports a day that lies outside the horizon.</summary>
    public void Inside(DateOnly? day, TextPlace place, string what)
    {
        if (day is { } known && horizon is { Days: > 0 } span && !span.Contains(known))
        {
            report.Error(
                DiagnosticCodes.OutsideHorizon, place,
                $"{what} is on {Dates.Text(known)}, outside the horizon "
                + $"({Dates.Text(span.First)} .. {Dates.Text(span.Last)})",
                "choices, transfers and decrees happen within the days that are simulated: 'horizon' stands at "
                + root.Place("horizon"));
        }
    }

    /// <summary>Reports a day after the last of the horizon: nothing would come of it.</summary>
    public void NotAfter(DateOnly day, TextPlace place, string what)
    {
        if (horizon is { Days: > 0 } span && day > span.Last)
        {
            report.Error(
                DiagnosticCodes.OutsideHorizon, place,
                $"{what} is on {Dates.Text(day)}, after the horizon has ended on {Dates.Text(span.Last)}",
                $"'horizon' stands at {root.Place("horizon")}");
        }
    }

    private static HashSet<string> Texts(View root, string section, string field) =>
        root.Entries(section).Select(entry => entry.Text(field)).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private void Horizon()
    {
        if (horizon is { Days: > ScenarioLimits.HorizonDaysMax } span)
        {
            report.Error(
                DiagnosticCodes.OutOfRange, root.Place("horizon"),
                $"'horizon' has {span.Days} days; at most {ScenarioLimits.HorizonDaysMax} are simulated");
        }
    }

    private void Choice(View choice)
    {
        Inside(choice.Day("on"), choice.Place("on"), $"the choice '{choice.Name}'");
        bool any = false;
        foreach (View alternative in choice.Entries("alternatives"))
        {
            any = true;
            foreach (View effect in alternative.Items("effects"))
            {
                Effect(effect);
            }
        }

        if (!any)
        {
            report.Error(
                DiagnosticCodes.MissingField, choice.At,
                $"the choice '{choice.Name}' has no alternatives; expected at least one");
        }
    }

    private void Effect(View effect)
    {
        foreach ((string field, string word) in (ReadOnlySpan<(string, string)>)[
            ("bill-passes", "on"), ("consent", "from"), ("fire-units-moved", "on"), ("decree-issued", "on")])
        {
            if (effect.Block(field) is { } block)
            {
                Inside(block.Day(word), block.Place(word), $"'{block.Path}'");
            }
        }

        foreach ((Node value, string path) in effect.Elements("without-rules"))
        {
            if (value is ScalarNode rule && !IsRule(rule.Text))
            {
                report.Error(
                    DiagnosticCodes.UnknownName, rule.Place,
                    $"'{path}': expected a rule of a law pack, found {rule.Kind}",
                    "write pack/rule, for example jp-transfer/onward");
            }
        }
    }

    private static bool IsRule(string text) => text.Split('/') is [{ Length: > 0 }, { Length: > 0 }];

    private void Options()
    {
        if (names.All(NameKind.Option).Count == 0 && root.Has("options"))
        {
            report.Error(DiagnosticCodes.MissingField, root.Place("options"),
                "'options' is empty; expected at least one");
        }

        Dictionary<string, HashSet<string>> alternatives = root.Entries("choices").ToDictionary(
            choice => choice.Name,
            choice => new HashSet<string>(
                choice.Entries("alternatives").Select(alternative => alternative.Name), StringComparer.Ordinal),
            StringComparer.Ordinal);
        foreach (View option in root.Entries("options"))
        {
            foreach ((ScalarNode choice, Node value, string path) in option.Pairs("picks"))
            {
                if (value is ScalarNode pick && alternatives.TryGetValue(choice.Text, out HashSet<string>? known)
                    && known.Count > 0 && !known.Contains(pick.Text))
                {
                    report.ErrorNear(
                        DiagnosticCodes.UnknownPick, pick.Place,
                        $"'{path}': the choice '{choice.Text}' has no alternative '{Excerpt.Of(pick.Text)}'", pick.Text,
                        known);
                }
            }
        }
    }

    private void Measures()
    {
        if (names.All(NameKind.Measure).Count == 0 && root.Has("measures"))
        {
            report.Error(DiagnosticCodes.MissingField, root.Place("measures"),
                "'measures' is empty; expected at least one");
        }

        bool principal = false;
        foreach (View measure in root.Entries("measures"))
        {
            principal |= measure.YesNo("principal");
            Family(measure);
            if (measure.Word<MeasureKind>("kind") is { } kind)
            {
                Subject(measure, SubjectsOf(kind), kind == MeasureKind.Displaced);
            }
        }

        if (!principal && names.All(NameKind.Measure).Count > 0)
        {
            report.Warn(
                DiagnosticCodes.MissingField, root.Place("measures"),
                "no measure is principal: page one will show none",
                "write 'principal: yes' at the measures that answer the question");
        }
    }

    private void Family(View measure)
    {
        if (measure.Text("family") is { } family && !families.Contains(family))
        {
            report.ErrorNear(
                DiagnosticCodes.UnknownName, measure.Place("family"),
                $"no item is of the family '{Excerpt.Of(family)}'", family,
                families);
        }
    }

    private void Target(View target)
    {
        if (target.Span("between") is { } span)
        {
            Inside(span.First, target.Place("between"), $"the first day of '{target.Path}'");
            Inside(span.Last, target.Place("between"), $"the last day of '{target.Path}'");
        }

        if (target.Word<TargetQuantity>("quantity") is not { } quantity)
        {
            return;
        }

        Subject(target, SubjectsOf(quantity), false);
        Dimension wanted = quantity switch
        {
            TargetQuantity.StoppedShare => Dimension.Share,
            TargetQuantity.MonthsToDelivery => Dimension.Duration,
            _ => Dimension.Count,
        };
        if (target.Observation("observed") is { } observed && !Fits(observed, wanted))
        {
            report.Error(
                DiagnosticCodes.BadNumber, target.Place("observed"),
                $"'{target.Path}.observed': expected {DimensionWords.Of(wanted)}");
        }
    }

    /// <summary>A bare number from 0 to 1 is a share as well as a count.</summary>
    private static bool Fits(ObservationReading observed, Dimension wanted) =>
        observed.Dimension == wanted
        || (wanted == Dimension.Share && observed.Dimension == Dimension.Count && observed.Value <= 1);

    private void Subject(View entry, NameKind[] kinds, bool allToo)
    {
        if (entry.Text("subject") is not { } subject
            || (allToo && string.Equals(subject, "all", StringComparison.Ordinal))
            || kinds.Any(kind => Fits(kind, subject, kinds)))
        {
            return;
        }

        report.ErrorNear(
            DiagnosticCodes.WrongSubject, entry.Place("subject"),
            $"'{entry.Path}.subject': expected the name of {string.Join(" or ", kinds.Select(NameWords.Of))}, "
            + $"found '{Excerpt.Of(subject)}'",
            subject,
            report.IsFull ? [] : [.. kinds.SelectMany(kind => names.All(kind).Where(name => Fits(kind, name, kinds)))]);
    }

    /// <summary>A party may stand for its case only where it has one.</summary>
    private bool Fits(NameKind kind, string subject, NameKind[] kinds) =>
        names.Knows(kind, subject)
        && (kind != NameKind.Party || Array.IndexOf(kinds, NameKind.Case) < 0 || partiesOfCases.Contains(subject));

    private static NameKind[] SubjectsOf(MeasureKind kind) => kind switch
    {
        MeasureKind.Stopped or MeasureKind.StoppedShare or MeasureKind.StoppedByBatteries =>
            [NameKind.Area, NameKind.Party],
        MeasureKind.DaysOfSupply or MeasureKind.AddedLeakersPerTenRounds
            or MeasureKind.RaidsUncovered => [NameKind.Case, NameKind.Party],
        MeasureKind.MonthsToDelivery => [NameKind.Transfer],
        _ => [NameKind.Party],
    };

    private static NameKind[] SubjectsOf(TargetQuantity quantity) => quantity switch
    {
        TargetQuantity.Made => [NameKind.Line, NameKind.Party],
        TargetQuantity.StoppedShare => [NameKind.Area, NameKind.Party],
        TargetQuantity.Released or TargetQuantity.MonthsToDelivery => [NameKind.Transfer],
        _ => [NameKind.Party],
    };
}
