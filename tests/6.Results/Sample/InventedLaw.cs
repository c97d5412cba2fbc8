using Stockade.Results;
using static Stockade.Results.ResultWords;

namespace Stockade.Testing;

internal static class InventedLaw
{
    private const string Council = "Norland’s Security Council";

    public static readonly LawReasonRow[] Reasons =
    [
        new(Invented.Base, "norland-to-westmark", new DateOnly(2023, 12, 22), 0, "holds",
            "finished rounds may return to the licensor state",
            "Guidelines 1(2), amended 22 Dec 2023", "law/norland.lex:14:1"),
        new(Invented.Base, "norland-to-westmark", new DateOnly(2023, 12, 22), 1, "open",
            "the Council’s decision is met since 28 Jul 2024",
            "Guidelines 2", "law/norland.lex:20:1"),
        new(Invented.Base, "westmark-onward", new DateOnly(2023, 12, 22), 0, "beaten",
            "passing on by the licensor state", "Guidelines 1(2)",
            "law/norland.lex:30:1"),
        new(Invented.Base, "westmark-onward", new DateOnly(2023, 12, 22), 1, "holds",
            "except where fighting is judged to be taking place",
            "Guidelines 1(2)", "law/norland.lex:34:1"),
        new(Invented.Base, "westmark-onward", new DateOnly(2023, 12, 22), 0, "change",
            "the government of Norland finds that no fighting takes place",
            null, null),
    ];

    public static readonly LawConsentRow[] Consents =
    [
        new(Invented.Base, "norland-to-westmark", new DateOnly(2024, 7, 28), Council, Consent.Granted,
            "contract announced 28 Jul 2024"),
        new(Invented.Base, "westmark-onward-later", new DateOnly(2026, 6, 1), "Norland’s government", Consent.NotAsked,
            null),
    ];

    public static LawSpanRow[] Spans() =>
    [
        Span("norland-to-westmark", "Norland → Westmark, finished rounds", Invented.First, new(2023, 12, 21),
            Verdict.Prohibited,
            "barred by Norland’s policy", Force.Policy, Council, "no permission for finished rounds was in force"),
        Span("norland-to-westmark", "Norland → Westmark, finished rounds", new(2023, 12, 22), new(2024, 7, 27),
            Verdict.Conditional,
            "waits for the Council", Force.Policy, Council, "permitted once the Council decides"),
        Span("norland-to-westmark", "Norland → Westmark, finished rounds", new(2024, 7, 28), null, Verdict.Permitted,
            "permitted", Force.Policy, Council, "the Council has decided"),
        Span("westmark-onward", "Westmark → Estmark, these rounds", Invented.First, new(2023, 12, 21),
            Verdict.NotApplicable,
            "no such rounds yet", null, null, "nothing has been received"),
        Span("westmark-onward", "Westmark → Estmark, these rounds", new(2023, 12, 22), new(2025, 11, 19),
            Verdict.Prohibited,
            "barred by Norland’s policy: fighting", Force.Policy, Council,
                "fighting is judged to be taking place in Estmark"),
        Span("westmark-onward", "Westmark → Estmark, these rounds", new(2025, 11, 20), null, Verdict.Prohibited,
            "barred by the undertaking on the lot", Force.Contract, "Norland’s government",
                "the lot is for Westmark’s own use"),
        Span("westmark-onward-later", "Westmark → Estmark, later lots", new(2023, 12, 22), new(2026, 4, 20),
            Verdict.Prohibited,
            "barred by Norland’s policy: fighting", Force.Policy, Council,
                "fighting is judged to be taking place in Estmark"),
        Span("westmark-onward-later", "Westmark → Estmark, later lots", new(2026, 4, 21), null, Verdict.Undetermined,
            "waits for Norland: special circumstances", Force.Policy, Council,
                "special circumstances are Norland’s to determine") with
            { PressOnly = true },
        Span("westmark-own", "Westmark → Estmark, Westmark-made", Invented.First, null, Verdict.Permitted,
            "permitted: not a retransfer", Force.Law, null, "no burden of Norland’s rests on these rounds"),
    ];

    private static LawSpanRow Span(
        string transfer, string leg, DateOnly from, DateOnly? last, string verdict, string words, string? force,
            string? who, string reason) =>
        new(Invented.Base, transfer, leg, from, last, verdict, words, force, force is null ? null : "norland-transfer",
            "onward.combat",
            who, false, reason);
}
