using Stockade.Results;

namespace Stockade.Testing;

internal static class InventedAnswer
{
    public static readonly OptionRow[] Options =
    [
        new(Invented.Base, "As it happened", null, true, false, ResultWords.Verdict.Permitted, "yes",
            "Norland’s Security Council", "Nov 2025"),
        new("send-sixty", "Send sixty", null, false, false, ResultWords.Verdict.Permitted, "yes",
            "Norland’s Security Council", "2026"),
        new("aid-on-time", "Aid on time", null, false, false, ResultWords.Verdict.Permitted, "yes",
            "Norland’s Security Council", "Nov 2025"),
        new("send-two-batteries", "Send two batteries", "reported, not in the record", false, false,
            ResultWords.Verdict.Permitted, "yes", "Norland’s Security Council", "2025"),
        new("no-amendment", "No amendment", null, false, false, ResultWords.Verdict.Prohibited,
            "barred by Norland’s policy", "Norland’s Security Council", "never", IsWithoutTransfer: true),
        new("onward-allowed", "Passing on allowed", "counterfactual", false, true, ResultWords.Verdict.Prohibited,
            "barred by Norland’s policy", "Norland’s Security Council", "2026"),
    ];

    public static readonly MeasureRow[] Measures =
    [
        new("estmark-months", "Estmark, months of supply", "months", true, "MonthsOfSupply", "estmark", "Estmark",
            null),
        new("ballistic-stopped", "Ballistic missiles stopped", "missiles", true, "Stopped", "estmark-covered",
            "Estmark",
            "Ballistic missiles"),
        new("norland-days", "Norland, days of supply", "days", true, "DaysOfSupply", "norland", "Norland", null),
        new("displaced", "Others wait", "round-months", true, "Displaced", "westmark", "Westmark", null),
        new("westmark-below", "Westmark, share of months below floor", "share", false, "BelowFloor", "westmark",
            "Westmark", null),
    ];

    public static EstimateRow[] Estimates()
    {
        List<EstimateRow> rows = [];
        (double Median, double Low, double High)[] values =
            [(1.4, 0.6, 2.9), (212, 140, 318), (41, 33, 52), (0, 0, 0), (0.12, 0, 0.44)];
        foreach (OptionRow option in Options)
        {
            for (int index = 0; index < Measures.Length; index++)
            {
                (double median, double low, double high) = values[index];
                rows.Add(new EstimateRow(
                    option.Id, Measures[index].Id, median, median, low, high, median * 0.95, median * 1.05, 0.86, 100));
            }
        }

        return [.. rows];
    }

    public static DifferenceRow[] Differences() =>
    [
        Difference("send-sixty", "estmark-months", 0.3, 0, 0.7), Difference("send-sixty", "ballistic-stopped", 9, -1,
            24),
        Difference("send-sixty", "norland-days", -2.1, -2.6, -1.7), Difference("send-sixty", "displaced", 0, 0, 0),
        Difference("send-sixty", "westmark-below", -0.004, -0.01, 0),
        Difference("aid-on-time", "estmark-months", 0.6, 0.1, 1.4),
        Difference("aid-on-time", "ballistic-stopped", 14, -2, 38), Difference("aid-on-time", "norland-days", 0, 0, 0),
        Difference("aid-on-time", "displaced", 35, 12, 60), Difference("aid-on-time", "westmark-below", 0.03, -0.02,
            0.08),
        Difference("send-two-batteries", "estmark-months", 0.1, -0.1, 0.3),
        Difference("send-two-batteries", "ballistic-stopped", 31, 6, 63),
        Difference("send-two-batteries", "norland-days", -3, -3.9, -2.2),
        Difference("send-two-batteries", "displaced", 0, 0, 0),
        Difference("send-two-batteries", "westmark-below", 0, 0, 0),
        Difference("no-amendment", "estmark-months", -0.04, -0.1, 0),
        Difference("no-amendment", "ballistic-stopped", -1, -3, 0), Difference("no-amendment", "norland-days", 0.2,
            0.1, 0.4),
        Difference("no-amendment", "displaced", 0, 0, 0), Difference("no-amendment", "westmark-below", 0.01, 0, 0.02),
        Difference("onward-allowed", "estmark-months", 0.05, -0.02, 0.2),
        Difference("onward-allowed", "ballistic-stopped", 2, -1, 6), Difference("onward-allowed", "norland-days", 0, 0,
            0),
        Difference("onward-allowed", "displaced", 0, 0, 0), Difference("onward-allowed", "westmark-below", 0, 0, 0),
    ];

    private static DifferenceRow Difference(string option, string measure, double mean, double low, double high) => new(
        option, measure, mean, low, high, mean - (mean - low) / 5, mean + (high - mean) / 5,
        low > 0 || high < 0, mean == 0 ? 0 : 0.64);
}
