using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Law;

/// <summary>A fact as a transfer states it, from a day on.</summary>
/// <param name="Value">As a number, or NaN where it is stated to be unknown (or cannot be read).</param>
internal readonly record struct Stated(int From, double Value, string Text, TextPlace? Place);

/// <summary>Consents of one actor, by day.</summary>
/// <param name="Provisos">Place of the facts on which it was given in <see cref="StatedFacts.Provisos"/>, plus one; 0
/// for none.</param>
internal readonly record struct Consent(int From, GrantState State, int Provisos, Grant? Grant);

/// <summary>Puts the words of a transfer into the columns of a book.</summary>
internal sealed class StatedFacts
{
    /// <summary>States that no pack names are numbered from here.</summary>
    private const double FirstUnnamedState = 1 << 20;

    private static readonly string[] Roles = ["exporter", "recipient", "origin"];

    private readonly Dictionary<string, double> unnamedStates = new(StringComparer.Ordinal);
    private readonly Vocabulary vocabulary;
    private readonly TransferFacts facts;

    /// <summary>Values that no date changes, NaN elsewhere; the columns that have dates; the actors with a
    /// grant.</summary>
    private readonly double[] steady;
    private readonly int[] dated;
    private readonly int[] granted;
    private readonly List<int[]> provisos = [];

    public StatedFacts(TransferFacts facts, Vocabulary vocabulary)
    {
        (this.facts, this.vocabulary) = (facts, vocabulary);
        ByFact = new Stated[vocabulary.Facts.Count][];
        List<Stated>[] stated = [.. vocabulary.Facts.Select(static _ => new List<Stated>())];
        StateRole(stated[Vocabulary.Exporter], facts.Exporter);
        StateRole(stated[Vocabulary.Recipient], facts.Recipient);
        StateRole(stated[Vocabulary.Origin], facts.Origin);
        string leg = vocabulary.Facts[Vocabulary.Leg].Symbols[(int)facts.Leg];
        stated[Vocabulary.Leg].Add(new Stated(int.MinValue, (double)facts.Leg, leg, null));
        foreach (LegalFact said in facts.Facts)
        {
            if (vocabulary.FactNamed(said.Name) is { } fact)
            {
                int from = said.From?.DayNumber ?? int.MinValue;
                stated[fact.Index].Add(new Stated(from, ValueOf(fact, said.Value), said.Value, said.Place));
            }
        }

        StateHolders(stated);
        for (int index = 0; index < stated.Length; index++)
        {
            // OrderBy is stable: of two statements for the same day the later one in the text takes over.
            ByFact[index] = [.. stated[index].OrderBy(static entry => entry.From)];
        }

        Actors = [.. vocabulary.Actors.Select(Resolve)];
        ByActor = [.. Actors.Select(actor => Consents(actor.Id))];
        steady = [.. ByFact.Select(Steady)];
        dated = [.. Enumerable.Range(0, ByFact.Length).Where(index => IsDated(ByFact[index]))];
        granted = [.. Enumerable.Range(0, ByActor.Length).Where(index => ByActor[index].Length > 0)];
        Provisos = provisos.Count == 0 ? null : [.. provisos];
    }

    /// <summary>For each fact, its statements by day.</summary>
    public Stated[][] ByFact { get; }

    /// <summary>The actors of the book, with <c>recipient.</c> and the like replaced by the state's code.</summary>
    public Actor[] Actors { get; }

    /// <summary>Sets of facts on which consents were given; null where none was given on any.</summary>
    public int[][]? Provisos { get; private set; }

    /// <summary>For each actor, the grants by day.</summary>
    public Consent[][] ByActor { get; }

    public Consent[] Consents(string actor) => [.. facts.Grants
        .Where(grant => grant.Actor == actor)
        .Select(grant => new Consent(grant.From.DayNumber, grant.State, ProvisosOf(grant), grant))
        .OrderBy(static consent => consent.From)];

    /// <summary>The facts on which a consent was given.</summary>
    public IReadOnlyList<int> ProvisosOf(Consent consent) =>
        consent.Provisos == 0 ? [] : provisos[consent.Provisos - 1];

    /// <summary>Whether every fact is yes on the day on which the consent was given.</summary>
    public Truth IsProvided(Consent consent, int day)
    {
        Truth all = Truth.True;
        foreach (int fact in ProvisosOf(consent))
        {
            double value = ValueOn(fact, day);
            all = Truths.And(all, double.IsNaN(value) ? Truth.Unknown : Truths.Of(value == 1));
        }

        return all;
    }

    /// <summary>The statement that holds on the day, or null where none does.</summary>
    public static Stated? On(Stated[] statements, int day)
    {
        for (int index = statements.Length - 1; index >= 0; index--)
        {
            if (statements[index].From <= day)
            {
                return statements[index];
            }
        }

        return null;
    }

