namespace Stockade.Kernel;

/// <summary>How bad a diagnostic is. Errors end the command with exit code 2; warnings do not.</summary>
public enum Severity
{
    Error,
    Warning,
}

/// <summary>Something wrong with an input, in words a person can act on.</summary>
/// <param name="Code">The code from <see cref="DiagnosticCodes"/>, for example <c>SC012</c>.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Place">Where it is, or null where no place in a text applies.</param>
/// <param name="Message">What is wrong and what was expected.</param>
/// <param name="Quote">The line of text, as written, or null.</param>
/// <param name="Hint">How to mend it (often the nearest name), or null.</param>
public sealed record Diagnostic(
    string Code, Severity Severity, TextPlace? Place, string Message, string? Quote, string? Hint)
{
    /// <summary>The diagnostic as printed: place, code, message; the quoted line with a caret; the hint.</summary>
    public override string ToString()
    {
        string place = Place is { } at ? at + ": " : "";
        string word = Severity == Severity.Error ? "error" : "warning";
        string text = $"{place}{word} {Code}: {Message}";
        if (Quote is { } line && Place is { } where)
        {
            string number = where.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
            string margin = new(' ', number.Length);
            int column = Math.Clamp(where.Column - 1, 0, line.Length);
            text += $"\n  {number} | {line}\n  {margin} | {new string(' ', column)}^";
        }

        return Hint is null ? text : text + "\n  hint: " + Hint;
    }
}

/// <summary>Collects diagnostics so that all are reported at once. Stops collecting at <see cref="Limit"/>.</summary>
public sealed class DiagnosticBag
{
    /// <summary>More than this many diagnostics are counted, not kept.</summary>
    public const int Limit = 200;

    private readonly List<Diagnostic> diagnostics = [];

    public IReadOnlyList<Diagnostic> All => diagnostics;

    public int Dropped { get; private set; }

    public bool HasErrors { get; private set; }

    public void Add(Diagnostic diagnostic)
    {
        HasErrors |= diagnostic.Severity == Severity.Error;
        if (diagnostics.Count < Limit)
        {
            diagnostics.Add(diagnostic);
        }
        else
        {
            Dropped++;
        }
    }

    public void Error(string code, TextPlace? place, string message, string? quote = null, string? hint = null) =>
        Add(new Diagnostic(code, Severity.Error, place, message, quote, hint));

    public void Warn(string code, TextPlace? place, string message, string? quote = null, string? hint = null) =>
        Add(new Diagnostic(code, Severity.Warning, place, message, quote, hint));
}

/// <summary>The input cannot be used. Carries every diagnostic found; ends the command with exit code 2.</summary>
public sealed class InputException(IReadOnlyList<Diagnostic> diagnostics)
    : Exception(string.Join('\n', diagnostics))
{
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;
}
