using Stockade.Kernel;

namespace Stockade.Scenarios.Tests;

/// <summary>One thing made wrong in the small scenario.</summary>
/// <param name="Name">What is wrong, in words.</param>
/// <param name="File">The file it is wrong in, where it is reported.</param>
/// <param name="Find">The text replaced; it stands once in the file.</param>
/// <param name="Put">The text put there.</param>
/// <param name="Code">The code it is reported with.</param>
internal sealed record MalformedCase(string Name, string File, string Find, string Put, string Code)
{
    /// <summary>What stands in the line that is reported, where that is not the line made wrong.</summary>
    public string? At { get; init; }

    /// <summary>The file it is reported in, where that is not the file made wrong.</summary>
    public string? In { get; init; }

    /// <summary>The scenario's texts with this wrong in them, and the first and last line where it may be
    /// reported.</summary>
    public (Dictionary<string, string> Texts, int First, int Last) Apply()
    {
        Dictionary<string, string> texts = Small.Texts();
        string text = texts[File];
        int at = text.IndexOf(Find, StringComparison.Ordinal);
        Assert.True(at >= 0 && text.IndexOf(Find, at + 1, StringComparison.Ordinal) < 0, $"'{Find}' stands once");
        texts[File] = text.Remove(at, Find.Length).Insert(at, Put);
        string reported = texts[In ?? File];
        int first = Line(reported, At is null ? at : reported.IndexOf(At, StringComparison.Ordinal));
        return (texts, first, At is null ? first + Put.Count(letter => letter == '\n') : first);
    }

    private static int Line(string text, int at) => text.AsSpan(0, at).Count('\n') + 1;
}

/// <summary>What can be wrong with a scenario, one thing at a time.</summary>
internal static class Malformed
{
    public static IReadOnlyList<MalformedCase> Cases { get; } =
    [
        .. Text(), .. Shapes(), .. Numbers(), .. Names(), .. Dates(), .. Supply(), .. Defense(), .. Question(),
        .. Scope(),
        .. Files(), .. MalformedAttacks.Cases(), .. MalformedSupply.Cases(),
    ];

    private static MalformedCase Story(string name, string find, string put, string code) =>
        new(name, Small.Main, find, put, code);

    private static MalformedCase Answers(string name, string find, string put, string code) =>
        new(name, Small.Answers, find, put, code);

    private static MalformedCase Weapons(string name, string find, string put, string code) =>
        new(name, Small.Weapons, find, put, code);

    private static MalformedCase Table(string name, string find, string put, string code) =>
        new(name, Small.Table, find, put, code);

    private static IEnumerable<MalformedCase> Text() =>
    [
        Story("no YAML", "title: Small", "title: [Small", DiagnosticCodes.NotReadable),
        Story("bytes that make the library throw", "title: Small", "!!]", DiagnosticCodes.NotReadable),
        Story("a second document", "sources:\n", "---\nsources:\n", DiagnosticCodes.NotReadable),
        Story("a tag", "title: Small", "title: !!str Small", DiagnosticCodes.TagRefused),
        Story("an anchor", "title: Small", "title: &name Small", DiagnosticCodes.AnchorRefused),
        Story("an alias", "count: 4, signed", "count: *rounds, signed", DiagnosticCodes.AnchorRefused),
        Story("a key twice", "title: Small", "title: Small\ntitle: Smaller", DiagnosticCodes.DuplicateKey),
        Story("deep nesting", "title: Small", "title: " + new string('[', 40) + new string(']', 40),
            DiagnosticCodes.TooDeep),
        Story("a long text", "title: Small", "title: " + new string('x', 5000), DiagnosticCodes.TooLarge),
        Story("too many keys", "title: Small", "title: {" + string.Join(", ", Enumerable.Range(0, 30_000)) + "}",
            DiagnosticCodes.TooLarge),
        Story("a list as a key", "title: Small", "[a, b]: Small\ntitle: Small", DiagnosticCodes.WrongKind),
    ];

