namespace Stockade.Cli;

/// <summary>What the process returns. Documented in the README and in <c>--help</c>; never renumbered.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Internal = 1;
    public const int Input = 2;
    public const int InputOutput = 3;
    public const int Interrupted = 130;
}
