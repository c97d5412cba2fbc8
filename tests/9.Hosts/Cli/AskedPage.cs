using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Stockade.Cli.Salvo;

namespace Stockade.Cli.Tests;

/// <summary>Asks textbook questions as the command line does, and reads the examples of the pages about them.</summary>
internal static partial class AskedPage
{
    /// <summary>The answer to the question that the first word names.</summary>
    public static SalvoAnswer Ask(IReadOnlyList<SalvoQuestion> questions, string[] words)
    {
        SalvoQuestion question = questions.Single(one => one.Name == words[0]);
        Command command = new(question.Name);
        foreach (Option option in question.Options)
        {
            command.Options.Add(option);
        }

        ParseResult parsed = command.Parse(words[1..]);
        Assert.Empty(parsed.Errors);
        return question.Answer(new SalvoInput(parsed));
    }

    /// <summary>Every command of a page of docs, without its first words, and what the page says it prints.</summary>
    public static (string[] Words, string Printed)[] Examples(string page, string[] first)
    {
        List<(string[], string)> examples = [];
        foreach (Match block in Example().Matches(File.ReadAllText(PathOf(page))))
        {
            string command = block.Groups["command"].Value.Replace("\\\n", " ", StringComparison.Ordinal);
            string[] words = [.. Word().Matches(command).Select(static word => word.Value.Trim('"'))];
            Assert.Equal(first, words[..first.Length]);
            examples.Add((words[first.Length..], block.Groups["printed"].Value));
        }

        return [.. examples];
    }

    private static string PathOf(string page, [CallerFilePath] string caller = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "..", "..", "..", "docs", page));

    [GeneratedRegex(
        "^```sh\n(?<command>.*?)\n```\n\n```text\n(?<printed>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Example();

    [GeneratedRegex("\"[^\"]*\"|\\S+", RegexOptions.None, 2000)]
    private static partial Regex Word();
}
