using RulesEngine.Models;
using Stockade.Kernel;
using Stockade.Law;
using Stockade.Scenarios;

namespace Stockade.Bench;

/// <summary>May Japan send finished rounds back to the licensor state? The verdict, the decision with its reasons, what
/// would have to change, and reading all packs; beside Microsoft's RulesEngine on the same rules and facts, written by
/// us in its own form, its expressions compiled beforehand.</summary>
internal static class LawBenchmark
{
    private const string Engine = "rulesengine";
    private static readonly DateOnly Day = new(2024, 1, 15);

    public static Benchmark Benchmark { get; } = new(
        "law", "May Japan send it? verdict, reasons and counterfactual, beside Microsoft's RulesEngine", "answers",
        null, Contestants)
    {
        Extra = Microseconds,
    };

    private static Contestant[] Contestants(Size size)
    {
        int scale = size == Size.Full ? 1 : 500;
        LawText[] texts = [.. Directory.EnumerateFiles(Path.Combine(Root(), "packs", "law"), "*.lex")
            .Order(StringComparer.Ordinal).Select(file => new LawText(Path.GetFileName(file), File.ReadAllText(file)))];
        LawBook japan = Read([.. texts.Where(text => text.File == "japan.lex")]);
        LawBook all = Read(texts);
        LegalCase held = japan.Case(Facts("US", LegKind.Return, "no"));
        LegalCase onward = all.Case(Facts("UA", LegKind.Retransfer, "yes"));
        RulesEngine.RulesEngine engine = new([Workflow()]);
        return
        [
            new Contestant("verdict", () => Verdicts(held, 500_000 / scale), AllocatesNothing: true),
            new Contestant("explained", () => Decisions(held, 50_000 / scale)),
            new Contestant("counterfactual", () => Changes(onward, Math.Max(1, 200 / scale))),
            new Contestant("all-packs-read", () => Readings(texts, Math.Max(1, 20 / scale))),
            new Contestant(Engine, () => Peers(engine, 50_000 / scale)),
        ];
    }

    /// <summary>What one answer takes, and how many times the peer's answer ours would fit in.</summary>
    private static IEnumerable<Figure> Microseconds(IReadOnlyList<Timing> timings)
    {
        foreach (Timing timing in timings)
        {
            // Of processor time: a busy machine takes longer by the clock.
            Spread rate = timing.PerCpuSecond;
            string hash = timing.Hash.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
            yield return new Figure(
                $"{timing.Contestant.Name}-microseconds", timing.Contestant.Name,
                new Spread(1e6 / rate.High, 1e6 / rate.Median, 1e6 / rate.Low, rate.Runs), "us",
                timing.Contestant.Threads, hash);
        }

        Timing peer = timings.Single(timing => timing.Contestant.Name == Engine);
        foreach (Timing ours in timings.Take(2))
        {
            double ratio = ours.PerCpuSecond.Median / peer.PerCpuSecond.Median;
            string name = ours.Contestant.Name;
            yield return new Figure(
                name == "verdict" ? "ratio-to-rulesengine" : $"{name}-ratio-to-rulesengine", $"{name} / {Engine}",
                Spread.Of([ratio]), "ratio", null, null);
        }
    }

    private static Work Verdicts(LegalCase held, int count)
    {
        ulong hash = 17;
        for (int index = 0; index < count; index++)
        {
            hash = Fold(hash, (int)held.Verdict(Day));
        }

        return new Work(count, hash);
    }

    private static Work Decisions(LegalCase held, int count)
    {
        ulong hash = 17;
        for (int index = 0; index < count; index++)
        {
            Decision decision = held.Decide(Day);
            hash = Fold(hash, (int)decision.Overall + decision.Rulings.Count);
        }

        return new Work(count, hash);
    }

    private static Work Changes(LegalCase held, int count)
    {
        ulong hash = 17;
        for (int index = 0; index < count; index++)
        {
            WhatIf answer = held.WhatIf(Day);
            hash = Fold(hash, answer.Changes.Count + answer.ByDate.Count);
        }

        return new Work(count, hash);
    }

    private static Work Readings(LawText[] texts, int count)
    {
        ulong hash = 17;
        for (int index = 0; index < count; index++)
        {
            hash = Fold(hash, Read(texts).Sources.Count);
        }

        return new Work(count, hash);
    }

    private static Work Peers(RulesEngine.RulesEngine engine, int count)
    {
        PeerFacts facts = new("JP", "US", "JP", "US", "return", "ammunition", "licence", false, false, false);
        PeerConsents consents = new(CouncilDecided: false, Undertaken: false);
        RuleParameter parameter = new("t", facts);
        ulong hash = 17;
        for (int index = 0; index < count; index++)
        {
            List<RuleResultTree> results =
                engine.ExecuteAllRulesAsync("japan", parameter).AsTask().GetAwaiter().GetResult();
            hash = Fold(hash, (int)Verdict(results, consents));
        }

        Invariant.That(
            Verdict(engine.ExecuteAllRulesAsync("japan", parameter).AsTask().GetAwaiter().GetResult(), consents)
                == Law.Verdict.Conditional,
            "the peer reaches the same verdict");
        return new Work(count, hash);
    }

