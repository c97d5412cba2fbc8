namespace Stockade.Results;

/// <summary>What a column of a result table means. Stands on the parameters of the row records and is printed into
/// <c>tables/columns.csv</c>, so that the words live in one place.</summary>
/// <param name="meaning">What the value is, in one clause.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ColumnAttribute(string meaning) : Attribute
{
    public string Meaning { get; } = meaning;

    /// <summary>The unit, or null where the value has none (names, words) or another column gives it.</summary>
    public string? Unit { get; init; }
}

/// <summary>What one row of a table is, and what the table is called in the result folder.</summary>
/// <param name="name">File name without ending, for example <c>estimates</c>.</param>
/// <param name="grain">What one row stands for.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TableAttribute(string name, string grain) : Attribute
{
    public string Name { get; } = name;

    public string Grain { get; } = grain;
}
