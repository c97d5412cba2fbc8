using Stockade.Kernel;
using static Stockade.Scenarios.Fields;

namespace Stockade.Scenarios;

/// <summary>The shapes of promises and of orders from above: swaps and decrees.</summary>
internal static class SwapTables
{
    public static BlockShape Leg { get; } = new("swap leg",
        "One leg of a swap: exactly one of `transfer` and `order`. The first is given; each other is owed for the one "
        + "before it.",
    [
        May("transfer", Name(NameKind.Transfer), "A shipment."),
        May("order", Name(NameKind.Order), "An order, placed once the leg before is released."),
        May("ratio", new ClaimShape(Dimension.Factor, 0, 1000), "1", "Owed for each one released in the leg before."),
        May("due", Time, "From that release to the day it is due; no day where missing."),
        May("grace", Time, "From the day due to default; none where missing."),
        May("default", WordShape.Of<DefaultRule>(), "stays-owed", "What becomes of what is not kept in time."),
    ]);

    public static BlockShape Swap { get; } = new("swap", "Something given now against something owed later.",
    [
        Needs("name", Text, "Name in the report."),
        May("all-or-none", YesNo, "no",
            "Whether nothing moves before every leg that is a transfer is lawful on the same day."),
        Needs("legs", new ListShape(Leg, Least: 2),
            "Legs, in the order in which they follow; one that leads back to the first giver makes a ring."),
    ]);

    public static BlockShape Decree { get; } = new("decree",
        "A dated change of who is served, by order of a state.",
    [
        Needs("name", Text, "Name in the report."),
        Needs("kind", WordShape.Of<DecreeKind>(),
            "priority: orders of the favoured are served first; pause: transfers stand still."),
        Needs("by", Name(NameKind.Party), "Whose decree it is."),
        Needs("on", new DateShape(NeverToo: true), "First day; never, unless an option issues it."),
        May("until", Date, "First day on which it no longer holds."),
        May("items", Names(NameKind.Item), "Items whose queue it changes (priority)."),
        May("favours", Names(NameKind.Party), "Whose orders go first (priority)."),
        May("orders", Names(NameKind.Order), "Orders that go first (priority)."),
        May("exempt", Names(NameKind.Party), "Buyers who keep their place (priority)."),
        May("most", Count, "Rounds in all that it puts first (priority); no limit where missing."),
        May("transfers", Names(NameKind.Transfer), "Transfers that stand still (pause)."),
        May("source", Name(NameKind.Source), "Where it was published."),
    ]);
}
