namespace Stockade.Law;

/// <summary>Draws the tree of reasons of one pack: rules that hold, are open or are beaten by an exception; under
/// each, the conditions it turned on, with the fact's value and who says so.</summary>
internal sealed class ReasonTree(LawBook book, Pack pack, StatedFacts stated, Truth[] applies, Truth[] speaks)
{
    /// <summary>So many permissions that do not apply are shown; the rest are counted.</summary>
    private const int MissedMax = 3;

    public Reason Of(Verdict verdict, string words, bool isSilence, in Situation situation)
    {
        ReasonState state = verdict switch
        {
            Verdict.Undetermined or Verdict.Conditional => ReasonState.Open,
            Verdict.NotApplicable => ReasonState.Fails,
            _ => ReasonState.Holds,
        };
        List<Reason> parts = [];
        if (verdict == Verdict.NotApplicable)
        {
            parts = pack.Head.Dates.On(situation.Day)
                ? Turning(pack.Head.Scope, Truth.False, situation)
                : [new Reason(ReasonState.Fails, "the pack is not in force on this date", null, pack.Head.Place, [])];
        }
        else
        {
            if (pack.Head.Scope.On(situation) == Truth.Unknown)
            {
                parts.Add(new Reason(
                    ReasonState.Open, "in scope?", null, pack.Head.Scope.Place,
                    Turning(pack.Head.Scope, Truth.Unknown, situation)));
            }

            AddRules(null, isSilence, situation, parts);
        }

        LawCitation? citation = pack.Head.Citations.Count > 0 ? pack.Head.Citations[0] : null;
        return new Reason(state, words, citation, pack.Head.Place, parts);
    }

    /// <summary>One rule with what it fails on and the rules it excepts, whether or not they are beside the
    /// point.</summary>
    public Reason Alone(int index, in Situation situation)
    {
        Reason reason = OfRule(index, isSilence: true, situation);
        List<Reason> parts = [.. reason.Parts];
        foreach (int parent in pack.Parents[index])
        {
            if (applies[parent] != Truth.True && pack.Rules[parent].Dates.On(situation.Day))
            {
                parts.Add(Alone(parent, situation));
            }
        }

        return reason with { Parts = parts };
    }

    /// <summary>Rules that except the named one (null: that except none) and are in force and not beside the point.
    /// Where silence prohibits, the permissions that come nearest are shown with what they fail on.</summary>
    private void AddRules(string? excepted, bool isSilence, in Situation situation, List<Reason> parts)
    {
        List<Reason> missed = [];
        for (int index = 0; index < pack.Rules.Length; index++)
        {
            Rule rule = pack.Rules[index];
            if (rule.Excepts != excepted || !rule.Dates.On(situation.Day))
            {
                continue;
            }

            if (applies[index] != Truth.False)
            {
                parts.Add(OfRule(index, isSilence, situation));
            }
            else if (isSilence && rule.Effect == RuleEffect.Permit)
            {
                missed.Add(OfRule(index, isSilence, situation));
            }
        }

        // OrderBy is stable: of equally near permissions the earlier in the pack comes first.
        parts.AddRange(missed.OrderBy(static reason => reason.Parts.Count).Take(MissedMax));
        if (missed.Count > MissedMax)
        {
            string more = $"{missed.Count - MissedMax} more permissions do not apply";
            parts.Add(new Reason(ReasonState.Fails, more, null, null, []));
        }
    }

    private Reason OfRule(int index, bool isSilence, in Situation situation)
    {
        Rule rule = pack.Rules[index];
        (ReasonState state, string does) = (applies[index], speaks[index]) switch
        {
            (Truth.True, Truth.True) => (ReasonState.Holds, Does(rule)),
            (Truth.True, Truth.False) => (ReasonState.Beaten, $"would {Would(rule)}, and an exception cuts in"),
            (Truth.False, _) => (ReasonState.Fails, $"would {Would(rule)}, and does not apply"),
            (Truth.Unknown, Truth.False) => (ReasonState.Beaten, $"would {Would(rule)}, and an exception cuts in"),
            _ => (ReasonState.Open, $"would {Would(rule)}: open"),
        };
        List<Reason> parts = rule.When is null ? [] : Turning(rule.When, rule.When.On(situation), situation);
        if (speaks[index] != Truth.False)
        {
            foreach (Demand demand in rule.Demands)
            {
                parts.Add(OfDemand(demand, rule, situation));
            }
        }

        AddRules(rule.Name, isSilence && applies[index] != Truth.False, situation, parts);
        LawCitation? citation = rule.Citations.Count > 0 ? rule.Citations[0] : null;
        string press = rule.Press is null ? "" : " [press only]";
        return new Reason(state, $"rule {rule.Name} {does}{press}", citation, rule.Place, parts);
    }

