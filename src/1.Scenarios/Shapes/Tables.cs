using static Stockade.Scenarios.Fields;

namespace Stockade.Scenarios;

/// <summary>The shape of every block of a scenario. This file holds the whole and what belongs to the
/// question.</summary>
internal static class Tables
{
    public static BlockShape Source { get; } = new("source", "A published document that numbers rest on.",
    [
        Needs("citation", Text, "Who said it and where, in words."),
        Needs("date", Text, "When, as the source writes it: a year, a month or a day."),
        Needs("grade", new WordShape(["A", "B", "C", "D"]),
            "How good it is: A official or primary, B serious press, C secondary or disputed, D inference."),
        May("address", Text, "Where it can be read."),
    ]);

    public static BlockShape Measure { get; } = new("measure", "A quantity reported for each option.",
    [
        Needs("name", Text, "Name in the report."),
        Needs("kind", WordShape.Of<MeasureKind>(), "What is measured."),
        Needs("subject", new OpenNameShape("the party, area, case or transfer the measure is about"),
            "A party (months-of-supply, below-floor, runs-dry, units-ready, years-to-rebuild-recent, "
            + "years-to-rebuild-surge, rounds-received); an area, or a party for all of its areas "
            + "(stopped, stopped-share, stopped-by-batteries); a case, or the party of one (days-of-supply, "
            + "added-leakers-per-ten-rounds, raids-uncovered); a transfer (months-to-delivery); a party or `all` (displaced)."),
        May("threat", Name(NameKind.Threat), "Threat class counted; all where missing."),
        May("family", Text, "Item family counted; all where missing."),
        May("unit", Text, "Unit in the report; by the kind where missing."),
        May("principal", YesNo, "no", "Shown on page one; the study's precision is asked of these."),
    ]);

    public static BlockShape Target { get; } = new("target",
        "An observation of the record, and how the model is held to it.",
    [
        Needs("name", Text, "Name in the report."),
        Needs("quantity", WordShape.Of<TargetQuantity>(), "What of the baseline is compared."),
        Needs("subject", new OpenNameShape("the party, line, area or transfer the target is about"),
            "A line, or the owner of several (made); a party (received, fired, held, unaccounted); a transfer (released, months-to-delivery); "
            + "an area, or a party for all of its areas (stopped-share)."),
        May("item", Name(NameKind.Item), "Item counted; all where missing."),
        May("threat", Name(NameKind.Threat), "Threat class counted; all where missing."),
        Needs("between", new SpanShape(), "Days over which it is counted."),
        Needs("observed", new ObservationShape(), "The observation."),
        Needs("kind", WordShape.Of<TargetKind>(), "Whether the model was given it (input) or not (held-out)."),
        Needs("limit", new QuantityShape(Kernel.Dimension.Factor, 0, 100),
            "Widest 80 % band, as a share of the observation, that still informs; in its own unit where that is 0."),
        May("source", Name(NameKind.Source), "Where the observation was published."),
    ]);

    public static BlockShape Debate { get; } = new("debate", "A sentence of the public debate.",
    [
        Needs("text", Text, "The sentence."),
        Needs("status", WordShape.Of<DebateStatus>(), "What the model does with it."),
        Needs("explanation", Text, "How it is modelled, what contradicts it, or why it is outside."),
        May("source", Name(NameKind.Source), "Who said it, or what contradicts it."),
    ]);

