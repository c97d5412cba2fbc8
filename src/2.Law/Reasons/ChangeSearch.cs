using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Law;

/// <summary>Looks for the smallest sets of changes that make a transfer permitted: findings that are somebody's to
/// make, facts that are not known, and consents.</summary>
internal sealed class ChangeSearch
{
    public const int ChangesMax = 3;

    /// <summary>So many sets are shown, and so many are tried.</summary>
    private const int ShownMax = 12;
    private const int TriesMax = 12_000;
    private const int SettlementsMax = 40;

    private readonly LawBook book;
    private readonly StatedFacts stated;
    private readonly LotRuling lot;
    private readonly int day;
    private readonly double[] facts;
    private readonly GrantState[] consents;
    private readonly int[] since;
    private readonly int[] provisos;
    private readonly List<Pack> packs;
    private readonly Truth[] applies;
    private readonly Truth[] speaks;
    private readonly List<Step> steps = [];
    private readonly List<int[]> found = [];
    private readonly HashSet<string> released = new(StringComparer.Ordinal);
    private int tries;
    private int settlements;

    public ChangeSearch(LawBook book, StatedFacts stated, LotRuling lot, Situation situation)
    {
        (this.book, this.stated, this.lot, day) = (book, stated, lot, situation.Day);
        facts = situation.Facts.ToArray();
        consents = situation.Consents.ToArray();
        since = situation.Since.ToArray();
        provisos = situation.ProvisoColumns().ByActor;
        packs = [.. book.Packs.Where(pack => pack.Head.Force != Force.Commitment && pack.Head.Dates.On(day)
            && pack.Head.Scope.On(Now) != Truth.False)];
        applies = new Truth[book.RulesMax];
        speaks = new Truth[book.RulesMax];
    }

    public bool IsCutShort => tries >= TriesMax;

    private Situation Now => new(facts, consents, since, day, provisos, stated.Provisos);

    public IReadOnlyList<ChangeSet> Find()
    {
        FindSteps();
        for (int size = 1; size <= ChangesMax; size++)
        {
            Try(new int[size], 0, 0);
        }

        return [.. found.Take(ShownMax).Select(set => new ChangeSet([.. set.Select(step => steps[step].Change)]))];
    }

    private void FindSteps()
    {
        SortedSet<int> columns = [];
        SortedSet<int> actors = [];
        List<Condition> leaves = [];
        Dictionary<int, Actor> finders = [];
        foreach (Pack pack in packs)
        {
            int before = leaves.Count;
            Collect(pack.Head.Scope, leaves);
            foreach (Rule rule in pack.Rules.Where(rule => rule.Dates.On(day)))
            {
                if (rule.When is not null)
                {
                    Collect(rule.When, leaves);
                }

                foreach (Demand demand in rule.Demands)
                {
                    actors.Add(demand.Actor);
                    columns.UnionWith(Now.Provisos(demand.Actor).ToArray());
                }
            }

            foreach (int column in leaves.Skip(before).SelectMany(static leaf => leaf.Facts))
            {
                if (book.Vocabulary.Facts[column].DeterminedFor(pack) is { } finder)
                {
                    finders.TryAdd(column, finder);
                }
            }
        }

        HashSet<int> conditional = [.. columns];
        columns.UnionWith(leaves.SelectMany(static leaf => leaf.Facts));
        foreach (int column in columns)
        {
            Fact fact = book.Vocabulary.Facts[column];
            Actor? finder = finders.GetValueOrDefault(column, fact.DeterminedBy!);
            if (finder is not null || conditional.Contains(column) || double.IsNaN(facts[column]))
            {
                AddFact(fact, finder, leaves);
            }
        }

        foreach (int actor in actors.Where(actor =>
            Now.Consents[actor] != GrantState.Granted || Now.Provisos(actor).Length > 0))
        {
            AddConsent(stated.Actors[actor], actor, consents[actor]);
        }

        foreach ((Actor actor, GrantState state) in lot.Open(day))
        {
            AddConsent(actor, Array.FindIndex(stated.Actors, known => known.Id == actor.Id), state);
        }
    }

    private static void Collect(Condition condition, List<Condition> leaves)
    {
        if (condition.Facts.Count > 0)
        {
            leaves.Add(condition);
        }

        foreach (Condition part in condition.Parts)
        {
            Collect(part, leaves);
        }
    }

