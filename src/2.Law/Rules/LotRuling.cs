using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Law;

/// <summary>What the burdens on the lot itself say. They bind by contract, whatever the rules of the day permit, until
/// the state they are owed to releases them.</summary>
internal sealed class LotRuling
{
    /// <summary>An undertaking is released by this act of the state of origin, a grant of <c>JP.release</c>.</summary>
    public const string Release = ".release";

    /// <summary>A consent holder speaks through its government, a grant of <c>JP.government</c>.</summary>
    public const string Government = ".government";

    private readonly TransferFacts facts;
    private readonly StatedFacts stated;
    private readonly List<(Burden Burden, Actor Actor, Consent[] Consents)> burdens = [];

    public LotRuling(TransferFacts facts, StatedFacts stated)
    {
        (this.facts, this.stated) = (facts, stated);
        foreach (Burden burden in facts.Burdens)
        {
            bool isConsent = burden.Kind == BurdenKind.ConsentHolder;
            string code = isConsent ? CodeOf(burden.Holder) : OriginCode() ?? "origin";
            string name = facts.Parties.FirstOrDefault(party => party.Code == code)?.Name ?? code;
            Actor actor = new(code + (isConsent ? Government : Release), "government of " + name);
            burdens.Add((burden, actor, stated.Consents(actor.Id)));
        }
    }

    public Verdict Strictest(int day)
    {
        Verdict strictest = Verdict.NotApplicable;
        for (int index = 0; index < burdens.Count; index++)
        {
            Verdict verdict = VerdictOf(burdens[index].Burden, StatedFacts.On(burdens[index].Consents, day), day);
            strictest = verdict > strictest ? verdict : strictest;
        }

        return strictest;
    }

    /// <summary>The same as if some actors had released the lot.</summary>
    /// <param name="values">Values of the facts on which a release was given.</param>
    public Verdict Strictest(int day, HashSet<string> released, double[] values)
    {
        Verdict strictest = Verdict.NotApplicable;
        foreach ((Burden burden, Actor actor, Consent[] consents) in burdens)
        {
            Consent consent = StatedFacts.On(consents, day);
            bool isProvided = consent.State == GrantState.Granted
                && stated.ProvisosOf(consent).All(column => values[column] == 1);
            Verdict verdict = released.Contains(actor.Id) || isProvided
                ? Verdict.Permitted : VerdictOf(burden, consent, day);
            strictest = verdict > strictest ? verdict : strictest;
        }

        return strictest;
    }

    /// <summary>Actors whose release or consent is wanting, and what they said.</summary>
    public IEnumerable<(Actor Actor, GrantState State)> Open(int day) => burdens
        .Select(held => (held.Burden, held.Actor, Consent: StatedFacts.On(held.Consents, day)))
        .Where(held => VerdictOf(held.Burden, held.Consent, day) > Verdict.Permitted)
        .Select(static held => (held.Actor, held.Consent.State));

    public IEnumerable<Ruling> Rulings(int day) =>
        burdens.Select(held => Explain(held.Burden, held.Actor, StatedFacts.On(held.Consents, day), day));

    private Verdict VerdictOf(Burden burden, Consent consent, int day)
    {
        if (burden.Holder == facts.Receiver || CodeOf(burden.Holder) == facts.Recipient)
        {
            return burden.Kind == BurdenKind.ConsentHolder ? Verdict.NotApplicable : Verdict.Permitted;
        }

        if (burden.Kind != BurdenKind.ConsentHolder && facts.Recipient is { } home && home == OriginCode())
        {
            return Verdict.Permitted;
        }

        return consent.State switch
        {
            GrantState.Granted => stated.IsProvided(consent, day) switch
            {
                Truth.True => Verdict.Permitted,
                Truth.False => Verdict.Conditional,
                _ => Verdict.Undetermined,
            },
            GrantState.Unknown => Verdict.Undetermined,
            GrantState.NotAsked when burden.Kind == BurdenKind.ConsentHolder => Verdict.Conditional,
            _ => Verdict.Prohibited,
        };
    }

