using Stockade.Kernel;
using static Stockade.Scenarios.Fields;

namespace Stockade.Scenarios;

/// <summary>The shapes of supply: who holds, makes, orders, pays and sends.</summary>
internal static class SupplyTables
{
    public static BlockShape Item { get; } = new("item", "A round type or component.",
    [
        Needs("name", Text, "Name in the report."),
        Needs("kind", WordShape.Of<ItemKind>(), "Whether it is fired or built in."),
        Needs("family", Text, "Group shown as one in charts."),
        May("price", Money, "Price of one."),
    ]);

    public static BlockShape Stock { get; } = new("stock", "Rounds on hand when the horizon opens.",
    [
        Needs("rounds", Count, "How many."),
        May("origin", Name(NameKind.Party), "Party whose production they are; the holder where missing."),
    ])
    {
        Shorthand = "rounds",
    };

    public static BlockShape Party { get; } = new("party", "A state, firm or agency.",
    [
        Needs("name", Text, "Name in the report."),
        May("code", Text, "Two-letter code that law packs use; states have one."),
        May("state", Name(NameKind.Party),
            "The state a firm belongs to; law packs know its products by that state's code."),
        May("stock", By(NameKind.Item, Stock), "What it holds when the horizon opens, by item."),
        May("floor", By(NameKind.Item, Count), "Rounds it will not go below by its own decision, by item."),
        May("routine-use", By(NameKind.Item, Rate), "Training, expiry and other use apart from raids, by item."),
    ]);

    public static BlockShape Line { get; } = new("line", "A production line.",
    [
        Needs("owner", Name(NameKind.Party), "The firm that makes."),
        May("licence-from", Name(NameKind.Party), "The state or firm the licence came from."),
        Needs("makes", Name(NameKind.Item), "What is made."),
        Needs("capacity", Steps(Rate), "Announced capacity by date; nothing is made before the first."),
        May("realised", Share, "1", "Share of the announced capacity that is realised."),
        May("yield", Share, "1", "Share of starts that pass inspection."),
        May("tied-to", Name(NameKind.Party),
            "What the line makes goes to this party's orders, then to its stock, outside the queue."),
        May("inputs", By(NameKind.Item, new WholeShape(1, 1000)), "Components built into one, by item."),
    ]);

    public static BlockShape Order { get; } = new("order",
        "An order in the queue: served by class, then promised date, then signed date, then identifier.",
    [
        Needs("buyer", Name(NameKind.Party), "Who receives."),
        Needs("item", Name(NameKind.Item), "What is ordered."),
        Needs("count", Count, "How many."),
        Needs("signed", Date, "Date of contract; it may lie before the horizon."),
        May("promised", Date, "Promised delivery of the whole."),
        May("class", new WholeShape(0, 100), "1", "Queue class; lower is served first."),
        May("funded-by", Name(NameKind.Account), "Account that must hold money before the order is signed."),
        May("displaceable", YesNo, "no", "Yes where a third party's waiting is reported."),
    ]);

    public static BlockShape Step { get; } = new("step", "An amount that becomes usable.",
    [
        May("bill", new OpenNameShape("the name of a bill"),
            "Legislative item it comes from; missing for money in hand."),
        Needs("from", new DateShape(NeverToo: true), "Usable from this day; never, unless an option passes the bill."),
        May("until", Date, "No longer usable from this day on."),
        Needs("amount", Money, "How much."),
    ]);

    public static BlockShape Account { get; } = new("account", "Money or authority of one colour.",
    [
        Needs("holder", Name(NameKind.Party), "Who may use it."),
        Needs("colour", WordShape.Of<MoneyColour>(), "What it may be used for."),
        Needs("steps", new ListShape(Step, Least: 1), "Amounts, in the order in which they become usable."),
    ]);

    public static BlockShape Policy { get; } = new("policy", "A rule of a party's own making.",
    [
        Needs("party", Name(NameKind.Party), "Whose rule it is."),
        May("applies", Share, "1", "Probability that it binds; drawn once a world, and binding from one half."),
    ]);