    private void AddFact(Fact fact, Actor? finder, List<Condition> leaves)
    {
        double was = facts[fact.Index];
        SortedSet<int> unknown = [fact.Index];
        List<Condition> about = leaves.FindAll(leaf => leaf.Facts.Contains(fact.Index));
        facts[fact.Index] = double.NaN;
        double[] classes = ValueClasses.Of(fact, about, unknown, Now);
        facts[fact.Index] = was;
        string now = stated.Words(fact, day);
        foreach (double value in classes.Where(value => value != was))
        {
            FactChange change = new(fact.Name, now, stated.Words(fact, value), finder);
            steps.Add(new Step(fact.Index, -1, null, value, change));
        }
    }

    private void AddConsent(Actor actor, int column, GrantState state)
    {
        if (steps.Exists(step => step.Release == actor.Id))
        {
            return;
        }

        string now = state switch
        {
            GrantState.Refused => "refused",
            GrantState.Unknown => "not known",
            GrantState.Granted => "given on conditions",
            _ => "not given",
        };
        string then = state == GrantState.Granted ? "given without them" : "given";
        steps.Add(new Step(-1, column, actor.Id, 0, new FactChange($"consent of {actor.Id}", now, then, actor)));
    }

    private void Try(int[] set, int place, int from)
    {
        for (int index = from; index < steps.Count && found.Count < ShownMax && tries < TriesMax; index++)
        {
            Step step = steps[index];
            if (Array.Exists(set[..place], other => steps[other].Fact == step.Fact && step.Fact >= 0))
            {
                continue;
            }

            set[place] = index;
            (double was, GrantState given, int day0, int conditions) = Apply(step);
            if (place + 1 < set.Length)
            {
                Try(set, place + 1, index + 1);
            }
            else if (!found.Exists(smaller => Array.TrueForAll(smaller, one => Array.IndexOf(set, one) >= 0)))
            {
                tries++;
                if (IsPermitted())
                {
                    found.Add([.. set]);
                }
            }

            Undo(step, was, given, day0, conditions);
        }
    }

    private (double Fact, GrantState Consent, int Since, int Provisos) Apply(Step step)
    {
        (double, GrantState, int, int) was = (
            step.Fact >= 0 ? facts[step.Fact] : 0, step.Actor >= 0 ? consents[step.Actor] : default,
            step.Actor >= 0 ? since[step.Actor] : 0, step.Actor >= 0 ? provisos[step.Actor] : 0);
        if (step.Fact >= 0)
        {
            facts[step.Fact] = step.Value;
        }

        if (step.Actor >= 0)
        {
            (consents[step.Actor], since[step.Actor], provisos[step.Actor]) = (GrantState.Granted, int.MinValue, 0);
        }

        if (step.Release is { } actor)
        {
            released.Add(actor);
        }

        return was;
    }

    private void Undo(Step step, double fact, GrantState consent, int from, int conditions)
    {
        if (step.Fact >= 0)
        {
            facts[step.Fact] = fact;
        }

        if (step.Actor >= 0)
        {
            (consents[step.Actor], since[step.Actor], provisos[step.Actor]) = (consent, from, conditions);
        }

        if (step.Release is { } actor)
        {
            released.Remove(actor);
        }
    }

    /// <summary>True where every pack and the lot permit; what stays open is settled exactly, a few times.</summary>
    private bool IsPermitted()
    {
        Situation situation = Now;
        bool isOpen = false;
        foreach (Pack pack in packs)
        {
            int rules = pack.Rules.Length;
            VerdictSet set = Evaluation.Of(pack, situation, applies.AsSpan(0, rules), speaks.AsSpan(0, rules));
            if (!set.Contains(Verdict.Permitted) && !set.Contains(Verdict.NotApplicable))
            {
                return false;
            }

            isOpen |= !set.IsSingle;
        }

        if (lot.Strictest(day, released, facts) > Verdict.Permitted
            || (!book.IsPartial && !Coverage.IsComplete(book, situation)))
        {
            return false;
        }

        return !isOpen || (settlements++ < SettlementsMax && packs.TrueForAll(pack =>
            Settlement.Of(pack, Now, book.Vocabulary.Facts).Possible is { IsSingle: true } settled
            && settled.Strictest <= Verdict.Permitted));
    }

    /// <summary>One change to try.</summary>
    /// <param name="Fact">Column of the fact, or -1.</param>
    /// <param name="Actor">Column of the actor whose consent it is, or -1.</param>
    /// <param name="Release">Id of that actor, or null.</param>
    private sealed record Step(int Fact, int Actor, string? Release, double Value, FactChange Change);
}