    private Ruling Explain(Burden burden, Actor actor, Consent consent, int day)
    {
        Verdict verdict = VerdictOf(burden, consent, day);
        string? provided = stated.OpenProvisos(consent, day);
        bool isConsent = burden.Kind == BurdenKind.ConsentHolder;
        string terms = Terms(burden);
        string words = verdict switch
        {
            Verdict.Prohibited when isConsent => $"barred: the {actor.Name} refused its consent ({terms})",
            Verdict.Prohibited => $"barred by the lot's undertaking ({terms}) until the {actor.Name} releases it",
            Verdict.Undetermined or Verdict.Conditional when provided is not null =>
                (verdict == Verdict.Undetermined ? "undetermined" : "permitted on condition")
                + $": the {actor.Name} released the lot on condition ({terms}): {provided}",
            Verdict.Conditional =>
                $"permitted on condition: consent of the {actor.Name}, a burden on the lot ({terms})",
            Verdict.Undetermined => $"undetermined: whether the {actor.Name} released the lot ({terms}) is not known",
            Verdict.Permitted when consent.State == GrantState.Granted =>
                $"permitted: the {actor.Name} released the lot ({terms})",
            Verdict.Permitted => $"permitted: within the lot's undertaking ({terms})",
            _ => "not applicable: the receiver holds the right itself",
        };
        bool isOpen = verdict is Verdict.Prohibited or Verdict.Conditional or Verdict.Undetermined;
        string ask = isConsent ? "Consent to passing the lot on" : "Release of the lot from its undertaking";
        bool isMet = consent.State == GrantState.Granted && provided is null;
        DateOnly? metFrom = isMet ? DateOnly.FromDayNumber(consent.From) : null;
        Requirement requirement =
            new(ask, actor, StateOf(consent.State, provided), metFrom, Certain: true, burden.Document)
            {
                Provided = provided,
            };
        List<MissingFact> missing = verdict != Verdict.Undetermined ? []
            : provided is null ? [new MissingFact($"consent of {actor.Id}", ask, actor)]
            : stated.MissingProvisos(consent, day);
        ReasonState state = verdict switch
        {
            Verdict.Undetermined or Verdict.Conditional => ReasonState.Open,
            Verdict.NotApplicable => ReasonState.Fails,
            _ => ReasonState.Holds,
        };
        return new Ruling(
            "lot", $"Undertaking on the lot: {Subject(burden)}", Force.Contract, verdict,
            verdict == Verdict.Undetermined ? Possible(isConsent, provided) : [verdict],
            [burden.Document], isOpen || consent.State == GrantState.Granted ? [requirement] : [], missing,
            new Reason(state, words, null, null, []), [], actor, isOpen ? [actor] : [],
            verdict == Verdict.Permitted ? consent.Grant?.Attaches ?? [] : [], [], words, null);
    }

    private static IReadOnlyList<Verdict> Possible(bool isConsent, string? provided) =>
        provided is not null ? [Verdict.Permitted, Verdict.Conditional]
        : isConsent ? [Verdict.Permitted, Verdict.Conditional, Verdict.Prohibited]
        : [Verdict.Permitted, Verdict.Prohibited];

    private static RequirementState StateOf(GrantState state, string? provided) => state switch
    {
        GrantState.Granted when provided is not null => RequirementState.OnCondition,
        GrantState.Granted => RequirementState.Met,
        GrantState.Refused => RequirementState.Refused,
        GrantState.Unknown => RequirementState.Unknown,
        _ => RequirementState.NotAsked,
    };

    /// <summary>What the burden says and where it is written.</summary>
    private string Terms(Burden burden)
    {
        Source? source = facts.Documents.FirstOrDefault(known => known.Id == burden.Document);
        return $"{Subject(burden)}; {source?.Citation ?? burden.Document}";
    }

    private string Subject(Burden burden)
    {
        string holder = facts.Parties.FirstOrDefault(party => party.Id == burden.Holder)?.Name ?? burden.Holder.Value;
        return burden.Kind switch
        {
            BurdenKind.EndUser => $"{holder} is the only end user",
            BurdenKind.ConsentHolder => $"{holder} must consent",
            _ => $"set aside for {holder}",
        };
    }

    private string CodeOf(PartyId holder) => TransferFacts.CodeOf(holder, facts.Parties) ?? holder.Value;

    private string? OriginCode() => StatedFacts.On(stated.ByFact[Vocabulary.Origin], int.MaxValue)?.Text is { } written
        ? TransferFacts.CodeOf(new PartyId(written), facts.Parties) ?? written
        : null;
}
