using Stockade.Results;

namespace Stockade.Testing;

internal static class InventedStock
{
    public static readonly SeriesRow[] Series =
    [
        new("westmark-stock", "Westmark, all rounds on hand", "stock", "rounds", "westmark", "Westmark", 0, 800, 720,
            880),
        new("estmark-stock", "Estmark, all rounds on hand", "stock", "rounds", "estmark", "Estmark", 0, null, null,
            null),
        new("norland-stock", "Norland, all rounds on hand", "stock", "rounds", "norland", "Norland", 0, 600, 600, 600),
        new("estmark-months-of-supply", "Estmark, months of supply", "months of supply", "months", "estmark",
            "Estmark", 0,
            null, null, null),
    ];

    public static readonly MarkRow[] Marks =
    [
        new(null, "westmark-stock", new DateOnly(2025, 11, 20), "Norland’s rounds arrive"),
        new(null, "estmark-stock", new DateOnly(2024, 1, 1), "aid stalls"),
        new("aid-on-time", "estmark-stock", new DateOnly(2023, 12, 20), "aid passes"),
    ];

    public static readonly DisplacedRow[] Displaced =
    [
        new("aid-on-time", "Southland", "southland-2022", 35, 1, 35, 12, 60),
    ];

    public static readonly FlowRow[] Flows =
    [
        new(Invented.Base, "2024", "made", "Westmark", 500, 430, 560), new(Invented.Base, "2024", "Westmark",
            "Estmark", 310, 220, 400),
        new(Invented.Base, "2024", "Southland", "Estmark", 64, 50, 80), new(Invented.Base, "2024", "Estmark", "fired",
            352, 260, 450),
        new(Invented.Base, "2025", "made", "Westmark", 620, 540, 700), new(Invented.Base, "2025", "Norland",
            "Westmark", 18, 4, 40),
        new(Invented.Base, "2025", "Westmark", "Estmark", 280, 200, 360), new(Invented.Base, "2025", "Estmark",
            "fired", 300, 210, 380),
    ];

    public static IEnumerable<DateOnly> MonthEnds()
    {
        for (DateOnly month = Invented.First; month < Invented.Last; month = month.AddMonths(1))
        {
            yield return month.AddMonths(1).AddDays(-1);
        }
    }

    public static PointRow[] Points()
    {
        List<PointRow> rows = [];
        foreach (string option in (string[])[Invented.Base, "send-sixty"])
        {
            int month = 0;
            foreach (DateOnly date in MonthEnds())
            {
                double gift = option == Invented.Base || month < 32 ? 0 : 12;
                double gulf = month < 36 ? 0 : -260;
                rows.Add(Point(option, "westmark-stock", date, 1700 - 4 * month + gulf + gift + 11 * Math.Max(0,
                    month - 36), 0.12));
                rows.Add(Point(option, "estmark-stock", date, 120 + 70 * Math.Sin(month / 5.0) + gift - month * 0.7,
                    0.45));
                rows.Add(Point(option, "norland-stock", date, 430 - month * 0.5 - gift, 0.2));
                rows.Add(Point(option, "estmark-months-of-supply", date, 1.4 + 0.9 * Math.Sin(month / 5.0), 0.5));
                month++;
            }
        }

        return [.. rows];
    }

    public static FutureRow[] Futures()
    {
        List<FutureRow> rows = [];
        foreach ((string series, int dry) in ((string, int)[])[("westmark-stock", 0), ("estmark-stock", 14),
            ("norland-stock", 1)])
        {
            for (int future = 1; future <= 20; future++)
            {
                bool runsDry = future * 7 % 20 < dry;
                rows.Add(new FutureRow(
                    Invented.Base, series, future, runsDry, runsDry ? new DateOnly(2024, 1 + future % 12, 28) : null));
            }
        }

        return [.. rows];
    }

    public static LedgerRow[] Ledger()
    {
        List<LedgerRow> rows = [];
        foreach ((string party, string name, double opening, double made, double received, double sent, double fired) in
            ((string, string, double, double, double, double, double)[])
            [("estmark", "Estmark", 90, 0, 31, 0, 29.4), ("westmark", "Westmark", 1700, 41, 0.3, 33, 0), ("norland",
                "Norland", 430, 2.5, 0, 0.3, 0)])
        {
            double stock = opening;
            for (DateOnly month = Invented.First; month < Invented.Last; month = month.AddMonths(1))
            {
                double closing = stock + made + received - sent - fired - 0.5;
                rows.Add(new LedgerRow(
                    Invented.Base, party, name, "round-m", "Round M", month, stock, made, received, sent, fired, 0.5,
                        closing, 0,
                    closing * 0.7, closing * 1.3));
                stock = closing;
            }
        }

        return [.. rows];
    }

    public static MoneyRow[] Money() => [.. Enumerable.Range(0, 12).Select(month => new MoneyRow(
        Invented.Base, "supplemental", "replenishment", new DateOnly(2024, 1, 1).AddMonths(month),
        month < 4 ? 0 : 13.4e9 - 1e9 * (month - 4), month < 4 ? 0 : 1e9 * (month - 4), month < 4))];

    private static PointRow Point(string option, string series, DateOnly date, double median, double spread)
    {
        double At(double sigma) => Math.Max(0, median * (1 + sigma * spread));
        return new PointRow(
            option, series, date, median, At(-0.67), At(0.67), At(-1.28), At(1.28), At(-0.3), At(0.3));
    }
}
