using Stockade.Kernel;

namespace Stockade.Scenarios.Tests;

/// <summary>What can be wrong with lots, sites, lines, orders, bills, swaps and decrees, one thing at a time.</summary>
internal static class MalformedSupply
{
    private const string Legs =
        "[{transfer: radar-lent}, {order: owed, ratio: 6, due: 4 months, grace: 1 months, default: lapses}]";

    public static IEnumerable<MalformedCase> Cases() =>
        [.. Stock(), .. Lines(), .. Orders(), .. Money(), .. Transfers(), .. Swaps(), .. Decrees()];

    private static MalformedCase Case(string name, string find, string put, string code) =>
        new(name, SmallSupply.File, find, put, code);

    private static MalformedCase Story(string name, string find, string put, string code) =>
        new(name, Small.Main, find, put, code);

    private static IEnumerable<MalformedCase> Stock() =>
    [
        Case("a negative lot", "rounds: 6, origin: forge", "rounds: -6, origin: forge", DiagnosticCodes.BadNumber),
        Case("a lot of nobody", "{holder: tollmar, item: relic, rounds: 6", "{holder: tolmar, item: relic, rounds: 6",
            DiagnosticCodes.UnknownName),
        Case("a lot at the site of another party", "age: 9 years, site: depot", "age: 9 years, site: quay",
            DiagnosticCodes.StockUnclear),
        Case("a stock at the site of another party", "age: 8 years .. 9 years, site: depot",
            "age: 8 years .. 9 years, site: gate", DiagnosticCodes.StockUnclear),
        Case("a line at the site of another party", "site: gate", "site: depot", DiagnosticCodes.StockUnclear),
        Case("a lot that its holder may not hold", "age: 9 years, site: depot",
            "age: 9 years, site: depot, burdens: [{kind: end-user, holder: selmark, document: gazette}]",
            DiagnosticCodes.StockUnclear),
        Case("recertification of what never expires", "    shelf-life: 10 years\n", "", DiagnosticCodes.StockUnclear)
            with { At = "recertification:" },
        Case("a floor that holds two needs", "relic: {level-of-effort: {per-day: 0.5 / day, lasting: 20 days}}",
            "relic: {rounds: 4, level-of-effort: {per-day: 0.5 / day, lasting: 20 days}}",
            DiagnosticCodes.EffectUnclear),
        Case("a floor that holds no need", "radar: {rounds: 1}", "radar: {}", DiagnosticCodes.EffectUnclear),
        Case("a kill that is wanted for certain", "wanted: 90 %", "wanted: 100 %", DiagnosticCodes.OutOfRange),
        Case("equipment that is a round", "equipment: {radar: 1}", "equipment: {relic: 1}",
            DiagnosticCodes.StockUnclear),
        Case("less than nothing of equipment", "equipment: {radar: 1}", "equipment: {radar: -1}",
            DiagnosticCodes.OutOfRange),
        Case("an unknown rule of allocation", "allocation: need-weighted", "allocation: by-need",
            DiagnosticCodes.BadWord),
        new("a table of raids outside the horizon", Small.Main, "horizon: 2030-01-01 .. 2030-06-30",
            "horizon: 2031-01-01 .. 2031-06-30", DiagnosticCodes.OutsideHorizon) { At = "monthly:" },
    ];

    private static IEnumerable<MalformedCase> Lines() =>
    [
        Case("a component that nobody makes or holds", "stock: {motor: 10}", "stock: {motor: 0}",
            DiagnosticCodes.MakingUnclear) with { At = "inputs:" },
        Case("a licence without a licensor", "    licence-from: verdania\n", "", DiagnosticCodes.MakingUnclear)
            with { At = "licensed:" },
        Case("a restart without a standstill", "    minimum-rate: 0.5 / month\n", "", DiagnosticCodes.MakingUnclear)
            with { At = "restart:" },
        Case("a smallest rate above the capacity", "minimum-rate: 0.5 / month", "minimum-rate: 20 / month",
            DiagnosticCodes.MakingUnclear),
        Case("an expansion that an account pays at no price", "cost: 2 M USD .. 3 M USD, ", "",
            DiagnosticCodes.MoneyUnclear),
        Case("an expansion that costs more than its account ever holds", "cost: 2 M USD .. 3 M USD",
            "cost: 30 M USD .. 40 M USD", DiagnosticCodes.MoneyUnclear),
        Story("components in a circle of three",
            "makes: seeker, capacity: {2030-01-01: 24 / year}, realised: 0.9 .. 1}",
            "makes: seeker, inputs: {chip: 1}, capacity: {2030-01-01: 24 / year}}\n"
            + "  chips: {owner: works, makes: chip, inputs: {lance: 1}, capacity: {2030-01-01: 24 / year}}\n"
            + "items: {chip: {name: Chip, kind: component, family: seeker}}",
            DiagnosticCodes.Circle) with { At = "inputs: {seeker: 1}" },
    ];

