using static Stockade.Scenarios.Fields;

namespace Stockade.Scenarios;

/// <summary>The shapes of choices: what an option may change.</summary>
internal static class ChoiceTables
{
    public static BlockShape BillPasses { get; } = new("bill passes", "A legislative item passes on a date, or never.",
    [
        Needs("bill", Name(NameKind.Bill), "The item."),
        Needs("on", new DateShape(NeverToo: true), "When."),
    ]);

    public static BlockShape DecreeIssued { get; } = new("decree issued", "A decree is issued on a date, or never.",
    [
        Needs("decree", Name(NameKind.Decree), "Which."),
        Needs("on", new DateShape(NeverToo: true), "When."),
    ]);

    public static BlockShape TransferCount { get; } = new("transfer count", "A transfer's count is another claim.",
    [
        Needs("transfer", Name(NameKind.Transfer), "Which."),
        Needs("count", Count, "How many."),
    ]);

    public static BlockShape Consent { get; } = new("consent",
        "An actor's consent to a transfer has a state from a date on.",
    [
        Needs("transfer", Name(NameKind.Transfer), "Which."),
        .. SupplyTables.Grant.Fields,
    ]);

    public static BlockShape Counterfactual { get; } = new("counterfactual",
        "A transfer moves against the law's answer; flagged wherever it is shown.",
    [
        Needs("transfer", Name(NameKind.Transfer), "Which."),
        Needs("reason", Text, "Why it is shown."),
    ]);

    public static BlockShape FireUnitsMoved { get; } = new("fire units moved",
        "Whole fire units leave a party and stand in an area from a date on.",
    [
        Needs("from", Name(NameKind.Party), "Who gives."),
        Needs("to-area", Name(NameKind.Area), "Where they stand."),
        Needs("units", new WholeShape(1, 1000), "How many."),
        Needs("on", Date, "When they stand there."),
        May("share", Share, "Share of them that reaches the area (pass-through)."),
    ]);

    public static BlockShape PolicySwitched { get; } = new("policy switched", "A policy is switched on or off.",
    [
        Needs("policy", Name(NameKind.Policy), "Which."),
        Needs("applies", YesNo, "Whether it binds."),
    ]);

    public static BlockShape Effect { get; } = new("effect", "One thing that an alternative changes.",
    [
        May("without-rules",
            new ListShape(new OpenNameShape("a rule of a law pack (pack/rule)"), SingleToo: true, Least: 1),
            "These rules of law packs were never made."),
        May("bill-passes", BillPasses, BillPasses.Doc),
        May("transfer-count", TransferCount, TransferCount.Doc),
        May("consent", Consent, Consent.Doc),
        May("counterfactual", Counterfactual, Counterfactual.Doc),
        May("fire-units-moved", FireUnitsMoved, FireUnitsMoved.Doc),
        May("policy-switched", PolicySwitched, PolicySwitched.Doc),
        May("decree-issued", DecreeIssued, DecreeIssued.Doc),
    ])
    {
        OneOf = true,
    };

    public static BlockShape Alternative { get; } = new("alternative", "One way a choice can go.",
    [
        Needs("name", Text, "Name in the report."),
        May("effects", new ListShape(Effect), "What it changes; nothing where missing."),
    ]);

    public static BlockShape Choice { get; } = new("choice",
        "A decision with alternatives; the first is what happened.",
    [
        Needs("name", Text, "Name in the report."),
        May("on", Date, "Day of the decision."),
        Needs("alternatives", Entries(NameKind.Alternative, Alternative), "Alternatives, by identifier."),
    ]);

    public static BlockShape Option { get; } = new("option", "One alternative at each choice.",
    [
        Needs("name", Text, "Name in the report."),
        May("picks", By(NameKind.Choice, new OpenNameShape("an alternative of the choice")),
            "Alternative by choice; the first at choices not named."),
        May("note", Text, "A remark shown beside the option."),
        May("counterfactual", YesNo, "no",
            "Yes where the option is no policy anybody could have chosen; implied by a counterfactual effect."),
    ]);
}
