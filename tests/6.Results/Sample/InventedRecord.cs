using Stockade.Results;
using static Stockade.Results.ResultWords;

namespace Stockade.Testing;

internal static class InventedRecord
{
    private const string Credit = "transfers.westmark-to-estmark.credit";

    public static readonly DriverRow[] Drivers =
    [
        new("no-amendment", "estmark-months", Credit, "Pass-through, Westmark to Estmark", -0.83, -0.88, -0.77, "0.08",
            "0.91", 0, -0.1, null),
        new(Invented.Base, "estmark-months", Credit, "Pass-through, Westmark to Estmark", 0.61, 0.52, 0.68, "0.08",
            "0.91", 1.02, 1.95, "above 0.8"),
        new(Invented.Base, "estmark-months", "parties.estmark.stock", "Estmark’s rounds on hand, Apr 2023", 0.44, 0.33,
            0.54, "38 rounds", "112 rounds",
            1.15, 1.7, null),
        new(Invented.Base, "estmark-months", "rounds.round-m.kill.ballistic", "Kill probability, ballistic", 0.31,
            0.19, 0.42, "0.35", "0.85", 1.25, 1.6,
            null),
        new(Invented.Base, "estmark-months", "fire-units.battery.doctrine.salvo", "Rounds an engagement", -0.22, -0.34,
            -0.1, "2 rounds", "4 rounds",
            1.5, 1.3, null),
        new(Invented.Base, "estmark-months", "lines.westmark.realised", "Westmark output realised", 0.12, -0.01, 0.24,
            "70 %", "100 %", 1.36, 1.45, null),
        new(Invented.Base, "estmark-months", "fire-units.battery.radar-range", "Radar range", 0.01, -0.12, 0.14,
            "90 km", "130 km", 1.4, 1.41, null),
        new(Invented.Base, "ballistic-stopped", "rounds.round-m.kill.ballistic", "Kill probability, ballistic", 0.72,
            0.65, 0.78, "0.35", "0.85", 150,
            290, null),
    ];

    public static readonly BreakEvenAnswerRow[] BreakEvenAnswers =
    [
        new("no-amendment", "estmark-months", Credit, "pass-through, Westmark to Estmark", 0.8, 0.6, 1,
            "from a pass-through of 0.8 on (rounds released for each received)"),
        new("no-amendment", "ballistic-stopped", Credit, "pass-through, Westmark to Estmark", null, null, null,
            "at no pass-through from 0 to 1"),
        new("send-sixty", "estmark-months", Credit, "pass-through, Westmark to Estmark", 0.4, 0.3, null,
            "from a pass-through of 0.4 on (rounds released for each received)"),
        new("send-sixty", "ballistic-stopped", Credit, "pass-through, Westmark to Estmark", null, null, null,
            "at no pass-through from 0 to 1"),
    ];

    public static readonly ReactionRow[] Reactions =
    [
        new(Invented.Base, "ballistic-stopped", "raids.elasticity", 0, 60, 40, 85, 56, 64, false),
        new(Invented.Base, "ballistic-stopped", "raids.elasticity", 1, 72, 41, 110, 66, 78, false),
        new("no-amendment", "ballistic-stopped", "raids.elasticity", 0, -1, -3, 0.4, -1.4, -0.6, false),
        new("no-amendment", "ballistic-stopped", "raids.elasticity", 1, -2, -5, -0.5, -2.6, -1.4, true),
    ];

    public static readonly SwapRow[] Swaps =
    [
        new("transfers.norland-to-westmark.count", "Norland’s rounds sent", "4 .. 7", 0.5, "inferred from the price",
            Invented.Base, "estmark-months",
            52, 1.38, 0.6, 2.8),
        new("transfers.norland-to-westmark.count", "Norland’s rounds sent", "24 .. 60", 0.5, "press, Dec 2023",
            Invented.Base, "estmark-months",
            48, 1.45, 0.65, 2.95),
    ];

