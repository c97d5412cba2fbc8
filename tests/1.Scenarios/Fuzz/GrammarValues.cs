namespace Stockade.Scenarios.Fuzz;

/// <summary>Values made by the tables of shapes: what the loader expects, or nearly.</summary>
internal static class GrammarValues
{
    private static readonly string[] Claims =
    [
        "8", "4 .. 7", "0.3", "30 %", "20 km", "1.5 km/s", "23 months", "12 s", "30 deg", "0.5 m2", "4.1 M USD",
        "30 / year", "5 km .. 20 km", "4 t/m2", "1e-6", "90 %", "0", "-5 deg", "110 km", "900000",
        "\"pert(0.1, 0.2, 0.3)\"", "\"triangular(1 km, 2 km, 3 km)\"",
        "\"lognormal(300, 2)\"", "{value: 8, source: gazette, note: Why.}",
        "{rivals: [{value: 4 .. 7, weight: 2}, {value: 9, source: gazette}]}", "{value: 8, rivals: []}", "{rivals: 4}",
    ];

    private static readonly string[] Names =
    [
        "osmere", "verdania", "kessand", "works", "lance", "seeker", "ballistic", "drone", "battery", "harbour", "port",
        "gazette", "return", "drawdown", "backfill", "authority", "refill", "aid", "rule", "money", "unchanged",
        "months", "rocket", "cruise", "glider", "bomber", "liner", "dart", "guard", "dawn", "mole", "head", "ridge",
        "mast", "docks", "rockets", "low", "high", "ours", "tollmar", "selmark", "forge", "relic", "radar", "motor",
        "depot", "gate", "quay", "old-relics", "relics", "owed", "gift-order", "trust", "pledge", "forward",
        "radar-lent", "radar-for-relics", "halt", "outpost",
    ];

    private static readonly string[] Dates =
        ["2030-01-01", "2030-02-15", "2029-12-31", "2030-06-30", "2031-01-01", "never", "2030-13-01", "2030-02-30"];

    /// <summary>The tables' fields, each with its shape.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [.. Collect(Tables.Scenario, [])];

    private static readonly ILookup<string, Field> ByName =
        Fields.ToLookup(field => field.Name, StringComparer.Ordinal);

    /// <summary>A field of that name; any field where there is none, and now and then where there is.</summary>
    public static Field Named(string name, Dice dice) =>
        !dice.OneIn(6) && ByName[name].ToList() is { Count: > 0 } known ? dice.Pick(known) : dice.Pick(Fields);

    /// <summary>A value in flow style for a place of this shape, at most a few levels deep.</summary>
    public static string Of(Shape shape, Dice dice, int depth) => shape switch
    {
        _ when depth > 4 => "x",
        BlockShape block => Block(block, dice, depth),
        MapShape map => Map(map, dice, depth),
        ListShape list => "[" + string.Join(", ", Enumerable.Range(0, dice.Below(4))
            .Select(_ => Of(list.Element, dice, depth + 1))) + "]",
        ScalarOrMapShape either => Of(dice.OneIn(2) ? either.Scalar : either.Map, dice, depth + 1),
        WordShape words => dice.Pick(words.Words),
        DateShape => dice.Pick(Dates),
        SpanShape => $"{dice.Pick(Dates)} .. {dice.Pick(Dates)}",
        YesNoShape => dice.OneIn(2) ? "yes" : "no",
        WholeShape whole => $"{whole.Least + dice.Below(5) - 1}",
        ClaimShape or QuantityShape or ObservationShape => dice.Pick(Claims),
        FileShape => dice.Pick(["answers.yaml", "raids.csv", "../answers.yaml", "none.yaml", "hills/N12E045.hgt"]),
        _ => dice.Pick(Names),
    };

    private static string Block(BlockShape block, Dice dice, int depth) =>
        "{" + string.Join(", ", block.Fields.Where(field => field.Required || dice.OneIn(3))
            .Select(field => $"{field.Name}: {Of(field.Shape, dice, depth + 1)}")) + "}";

    private static string Map(MapShape map, Dice dice, int depth) =>
        "{" + string.Join(", ", Enumerable.Range(0, 1 + dice.Below(3)).Select(_ =>
            $"{Key(map, dice)}: {Of(map.Value, dice, depth + 1)}")) + "}";

    private static string Key(MapShape map, Dice dice) => map.Keys switch
    {
        KeyKind.Date => dice.Pick(Dates),
        KeyKind.DateOrAlways => dice.OneIn(2) ? "always" : dice.Pick(Dates),
        _ => dice.Pick(Names),
    };

    private static IEnumerable<Field> Collect(Shape shape, HashSet<BlockShape> seen) => shape switch
    {
        BlockShape block when seen.Add(block) =>
            block.Fields.SelectMany(field => Collect(field.Shape, seen).Prepend(field)).ToList(),
        MapShape map => Collect(map.Value, seen),
        ListShape list => Collect(list.Element, seen),
        ScalarOrMapShape either => Collect(either.Map, seen),
        _ => [],
    };
}
