using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>What may stand in a place of a scenario. One table of shapes drives the loader, the suggestions, the JSON
/// Schema, the reference page and the fuzz grammar.</summary>
internal abstract record Shape
{
    /// <summary>What is expected, in words that follow "expected".</summary>
    public abstract string Expected { get; }
}

/// <summary>Free text.</summary>
internal sealed record TextShape : Shape
{
    public override string Expected => "a text";
}

/// <summary>One of a closed list of words, in the order of the enumeration they become.</summary>
internal sealed record WordShape(IReadOnlyList<string> Words) : Shape
{
    public override string Expected => "one of " + string.Join(", ", Words);

    /// <summary>The words of an enumeration: <c>HeldOut</c> is written <c>held-out</c>.</summary>
    public static WordShape Of<T>()
        where T : struct, Enum => new([.. Enum.GetNames<T>().Select(Hyphened)]);

    /// <summary>Position of a word, or -1.</summary>
    public int IndexOf(string text)
    {
        for (int index = 0; index < Words.Count; index++)
        {
            if (string.Equals(Words[index], text, StringComparison.Ordinal))
            {
                return index;
            }
        }

        return -1;
    }

    private static string Hyphened(string name) =>
        string.Concat(name.Select((letter, index) =>
            char.IsUpper(letter) ? (index > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}

/// <summary>What an identifier names.</summary>
internal enum NameKind
{
    Source,
    Party,
    Item,
    Site,
    Lot,
    Line,
    Order,
    Account,
    Bill,
    Policy,
    Transfer,
    Swap,
    Decree,
    Threat,
    Round,
    FireUnit,
    Area,
    Layer,
    Position,
    Case,
    Attack,
    Unit,
    Radar,
    Asset,
    Group,
    Choice,
    Alternative,
    Option,
    Measure,
    Target,
    Debate,
}

/// <summary>The identifier of an entry that stands elsewhere in the scenario.</summary>
internal sealed record NameShape(NameKind Names) : Shape
{
    public override string Expected => "the name of " + NameWords.Of(Names);
}

/// <summary>A name that is checked by what stands beside it (the subject of a measure), or by another floor.</summary>
internal sealed record OpenNameShape(string Words) : Shape
{
    public override string Expected => Words;
}

/// <summary>A day, <c>2023-12-22</c>; or <c>never</c> where allowed.</summary>
internal sealed record DateShape(bool NeverToo = false) : Shape
{
    public override string Expected => NeverToo ? "a date (2023-12-22) or never" : "a date (2023-12-22)";
}

/// <summary>Two days, <c>2023-04-01 .. 2027-12-31</c>; or a single day where allowed.</summary>
internal sealed record SpanShape(bool DayToo = false) : Shape
{
    public override string Expected => DayToo
        ? "a date (2023-12-22) or a span (2023-04-01 .. 2027-12-31)"
        : "a span of dates (2023-04-01 .. 2027-12-31)";
}

internal sealed record WholeShape(int Least, int Most) : Shape
{
    public override string Expected => $"a whole number from {Least} to {Most}";
}

internal sealed record YesNoShape : Shape
{
    public override string Expected => "yes or no";
}

/// <summary>A number that a world may draw: a quantity with its unit, a range, a distribution, or rivals.</summary>
/// <param name="Measures">Dimension of the number.</param>
/// <param name="Least">Smallest value allowed, in SI.</param>
/// <param name="Most">Largest value allowed, in SI.</param>
internal sealed record ClaimShape(Dimension Measures, double Least, double Most) : Shape
{
    public override string Expected => DimensionWords.Of(Measures);
}

/// <summary>A number that is known: a quantity with its unit, never a range.</summary>
internal sealed record QuantityShape(Dimension Measures, double Least, double Most) : Shape
{
    public override string Expected => DimensionWords.Of(Measures);
}

/// <summary>A number in the unit that a neighbouring field implies: a count, a share or a duration in months.</summary>
internal sealed record ObservationShape : Shape
{
    public override string Expected => "a number (500), a share (40 %) or a time (23 months)";
}

/// <summary>A file beside the file that names it.</summary>
internal sealed record FileShape : Shape
{
    public override string Expected => "the name of a file beside this one";
}

/// <summary>One field of a block.</summary>
/// <param name="Name">The key as written.</param>
/// <param name="Shape">What it holds.</param>
/// <param name="Doc">What it means, one sentence.</param>
internal sealed record Field(string Name, Shape Shape, string Doc)
{
    public bool Required { get; init; }

    /// <summary>What stands here when nothing is written, as it would be written; null where there is no
    /// default.</summary>
    public string? Default { get; init; }

    /// <summary>True where the field, and everything in it, belongs to the adversary.</summary>
    public bool Adversary { get; init; }

    /// <summary>True where the field is refused unless the scenario is fictional.</summary>
    public bool FictionalOnly { get; init; }

    /// <summary>True where the field makes a question, and so has no place in a pack.</summary>
    public bool ScenarioOnly { get; init; }
}

/// <summary>Fields by name.</summary>
/// <param name="Name">The block's name in the reference page.</param>
/// <param name="Doc">What it is, one sentence.</param>
/// <param name="Fields">Its fields, in the order of the reference page.</param>
internal sealed record BlockShape(string Name, string Doc, IReadOnlyList<Field> Fields) : Shape
{
    private readonly Dictionary<string, Field> byName =
        Fields.ToDictionary(entry => entry.Name, StringComparer.Ordinal);

    /// <summary>The field that is meant where the block is written as a bare claim, or null.</summary>
    public string? Shorthand { get; init; }

    /// <summary>True where exactly one of the fields stands.</summary>
    public bool OneOf { get; init; }

    public override string Expected => Shorthand is null
        ? $"the fields of {Name} ({string.Join(", ", FieldNames.Take(4))}, ...)"
        : $"{Find(Shorthand)!.Shape.Expected}, or fields ({string.Join(", ", FieldNames)})";

    public IReadOnlyList<string> FieldNames { get; } = [.. Fields.Select(entry => entry.Name)];

    public Field? Find(string name) => byName.GetValueOrDefault(name);
}

/// <summary>What the keys of a map are.</summary>
internal enum KeyKind
{
    /// <summary>A new identifier, which others may name.</summary>
    Declares,

    /// <summary>The identifier of an entry that stands elsewhere.</summary>
    NamesEntry,

    /// <summary>A date; each value holds from its date to the next.</summary>
    Date,

    /// <summary>A date, or <c>always</c>.</summary>
    DateOrAlways,

    /// <summary>A name of a law pack's own.</summary>
    Fact,
}

/// <summary>Values by key.</summary>
internal sealed record MapShape(KeyKind Keys, NameKind? Names, Shape Value) : Shape
{
    public override string Expected => Keys switch
    {
        KeyKind.Declares => "entries by identifier ('name: ...')",
        KeyKind.NamesEntry => $"entries by the name of {NameWords.Of(Names!.Value)}",
        KeyKind.Date or KeyKind.DateOrAlways => "dated steps ({2023-01-01: ..., 2027-01-01: ...})",
        _ => "facts by name",
    };
}

/// <summary>A list; a single element may stand without brackets where <see cref="SingleToo"/>.</summary>
internal sealed record ListShape(Shape Element, bool SingleToo = false, int Least = 0) : Shape
{
    public override string Expected => SingleToo ? $"{Element.Expected}, or a list of such" : "a list";
}

/// <summary>One of two shapes, told apart by form: a scalar, or a mapping.</summary>
internal sealed record ScalarOrMapShape(Shape Scalar, Shape Map) : Shape
{
    public override string Expected => $"{Scalar.Expected}, or {Map.Expected}";
}