    /// <summary>The consent's state on the day; not asked where there is no grant yet.</summary>
    public static Consent On(Consent[] consents, int day)
    {
        for (int index = consents.Length - 1; index >= 0; index--)
        {
            if (consents[index].From <= day)
            {
                return consents[index];
            }
        }

        return new Consent(int.MinValue, GrantState.NotAsked, 0, null);
    }

    /// <summary>Puts the values of the day into the columns of a situation. What no date changes is copied
    /// whole.</summary>
    public void Fill(
        int day, Span<double> values, Span<GrantState> consents, Span<int> since, Span<int> provisosOf)
    {
        steady.CopyTo(values);
        foreach (int index in dated)
        {
            values[index] = On(ByFact[index], day)?.Value ?? double.NaN;
        }

        // A consent that nobody granted has not been asked for: the first state.
        consents.Clear();
        since.Fill(int.MinValue);
        provisosOf.Clear();
        foreach (int index in granted)
        {
            Consent consent = On(ByActor[index], day);
            (since[index], consents[index], provisosOf[index]) = (consent.From, consent.State, consent.Provisos);
        }
    }

    /// <summary>The facts on which a consent was given and which are not yes, in words; null where all are.</summary>
    public string? OpenProvisos(ReadOnlySpan<int> columns, in Situation situation)
    {
        List<string> open = [];
        foreach (int column in columns)
        {
            double value = situation.Facts[column];
            if (value != 1)
            {
                open.Add($"{vocabulary.Facts[column].Name}{(double.IsNaN(value) ? " (not known)" : "")}");
            }
        }

        return open.Count == 0 ? null : string.Join(", ", open);
    }

    /// <inheritdoc cref="OpenProvisos(ReadOnlySpan{int}, in Situation)"/>
    public string? OpenProvisos(Consent consent, int day)
    {
        IEnumerable<string> open = ProvisosOf(consent).Select(column => (Column: column, Value: ValueOn(column, day)))
            .Where(static one => one.Value != 1)
            .Select(one => vocabulary.Facts[one.Column].Name + (double.IsNaN(one.Value) ? " (not known)" : ""));
        string words = string.Join(", ", open);
        return words.Length == 0 ? null : words;
    }

    /// <summary>The facts on which a consent was given and which are not known.</summary>
    public List<MissingFact> MissingProvisos(Consent consent, int day) => [.. ProvisosOf(consent)
        .Where(column => double.IsNaN(ValueOn(column, day))).Select(column => vocabulary.Facts[column])
        .Select(static fact => new MissingFact(fact.Name, fact.Question, fact.DeterminedBy))];

    /// <summary>What a fact is on a day, in words.</summary>
    public string Words(Fact fact, int day) =>
        On(ByFact[fact.Index], day) is { } said && !double.IsNaN(said.Value) ? said.Text : "not known";

    /// <summary>A value of a fact in words.</summary>
    public string Words(Fact fact, double value) => fact.Kind switch
    {
        FactKind.YesNo => value == 1 ? "yes" : "no",
        FactKind.OneOf => fact.Symbols[(int)value],
        FactKind.State when value < 0 => "a state that no rule names",
        FactKind.State => vocabulary.StateNamed((int)value) ?? "another state",
        FactKind.Date => DateOnly.FromDayNumber((int)value).ToString("yyyy-MM-dd"),
        _ => FormattableString.Invariant($"{value:#,0.##} {fact.Unit}"),
    };

    /// <summary>Every fact as it stands on a day, without its dates.</summary>
    public List<LegalFact> AsOf(int day) => [.. ByFact
        .Select((statements, column) => (Fact: vocabulary.Facts[column], Said: On(statements, day)))
        .Where(static one => one.Said is not null)
        .Select(static one => new LegalFact(
            one.Fact.Name, double.IsNaN(one.Said!.Value.Value) ? "unknown" : one.Said.Value.Text, null,
            one.Said.Value.Place ?? default))];

    private double ValueOn(int column, int day) => On(ByFact[column], day)?.Value ?? double.NaN;

    private int ProvisosOf(Grant grant)
    {
        int[] columns = [.. grant.Provided.Select(name => vocabulary.FactNamed(name)).OfType<Fact>()
            .Select(static fact => fact.Index)];
        if (columns.Length == 0 || grant.State != GrantState.Granted)
        {
            return 0;
        }

        provisos.Add(columns);
        return provisos.Count;
    }

    /// <summary>Which states hold a right of consent follows from the burdens, where nothing else is stated.</summary>
    private void StateHolders(List<Stated>[] stated)
    {
        foreach (Fact fact in vocabulary.Facts)
        {
            if (fact.Name.StartsWith(Vocabulary.HolderPrefix, StringComparison.Ordinal)
                && stated[fact.Index].Count == 0)
            {
                string code = fact.Name[Vocabulary.HolderPrefix.Length..];
                bool holds = facts.Burdens.Any(burden => burden.Kind == Kernel.BurdenKind.ConsentHolder
                    && (TransferFacts.CodeOf(burden.Holder, facts.Parties) ?? burden.Holder.Value) == code);
                stated[fact.Index].Add(new Stated(int.MinValue, holds ? 1 : 0, holds ? "yes" : "no", null));
            }
        }
    }

