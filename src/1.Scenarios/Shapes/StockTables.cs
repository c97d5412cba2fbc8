using Stockade.Kernel;
using static Stockade.Scenarios.Fields;

namespace Stockade.Scenarios;

/// <summary>The shapes of what is held, where and by whom: items, parties, sites, lots and war reserves.</summary>
internal static class StockTables
{
    public static BlockShape Undertaking { get; } = new("undertaking", "A burden that a lot carries.",
    [
        Needs("kind", WordShape.Of<BurdenKind>(), "What it forbids or asks for."),
        Needs("holder", Name(NameKind.Party),
            "The only end user, the consent holder, or the party it is set aside for."),
        Needs("document", new OpenNameShape("the instrument it rests on"), "A source, with its article."),
    ]);

    public static BlockShape Recertification { get; } = new("recertification",
        "What is done with rounds whose shelf life ends: they are overhauled, and those that pass live on.",
    [
        Needs("extends", Time, "Life gained, from the end of the overhaul."),
        Needs("takes", Time, "Time in overhaul."),
        May("passing", Share, "1", "Share that passes; the rest is written off."),
        May("times", new WholeShape(1, 100), "1", "How often one lot can be recertified."),
    ]);

    public static BlockShape Item { get; } = new("item", "A round type, a component, or equipment of a battery.",
    [
        Needs("name", Text, "Name in the report."),
        Needs("kind", WordShape.Of<ItemKind>(),
            "round: fired once; component: built into a round; equipment: a part of a battery that is used again."),
        Needs("family", Text, "Group shown as one in charts."),
        May("price", Money, "Price of one."),
        May("shelf-life", Time, "From the day made until it expires; it does not where missing."),
        May("recertification", Recertification, "What is done with what has expired; written off where missing."),
        May("refurbishment", Time, "Overhaul of a lot that opens in need of it; it stays there where missing."),
        May("allocation", WordShape.Of<AllocationRule>(), "queue",
            "How finished ones are divided among orders that wait: by queue; in proportion to what is owed; to whose "
            + "stock would last shortest; in proportion to what is lacking of floors."),
    ]);

    public static BlockShape Site { get; } = new("site", "Where a party keeps, makes or uses what it holds.",
    [
        Needs("name", Text, "Name in the report."),
        Needs("party", Name(NameKind.Party), "Whose it is."),
        Needs("kind", WordShape.Of<SiteKind>(), "What it is."),
        May("fires", YesNo, "Whether raids may use what lies here; where missing: yes, but no at a factory."),
    ]);

    public static BlockShape Stock { get; } = new("stock", "A lot on hand when the horizon opens.",
    [
        Needs("rounds", Count, "How many."),
        May("origin", Name(NameKind.Party), "Party whose production they are; the holder where missing."),
        .. State(),
    ])
    {
        Shorthand = "rounds",
    };

    public static BlockShape Lot { get; } = new("lot",
        "A lot on hand when the horizon opens, with a name; beside what the holder's own block says.",
    [
        Needs("holder", Name(NameKind.Party), "Who holds it."),
        Needs("item", Name(NameKind.Item), "What it is."),
        Needs("rounds", Count, "How many."),
        May("origin", Name(NameKind.Party), "Party whose production they are; the holder where missing."),
        .. State(),
    ]);

    public static BlockShape LevelOfEffort { get; } = new("level of effort",
        "A war reserve for an expenditure a day that is planned for, times the days it must last.",
    [
        Needs("per-day", Rate, "Expenditure that is planned for."),
        Needs("lasting", Time, "Days it must last."),
    ]);

    public static BlockShape DaysOfSupply { get; } = new("days of supply",
        "A war reserve for a time at the rate of the last three months' use.",
    [
        Needs("lasting", Time, "How long it must last."),
        May("least", Rate, "The rate is taken as this at least; none where missing."),
    ]);

    public static BlockShape TargetOriented { get; } = new("targets to kill",
        "A war reserve for a number of targets, each shot at until it is killed with the wanted probability.",
    [
        Needs("count", Count, "Targets."),
        Needs("kill", Share, "Single-shot probability of kill."),
        Needs("wanted", Share, "Probability with which each is to be killed."),
    ]);

    public static BlockShape Need { get; } = new("floor", "What a party will not go below by its own decision.",
    [
        May("rounds", Count, "A number."),
        May("level-of-effort", LevelOfEffort, LevelOfEffort.Doc),
        May("days-of-supply", DaysOfSupply, DaysOfSupply.Doc),
        May("targets", TargetOriented, TargetOriented.Doc),
    ])
    {
        Shorthand = "rounds",
        OneOf = true,
    };

    public static BlockShape Party { get; } = new("party", "A state, firm or agency.",
    [
        Needs("name", Text, "Name in the report."),
        May("code", Text, "Two-letter code that law packs use; states have one."),
        May("state", Name(NameKind.Party),
            "The state a firm belongs to; law packs know its products by that state's code."),
        May("stock", By(NameKind.Item, Stock), "What it holds when the horizon opens, by item."),
        May("floor", By(NameKind.Item, Need), "What it will not go below by its own decision, by item."),
        May("routine-use", By(NameKind.Item, Rate),
            "Training and other use apart from raids, by item; of equipment: losses."),
    ]);

    public static BlockShape Policy { get; } = new("policy", "A rule of a party's own making.",
    [
        Needs("party", Name(NameKind.Party), "Whose rule it is."),
        May("applies", Share, "1", "Probability that it binds; drawn once a world, and binding from one half."),
    ]);

    private static IEnumerable<Field> State() =>
    [
        May("age", Time, "Age on the first day of the horizon; not known, and without an end, where missing."),
        May("condition", WordShape.Of<LotCondition>(), "new",
            "New, second-hand, or in need of refurbishment: then it opens in overhaul."),
        May("site", Name(NameKind.Site), "Site of the holder where it lies."),
        May("burdens", new ListShape(Undertaking), "What was promised about it before the horizon opened."),
    ];
}
