using System.Text.RegularExpressions;

namespace Stockade.EndToEnd.Tests;

/// <summary>Every command of a tutorial runs, in order, and prints what the tutorial shows.</summary>
public sealed partial class TutorialTests
{
    /// <summary>A line of an excerpt that stands for lines left out.</summary>
    private const string LeftOut = "[...]";

    [Fact]
    public void Your_first_answer_runs_as_written() => Follow("01-your-first-answer.md");

    [Fact]
    public void Why_did_it_leak_runs_as_written() => Follow("02-why-did-it-leak.md");

    [Fact]
    public void The_page_on_footprints_shows_what_is_printed() => Follow("../footprint.md");

    [Fact]
    public void The_page_on_supply_shows_what_is_printed() => Follow("../supply.md");

    [Fact]
    public void May_Japan_send_it_runs_as_written() => Follow("03-may-japan-send-it.md");

    private static void Follow(string tutorial)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the tutorials' commands are for a Unix shell");
        string text = File.ReadAllText(Path.Combine(Shell.Root, "docs", "tutorials", tutorial));
        MatchCollection blocks = Block().Matches(text);
        Assert.Contains(blocks, block => block.Groups["kind"].Value == "sh");
        DirectoryInfo place = House();
        try
        {
            string printed = "";
            foreach (Match block in blocks)
            {
                string body = block.Groups["body"].Value;
                if (block.Groups["kind"].Value == "sh")
                {
                    Ended ended = Shell.Run("bash", ["-e", "-c", body], place.FullName, TimeSpan.FromMinutes(5));
                    Assert.True(ended.Code == 0, body + ended.Output + ended.Errors);
                    printed = ended.Output;
                }
                else
                {
                    AssertPrinted(body, printed);
                }
            }
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    /// <summary>A folder like the repository, in which results may be left.</summary>
    private static DirectoryInfo House()
    {
        DirectoryInfo place = Directory.CreateTempSubdirectory("stockade-tutorial-");
        foreach (string part in (string[])["scenarios", "packs"])
        {
            Directory.CreateSymbolicLink(Path.Combine(place.FullName, part), Path.Combine(Shell.Root, part));
        }

        string launcher = Path.Combine(place.FullName, "stockade");
        File.WriteAllText(launcher, $"#!/bin/sh\nexec dotnet '{Product.Path}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(launcher, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return place;
    }

    /// <summary>An excerpt stands in what was printed, but for the width of columns and lines.</summary>
    private static void AssertPrinted(string excerpt, string printed)
    {
        foreach (string part in excerpt.Split(LeftOut + "\n"))
        {
            Assert.Contains(OneSpaced(part), OneSpaced(printed), StringComparison.Ordinal);
        }
    }

    private static string OneSpaced(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.None, 2000)]
    private static partial Regex Spaces();

    [GeneratedRegex("^```(?<kind>sh|text)\n(?<body>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Block();
}
