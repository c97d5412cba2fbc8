using System.Text.Json;
using System.Text.RegularExpressions;

namespace Stockade.EndToEnd.Tests;

/// <summary>The real program from the outside: what it writes, what it says, how it ends.</summary>
public sealed partial class CommandLineTests(IslandAnswer answer)
{
    private const string Island = "scenarios/island-raid";

    [Fact]
    public void A_run_leaves_a_whole_result_folder()
    {
        Assert.True(answer.Ended.Code == 0, answer.Ended.Errors);
        Assert.All(
            (string[])["report.html", "manifest.json", "run.log", "tables/columns.csv"],
            name => Assert.True(new FileInfo(Path.Combine(answer.Folder, name)).Length > 0, name));
        string[] parquet = Names("*.parquet");
        Assert.Contains("differences", parquet, StringComparer.Ordinal);
        Assert.Equal(parquet, Names("*.csv").Where(name => name != "columns"), StringComparer.Ordinal);
        Assert.Equal("True", Manifest(answer.Folder).GetProperty("complete").ToString());
    }

    [Fact]
    public void A_folder_that_stands_is_replaced_only_by_force_and_then_by_the_same_bytes()
    {
        string folder = answer.Copy();
        Dictionary<string, byte[]> before = Bytes(folder);
        DateTime written = File.GetLastWriteTimeUtc(Path.Combine(folder, "manifest.json"));
        Ended refused = Product.Answer(folder, "--seed", "7");
        Assert.Equal((3, ""), (refused.Code, refused.Output));
        Assert.Contains("--force", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(before, Bytes(folder));
        Assert.Equal(written, File.GetLastWriteTimeUtc(Path.Combine(folder, "manifest.json")));

        Ended forced = Product.Answer(folder, "--seed", "7", "--force");
        Assert.True(forced.Code == 0, forced.Errors);
        Assert.NotEqual(written, File.GetLastWriteTimeUtc(Path.Combine(folder, "manifest.json")));
        AssertSameAnswer(folder);
        Assert.DoesNotContain('\u001b', forced.Output + forced.Errors);
    }

    [Fact]
    public void Eight_threads_give_the_bytes_of_one()
    {
        string folder = answer.Beside();
        Assert.Equal(0, Product.Answer(folder, "--seed", "7", "--threads", "8").Code);
        AssertSameAnswer(folder);
    }

    [Theory]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public void A_lesser_processor_gives_the_same_bytes(string variable)
    {
        string folder = answer.Beside();
        Ended ended = Product.AnswerWith(variable, "0", folder);
        Assert.True(ended.Code == 0, ended.Errors);
        AssertSameAnswer(folder);
    }

    [Fact]
    public void Page_one_as_JSON_holds_the_options_and_the_hash()
    {
        using JsonDocument page = JsonDocument.Parse(answer.Ended.Output);
        Assert.Equal(7, page.RootElement.GetProperty("options").GetArrayLength());
        Assert.Equal(
            Manifest(answer.Folder).GetProperty("results_sha256").GetString(),
            page.RootElement.GetProperty("hash").GetString());
        Assert.DoesNotContain('\u001b', answer.Ended.Output + answer.Ended.Errors);
    }

    [Fact]
    public void A_report_made_anew_has_the_same_bytes()
    {
        string folder = answer.Copy();
        string page = Path.Combine(folder, "report.html");
        File.WriteAllText(page, "spoilt");
        Ended ended = Product.Run("report", folder);
        Assert.True(ended.Code == 0, ended.Errors);
        AssertSameAnswer(folder);
    }

    [Fact]
    public void Compare_names_what_was_changed_and_only_that()
    {
        Ended same = Product.Run("compare", answer.Folder, answer.Folder);
        Assert.Equal(0, same.Code);
        Assert.Contains("same to the byte", same.Output, StringComparison.Ordinal);

        string other = answer.Beside();
        Ended ran = Product.Answer(other, "--seed", "7", "--set", "transfers.onward.count=8");
        Assert.True(ran.Code == 0, ran.Errors);
        Ended changed = Product.Run("compare", answer.Folder, other);
        Assert.Equal(0, changed.Code);
        Assert.Contains("onward", changed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("same to the byte", changed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("tollmar-2029", changed.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report")]
    [InlineData("compare")]
    public void A_truncated_table_is_told_and_nothing_is_touched(string command)
    {
        string folder = answer.Copy();
        string table = Path.Combine(folder, "tables", "estimates.parquet");
        File.WriteAllBytes(table, File.ReadAllBytes(table)[..1000]);
        Dictionary<string, byte[]> before = Bytes(folder);
        Ended ended = Product.Run([command, folder, .. command == "compare" ? [answer.Folder] : Array.Empty<string>()]);
        Assert.Equal((3, ""), (ended.Code, ended.Output));
        Assert.Contains("estimates.parquet is not what the manifest says", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Errors, StringComparison.Ordinal);
        Assert.Equal(before, Bytes(folder));
    }

    [Fact]
    public void Interrupted_it_writes_the_worlds_that_are_done_and_says_so()
    {
        Assert.SkipWhen(Shell.Find("env") is null || OperatingSystem.IsWindows(), "there are no signals here");
        string folder = answer.Beside();
        // A shell that starts the tests in its background makes their children deaf to the signal: env undoes that.
        Ended ended = Shell.RunAndInterrupt(
            "env", ["--default-signal=INT", "dotnet", Product.Path, "run", Island, "--worlds", "400", "--out", folder],
            Shell.Root, line => SomeDone().IsMatch(line), TimeSpan.FromMinutes(5));
        Assert.Equal(130, ended.Code);
        JsonElement manifest = Manifest(folder);
        Assert.False(manifest.GetProperty("complete").GetBoolean());
        Assert.InRange(manifest.GetProperty("worlds").GetInt32(), 40, 399);
        string page = File.ReadAllText(Path.Combine(folder, "report.html"));
        Assert.Contains("Interrupted: ", ended.Output, StringComparison.Ordinal);
        Assert.Contains("Interrupted: ", page, StringComparison.Ordinal);
        Assert.Equal(0, Product.Run("report", folder).Code);
    }

    [GeneratedRegex("^world [4-9][0-9] of 400", RegexOptions.None, 2000)]
    private static partial Regex SomeDone();

    private static JsonElement Manifest(string folder)
    {
        using JsonDocument read = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "manifest.json")));
        return read.RootElement.Clone();
    }

    private static Dictionary<string, byte[]> Bytes(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllBytes, StringComparer.Ordinal);

    private string[] Names(string pattern) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(answer.Folder, "tables"), pattern)
            .Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal),
    ];

    /// <summary>Every file but the log has the bytes of the answer.</summary>
    private void AssertSameAnswer(string folder)
    {
        Dictionary<string, byte[]> expected = Bytes(answer.Folder);
        Dictionary<string, byte[]> actual = Bytes(folder);
        Assert.True(expected.Remove("run.log") && actual.Remove("run.log"));
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected, file => Assert.True(file.Value.AsSpan().SequenceEqual(actual[file.Key]), file.Key));
    }
}
