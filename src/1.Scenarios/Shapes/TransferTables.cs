using static Stockade.Scenarios.Fields;

namespace Stockade.Scenarios;

/// <summary>The shapes of a file that states one transfer for the law packs, without a scenario around it.</summary>
internal static class TransferTables
{
    private static readonly OpenNameShape State = new("a state's code (JP)");

    public static BlockShape Burden { get; } = new("burden", "A burden that the lot carries.",
    [
        Needs("kind", WordShape.Of<Kernel.BurdenKind>(), "What it forbids or asks for."),
        Needs("holder", State, "The only end user, the consent holder, or the state it is set aside for."),
        Needs("document", Text, "The instrument it rests on."),
    ]);

    public static BlockShape Grant { get; } = new("grant", "A consent or determination.",
    [
        Needs("actor", new OpenNameShape("an actor of a law pack (JP.NSC)"), "Who gives it."),
        Needs("state", WordShape.Of<GrantState>(), "Whether it was given."),
        Needs("from", Date, "Since when."),
        May("provided", new ListShape(new OpenNameShape("a yes-no fact of a law pack"), SingleToo: true, Least: 1),
            "Facts on which it was given: it counts once each is yes."),
        May("attaches", new ListShape(Burden), "Burdens that it puts on the lot."),
    ]);

    public static BlockShape File { get; } = new("a transfer's facts", "One transfer, as the law packs ask about it.",
    [
        May("name", Text, "What to call it."),
        May("exporter", State, "The state that sends."),
        May("recipient", State, "The state that receives."),
        May("origin", State, "The state out of whose control the lot first came."),
        May("leg", WordShape.Of<Kernel.LegKind>(), "What the movement is in law."),
        May("facts", SupplyTables.Facts, "Facts by the law packs' names; values by date where they change."),
        May("grants", new ListShape(Grant), "Consents and determinations, in the order in which they came."),
        May("burdens", new ListShape(Burden), "Burdens that the lot carries already."),
        May("recorded", Text, "The transfer happened, and this page says so."),
    ]);
}
