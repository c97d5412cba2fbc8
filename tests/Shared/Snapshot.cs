using System.Runtime.CompilerServices;

namespace Stockade.Testing;

/// <summary>Compares a text with the approved one beside the test (<c>Class.name.approved.txt</c>). With
/// <c>STOCKADE_APPROVE=1</c> the approved text is rewritten instead, to be reviewed by git diff.</summary>
internal static class Snapshot
{
    /// <param name="actual">The text made now; line ends are compared as LF.</param>
    /// <param name="name">What the text shows, when one test class keeps several.</param>
    public static void Matches(string actual, [CallerMemberName] string name = "", [CallerFilePath] string caller = "")
    {
        string folder = Path.GetDirectoryName(caller)!;
        string stem = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(caller)}.{name}");
        string text = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (string.Equals(Environment.GetEnvironmentVariable("STOCKADE_APPROVE"), "1", StringComparison.Ordinal))
        {
            File.WriteAllText(stem + ".approved.txt", text);
            return;
        }

        string approved = File.Exists(stem + ".approved.txt") ? File.ReadAllText(stem + ".approved.txt") : "";
        if (!string.Equals(approved, text, StringComparison.Ordinal))
        {
            File.WriteAllText(stem + ".received.txt", text);
        }

        Assert.Equal(approved, text);
    }
}
