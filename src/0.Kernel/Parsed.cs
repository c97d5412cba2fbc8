using System.Diagnostics.CodeAnalysis;

namespace Stockade.Kernel;

/// <summary>What was wrong with a text, for a <see cref="Diagnostic"/> that knows the file.</summary>
/// <param name="Offset">Where in the text it begins, from 0.</param>
/// <param name="Message">What is wrong and what was expected.</param>
/// <param name="Hint">How to mend it, or null.</param>
public sealed record TextError(int Offset, string Message, string? Hint);

/// <summary>What came of reading a text: a value, or what was wrong. Never both, never neither.</summary>
public readonly record struct Parsed<T>
    where T : notnull
{
    private readonly T? value;

    private Parsed(T? value, TextError? error) => (this.value, Error) = (value, error);

    /// <summary>What was wrong, or null.</summary>
    public TextError? Error { get; }

    /// <summary>True where there is a value.</summary>
    public bool Succeeded => Error is null;

    /// <summary>The value read.</summary>
    /// <exception cref="InvariantException">There is none: look at <see cref="Error"/> first.</exception>
    public T Value
    {
        get
        {
            Invariant.That(Error is null && value is not null, "the value of a text is taken only where there is one");
            return value;
        }
    }

    public static implicit operator Parsed<T>(T value) => new(value, null);

    public static implicit operator Parsed<T>(TextError error) => new(default, error);

    /// <summary>The value, or else what was wrong.</summary>
    public bool Is([NotNullWhen(true)] out T? read, [NotNullWhen(false)] out TextError? error)
    {
        (read, error) = (value, Error);
        return error is null;
    }
}
