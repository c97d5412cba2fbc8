namespace Stockade.Kernel;

/// <summary>How good a source is. The grade follows the page that was read, not the page it quotes.</summary>
public enum SourceGrade
{
    /// <summary>Official or primary.</summary>
    A,

    /// <summary>Serious press.</summary>
    B,

    /// <summary>Secondary or disputed.</summary>
    C,

    /// <summary>Inference from other figures.</summary>
    D,
}

/// <summary>A published document a number rests on.</summary>
/// <param name="Id">Short name, unique in the scenario.</param>
/// <param name="Citation">Who said it, where, in words.</param>
/// <param name="Date">When, as written in the source (a year, a month or a day).</param>
/// <param name="Grade">How good it is.</param>
/// <param name="Address">Where it can be read, or null.</param>
public sealed record Source(string Id, string Citation, string Date, SourceGrade Grade, string? Address);

/// <summary>A value with the source it rests on. Without a source it is an assumption, and is called one.</summary>
public sealed record Sourced<T>(T Value, Source? Source, string? Note)
{
    public bool IsAssumption => Source is null;
}