    public static readonly TargetRow[] Targets =
    [
        new("made-2024", "Rounds made in 2024, from claims of 2023", "rounds", Target.HeldOut, new(2024, 1, 1),
            new(2024, 12, 31), 500, 495, 430, 560,
            0.3, Check.Pass, "maker’s statement, Jan 2025", "https://example.org/made-2024"),
        new("made-2025", "Rounds made in 2025", "rounds", Target.HeldOut, new(2025, 1, 1), new(2025, 12, 31), 620, 560,
            470, 650, 0.3, Check.Pass,
            "maker’s statement, Jan 2026", null),
        new("kill-q2-2024", "Stopped share, second quarter of 2024", "share", Target.HeldOut, new(2024, 4, 1),
            new(2024, 6, 30), 0.06, 0.2, 0.11,
            0.29, 4, Check.Fail, "air force bulletins", null),
        new("delivery", "Rule to delivery", "months", Target.HeldOut, new(2023, 12, 22), new(2025, 11, 30), 23, 20, 6,
            41, 0.5, Check.Uninformative,
            "announcement, Nov 2025", null),
        new("received-2024", "Rounds received to end of 2024", "rounds", Target.Input, new(2022, 1, 1), new(2024, 12,
            31), 1518, 1518, 1518, 1518, 0.1,
            Check.Input, "register of transfers", null),
    ];

    public static readonly ClaimRow[] Claims =
    [
        new("parties.estmark.stock", "Estmark’s rounds on hand, Apr 2023", "30 .. 120 rounds", true, null, null, null,
            null, null, false, false, 0.44,
            "scenario.yaml:40:9"),
        new("raids.estmark.elasticity", "How far raids react to a lack of rounds", "0 .. 1", true, null, null, null,
            null, null, true, false, null,
            "scenario.yaml:210:9"),
        new("transfers.norland-to-westmark.count", "Norland’s rounds sent", "4 .. 7 or 24 .. 60 rounds", false, "D",
            "inferred from the price; press",
            "https://example.org/price", "Dec 2023",
                "4 .. 7 (weight 0.5, inferred from the price); 24 .. 60 (weight 0.5, press)", false, true, 0.04,
            "scenario.yaml:90:5"),
        new(Credit, "Pass-through, Westmark to Estmark", "0 .. 1", true, null, null, null, null, null, false, false,
            0.61, "scenario.yaml:99:13"),
        new("lines.westmark.capacity", "Rounds made a year", "620 / year", false, "B", "maker’s statement, Jan 2026",
            null, "2026-01", null, false, false,
            0.02, "packs/weapons.yaml:12:3"),
    ];

    public static readonly DebateRow[] Debate =
    [
        new("batteries", "Norland sends two batteries to Westmark", Stockade.Results.ResultWords.Debate.Contradicted,
            "Not in the record; the option Send two batteries shows what it would mean.",
                "announcement of 22 Dec 2023"),
        new("own-needs", "Norland needs its rounds itself", Stockade.Results.ResultWords.Debate.Modelled,
            "Norland, days of supply.", null),
        new("deterrence", "The transfer deters", Stockade.Results.ResultWords.Debate.Outside, "Outside the model.",
            null),
    ];

    public static readonly RemarkRow[] Remarks =
    [
        new(Remark.NotModelled, "deterrence"), new(Remark.NotModelled, "politics"), new(Remark.NotModelled,
            "casualties"),
        new(Remark.WeakestSource, "opening stocks"),
        new(Remark.Limit, "A model of published figures, for analysis and teaching. Not a forecast, not legal advice."),
        new(Remark.Limit, "Layouts are notional."), new(Remark.Override, "weapons.round-m.price"),
    ];

    public static BreakEvenRow[] BreakEven()
    {
        List<BreakEvenRow> rows = [];
        foreach (double value in (double[])[0, 0.5, 1])
        {
            rows.Add(Even("send-sixty", "estmark-months", value, 0.55 * value, 0.5));
            rows.Add(Even("send-sixty", "ballistic-stopped", value, 17 * value, 20));
            rows.Add(Even("no-amendment", "estmark-months", value, -0.06 * value, 0.05));
        }

        return [.. rows];
    }

    private static BreakEvenRow Even(string option, string measure, double value, double mean, double width) => new(
        option, measure, Credit, "pass-through, Westmark to Estmark", value, mean, mean - width * (0.4 + value / 2),
            mean + width * (0.4 + value),
        mean - width / 5, mean + width / 5);
}
