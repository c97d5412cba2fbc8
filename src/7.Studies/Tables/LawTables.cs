using Stockade.Campaigns;
using Stockade.Kernel;
using Stockade.Law;
using Stockade.Results;
using Stockade.Scenarios;

namespace Stockade.Studies.Tables;

/// <summary>The law's answer to one transfer, in the words of page one.</summary>
/// <param name="Verdict">A word of <see cref="ResultWords.Verdict"/>.</param>
/// <param name="WhoUnlocks">Who gave it or can change it, or null.</param>
internal sealed record LawAnswer(string Verdict, string Words, string? WhoUnlocks);

/// <summary>Every transfer's verdict over the horizon, with reasons and consents, under every option.</summary>
internal static class LawTables
{
    /// <summary>So many sets of changes are told for one span.</summary>
    private const int ChangesMax = 3;

    public static IReadOnlyList<LawSpanRow> Spans(StudyFindings findings) =>
    [
        .. Timelines(findings).SelectMany(line => line.Spans.Select(span => SpanOf(findings, line, span))),
    ];

    public static IReadOnlyList<LawReasonRow> Reasons(StudyFindings findings) =>
    [
        .. Timelines(findings).SelectMany(line => line.Spans.SelectMany(span => ReasonsOf(line, span))),
    ];

    public static IReadOnlyList<LawConsentRow> Consents(StudyFindings findings)
    {
        List<LawConsentRow> rows = [];
        Dictionary<string, string> names = ActorNames(findings);
        for (int option = 0; option < findings.Options; option++)
        {
            OptionPlan plan = findings.Plan.Arms.All[option].Plan;
            foreach (Transfer transfer in plan.Transfers)
            {
                rows.AddRange(transfer.Legal.Grants
                    .OrderBy(grant => grant.From)
                    .Select(grant => new LawConsentRow(
                        plan.Option.Id, transfer.Id, grant.From, names.GetValueOrDefault(grant.Actor, grant.Actor),
                        StateOf(grant.State),
                        grant.Source?.Citation)));
            }
        }

        return rows;
    }

    /// <summary>The answer to a transfer on the day it is decided; where it is conditional then, what it
    /// becomes.</summary>
    public static LawAnswer AnswerFor(StudyFindings findings, int option, Transfer transfer)
    {
        OptionPlan plan = findings.Plan.Arms.All[option].Plan;
        LawBook book = findings.Plan.Campaign.LawOf(plan);
        LegalCase legalCase = book.Case(FactsOf(plan, transfer));
        Decision decided = legalCase.Decide(transfer.First);
        Gate gate = legalCase.Gate(transfer.First);
        if (gate.State == GateState.Until)
        {
            decided = legalCase.Decide(gate.OpensOn);
        }

        Ruling? ruling = Deciding(decided);
        bool goes = decided.Overall <= Law.Verdict.Permitted;
        string words = goes ? "yes" : WithoutActor(ruling?.Words) ?? VerdictWord(decided.Overall);
        IEnumerable<string> who = goes
            ? decided.Rulings.SelectMany(r => r.Requirements).Select(requirement => requirement.Actor.Name)
            : decided.ChangedBy.Select(actor => actor.Name);
        string unlocks = string.Join(", ", who.Distinct(StringComparer.Ordinal));
        return new LawAnswer(VerdictWord(decided.Overall), words, unlocks.Length == 0 ? null : unlocks);
    }

    /// <summary>The words without "; X can change it": page one has a column for that.</summary>
    private static string? WithoutActor(string? words)
    {
        int last = words?.LastIndexOf("; ", StringComparison.Ordinal) ?? -1;
        return last > 0 && words!.EndsWith(" can change it", StringComparison.Ordinal) ? words[..last] : words;
    }

    private static TransferFacts FactsOf(OptionPlan plan, Transfer transfer) =>
        TransferFacts.From(transfer, plan.Scenario.Parties, plan.Transfers) with { Documents = plan.Scenario.Sources };

    private static IEnumerable<Timeline> Timelines(StudyFindings findings)
    {
        for (int option = 0; option < findings.Options; option++)
        {
            OptionPlan plan = findings.Plan.Arms.All[option].Plan;
            LawBook book = findings.Plan.Campaign.LawOf(plan);
            foreach (Transfer transfer in plan.Transfers)
            {
                TransferFacts facts = FactsOf(plan, transfer);
                yield return new Timeline(
                    plan, transfer, book.Case(facts), LawTimeline.For(book, facts, plan.Scenario.Horizon));
            }
        }
    }

