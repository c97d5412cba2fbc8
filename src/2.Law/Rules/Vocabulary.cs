using System.Globalization;
using Stockade.Kernel;

namespace Stockade.Law;

/// <summary>The names that the packs of a book share: facts, actors and states, each with its column or
/// number.</summary>
internal sealed class Vocabulary
{
    /// <summary>Columns of the facts that every transfer has; the language itself declares them.</summary>
    public const int Exporter = 0;
    public const int Recipient = 1;
    public const int Origin = 2;
    public const int Leg = 3;

    /// <summary>More facts, or actors, than these in a book are refused: a situation stands on the stack.</summary>
    public const int FactsMax = 256;

    /// <summary>Facts that need no declaration, each followed by a state's code.</summary>
    public const string SharePrefix = "share.";
    public const string HolderPrefix = "holder.";

    /// <summary>Unit of facts that are shares.</summary>
    public const string Percent = "%";

    private static readonly string[] Legs = ["export", "retransfer", "return", "domestic"];

    private readonly List<Fact> facts = [];
    private readonly List<Actor> actors = [];
    private readonly Dictionary<string, Fact> factsByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> actorsByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> states = new(StringComparer.Ordinal);

    public Vocabulary()
    {
        AddFact("exporter", FactKind.State, [], "", "Which state sends it?", null);
        AddFact("recipient", FactKind.State, [], "", "Which state receives it?", null);
        AddFact("origin", FactKind.State, [], "", "Out of which state's control did the lot first come?", null);
        AddFact(
            "leg", FactKind.OneOf, Legs, "", "Is it an export, a retransfer, a return or a domestic movement?", null);
    }

    public IReadOnlyList<Fact> Facts => facts;

    public IReadOnlyList<Actor> Actors => actors;

    public IEnumerable<string> FactNames => factsByName.Keys;

    public IEnumerable<string> ActorNames => actorsByName.Keys;

    public Fact? FactNamed(string name) => factsByName.GetValueOrDefault(name);

    /// <summary>The fact of that name; one that needs no declaration is there as soon as a pack refers to it. Only
    /// while packs are read.</summary>
    public Fact? Referred(string name)
    {
        if (FactNamed(name) is { } fact)
        {
            return fact;
        }

        int dot = name.IndexOf('.', StringComparison.Ordinal) + 1;
        string code = name[dot..];
        if (dot == 0 || !IsStateCode(code) || facts.Count >= FactsMax)
        {
            return null;
        }

        switch (name[..dot])
        {
            case SharePrefix:
                AddFact(
                    name, FactKind.Amount, [], Percent, $"What share of the product's value was made in {code}?", null);
                break;
            case HolderPrefix:
                AddFact(name, FactKind.YesNo, [], "", $"Does {code} hold a right of consent over the lot?", null);
                break;
            default:
                break;
        }

        return FactNamed(name);
    }

    /// <summary>The column of an actor, or -1.</summary>
    public int ActorNamed(string name) => actorsByName.GetValueOrDefault(name, -1);

    public void AddFact(
        string name, FactKind kind, IReadOnlyList<string> symbols, string unit, string question, Actor? determinedBy)
    {
        Fact fact = new(facts.Count, name, kind, symbols, unit, question, determinedBy);
        facts.Add(fact);
        factsByName.Add(name, fact);
    }

    public void AddActor(string name, string words)
    {
        actorsByName.Add(name, actors.Count);
        actors.Add(new Actor(name, words));
    }

    /// <summary>The number of a state named by a pack; a new one for a new name.</summary>
    public double State(string code)
    {
        if (!states.TryGetValue(code, out int number))
        {
            number = states.Count;
            states.Add(code, number);
        }

        return number;
    }

    /// <summary>The number of a state, or null where no pack names it.</summary>
    public double? KnownState(string code) => states.TryGetValue(code, out int number) ? number : null;

    /// <summary>The code of a state by its number, or null.</summary>
    public string? StateNamed(int number)
    {
        foreach ((string code, int known) in states)
        {
            if (known == number)
            {
                return code;
            }
        }

        return null;
    }

    /// <summary>A state's code: capital letters and digits, or the word <c>none</c>.</summary>
    public static bool IsStateCode(string word) =>
        word == "none" || (word.Length is >= 2 and <= 12
            && word.All(static unit => char.IsAsciiLetterUpper(unit) || char.IsAsciiDigit(unit)));

    /// <summary>True where the fact can have the value written, or is said to be unknown.</summary>
    public static bool CanBe(Fact fact, string written) => written == "unknown"
        || (fact.Kind == FactKind.State ? IsStateCode(written) : ValueOf(fact, written) is not null);

    /// <summary>The value of a fact that is no state, as a number; null where the fact cannot take it.</summary>
    public static double? ValueOf(Fact fact, string written)
    {
        switch (fact.Kind)
        {
            case FactKind.YesNo:
                return written is "yes" or "true" ? 1 : written is "no" or "false" ? 0 : null;
            case FactKind.OneOf:
                for (int index = 0; index < fact.Symbols.Count; index++)
                {
                    if (fact.Symbols[index] == written)
                    {
                        return index;
                    }
                }

                return null;
            case FactKind.Date:
                return DateOnly.TryParseExact(
                    written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
                    ? day.DayNumber
                    : null;
            case FactKind.Amount:
                return AmountOf(written, fact.Unit);
            default:
                return null;
        }
    }

    /// <summary>What the fact can be, for a message.</summary>
    public static string Domain(Fact fact) => fact.Kind switch
    {
        FactKind.YesNo => "yes, no or unknown",
        FactKind.OneOf => string.Join(", ", fact.Symbols) + " or unknown",
        FactKind.State => "a state's code such as JP, none or unknown",
        FactKind.Date => "a day such as 2023-12-22 or unknown",
        FactKind.Amount when fact.Unit == Percent => "a share such as 12 %, or unknown",
        _ => $"a number in {fact.Unit} such as 14 M {fact.Unit}, or unknown",
    };

    private static double? AmountOf(string written, string unit)
    {
        string[] words = (unit == Percent ? written.Replace(Percent, " " + Percent, StringComparison.Ordinal) : written)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is not (2 or 3) || words[^1] != unit
            || !double.TryParse(
                words[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number))
        {
            return null;
        }

        return (words.Length == 3 ? words[1] : "") switch
        {
            "" => unit == Percent && number > 100 ? null : number,
            "k" => number * 1e3,
            "M" => number * 1e6,
            "bn" => number * 1e9,
            _ => null,
        };
    }
}
