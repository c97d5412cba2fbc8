using Stockade.Scenarios;

namespace Stockade.Law;

/// <summary>What is known about one transfer on one day. Column by fact: the value as a number (yes 1, no 0, a symbol's
/// number, an amount, a day number), or NaN where unknown. Column by actor: the state of the consent and its
/// day.</summary>
/// <param name="provisos">By actor, the place in <paramref name="table"/> of the facts on which its consent was given,
/// plus one; 0 where it was given on none. Empty where no consent was.</param>
internal readonly ref struct Situation(
    ReadOnlySpan<double> facts, ReadOnlySpan<GrantState> consents, ReadOnlySpan<int> since, int day,
    ReadOnlySpan<int> provisos = default, int[][]? table = null)
{
    private readonly ReadOnlySpan<int> provisos = provisos;
    private readonly int[][]? table = table;

    public ReadOnlySpan<double> Facts { get; } = facts;

    public ReadOnlySpan<GrantState> Consents { get; } = consents;

    /// <summary>Day from which a consent holds; waiting times count from here.</summary>
    public ReadOnlySpan<int> Since { get; } = since;

    public int Day { get; } = day;

    /// <summary>The facts on which the actor's consent was given.</summary>
    public ReadOnlySpan<int> Provisos(int actor) =>
        table is null || Consents[actor] != GrantState.Granted || provisos[actor] == 0
            ? []
            : table[provisos[actor] - 1];

    /// <summary>Whether every fact is yes on which the actor's consent was given.</summary>
    public Truth IsProvided(int actor)
    {
        Truth all = Truth.True;
        foreach (int fact in Provisos(actor))
        {
            double value = Facts[fact];
            all = Truths.And(all, double.IsNaN(value) ? Truth.Unknown : Truths.Of(value == 1));
        }

        return all;
    }

    /// <summary>The provisos, to be kept.</summary>
    public (int[] ByActor, int[][]? Table) ProvisoColumns() => (provisos.ToArray(), table);

    /// <summary>The same with other values of the facts.</summary>
    public Situation With(ReadOnlySpan<double> others) => new(others, Consents, Since, Day, provisos, table);
}

/// <summary>A fact as packs declare it, numbered across all packs of a book.</summary>
/// <param name="Symbols">Names of the values of a one-of fact; value <c>i</c> stands for the i-th.</param>
internal sealed record Fact(
    int Index, string Name, FactKind Kind, IReadOnlyList<string> Symbols, string Unit, string Question,
    Actor? DeterminedBy)
{
    private readonly Dictionary<string, (string Question, Actor? By)> declared = new(StringComparer.Ordinal);

    /// <summary>Packs share a fact and may put the question each in its own words, to an actor of its own.</summary>
    public void Declare(string file, string question, Actor? by) => declared.TryAdd(file, (question, by));

    /// <summary>Whose finding the fact is for a pack; what another pack says where its text does not declare
    /// it.</summary>
    public Actor? DeterminedFor(Pack pack) =>
        declared.TryGetValue(pack.Head.Place.File, out var own) ? own.By : DeterminedBy;

    /// <summary>The question as a pack puts it.</summary>
    public string QuestionOf(Pack pack) =>
        declared.TryGetValue(pack.Head.Place.File, out var own) ? own.Question : Question;
}

/// <summary>A set of states with dates of membership.</summary>
internal sealed record Group(string Name, IReadOnlyList<GroupMember> Members)
{
    public bool Contains(double symbol, int day)
    {
        foreach (GroupMember member in Members)
        {
            if (member.Symbol == symbol && member.Dates.On(day))
            {
                return true;
            }
        }

        return false;
    }
}

internal readonly record struct GroupMember(double Symbol, InForce Dates);

/// <summary>A number that rules compare with: written in the rule (one step, always) or named, with values by
/// date.</summary>
internal sealed record Threshold(string Name, string Unit, IReadOnlyList<ThresholdStep> Steps)
{
    /// <summary>The value on the day, or NaN where none is in force.</summary>
    public double On(int day)
    {
        foreach (ThresholdStep step in Steps)
        {
            if (step.Dates.On(day))
            {
                return step.Value;
            }
        }

        return double.NaN;
    }
}

internal readonly record struct ThresholdStep(double Value, InForce Dates);