    public static BlockShape Undertaking { get; } = new("undertaking", "A burden laid on the lot when it arrives.",
    [
        Needs("kind", WordShape.Of<BurdenKind>(), "What it forbids or asks for."),
        Needs("holder", Name(NameKind.Party),
            "The only end user, the consent holder, or the party it is set aside for."),
        Needs("document", new OpenNameShape("the instrument it rests on"), "A source, with its article."),
    ]);

    public static BlockShape Grant { get; } = new("grant", "A consent or determination.",
    [
        Needs("actor", new OpenNameShape("an actor of a law pack (JP.NSC)"),
            "Who gives it, as the law pack names them."),
        Needs("state", WordShape.Of<GrantState>(), "Whether it was given."),
        Needs("from", Date, "Since when."),
        May("source", Name(NameKind.Source), "Where it was published."),
        May("provided", new ListShape(new OpenNameShape("a yes-no fact of a law pack"), SingleToo: true, Least: 1),
            "Facts on which it was given: it counts once each is yes."),
        May("attaches", new ListShape(Undertaking), "Burdens that it puts on the lot."),
        May("after", Time, "Time from then until it is given; drawn once a world."),
        May("given", Share, "Whether it is given at all; drawn once a world, and given from one half."),
    ]);

    public static MapShape Facts { get; } = new(
        KeyKind.Fact, null, new ScalarOrMapShape(Text, new MapShape(KeyKind.DateOrAlways, null, Text)));

    public static BlockShape Law { get; } = new("law", "What the law packs ask about a transfer.",
    [
        Needs("leg", WordShape.Of<LegKind>(), "What the movement is in law."),
        May("facts", Facts,
            "Facts by the law pack's names: a value that holds throughout, or values by date (`always`: before all "
            + "dates)."),
        May("grants", new ListShape(Grant), "Consents and determinations, in the order in which they came."),
    ]);

    public static BlockShape Transfer { get; } = new("transfer", "Rounds moved from one party to another.",
    [
        Needs("name", Text, "Name in the report."),
        Needs("kind", WordShape.Of<TransferKind>(),
            "shipment: a count, once; programme: a count a month; backfilled: released against another transfer."),
        Needs("from", Name(NameKind.Party), "Who gives."),
        Needs("to", Name(NameKind.Party), "Who receives."),
        Needs("items", Names(NameKind.Item), "What may be sent; with several, each world picks one."),
        May("item-choice", Share, "0 .. 1", "Picks among several items by equal shares."),
        May("item-as", Name(NameKind.Transfer), "Picks the same of several items as this transfer does."),
        May("count", Count, "Rounds in all (shipment), rounds a month (programme)."),
        Needs("when", new SpanShape(DayToo: true), "Day of decision; for a programme its first and last day."),
        May("signed", Date, "Date of contract."),
        May("lead", Time, "From signature, or decision, to release."),
        Needs("transit", Time, "From release to arrival."),
        May("backs", Name(NameKind.Transfer), "For backfilled: the transfer it is released against."),
        May("credit", Share, "For backfilled: rounds released for each round promised."),
        May("carry", Share,
            "For a programme: share of what law, money or the floor held back that is sent later; all where missing."),
        May("draws-on", Name(NameKind.Account), "Account with authority to draw."),
        May("refill-from", Name(NameKind.Account), "Account of refill money that the donor's policy asks for."),
        May("recorded", Name(NameKind.Source),
            "The transfer happened, and this source says so: it moves where no law pack covers it."),
        May("origin", Name(NameKind.Party), "Only rounds of this origin."),
        May("only-in", Names(NameKind.Option), "Options in which the transfer exists; all where missing."),
        Needs("law", Law, "What the law packs ask."),
        May("undertaking", Undertaking, "A burden laid on the lot when it arrives."),
    ]);
}
