using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Law;

/// <summary>Says why a pack rules as it does: asks its rules, settles what stays open, and draws up the
/// ruling.</summary>
internal sealed class Explanation
{
    private readonly LawBook book;
    private readonly Pack pack;
    private readonly TransferFacts facts;
    private readonly StatedFacts stated;
    private readonly Truth[] applies;
    private readonly Truth[] speaks;
    private readonly VerdictSet possible;
    private readonly Settled? settled;

    public Explanation(LawBook book, Pack pack, TransferFacts facts, StatedFacts stated, in Situation situation)
    {
        (this.book, this.pack, this.facts, this.stated) = (book, pack, facts, stated);
        applies = new Truth[pack.Rules.Length];
        speaks = new Truth[pack.Rules.Length];
        possible = Evaluation.Of(pack, situation, applies, speaks);
        if (!possible.IsSingle)
        {
            settled = Settlement.Of(pack, situation, book.Vocabulary.Facts);
            possible = settled.Possible;
        }
    }

    public Ruling Explain(in Situation situation)
    {
        Verdict verdict = possible.IsSingle ? possible.Strictest : Verdict.Undetermined;
        bool isSilence = verdict == Verdict.Prohibited && IsSilence(situation);
        List<int> carrying = verdict == Verdict.NotApplicable ? [] : Carrying(verdict, situation);
        IReadOnlyList<Requirement> requirements = verdict == Verdict.NotApplicable ? [] : Requirements(situation);
        IReadOnlyList<MissingFact> missing = verdict == Verdict.Undetermined ? Missing() : [];
        string words = VerdictWords.Of(pack.Head, verdict, possible.ToList(), requirements, missing, isSilence);
        ReasonTree tree = new(book, pack, stated, applies, speaks);
        IReadOnlyList<LawCitation> citations = carrying.Count == 0
            ? pack.Head.Citations
            : [.. carrying.SelectMany(index => pack.Rules[index].Citations)];
        bool attaches = verdict is Verdict.Permitted or Verdict.Conditional;
        return new Ruling(
            pack.Head.Name, pack.Head.Title, pack.Head.Force, verdict, possible.ToList(),
            [.. carrying.Select(index => NameOf(pack.Rules[index]))], requirements, missing,
            tree.Of(verdict, words, isSilence, situation), verdict == Verdict.NotApplicable ? [] : citations,
            pack.Head.Decides, ChangedBy(verdict, requirements, missing), attaches ? Attached(situation) : [],
            verdict == Verdict.NotApplicable ? [] : Unverified(isSilence, situation), words, Problem());
    }

    private string NameOf(Rule rule) => $"{pack.Head.Name}/{rule.Name}";

    /// <summary>True where no prohibition and no refusal carries the verdict.</summary>
    private bool IsSilence(in Situation situation)
    {
        for (int index = 0; index < pack.Rules.Length; index++)
        {
            bool prohibits = pack.Rules[index].Effect == RuleEffect.Prohibit || IsRefused(index, situation);
            if (speaks[index] == Truth.True && prohibits)
            {
                return false;
            }
        }

        return pack.Head.SilenceProhibits;
    }

