using Stockade.Kernel;
using static Stockade.Scenarios.Bound;

namespace Stockade.Scenarios;

/// <summary>Makes the records of choices, options, measures and targets from a document without errors.</summary>
internal sealed class ChoiceBinding(ClaimBook claims, SupplyBinding supply)
{
    /// <summary>A month of 30.4375 days.</summary>
    private const double SecondsPerMonth = 30.4375 * 86400;

    public Choice Choice(View choice) => new(
        choice.Name, Need(choice.Text("name")), choice.Day("on"),
        [.. choice.Entries("alternatives").Select(alternative => new Alternative(
            alternative.Name, Need(alternative.Text("name")), [.. alternative.Items("effects").Select(Effect)]))]);

    /// <summary>An option is a counterfactual where it says so, and where an alternative it picks moves a transfer
    /// against the law's answer.</summary>
    public static Option Option(View option, IReadOnlyList<Choice> choices)
    {
        Dictionary<string, string> picks = option.Pairs("picks").ToDictionary(
            pick => pick.Key.Text, pick => ((ScalarNode)pick.Value).Text, StringComparer.Ordinal);
        bool against = choices.Any(choice => Picked(choice, picks).Effects.Any(effect => effect is Counterfactual));
        return new Option(
            option.Name, Need(option.Text("name")), picks, option.Text("note"),
            option.YesNo("counterfactual") || against);
    }

    public static Measure Measure(View measure)
    {
        MeasureKind kind = Need(measure.Word<MeasureKind>("kind"));
        return new Measure(
            measure.Name, Need(measure.Text("name")), kind, Need(measure.Text("subject")), measure.Text("threat"),
            measure.Text("family"), measure.Text("unit") ?? UnitOf(kind), measure.YesNo("principal"));
    }

    public Target Target(View target)
    {
        DateSpan between = Need(target.Span("between"));
        TargetQuantity quantity = Need(target.Word<TargetQuantity>("quantity"));
        double observed = Need(target.Observation("observed")).Value;
        return new Target(
            target.Name, Need(target.Text("name")), quantity, Need(target.Text("subject")), target.Text("item"),
            target.Text("threat"), between.First, between.Last,
            quantity == TargetQuantity.MonthsToDelivery ? observed / SecondsPerMonth : observed,
            Need(target.Word<TargetKind>("kind")), Need(target.Number("limit")), claims.Source(target.Text("source")));
    }

    public DebateClaim Debate(View debate) => new(
        debate.Name, Need(debate.Text("text")), Need(debate.Word<DebateStatus>("status")),
        Need(debate.Text("explanation")),
        claims.Source(debate.Text("source")));

    private static Alternative Picked(Choice choice, Dictionary<string, string> picks) =>
        picks.TryGetValue(choice.Id, out string? id)
            ? choice.Alternatives.Single(alternative => string.Equals(alternative.Id, id, StringComparison.Ordinal))
            : choice.Alternatives[0];

    private Effect Effect(View effect)
    {
        if (effect.Block("bill-passes") is { } bill)
        {
            return new BillPasses(Need(bill.Text("bill")), bill.Day("on"));
        }

        if (effect.Block("transfer-count") is { } count)
        {
            return new TransferCount(Need(count.Text("transfer")), claims.Need(count, "count"));
        }

        if (effect.Block("consent") is { } consent)
        {
            return new ConsentGiven(Need(consent.Text("transfer")), supply.Grant(consent));
        }

        if (effect.Block("counterfactual") is { } against)
        {
            return new Counterfactual(Need(against.Text("transfer")), Need(against.Text("reason")));
        }

        if (effect.Block("fire-units-moved") is { } moved)
        {
            return new FireUnitsMoved(
                new PartyId(Need(moved.Text("from"))), Need(moved.Text("to-area")), Need(moved.Whole("units")),
                Need(moved.Day("on")), claims.May(moved, "share"));
        }

        if (effect.Block("decree-issued") is { } decree)
        {
            return new DecreeIssued(Need(decree.Text("decree")), decree.Day("on"));
        }

        return effect.Block("policy-switched") is { } policy
            ? new PolicySwitched(Need(policy.Text("policy")), policy.YesNo("applies"))
            : new WithoutRules([.. effect.Names("without-rules").Select(rule => rule.Text)]);
    }

    private static string UnitOf(MeasureKind kind) => kind switch
    {
        MeasureKind.MonthsOfSupply or MeasureKind.MonthsToDelivery => "months",
        MeasureKind.Stopped or MeasureKind.StoppedByBatteries => "threats",
        MeasureKind.StoppedShare => "share of launches",
        MeasureKind.DaysOfSupply => "days",
        MeasureKind.AddedLeakersPerTenRounds => "leakers",
        MeasureKind.BelowFloor => "share of month ends",
        MeasureKind.Displaced => "round-months",
        MeasureKind.RaidsUncovered => "share of raids",
        MeasureKind.UnitsReady => "batteries",
        MeasureKind.RunsDry => "share of futures",
        MeasureKind.YearsToRebuildRecent or MeasureKind.YearsToRebuildSurge => "years",
        _ => "rounds",
    };
}