    /// <summary>What the rules that hold make of it, as our engine does: a bar outweighs a permission.</summary>
    private static Verdict Verdict(List<RuleResultTree> results, PeerConsents consents)
    {
        bool permits = false;
        foreach (RuleResultTree result in results)
        {
            bool bars = result.Rule.SuccessEvent == "prohibit";
            if (result.IsSuccess && bars)
            {
                return Law.Verdict.Prohibited;
            }

            permits |= result.IsSuccess;
        }

        return !permits ? Law.Verdict.Prohibited
            : consents is { CouncilDecided: true, Undertaken: true } ? Law.Verdict.Permitted
            : Law.Verdict.Conditional;
    }

    /// <summary>The rules of the Three Principles and Guidelines in force on the day.</summary>
    private static Workflow Workflow()
    {
        (string Name, string When, string Effect)[] rules =
        [
            ("treaties", "t.TreatyBreach", "prohibit"),
            ("conflict-party", "t.UnscMeasures", "prohibit"),
            ("peace", "t.Leg != \"retransfer\" && t.Heading == \"peace\"", "permit"),
            ("joint-development", "t.Leg != \"retransfer\" && t.Heading == \"joint-development\"", "permit"),
            ("us-technology", "t.Leg != \"retransfer\" && t.Heading == \"us-technology\" && t.Kind == \"technology\" "
                + "&& t.Recipient == \"US\"", "permit"),
            ("licensed-parts", "t.Leg != \"retransfer\" && t.Heading == \"licence\" && (t.Kind == \"part\" || "
                + "t.Kind == \"service\") && t.Licensor == \"US\" && t.Recipient == \"US\"", "permit"),
            ("cooperation", "t.Leg != \"retransfer\" && t.Heading == \"cooperation\" && t.Kind == \"equipment\"",
                "permit"),
            ("sdf-gift", "t.Leg != \"retransfer\" && t.Heading == \"sdf-gift\" && t.Kind == \"equipment\"", "permit"),
            ("return", "t.Leg != \"retransfer\" && t.Heading == \"licence\" && t.Recipient == t.Licensor && "
                + "t.Kind != \"technology\"", "permit"),
            ("third-party", "t.Leg == \"retransfer\" && t.Heading != \"licence\"", "permit"),
            ("onward", "t.Leg == \"retransfer\" && t.Heading == \"licence\" && t.Exporter == t.Licensor", "permit"),
            ("onward.combat", "t.Leg == \"retransfer\" && t.Heading == \"licence\" && t.Exporter == t.Licensor && "
                + "(t.Kind == \"weapon\" || t.Kind == \"ammunition\") && t.Combat", "prohibit"),
        ];
        return new Workflow
        {
            WorkflowName = "japan",
            Rules = [.. rules.Select(static rule => new RulesEngine.Models.Rule
            {
                RuleName = rule.Name, Expression = rule.When, SuccessEvent = rule.Effect,
                RuleExpressionType = RuleExpressionType.LambdaExpression,
            })],
        };
    }

    private static TransferFacts Facts(string to, LegKind leg, string combat)
    {
        bool isOnward = leg == LegKind.Retransfer;
        LegalFact[] facts =
        [
            .. new[]
            {
                ("kind", "ammunition"), ("heading", "licence"), ("licensor", "US"), ("treaty-breach", "no"),
                ("unsc-measures", "no"), ("combat", combat),
            }.Select(static fact => new LegalFact(fact.Item1, fact.Item2, null, default)),
        ];
        return TransferFacts.From(new StatedTransfer(
            "bench", isOnward ? "US" : "JP", to, "JP", leg, facts, [], [], null));
    }

    private static LawBook Read(LawText[] texts)
    {
        DiagnosticBag diagnostics = new();
        LawBook book = LawStage.Read(texts, diagnostics);
        return diagnostics.HasErrors ? throw new InputException(diagnostics.All) : book;
    }

    private static ulong Fold(ulong hash, int value) => unchecked((hash * 31) + (ulong)value);

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Stockade.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("the benchmark runs inside a checkout");
    }

    /// <summary>The consents that the rule of 2023 asks for.</summary>
    private sealed record PeerConsents(bool CouncilDecided, bool Undertaken);
}

/// <summary>The facts as the peer reads them.</summary>
internal sealed record PeerFacts(
    string Exporter, string Recipient, string Origin, string Licensor, string Leg, string Kind, string Heading,
    bool TreatyBreach, bool UnscMeasures, bool Combat);