    private static IEnumerable<MalformedCase> Shapes() =>
    [
        Story("an unknown field", "buyer: osmere", "buyers: osmere, buyer: osmere", DiagnosticCodes.UnknownField),
        Story("a missing field", "displaceable: yes}\n",
            "displaceable: yes}\n  late: {buyer: osmere, item: lance, count: 1}\n",
            DiagnosticCodes.MissingField),
        Story("an empty field", "name: Return", "name:", DiagnosticCodes.MissingField),
        Story("a text for a mapping", "policies:\n  no-draw-without-refill: {party: verdania, applies: 1}",
            "policies: none",
            DiagnosticCodes.WrongKind),
        Story("a mapping for a text", "name: Drawdown", "name: {of: Drawdown}", DiagnosticCodes.WrongKind),
        Story("a list for a claim", "count: 4, signed", "count: [4], signed", DiagnosticCodes.WrongKind),
        Story("capitals in an identifier", "  own: {", "  Own Order: {", DiagnosticCodes.BadName),
        Story("an unknown word", "kind: programme", "kind: program", DiagnosticCodes.BadWord),
        Story("neither yes nor no", "displaceable: yes", "displaceable: maybe", DiagnosticCodes.BadWord),
        Answers("an effect that holds two things", "{without-rules: small/return}",
            "{without-rules: small/return, policy-switched: {policy: no-draw-without-refill, applies: no}}",
            DiagnosticCodes.EffectUnclear),
    ];

    private static IEnumerable<MalformedCase> Numbers() =>
    [
        Story("a negative stock", "rounds: 20,", "rounds: -20,", DiagnosticCodes.BadNumber),
        Story("not a number", "rounds: 20,", "rounds: NaN,", DiagnosticCodes.BadNumber),
        Story("an infinite number", "rounds: 20,", "rounds: .inf,", DiagnosticCodes.BadNumber),
        Weapons("an unknown unit", "radar-range: {value: 100 km", "radar-range: {value: 100 kilometers",
            DiagnosticCodes.BadNumber),
        Weapons("a unit of another kind", "antenna-height: 6 m", "antenna-height: 6 s", DiagnosticCodes.BadNumber),
        Weapons("a missing unit", "antenna-height: 6 m", "antenna-height: 6", DiagnosticCodes.BadNumber),
        Weapons("a share above 1", "\"pert(0.4, 0.6, 0.8)\"", "1.2", DiagnosticCodes.BadNumber),
        Weapons("an unknown distribution", "\"pert(0.4, 0.6, 0.8)\"", "\"normal(0.6, 0.1)\"",
            DiagnosticCodes.BadNumber),
        Story("a range that is reversed", "count: 4 .. 8\n    when: 2030-01-01", "count: 8 .. 4\n    when: 2030-01-01",
            DiagnosticCodes.BadNumber),
        Weapons("a height beyond the field's bounds", "height: 200 m", "height: 30000 km", DiagnosticCodes.OutOfRange),
        Story("a component count of nought", "inputs: {seeker: 1}", "inputs: {seeker: 0}", DiagnosticCodes.OutOfRange),
        Story("a weight of nought", "weight: 2", "weight: 0", DiagnosticCodes.BadWeight),
        Story("a negative weight", "weight: 2", "weight: -1", DiagnosticCodes.BadWeight),
        Story("a single rival", "[{value: 40 .. 60, weight: 2}, {value: 90, source: gazette}]", "[{value: 40 .. 60}]",
            DiagnosticCodes.MissingField),
        Story("coverage of no battery", "coverage-units: 2", "coverage-units: 0", DiagnosticCodes.OutOfRange),
    ];