    private static LawSpanRow SpanOf(StudyFindings findings, Timeline line, LawInterval span)
    {
        Ruling? ruling = Deciding(span.Decision);
        string who = string.Join(
            ", ", span.Decision.ChangedBy.Select(actor => actor.Name).Distinct(StringComparer.Ordinal));
        bool toTheEnd = span.Until > findings.Scenario.Horizon.Last;
        string? counterfactual = line.Plan.Counterfactuals.GetValueOrDefault(line.Transfer.Id);
        string reason = counterfactual is null
            ? ruling?.Reasons.Text ?? "no rule has anything to say"
            : $"counterfactual, moves all the same: {counterfactual}";
        return new LawSpanRow(
            line.Plan.Option.Id, line.Transfer.Id, line.Transfer.Name, span.From,
            toTheEnd ? null : span.Until.AddDays(-1),
            VerdictWord(span.Decision.Overall), ruling?.Words ?? VerdictWord(span.Decision.Overall),
            ruling is null ? null : ForceWord(ruling.Force), ruling?.Pack,
            ruling is { Because.Count: > 0 } ? ruling.Because[0] : null,
            who.Length == 0 ? null : who, ruling is { Unverified.Count: > 0 }, reason);
    }

    private static IEnumerable<LawReasonRow> ReasonsOf(Timeline line, LawInterval span) =>
        span.Decision.Rulings
            .Where(ruling => ruling.Verdict != Law.Verdict.NotApplicable)
            .SelectMany(ruling => Flatten(ruling.Reasons, 0))
            .Select(step => new LawReasonRow(
                line.Plan.Option.Id, line.Transfer.Id, span.From, step.Indent, StateWord(step.Reason.State),
                step.Reason.Text, step.Reason.Citation?.ToString(), step.Reason.Place?.ToString()))
            .Concat(ChangesOf(line, span));

    /// <summary>What would have to change for the transfer to be lawful: the smallest sets of changes.</summary>
    private static IEnumerable<LawReasonRow> ChangesOf(Timeline line, LawInterval span) =>
        span.Decision.Overall <= Law.Verdict.Permitted
            ? []
            : line.Case.WhatIf(span.From).Changes.Take(ChangesMax).Select(set => new LawReasonRow(
                line.Plan.Option.Id, line.Transfer.Id, span.From, 0, "change",
                string.Join("; and ", set.Changes.Select(InWords)), null, null));

    private static string InWords(FactChange change) =>
        $"{change.Name}: {change.Now}, would have to be {change.Then} ({change.By?.Name ?? "to be found out"})";

    private static IEnumerable<(int Indent, Reason Reason)> Flatten(Reason reason, int indent)
    {
        yield return (indent, reason);
        foreach ((int, Reason) part in reason.Parts.SelectMany(part => Flatten(part, indent + 1)))
        {
            yield return part;
        }
    }

    /// <summary>Actors in words, by their short names, as far as any ruling speaks of them.</summary>
    private static Dictionary<string, string> ActorNames(StudyFindings findings)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (Ruling ruling in Timelines(findings)
            .SelectMany(line => line.Spans).SelectMany(span => span.Decision.Rulings))
        {
            foreach (Actor actor in ruling.Requirements.Select(asked => asked.Actor).Concat(ruling.ChangedBy))
            {
                names[actor.Id] = actor.Name;
            }
        }

        return names;
    }

    private static Ruling? Deciding(Decision decision) => decision.Decisive
        .OrderByDescending(ruling => ruling.Because.Count > 0)
        .FirstOrDefault();

    private static string VerdictWord(Verdict verdict) => verdict switch
    {
        Law.Verdict.Prohibited => ResultWords.Verdict.Prohibited,
        Law.Verdict.Undetermined => ResultWords.Verdict.Undetermined,
        Law.Verdict.NotEncoded => ResultWords.Verdict.NotEncoded,
        Law.Verdict.Conditional => ResultWords.Verdict.Conditional,
        Law.Verdict.Permitted => ResultWords.Verdict.Permitted,
        _ => ResultWords.Verdict.NotApplicable,
    };

    private static string ForceWord(Force force) => force switch
    {
        Force.Law => ResultWords.Force.Law,
        Force.Policy => ResultWords.Force.Policy,
        Force.Contract => ResultWords.Force.Contract,
        _ => ResultWords.Force.Commitment,
    };

    private static string StateWord(ReasonState state) => state switch
    {
        ReasonState.Holds => "holds",
        ReasonState.Open => "open",
        ReasonState.Beaten => "beaten",
        _ => "fails",
    };

    private static string StateOf(GrantState state) => state switch
    {
        GrantState.Granted => ResultWords.Consent.Granted,
        GrantState.Refused => ResultWords.Consent.Refused,
        GrantState.NotAsked => ResultWords.Consent.NotAsked,
        _ => ResultWords.Consent.Unknown,
    };

    private sealed record Timeline(
        OptionPlan Plan, Transfer Transfer, LegalCase Case, IReadOnlyList<LawInterval> Spans);
}