    private static string Does(Rule rule) => rule.Effect switch
    {
        RuleEffect.Permit => "permits",
        RuleEffect.Prohibit => "prohibits",
        RuleEffect.Lift => $"lifts {rule.Excepts}",
        _ => rule.Demands.Count > 0 ? "asks" : "attaches a burden",
    };

    private static string Would(Rule rule) => rule.Effect switch
    {
        RuleEffect.Permit => "permit",
        RuleEffect.Prohibit => "prohibit",
        RuleEffect.Lift => $"lift {rule.Excepts}",
        _ => rule.Demands.Count > 0 ? "ask" : "attach a burden",
    };

    private Reason OfDemand(Demand demand, Rule rule, in Situation situation)
    {
        Truth unmet = demand.Unmet(situation);
        ReasonState state = unmet switch
        {
            Truth.False => ReasonState.Holds,
            Truth.Unknown => ReasonState.Open,
            _ => demand.Refused(situation) == Truth.True ? ReasonState.Fails : ReasonState.Open,
        };
        string how = (unmet, demand.Refused(situation)) switch
        {
            (Truth.False, _) => "met",
            _ when situation.Consents[demand.Actor] == Scenarios.GrantState.Granted
                && situation.IsProvided(demand.Actor) != Truth.True =>
                $"given on condition: {stated.OpenProvisos(situation.Provisos(demand.Actor), situation)}",
            (Truth.Unknown, _) => "not known",
            (_, Truth.True) => "refused",
            _ when situation.Consents[demand.Actor] == Scenarios.GrantState.Granted =>
                $"waits {demand.WaitDays} days from {DateOnly.FromDayNumber(situation.Since[demand.Actor]):yyyy-MM-dd}",
            _ => "not asked or not yet given",
        };
        return new Reason(
            state, $"requires \"{demand.Text}\" from {stated.Actors[demand.Actor].Name}: {how}", null, rule.Place, []);
    }

    /// <summary>The comparisons that make a condition what it is: those with its own truth below an "all" or "any"
    /// that one alone can decide, and every one where it takes them all.</summary>
    private List<Reason> Turning(Condition condition, Truth truth, in Situation situation)
    {
        List<Reason> reasons = [];
        Turn(condition, truth, situation, reasons);
        return reasons;
    }

    private void Turn(Condition condition, Truth truth, in Situation situation, List<Reason> reasons)
    {
        if (condition.Facts.Count > 0)
        {
            reasons.Add(OfComparison(condition, truth, situation));
            return;
        }

        if (condition is NotCondition)
        {
            Condition inner = condition.Parts[0];
            List<Reason> parts = Turning(inner, Truths.Not(truth), situation);
            ReasonState state = StateOf(truth);
            string text = $"not: {inner.Words(book.Vocabulary.Facts)}";
            reasons.Add(inner.Facts.Count > 0
                ? parts[0] with { State = state, Text = $"not ({parts[0].Text})" }
                : new Reason(state, text, null, condition.Place, parts));
            return;
        }

        foreach (Condition part in condition.Parts)
        {
            Truth own = part.On(situation);
            if (own == truth)
            {
                Turn(part, own, situation, reasons);
            }
        }
    }

    private Reason OfComparison(Condition condition, Truth truth, in Situation situation)
    {
        List<string> values = [];
        Kernel.TextPlace? place = null;
        foreach (int column in condition.Facts)
        {
            Fact fact = book.Vocabulary.Facts[column];
            Stated? said = StatedFacts.On(stated.ByFact[column], situation.Day);
            if (said is { } entry && !double.IsNaN(entry.Value))
            {
                values.Add($"{fact.Name} is {entry.Text}");
                place ??= entry.Place;
            }
            else
            {
                string who = fact.DeterminedFor(pack) is { } actor ? $", determined by {actor.Name}" : "";
                values.Add($"{fact.Name} is not known{who}");
            }
        }

        string text = $"{condition.Words(book.Vocabulary.Facts)}: {string.Join(", ", values)}";
        return new Reason(StateOf(truth), text, null, place, []);
    }

    private static ReasonState StateOf(Truth truth) => truth switch
    {
        Truth.True => ReasonState.Holds,
        Truth.Unknown => ReasonState.Open,
        _ => ReasonState.Fails,
    };
}