    /// <summary>A whole scenario; a pack is the same without the fields that make a question.</summary>
    public static BlockShape Scenario { get; } = new("scenario", "One question with everything needed to answer it.",
    [
        .. Question(),
        May("sources", Entries(NameKind.Source, Source), "Published documents that numbers rest on."),
        .. Supply(),
        May("threats", Entries(NameKind.Threat, DefenseTables.Threat), "Classes of threats.") with { Adversary = true },
        May("rounds", By(NameKind.Item, DefenseTables.Round), "Interceptors as a raid sees them, by their item."),
        May("fire-units", Entries(NameKind.FireUnit, DefenseTables.FireUnit), "Battery types with their doctrine."),
        May("areas", Entries(NameKind.Area, DefenseTables.Area), "Regions defended in layers."),
        May("raids", DefenseTables.Raids, "Raids by month and class.") with { Adversary = true },
        May("cases", Entries(NameKind.Case, DefenseTables.Case), "Raids on a notional layout, for a party's own need."),
        May("attacks", Entries(NameKind.Attack, AttackTables.Attack), "Raids written out.")
            with { FictionalOnly = true, ScenarioOnly = true },
        May("terrain", new ListShape(new FileShape(), SingleToo: true),
            "Terrain tiles beside this file: squares of heights as SRTM has them (N12E044.hgt).")
            with { FictionalOnly = true, ScenarioOnly = true },
        .. Answer(),
    ]);

    private static IEnumerable<Field> Supply() =>
    [
        May("items", Entries(NameKind.Item, StockTables.Item), "Round types, components and equipment."),
        May("parties", Entries(NameKind.Party, StockTables.Party), "States, firms and agencies."),
        May("sites", Entries(NameKind.Site, StockTables.Site), "Where parties keep, make or use what they hold."),
        May("lots", Entries(NameKind.Lot, StockTables.Lot), "Lots on hand when the horizon opens, with names."),
        May("lines", Entries(NameKind.Line, MakingTables.Line), "Production lines."),
        May("orders", Entries(NameKind.Order, MakingTables.Order), "Orders in the queue."),
        May("accounts", Entries(NameKind.Account, MakingTables.Account), "Money and authority."),
        May("bills", Entries(NameKind.Bill, MakingTables.Bill), "Legislative items that money waits for, in stages."),
        May("policies", Entries(NameKind.Policy, StockTables.Policy),
            "Rules of a party's own making that can be switched."),
        May("transfers", Entries(NameKind.Transfer, SupplyTables.Transfer),
            "Rounds or equipment moved from one party to another."),
        May("swaps", Entries(NameKind.Swap, SwapTables.Swap), "Promises: what is owed for what is given."),
        May("decrees", Entries(NameKind.Decree, SwapTables.Decree), "Orders of a state that change who is served."),
    ];

    private static IEnumerable<Field> Question() =>
    [
        Needs("title", Text, "Title of the report.") with { ScenarioOnly = true },
        Needs("version", Text, "Version of the scenario, in quotes.") with { ScenarioOnly = true },
        Needs("question", Text, "The question, in one sentence.") with { ScenarioOnly = true },
        Needs("horizon", new SpanShape(), "First and last day that are simulated.") with { ScenarioOnly = true },
        Needs("known-until", Date, "The record ends here; everything later is a claim.") with { ScenarioOnly = true },
        Needs("fictional", YesNo, "Positions are allowed only where this is yes.") with { ScenarioOnly = true },
        May("packs", new ListShape(new OpenNameShape("a pack (weapons/patriot, law/japan)"), SingleToo: true),
            "Packs to read: `weapons/patriot` is packs/weapons/patriot.yaml, `law/japan` is packs/law/japan.lex.")
            with { ScenarioOnly = true },
        May("include", new ListShape(new FileShape(), SingleToo: true),
            "Files of the scenario's folder that hold further blocks.") with { ScenarioOnly = true },
    ];

    private static IEnumerable<Field> Answer() =>
    [
        May("choices", Entries(NameKind.Choice, ChoiceTables.Choice),
            "Decisions with alternatives.") with { ScenarioOnly = true },
        Needs("options", Entries(NameKind.Option, ChoiceTables.Option), "What is compared; the first is the baseline.")
            with { ScenarioOnly = true },
        Needs("measures", Entries(NameKind.Measure, Measure), "What is reported.") with { ScenarioOnly = true },
        May("targets", Entries(NameKind.Target, Target), "Observations the model is held to.")
            with { ScenarioOnly = true },
        May("debate", Entries(NameKind.Debate, Debate), "Sentences of the public debate.") with { ScenarioOnly = true },
        May("not-modelled", new ListShape(Text),
            "What the model leaves out, for page one.") with { ScenarioOnly = true },
    ];
}
