using System.Diagnostics.CodeAnalysis;

namespace Stockade.Kernel;

/// <summary>What must always hold. A broken invariant is a defect of the program, never of its input, and stops the run
/// in every build (exit code 1).</summary>
public static class Invariant
{
    /// <summary>Stops unless <paramref name="condition"/> holds.</summary>
    /// <exception cref="InvariantException">The condition is false.</exception>
    public static void That([DoesNotReturnIf(false)] bool condition, string statement)
    {
        if (!condition)
        {
            Broken(statement);
        }
    }

    /// <summary>Stops.</summary>
    [DoesNotReturn]
    public static void Broken(string statement) => throw new InvariantException(statement);
}

/// <summary>A defect of the program: a statement that must always hold did not.</summary>
public sealed class InvariantException(string statement) : Exception("must always hold, but did not: " + statement);
