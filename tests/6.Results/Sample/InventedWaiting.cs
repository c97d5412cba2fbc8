using Stockade.Results;

namespace Stockade.Testing;

internal static class InventedWaiting
{
    public static readonly WaitRow[] Waits =
    [
        new(Invented.Base, "order southland-2022", "queue", "order westmark-refill", 620, 410, 830),
        new(Invented.Base, "order southland-2022", "decree", "decree estmark-first", 240, 0, 510),
        new(Invented.Base, "order westmark-refill", "capacity", "line westmark-rounds", 480, 300, 690),
        new(Invented.Base, "line westmark-rounds", "component", "item seeker", 140, 20, 330),
        new(Invented.Base, "transfer westmark-to-estmark", "money to refill", "money supplemental", 95, 60, 130),
        new(Invented.Base, "money supplemental", "money", "bill supplemental", 95, 60, 130),
        new(Invented.Base, "transfer norland-to-westmark", "law", "law norland-to-westmark", 44, 8, 90),
        new("aid-on-time", "order southland-2022", "queue", "order westmark-refill", 655, 440, 870),
    ];

    public static readonly RebuildRow[] Rebuild =
    [
        new(Invented.Base, "Westmark", "Round M", 310, 120, 520, 1.6, 0.5, null, 0.7, 0.3, 1.2),
    ];

    public static readonly FlowRow[] Whole =
    [
        Flow(ResultWords.Flow.Start, "Westmark", 1700), Flow(ResultWords.Flow.Start, "Norland", 430),
        Flow(ResultWords.Flow.Start, "Estmark", 90), Flow(ResultWords.Flow.Made, "Westmark", 2300),
        Flow(ResultWords.Flow.Made, "Norland", 120), Flow("Norland", "Westmark", 18), Flow("Westmark", "Estmark", 1600),
        Flow("Westmark", "Southland", 240), Flow("Southland", "Estmark", 64),
        Flow("Estmark", ResultWords.Flow.Fired, 1650), Flow("Westmark", ResultWords.Flow.Used, 60),
        Flow("Norland", ResultWords.Flow.Expired, 30), Flow("Westmark", ResultWords.Flow.End, 2118),
        Flow("Norland", ResultWords.Flow.End, 502), Flow("Estmark", ResultWords.Flow.End, 104),
        Flow("Southland", ResultWords.Flow.End, 176),
    ];

    public static StockOutRow[] StockOuts() => [.. InventedStock.MonthEnds().Select((date, month) => new StockOutRow(
        Invented.Base, "estmark", "Estmark", "round-m", "Round M", date, Math.Min(0.7, month / 60.0), 0,
        Math.Min(1, month / 40.0), 0, 0, 0))];

    public static UnitsRow[] Units() => [.. Units(Invented.Base, 24), .. Units("send-sixty", 22)];

    private static IEnumerable<UnitsRow> Units(string option, int after) =>
        InventedStock.MonthEnds().Select((date, month) => new UnitsRow(
            option, "Norland", "Battery M", new DateOnly(date.Year, date.Month, 1), month < 30 ? 24 : after,
            month < 30 ? 24 : after, month < 30 ? 24 : after));

    private static FlowRow Flow(string from, string to, double rounds) =>
        new(Invented.Base, ResultWords.Flow.Whole, from, to, rounds, rounds * 0.8, rounds * 1.2);
}