    private static IEnumerable<MalformedCase> Names() =>
    [
        Story("an unknown party", "to: kessand\n    items: lance\n    count", "to: kesand\n    items: lance\n    count",
            DiagnosticCodes.UnknownName),
        Story("an unknown source", "recorded: gazette", "recorded: gazete", DiagnosticCodes.UnknownName),
        Story("an unknown item", "makes: seeker", "makes: seekr", DiagnosticCodes.UnknownName),
        Story("an unknown threat in a coverage", "coverage: {ballistic:", "coverage: {balistic:",
            DiagnosticCodes.UnknownName),
        Answers("an unknown bill", "bill: aid, on: never", "bill: ade, on: never", DiagnosticCodes.UnknownName),
        Answers("an effect on an unknown transfer", "{without-rules: small/return}",
            "{transfer-count: {transfer: retrun, count: 4}}", DiagnosticCodes.UnknownName),
        Answers("a count for a backfilled transfer", "{without-rules: small/return}",
            "{transfer-count: {transfer: backfill, count: 4}}", DiagnosticCodes.TransferUnclear),
        Answers("an effect on an unknown policy", "{without-rules: small/return}",
            "{policy-switched: {policy: no-draw, applies: no}}", DiagnosticCodes.UnknownName),
        Answers("an unknown choice", "picks: {rule:", "picks: {rules:", DiagnosticCodes.UnknownName),
        Answers("an unknown alternative", "rule: unchanged", "rule: unchangd", DiagnosticCodes.UnknownPick),
        Answers("a rule that names no pack", "without-rules: small/return", "without-rules: return",
            DiagnosticCodes.UnknownName),
        Answers("a family that no item has", "family: lance", "family: lances", DiagnosticCodes.UnknownName),
        Answers("a measure about the wrong thing", "subject: kessand", "subject: harbour",
            DiagnosticCodes.WrongSubject),
        Answers("a measure of a party without a case", "subject: port", "subject: kessand",
            DiagnosticCodes.WrongSubject),
    ];

    private static IEnumerable<MalformedCase> Dates() =>
    [
        Story("a date that is no day", "signed: 2029-12-01", "signed: 2029-02-30", DiagnosticCodes.BadDate),
        Story("a date written otherwise", "signed: 2029-12-01", "signed: 1.12.2029", DiagnosticCodes.BadDate),
        Story("a horizon that is reversed", "horizon: 2030-01-01 .. 2030-06-30", "horizon: 2030-06-30 .. 2030-01-01",
            DiagnosticCodes.DatesReversed),
        Story("an order promised before it is signed", "promised: 2030-05-01", "promised: 2029-05-01",
            DiagnosticCodes.DatesReversed),
        Story("a transfer signed before it is decided", "signed: 2030-02-15", "signed: 2030-01-15",
            DiagnosticCodes.DatesReversed),
        Story("money that ends before it begins", "until: 2031-01-01", "until: 2029-01-01",
            DiagnosticCodes.DatesReversed),
        Story("a transfer outside the horizon", "when: 2030-02-01\n    signed", "when: 2029-02-01\n    signed",
            DiagnosticCodes.OutsideHorizon),
        Answers("a choice outside the horizon", "on: 2030-02-01", "on: 2031-02-01", DiagnosticCodes.OutsideHorizon),
        Answers("a bill that passes outside the horizon", "on: 2030-03-01", "on: 2032-03-01",
            DiagnosticCodes.OutsideHorizon),
        Answers("a target outside the horizon", "2030-01-01 .. 2030-03-31", "2029-01-01 .. 2030-03-31",
            DiagnosticCodes.OutsideHorizon),
        Story("steps out of order", "{2030-01-01: 12 / year, 2030-03-01: 1 / month}",
            "{2030-03-01: 1 / month, 2030-01-01: 12 / year}", DiagnosticCodes.StepsOutOfOrder),
        Story("steps that are missing", "units: {2030-01-01: 2}", "units: {}", DiagnosticCodes.StepsOutOfOrder),
        Story("a horizon of a century", "horizon: 2030-01-01 .. 2030-06-30", "horizon: 2030-01-01 .. 2130-06-30",
            DiagnosticCodes.OutOfRange),
    ];