    private static double Steady(Stated[] statements) =>
        statements.Length == 1 && statements[0].From == int.MinValue ? statements[0].Value : double.NaN;

    private static bool IsDated(Stated[] statements) =>
        statements.Length > 1 || (statements.Length == 1 && statements[0].From != int.MinValue);

    /// <summary>Reports what a transfer states and no pack can use.</summary>
    public static void Check(TransferFacts facts, Vocabulary vocabulary, DiagnosticBag bag)
    {
        StatedFacts stated = new(facts, vocabulary);
        foreach (LegalFact said in facts.Facts)
        {
            if (vocabulary.FactNamed(said.Name) is not { } fact)
            {
                bag.Error(
                    DiagnosticCodes.LawUnknownFactStated, said.Place,
                    $"transfer '{facts.Name}': no law pack in use asks for the fact '{said.Name}'", null,
                    Hint(NearestName.Of(said.Name, vocabulary.FactNames)));
            }
            else if (said.Value != "unknown" && double.IsNaN(stated.ValueOf(fact, said.Value)))
            {
                bag.Error(
                    DiagnosticCodes.LawBadValueStated, said.Place,
                    $"transfer '{facts.Name}': the fact '{fact.Name}' is {Vocabulary.Domain(fact)}; "
                    + $"found '{said.Value}'", null, Hint(NearestName.Of(said.Value, fact.Symbols)));
            }
        }

        foreach (Grant grant in facts.Grants)
        {
            if (!IsKnownActor(grant.Actor, vocabulary))
            {
                bag.Error(
                    DiagnosticCodes.LawUnknownActorGranted, null,
                    $"transfer '{facts.Name}': no law pack in use knows the actor '{grant.Actor}'", null,
                    Hint(NearestName.Of(grant.Actor, vocabulary.ActorNames)));
            }

            foreach (string name in grant.Provided.Where(name =>
                vocabulary.FactNamed(name) is not { Kind: FactKind.YesNo }))
            {
                bag.Error(
                    DiagnosticCodes.LawUnknownFactStated, null,
                    $"transfer '{facts.Name}': the consent of {grant.Actor} is given on '{name}', "
                    + "which is no yes-no fact of a law pack in use", null,
                    Hint(NearestName.Of(name, vocabulary.FactNames)));
            }
        }
    }

    /// <summary>True for actors that packs declare, for <c>recipient.x</c> and the like with a state's code in place,
    /// for the government of a state, and for the release of an undertaking.</summary>
    public static bool IsKnownActor(string actor, Vocabulary vocabulary)
    {
        int dot = actor.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || vocabulary.ActorNamed(actor) >= 0)
        {
            return dot >= 0 || vocabulary.ActorNamed(actor) >= 0;
        }

        string rest = actor[dot..];
        return Vocabulary.IsStateCode(actor[..dot])
            && (rest is LotRuling.Release or LotRuling.Government
                || Roles.Any(role => vocabulary.ActorNamed(role + rest) >= 0));
    }

    private void StateRole(List<Stated> stated, string? code)
    {
        if (code is not null)
        {
            stated.Add(new Stated(int.MinValue, StateNumber(code), code, null));
        }
    }

    private double ValueOf(Fact fact, string written)
    {
        if (written == "unknown")
        {
            return double.NaN;
        }

        if (fact.Kind != FactKind.State)
        {
            return Vocabulary.ValueOf(fact, written) ?? double.NaN;
        }

        string? code = TransferFacts.CodeOf(new PartyId(written), facts.Parties) ?? written;
        return Vocabulary.IsStateCode(code) ? StateNumber(code) : double.NaN;
    }

    private double StateNumber(string code)
    {
        if (vocabulary.KnownState(code) is { } known)
        {
            return known;
        }

        if (!unnamedStates.TryGetValue(code, out double number))
        {
            number = FirstUnnamedState + unnamedStates.Count;
            unnamedStates.Add(code, number);
        }

        return number;
    }

    private Actor Resolve(Actor actor)
    {
        for (int role = 0; role < Roles.Length; role++)
        {
            if (actor.Id.StartsWith(Roles[role] + ".", StringComparison.Ordinal) && ByFact[role].Length > 0)
            {
                string written = ByFact[role][^1].Text;
                string code = TransferFacts.CodeOf(new PartyId(written), facts.Parties) ?? written;
                string state = facts.Parties.FirstOrDefault(party => party.Code == code)?.Name ?? code;
                return new Actor(code + actor.Id[Roles[role].Length..], $"{actor.Name} ({state})");
            }
        }

        return actor;
    }

    private static string? Hint(string? nearest) => nearest is null ? null : $"did you mean '{nearest}'?";
}
