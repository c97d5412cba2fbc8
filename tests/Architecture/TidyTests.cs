using System.Text.RegularExpressions;

namespace Stockade.Architecture.Tests;

/// <summary>What holds of every text in the repository. Words that must not stand anywhere are put together here, so
/// that this file passes its own test.</summary>
public sealed partial class TidyTests
{
    private const int LineMax = 120;
    private const int FileMax = 400;

    private static readonly string[] LeftoverMarks =
        ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "XX" + "X", "NotImplemented" + "Exception"];

    [Fact]
    public void The_walk_over_the_repository_finds_it()
    {
        Assert.Contains("README.md", Repository.Paths, StringComparer.Ordinal);
        Assert.Contains("src/0.Kernel/Chance.cs", Repository.Paths, StringComparer.Ordinal);
        Assert.True(Repository.Code.Count() > 50);
    }

    [Fact]
    public void A_code_file_fits_in_400_lines() => Repository.None(
        from file in Repository.Code
        where file.Lines.Count - 1 > FileMax
        select $"{file.Path} has {file.Lines.Count - 1} lines");

    [Fact]
    public void A_line_of_code_fits_in_120_columns() => Repository.None(
        from file in Repository.Code
        from line in Numbered(file)
        where line.Text.Length > LineMax
        select $"{file.Path}:{line.Number} has {line.Text.Length} columns");

    [Fact]
    public void Lines_end_with_a_line_feed_and_files_with_one() => Repository.None(
        from file in Repository.Texts
        // NuGet writes its lock files without a last line feed.
        let isClosed = file.Text.EndsWith('\n') || Path.GetFileName(file.Path) == "packages.lock.json"
        where file.Text.Contains('\r', StringComparison.Ordinal) || !isClosed
        select file.Path);

    [Fact]
    public void No_text_begins_with_a_byte_order_mark() => Repository.None(
        from file in Repository.Texts where file.Text.StartsWith('\uFEFF') select file.Path);

    [Fact]
    public void No_line_ends_in_a_space_and_none_holds_a_tab() => Repository.None(
        from file in Repository.Texts
        where !file.Path.EndsWith(".approved.txt", StringComparison.Ordinal)
        from line in Numbered(file)
        where line.Text.EndsWith(' ') || line.Text.Contains('\t', StringComparison.Ordinal)
        select $"{file.Path}:{line.Number}");

    [Fact]
    public void Nothing_is_marked_as_left_to_be_done() => Repository.None(
        from file in Repository.Texts
        from line in Numbered(file)
        from mark in LeftoverMarks
        where Regex.IsMatch(line.Text, $@"\b{mark}\b", RegexOptions.None, Patience)
        select $"{file.Path}:{line.Number} says {mark}");

    [Fact]
    public void No_test_is_switched_off() => Repository.None(
        from file in Repository.Code
        from line in Numbered(file)
        where SwitchedOff().IsMatch(line.Text)
        select $"{file.Path}:{line.Number}");

    [Fact]
    public void No_text_names_a_folder_of_one_machine() => Repository.None(
        from file in Repository.Texts
        from line in Numbered(file)
        where MachinePath().IsMatch(line.Text)
        select $"{file.Path}:{line.Number}");

    [Fact]
    public void No_text_reaches_outside_the_repository() => Repository.None(
        from file in Repository.Texts
        from line in Numbered(file)
        where line.Text.Contains(".." + "/shared", StringComparison.Ordinal)
        select $"{file.Path}:{line.Number}");

    [Fact]
    public void No_file_names_a_package_registry()
    {
        Repository.None(Repository.Paths.Where(
            path => Path.GetFileName(path).Equals("nuget.config", StringComparison.OrdinalIgnoreCase)));
        Repository.None(
            from file in Repository.Texts
            where file.Extension is ".csproj" or ".props" or ".targets" or ".npmrc"
                || Path.GetFileName(file.Path)
                    is "packages.lock.json" or "package-lock.json" or "package.json" or "global.json"
            from line in Numbered(file)
            where line.Text.Contains("://", StringComparison.Ordinal)
            select $"{file.Path}:{line.Number}");
    }

    [Fact]
    public void Every_project_has_its_lock_file() => Repository.None(
        from path in Repository.Paths
        where path.EndsWith(".csproj", StringComparison.Ordinal) && !FollowsTheSdk(path)
        let lockFile = path[..path.LastIndexOf('/')] + "/packages.lock.json"
        where !Repository.Paths.Contains(lockFile, StringComparer.Ordinal)
        select $"{path} has no packages.lock.json");

    [Fact]
    public void Every_silenced_rule_has_its_reason_on_the_line_above()
    {
        TextFile rules = Repository.Read(".editorconfig");
        Repository.None(
            from line in Numbered(rules)
            where line.Text.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal)
            let above = rules.Lines[line.Number - 2]
            where !above.StartsWith('#') && !above.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal)
            select $".editorconfig:{line.Number} {line.Text}");
    }

    [Fact]
    public void Rules_are_silenced_in_editorconfig_and_nowhere_else() => Repository.None(
        from file in Repository.Texts
        where file.IsCode || file.Extension is ".csproj" or ".props" or ".targets"
        from line in Numbered(file)
        where Silencing().IsMatch(line.Text)
        select $"{file.Path}:{line.Number}");

    /// <summary>The browser host takes the linker that comes with the SDK's patch: a lock file would tie it to
    /// one.</summary>
    private static bool FollowsTheSdk(string path) => path.StartsWith("src/9.Hosts/Wasm/", StringComparison.Ordinal);

    private static TimeSpan Patience => TimeSpan.FromSeconds(10);

    private static IEnumerable<(int Number, string Text)> Numbered(TextFile file) =>
        file.Lines.Select((line, index) => (index + 1, line));

    [GeneratedRegex(@"\[(Fact|Theory)\(.*Skip\w* =", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex SwitchedOff();

    [GeneratedRegex(
        @"(?<![\w.:/~-])/(work|root|home|Users)/|[""' ]/tmp/|\b[A-Z]:\\+(Users|Windows)", RegexOptions.ExplicitCapture,
        10_000)]
    private static partial Regex MachinePath();

    [GeneratedRegex(
        "#pragma warn" + "ing|Suppress" + "Message|<No" + "Warn>|nullable dis" + "able", RegexOptions.ExplicitCapture,
        10_000)]
    private static partial Regex Silencing();
}