    private static IEnumerable<MalformedCase> Orders() =>
    [
        Case("a payer whom nobody knows", "payer: kessand", "payer: kesand", DiagnosticCodes.UnknownName),
        Case("a schedule that does not rise to 1", "2030-06-30: 1}", "2030-06-30: 90 %}",
            DiagnosticCodes.MakingUnclear),
        Case("a schedule that falls", "{2030-04-30: 50 %, 2030-06-30: 1}",
            "{2030-03-31: 70 %, 2030-04-30: 50 %, 2030-06-30: 1}", DiagnosticCodes.MakingUnclear),
        Case("a negative share of a schedule", "2030-04-30: 50 %", "2030-04-30: -50 %", DiagnosticCodes.BadNumber),
        Case("a schedule that ends on another day than was promised", "promised: 2030-06-30", "promised: 2030-05-31",
            DiagnosticCodes.MakingUnclear),
        Case("a schedule before the order is signed", "2030-04-30: 50 %", "2030-01-31: 50 %",
            DiagnosticCodes.DatesReversed),
        Case("an option before the order is signed", "on: 2030-03-01, exercised", "on: 2030-01-15, exercised",
            DiagnosticCodes.DatesReversed),
        Case("an option on a cancelled order", "on: 2030-03-01, exercised", "on: 2030-06-20, exercised",
            DiagnosticCodes.DatesReversed),
        Case("a negative option", "count: 2 .. 4, on", "count: -2 .. 4, on", DiagnosticCodes.BadNumber),
        Case("an order cancelled before it is signed", "cancelled: 2030-06-15", "cancelled: 2030-01-15",
            DiagnosticCodes.DatesReversed),
        Case("a suspension that ends before the order is signed", "suspended: 2030-03-01 .. 2030-03-31",
            "suspended: 2030-01-01 .. 2030-01-31", DiagnosticCodes.DatesReversed),
        Case("suspensions that overlap", "suspended: 2030-03-01 .. 2030-03-31",
            "suspended: [2030-03-01 .. 2030-03-31, 2030-03-15 .. 2030-04-30]", DiagnosticCodes.StepsOutOfOrder),
        Case("an order that costs more than its account ever holds", "item: relic,\n    count: 8",
            "item: relic,\n    count: 80", DiagnosticCodes.MoneyUnclear) with { At = "funded-by: trust, options" },
        Case("an order from an account that is never funded",
            "steps: [{from: 2030-01-01, by: kessand, amount: 20 M USD}, {bill: pledge, amount: 5 M USD}]",
            "steps: [{from: 2032-01-01, by: kessand, amount: 20 M USD}, {bill: pledge, amount: 0 USD}]",
            DiagnosticCodes.MoneyUnclear) with { At = "funded-by: trust, options" },
        Case("an order paid for with authority to draw", "    funded-by: trust, options",
            "    funded-by: authority, options", DiagnosticCodes.MoneyUnclear),
    ];

    private static IEnumerable<MalformedCase> Money() =>
    [
        Case("a stage without an end", "{name: Reading, on: 2030-01-20}", "{name: Reading}",
            DiagnosticCodes.EffectUnclear),
        Case("a stage with two ends", "{name: Reading, on: 2030-01-20}", "{name: Reading, on: 2030-01-20, after: 1 d}",
            DiagnosticCodes.EffectUnclear),
        Case("a chance without a hazard", "passes: 0.9}", "passes: 0.9, chance: 0.5}", DiagnosticCodes.MoneyUnclear),
        Case("a stage that ends before the bill is introduced", "on: 2030-01-20", "on: 2030-01-05",
            DiagnosticCodes.StepsOutOfOrder),
        Case("a stage that ends after the bill has expired", "on: 2030-01-20", "on: 2030-06-20",
            DiagnosticCodes.MoneyUnclear),
        Case("a bill that expires before it is introduced", "expires: 2030-05-31", "expires: 2030-01-05",
            DiagnosticCodes.DatesReversed),
        Case("a bill introduced after the horizon", "introduced: 2030-01-10\n    expires: 2030-05-31",
            "introduced: 2031-01-10\n    expires: 2031-05-31", DiagnosticCodes.OutsideHorizon),
        Case("a bill without stages", "    stages:\n      - {name: Reading, on: 2030-01-20}\n"
            + "      - {name: Committee, after: 2 weeks .. 4 weeks, passes: 0.9}\n"
            + "      - {name: Vote, hazard: 0.5 / month}", "    stages: []", DiagnosticCodes.MissingField),
        Case("a bill that no money waits for", "{bill: pledge, amount: 5 M USD}",
            "{from: 2030-02-01, amount: 5 M USD}", DiagnosticCodes.MoneyUnclear) with { At = "pledge:\n" },
        Case("money with a day of its own beside its bill's stages", "{bill: pledge, amount",
            "{bill: pledge, from: 2030-03-01, amount", DiagnosticCodes.MoneyUnclear),
        Case("money without a day", "{bill: pledge, amount", "{bill: promise, amount", DiagnosticCodes.MissingField),
        Case("money paid into an account of one party", "colour: pooled", "colour: national",
            DiagnosticCodes.MoneyUnclear) with { At = "by: kessand" },
    ];