    private static IEnumerable<MalformedCase> Supply() =>
    [
        Story("a backfilled transfer that backs nothing", "\n    backs: return", "", DiagnosticCodes.TransferUnclear)
            with { At = "backfill:" },
        Story("a shipment without a count", "\n    count: 4 .. 8\n    when: 2030-02-01", "\n    when: 2030-02-01",
            DiagnosticCodes.TransferUnclear) with { At = "return:" },
        Story("a shipment over a span", "when: 2030-02-01\n    signed", "when: 2030-02-01 .. 2030-03-01\n    signed",
            DiagnosticCodes.TransferUnclear),
        Story("a transfer to oneself", "from: osmere\n    to: verdania", "from: osmere\n    to: osmere",
            DiagnosticCodes.TransferUnclear),
        Story("a component sent as a round", "items: lance\n    when: 2030-02-01\n    transit: 14",
            "items: seeker\n    when: 2030-02-01\n    transit: 14", DiagnosticCodes.TransferUnclear),
        Story("authority of the wrong colour", "draws-on: authority", "draws-on: refill",
            DiagnosticCodes.TransferUnclear),
        Story("a party of a transfer without a code", "{name: Kessand, code: KE, stock", "{name: Kessand, stock",
            DiagnosticCodes.TransferUnclear) with { At = "to: kessand" },
        Story("a transfer that backs itself", "backs: return", "backs: backfill", DiagnosticCodes.Circle),
        Story("a credit above 1", "credit: 0 .. 1", "credit: 0 .. 2", DiagnosticCodes.BadNumber),
        Story("a shipment that carries over", "recorded: gazette", "recorded: gazette\n    carry: 50 %",
            DiagnosticCodes.TransferUnclear),
        Story("a choice of item taken from a transfer of other items", "backs: return",
            "backs: return\n    item-as: backfill", DiagnosticCodes.TransferUnclear),
        Story("two parties with one code", "code: KE", "code: VE", DiagnosticCodes.EntryTwice),
        Story("a line that is built into itself", "makes: seeker, capacity: {2030-01-01: 24 / year}",
            "makes: seeker, inputs: {seeker: 1}, capacity: {2030-01-01: 24 / year}",
            DiagnosticCodes.Circle),
        Story("money that never comes", "{bill: aid, from: 2030-03-01, amount: 20 M USD}",
            "{bill: aid, from: 2030-03-01, amount: 20 M USD}, {from: never, amount: 1 M USD}",
            DiagnosticCodes.MissingField),
    ];

    private static IEnumerable<MalformedCase> Defense() =>
    [
        Weapons("a ballistic class without a range", "range: 300 km, ", "", DiagnosticCodes.ThreatUnclear),
        Weapons("doctrine with a round not loaded", "loads: {lance: 4}", "loads: {}", DiagnosticCodes.ThreatUnclear)
            with { At = "doctrine:" },
        Weapons("doctrine without a kill probability",
            "doctrine: {ballistic: {rounds: lance, salvo: 2, salvos-max: 2}}",
            "doctrine: {drone: {rounds: lance, salvo: 2}}", DiagnosticCodes.ThreatUnclear),
        Story("a layer with a stock but no use", "stock: 50, rounds-per-engagement: 2,", "stock: 50,",
            DiagnosticCodes.LayerUnclear),
        Story("shares above the whole", "{harbour: {ballistic: 50 %, drone: 30 %}}",
            "{harbour: {ballistic: 50 %, drone: 130 %}}", DiagnosticCodes.BadNumber),
        Table("a table without its header", "month,threat", "months,threat", DiagnosticCodes.TableUnreadable),
        Table("a row with a cell missing", "2030-01,ballistic,9,4,0", "2030-01,ballistic,9,4",
            DiagnosticCodes.TableUnreadable),
        Table("a count that is no number", "2030-01,ballistic,9,4,0", "2030-01,ballistic,nine,4,0",
            DiagnosticCodes.TableUnreadable),
        Table("a month twice", "2030-02,ballistic,7,3,0", "2030-01,ballistic,7,3,0", DiagnosticCodes.MonthsIncomplete),
        Table("a month that is missing", "2030-02,drone,80,50,10\n", "", DiagnosticCodes.MonthsIncomplete)
            with { In = Small.Main, At = "monthly:" },
        Table("a class of no known threat", "2030-01,drone,70,50,10", "2030-01,dron,70,50,10\n2030-01,drone,70,50,10",
            DiagnosticCodes.UnknownName) with { At = "2030-01,dron," },
        Story("an elasticity above 1", "attribution: Invented.", "attribution: Invented.\n  elasticity: 2",
            DiagnosticCodes.BadNumber),
        Table("more destroyed than launched", "2030-01,ballistic,9,4,0", "2030-01,ballistic,9,14,0",
            DiagnosticCodes.CountsUnlikely),
    ];

