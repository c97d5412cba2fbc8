using Stockade.Kernel;
using static Stockade.Scenarios.Fields;

namespace Stockade.Scenarios;

/// <summary>The shapes of what moves: transfers, and what the law packs ask about them.</summary>
internal static class SupplyTables
{
    public static BlockShape Grant { get; } = new("grant", "A consent or determination.",
    [
        Needs("actor", new OpenNameShape("an actor of a law pack (JP.NSC)"),
            "Who gives it, as the law pack names them."),
        Needs("state", WordShape.Of<GrantState>(), "Whether it was given."),
        Needs("from", Date, "Since when."),
        May("source", Name(NameKind.Source), "Where it was published."),
        May("provided", new ListShape(new OpenNameShape("a yes-no fact of a law pack"), SingleToo: true, Least: 1),
            "Facts on which it was given: it counts once each is yes."),
        May("attaches", new ListShape(StockTables.Undertaking), "Burdens that it puts on the lot."),
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

    public static BlockShape Transfer { get; } = new("transfer",
        "Rounds or equipment moved from one party to another, or between two sites of one.",
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
        May("undertaking", StockTables.Undertaking, "A burden laid on the lot when it arrives."),
        .. InDepth(),
    ]);

    private static IEnumerable<Field> InDepth() =>
    [
        May("from-site", Name(NameKind.Site), "Site of the donor from which alone it is taken; any where missing."),
        May("to-site", Name(NameKind.Site), "Site of the receiver at which it arrives."),
        May("reserve", Time,
            "For a shipment: rounds are set aside for it from the promise on, for so long at most; none where "
            + "missing."),
        May("setup", Time, "For equipment: from arrival until it stands ready."),
        May("training", Time,
            "For equipment: training of the receiver's crews, from the promise (shipment) or the first day "
            + "(programme) on; equipment that arrives sooner waits for them."),
    ];
}