    private static IEnumerable<MalformedCase> Transfers() =>
    [
        Case("a transfer from the site of another party", "from-site: depot", "from-site: quay",
            DiagnosticCodes.StockUnclear),
        Case("a transfer to the site of another party", "to-site: quay", "to-site: front",
            DiagnosticCodes.StockUnclear),
        Case("a transfer from a site to itself", "to-site: front", "to-site: depot", DiagnosticCodes.TransferUnclear)
            with { At = "to: tollmar\n" },
        Case("a reservation of a programme", "kind: shipment\n    from: tollmar\n    to: tollmar",
            "kind: programme\n    from: tollmar\n    to: tollmar", DiagnosticCodes.TransferUnclear)
            with { At = "reserve:" },
        Case("training for rounds", "items: radar\n", "items: relic\n", DiagnosticCodes.TransferUnclear)
            with { At = "training:" },
    ];

    private static IEnumerable<MalformedCase> Swaps() =>
    [
        Case("a leg that holds two things", "{transfer: radar-lent},", "{transfer: radar-lent, order: gift-order},",
            DiagnosticCodes.EffectUnclear),
        Case("a leg that holds nothing", Legs, "[{transfer: radar-lent}, {ratio: 6}]", DiagnosticCodes.EffectUnclear),
        Case("the same transfer twice", Legs, "[{transfer: radar-lent}, {transfer: radar-lent}]",
            DiagnosticCodes.SwapUnclear),
        Case("a leg that is a programme", Legs, "[{transfer: drawdown}, {order: owed}]", DiagnosticCodes.SwapUnclear),
        Case("a first leg that is an order", Legs, "[{order: owed}, {transfer: radar-lent}]",
            DiagnosticCodes.SwapUnclear),
        Case("a first leg that is owed", "{transfer: radar-lent},", "{transfer: radar-lent, due: 2 months},",
            DiagnosticCodes.SwapUnclear),
        Case("grace without a day", "due: 4 months, grace", "grace", DiagnosticCodes.SwapUnclear),
        Case("a leg that comes to somebody else", "{order: owed, ratio: 6", "{order: own, ratio: 2",
            DiagnosticCodes.SwapUnclear),
        Case("a leg smaller than what it owes", "ratio: 6", "ratio: 12", DiagnosticCodes.SwapBeyondStock),
        Case("an order that promises more than all lines make", "count: 1\n", "count: 1 .. 10\n",
            DiagnosticCodes.SwapBeyondStock) with { At = "legs: [" },
        Case("a transfer that promises more than its giver has", Legs,
            "[{transfer: radar-lent}, {transfer: forward, ratio: 4 .. 900}]", DiagnosticCodes.SwapBeyondStock),
        Case("a swap of one leg", Legs, "[{transfer: radar-lent}]", DiagnosticCodes.MissingField),
        Case("an unknown rule of default", "default: lapses", "default: forgotten", DiagnosticCodes.BadWord),
    ];

    private static IEnumerable<MalformedCase> Decrees() =>
    [
        Case("a priority without items", "    items: relic\n    favours", "    favours", DiagnosticCodes.SwapUnclear)
            with { At = "selmark-first:" },
        Case("a priority for nobody", "    favours: selmark\n    orders: [owed]\n", "", DiagnosticCodes.SwapUnclear)
            with { At = "selmark-first:" },
        Case("a priority that stops transfers", "most: 5", "most: 5\n    transfers: forward",
            DiagnosticCodes.SwapUnclear),
        Case("a pause with items", "on: never, transfers: [forward]", "on: never, transfers: [forward], items: relic",
            DiagnosticCodes.SwapUnclear),
        Case("a pause of nothing", "on: never, transfers: [forward]", "on: never", DiagnosticCodes.SwapUnclear),
        Case("a decree outside the horizon", "on: 2030-03-01\n    until: 2030-06-01",
            "on: 2029-03-01\n    until: 2030-06-01", DiagnosticCodes.OutsideHorizon),
        Case("a decree that ends before it begins", "until: 2030-06-01", "until: 2030-02-01",
            DiagnosticCodes.DatesReversed) with { At = "on: 2030-03-01\n" },
        Case("a decree issued outside the horizon", "decree: halt, on: 2030-03-01", "decree: halt, on: 2032-03-01",
            DiagnosticCodes.OutsideHorizon),
        Case("a decree issued when it no longer holds", "decree: halt, on: 2030-03-01",
            "decree: selmark-first, on: 2030-06-15", DiagnosticCodes.DatesReversed),
        Case("a party both favoured and exempt", "exempt: [osmere]", "exempt: [osmere, selmark]",
            DiagnosticCodes.SwapUnclear),
        Case("a decree for an order of another item", "orders: [owed]", "orders: [owed, own]",
            DiagnosticCodes.SwapUnclear),
        Case("a decree that nobody knows", "{decree: halt,", "{decree: stop,", DiagnosticCodes.UnknownName),
    ];
}