    private static IEnumerable<MalformedCase> Question() =>
    [
        Answers("a choice without alternatives", "alternatives:\n      amended: {name: Amended}\n"
            + "      unchanged: {name: Unchanged, effects: [{without-rules: small/return}]}", "alternatives: {}",
            DiagnosticCodes.MissingField) with { At = "rule:" },
        Answers("a share observed as a number of rounds", "observed: 3\n", "observed: 30 %\n",
            DiagnosticCodes.BadNumber),
        Answers("no principal measure", "principal: yes", "principal: no", DiagnosticCodes.MissingField),
    ];

    private static IEnumerable<MalformedCase> Scope() =>
    [
        Story("attacks where the scenario is not fictional", "fictional: true", "fictional: no",
            DiagnosticCodes.ScopePosition) with { In = Small.Attacks, At = "attacks:" },
        Story("terrain where the scenario is not fictional", "fictional: true", "fictional: false\nterrain: none.hgt",
            DiagnosticCodes.ScopePosition) with { At = "terrain:" },
        Story("a position where the scenario is not fictional", "fictional: true", "fictional: false",
            DiagnosticCodes.ScopePosition) with { At = "positions:" },
        Weapons("a request to optimise", "drone: {name: Drone,", "drone: {name: Drone, optimise: speed,",
            DiagnosticCodes.ScopeOptimise),
        Story("a search over the adversary's inputs", "attribution: Invented.",
            "attribution: Invented.\n  search: {over: elasticity}", DiagnosticCodes.ScopeOptimise),
        Answers("a marking in a note", "text: Batteries were sent.", "text: CONFIDENTIAL batteries were sent.",
            DiagnosticCodes.ScopeMarking),
        Story("a control marking", "Gazette, issue 1 (fictional)", "Gazette, issue 1 (SECRET//NOFORN)",
            DiagnosticCodes.ScopeMarking),
    ];

    private static IEnumerable<MalformedCase> Files() =>
    [
        Story("a pack that is not there", "packs: [small/weapons,", "packs: [small/weapons, small/weapon,",
            DiagnosticCodes.FileMissing),
        Story("an include that leaves the folder", "include: [answers.yaml, attacks.yaml, supply.yaml]",
            "include: [answers.yaml, attacks.yaml, supply.yaml, ../answers.yaml]",
            DiagnosticCodes.FileOutside),
        Story("an absolute include", "include: [answers.yaml, attacks.yaml, supply.yaml]",
            "include: [answers.yaml, attacks.yaml, supply.yaml, /etc/hosts]",
            DiagnosticCodes.FileOutside),
        Story("a pack named twice", "packs: [small/weapons,", "packs: [small/weapons, small/weapons,",
            DiagnosticCodes.FileTwice),
        Story("a table that is not there", "monthly: raids.csv", "monthly: raid.csv", DiagnosticCodes.FileMissing),
        Weapons("a question in a pack", "items:\n", "title: A pack\nitems:\n", DiagnosticCodes.NotInPack),
        Answers("an include in an included file", "debate:\n", "include: scenario.yaml\ndebate:\n",
            DiagnosticCodes.NotInPack),
        Story("a scenario that includes itself", "include: [answers.yaml, attacks.yaml, supply.yaml]",
            "include: [answers.yaml, attacks.yaml, supply.yaml, scenario.yaml]",
            DiagnosticCodes.FileTwice),
        Story("a file that is too large", "title: Small", "title: Small\n#" + new string('x', 1 << 20),
            DiagnosticCodes.TooLarge) with { At = "title:" },
        Answers("an entry in two files", "debate:\n",
            "sources:\n  gazette: {citation: Other, date: 2030, grade: A}\ndebate:\n",
            DiagnosticCodes.EntryTwice),
    ];
}
