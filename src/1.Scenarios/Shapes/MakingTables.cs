using Stockade.Kernel;
using static Stockade.Scenarios.Fields;

namespace Stockade.Scenarios;

/// <summary>The shapes of what is made and paid for: lines, orders, money and the bills it waits for.</summary>
internal static class MakingTables
{
    public static BlockShape Expansion { get; } = new("expansion", "Capacity that a line gains once it is paid for.",
    [
        Needs("rate", Rate, "Capacity added."),
        Needs("from", Date, "First day on which it can be paid for."),
        May("funded-by", Name(NameKind.Account), "Account that pays; paid on that day where missing."),
        May("cost", Money, "What it costs; needed with an account."),
        May("lag", Time, "0 days", "From payment to the first round made with it."),
    ]);

    public static BlockShape Line { get; } = new("line", "A production line.",
    [
        Needs("owner", Name(NameKind.Party), "The firm that makes."),
        May("licence-from", Name(NameKind.Party), "The state or firm the licence came from."),
        May("licensed", new SpanShape(), "Days on which the licence lets it start rounds; always where missing."),
        Needs("makes", Name(NameKind.Item), "What is made."),
        Needs("capacity", Steps(Rate), "Announced capacity by date; nothing is made before the first."),
        May("ramp", WordShape.Of<RampKind>(), "stepped", "Whether capacity jumps at its dates or climbs between them."),
        May("realised", Share, "1", "Share of the announced capacity that is realised."),
        May("yield", Share, "1", "Share of starts that pass inspection."),
        May("qualifying", Time, "From the first day of capacity to the first round that counts; none where missing."),
        May("cycle", Time, "From start to hand-over; within the month where missing."),
        May("minimum-rate", Rate, "Rate of orders below which it stands still; none where missing."),
        May("restart", Time, "From standing still to the first start, once orders ask for enough; none where missing."),
        May("expansions", new ListShape(Expansion), "Capacity that waits for money."),
        May("tied-to", Name(NameKind.Party),
            "What the line makes goes to this party's orders, then to its stock, outside the queue."),
        May("inputs", By(NameKind.Item, new WholeShape(1, 1000)), "Components built into one, by item."),
        May("site", Name(NameKind.Site), "Site of the owner at which it hands over."),
    ]);

    public static BlockShape OrderOption { get; } = new("order option", "More that the contract lets the buyer take.",
    [
        Needs("count", Count, "How many more."),
        Needs("on", Date, "Day on which it is taken up."),
        May("exercised", Share, "1", "Whether it is; drawn once a world, and taken up from one half."),
    ]);

    public static BlockShape Order { get; } = new("order",
        "An order in the queue: served by class, then promised date, then signed date, then identifier.",
    [
        Needs("buyer", Name(NameKind.Party), "Who orders."),
        May("beneficiary", Name(NameKind.Party), "Who receives; the buyer where missing."),
        May("payer", Name(NameKind.Party),
            "Who pays, where it is neither the buyer nor the holder of the account."),
        May("route", WordShape.Of<OrderRoute>(), "government-sale", "How it is bought."),
        Needs("item", Name(NameKind.Item), "What is ordered."),
        Needs("count", Count, "How many."),
        Needs("signed", Date, "Date of contract; it may lie before the horizon."),
        May("promised", Date, "Promised delivery of the whole."),
        May("schedule", Steps(Share), "Promised schedule: share of the order due by each date, rising to 1."),
        May("class", new WholeShape(0, 100), "1", "Queue class; lower is served first."),
        May("funded-by", Name(NameKind.Account), "Account that must hold money before the order is signed."),
        May("options", new ListShape(OrderOption), "More that the contract lets the buyer take."),
        May("suspended", new ListShape(new SpanShape(), SingleToo: true, Least: 1),
            "Days on which payment is suspended: the queue goes past it."),
        May("cancelled", Date, "Day on which what is not delivered is cancelled."),
        May("displaceable", YesNo, "no", "Yes where a third party's waiting is reported."),
    ]);

    public static BlockShape Step { get; } = new("step", "An amount that becomes usable.",
    [
        May("bill", new OpenNameShape("the name of a bill"),
            "Legislative item it comes from: an entry of `bills`, or one with a date of its own; missing for money in "
            + "hand."),
        May("from", new DateShape(NeverToo: true),
            "Usable from this day; never, unless an option passes the bill. Needed unless `bills` says when."),
        May("until", Date, "No longer usable from this day on."),
        May("by", Name(NameKind.Party), "Who pays it in (pooled); the holder where missing."),
        Needs("amount", Money, "How much."),
    ]);

    public static BlockShape Account { get; } = new("account", "Money or authority of one colour.",
    [
        May("name", Text, "Name in the report; the identifier where missing."),
        Needs("holder", Name(NameKind.Party), "Who may use it."),
        Needs("colour", WordShape.Of<MoneyColour>(), "What it may be used for."),
        Needs("steps", new ListShape(Step, Least: 1), "Amounts, in the order in which they become usable."),
    ]);

    public static BlockShape Stage { get; } = new("stage",
        "A stage of a bill. It ends on a day, after a time, or with a hazard: exactly one of `on`, `after`, `hazard`.",
    [
        Needs("name", Text, "Name in the report."),
        May("on", Date, "Day on which it ends."),
        May("after", Time, "Time it takes."),
        May("hazard", Rate, "Probability of ending, per time: the time it takes is exponential."),
        May("chance", Share, "0 .. 1", "The uniform number that makes a time of a hazard; drawn once a world."),
        May("passes", Share, "1", "Whether it is passed when it ends; drawn once a world, and passed from one half."),
    ]);

    public static BlockShape Bill { get; } = new("bill",
        "A legislative item that passes through its stages one after another; money that waits for it is usable from "
        + "the day of the last.",
    [
        Needs("name", Text, "Name in the report."),
        Needs("introduced", Date, "Day on which the first stage begins."),
        May("expires", Date, "First day on which it can no longer pass."),
        Needs("stages", new ListShape(Stage, Least: 1), "Stages, one after another."),
    ]);
}