    private bool IsRefused(int index, in Situation situation)
    {
        foreach (Demand demand in pack.Rules[index].Demands)
        {
            if (demand.Refused(situation) == Truth.True)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The rules that carry the verdict; for an open one, the rules that are open.</summary>
    private List<int> Carrying(Verdict verdict, in Situation situation)
    {
        List<int> carrying = [];
        for (int index = 0; index < pack.Rules.Length; index++)
        {
            Rule rule = pack.Rules[index];
            bool carries = verdict switch
            {
                Verdict.Prohibited => speaks[index] == Truth.True
                    && (rule.Effect == RuleEffect.Prohibit || IsRefused(index, situation)),
                Verdict.Undetermined => speaks[index] == Truth.Unknown || IsConsentUnknown(index, situation),
                _ => speaks[index] == Truth.True && (rule.Effect == RuleEffect.Permit || rule.Demands.Count > 0),
            };
            if (carries)
            {
                carrying.Add(index);
            }
        }

        return carrying;
    }

    private bool IsConsentUnknown(int index, in Situation situation)
    {
        foreach (Demand demand in pack.Rules[index].Demands)
        {
            if (speaks[index] != Truth.False && situation.Consents[demand.Actor] == GrantState.Unknown)
            {
                return true;
            }
        }

        return false;
    }

    private List<Requirement> Requirements(in Situation situation)
    {
        List<Requirement> requirements = [];
        for (int index = 0; index < pack.Rules.Length; index++)
        {
            if (speaks[index] == Truth.False)
            {
                continue;
            }

            foreach (Demand demand in pack.Rules[index].Demands)
            {
                (RequirementState state, DateOnly? metFrom) = StateOf(demand, situation);
                requirements.Add(new Requirement(
                    demand.Text, stated.Actors[demand.Actor], state, metFrom, speaks[index] == Truth.True,
                    NameOf(pack.Rules[index]))
                {
                    Provided = stated.OpenProvisos(situation.Provisos(demand.Actor), situation),
                    WaitDays = demand.WaitDays,
                });
            }
        }

        return requirements;
    }

    private static (RequirementState State, DateOnly? MetFrom) StateOf(Demand demand, in Situation situation)
    {
        switch (situation.Consents[demand.Actor])
        {
            case GrantState.Granted:
                int met = Math.Min(situation.Since[demand.Actor] + demand.WaitDays, DateOnly.MaxValue.DayNumber);
                RequirementState state = met > situation.Day ? RequirementState.Waiting
                    : situation.IsProvided(demand.Actor) == Truth.True ? RequirementState.Met
                    : RequirementState.OnCondition;
                return (state, DateOnly.FromDayNumber(met));
            case GrantState.Refused:
                return (RequirementState.Refused, null);
            case GrantState.Unknown:
                return (RequirementState.Unknown, null);
            default:
                return (RequirementState.NotAsked, null);
        }
    }

    private List<MissingFact> Missing()
    {
        List<MissingFact> missing = [];
        foreach (int column in settled?.Facts ?? [])
        {
            Fact fact = book.Vocabulary.Facts[column];
            missing.Add(new MissingFact(fact.Name, fact.QuestionOf(pack), fact.DeterminedFor(pack))
            {
                Answers = Vocabulary.Domain(fact),
                AskedBy = string.Join(", ", AskedBy(column)),
            });
        }

        foreach (int column in settled?.Consents ?? [])
        {
            Actor actor = stated.Actors[column];
            missing.Add(new MissingFact($"consent of {actor.Id}", "Was it given, refused, or not asked?", actor)
            {
                Answers = "granted, refused, not-asked or unknown",
            });
        }

        return missing;
    }

    /// <summary>Open rules that ask for a fact; the pack where its scope does.</summary>
    private IEnumerable<string> AskedBy(int column)
    {
        if (Asks(pack.Head.Scope, column))
        {
            yield return $"the scope of {pack.Head.Name}";
        }

        for (int index = 0; index < pack.Rules.Length; index++)
        {
            if (applies[index] == Truth.Unknown && pack.Rules[index].When is { } when && Asks(when, column))
            {
                yield return NameOf(pack.Rules[index]);
            }
        }
    }

    private static bool Asks(Condition condition, int column) =>
        condition.Facts.Contains(column) || condition.Parts.Any(part => Asks(part, column));

    /// <summary>The permission in force that fails on the fewest comparisons.</summary>
    public NearestPermission? Nearest(in Situation situation)
    {
        (int Rule, int Fails, int Holds) nearest = (-1, int.MaxValue, 0);
        for (int index = 0; index < pack.Rules.Length; index++)
        {
            Rule rule = pack.Rules[index];
            bool isCandidate = rule.Effect == RuleEffect.Permit && rule.Dates.On(situation.Day)
                && speaks[index] != Truth.True;
            if (!isCandidate)
            {
                continue;
            }

            // Of equally near permissions the one of which more holds already.
            int fails = Distance.Of(pack, index, applies, situation);
            int holds = rule.When is null ? 0 : Distance.Holding(rule.When, situation);
            nearest = fails < nearest.Fails || (fails == nearest.Fails && holds > nearest.Holds)
                ? (index, fails, holds)
                : nearest;
        }

        return nearest.Rule < 0
            ? null
            : new NearestPermission(
                NameOf(pack.Rules[nearest.Rule]),
                new ReasonTree(book, pack, stated, applies, speaks).Alone(nearest.Rule, situation));
    }

    private List<Actor> ChangedBy(
        Verdict verdict, IReadOnlyList<Requirement> requirements, IReadOnlyList<MissingFact> missing)
    {
        IEnumerable<Actor> actors = verdict switch
        {
            Verdict.Permitted => requirements.Select(static requirement => requirement.Actor),
            Verdict.Conditional => requirements.Where(static requirement => requirement.State != RequirementState.Met)
                .Select(static requirement => requirement.Actor),
            Verdict.Undetermined => missing.Select(fact => fact.DeterminedBy).OfType<Actor>(),
            Verdict.Prohibited => requirements
                .Where(static requirement => requirement.State == RequirementState.Refused)
                .Select(static requirement => requirement.Actor).Append(pack.Head.Decides),
            _ => [],
        };
        return [.. actors.Distinct()];
    }

    private List<Burden> Attached(in Situation situation)
    {
        List<Burden> burdens = [];
        for (int index = 0; index < pack.Rules.Length; index++)
        {
            Rule rule = pack.Rules[index];
            foreach (Demand demand in speaks[index] == Truth.True ? rule.Demands : [])
            {
                burdens.AddRange(
                    StatedFacts.On(stated.ByActor[demand.Actor], situation.Day).Grant?.Attaches ?? []);
            }

            foreach (AttachLine attach in speaks[index] == Truth.True ? rule.Attaches : [])
            {
                string code = attach.Holder == "recipient" ? facts.Recipient ?? facts.Receiver.Value : attach.Holder;
                PartyId holder = facts.Parties.FirstOrDefault(party => party.Code == code)?.Id ?? new PartyId(code);
                string uses = attach.Uses.Length > 0 ? $" (on {attach.Uses})" : "";
                LawCitation? citation = rule.Citations.Count > 0 ? rule.Citations[0] : null;
                string document = $"{citation?.Source.Id} {citation?.Article}".Trim();
                burdens.Add(new Burden(attach.Kind, holder, document + uses));
            }
        }

        return burdens;
    }

    /// <summary>Remarks on the press-only rules that the verdict rests on: those that hold, are open or are beaten;
    /// and every permission in force where silence carries it, since it rests on none of them permitting. An exception
    /// to a rule that does not apply could not.</summary>
    private List<string> Unverified(bool isSilence, in Situation situation)
    {
        List<string> remarks = [];
        for (int index = 0; index < pack.Rules.Length; index++)
        {
            Rule rule = pack.Rules[index];
            bool couldPermit = rule is { Excepts: null, Effect: RuleEffect.Permit } && rule.Dates.On(situation.Day);
            bool rests = applies[index] != Truth.False || (isSilence && couldPermit);
            if (rule.Press is { } remark && rests && !remarks.Contains(remark, StringComparer.Ordinal))
            {
                remarks.Add(remark);
            }
        }

        return remarks;
    }

    private Diagnostic? Problem() => settled is { TooMany: true }
        ? new Diagnostic(
            DiagnosticCodes.LawTooManyUnknowns, Severity.Warning, pack.Head.Place,
            $"transfer '{facts.Name}': too many facts are unknown to settle '{pack.Head.Name}' exactly "
            + $"({settled.Facts.Count + settled.Consents.Count}; at most {Settlement.UnknownsMax} are tried)",
            null, "state some of the facts listed as missing")
        : null;
}
